"""Choosing the PIN that takes the screen back, before it is turned for the first time."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from homeapp.i18n import _, languages
from ui.common.tongues import Tongues
from ui.desk import Desk
from ui.session.pin_pad import PinPad
from ui.session.practice import mark_practice
from ui.shell.beside import PagesAndHelp
from ui.shell.help import HelpPanel
from ui.tasks import OneAtATime

__all__ = ["ChoosingPin", "Covering"]


class Covering(Protocol):
    """The part of the main window that a page over everything needs."""

    def cover(self, view: QWidget) -> None:
        """Show this alone, on the whole screen."""

    def uncover(self) -> None:
        """Show the worker's pages again."""


class _PadAndHelp(PagesAndHelp):
    """The pad, and beside it what there is to know of a PIN and of the turned screen."""

    def __init__(self, pad: PinPad) -> None:
        pages = QStackedWidget()
        pages.addWidget(pad)
        super().__init__(pages, HelpPanel("pin.about"))
        self.crisis_wanted = pad.crisis_wanted
        pad.help_wanted.connect(self.show_help)


class ChoosingPin:
    """Asks the worker for a PIN, twice, on a pad over everything."""

    def __init__(
        self,
        desk: Desk,
        window: Covering,
        stretching: OneAtATime,
        chosen: Callable[[], object],
        given_up: Callable[[], object],
    ) -> None:
        """`chosen` is called once a PIN is kept; the pad stays until `leave`.

        `given_up` is called when the worker went back without one.
        """
        self._desk, self._window, self._stretching = desk, window, stretching
        self._chosen, self._given_up = chosen, given_up
        self._pad: PinPad | None = None
        self._view: QWidget | None = None
        self._first = ""

    def begin(self) -> None:
        """Show the pad, and ask for the first time."""
        self._first = ""
        pad = self._pad = PinPad()
        pad.typed.connect(self._take)
        pad.left.connect(self._give_up)
        view = self._view = _PadAndHelp(pad)
        if self._desk.planner.is_demo:
            mark_practice(view, Tongues(languages()[0]))
        self._window.cover(view)
        self._ask()

    def _give_up(self) -> None:
        self.leave()
        self._given_up()

    def leave(self) -> None:
        """Take the pad away, where there is one."""
        view, self._view, self._pad = self._view, None, None
        if view is not None:
            self._window.uncover()
            view.deleteLater()

    def let_go(self) -> None:
        """Take the pad along with the session that it belongs to."""
        view, self._view, self._pad = self._view, None, None
        if view is not None and isValid(view):  # its window may have taken it along
            view.hide()
            view.deleteLater()

    def _ask(self, said: str = "") -> None:
        again = _("Type the same PIN again.")
        first = _("Choose a PIN of 4 to 6 figures. It brings you back from the resident's screen.")
        if self._pad is not None:
            self._pad.ask_worker(
                again if self._first else first, Tongues(languages()[0]), said=said
            )
            self._pad.take_focus()

    def _take(self, pin: str) -> None:
        if not self._first:
            self._first = pin
            self._ask()
        elif pin != self._first:
            self._first = ""
            self._ask(_("The two are not the same. Start again."))
        else:
            self._keep(pin)

    def _keep(self, pin: str) -> None:
        self._first = ""
        workers = self._desk.planner.workers
        self._stretching.run(
            lambda: workers.set_pin(pin),
            lambda _kept: self._chosen() if self._pad is not None else None,
            lambda refusal: self._ask(str(refusal)),
            label=_("Opening the page"),
        )
