"""How a goal has gone so far, from its reviews: figures, the words for them, and their picture."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.reviews import Attainment, Review
from homeapp.i18n import R_

__all__ = ["Looking", "Part", "Pounds", "Progress", "ProgressPoint", "Said", "Shown", "Value"]
__all__ += ["days_each", "money_kept", "money_scale", "progress_of"]

_DAYS_IN_A_WEEK = 7
_MOST_SQUARES = 52 * _DAYS_IN_A_WEEK
_MOST_LOOKINGS = 5
"""As many reviews as somebody takes in at one glance: the newest."""
_MONEY_OF = {"cigarettes a day": "money", "pouches of tobacco a week": "pouch-money"}
"""By what a goal counts: the scale of the smoking check-in that tells what it costs in a week.

Other tobacco, such as to chew, has no price in the check-in, so less of it keeps no known money.
"""
_KEPT_BY_DAY = frozenset({"", "cigarettes", "days without smoking a week"})
"""What a goal on smoking counts where each day without keeps what a day cost: nothing, or days."""


@dataclass(frozen=True)
class Pounds:
    """Whole pounds, whose sign and figures never change places."""

    amount: Decimal

    def __str__(self) -> str:
        """Return such as £249."""
        return f"£{self.amount}"


Value = Decimal | int | str | Pounds | date
"""A number, a unit in the resident's words or in ours, money, or a day."""

Said = tuple[str, dict[str, Value]]
"""A message of the residents' catalogue, and what its places hold."""


@dataclass(frozen=True, kw_only=True)
class ProgressPoint:
    """Where a goal stood on a day, in its own unit."""

    on: date
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class Looking:
    """How a goal without a number had gone on a day, as the resident put it."""

    on: date
    attainment: Attainment

    @property
    def said(self) -> Said:
        """Return the day and the word for it."""
        return (R_("{date}: {words}"), {"date": self.on, "words": self.attainment.words})


class Shown(StrEnum):
    """What a part of a progress is about, and so which picture it has."""

    COURSE = "course"
    DAYS = "days"
    MONEY = "money"
    LOOKINGS = "lookings"


@dataclass(frozen=True)
class Part:
    """The sentences on one thing that is known, and whether there is enough to draw it."""

    about: Shown
    said: tuple[Said, ...]
    has_picture: bool = True


