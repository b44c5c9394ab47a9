"""Where each worker is, so that a crash or a lock takes nobody back to the start."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from homeapp.domain.entity import Entity

__all__ = ["Bookmark"]


@dataclass(frozen=True, kw_only=True)
class Bookmark(Entity):
    """A worker's place: of the session they are in, under their own id, so there is one at most.

    Where they stopped with somebody earlier is kept under an id made of both of theirs.
    """

    recorded: ClassVar[bool] = False

    resident_id: UUID
    kept_on: date
    """A place of another day is none: someone else may be looking on by then."""
    step: str
    """Which step of the session is on show, as `ui.session.steps` names it."""
    inside: str = ""
    """What is open on that step: the id of a goal, the key of a check-in; "" for the whole step."""
    part: str = ""
    """Which part of the resident's view was on show last; "" before it was turned."""
    page: int = 0
    """Which page of that part, counted from 0."""
    within: str = ""
    """What that part is about by now, in keys and ids of its own: never anybody's words."""
