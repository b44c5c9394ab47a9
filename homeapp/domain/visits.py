"""Visits: each time a link worker and a resident meet or speak, planned or held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from homeapp.domain.conversations import Interpreting
from homeapp.domain.entity import Choice, Entity
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = [
    "LONGEST_VISIT",
    "USUAL_VISITS",
    "DayOver",
    "MinutesOutOfRange",
    "NotYetHeld",
    "TooFarAhead",
    "TooLongAgo",
    "Visit",
    "VisitStatus",
    "VisitWay",
    "check_visit",
    "in_order",
    "number_of",
    "time_of",
]

USUAL_VISITS = 6
"""Face-to-face sessions of Bradford's own scheme (Community Connectors, 2017 to 2019)."""

LONGEST_VISIT = 600
"""Minutes that one visit may last: more is surely a slip of the keys."""

_FURTHEST_BACK = timedelta(days=2 * 366)
_FURTHEST_AHEAD = timedelta(days=366)


class NotYetHeld(Refusal):
    """A visit would have taken place on a day to come."""

    def __init__(self) -> None:
        super().__init__(
            N_("This day has not come yet. Choose today or an earlier day for this visit.")
        )


class TooLongAgo(Refusal):
    """A visit would have taken place longer ago than anybody writes one down."""

    def __init__(self) -> None:
        super().__init__(N_("This day is more than 2 years ago. Check the year."))


class DayOver(Refusal):
    """A visit would be planned for a day that is over."""

    def __init__(self) -> None:
        super().__init__(N_("That day is over. Choose today or a later day for the visit."))


class TooFarAhead(Refusal):
    """A visit would be planned for a day that is more than a year away."""

    def __init__(self) -> None:
        super().__init__(N_("This day is more than a year away. Check the year."))


class MinutesOutOfRange(Refusal):
    """A visit would have lasted no time at all, or longer than any does."""

    def __init__(self) -> None:
        super().__init__(
            N_("A visit lasts 1 to {most} minutes. Type them in figures, such as 45."),
            most=LONGEST_VISIT,
        )


class VisitWay(Choice):
    """Where, or by what, a visit takes place."""

    VENUE = "venue", N_("At a place near by")
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


def check_visit(visit: Visit, changed: Iterable[str], today: date) -> None:
    """Raise where one of the changed fields holds what cannot be.

    A planned day that has passed since it was chosen stands, until another is chosen. Raises
    `NotYetHeld`, `TooLongAgo`, `DayOver`, `TooFarAhead` or `MinutesOutOfRange`.
    """
    names = set(changed)
    if names & {"on", "status"}:
        _check_day(visit, names, today)
    if "minutes" in names and visit.minutes is not None and not 1 <= visit.minutes <= LONGEST_VISIT:
        raise MinutesOutOfRange


def _check_day(visit: Visit, names: set[str], today: date) -> None:
    if visit.status is VisitStatus.PLANNED:
        if "on" in names and visit.on < today:
            raise DayOver
        if visit.on > today + _FURTHEST_AHEAD:
            raise TooFarAhead
    elif visit.status is VisitStatus.HELD and visit.on > today:
        raise NotYetHeld
    if visit.on < today - _FURTHEST_BACK:
        raise TooLongAgo


def in_order(visits: Iterable[Visit]) -> list[Visit]:
    """Return visits by day and time, one of no known time first."""
    return sorted(visits, key=lambda visit: (visit.on, visit.at or time.min, visit.id))


def time_of(visits: Iterable[Visit], day: date | None) -> time | None:
    """Return when the meeting planned for a day begins, `None` where nobody said so."""
    planned = (one for one in in_order(visits) if one.status is VisitStatus.PLANNED)
    return next((one.at for one in planned if one.on == day and one.at is not None), None)


def number_of(visits: Iterable[Visit], today: date) -> int:
    """Return which meeting today's is, counting those that took place; 1 for the first."""
    held = [visit for visit in visits if visit.status is VisitStatus.HELD]
    earlier = sum(visit.on < today for visit in held)
    return earlier + max(1, sum(visit.on == today for visit in held))