@dataclass(frozen=True, kw_only=True)
class Progress:
    """What is known of a goal so far; what nobody told is not there."""

    domain: GoalDomain
    unit: str
    points: tuple[ProgressPoint, ...] = ()
    """Oldest first, one a day; the first is where it began."""
    target: Decimal | None = None
    free_days: int | None = None
    """Days without smoking, or without alcohol, in all."""
    money_kept: Decimal | None = None
    """Whole pounds that were not spent on tobacco, by the resident's own price."""
    money: tuple[ProgressPoint, ...] = ()
    """How they grew, review by review; plans agreed before this was drawn do not know."""
    lookings: tuple[Looking, ...] = ()
    """Of a goal that counts nothing, oldest first."""

    @property
    def has_picture(self) -> bool:
        """Whether there is enough to draw a course: where it began, and where it stood later."""
        return len(self.points) > 1

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return whatever is known, each thing with its words and maybe a picture."""
        parts: list[Part] = []
        if self.has_picture:
            parts.append(Part(Shown.COURSE, tuple(self._course())))
        if self.free_days:
            parts.append(Part(Shown.DAYS, self._days(self.free_days)))
        if self.money_kept:
            said: Said = (
                R_("Money kept so far: about {pounds}."),
                {"pounds": Pounds(self.money_kept)},
            )
            parts.append(Part(Shown.MONEY, (said,), has_picture=bool(self.money)))
        if self.lookings:
            parts.append(Part(Shown.LOOKINGS, tuple(one.said for one in self.lookings)))
        return tuple(parts)

    def sentences(self) -> tuple[Said, ...]:
        """Return in words whatever the pictures show, and what no picture can."""
        return tuple(said for part in self.parts for said in part.said)

    def _course(self) -> Iterator[Said]:
        first, last = self.points[0].amount, self.points[-1].amount
        yield (
            R_("At the start: {start}. Now: {now} ({unit})."),
            {"start": first, "now": last, "unit": self.unit},
        )
        if self.target is not None:
            yield (
                R_("I am aiming for {target} ({unit})."),
                {"target": self.target, "unit": self.unit},
            )

    def _days(self, days: int) -> tuple[Said, ...]:
        square = R_("Each square is one day.") if days_each(days) == 1 else _SQUARE_OF_A_WEEK
        return ((_FREE_DAYS[self.domain], {"days": days}), (square, {}))


_SQUARE_OF_A_WEEK = R_("Each square is one week.")
_FREE_DAYS = {
    GoalDomain.SMOKING: R_("Days without smoking so far: {days}."),
    GoalDomain.ALCOHOL: R_("Days without alcohol so far: {days}."),
}


def progress_of(
    goal: Goal, reviews: Iterable[Review], weekly_money: Decimal | None = None
) -> Progress:
    """Return how a goal has gone, by its own reviews in whatever order.

    `weekly_money` is what the resident said that tobacco cost them in a week when they began, in
    pounds; without it no money is counted.
    """
    mine = sorted((one for one in reviews if one.goal_id == goal.id), key=lambda one: one.held_on)
    points = _points(goal, mine)
    free = [one.free_days for one in mine if one.free_days is not None]
    counts_days = goal.domain in _FREE_DAYS
    money: tuple[ProgressPoint, ...] = ()
    if weekly_money and money_scale(goal):
        by_day = _counted(goal) in _KEPT_BY_DAY
        money = _money_of_days(mine, weekly_money) if by_day else _money(points, weekly_money)
    return Progress(
        domain=goal.domain,
        unit=goal.unit,
        points=points,
        target=goal.target,
        free_days=sum(free) if free and counts_days else None,
        money_kept=money[-1].amount if money else None,
        money=money,
        lookings=() if goal.unit.strip() else _lookings(mine),
    )


def days_each(days: int) -> int:
    """Return how many days one square stands for, so that they stay large enough to be seen."""
    return 1 if days <= _MOST_SQUARES else _DAYS_IN_A_WEEK


def money_scale(goal: Goal) -> str:
    """Return the scale that tells what a week of what the goal counts costs, "" for none."""
    if goal.domain is not GoalDomain.SMOKING:
        return ""
    return "money" if _counted(goal) in _KEPT_BY_DAY else _MONEY_OF.get(_counted(goal), "")


def _counted(goal: Goal) -> str:
    return goal.unit.strip().casefold()


def money_kept(points: tuple[ProgressPoint, ...], weekly_money: Decimal) -> Decimal | None:
    """Return the whole pounds not spent since the first point, `None` where nothing is known.

    A week cost `weekly_money` at the first point, and costs as much less as there is less smoked.
    What is told at a review counts for all days since the one before.
    """
    grown = _money(points, weekly_money)
    return grown[-1].amount if grown else None


def _money(points: tuple[ProgressPoint, ...], weekly_money: Decimal) -> tuple[ProgressPoint, ...]:
    """Return the whole pounds kept up to each point after the first."""
    if len(points) < 2 or points[0].amount <= 0:
        return ()
    start = points[0].amount
    kept = Decimal(0)
    grown = []
    for before, after in pairwise(points):
        weeks = Decimal((after.on - before.on).days) / _DAYS_IN_A_WEEK
        kept += weekly_money * weeks * (start - after.amount) / start
        pounds = max(kept, Decimal(0)).to_integral_value()
        grown.append(ProgressPoint(on=after.on, amount=pounds))
    return tuple(grown)


def _money_of_days(reviews: list[Review], weekly_money: Decimal) -> tuple[ProgressPoint, ...]:
    """Return the whole pounds kept up to each review by days without, none where there were none.

    A day without costs nothing, and so keeps a seventh of what a week cost.
    """
    kept = Decimal(0)
    grown = []
    for one in reviews:
        if one.free_days is not None:
            kept += weekly_money * one.free_days / _DAYS_IN_A_WEEK
            grown.append(ProgressPoint(on=one.held_on, amount=kept.to_integral_value()))
    return tuple(grown) if kept else ()


def _lookings(reviews: list[Review]) -> tuple[Looking, ...]:
    told = {one.held_on: one.attainment for one in reviews if one.attainment is not None}
    newest = sorted(told)[-_MOST_LOOKINGS:]
    return tuple(Looking(on=day, attainment=told[day]) for day in newest)


def _points(goal: Goal, reviews: list[Review]) -> tuple[ProgressPoint, ...]:
    told = {one.held_on: one.amount for one in reviews if one.amount is not None}
    if goal.baseline is not None and goal.starts_on is not None:
        told = {goal.starts_on: goal.baseline} | {
            day: amount for day, amount in told.items() if day > goal.starts_on
        }
    return tuple(ProgressPoint(on=day, amount=told[day]) for day in sorted(told))
