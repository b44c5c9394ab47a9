"""When a service of the directory is open, as data; the wording is the screen's and the page's.

The parts are those of an iCalendar rule, as Open Referral UK 3.0 gives them.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import pairwise

__all__ = ["DayRun", "Frequency", "Rhythm", "Schedule", "ScheduleDay", "Weekday"]


class Weekday(StrEnum):
    """A day of the week, by its iCalendar letters, Monday first."""

    MONDAY = "MO"
    TUESDAY = "TU"
    WEDNESDAY = "WE"
    THURSDAY = "TH"
    FRIDAY = "FR"
    SATURDAY = "SA"
    SUNDAY = "SU"

    @property
    def position(self) -> int:
        """0 for Monday to 6 for Sunday, as `date.weekday` counts."""
        return list(Weekday).index(self)


class Frequency(StrEnum):
    """How a schedule repeats; Open Referral UK knows no others."""

    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


class Rhythm(StrEnum):
    """The sentence a schedule needs, chosen here so that every screen and page chooses alike."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    EVERY_FEW_WEEKS = "every few weeks"
    MONTHLY_ON_WEEKDAY = "monthly on weekday"
    MONTHLY_ON_DATE = "monthly on date"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class ScheduleDay:
    """A weekday; `nth` is its place in the month, 1 the first and -1 the last; none means all."""

    weekday: Weekday
    nth: int | None = None


@dataclass(frozen=True, kw_only=True)
class DayRun:
    """Days in a row, such as Monday to Friday; a single day is both first and last."""

    first: Weekday
    last: Weekday


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """When a service is open, in Europe/London wall-clock time."""

    days: tuple[ScheduleDay, ...] = ()
    month_days: tuple[int, ...] = ()
    opens_at: time | None = None
    closes_at: time | None = None
    freq: Frequency | None = None
    interval: int = 1
    valid_from: date | None = None
    valid_to: date | None = None
    description: str = ""

    @property
    def rhythm(self) -> Rhythm:
        """Which kind of sentence tells this schedule."""
        if self.freq is Frequency.MONTHLY:
            return self._monthly_rhythm()
        if not self.days:
            return Rhythm.UNKNOWN
        if self.interval <= 1:
            return Rhythm.WEEKLY
        return Rhythm.FORTNIGHTLY if self.interval == 2 else Rhythm.EVERY_FEW_WEEKS

    @property
    def day_runs(self) -> tuple[DayRun, ...]:
        """The weekdays in order, with three or more in a row joined: Monday to Friday, Sunday."""
        days = sorted({day.weekday for day in self.days}, key=lambda day: day.position)
        starts = [0] + [
            place
            for place, (before, after) in enumerate(pairwise(days), start=1)
            if after.position - before.position > 1
        ]
        runs = [days[start:end] for start, end in pairwise([*starts, len(days)])]
        return tuple(piece for run in runs if run for piece in _as_pieces(run))

    def may_be_out_of_date(self, today: date) -> bool:
        """Whether the last day given has passed: the times are in doubt, not the service."""
        return self.valid_to is not None and self.valid_to < today

    def _monthly_rhythm(self) -> Rhythm:
        if any(day.nth is not None for day in self.days):
            return Rhythm.MONTHLY_ON_WEEKDAY
        return Rhythm.MONTHLY_ON_DATE if self.month_days else Rhythm.UNKNOWN


def _as_pieces(run: list[Weekday]) -> list[DayRun]:
    if len(run) > 2:
        return [DayRun(first=run[0], last=run[-1])]
    return [DayRun(first=day, last=day) for day in run]
