"""Link workers: who may unlock the store, and whom a resident can call."""

from dataclasses import dataclass

from homeapp.domain.entity import Entity

__all__ = ["Worker"]


@dataclass(frozen=True, kw_only=True)
class Worker(Entity):
    """A link worker, printed on the plan as "my link worker"."""

    name: str
    phone: str = ""
    organisation: str = ""
    base: str = ""
    """Where the worker can be found, such as a community centre."""
    active: bool = True
