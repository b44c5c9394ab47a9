"""Gathering what a report counts: bare facts, and nothing that points at a person."""

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.signposts import SignpostStatus
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore
from tests.ready_plans import offer_a_service


def test_facts_are_one_for_each_record(planner: Planner, memory_store: MemoryStore) -> None:
    urdu = planner.residents.add(a_resident())
    planner.residents.add(a_resident(reading_language="pl"))
    planner.residents.add(a_resident(reading_language=""))
    planner.goals.add(a_goal(urdu.id))
    planner.goals.add(
        a_goal(urdu.id, domain=GoalDomain.SMOKING, status=GoalStatus.ACHIEVED, own_words="private")
    )
    offer_a_service(planner, memory_store, urdu.id)
    facts = planner.reports.facts()
    assert sorted(facts.reading_languages) == ["", "pl", "ur"]
    assert sorted(facts.goals) == [
        (GoalDomain.ACTIVITY, GoalStatus.ACTIVE),
        (GoalDomain.SMOKING, GoalStatus.ACHIEVED),
    ]
    assert facts.signposts == (("Example walking group", SignpostStatus.OFFERED),)


def test_facts_hold_nothing_of_a_person(planner: Planner, memory_store: MemoryStore) -> None:
    resident = planner.residents.add(a_resident())
    planner.goals.add(a_goal(resident.id))
    offer_a_service(planner, memory_store, resident.id)
    held = repr(planner.reports.facts())
    for private in (resident.preferred_name, resident.nhs_number, resident.postcode, "sister"):
        assert private not in held
    assert str(resident.id) not in held


def test_an_empty_store_has_no_facts(planner: Planner) -> None:
    facts = planner.reports.facts()
    assert (facts.reading_languages, facts.goals, facts.signposts) == ((), (), ())
