"""The buttons above the caseload: whom it shows, each with how many there are."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from homeapp.domain.due import WorkList
from homeapp.i18n import _
from ui.common import Button, repolish
from ui.common.tab_order import stop_at_chosen

__all__ = ["ListButtons"]


class ListButtons(QObject):
    """Today, Due, Waiting and All; Closed is there only while somebody is."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {kind: self._make(kind) for kind in WorkList}
        stop_at_chosen(self._group)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons, in order."""
        return tuple(self._buttons.values())

    def show_counts(self, count: Callable[[WorkList], int], on_show: WorkList) -> None:
        """Show how many people each list has, and which list is on show."""
        for kind, button in self._buttons.items():
            button.setChecked(kind is on_show)
            button.set_words(f"{_(kind.words)} {count(kind)}")
            button.setProperty("kind", "primary" if kind is on_show else "secondary")
            repolish(button)
        self._buttons[WorkList.CLOSED].setVisible(
            on_show is WorkList.CLOSED or bool(count(WorkList.CLOSED))
        )

    def _make(self, kind: WorkList) -> Button:
        button = Button(
            f"residents.filter.{kind.value}",
            _(kind.words),
            on_click=lambda: self.chosen.emit(kind),
        )
        button.setCheckable(True)
        button.setChecked(kind is WorkList.ALL)
        if kind is WorkList.CLOSED:
            button.hide()
        self._group.addButton(button)
        return button
