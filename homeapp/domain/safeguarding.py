"""Safeguarding records: kept apart, never part of a plan, a print-out or a resident's export."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import N_

__all__ = ["Concern", "ConcernAbout"]


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
