"""Undo and redo for the whole window: each names what it does, and the keyboard stays."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from homeapp.i18n import _
from ui.desk import Desk
from ui.shell.actions import Actions

__all__ = ["TakingBack", "save_what_is_typed"]


def save_what_is_typed() -> None:
    """Take the focus from the field being typed in, which saves it."""
    typing_in = QApplication.focusWidget()
    if typing_in is not None:
        typing_in.clearFocus()


class TakingBack:
    """Takes the latest work back, or does it again, at the window's actions."""

    def __init__(self, actions: Actions, desk: Callable[[], Desk | None]) -> None:
        self._actions, self._desk = actions, desk
        actions.undo.triggered.connect(lambda: self._take(redo=False))
        actions.redo.triggered.connect(lambda: self._take(redo=True))

    def name(self) -> None:
        """Say what undo would take back now, and what redo would do again."""
        desk = self._desk()
        if desk is not None:
            history = desk.planner.history
            self._actions.name_work(history.next_undo, history.next_redo)

    def _take(self, *, redo: bool) -> None:
        desk = self._desk()
        if desk is None:
            return
        typing_in = QApplication.focusWidget()
        save_what_is_typed()
        history = desk.planner.history
        with desk.refusals():
            if redo:
                desk.say(_("Done again: {work}", work=_(history.redo())))
            else:
                desk.say(_("Taken back: {work}", work=_(history.undo())))
        self.name()
        if typing_in is not None and typing_in.isVisible():
            typing_in.setFocus()
