"""Goals that pause while their person fasts."""

from datetime import timedelta
from uuid import UUID

import pytest

from homeapp.domain.goals import GoalStatus, WrongStatus
from homeapp.domain.measures import PREFER_NOT_TO_SAY, Response
from homeapp.domain.pausing import WHILE_FASTING, is_paused_to_fast
from homeapp.domain.reviews import WhatNext
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ready_plans import a_ready_resident


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def goal(planner: Planner, amina: UUID, clock: FrozenClock) -> UUID:
    return a_goal_from_before(planner, clock, amina)


def say(planner: Planner, who: UUID, answer: str) -> None:
    planner.measures.answer(who, "eating", "fasting", Response(chosen=(answer,)), "en")


def test_it_is_known_of_whoever_said_so(planner: Planner, amina: UUID, clock: FrozenClock) -> None:
    assert not planner.fasting.is_told(amina)
    say(planner, amina, "yes")
    assert planner.fasting.is_told(amina)
    clock.now += timedelta(days=30)
    planner.measures.answer(amina, "eating", "food", Response(chosen=("no",)), "en")
    assert planner.fasting.is_told(amina), "passed over today"
    say(planner, amina, PREFER_NOT_TO_SAY)
    assert not planner.fasting.is_told(amina)


def test_the_advice_is_that_of_the_check_in(planner: Planner, amina: UUID) -> None:
    say(planner, amina, "yes")
    check_in = planner.measures.today(amina, "eating")
    assert check_in is not None
    said = {line.words for line in planner.measures.advice(check_in) if line.is_safety}
    (line,) = planner.fasting.advice()
    assert line in said
    assert "diabetes team" in line


def test_one_press_pauses_it_until_after_the_fast(
    planner: Planner, goal: UUID, clock: FrozenClock
) -> None:
    before = planner.goals.get(goal)
    paused = planner.fasting.pause(goal)
    assert (paused.status, paused.status_reason) == (GoalStatus.PAUSED, WHILE_FASTING)
    assert paused.status_on == clock.now.date()
    assert paused.review_on == clock.now.date() + timedelta(weeks=5)
    with pytest.raises(WrongStatus):
        planner.fasting.pause(goal)
    assert planner.history.undo() == "Pause a goal for a fast"
    assert planner.goals.get(goal) == before


def test_a_fast_chosen_in_a_review_is_told_and_taken_back(
    planner: Planner, goal: UUID, clock: FrozenClock
) -> None:
    planner.reviews.choose(goal, WhatNext.FAST)
    paused = planner.goals.get(goal)
    assert is_paused_to_fast(paused)
    assert paused.review_on == clock.now.date() + timedelta(weeks=5)
    planner.reviews.choose(goal, None)
    again = planner.goals.get(goal)
    assert (again.status, again.status_reason) == (GoalStatus.ACTIVE, "")


def test_a_pause_for_a_fast_and_another_pause_take_each_others_place(
    planner: Planner, goal: UUID
) -> None:
    planner.reviews.choose(goal, WhatNext.PAUSE)
    assert not is_paused_to_fast(planner.goals.get(goal))
    planner.reviews.choose(goal, WhatNext.FAST)
    assert is_paused_to_fast(planner.goals.get(goal))
    planner.reviews.choose(goal, WhatNext.PAUSE)
    paused = planner.goals.get(goal)
    assert (paused.status, paused.status_reason) == (GoalStatus.PAUSED, "")


def test_passing_over_the_question_leaves_a_fast_as_it_is(planner: Planner, goal: UUID) -> None:
    paused = planner.fasting.pause(goal)
    planner.reviews.choose(goal, None)
    assert planner.goals.get(goal) == paused


def test_a_typed_reason_stays_through_a_review(planner: Planner, goal: UUID) -> None:
    planner.goals.become(goal, GoalStatus.PAUSED, "Back hurts")
    planner.reviews.choose(goal, WhatNext.PAUSE)
    assert planner.goals.get(goal).status_reason == "Back hurts"


def test_the_plan_says_why_and_whom_to_ask_before(
    planner: Planner, amina: UUID, goal: UUID
) -> None:
    planner.fasting.pause(goal)
    (printed,) = [one for one in planner.plans.compose(amina).goals if one.status_reason]
    assert printed.status is GoalStatus.PAUSED
    assert set(planner.fasting.advice()) <= set(printed.warnings)
    planner.goals.become(goal, GoalStatus.ACTIVE)
    assert not any(one.status_reason for one in planner.plans.compose(amina).goals)


def test_a_typed_reason_never_gets_on_the_plan(planner: Planner, amina: UUID, goal: UUID) -> None:
    planner.goals.become(goal, GoalStatus.PAUSED, "Back hurts")
    assert "Back hurts" not in repr(vars(planner.plans.compose(amina).goals[-1]))
    assert not any(
        line in one.warnings
        for one in planner.plans.compose(amina).goals
        for line in planner.fasting.advice()
    )
