"""A passphrase to type: hidden at first, shown when asked, and pasted from a password keeper."""

from PySide6.QtWidgets import QLineEdit, QWidget

from homeapp.i18n import _
from ui.common.buttons import Button
from ui.common.fields import Field
from ui.common.scripts import ScriptLine

__all__ = ["PassphraseField"]


class PassphraseField(Field):
    """One passphrase, spaces and all. It is never saved or kept as a draft."""

    def __init__(
        self, field_id: str, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self.line = ScriptLine()
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self._show = Button(f"{field_id}.show", "", "quiet", on_click=self._turn)
        self._answer_with(self.line, self._show)
        self._hide(True)

    def value(self) -> str:
        """Return the passphrase as typed."""
        return self.line.text()

    def set_value(self, value: str) -> None:
        """Show a passphrase as dots; "" forgets what was typed."""
        self.line.setText(value)
        self._hide(True)

    def _turn(self) -> None:
        self._hide(self.line.echoMode() is QLineEdit.EchoMode.Normal)

    def _hide(self, hidden: bool) -> None:
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Password if hidden else modes.Normal)
        self._show.set_words(_("Show") if hidden else _("Hide"))
        said = _("Show the passphrase") if hidden else _("Hide the passphrase")
        self._show.setAccessibleName(said)
