"""Goals that a resident chose, in their own words, and what may happen to them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_

__all__ = [
    "MOST_ACTIVE",
    "Doer",
    "Goal",
    "GoalDomain",
    "GoalStatus",
    "NotOnTheLine",
    "ReviewPassed",
    "ReviewTooEarly",
    "Step",
    "TooManyGoals",
    "check_room",
    "check_values",
]

MOST_ACTIVE = 3
"""How many goals may be active at once, so that each has a chance (domain practice, no source)."""

SURE_ENOUGH = 7
"""Confidence, 0 to 10, below which a smaller goal is offered (motivational interviewing use)."""

MOST_SURE = 10
"""The far end of the lines for how important and how sure, which begin at 0."""

LONGEST_TO_REVIEW = timedelta(weeks=12)


class GoalDomain(Choice):
    """What a goal is about; the words are the resident's, so they come from that catalogue."""

    SMOKING = "smoking", R_("Smoking and tobacco")
    EATING = "eating", R_("Eating")
    ALCOHOL = "alcohol", R_("Alcohol")
    ACTIVITY = "activity", R_("Moving more")
    OWN = "own", R_("My own goal")

    @property
    def topic(self) -> str:
        """What the worker's screens call it: as its picture among what matters is named."""
        return N_("Eating well") if self is GoalDomain.EATING else self.words


class GoalStatus(Choice):
    """Where a goal stands. Pausing and changing are part of the work, never a failing."""

    PROPOSED = "proposed", R_("Thinking about it")
    ACTIVE = "active", R_("Doing it now")
    PAUSED = "paused", R_("Paused for now")
    CHANGED = "changed", R_("Changed to another goal")
    ACHIEVED = "achieved", R_("Reached")
    PARTLY = "partly", R_("Partly reached")
    STOPPED = "stopped", R_("Stopped, my choice")


_NEXT = {
    GoalStatus.PROPOSED: {GoalStatus.ACTIVE, GoalStatus.CHANGED, GoalStatus.STOPPED},
    GoalStatus.ACTIVE: set(GoalStatus) - {GoalStatus.PROPOSED, GoalStatus.ACTIVE},
    GoalStatus.PAUSED: set(GoalStatus) - {GoalStatus.PROPOSED, GoalStatus.PAUSED},
    GoalStatus.CHANGED: set[GoalStatus](),
    GoalStatus.ACHIEVED: {GoalStatus.ACTIVE},
    GoalStatus.PARTLY: {GoalStatus.ACTIVE},
    GoalStatus.STOPPED: {GoalStatus.ACTIVE},
}


class Doer(Choice):
    """Who does a step."""

    ME = "me", R_("I will")
    LINK_WORKER = "link-worker", R_("My link worker will")
    SOMEONE = "someone", R_("Someone else will")


class TooManyGoals(Refusal):
    """A fourth goal would become active."""

    def __init__(self) -> None:
        super().__init__(
            N_("There are {most} active goals already. Pause or finish one, then start this one."),
            most=MOST_ACTIVE,
        )


class WrongStatus(Refusal):
    """A goal cannot go from where it stands to what was asked."""

    def __init__(self) -> None:
        super().__init__(
            N_("This goal cannot move to that from where it stands. Choose one of those offered.")
        )


class ReviewTooEarly(Refusal):
    """A goal would be looked at again before it starts."""

    def __init__(self) -> None:
        super().__init__(N_("The review is before the start. Choose a review day after it first."))


class ReviewPassed(Refusal):
    """A goal would be looked at again on a day that is over."""

    def __init__(self) -> None:
        super().__init__(N_("That review day is over. Choose a later day."))


class NotOnTheLine(Refusal):
    """How important or how sure is none of the numbers on the line."""

    def __init__(self) -> None:
        super().__init__(
            N_("That number is not on the line. Choose one from 0 to {most}."), most=MOST_SURE
        )


