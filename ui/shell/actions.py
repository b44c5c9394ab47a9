"""What can be done from everywhere, with its keys: each action once, in one place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from homeapp.i18n import _

__all__ = ["Actions"]


class Actions:
    """The window's actions; each has a name, keys, and an id that tests and readers find."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.search = self._make("search", _("Search"), "Ctrl+F")
        self.undo = self._make("undo", _("Undo"), "Ctrl+Z")
        self.redo = self._make("redo", _("Redo"), "Ctrl+Y", "Ctrl+Shift+Z")
        self.crisis = self._make("crisis", _("Urgent help (F2)"), "F2")
        self.crisis.setIconText(_("Urgent help"))
        self.help = self._make("help", _("Help"), "F1")
        self.lock = self._make("lock", _("Lock"), "Ctrl+L")
        self.larger = self._make("larger", _("Larger words"), "Ctrl++", "Ctrl+=")
        self.smaller = self._make("smaller", _("Smaller words"), "Ctrl+-")
        for action in (self.lock, self.larger, self.smaller):
            # These are safe in the resident's own window, too; the others are the worker's alone.
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        """Allow what needs an open planner, or not; there is help before that, too."""
        for action in (self.search, self.undo, self.redo, self.lock):
            action.setEnabled(is_open)
        self.help.setEnabled(True)

    def name_work(self, undo: str | None, redo: str | None) -> None:
        """Say what undo would take back and what redo would do again."""
        self.undo.setEnabled(undo is not None)
        self.undo.setText(_("Undo: {work}", work=_(undo)) if undo else _("Undo"))
        self.redo.setEnabled(redo is not None)
        self.redo.setText(_("Redo: {work}", work=_(redo)) if redo else _("Redo"))

    def _make(self, name: str, words: str, *keys: str) -> QAction:
        action = QAction(words, self._window)
        action.setIconText(words)
        action.setObjectName(f"actions.{name}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        self._window.addAction(action)
        return action
