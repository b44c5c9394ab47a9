"""Turning the screen to the resident, and taking it back with the PIN."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QPixmap, QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from homeapp.i18n import _
from ui.common.resident_pages import ResidentPart
from ui.desk import Desk
from ui.memory import end_soon
from ui.session.choosing import ChoosingPin, Covering
from ui.session.displays import second_screen
from ui.session.giving import GivingPin
from ui.session.laid_out import lay_out
from ui.session.late_part import LatePart
from ui.session.loads import load_taking_back, load_view
from ui.session.mirror import draw_small
from ui.session.practice import mark_practice
from ui.session.resident_flow import Mark
from ui.shell.header import window_title
from ui.tasks import OneAtATime
from ui.turns import Aside, Part, Turns

if TYPE_CHECKING:
    from ui.session.resident_view import ResidentView

__all__ = ["Coverable", "Turning"]

_USUAL = QSize(1366, 768)


class Coverable(Covering, Protocol):
    """The part of the main window that turning needs."""

    @property
    def lock_near(self) -> SignalInstance:
        """Return the signal that the planner locks in so many seconds."""

    @property
    def lock_put_off(self) -> SignalInstance:
        """Return the signal that it does not after all."""

    def lock(self, why: str = "") -> None:
        """Close the planner; the door says why."""

    def screen(self) -> QScreen:
        """Return the display that the worker looks at."""

    def activateWindow(self) -> None:  # noqa: N802 - Qt's name
        """Give the keyboard to the worker's window."""


