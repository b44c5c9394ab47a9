"""A phone number, as the person gave it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from homeapp.domain.fields import phone_warning, read_phone
from homeapp.i18n import _
from ui.common.labels import PlainLabel
from ui.common.line_fields import ReadField

__all__ = ["PhoneField"]


class PhoneField(ReadField[str]):
    """A phone number, left to right in every language; a doubt about it never blocks."""

    def __init__(
        self, field_id: str, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(field_id, label, read=read_phone, hint=hint, long=False, parent=parent)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._doubt = PlainLabel(role="quiet")
        self._doubt.hide()
        self._column.addWidget(self._doubt)
        self.left.connect(self._on_number)

    @property
    def doubt(self) -> str:
        """Return the doubt that is shown about the number, "" when there is none."""
        return self._doubt.text()

    def set_value(self, value: str) -> None:
        """Show a number, and emit nothing."""
        super().set_value(value)
        self._on_number(value)

    def _on_number(self, number: str) -> None:
        doubt = phone_warning(number)
        self._doubt.setText(_(doubt) if doubt else "")
        self._doubt.setVisible(doubt is not None)
