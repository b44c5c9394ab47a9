"""Turning the screen to the resident, and taking it back with the PIN."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from homeapp.domain.pins import WrongPin
from homeapp.i18n import _, _n, languages
from ui.common.resident_pages import ResidentPart
from ui.common.tongues import Tongues
from ui.desk import Desk
from ui.memory import importing
from ui.session.pin_pad import PinPad
from ui.session.practice import mark_practice
from ui.shell.header import window_title
from ui.turns import Aside, Turns

if TYPE_CHECKING:
    from ui.session.resident_view import ResidentView

__all__ = ["Coverable", "Turning", "second_screen"]

_TRIES = 3
_USUAL = QSize(1366, 768)


class Coverable(Protocol):
    """The part of the main window that turning needs."""

    @property
    def lock_near(self) -> SignalInstance:
        """Return the signal that the planner locks in so many seconds."""

    @property
    def lock_put_off(self) -> SignalInstance:
        """Return the signal that it does not after all."""

    def cover(self, view: QWidget) -> None:
        """Show this alone, on the whole screen."""

    def uncover(self) -> None:
        """Show the worker's pages again."""

    def lock(self) -> None:
        """Close the planner."""


def second_screen() -> QScreen | None:
    """Return the display that the resident looks at, `None` where there is only one."""
    first = QGuiApplication.primaryScreen()
    return next((one for one in QGuiApplication.screens() if one is not first), None)


def _load() -> tuple[Callable[[Desk], list[ResidentPart]], type["ResidentView"]]:
    """Import the resident's pages: not every session is turned to the resident."""
    with importing():
        from ui.session.resident_parts import make_parts
        from ui.session.resident_view import ResidentView
    return make_parts, ResidentView


