"""Tips: what a worker is told once, where it helps, and has put away for good."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from homeapp.domain.entity import Entity

__all__ = ["Tip"]


@dataclass(frozen=True, kw_only=True)
class Tip(Entity):
    """A tip, or the first-run guide, that one worker needs no more."""

    recorded: ClassVar[bool] = False

    worker_id: UUID
    key: str
    """Which tip it is, as the screens name it."""
