"""What a worker does with goals, over a store in memory."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from homeapp.domain.entity import new_id
from homeapp.domain.goals import (
    MOST_ACTIVE,
    Doer,
    Goal,
    GoalDomain,
    GoalStatus,
    NotOnTheLine,
    ReviewPassed,
    ReviewTooEarly,
    Step,
    TooManyGoals,
    WrongStatus,
)
from homeapp.errors import NotFound
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock


def test_a_goal_is_added_and_found_by_its_person(planner: Planner) -> None:
    mine, other = planner.residents.add(a_resident()), planner.residents.add(a_resident())
    goal = planner.goals.add(a_goal(mine.id))
    planner.goals.add(a_goal(other.id))
    assert planner.goals.of(mine.id) == [goal]
    assert planner.goals.get(goal.id) == goal


def test_a_fourth_active_goal_is_refused_and_leaves_no_trace(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    for _ in range(MOST_ACTIVE):
        planner.goals.add(a_goal(person.id))
    with pytest.raises(TooManyGoals):
        planner.goals.add(a_goal(person.id))
    assert len(planner.goals.of(person.id)) == MOST_ACTIVE


def test_other_peoples_goals_take_no_room(planner: Planner) -> None:
    for _ in range(MOST_ACTIVE):
        planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    person = planner.residents.add(a_resident())
    planner.goals.add(a_goal(person.id))
    assert len(planner.goals.of(person.id)) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.sampled_from(list(GoalStatus)))))
def test_whatever_is_asked_never_more_than_three_are_active(
    planner: Planner, moves: list[tuple[int, GoalStatus]]
) -> None:
    person = planner.residents.add(a_resident())
    goals = [planner.goals.add(a_goal(person.id, status=GoalStatus.PROPOSED)) for _ in range(5)]
    for which, status in moves:
        before = planner.goals.of(person.id)
        try:
            planner.goals.become(goals[which].id, status)
        except (TooManyGoals, WrongStatus):
            assert planner.goals.of(person.id) == before
        active = [one for one in planner.goals.of(person.id) if one.status is GoalStatus.ACTIVE]
        assert len(active) <= MOST_ACTIVE


def test_becoming_notes_the_day_and_the_reason(planner: Planner) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    paused = planner.goals.become(goal.id, GoalStatus.PAUSED, "Ramadan")
    assert (paused.status_on, paused.status_reason) == (date(2026, 11, 21), "Ramadan")
    assert planner.goals.get(goal.id) == paused


def test_fields_change_one_by_one(planner: Planner) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    planner.goals.change(goal.id, target=Decimal("12.5"))
    planner.goals.change(goal.id, own_words="پارک تک چلنا", words_language="ur")
    found = planner.goals.get(goal.id)
    assert found.target == Decimal("12.5")
    assert (found.own_words, found.words_language) == ("پارک تک چلنا", "ur")


def test_every_field_that_can_change_has_words_for_undo(planner: Planner) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    apart = {"id", "resident_id", "status", "status_reason", "status_on"}
    for name in vars(Goal(resident_id=new_id(), domain=goal.domain)).keys() - apart:
        a_value = date(2026, 12, 1) if name.endswith("_on") else new_id()
        another = a_value if getattr(goal, name) is None else None
        planner.goals.change(goal.id, **{name: another})
        assert planner.history.next_undo is not None
        assert planner.history.next_undo.startswith("Change ")


def test_no_change_of_fields_moves_a_goal_on(planner: Planner) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    step = planner.goals.add_step(Step(goal_id=goal.id))
    with pytest.raises(KeyError):
        planner.goals.change(goal.id, unit="miles", status=GoalStatus.STOPPED)
    with pytest.raises(KeyError):
        planner.goals.change_step(step.id, description="Walk", goal_id=new_id())
    assert planner.goals.get(goal.id) == goal
    assert planner.goals.steps(goal.id) == [step]


def test_steps_keep_their_order_and_go_with_their_goal(planner: Planner) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    first = planner.goals.add_step(Step(goal_id=goal.id, description="Find my shoes"))
    second = planner.goals.add_step(Step(goal_id=goal.id, doer=Doer.LINK_WORKER))
    assert planner.goals.steps(goal.id) == [first, second]
    done = planner.goals.change_step(first.id, done_on=date(2026, 11, 21))
    assert planner.goals.steps(goal.id) == [done, second]
    planner.goals.remove_step(second.id)
    assert planner.goals.steps(goal.id) == [done]
    planner.goals.remove(goal.id)
    assert planner.goals.steps(goal.id) == []
    with pytest.raises(NotFound):
        planner.goals.get(goal.id)


def test_undo_brings_a_removed_goal_back_with_its_steps(planner: Planner) -> None:
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    step = planner.goals.add_step(Step(goal_id=goal.id, description="Find my shoes"))
    planner.goals.remove(goal.id)
    planner.history.undo()
    assert planner.goals.get(goal.id) == goal
    assert planner.goals.steps(goal.id) == [step]


def test_each_work_tells_what_it_touched(planner: Planner) -> None:
    heard: list[ChangeSet] = []
    goal = planner.goals.add(a_goal(planner.residents.add(a_resident()).id))
    planner.listen(heard.append)
    planner.goals.change(goal.id, unit="steps")
    planner.goals.add_step(Step(goal_id=goal.id))
    assert [one.touches(Goal) for one in heard] == [True, False]
    assert [one.touches(Step) for one in heard] == [False, True]
    assert [change.fields for change in heard[0].of(Goal)] == [("unit",)]


def test_a_goal_that_is_begun_is_active_while_there_is_room(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    begun = [planner.goals.begin(person.id, GoalDomain.OWN) for _ in range(4)]
    assert [goal.status for goal in begun] == [GoalStatus.ACTIVE] * 3 + [GoalStatus.PROPOSED]


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"review_on": date(2026, 11, 20)}, ReviewPassed),
        ({"starts_on": date(2026, 12, 2), "review_on": date(2026, 12, 1)}, ReviewTooEarly),
        ({"importance": 99}, NotOnTheLine),
        ({"confidence": -5}, NotOnTheLine),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    planner: Planner, values: dict[str, object], refused: type[Exception]
) -> None:
    person = planner.residents.add(a_resident())
    with pytest.raises(refused):
        planner.goals.add(a_goal(person.id, **values))
    goal = planner.goals.add(a_goal(person.id))
    with pytest.raises(refused):
        planner.goals.change(goal.id, **values)
    assert planner.goals.of(person.id) == [goal]


def test_a_review_day_that_has_passed_bars_no_other_change(
    planner: Planner, clock: FrozenClock
) -> None:
    person = planner.residents.add(a_resident())
    goal = planner.goals.add(a_goal(person.id, review_on=date(2026, 11, 21)))
    clock.now += timedelta(days=1)
    assert planner.goals.change(goal.id, confidence=5).confidence == 5
