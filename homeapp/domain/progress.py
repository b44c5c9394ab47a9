"""How a goal has gone so far, from its reviews: figures, the words for them, and their picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.reviews import Review
from homeapp.i18n import R_

__all__ = ["Pounds", "Progress", "ProgressPoint", "Said", "Value"]
__all__ += ["money_kept", "money_scale", "progress_of"]

_DAYS_IN_A_WEEK = 7
_MONEY_OF = {"cigarettes a day": "money", "pouches of tobacco a week": "pouch-money"}
"""By what a goal counts: the scale of the smoking check-in that tells what it costs in a week.

Other tobacco, such as to chew, has no price in the check-in, so less of it keeps no known money.
"""


@dataclass(frozen=True)
class Pounds:
    """Whole pounds, whose sign and figures never change places."""

    amount: Decimal

    def __str__(self) -> str:
        """Return such as £249."""
        return f"£{self.amount}"


Value = Decimal | int | str | Pounds
"""A number, a unit in the resident's words or in ours, or money."""

Said = tuple[str, dict[str, Value]]
"""A message of the residents' catalogue, and what its places hold."""


@dataclass(frozen=True, kw_only=True)
class ProgressPoint:
    """Where a goal stood on a day, in its own unit."""

    on: date
    amount: Decimal


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

    @property
    def has_picture(self) -> bool:
        """Whether there is enough to draw: where it began, and where it stood later."""
        return len(self.points) > 1

    def sentences(self) -> tuple[Said, ...]:
        """Return in words whatever the picture shows, and what no picture can."""
        said: list[Said] = []
        if self.has_picture:
            first, last = self.points[0].amount, self.points[-1].amount
            places: dict[str, Value] = {"start": first, "now": last}
            said.append(
                (R_("At the start: {start}. Now: {now} ({unit})."), {**places, "unit": self.unit})
            )
            if self.target is not None:
                aim: dict[str, Value] = {"target": self.target, "unit": self.unit}
                said.append((R_("I am aiming for {target} ({unit})."), aim))
        if self.free_days:
            said.append((_FREE_DAYS[self.domain], {"days": self.free_days}))
        if self.money_kept:
            said.append(
                (R_("Money kept so far: about {pounds}."), {"pounds": Pounds(self.money_kept)})
            )
        return tuple(said)


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
    counts_money = money_scale(goal) and weekly_money is not None
    return Progress(
        domain=goal.domain,
        unit=goal.unit,
        points=points,
        target=goal.target,
        free_days=sum(free) if free and counts_days else None,
        money_kept=money_kept(points, weekly_money) if counts_money and weekly_money else None,
    )


def money_scale(goal: Goal) -> str:
    """Return the scale that tells what a week of what the goal counts costs, "" for none."""
    is_smoking = goal.domain is GoalDomain.SMOKING
    return _MONEY_OF.get(goal.unit.strip().casefold(), "") if is_smoking else ""


def money_kept(points: tuple[ProgressPoint, ...], weekly_money: Decimal) -> Decimal | None:
    """Return the whole pounds not spent since the first point, `None` where nothing is known.

    A week cost `weekly_money` at the first point, and costs as much less as there is less smoked.
    What is told at a review counts for all days since the one before.
    """
    if len(points) < 2 or points[0].amount <= 0:
        return None
    start = points[0].amount
    kept = Decimal(0)
    for before, after in pairwise(points):
        weeks = Decimal((after.on - before.on).days) / _DAYS_IN_A_WEEK
        kept += weekly_money * weeks * (start - after.amount) / start
    return max(kept, Decimal(0)).to_integral_value()


def _points(goal: Goal, reviews: list[Review]) -> tuple[ProgressPoint, ...]:
    told = {one.held_on: one.amount for one in reviews if one.amount is not None}
    if goal.baseline is not None and goal.starts_on is not None:
        told = {goal.starts_on: goal.baseline} | {
            day: amount for day, amount in told.items() if day > goal.starts_on
        }
    return tuple(ProgressPoint(on=day, amount=told[day]) for day in sorted(told))
