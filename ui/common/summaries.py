"""What must be put right before going on, said once at the top, with a way to each field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _, _n
from ui.common.buttons import Button
from ui.common.fields import Field
from ui.common.labels import Heading, announce

__all__ = ["ErrorSummary", "Problem"]

Problem = tuple[Field, str]


class ErrorSummary(QFrame):
    """The problems of a page; it takes the focus, and each sentence leads to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_summary")
        self.setProperty("panel", "summary")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._title = Heading(level=3)
        self._column.addWidget(self._title)
        self._links: list[Button] = []
        self._fields: list[Field] = []
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem here and beside its field, and take the focus; none clears it all."""
        self.clear()
        if not problems:
            return
        for field, sentence in problems:
            field.show_error(sentence)
            self._fields.append(field)
            self._add_link(field, sentence)
        self._title.setText(
            _n("There is one thing to put right", "There are {count} things to put right", len(problems))
        )
        self.setAccessibleName(" ".join([self._title.text(), *(said for _field, said in problems)]))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._title.text())

    def clear(self) -> None:
        """Take the summary away, and the error beside each field that it named."""
        for link in self._links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        for field in self._fields:
            field.clear_error()
        self._links, self._fields = [], []
        self.hide()

    def _add_link(self, field: Field, sentence: str) -> None:
        link = Button(f"error_summary.{field.field_id}", sentence, "link", on_click=field.take_focus)
        self._links.append(link)
        self._column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeading)
