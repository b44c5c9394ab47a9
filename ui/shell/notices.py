"""What the planner says: that something is done, that something needs looking at, that it waits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PictureLabel, PlainLabel, announce, repolish
from ui.tasks import Task
from ui.theme import COLOURS, SIZES, words_are_large

__all__ = ["Notices"]

_EDGE = 2  # px above and below a line of words
SAID_FOR = 8000  # ms that "Saved" stays; warnings stay until they are put away
_PRESSES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_TONES = {
    "done": ("ui/check", COLOURS.done),
    "warning": ("info", COLOURS.warm),
    "wait": ("ui/clock", COLOURS.action),
    "idle": ("ui/lock", COLOURS.warm),
    "tip": ("ui/info-circle", COLOURS.warm),
}


class _Notice(QFrame):
    """One sentence with a picture, perhaps a bar of progress and perhaps a button."""

    changed = Signal()
    """It has something to say now, or no more."""

    def __init__(self, tone: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("panel", "foot")
        self.setProperty("tone", "warning" if tone == "idle" else tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        picture, colour = _TONES[tone]
        row.addWidget(PictureLabel(picture, 24, colour=colour))
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
        self.is_up = False
        self.hide()

    def offer(self, words: str, pressed: Callable[[], object]) -> None:
        """Offer one thing to press."""
        self._pressed = pressed
        self.button.set_words(words)
        self.button.show()

    def say(self, sentence: str) -> None:
        """Show the sentence, and tell a screen reader."""
        self.words.setText(sentence)
        self.is_up = True
        self.changed.emit()
        announce(self.words, sentence)

    def put_away(self) -> None:
        """Say nothing more."""
        self.is_up = False
        self.changed.emit()


class Notices(QWidget):
    """The sentences at the foot of the window: one in sight at a time. Others wait behind it.

    In an open planner a line is kept free for them, and what is taller lies over the margin of
    the page: no button moves away from under a finger. Where words are large, the page has that
    line until something is said, and tips are left to the help.
    """

    room_wanted = Signal(int)
    """So many px at the foot of what this lies over are to be left free for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._said = _Notice("done", "notices.said")
        self._warned = _Notice("warning", "notices.warned")
        self._waits = _Notice("wait", "notices.waits")
        self._idle = _Notice("idle", "notices.idle")
        self._tip = _Notice("tip", "notices.tip")
        self._by_need = (self._idle, self._waits, self._said, self._warned, self._tip)
        for notice in self._by_need:
            column.addWidget(notice)
            notice.changed.connect(self._settle)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(SAID_FOR)
        self._going.timeout.connect(self._said.put_away)
        self._task: Task | None = None
        self._warned.offer(_("Put away"), self._warned.put_away)
        self._keeps_room = False
        self._is_past = False
        """Whether something was pressed since the last sentence was said."""
        self.hide()
        self._under = parent
        parent.installEventFilter(self)

    def say(self, sentence: str) -> None:
        """Say that something is done; it goes by itself, or along with the page it is about."""
        self._said.say(sentence)
        self._going.start()
        self._is_past = False
        if (handle := self.window().windowHandle()) is not None:
            handle.installEventFilter(self)

    def leave_page(self) -> None:
        """Let go of what was done on the page that is left.

        A sentence said on the way to another page, with nothing pressed since, is read there.
        """
        if self._is_past:
            self._going.stop()
            self._said.put_away()

    def warn(self, sentence: str) -> None:
        """Say what the worker must see; it stays until it is put away."""
        self._said.put_away()
        self._warned.say(sentence)

    def keep_room(self) -> None:
        """Keep the room of one line free from now on, until everything is cleared."""
        self._keeps_room = True
        self._place()

    def advise(self, sentence: str, put_away: Callable[[], object]) -> None:
        """Give a tip, for as long as there is nothing else to say."""
        self._tip.offer(_("Put this tip away"), put_away)
        self._tip.say(sentence)

    def end_advice(self) -> None:
        """Give no tip any more."""
        self._tip.put_away()

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
            self._waits.put_away()

    def warn_of_lock(self, seconds: int, keep: Callable[[], object]) -> None:
        """Say that the planner will lock for want of use, and offer to keep it open."""
        sentence = _(
            "Nobody has used the planner for a while. It locks in {seconds} seconds.",
            seconds=seconds,
        )
        if not self._idle.is_up:
            self._idle.offer(_("Keep it open"), keep)
            self._idle.say(sentence)
        else:
            # Counted down in sight only: a screen reader hears it once.
            self._idle.words.setText(sentence)

    def end_lock_warning(self) -> None:
        """Take the warning away, because somebody is here."""
        self._idle.put_away()

    def clear(self) -> None:
        """Say nothing, as locking requires."""
        for notice in self._by_need:
            notice.put_away()
            notice.words.setText("")
        self._keeps_room = False
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep as much room as a line of words needs now."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._settle)

    def event(self, event: QEvent) -> bool:
        """Be as tall as what is said needs."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the foot of what this lies over, and note what is pressed in the window."""
        if watched is self._under and event.type() is QEvent.Type.Resize:
            self._place()
        elif watched is not self._under and event.type() in _PRESSES:
            watched.removeEventFilter(self)
            self._is_past = True
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        up = [notice for notice in self._by_need if notice.is_up]
        if words_are_large() and self._tip in up:
            up.remove(self._tip)
        for notice in self._by_need:
            notice.setVisible(notice in up[:1])
        self.setVisible(bool(up))
        self._place()

    def _place(self) -> None:
        under = self._under
        tall = self._column.heightForWidth(under.width()) if not self.isHidden() else 0
        self.setGeometry(0, under.height() - tall, under.width(), tall)
        self.raise_()
        if self._keeps_room and not words_are_large():
            self._said.ensurePolished()
            line = self._said.words.fontMetrics().height() + 2 * _EDGE
            self.room_wanted.emit(max(line, tall - SIZES.foot))
        else:
            self.room_wanted.emit(tall)

    def _on_step(self, done: int, total: int) -> None:
        self._waits.bar.setRange(0, total)
        self._waits.bar.setValue(done)
        repolish(self._waits.bar)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.end_waiting(self._task)
