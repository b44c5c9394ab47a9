"""Residents whose plan is ready to agree, and services offered to them."""

from datetime import date
from uuid import UUID

from homeapp.domain.goals import Step
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident, a_service, an_organisation
from tests.fakes import MemoryStore

REVIEW = date(2026, 12, 15)


def a_ready_resident(planner: Planner, **values: object) -> UUID:
    """Add a resident whose plan meets all five criteria, and return their id."""
    resident = planner.residents.add(a_resident(**values))
    planner.conversations.involve(resident.id, "My sister Noor")
    planner.conversations.say(resident.id, "important", "To walk with my sister", "en")
    planner.conversations.choose_tiles(resident.id, ("moving", "smoke-free", "family"))
    goal = planner.goals.add(a_goal(resident.id))
    planner.goals.add_step(Step(goal_id=goal.id, description="Buy walking shoes"))
    planner.plans.choose(resident.id, next_review_on=REVIEW)
    return resident.id


def offer_a_service(
    planner: Planner,
    store: MemoryStore,
    resident_id: UUID,
    goal_id: UUID | None = None,
    **values: object,
) -> None:
    """Put an invented service into the directory and offer it to a resident."""
    organisation = an_organisation()
    service = a_service(organisation, **values)
    with store.start_work("Fill the directory") as work:
        work.organisations.save(organisation)
        work.services.save(service)
    planner.signposts.offer(resident_id, service.id, goal_id)
