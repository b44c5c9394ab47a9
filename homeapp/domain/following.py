"""Which goal came of which: what a goal was changed to, and what it was before."""

from collections.abc import Iterable

from homeapp.domain.goals import Goal, GoalStatus

__all__ = ["came_from", "changed_to"]


def changed_to(goal: Goal, goals: Iterable[Goal]) -> Goal | None:
    """Return the goal that this one was changed to; `None` where it stands, or none follows."""
    if goal.status is not GoalStatus.CHANGED:
        return None
    after = [one for one in goals if one.follows_id == goal.id]
    return max(after, key=lambda one: one.id, default=None)


def came_from(goal: Goal, goals: Iterable[Goal]) -> Goal | None:
    """Return the goal that was changed to this one; `None` where it was taken up again since."""
    before = next((one for one in goals if one.id == goal.follows_id), None)
    return before if before is not None and before.status is GoalStatus.CHANGED else None
