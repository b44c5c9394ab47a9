"""The door of a store before it is open: as little as the first window needs."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from homeapp.domain.workers import Worker, WorkerSlot

if TYPE_CHECKING:
    # The services behind it take longer to import than a window may take to appear.
    from homeapp.planner import Planner

__all__ = ["Entrance", "NewStore", "StoreState"]


class StoreState(Enum):
    """What lies at the place of the store."""

    NONE = "none"
    LOCKED = "locked"


@dataclass(frozen=True)
class NewStore:
    """A store just made. Its recovery key is shown once, asked back once and then forgotten."""

    planner: "Planner"
    recovery_key: str = field(repr=False)


class Entrance(Protocol):
    """The door of the store, before it is open."""

    place: Path
    is_demo: bool

    def state(self) -> StoreState:
        """Return whether there is a store at the place."""

    def workers(self) -> list[WorkerSlot]:
        """Return who may unlock the store; raise a `Refusal` where its key file is unwell."""

    def create(self, worker: Worker, passphrase: str) -> NewStore:
        """Make a new store for its first worker; raise a `Refusal`, overwrite nothing."""

    def unlock(self, worker_id: UUID, passphrase: str) -> "Planner":
        """Open the store for a worker; raise a `Refusal` that says what is wrong."""

    def recover(self, recovery_key: str, worker_id: UUID, new_passphrase: str) -> "Planner":
        """Open the store by its recovery key and give the worker a new passphrase."""

    def warm(self) -> None:
        """Import what unlocking needs, so that it does not wait; called off the main thread."""
