"""What every record has in common: an id made by us, and a value that never changes."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Self
from uuid import UUID

__all__ = ["Choice", "Entity", "ids_follow", "new_id"]

_TIME = 80  # how far up in a UUIDv7 its milliseconds stand
_newest = 0


def new_id() -> UUID:
    """Return a new UUIDv7: unique without a server, and in order of making.

    The order holds even where the clock was set back since the last one.
    """
    global _newest
    # Its import costs more than the rest of this layer, and the door makes no records.
    from uuid6 import uuid7

    made = uuid7().int
    behind = (_newest >> _TIME) - (made >> _TIME)
    if behind >= 0:
        made += (behind + 1) << _TIME
    _newest = made
    return UUID(int=made)


def ids_follow(newest: UUID) -> None:
    """Have every id made from now on come after this one, whatever the clock says."""
    global _newest
    _newest = max(_newest, newest.int)


@dataclass(frozen=True, kw_only=True)
class Entity:
    """A record that keeps its id while its values are replaced."""

    append_only: ClassVar[bool] = False
    """Whether a record, once saved, may never be changed, undone or removed alone."""

    recorded: ClassVar[bool] = True
    """Whether changes go to undo and to the audit trail; unfinished typing does not."""

    lasting_fields: ClassVar[frozenset[str]] = frozenset()
    """What undo never puts back to what it was before, such as a PIN."""

    is_apart: ClassVar[bool] = False
    """Whether it is shown on a page of its own alone, and never on a copy for the resident."""

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
