"""What the planner says: that something is done, that something needs looking at, that it waits."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PictureLabel, PlainLabel, announce, repolish
from ui.tasks import Task
from ui.theme import COLOURS

__all__ = ["Notices"]

SAID_FOR = 8000  # ms that "Saved" stays; warnings stay until they are put away
_TONES = {
    "done": ("ui/check", COLOURS.done),
    "warning": ("info", COLOURS.warm),
    "wait": ("ui/clock", COLOURS.action),
    "idle": ("ui/lock", COLOURS.warm),
}


class _Notice(QFrame):
    """One sentence with a picture, perhaps a bar of progress and perhaps a button."""

    def __init__(self, tone: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("panel", "notice")
        self.setProperty("tone", "warning" if tone == "idle" else tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        picture, colour = _TONES[tone]
        row.addWidget(PictureLabel(picture, 28, colour=colour))
        self.words = PlainLabel(role="strong")
        self.words.setObjectName(f"{name}.words")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(260)
        self.bar.hide()
        self.button = Button(f"{name}.button", "", "secondary")
        # A click puts a notice away and leaves the keyboard where it was.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.hide()
        row.addWidget(self.words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        self._pressed: Callable[[], object] = lambda: None
        self.button.clicked.connect(lambda: self._pressed())
        self.hide()

    def offer(self, words: str, pressed: Callable[[], object]) -> None:
        """Offer one thing to press."""
        self._pressed = pressed
        self.button.set_words(words)
        self.button.show()

    def say(self, sentence: str) -> None:
        """Show the sentence, and tell a screen reader."""
        self.words.setText(sentence)
        self.show()
        announce(self.words, sentence)


class Notices(QWidget):
    """The sentences at the foot of the window: at most one of each kind, never over a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(0)
        self._said = _Notice("done", "notices.said")
        self._warned = _Notice("warning", "notices.warned")
        self._waits = _Notice("wait", "notices.waits")
        self._idle = _Notice("idle", "notices.idle")
        for notice in (self._idle, self._waits, self._warned, self._said):
            column.addWidget(notice)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(SAID_FOR)
        self._going.timeout.connect(self._said.hide)
        self._task: Task | None = None
        self._warned.offer(_("Put away"), self._warned.hide)

    def say(self, sentence: str) -> None:
        """Say that something is done; it goes by itself."""
        self._said.say(sentence)
        self._going.start()

    def warn(self, sentence: str) -> None:
        """Say what the worker must see; it stays until it is put away."""
        self._said.hide()
        self._warned.say(sentence)

    def show_waiting(self, task: Task) -> None:
        """Show what goes on, how far it is, and a way to stop waiting for it."""
        self._task = task
        self._waits.bar.setRange(0, 0)
        self._waits.bar.show()
        self._waits.bar.setAccessibleName(task.label)
        task.stepped.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        self._waits.offer(_("Cancel"), self._cancel)
        self._waits.say(task.label)

    def end_waiting(self, task: Task) -> None:
        """Take away what shows a piece of work that has ended."""
        if task is self._task:
            self._task = None
            self._waits.hide()

    def warn_of_lock(self, seconds: int, keep: Callable[[], object]) -> None:
        """Say that the planner will lock for want of use, and offer to keep it open."""
        sentence = _(
            "Nobody has used the planner for a while. It locks in {seconds} seconds.",
            seconds=seconds,
        )
        if self._idle.isHidden():
            self._idle.offer(_("Keep it open"), keep)
            self._idle.say(sentence)
        else:
            # Counted down in sight only: a screen reader hears it once.
            self._idle.words.setText(sentence)

    def end_lock_warning(self) -> None:
        """Take the warning away, because somebody is here."""
        self._idle.hide()

    def clear(self) -> None:
        """Say nothing, as locking requires."""
        for notice in (self._said, self._warned, self._waits, self._idle):
            notice.hide()
            notice.words.setText("")

    def _on_step(self, done: int, total: int) -> None:
        self._waits.bar.setRange(0, total)
        self._waits.bar.setValue(done)
        repolish(self._waits.bar)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.end_waiting(self._task)
