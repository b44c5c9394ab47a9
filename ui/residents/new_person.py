"""Adding a person: what they like to be called, and on to the talk."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import _
from ui.common import Button, ErrorSummary, Heading, LineField, PageScroll, button_row, column
from ui.desk import Desk
from ui.residents.presenter import NewPersonPresenter

__all__ = ["NewPersonPage"]


class NewPersonPage(QWidget):
    """One question, because the rest is asked in the talk itself."""

    person_added = Signal(UUID)
    left = Signal()
    help_key = "new_person"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = NewPersonPresenter(desk.planner)
        self._summary = ErrorSummary()
        self._name = LineField(
            "residents.new.name",
            _("What do they like to be called?"),
            hint=_("A first name is enough. You can add the rest together."),
            long=False,
        )
        self._name.left.connect(self._presenter.keep)
        self._name.typed.connect(self._presenter.keep)
        self._name.line.returnPressed.connect(self._add)
        buttons = button_row(
            Button("residents.new.add", _("Add and start"), "primary", on_click=self._add),
            Button("residents.new.back", _("Back to the list"), "quiet", on_click=self._go_back),
        )
        content = column(self._summary, Heading(_("New person")), self._name, buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(content, max_width=640))

    def open(self) -> None:
        """Start with an empty name, or with the one that was typed and not added."""
        self._summary.clear()
        self._name.set_value("")
        self._name.set_text(self._presenter.typed_before())
        self._name.take_focus()

    def _add(self) -> None:
        self._summary.clear()
        try:
            added = self._presenter.add(self._name.value())
        except Refusal as refusal:
            self._summary.show_problems([(self._name, str(refusal))])
            return
        self._name.set_value("")
        self.person_added.emit(added)

    def _go_back(self) -> None:
        self._presenter.leave()
        self._name.set_value("")
        self.left.emit()
