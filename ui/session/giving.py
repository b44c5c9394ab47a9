"""Giving the PIN that takes the screen back: wrong three times, and the planner locks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from homeapp.i18n import _, _n
from ui.desk import Desk
from ui.tasks import OneAtATime

if TYPE_CHECKING:
    from ui.session.resident_view import ResidentView

__all__ = ["GivingPin"]

_TRIES = 3


class GivingPin(QObject):
    """Asks for the PIN on the pad of the resident's view, and judges what is typed."""

    def __init__(
        self,
        desk: Desk,
        stretching: OneAtATime,
        given: Callable[[], object],
        lock: Callable[[str], object],
        parent: QObject,
    ) -> None:
        """`given` is called once the PIN is right, `lock` with the reason after three wrong."""
        super().__init__(parent)
        self._desk, self._stretching = desk, stretching
        self._given, self._lock = given, lock
        self._tries_left = _TRIES

    def guard(self, view: "ResidentView") -> None:
        """Let nobody leave this view without the PIN."""
        self._view = view
        view.leaving.connect(self._show_pad)
        view.pin.typed.connect(self._judge)
        view.pin.left.connect(self._go_on)

    def _show_pad(self) -> None:
        self._ask()
        self._view.show_pin(shown=True)
        self._view.pin.take_focus()

    def _go_on(self) -> None:
        self._view.show_pin(shown=False)

    def _ask(self, said: str = "") -> None:
        asked = _("Type your PIN to go back to your screen.")
        self._view.pin.ask(asked, self._view.tongues, said=said, advice=self._advice())

    def _advice(self) -> str:
        """Return what to do about a PIN that is forgotten, once one was wrong."""
        if self._tries_left == _TRIES:
            return ""
        locks = _("A third wrong PIN locks the planner.")
        opens = _("Your passphrase opens it.")
        return f"{locks} {opens} {_('My details takes a new PIN.')}"

    def _judge(self, pin: str) -> None:
        workers = self._desk.planner.workers
        self._stretching.run(
            lambda: workers.knows_pin(pin), self._act_on, label=_("Opening the page")
        )

    def _act_on(self, is_right: bool) -> None:
        if not isValid(self._view):  # it may have gone while the PIN was judged
            return
        self._tries_left = _TRIES if is_right else self._tries_left - 1
        if is_right:
            self._given()
        elif self._tries_left:
            said = _n(
                "This is not your PIN. You can try 1 more time.",
                "This is not your PIN. You can try {count} more times.",
                self._tries_left,
            )
            self._ask(said)
        else:
            self._tries_left = _TRIES
            self._lock(_("The PIN was wrong three times, so the planner locked itself."))