class Turning(QObject):
    """One resident's view for one session: made when first needed, kept at its page."""

    turned = Signal(bool)
    """Whether the resident's view is up now."""

    turned_apart = Signal()
    """The resident's view is on a display of its own, so the worker cannot look over."""

    came_back = Signal()
    """The worker's pages are in sight again after a view or a pad that covered them."""

    looks_other = Signal()
    """A picture of what the resident sees, or would see, would be another one by now."""

    def __init__(
        self,
        desk: Desk,
        window: Coverable,
        resident_id: UUID,
        owner: QWidget,
        *,
        turns: Turns | None = None,
        at: Mark | None = None,
        other_screen: Callable[[QScreen], QScreen | None] = second_screen,
    ) -> None:
        super().__init__()
        self._desk, self._window, self._resident_id = desk, window, resident_id
        self._other_screen = other_screen
        self._view: ResidentView | None = None
        self._parts: list[LatePart[ResidentPart]] = []
        self._at = at or Mark()
        self._is_left_there = bool(self._at.part)
        self._step = self._wanted = ""
        self._opening: list[Callable[[], object]] = []
        self._turns = turns or Turns(desk.runner, self)
        stretching = OneAtATime(desk.runner, self)  # a PIN takes a tenth of a second
        self._choosing = ChoosingPin(desk, window, stretching, self._show_soon, self.came_back.emit)
        self._giving = GivingPin(desk, stretching, self.end, window.lock, self)
        self._apart = self._was_up = False
        self.is_up = False
        owner.destroyed.connect(self._let_go)
        window.lock_near.connect(self._warn)
        window.lock_put_off.connect(self._calm)
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenRemoved.connect(self._on_screen_gone)

    def follow(self, step: str) -> None:
        """Take note of the step that the worker came to: the screen turns to what it is about.

        Not where the worker only came back to it, or the talk goes on where it was left.
        """
        if step and step != self._step:
            self._step, self._wanted = step, "" if self._is_left_there else step
            self._is_left_there = False
        self.looks_other.emit()

    def turn(self) -> None:
        """Show the resident's view, or take it away where it has a display of its own."""
        if self.is_up:
            if self._apart:
                self.end()
            return
        if self._desk.planner.workers.me().pin_hash:
            self._show_soon()
        else:
            self._choosing.begin()

    def end(self) -> None:
        """Take the resident's view away, whatever is on it."""
        if not self.is_up or self._view is None:
            return
        self._view.page.leave()
        self.is_up = False
        if self._apart:
            self._view.hide()
        else:
            self._window.uncover()
        self._view.show_pin(shown=False)  # what the worker sees of it from now on is its page
        if not self._apart:
            self.came_back.emit()
        self.turned.emit(False)

    def take_picture(self, wide: int, take: Callable[[QPixmap], object]) -> None:
        """Hand over what the resident sees, or would see, `wide` pixels across.

        Where the view is not there yet it is made first, in turns that the worker does not notice.
        """
        draw = lambda: take(draw_small(self._made(), wide))  # noqa: E731
        self._turns.do(*self._making(), self._go_along, self._get_ready, draw)

    def _making(self) -> tuple[Part, ...]:
        """Return what is left to make of the view."""
        making = Aside(self._load, _("Opening the page")), self._make
        return (*(making if self._view is None else ()), self._open_by_parts)

    def _load(self) -> None:
        load_view()
        load_taking_back()
        if self._at.within:
            from ui.session.resident_parts import read_for

            read_for(self._desk.planner, self._at.part)

    def _get_ready(self) -> None:
        """Lay the page out as it would be on screen, while nobody sees it."""
        if not self.is_up:
            view = self._made()
            view.resize(_USUAL)
            view.page.get_ready()
            lay_out(view, self._turns)

    def _made(self) -> "ResidentView":
        self._make()
        while self._opening:
            self._opening.pop(0)()
        assert self._view is not None  # noqa: S101 - just made
        return self._view

    def _make(self) -> None:
        if self._view is None:
            make_parts, view = load_view()
            self._parts = make_parts(self._desk)
            self._view = view(self._desk, self._parts)
            self._view.destroyed.connect(self._forget_view)
            self._giving.guard(self._view)
            take_back = load_taking_back()
            take_back(self._desk, self._view, self._parts, self.turned)
            self._view.moved.connect(self._keep_place)
            self._view.looks_other.connect(self.looks_other)
            self._opening = [*self._view.opening(self._resident_id, self._at), self._mark_practice]

    def _open_by_parts(self) -> None:
        if self._opening:
            self._opening.pop(0)()
            self._turns.do_first(self._open_by_parts)

    def _go_along(self) -> None:
        """Turn to what the worker's step is about, while nobody looks."""
        if self._wanted and not self.is_up:
            wanted, self._wanted = self._wanted, ""
            view = self._made()
            view.go_along(wanted)
            if not self._was_up:
                self._close_others(view)

    def _close_others(self, view: "ResidentView") -> None:
        """Let go of pages that only the small picture showed: each takes memory, and none waits."""
        for part in self._parts:
            if part.key != view.flow.mark.part:
                view.let_go(part.close())

    def _mark_practice(self) -> None:
        view = self._view
        if view is not None and self._desk.planner.is_demo:
            band = mark_practice(view, view.tongues)
            view.moved.connect(lambda *_page: band.speak(view.tongues))

    def _keep_place(self, *mark: Any) -> None:  # noqa: ANN401 - what a `Mark` holds
        """Keep which page the resident sees, for after a crash or a lock."""
        self._at = Mark(*mark)
        if self.is_up:
            turn_to = partial(self._desk.planner.bookmarks.turn_to, *mark)
            # In the thread: the next page waits for no slow disk.
            self._desk.runner.run(turn_to, lambda _kept: None, label=_("Keep the place"))
            self._turns.do(self._open_after)

    def _open_after(self) -> None:
        """Open the part after this one, while the resident looks at its page."""
        if self.is_up and self._view is not None:
            after = self._view.flow.part_after
            for part in self._parts:
                if part.key == after:
                    part.open_now()

    def _show_soon(self) -> None:
        """Show the view as soon as it is made, in turns."""
        self._turns.do_first(*self._making(), self._go_along, self._show)

    def _show(self) -> None:
        if self.is_up:
            return  # asked for twice while it was made
        self._choosing.leave()
        view = self._made()
        view.show_pin(shown=False)
        self.is_up = self._was_up = True
        self._put_up()
        self.turned.emit(True)
        self._keep_place(*view.flow.mark)

    def _put_up(self) -> None:
        """Show the view on a display of its own, or over the worker's window."""
        view, screen = self._made(), self._other_screen(self._window.screen())
        self._apart = screen is not None
        if screen is None:
            view.hide()
            view.setWindowState(Qt.WindowState.WindowNoState)  # it may have been a window before
            self._window.cover(view)
        else:
            view.setParent(None)  # it may have been the cover of the one window before
            view.setWindowTitle(window_title(is_demo=self._desk.planner.is_demo))
            view.setGeometry(screen.geometry())
            view.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            view.showFullScreen()
            self._window.activateWindow()  # the worker types on, and the resident touches
            self.turned_apart.emit()
        view.take_focus()

    def _on_screen_gone(self, _screen: QScreen) -> None:
        QTimer.singleShot(0, self, self._stay_apart)  # Qt moves its windows first

    def _stay_apart(self) -> None:
        """Cover the worker's pages where the resident's display was unplugged."""
        if self.is_up and self._apart:
            self._put_up()

    def _warn(self, _seconds: int) -> None:
        if self.is_up and self._view is not None:
            self._view.warn_of_dark(near=True)

    def _calm(self) -> None:
        if self._view is not None:
            self._view.warn_of_dark(near=False)

    def _forget_view(self) -> None:
        """Do nothing more with a view: Qt may end it before the session, as the program ends."""
        self._view, self._parts, self._opening = None, [], []
        self.is_up = False

    def _let_go(self) -> None:
        """Take everything along with the session that it belongs to."""
        for page in (page for part in self._parts for page in part.made() if isValid(page)):
            if self._view is None or not self._view.isAncestorOf(page):
                page.deleteLater()  # no view takes along one that was never shown
        if self._view is not None:
            self._view.hide()
            end_soon(self._view)
        self._choosing.let_go()
        self._forget_view()
        # While it lives, what it is connected to keeps the whole session in memory.
        self.deleteLater()
