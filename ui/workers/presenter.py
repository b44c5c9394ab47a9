"""What the screen of a worker's own details shows and saves."""

from collections.abc import Callable

from homeapp.domain.workers import Worker
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet

__all__ = ["FIELDS", "NamelessWorker", "WorkersPresenter"]

FIELDS = ("name", "phone", "organisation", "base")
"""What a worker may change about themselves, in the order it is asked."""


class NamelessWorker(Refusal):
    """A plan cannot say whom to call without a worker's name."""

    def __init__(self) -> None:
        super().__init__(N_("Type your name. The plan tells people whom to call."))


class WorkersPresenter:
    """My own details, each saved as its field is left."""

    def __init__(self, planner: Planner, show: Callable[[], None]) -> None:
        self._planner = planner
        self._show = show
        self.me: Worker = planner.workers.me()
        self.drafts: dict[str, str] = {}

    def open(self) -> None:
        """Show my details, with what was typed and is not saved yet."""
        self.drafts = self._planner.drafts.of(self.me.id)
        self.refresh()

    def refresh(self) -> None:
        """Read my details anew and show them."""
        self.me = self._planner.workers.me()
        self._show()

    def save(self, field: str, value: str) -> None:
        """Save a field that was left; an empty name is not kept."""
        if field == "name" and not value:
            return
        self.me = self._planner.workers.change_me(**{field: value})
        self.settle(field)

    def keep_pin(self, pin: str) -> None:
        """Keep the PIN that takes the screen back from a resident; raise `WrongPin`."""
        self._planner.workers.set_pin(pin)

    def settle(self, field: str) -> None:
        """Let a draft go: what is in the field is saved."""
        self._planner.drafts.drop(self.me.id, field)

    def keep(self, field: str, text: str) -> None:
        """Keep what is typed in a field so far."""
        self._planner.drafts.keep(self.me.id, field, text)

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when my details have changed, by undo for one."""
        mine = [one for one in changes.of(Worker) if one.entity.id == self.me.id]
        if mine and mine[-1].after != self.me:
            self.refresh()
