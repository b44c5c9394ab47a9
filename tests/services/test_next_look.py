"""When a goal is looked at again: as it begins, and after each look at it."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from homeapp.domain.goals import LONGEST_TO_REVIEW, GoalDomain
from homeapp.domain.measures import Response
from homeapp.domain.reviews import WhatNext
from homeapp.domain.visits import VisitWay
from homeapp.planner import Planner
from homeapp.services.plans import ReviewOver
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.ready_plans import a_ready_resident

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
STAYS_ON_PLAN = (WhatNext.GO_ON, WhatNext.SMALLER, WhatNext.PAUSE)


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def today(clock: FrozenClock) -> date:
    return clock.now.date()


def review_day(planner: Planner, goal_id: UUID) -> date | None:
    return planner.goals.get(goal_id).review_on


def meet(planner: Planner, who: UUID, on: date) -> None:
    planner.visits.plan(who, on, None, VisitWay.HOME, "")


def a_goal_due_today(planner: Planner, who: UUID, clock: FrozenClock) -> UUID:
    goal = planner.goals.begin(who, GoalDomain.SMOKING, own_words="Smoke less")
    planner.goals.change(goal.id, review_on=clock.now.date() + 2 * WEEK)
    clock.now += 2 * WEEK
    return goal.id


@pytest.mark.parametrize("domain", GoalDomain)
def test_a_new_goal_is_looked_at_well_before_the_last_day_there_may_be(
    planner: Planner, amina: UUID, today: date, domain: GoalDomain
) -> None:
    day = planner.goals.begin(amina, domain, own_words="x").review_on
    assert day is not None
    assert today < day < today + LONGEST_TO_REVIEW


@pytest.mark.parametrize("weeks", [1, 3, 8])
def test_help_with_alcohol_is_asked_about_within_two_weeks(
    planner: Planner, amina: UUID, today: date, weeks: int
) -> None:
    planner.measures.answer(amina, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    meet(planner, amina, today + weeks * WEEK)
    idea = planner.goals.ideas(amina, GoalDomain.ALCOHOL)[-1]
    assert idea.safe
    goal = planner.goals.begin(amina, GoalDomain.ALCOHOL, own_words=idea.words, idea=idea.key)
    assert goal.review_on == today + min(weeks, 2) * WEEK


def test_a_new_goal_is_looked_at_when_we_meet_next(
    planner: Planner, amina: UUID, today: date
) -> None:
    planner.plans.choose(amina, next_review_on=today + 5 * WEEK)
    by_plan = planner.goals.begin(amina, GoalDomain.EATING, own_words="Cook")
    meet(planner, amina, today)
    meet(planner, amina, today + 3 * WEEK)
    by_visit = planner.goals.begin(amina, GoalDomain.ACTIVITY, own_words="Walk")
    assert by_plan.review_on == today + 5 * WEEK
    assert by_visit.review_on == today + 3 * WEEK


def test_a_meeting_far_away_puts_no_look_off_for_more_than_12_weeks(
    planner: Planner, amina: UUID, today: date
) -> None:
    meet(planner, amina, today + 20 * WEEK)
    goal = planner.goals.begin(amina, GoalDomain.EATING, own_words="Cook")
    assert goal.review_on == today + LONGEST_TO_REVIEW


@pytest.mark.parametrize("late", [0, 1, 5])
@pytest.mark.parametrize("what_next", STAYS_ON_PLAN)
def test_whoever_goes_on_has_a_day_to_come(
    planner: Planner, amina: UUID, clock: FrozenClock, late: int, what_next: WhatNext
) -> None:
    goal_id = a_goal_due_today(planner, amina, clock)
    clock.now += late * DAY
    today = clock.now.date()
    meet(planner, amina, today + 3 * WEEK)
    planner.reviews.choose(goal_id, what_next)
    assert review_day(planner, goal_id) == today + 3 * WEEK
    assert [one.id for one in planner.reviews.due(amina)] == [goal_id]


def test_a_day_to_come_and_none_at_all_are_left_as_they_were_chosen(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    goal_id = a_goal_due_today(planner, amina, clock)
    for chosen in (clock.now.date() + DAY, None):
        planner.goals.change(goal_id, review_on=chosen)
        planner.reviews.choose(goal_id, WhatNext.GO_ON)
        assert review_day(planner, goal_id) == chosen


IS_OVER = [one for one in WhatNext if one not in (*STAYS_ON_PLAN, WhatNext.FAST)]


@pytest.mark.parametrize("what_next", IS_OVER)
def test_what_is_over_keeps_its_day(
    planner: Planner, amina: UUID, clock: FrozenClock, what_next: WhatNext
) -> None:
    goal_id = a_goal_due_today(planner, amina, clock)
    planner.reviews.choose(goal_id, what_next)
    assert review_day(planner, goal_id) == clock.now.date()


def test_undo_takes_the_new_day_back_with_the_choice(
    planner: Planner, amina: UUID, clock: FrozenClock
) -> None:
    goal_id = a_goal_due_today(planner, amina, clock)
    planner.reviews.choose(goal_id, WhatNext.GO_ON)
    planner.history.undo()
    assert review_day(planner, goal_id) == clock.now.date()
    assert planner.reviews.todays(goal_id) is None


def test_no_plan_is_agreed_that_looks_at_a_goal_today(planner: Planner, clock: FrozenClock) -> None:
    resident_id = a_ready_resident(planner)
    goal = planner.goals.of(resident_id)[0]
    planner.goals.change(goal.id, review_on=clock.now.date() + DAY)
    clock.now += DAY
    with pytest.raises(ReviewOver):
        planner.plans.agree(resident_id)
    planner.reviews.choose(goal.id, WhatNext.GO_ON)
    (printed,) = planner.plans.agree(resident_id).content.goals
    assert printed.review_on is not None
    assert printed.review_on > clock.now.date()
