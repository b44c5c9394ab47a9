"""Undo and redo, whatever the subject."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from homeapp.domain.consents import Decision
from homeapp.domain.drafts import Draft
from homeapp.domain.goals import Goal, Step
from homeapp.planner import Planner
from homeapp.services.history import ChangedSince, NothingToRedo, NothingToUndo
from tests.factories import a_consent, a_goal, a_resident
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident


@pytest.fixture
def goal(planner: Planner) -> Goal:
    """Return a goal in the store, with nothing to undo."""
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    planner.history.clear()
    return goal


def test_work_is_taken_back_and_done_again(planner: Planner, goal: Goal) -> None:
    changed = planner.goals.change(goal.id, unit="steps")
    assert planner.history.next_undo == "Change what is counted"
    assert planner.history.undo() == "Change what is counted"
    assert planner.goals.get(goal.id) == goal
    assert planner.history.next_redo == "Change what is counted"
    assert planner.history.redo() == "Change what is counted"
    assert planner.goals.get(goal.id) == changed


def test_a_record_that_was_added_goes_and_comes_back(planner: Planner, goal: Goal) -> None:
    step = planner.goals.add_step(Step(goal_id=goal.id, description="Find my shoes"))
    planner.history.undo()
    assert planner.goals.steps(goal.id) == []
    planner.history.redo()
    assert planner.goals.steps(goal.id) == [step]


def test_steps_back_go_from_the_newest(planner: Planner, goal: Goal) -> None:
    planner.goals.change(goal.id, unit="steps")
    planner.goals.change(goal.id, unit="miles")
    planner.history.undo()
    assert planner.goals.get(goal.id).unit == "steps"
    planner.history.undo()
    assert planner.goals.get(goal.id) == goal


def test_new_work_ends_what_could_be_done_again(planner: Planner, goal: Goal) -> None:
    planner.goals.change(goal.id, unit="steps")
    planner.history.undo()
    planner.goals.change(goal.id, unit="miles")
    assert planner.history.next_redo is None
    with pytest.raises(NothingToRedo, match="nothing to redo"):
        planner.history.redo()


def test_with_nothing_done_there_is_a_plain_refusal(planner: Planner, goal: Goal) -> None:
    assert planner.history.next_undo is None
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        planner.history.undo()


def test_clearing_forgets_both_ways(planner: Planner, goal: Goal) -> None:
    planner.goals.change(goal.id, unit="steps")
    planner.goals.change(goal.id, unit="miles")
    planner.history.undo()
    planner.history.clear()
    assert (planner.history.next_undo, planner.history.next_redo) == (None, None)
    assert planner.goals.get(goal.id).unit == "steps"


def test_what_changed_since_then_stays_as_it_is(
    planner: Planner, memory_store: MemoryStore, goal: Goal
) -> None:
    planner.goals.change(goal.id, unit="steps")
    # Another hand, such as a sync, that leaves nothing to undo here.
    memory_store.rows[Goal][goal.id] = replace(goal, unit="miles")
    with pytest.raises(ChangedSince):
        planner.history.undo()
    assert planner.goals.get(goal.id).unit == "miles"


def test_what_changed_since_then_bars_no_earlier_work(
    planner: Planner, memory_store: MemoryStore, goal: Goal
) -> None:
    step = planner.goals.add_step(Step(goal_id=goal.id, description="Find my shoes"))
    planner.goals.change(goal.id, unit="steps")
    memory_store.rows[Goal][goal.id] = replace(goal, unit="miles")
    with pytest.raises(ChangedSince):
        planner.history.undo()
    assert planner.history.undo() == "Add a step"
    assert step not in planner.goals.steps(goal.id)


def test_a_person_with_a_consent_is_not_offered_to_be_taken_away(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.residents.change(person.id, preferred_name="Mina")
    planner.consents.record(a_consent(person.id))
    assert planner.history.undo() == "Change preferred name"
    assert planner.history.next_undo is None
    assert planner.residents.get(person.id) == person


def test_a_consent_leaves_what_it_does_not_rest_on(planner: Planner, goal: Goal) -> None:
    planner.goals.remove(goal.id)
    planner.consents.record(a_consent(goal.resident_id))
    assert planner.history.undo() == "Remove a goal"
    assert planner.goals.get(goal.id) == goal


def test_what_an_agreed_plan_holds_is_not_offered(planner: Planner) -> None:
    resident_id = a_ready_resident(planner)
    planner.plans.tell_back(resident_id)
    planner.plans.agree(resident_id)
    assert planner.history.next_undo is None
    assert len(planner.plans.tellings(resident_id)) == 1


def test_a_no_to_the_record_puts_nothing_back(planner: Planner, goal: Goal) -> None:
    planner.goals.change(goal.id, unit="steps")
    planner.goals.remove(goal.id)
    planner.history.undo()
    planner.consents.record(a_consent(goal.resident_id, decision=Decision.DECLINED))
    assert (planner.history.next_undo, planner.history.next_redo) == (None, None)


def test_half_of_a_work_is_never_taken_back(
    planner: Planner, memory_store: MemoryStore, goal: Goal
) -> None:
    step = planner.goals.add_step(Step(goal_id=goal.id, description="Find my shoes"))
    planner.goals.remove(goal.id)
    memory_store.rows[Step][step.id] = step
    with pytest.raises(ChangedSince):
        planner.history.undo()
    assert planner.goals.of(goal.resident_id) == []


def test_undoing_is_noted_but_is_no_work_of_its_own(
    planner: Planner, memory_store: MemoryStore, goal: Goal
) -> None:
    planner.goals.change(goal.id, unit="steps")
    before = len(memory_store.trail)
    planner.history.undo()
    assert len(memory_store.trail) == before + 1
    assert planner.history.next_undo is None


def test_typing_that_is_kept_is_nothing_to_undo(planner: Planner, goal: Goal) -> None:
    planner.drafts.keep(goal.id, "baseline", "fiv")
    assert planner.history.next_undo is None
    assert Draft.recorded is False


changes = st.lists(
    st.sampled_from([("unit", "steps"), ("unit", ""), ("barriers", "rain"), ("who_helps", "Ali")]),
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(made=changes)
def test_all_the_way_back_and_all_the_way_on_again(
    planner: Planner, made: list[tuple[str, str]]
) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    planner.history.clear()
    for name, value in made:
        planner.goals.change(goal.id, **{name: value})
    last = planner.goals.get(goal.id)
    while planner.history.next_undo:
        planner.history.undo()
    assert planner.goals.get(goal.id) == goal
    while planner.history.next_redo:
        planner.history.redo()
    assert planner.goals.get(goal.id) == last
