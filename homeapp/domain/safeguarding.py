"""Safeguarding records: kept apart, never part of a plan, a print-out or a resident's export."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from homeapp.domain.entity import Choice, Entity
from homeapp.domain.fields import WrongDate, read_date
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = [
    "Concern",
    "ConcernAbout",
    "SafeguardingAdvice",
    "SafeguardingContact",
    "SafeguardingStep",
    "drafts_of",
    "read_moment",
    "root_of",
]

_HERE = ZoneInfo("Europe/London")
_DAY_AND_TIME = re.compile(r"(.*?)\s*\b(\d{1,2})[:.](\d{2})")


class ConcernAbout(Choice):
    """Whom, or what, a worker is worried about."""

    ADULT = "adult", N_("An adult who may be at risk")
    CHILD = "child", N_("A child or young person")
    SELF = "self", N_("Thoughts of suicide or self-harm")
    ABUSE = "abuse", N_("Abuse at home")
    OTHER = "other", N_("Something else")


@dataclass(frozen=True, kw_only=True)
class Concern(Entity):
    """What a worker heard, saw and did about a worry, kept as it was written.

    What becomes known later is a record of its own that adds to this one.
    """

    append_only: ClassVar[bool] = True
    is_apart: ClassVar[bool] = True

    resident_id: UUID
    worker_id: UUID
    written_at: datetime
    about: ConcernAbout
    noticed_at: datetime | None = None
    said: str = ""
    """What was said, in their words."""
    saw: str = ""
    did: str = ""
    told: str = ""
    """Whom the worker told: name, role and organisation."""
    told_at: datetime | None = None
    person_knows: bool | None = None
    """Whether the person was told that this is passed on; `None` where it was not said."""
    adds_to: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class SafeguardingStep:
    """One thing that a worker does, in words for the worker."""

    about: str
    """"safety": a worry over anybody's safety; "self": thoughts of suicide."""
    words: str


@dataclass(frozen=True, kw_only=True)
class SafeguardingContact:
    """Whom a worker tells about an adult or a child who lives in one council's area."""

    key: str = ""
    about: ConcernAbout
    area: str
    """The council's ONS code."""
    words: str
    number: str
    hours: str = ""
    must_check: bool = True
    """Whether nobody has rung the number yet, so that it is not shown as certain."""


@dataclass(frozen=True, kw_only=True)
class SafeguardingAdvice:
    """What a worker does about a worry, and whom they tell. It is for no resident's eyes."""

    steps: tuple[SafeguardingStep, ...]
    contacts: tuple[SafeguardingContact, ...]

    def steps_about(self, about: str) -> tuple[str, ...]:
        """Return what to do, in order."""
        return tuple(step.words for step in self.steps if step.about == about)

    def contacts_in(self, area: str) -> tuple[SafeguardingContact, ...]:
        """Return whom to tell about somebody who lives in a council's area (ONS code)."""
        return tuple(contact for contact in self.contacts if contact.area == area)


class WrongMoment(Refusal):
    """What was typed is no day and time."""

    def __init__(self) -> None:
        super().__init__(
            N_("This is no day and time. Type a time such as 14:30, or 3 11 2026 14:30.")
        )


def read_moment(text: str, today: date) -> datetime | None:
    """Return a day and time as it was here, `None` for nothing; a time alone is of today.

    Raises `WrongMoment`.
    """
    if not text.strip():
        return None
    found = _DAY_AND_TIME.fullmatch(text.strip())
    if not found:
        raise WrongMoment
    try:
        day = read_date(found[1].rstrip(",")) or today
        return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]), tzinfo=_HERE)
    except (WrongDate, ValueError):
        raise WrongMoment from None


def root_of(concern: Concern) -> UUID:
    """Return the id of the record that a concern begins or adds to."""
    return concern.adds_to or concern.id


def drafts_of(resident_id: UUID, worker_id: UUID) -> UUID:
    """Return the id under which one worker's unfinished record about somebody is drafted.

    It is no record's id, so that no other page finds these words by asking for a person's drafts.
    """
    return uuid5(resident_id, f"safeguarding {worker_id}")
