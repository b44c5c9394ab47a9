"""Undo and redo on the resident's view: what was done there since the screen was turned."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from homeapp.domain.directory import Organisation, Service
from homeapp.domain.workers import Worker
from homeapp.i18n import R_, _
from homeapp.services.changes import ChangeSet
from homeapp.services.since import Since
from ui.common.overlay import AsItWas
from ui.common.resident_pages import ResidentPart
from ui.desk import Desk
from ui.session.late_part import LatePart
from ui.session.resident_foot import ResidentFoot
from ui.session.resident_sheets import ResidentSheets
from ui.session.resident_view import ResidentView
from ui.session.taken_back_line import TakenBackLine
from ui.shell.taking_back import save_what_is_typed

__all__ = ["TakingBackTurned"]

_BACK, _AGAIN = R_("Taken back."), R_("Done again.")
_NOTHING = R_("There is nothing to take back.")
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
        (self._foot,) = view.findChildren(ResidentFoot)
        self._line = TakenBackLine(self._sheets)
        self._line.asked_again.connect(self._redo)
        self._line.focus_lost.connect(view.take_focus)
        self._foot.taken_back.connect(self._undo)
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
        self._offer()

    def _offer(self) -> None:
        """Show the way back by touch as long as there is something to take back."""
        self._foot.offer_undo(there_is=self._since.can_undo)

    def _on_changes(self, changes: ChangeSet) -> None:
        """Note what was done on the view; the directory and the workers are no resident's work."""
        QTimer.singleShot(0, self, self._offer)  # the worker's own undo ends after it is told of
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
        self._line.put_away()
        with self._desk.refusals():
            save_what_is_typed()  # first, so that it is what is taken back
            view.page.leave()
            work = self._since.redo() if redo else self._since.undo()
            if work is not None:
                for part in self._parts:
                    part.read_anew()
                view.flow.come_near(pages, place)
                self._say(work, redo=redo)
            elif not redo:
                self._line.say(view.tongues.say(_NOTHING), view.tongues)
        self._offer()
        if not before.restore() and QApplication.focusWidget() is None:
            view.take_focus()  # a button that was pressed is gone

    def _say(self, work: str, *, redo: bool) -> None:
        """Say it to the resident, and name it to the worker, in whose language alone it has one."""
        tongues, name = self._view.tongues, _(work)
        said = tongues.say(_AGAIN if redo else _BACK).large
        if redo:
            self._line.say(tongues.both(said, _("Done again: {work}", work=name)), tongues)
        else:
            words = tongues.both(said, _("Taken back: {work}", work=name))
            self._line.offer(words, tongues, self._view.page)