@dataclass(frozen=True, kw_only=True)
class Goal(Entity):
    """One thing a resident wants to change, in their own words and in a form to count."""

    resident_id: UUID
    domain: GoalDomain
    own_words: str = ""
    words_language: str = "en"
    idea: str = ""
    """Key of the idea whose words these are, as they stand; "" once they are the person's own."""
    statement_id: UUID | None = None
    """The statement of what matters that this goal serves."""
    tile: str = ""
    """Key of the picture of what matters that it serves, where it is no statement."""
    follows_id: UUID | None = None
    """The goal that was changed to this one."""
    unit: str = ""
    """What is counted, such as "cigarettes a day" or "minutes of walking"."""
    baseline: Decimal | None = None
    target: Decimal | None = None
    how_often: str = ""
    importance: int | None = None
    confidence: int | None = None
    """How important and how sure, 0 to 10, or `None` where the person would rather not say."""
    barriers: str = ""
    if_cue: str = ""
    then_action: str = ""
    who_helps: str = ""
    starts_on: date | None = None
    review_on: date | None = None
    status: GoalStatus = GoalStatus.PROPOSED
    status_reason: str = ""
    status_on: date | None = None

    @property
    def serves(self) -> UUID | str | None:
        """Return the statement or the picture of what matters that it serves, as it was linked."""
        return self.statement_id or self.tile or None

    @property
    def make_smaller(self) -> bool:
        """Whether to offer a smaller step, because the person is not sure of this one."""
        return self.confidence is not None and self.confidence < SURE_ENOUGH

    @property
    def is_on_plan(self) -> bool:
        """Whether the goal belongs on the plan that is agreed now."""
        return self.status in (GoalStatus.PROPOSED, GoalStatus.ACTIVE, GoalStatus.PAUSED)

    def says_how(self, steps: Iterable["Step"]) -> bool:
        """Whether it says how it will be reached: by a step, how often, or an if-then plan."""
        written = any(step.description.strip() for step in steps)
        return written or bool(self.then_action.strip() or self.how_often.strip())

    @property
    def next_statuses(self) -> tuple[GoalStatus, ...]:
        """Return what this goal may become, in the order they are offered."""
        return tuple(status for status in GoalStatus if status in _NEXT[self.status])

    def become(self, status: GoalStatus, on: date, reason: str = "") -> "Goal":
        """Return this goal with another status from this day; raise `WrongStatus`."""
        if status not in _NEXT[self.status]:
            raise WrongStatus
        return replace(self, status=status, status_on=on, status_reason=reason)


@dataclass(frozen=True, kw_only=True)
class Step(Entity):
    """One thing that someone does towards a goal."""

    goal_id: UUID
    description: str = ""
    doer: Doer = Doer.ME
    doer_name: str = ""
    """Who the someone else is, as the resident calls them."""
    due_on: date | None = None
    done_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to do; one without words is no step yet."""
        return self.done_on is None and bool(self.description.strip())

    def is_day_over(self, today: date) -> bool:
        """Whether its day passed while it is still to do: nothing to hold against anybody."""
        return self.done_on is None and self.due_on is not None and self.due_on < today


def check_room(goal: Goal, others: Iterable[Goal]) -> None:
    """Raise `TooManyGoals` where making this goal active would pass the most there may be."""
    active = [
        other for other in others if other.status is GoalStatus.ACTIVE and other.id != goal.id
    ]
    if goal.status is GoalStatus.ACTIVE and len(active) >= MOST_ACTIVE:
        raise TooManyGoals


def check_values(goal: Goal, changed: Iterable[str], today: date) -> None:
    """Raise where one of the changed fields holds what cannot be.

    A review day that has passed since it was chosen stands, until another is chosen.
    Raises `ReviewTooEarly`, `ReviewPassed` or `NotOnTheLine`.
    """
    names = set(changed)
    review = goal.review_on
    if review is not None and names & {"starts_on", "review_on"}:
        if goal.starts_on is not None and review < goal.starts_on:
            raise ReviewTooEarly
        if "review_on" in names and review < today:
            raise ReviewPassed
    for name in names & {"importance", "confidence"}:
        number = getattr(goal, name)
        if number is not None and not 0 <= number <= MOST_SURE:
            raise NotOnTheLine
