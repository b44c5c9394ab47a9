"""What every record has in common: an id made by us, and a value that never changes."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Self
from uuid import UUID

__all__ = ["Choice", "Entity", "new_id"]


def new_id() -> UUID:
    """Return a new UUIDv7: unique without a server, and in order of making."""
    # Its import costs more than the rest of this layer, and the door makes no records.
    from uuid6 import uuid7

    return UUID(int=uuid7().int)


@dataclass(frozen=True, kw_only=True)
class Entity:
    """A record that keeps its id while its values are replaced."""

    append_only: ClassVar[bool] = False
    """Whether a record, once saved, may never be changed, undone or removed alone."""

    recorded: ClassVar[bool] = True
    """Whether changes go to undo and to the audit trail; unfinished typing does not."""

    id: UUID = field(default_factory=new_id)


class Choice(StrEnum):
    """A fixed answer: stored by its value, shown by its words."""

    words: str

    def __new__(cls, value: str, words: str = "") -> Self:
        """Make a member from its stored value and the sentence that shows it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = words
        return member