class Turning(QObject):
    """One resident's view for one session: made when first needed, kept at its page."""

    turned = Signal(bool)
    """Whether the resident's view is up now."""

    turned_apart = Signal()
    """The resident's view is on a display of its own, so the worker cannot look over."""

    def __init__(
        self,
        desk: Desk,
        window: Coverable,
        resident_id: UUID,
        owner: QWidget,
        *,
        turns: Turns | None = None,
        at: tuple[str, int] = ("", 0),
        other_screen: Callable[[], QScreen | None] = second_screen,
    ) -> None:
        super().__init__()
        self._desk, self._window, self._resident_id = desk, window, resident_id
        self._other_screen = other_screen
        self._view: ResidentView | None = None
        self._parts: list[ResidentPart] = []
        self._at = at
        self._opening: list[Callable[[], object]] = []
        self._turns = turns or Turns(desk.runner, self)
        self._choosing: PinPad | None = None
        self._first_pin = ""
        self._tries_left = _TRIES
        self._apart = False
        self.is_up = False
        owner.destroyed.connect(self._let_go)
        window.lock_near.connect(self._warn)
        window.lock_put_off.connect(self._calm)

    def turn(self) -> None:
        """Show the resident's view, or take it away where it has a display of its own."""
        if self.is_up:
            if self._apart:
                self.end()
            return
        if self._desk.planner.workers.me().pin_hash:
            self._show()
        else:
            self._choose_pin()

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
        self.turned.emit(False)

    def take_picture(self, wide: int, take: Callable[[QPixmap], object]) -> None:
        """Hand over what the resident sees, or would see, `wide` pixels across.

        Where the view is not there yet it is made first, in turns that the worker does not notice.
        """
        making = Aside(self._prepare, _("Opening the page")), self._make
        self._turns.do(
            *(making if self._view is None else ()),
            self._open_by_parts,
            lambda: take(self._picture(wide)),
        )

    def _picture(self, wide: int) -> QPixmap:
        view = self._made()
        if not self.is_up:
            view.resize(_USUAL)
        return view.grab().scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)

    def _made(self) -> "ResidentView":
        self._make()
        while self._opening:
            self._opening.pop(0)()
        assert self._view is not None  # noqa: S101 - just made
        return self._view

    def _prepare(self) -> None:
        """Load what opening needs, in the thread: the pages, and how the language is written."""
        _load()
        person = self._desk.planner.residents.get(self._resident_id)
        for one in languages():
            if one.code == person.reading_language:
                one.direction  # noqa: B018 - read from Babel's data once, and known from then on

    def _make(self) -> None:
        if self._view is None:
            make_parts, view = _load()
            self._parts = make_parts(self._desk)
            self._view = view(self._desk, self._parts)
            self._view.leaving.connect(self._ask_pin)
            self._view.pin.typed.connect(self._judge)
            self._view.pin.left.connect(self._go_on)
            self._view.moved.connect(self._keep_place)
            self._opening = [*self._view.opening(self._resident_id, self._at), self._mark_practice]

    def _open_by_parts(self) -> None:
        if self._opening:
            self._opening.pop(0)()
            self._turns.do_first(self._open_by_parts)

    def _mark_practice(self) -> None:
        if self._view is not None and self._desk.planner.is_demo:
            mark_practice(self._view, self._view.tongues)

    def _keep_place(self, part: str, page: int) -> None:
        """Keep which page the resident sees, for after a crash or a lock."""
        if self.is_up:
            with self._desk.refusals():
                self._desk.planner.bookmarks.turn_to(part, page)

    def _show(self) -> None:
        view, screen = self._made(), self._other_screen()
        view.show_pin(shown=False)
        self.is_up, self._apart = True, screen is not None
        if screen is not None:
            view.setWindowTitle(window_title(is_demo=self._desk.planner.is_demo))
            view.setGeometry(screen.geometry())
            view.showFullScreen()
            self.turned_apart.emit()
        else:
            self._window.cover(view)
        self.turned.emit(True)
        view.take_focus()

    def _ask_pin(self) -> None:
        view = self._made()
        view.pin.ask(_("Type your PIN to go back to your screen."), view.tongues)
        view.show_pin(shown=True)
        view.pin.take_focus()

    def _go_on(self) -> None:
        self._made().show_pin(shown=False)

    def _judge(self, pin: str) -> None:
        if self._desk.planner.workers.knows_pin(pin):
            self._tries_left = _TRIES
            self.end()
            return
        self._tries_left -= 1
        if self._tries_left == 0:
            self._tries_left = _TRIES
            self._window.lock()
            return
        view = self._made()
        said = _n(
            "This is not your PIN. You can try 1 more time.",
            "This is not your PIN. You can try {count} more times.",
            self._tries_left,
        )
        view.pin.ask(_("Type your PIN to go back to your screen."), view.tongues, said=said)

    def _choose_pin(self) -> None:
        """Ask the worker for a PIN, twice, before the screen is turned for the first time."""
        self._first_pin = ""
        pad = self._choosing = PinPad()
        pad.typed.connect(self._take_pin)
        pad.left.connect(self._leave_choosing)
        if self._desk.planner.is_demo:
            mark_practice(pad, Tongues(languages()[0]))
        self._window.cover(pad)
        self._ask_new()

    def _ask_new(self, said: str = "") -> None:
        again = _("Type the same PIN again.")
        first = _("Choose a PIN of 4 to 6 figures. It brings you back from the resident's screen.")
        if self._choosing is not None:
            asked = again if self._first_pin else first
            self._choosing.ask_worker(asked, Tongues(languages()[0]), said=said)
            self._choosing.take_focus()

    def _take_pin(self, pin: str) -> None:
        if not self._first_pin:
            self._first_pin = pin
            self._ask_new()
        elif pin != self._first_pin:
            self._first_pin = ""
            self._ask_new(_("The two are not the same. Start again."))
        else:
            self._keep_pin(pin)

    def _keep_pin(self, pin: str) -> None:
        self._first_pin = ""
        try:
            self._desk.planner.workers.set_pin(pin)
        except WrongPin as wrong:
            self._ask_new(str(wrong))
        else:
            self._leave_choosing()
            self._show()

    def _leave_choosing(self) -> None:
        pad, self._choosing = self._choosing, None
        self._window.uncover()
        if pad is not None:
            pad.deleteLater()

    def _warn(self, _seconds: int) -> None:
        if self.is_up and self._view is not None:
            self._view.warn_of_dark(near=True)

    def _calm(self) -> None:
        if self._view is not None:
            self._view.warn_of_dark(near=False)

    def _let_go(self) -> None:
        """Take everything along with the session that it belongs to."""
        for one in (self._view, self._choosing):
            if one is not None:
                one.hide()
                one.deleteLater()
        for part in self._parts:
            for page in part.made():
                page.deleteLater()  # one that was never shown lies in no view that takes it along
        self._view, self._choosing, self._parts = None, None, []
        # While it lives, what it is connected to keeps the whole session in memory.
        self.deleteLater()
