"""Link workers: who may unlock the store, and whom a resident can call."""

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from homeapp.domain.entity import Entity

__all__ = ["Worker", "WorkerSlot"]


@dataclass(frozen=True, kw_only=True)
class Worker(Entity):
    """A link worker, printed on the plan as "my link worker"."""

    lasting_fields: ClassVar[frozenset[str]] = frozenset({"pin_hash"})

    name: str
    phone: str = ""
    organisation: str = ""
    base: str = ""
    """Where the worker can be found, such as a community centre."""
    active: bool = True
    pin_hash: str = field(default="", repr=False)
    """What is kept of the PIN that takes the screen back; "" before there is one."""


@dataclass(frozen=True)
class WorkerSlot:
    """Who may unlock a store, as shown before it is open."""

    id: UUID
    name: str
