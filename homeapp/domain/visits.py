"""Visits: each time a link worker and a resident meet or speak, planned or held."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from homeapp.domain.conversations import Interpreting
from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import N_

__all__ = ["USUAL_VISITS", "Visit", "VisitStatus", "VisitWay"]

USUAL_VISITS = 6
"""Face-to-face sessions of Bradford's own scheme (Community Connectors, 2017 to 2019)."""


class VisitWay(Choice):
    """Where, or by what, a visit takes place."""

    VENUE = "venue", N_("At a community venue")
    HOME = "home", N_("At their home")
    PRACTICE = "practice", N_("At the GP practice")
    PHONE = "phone", N_("By phone")
    VIDEO = "video", N_("By video")
    OUTSIDE = "outside", N_("Somewhere else, such as on a walk")


class VisitStatus(Choice):
    """Whether it took place. That it did not is nobody's fault."""

    PLANNED = "planned", N_("Planned")
    HELD = "held", N_("Took place")
    NOT_HELD = "not-held", N_("Did not take place")


@dataclass(frozen=True, kw_only=True)
class Visit(Entity):
    """One contact of a worker with a resident."""

    resident_id: UUID
    worker_id: UUID
    on: date
    at: time | None = None
    """Local time in Bradford."""
    way: VisitWay = VisitWay.VENUE
    place: str = ""
    minutes: int | None = None
    present: str = ""
    """Who was there besides the two, as the resident calls them."""
    interpreter: str = ""
    interpreting: Interpreting | None = None
    status: VisitStatus = VisitStatus.PLANNED
    why_not: str = ""
    """Why it did not take place, as the worker knows it."""
