"""What is being typed and is not yet a value: kept, so that nothing typed is ever lost."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from homeapp.domain.entity import Entity

__all__ = ["Draft"]


@dataclass(frozen=True, kw_only=True)
class Draft(Entity):
    """The text of one field, as typed, that is not saved in its record yet or does not parse."""

    recorded: ClassVar[bool] = False

    about_id: UUID
    """The record whose field is being typed."""
    field: str
    text: str
