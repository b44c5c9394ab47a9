"""What comes next with a person, and on which list of the caseload they stand for it."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from homeapp.domain.entity import Choice
from homeapp.domain.goals import GoalDomain
from homeapp.i18n import N_

__all__ = ["FollowUp", "NextStep", "NextThing", "WorkList", "lists_of", "next_step"]


class WorkList(Choice):
    """The lists of the caseload. Whoever is closed stands on the last of them and on no other."""

    TODAY = "today", N_("Today")
    DUE = "due", N_("Due")
    WAITING = "waiting", N_("Waiting")
    ALL = "all", N_("All")
    CLOSED = "closed", N_("Closed")


class NextThing(Choice):
    """What kind of thing comes next."""

    CLOSED = "closed", N_("Closed")
    MEETING = "meeting", N_("Visit")
    OPEN_END = "open-end", N_("Visit: how did it go?")
    REVIEW = "review", N_("Review of a goal")
    PLAN = "plan", N_("Review of the plan")
    STEP = "step", N_("Link worker's step")
    THEIR_STEP = "their-step", N_("Person's step: how did it go?")


SOON = timedelta(weeks=1)
"""How long before its day a step is told of that is not the link worker's (practice, no source).

They ask about it, and need do nothing before; their own steps they are told of at any time.
"""


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """What is planned with one person, each by its earliest day."""

    meeting_on: date | None = None
    """The next visit that is planned, from today on."""
    meeting_at: time | None = None
    open_on: date | None = None
    """A planned visit of an earlier day, of which nobody said whether it took place."""
    goal_on: date | None = None
    """When a goal of the plan is looked at again, and what that goal is about."""
    goal_about: GoalDomain | None = None
    plan_on: date | None = None
    """The next review day of the plan."""
    step_on: date | None = None
    """When a step of the link worker's is due that is not done."""
    their_step_on: date | None = None
    """When a step is due that is not done, of the resident's or of somebody else's."""
    waiting: int = 0
    """Services offered or asked for, where nobody knows yet what came of it."""
    closed_on: date | None = None
    """Since when the work is closed."""

    @property
    def days(self) -> tuple[tuple[NextThing, date], ...]:
        """Return each day on which something falls due by itself, and what."""
        known = (
            (NextThing.OPEN_END, self.open_on),
            (NextThing.REVIEW, self.goal_on),
            (NextThing.PLAN, self.plan_on),
            (NextThing.STEP, self.step_on),
            (NextThing.THEIR_STEP, self.their_step_on),
        )
        return tuple((what, on) for what, on in known if on is not None)


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """The one thing that comes next with a person."""

    what: NextThing
    on: date
    is_due: bool = False
    at: time | None = None
    about: GoalDomain | None = None


def lists_of(known: FollowUp, today: date) -> frozenset[WorkList]:
    """Return every list that a person stands on today."""
    if known.closed_on is not None:
        return frozenset({WorkList.CLOSED})
    found = {WorkList.ALL}
    if known.meeting_on == today:
        found.add(WorkList.TODAY)
    if any(on <= today for _what, on in known.days):
        found.add(WorkList.DUE)
    if known.waiting:
        found.add(WorkList.WAITING)
    return frozenset(found)


def next_step(known: FollowUp, today: date) -> NextStep | None:
    """Return what comes next: a visit today, then whatever is due, then the nearest day."""
    if known.closed_on is not None:
        return NextStep(what=NextThing.CLOSED, on=known.closed_on)
    coming = _to_do(known, today)
    if known.meeting_on is not None:
        meeting = NextStep(what=NextThing.MEETING, on=known.meeting_on, at=known.meeting_at)
        if known.meeting_on == today:
            return meeting
        coming.append(meeting)
    return min(coming, key=lambda step: step.on, default=None)


def _to_do(known: FollowUp, today: date) -> list[NextStep]:
    """Return what falls due by itself, whoever comes or not."""
    return [
        NextStep(
            what=what,
            on=on,
            is_due=on <= today,
            about=known.goal_about if what is NextThing.REVIEW else None,
        )
        for what, on in known.days
        if what is not NextThing.THEIR_STEP or on <= today + SOON
    ]
