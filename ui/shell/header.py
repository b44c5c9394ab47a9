"""The head of the window: the planner's name, the worker's, and what can be done anywhere."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, Heading, PictureLabel, PlainLabel
from ui.shell.actions import Actions
from ui.theme import COLOURS, words_are_large

__all__ = ["Header", "window_title"]

_PICTURES = {
    "actions.search": "ui/search",
    "actions.undo": "ui/history",
    "actions.redo": "ui/refresh",
    "actions.crisis": "ui/phone",
    "actions.help": "ui/help",
    "actions.lock": "ui/lock",
}


_LONGEST, _CUT = 60, 30  # letters of what undo would take back
_LATER = 400  # ms, by which the door is painted


def window_title(*, is_demo: bool) -> str:
    """Return what task bars and shared screens show. It never names anybody."""
    title = _("Happy, Healthy at Home")
    return _("Practice: {title}", title=title) if is_demo else title


class _ActionButton(Button):
    """A button of the header that follows its action's words and state."""

    def __init__(self, action: QAction) -> None:
        name = action.objectName()
        super().__init__(f"header.{name}", action.text(), "header", icon=_PICTURES[name])
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: action.trigger())
        self._shortened = 0
        action.changed.connect(self._follow)
        self._follow()

    def shorten(self, step: int) -> None:
        """Show all of the action's words, with 1 the first of them, with 2 its short name alone."""
        self._shortened = step
        self._follow()

    def _follow(self) -> None:
        words = self._action.text()
        # The work's name may be long; the whole of it is said to a screen reader.
        most = _CUT if self._shortened else _LONGEST
        shown = words if len(words) <= most else f"{words[: most - 1]}\u2026"
        self.set_words(self._action.iconText() if self._shortened > 1 else shown)
        keys = self._action.shortcut().toString()
        self.setAccessibleName(words)
        self.setAccessibleDescription(_("Keys: {keys}", keys=keys))
        self.setEnabled(self._action.isEnabled())


_WAYS = (
    *((shorter, names_us, True) for shorter in range(3) for names_us in (True, False)),
    (2, False, False),
)
"""How short the buttons are, and whether our name and the worker's stand beside them.

Our own name goes before any word of what Undo would take back.
"""


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
        # The window may be narrower than the bar would like to be: the bar gives way.
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self._bar)
        self._actions = actions
        self._buttons: list[_ActionButton] = []
        column.addWidget(self._bar)
        column.addWidget(_make_banner(is_demo))
        for action in (actions.undo, actions.redo):
            action.changed.connect(self._fit)
        self._bar.hide()
        QTimer.singleShot(_LATER, self, self.prepare)  # while the passphrase is being typed

    def prepare(self) -> None:
        """Make what stands in it, once; the door needs none of it, and paints sooner without."""
        if not self._buttons:
            self._fill()
            for part in self._bar.findChildren(QWidget):
                part.ensurePolished()  # dressed, it has the size that it will have in sight

    def show_worker(self, name: str) -> None:
        """Show who has unlocked the planner, and what can be done; only practice while locked."""
        if name:
            self.prepare()
            self._worker.setText(name)
        self._bar.setVisible(bool(name))
        self._fit()

    def _fit(self) -> None:
        """Leave out the least needed words, one after another, until the rest fits."""
        if not self._buttons:
            return
        edge = 0 if words_are_large() else 6
        self._row.setContentsMargins(20, edge, 12, edge)
        for shorter, names_us, names_worker in _WAYS:
            for button in self._buttons:
                button.shorten(shorter)
            self._name.setVisible(names_us)
            self._worker.setVisible(names_worker)
            self._row.invalidate()
            if self._row.sizeHint().width() <= self.width():
                return

    def _fill(self) -> None:
        row, actions = self._row, self._actions
        row.setSpacing(6)
        row.addWidget(PictureLabel("home", 34, colour=COLOURS.focus))
        self._name = Heading(_("Happy, Healthy at Home"), 3)
        self._name.setWordWrap(False)
        row.addWidget(self._name)
        row.addStretch(1)
        self._worker = PlainLabel(wrap=False)
        self._worker.setObjectName("header.worker")
        self._buttons = [
            _ActionButton(action)
            for action in (
                actions.search,
                actions.undo,
                actions.redo,
                actions.crisis,
                actions.help,
                actions.lock,
            )
        ]
        for button in self._buttons[:-1]:
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self._worker)
        row.addWidget(self._buttons[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again when words grow or shrink, once every part has its new size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._fit)


def _make_banner(is_demo: bool) -> QFrame:
    banner = QFrame()
    banner.setObjectName("header.practice")
    banner.setProperty("panel", "practice")
    row = QHBoxLayout(banner)
    row.setContentsMargins(20, 4, 20, 4)
    row.addWidget(PlainLabel(_("Practice store: made-up people")))
    banner.setVisible(is_demo)
    return banner
