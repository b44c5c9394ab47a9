"""Counts for the service: what goes into them, and what comes out. No person is in either."""

from dataclasses import dataclass

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.reviews import Attainment
from homeapp.domain.signposts import SignpostStatus

__all__ = ["LEAST_COUNT", "Facts", "Report", "ReportTable"]

LEAST_COUNT = 5
"""Counts above 0 and under this are suppressed, so that nobody can be told from a table."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The bare facts that are counted, without ids, names or words."""

    reading_languages: tuple[str, ...]
    """One code a resident, "" where it is not known."""
    goals: tuple[tuple[GoalDomain, GoalStatus], ...]
    signposts: tuple[tuple[str, SignpostStatus], ...]
    """Name of the service, and how far it got."""
    attained: tuple[tuple[GoalDomain, Attainment], ...] = ()
    """What each goal is about, and how far it had come when it was last looked back at."""


@dataclass(frozen=True, kw_only=True)
class ReportTable:
    """One table of a report; a suppressed count is the text "fewer than 5"."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """The tables of a report, in the order they are read."""

    title: str
    tables: tuple[ReportTable, ...]
