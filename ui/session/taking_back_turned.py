"""Undo and redo on the resident's view: what was done there since the screen was turned."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.directory import Organisation, Service
from homeapp.domain.workers import Worker
from homeapp.i18n import R_, _
from homeapp.services.changes import ChangeSet
from homeapp.services.since import Since
from ui.common import announce
from ui.common.overlay import AsItWas
from ui.common.resident_pages import ResidentPart, TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.session.late_part import LatePart
from ui.session.resident_sheets import ResidentSheets
from ui.session.resident_view import ResidentView
from ui.shell.taking_back import save_what_is_typed
from ui.theme import SIZES

__all__ = ["TakingBackTurned"]

_BACK, _AGAIN = R_("Taken back."), R_("Done again.")
_SAID_FOR = 8_000  # ms
_EDGE = 32  # px beside the words, as beside the question
_KEYS = (("Ctrl+Z", False), ("Ctrl+Y", True), ("Ctrl+Shift+Z", True))


class TakingBackTurned(QObject):
    """Takes back, or does again, what was done on the view, never what lies before it.

    On a display of its own it leaves alone what the worker does meanwhile at theirs.
    """

    def __init__(
        self,
        desk: Desk,
        view: ResidentView,
        parts: Iterable[LatePart[ResidentPart]],
        turned: SignalInstance,
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._parts = desk, view, parts
        self._since = Since(desk.planner.history)
        (self._sheets,) = view.findChildren(ResidentSheets)
        self._line = _Line(self._sheets)
        for keys, redo in _KEYS:
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)  # a hand that rests on the key takes back one thing
            shortcut.activated.connect(self._redo if redo else self._undo)
        turned.connect(self._begin)
        view.moved.connect(self._line.put_away)
        desk.bus.changed.connect(self._on_changes)

    def _begin(self, _is_up: bool) -> None:
        self._since.begin()
        self._line.put_away()

    def _on_changes(self, changes: ChangeSet) -> None:
        """Note what was done on the view; the directory and the workers are no resident's work."""
        if not changes.recorded:
            return
        self._line.put_away()
        is_here = self._view.isVisible() and self._view.isActiveWindow()
        if is_here and not changes.touches(Organisation, Service, Worker):
            self._since.note(changes)

    def _undo(self) -> None:
        self._take(redo=False)

    def _redo(self) -> None:
        self._take(redo=True)

    def _take(self, *, redo: bool) -> None:
        view = self._view
        if not self._sheets.isVisible():
            return  # what would change cannot be seen
        before, pages, place = AsItWas(view), view.flow.pages, view.flow.mark.page
        with self._desk.refusals():
            save_what_is_typed()  # first, so that it is what is taken back
            view.page.leave()
            work = self._since.redo() if redo else self._since.undo()
            if work is not None:
                for part in self._parts:
                    part.read_anew()
                view.flow.come_near(pages, place)
                self._say(work, redo=redo)
        before.restore()

    def _say(self, work: str, *, redo: bool) -> None:
        """Say it to the resident, and name it to the worker, in whose language alone it has one."""
        tongues, name = self._view.tongues, _(work)
        said = tongues.say(_AGAIN if redo else _BACK).large
        named = _("Done again: {work}", work=name) if redo else _("Taken back: {work}", work=name)
        self._line.say(tongues.both(said, named), tongues)


class _Line(QFrame):
    """Lies over the foot of the pages for a while; a press goes through it to what is beneath."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("resident.taken_back")
        self.setProperty("panel", "foot")
        self.setProperty("tone", "done")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = over
        self._words = TonguesLabel(role="answer")
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, SIZES.gap, _EDGE, SIZES.gap)
        column.addWidget(self._words)
        self._going = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._going.timeout.connect(self.put_away)
        over.installEventFilter(self)
        self.hide()

    def say(self, words: Words, tongues: Tongues) -> None:
        """Show the words, and tell a screen reader; they go by themselves."""
        self._words.show_words(words, tongues)
        self._place()
        self.show()
        self.raise_()
        self._going.start()
        announce(self, words.aloud)

    def put_away(self, *_news: object) -> None:
        """Say nothing more."""
        self._going.stop()
        self.hide()

    def _place(self) -> None:
        wide = self._over.width()
        self._words.lie_in(wide - 2 * _EDGE)
        tall = self.heightForWidth(wide)
        self.setGeometry(0, self._over.height() - tall, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the foot of what this lies over."""
        if watched is self._over and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False
