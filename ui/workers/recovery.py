"""My details: whether the recovery key was ever checked, and a new one in its place."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QHideEvent

from homeapp.i18n import _
from ui.common import Button, Card, PlainLabel, Problem, announce, button_row
from ui.common.giving_way import is_left
from ui.common.recovery import RecoveryKey, print_recovery_key
from ui.desk import Desk
from ui.tasks import Task

__all__ = ["RecoveryCard"]


class RecoveryCard(Card):
    """Makes a new recovery key; whoever leaves the page lets go of what it shows."""

    def __init__(
        self,
        desk: Desk,
        tell: Callable[[Sequence[Problem]], object],
        print_key: Callable[[str], object] = print_recovery_key,
    ) -> None:
        super().__init__(_("Recovery key"))
        self._desk = desk
        self._task: Task | None = None
        self._state = PlainLabel()
        self._about = PlainLabel(role="quiet")
        self._renew = Button(
            "workers.renew_key", _("Make a new recovery key"), on_click=self._make_key
        )
        self._renew_row = button_row(self._renew)
        self._key = RecoveryKey("workers.recovery", desk.runner, tell, print_key)
        self._key.confirmed.connect(self._on_confirmed)
        for part in (self._state, self._about, self._renew_row, self._key):
            self.add(part)
        self.show_state()

    def show_state(self) -> None:
        """Say how things stand, with no key on show."""
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self._key.forget()
        self._key.hide()
        self._renew_row.show()
        is_checked = self._desk.planner.recovery.is_confirmed
        self._state.setText(
            _("Your recovery key was typed back and is right.")
            if is_checked
            else _("Nobody has checked the recovery key yet. Make a new one, and keep it safe.")
        )
        self._about.setText(
            _("It opens your store if you forget your passphrase. A new key ends the one before.")
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of the key when another page is shown, not for help or a window put aside."""
        if not event.spontaneous() and is_left(self):
            self.show_state()
        super().hideEvent(event)

    def _make_key(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._desk.runner.run(
            self._desk.planner.recovery.renew, self._on_made, label=_("Making your new key")
        )

    def _on_made(self, key: str) -> None:
        self._task = None
        self._state.setText(_("Write down your new recovery key, or print it."))
        self._about.setText(
            _("It is shown only this once. Keep it on paper, away from this computer.")
        )
        self._renew_row.hide()
        self._key.show_key(self._desk.planner.recovery, key)
        self._key.show()
        self._key.take_focus()
        announce(self, self._state.text())

    def _on_confirmed(self) -> None:
        self.show_state()
        self._renew.setFocus()
        self._desk.say(_("Your new recovery key is checked. It opens the store from now on."))
