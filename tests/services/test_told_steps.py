"""Steps of a goal that is looked at again, and what the plan says of them."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from homeapp.domain.goals import Doer, GoalDomain, Step
from homeapp.domain.measures import Response
from homeapp.domain.reviews import Attainment
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ready_plans import a_ready_resident

TODAY = date(2026, 11, 21)
WEEK = timedelta(days=7)


@pytest.fixture
def goal(planner: Planner, clock: FrozenClock) -> UUID:
    """Return a goal from last week, which nobody has looked at since."""
    return a_goal_from_before(planner, clock, planner.residents.add(a_resident()).id)


def a_step(planner: Planner, goal_id: UUID, words: str = "Buy shoes", **values: object) -> UUID:
    step = Step(goal_id=goal_id, description=words, **values)  # type: ignore[arg-type]
    return planner.goals.add_step(step).id


def told(planner: Planner, goal_id: UUID) -> list[str]:
    return [step.description for step in planner.reviews.steps(goal_id)]


def test_what_was_done_is_told_until_the_next_look_begins(
    planner: Planner, clock: FrozenClock, goal: UUID
) -> None:
    done, _rest = (a_step(planner, goal, words) for words in ("Buy shoes", "Ring Noor"))
    planner.goals.change_step(done, done_on=planner.reviews.today)
    planner.reviews.keep(goal, attainment=Attainment.AS_HOPED)
    assert told(planner, goal) == ["Buy shoes", "Ring Noor"]
    clock.now += WEEK
    assert told(planner, goal) == ["Ring Noor"]
    planner.goals.change_step(done, done_on=TODAY + timedelta(days=2))
    assert told(planner, goal) == ["Buy shoes", "Ring Noor"]


def test_undo_takes_a_tick_back(planner: Planner, goal: UUID) -> None:
    step = a_step(planner, goal)
    planner.goals.change_step(step, done_on=planner.reviews.today)
    planner.history.undo()
    assert [one.done_on for one in planner.reviews.steps(goal)] == [None]
    planner.history.redo()
    assert [one.done_on for one in planner.reviews.steps(goal)] == [TODAY]


@pytest.fixture
def agreed(planner: Planner) -> UUID:
    """Return somebody who agreed a plan with a step for tomorrow, and said it back."""
    resident_id = a_ready_resident(planner)
    (goal,) = planner.goals.of(resident_id)
    (step,) = planner.goals.steps(goal.id)
    planner.goals.change_step(step.id, due_on=TODAY + timedelta(days=1))
    planner.plans.tell_back(resident_id)
    planner.plans.agree(resident_id)
    return resident_id


def the_step(planner: Planner, resident_id: UUID) -> UUID:
    (goal,) = planner.goals.of(resident_id)
    (step,) = planner.goals.steps(goal.id)
    return step.id


def test_a_step_that_is_done_is_new_on_paper_and_nothing_new_to_say_back(
    planner: Planner, agreed: UUID
) -> None:
    before = planner.plans.latest(agreed)
    planner.goals.change_step(the_step(planner, agreed), done_on=TODAY)
    assert planner.plans.told_back(agreed) is not None
    assert not planner.plans.says_the_same(before)
    (step,) = planner.plans.agree(agreed).content.goals[0].steps
    assert (step.done_on, step.is_day_over) == (TODAY, False)
    assert planner.plans.get(before.id).content.goals[0].steps[0].done_on is None


def test_the_day_of_a_step_that_passes_changes_no_plan(
    planner: Planner, clock: FrozenClock, agreed: UUID
) -> None:
    clock.now += WEEK
    (step,) = planner.plans.compose(agreed).goals[0].steps
    assert (step.due_on, step.is_day_over) == (TODAY + timedelta(days=1), True)
    assert planner.plans.says_the_same(planner.plans.latest(agreed))
    assert planner.plans.told_back(agreed) is not None


@pytest.mark.parametrize("doer", list(Doer))
def test_no_step_of_a_goal_that_must_wait_is_on_paper(
    planner: Planner, clock: FrozenClock, doer: Doer
) -> None:
    resident = planner.residents.add(a_resident())
    drink = a_goal_from_before(planner, clock, resident.id, GoalDomain.ALCOHOL)
    a_step(planner, drink, doer=doer, done_on=TODAY)
    assert [len(goal.steps) for goal in planner.plans.compose(resident.id).goals] == [1]
    planner.measures.answer(resident.id, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    assert planner.plans.compose(resident.id).goals == ()
