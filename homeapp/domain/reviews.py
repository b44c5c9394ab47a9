"""Reviews of goals: what has happened since last time, and how it compares with what was hoped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import sqrt
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.domain.goals import (
    LONGEST_TO_REVIEW,
    MOST_SURE,
    SURE_ENOUGH,
    Goal,
    GoalDomain,
    GoalStatus,
    NotOnTheLine,
    Step,
)
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_

__all__ = [
    "Attainment",
    "BelowNothing",
    "Review",
    "TooManyFreeDays",
    "WhatNext",
    "check_review",
    "is_to_review",
    "look_again_on",
    "steps_to_tell",
    "t_score",
    "ways_on",
]


class Attainment(Choice):
    """How far a goal came, in words that blame nobody; the level is for service reports alone."""

    MUCH_MORE = "much-more", R_("Much more than hoped")
    MORE = "more", R_("More than hoped")
    AS_HOPED = "as-hoped", R_("As hoped")
    LESS = "less", R_("Less than hoped")
    MUCH_LESS = "much-less", R_("Much less than hoped")

    @property
    def level(self) -> int:
        """Return the level of goal attainment scaling, -2 to +2 with 0 as hoped."""
        return 2 - list(Attainment).index(self)


class WhatNext(Choice):
    """What a person would like to do about a goal from here. Each way is as good as any other."""

    GO_ON = "go-on", R_("Go on")
    SMALLER = "smaller", R_("Make it smaller")
    CHANGE = "change", R_("Change it")
    PAUSE = "pause", R_("Pause it for now")
    FAST = "fast", R_("Pause it while I fast")
    DONE = "done", R_("It is done")
    STOP = "stop", R_("Leave this goal, my choice")

    @property
    def leads_to(self) -> GoalStatus:
        """Return where the goal stands after this choice."""
        return _LEADS_TO[self]


_LEADS_TO = {
    WhatNext.GO_ON: GoalStatus.ACTIVE,
    WhatNext.SMALLER: GoalStatus.ACTIVE,
    WhatNext.CHANGE: GoalStatus.CHANGED,
    WhatNext.PAUSE: GoalStatus.PAUSED,
    WhatNext.FAST: GoalStatus.PAUSED,
    WhatNext.DONE: GoalStatus.ACHIEVED,
    WhatNext.STOP: GoalStatus.STOPPED,
}


class BelowNothing(Refusal):
    """Fewer than none are told."""

    def __init__(self) -> None:
        super().__init__(N_("This number is below 0. Type 0 or more."))


class TooManyFreeDays(Refusal):
    """More days without it are told than have passed."""

    def __init__(self, most: int) -> None:
        super().__init__(
            N_("Only {most} days have passed since then. Type that many or fewer."), most=most
        )


@dataclass(frozen=True, kw_only=True)
class Review(Entity):
    """One look at one goal on one day, each part of it optional."""

    resident_id: UUID
    goal_id: UUID
    held_on: date
    amount: Decimal | None = None
    """Where it stands now, in the goal's own unit."""
    free_days: int | None = None
    """Days without smoking, or without alcohol, since the review before or the start."""
    confidence: int | None = None
    """How sure to go on, 0 to 10."""
    attainment: Attainment | None = None
    words: str = ""
    """What the resident says about it."""
    words_language: str = "en"
    what_next: WhatNext | None = None
    status_before: GoalStatus | None = None
    """How the goal stood when `what_next` was chosen; taking that back leads there again."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told in it."""
        told = (self.amount, self.free_days, self.confidence, self.attainment, self.what_next)
        return not self.words and all(part is None for part in told)

    @property
    def make_smaller(self) -> bool:
        """Whether to offer a smaller step, because the person is not sure of this one."""
        return self.confidence is not None and self.confidence < SURE_ENOUGH


