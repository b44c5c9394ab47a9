"""A goal that began a week ago, for whoever looks back at it."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from homeapp.domain.goals import GoalDomain
from homeapp.planner import Planner
from tests.fakes import FrozenClock

__all__ = ["a_goal_from_before"]


def a_goal_from_before(
    planner: Planner, clock: FrozenClock, resident_id: UUID, domain: GoalDomain = GoalDomain.SMOKING
) -> UUID:
    """Return a goal that began a week ago."""
    clock.now -= timedelta(days=7)
    goal = planner.goals.begin(
        resident_id,
        domain,
        own_words="Smoke less",
        unit="cigarettes a day",
        baseline=Decimal(20),
        target=Decimal(10),
    )
    clock.now += timedelta(days=7)
    return goal.id
