"""The head of the window: the planner's name, the worker's, and what can be done anywhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, Heading, PictureLabel, PlainLabel
from ui.shell.actions import Actions
from ui.theme import COLOURS

__all__ = ["Header"]

_PICTURES = {
    "actions.search": "ui/search",
    "actions.undo": "ui/history",
    "actions.redo": "ui/refresh",
    "actions.lock": "ui/lock",
}


class _ActionButton(Button):
    """A button of the header that follows its action's words and state."""

    def __init__(self, action: QAction) -> None:
        name = action.objectName()
        super().__init__(f"header.{name}", action.text(), "header", icon=_PICTURES[name])
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        words = self._action.text()
        # The work's name may be long; the whole of it is said to a screen reader.
        self.set_words(words if len(words) <= 30 else f"{words[:29]}\u2026")
        keys = self._action.shortcut().toString()
        self.setAccessibleName(words)
        self.setAccessibleDescription(_("Keys: {keys}", keys=keys))
        self.setEnabled(self._action.isEnabled())


class Header(QFrame):
    """Stands above every page while the planner is open; below it, whether this is practice."""

    def __init__(self, actions: Actions, *, is_demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = QFrame()
        self._bar.setProperty("panel", "header")
        self._fill(QHBoxLayout(self._bar), actions)
        column.addWidget(self._bar)
        column.addWidget(_make_banner(is_demo))

    def show_worker(self, name: str) -> None:
        """Show who has unlocked the planner, and what can be done; only practice while locked."""
        self._worker.setText(name)
        self._bar.setVisible(bool(name))

    def _fill(self, row: QHBoxLayout, actions: Actions) -> None:
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(PictureLabel("home", 34, colour=COLOURS.focus))
        name = Heading(_("Happy, Healthy at Home"), 3)
        name.setWordWrap(False)
        row.addWidget(name)
        row.addStretch(1)
        self._worker = PlainLabel(wrap=False)
        self._worker.setObjectName("header.worker")
        self._buttons = [
            _ActionButton(action)
            for action in (actions.search, actions.undo, actions.redo, actions.lock)
        ]
        for button in self._buttons[:-1]:
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self._worker)
        row.addWidget(self._buttons[-1])
        self.show_worker("")


def _make_banner(is_demo: bool) -> QFrame:
    banner = QFrame()
    banner.setObjectName("header.practice")
    banner.setProperty("panel", "practice")
    row = QHBoxLayout(banner)
    row.setContentsMargins(20, 4, 20, 4)
    row.addWidget(PlainLabel(_("Practice store: invented people")))
    banner.setVisible(is_demo)
    return banner
