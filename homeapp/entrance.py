"""The door of a store before it is open: as little as the first window needs."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from homeapp.domain.workers import Worker, WorkerSlot

if TYPE_CHECKING:
    # The services behind it take longer to import than a window may take to appear.
    from homeapp.planner import Planner

__all__ = ["PRACTICE_PASSPHRASE", "Entrance", "NewStore", "StoreCopy", "StoreState"]

PRACTICE_PASSPHRASE = "practice makes plans"  # noqa: S105 - it opens made-up people only


class StoreState(Enum):
    """What lies at the place of the store."""

    NONE = "none"
    GONE = "gone"
    """Only daily copies of a store are left."""
    LOCKED = "locked"


@dataclass(frozen=True)
class StoreCopy:
    """A daily copy beside the store: when it was made, and who may open it."""

    made_at: datetime
    workers: tuple[WorkerSlot, ...]


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
        """Return whether there is a store at the place, or what is left of one."""

    def workers(self) -> list[WorkerSlot]:
        """Return who may unlock the store; raise a `Refusal` where its key file is unwell."""

    def create(self, worker: Worker, passphrase: str) -> NewStore:
        """Make a new store for its first worker; raise a `Refusal`, overwrite nothing."""

    def unlock(self, worker_id: UUID, passphrase: str) -> "Planner":
        """Open the store for a worker; raise a `Refusal` that says what is wrong."""

    def recover(self, recovery_key: str, worker_id: UUID, new_passphrase: str) -> "Planner":
        """Open the store by its recovery key and give the worker a new passphrase."""

    def copies(self) -> list[StoreCopy]:
        """Return the daily copies that can be brought back, newest first."""

    def bring_back(self, copy: StoreCopy, worker_id: UUID, passphrase: str) -> "Planner":
        """Put a copy in the store's place by the passphrase of its day, and open it.

        Whatever lies there is kept aside under another name. Raises a `Refusal`.
        """

    def warm(self) -> None:
        """Import what unlocking needs, so that it does not wait; called off the main thread."""
