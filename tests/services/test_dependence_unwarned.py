"""What stays off the paper while the rule stands and its warning is left off with alcohol."""

from uuid import UUID

import pytest

from homeapp.domain.drinking import AgreeAnew
from homeapp.domain.goals import GoalDomain, Step
from homeapp.planner import Planner
from tests.ready_plans import a_ready_resident
from tests.stopping import CLEAR, SIGNS, check_in, own_goal

OFF = (GoalDomain.ALCOHOL,)


@pytest.fixture
def ready(planner: Planner) -> UUID:
    """Return somebody whose plan is ready to agree."""
    return a_ready_resident(planner)


def _printed(planner: Planner, who: UUID) -> set[str]:
    return {goal.own_words for goal in planner.plans.compose(who).goals}


def test_a_goal_of_ones_own_on_less_is_printed_with_the_warning_or_not_at_all(
    planner: Planner, ready: UUID
) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    goal = own_goal(planner, ready, "No more Tetleys")
    assert planner.plans.compose(ready).warnings
    assert goal.own_words in _printed(planner, ready)
    assert planner.held_back(ready) == []
    planner.plans.choose(ready, left_off=OFF)
    assert not planner.plans.compose(ready).warnings
    assert goal.own_words not in _printed(planner, ready)
    assert planner.held_back(ready) == [goal]
    assert planner.goals.waiting(ready) == frozenset()


def test_so_is_one_with_such_a_step(planner: Planner, ready: UUID) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    planner.plans.choose(ready, left_off=OFF)
    goal = own_goal(planner, ready, "Feel well")
    assert goal.own_words in _printed(planner, ready)
    planner.goals.add_step(Step(goal_id=goal.id, description="Less Tetleys"))
    assert goal.own_words not in _printed(planner, ready)


def test_a_plan_agreed_before_alcohol_was_left_off_goes_home_no_more(
    planner: Planner, ready: UUID
) -> None:
    check_in(planner, ready, SIGNS["shaky"])
    own_goal(planner, ready, "No more Tetleys", how_often="every day")
    plan = planner.plans.agree(ready)
    assert planner.render_plan(plan)
    planner.plans.choose(ready, left_off=OFF)
    with pytest.raises(AgreeAnew):
        planner.render_plan(plan)
    assert planner.render_plan(planner.plans.agree(ready))


@pytest.mark.parametrize("left_off", [(), OFF, (GoalDomain.EATING,)])
def test_where_the_rule_does_not_stand_it_is_printed(
    planner: Planner, ready: UUID, left_off: tuple[GoalDomain, ...]
) -> None:
    check_in(planner, ready, CLEAR)
    own_goal(planner, ready, "No more Tetleys")
    planner.plans.choose(ready, left_off=left_off)
    assert "No more Tetleys" in _printed(planner, ready)
    assert planner.held_back(ready) == []


def test_what_must_wait_anyhow_or_is_left_off_is_not_told_twice(
    planner: Planner, ready: UUID
) -> None:
    waits = own_goal(planner, ready, "Stop the vodka")
    own_goal(planner, ready, "No more Tetleys")
    check_in(planner, ready, SIGNS["shaky"])
    planner.plans.choose(ready, left_off=OFF)
    assert planner.goals.waiting(ready) == {waits.id}
    assert [goal.own_words for goal in planner.held_back(ready)] == ["No more Tetleys"]
    planner.plans.choose(ready, left_off=(*OFF, GoalDomain.OWN))
    assert planner.held_back(ready) == []