def ways_on(goal: Goal, *, fasts: bool = False) -> tuple[WhatNext, ...]:
    """Return what may be chosen for a goal as it stands; for whoever `fasts`, a pause for that."""
    at_hand = {goal.status, *goal.next_statuses}
    ways = (what for what in WhatNext if fasts or what is not WhatNext.FAST)
    return tuple(what for what in ways if what.leads_to in at_hand)


def is_to_review(goal: Goal, today: date, *, is_reviewed: bool = False) -> bool:
    """Whether to ask today how a goal has gone: it began before today, or its day has come.

    One that is reviewed today, or that moved on today, stays until the day is over.
    """
    if is_reviewed or (goal.is_on_plan and goal.review_on is not None and goal.review_on <= today):
        return True
    start = goal.starts_on or goal.status_on
    if start is None or start >= today:
        return False
    goes_on = goal.status in (GoalStatus.ACTIVE, GoalStatus.PAUSED)
    return goes_on or (not goal.is_on_plan and goal.status_on == today)


def steps_to_tell(steps: Iterable[Step], since: date | None, today: date) -> list[Step]:
    """Return the steps to talk about: those still to do, and those done since last time.

    One that is done today stays among them until the day is over.
    """
    return [step for step in steps if step.is_open or _is_done_lately(step, since, today)]


def _is_done_lately(step: Step, since: date | None, today: date) -> bool:
    if step.done_on is None or not step.description.strip():
        return False
    return since is None or step.done_on > since or step.done_on == today


_USUAL_TO_REVIEW = timedelta(weeks=4)
_ALCOHOL_TO_REVIEW = timedelta(weeks=2)


def look_again_on(domain: GoalDomain, today: date, meetings: Iterable[date]) -> date:
    """Return a day for the next look at a goal: the next of these meetings, or four weeks on.

    It is never later than 12 weeks from today, and of alcohol never later than two, for somebody
    may wait for help and not get it. The two and the four weeks are practice, with no source.
    """
    is_alcohol = domain is GoalDomain.ALCOHOL
    usual, longest = (
        (_ALCOHOL_TO_REVIEW, _ALCOHOL_TO_REVIEW)
        if is_alcohol
        else (_USUAL_TO_REVIEW, LONGEST_TO_REVIEW)
    )
    next_meeting = min((day for day in meetings if day > today), default=today + usual)
    return min(next_meeting, today + longest)


def check_review(review: Review, since: date | None) -> None:
    """Raise where a review holds what cannot be; `since` is the day that its days count from.

    Raises `NotOnTheLine`, `BelowNothing` or `TooManyFreeDays`.
    """
    if any(number is not None and number < 0 for number in (review.amount, review.free_days)):
        raise BelowNothing
    if review.confidence is not None and not 0 <= review.confidence <= MOST_SURE:
        raise NotOnTheLine
    if since is not None and review.free_days is not None:
        passed = max((review.held_on - since).days, 0)
        if review.free_days > passed:
            raise TooManyFreeDays(passed)


_CORRELATION = 0.3
"""The expected correlation between goals (Kiresuk and Sherman 1968)."""


def t_score(levels: Iterable[int], weights: Iterable[float] | None = None) -> float | None:
    """Return the goal attainment T-score of levels -2 to +2; `None` of no goals.

    Mean 50, standard deviation 10, all goals weighing alike unless `weights` are given. It
    describes a service, never a person: it is for service reports alone. Source: Kiresuk and
    Sherman 1968, as corrected in the erratum of Turner-Stokes 2009.
    """
    reached = list(levels)
    weighing = list(weights) if weights is not None else [1.0] * len(reached)
    if len(weighing) != len(reached):
        raise ValueError("a weight is needed for each level")
    if not reached or not any(weighing):
        return None
    sum_of = sum(weight * level for weight, level in zip(weighing, reached, strict=True))
    squares = sum(weight**2 for weight in weighing)
    spread = (1 - _CORRELATION) * squares + _CORRELATION * sum(weighing) ** 2
    return 50 + 10 * sum_of / sqrt(spread)
