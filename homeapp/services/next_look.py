"""On which day a goal is looked at again, by what is planned with its person."""

from datetime import date
from uuid import UUID

from homeapp.domain.goals import GoalDomain
from homeapp.domain.reviews import look_again_on
from homeapp.domain.visits import VisitStatus
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["next_look"]


def next_look(records: UnitOfWork, resident_id: UUID, domain: GoalDomain, today: date) -> date:
    """Return the day to suggest for the next look at a goal: when they meet, or in some weeks."""
    planned = records.visits.where(resident_id=resident_id, status=VisitStatus.PLANNED)
    choices = records.plan_choices.where(resident_id=resident_id)
    chosen = [one.next_review_on for one in choices if one.next_review_on]
    return look_again_on(domain, today, [*(visit.on for visit in planned), *chosen])
