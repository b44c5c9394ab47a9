"""On which list a person stands, and what comes next with them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.due import SOON, FollowUp, NextStep, NextThing, WorkList, lists_of, next_step
from homeapp.domain.goals import GoalDomain

TODAY = date(2026, 11, 21)
TOMORROW = TODAY + timedelta(days=1)
ALL = WorkList.ALL

days = st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 31))
follow_ups = st.builds(
    FollowUp,
    meeting_on=days,
    open_on=days.filter(lambda day: day is None or day < TODAY),
    goal_on=days,
    goal_about=st.sampled_from(GoalDomain),
    plan_on=days,
    step_on=days,
    their_step_on=days,
    waiting=st.integers(0, 2),
    closed_on=days,
)


@pytest.mark.parametrize(
    ("known", "lists"),
    [
        (FollowUp(), {ALL}),
        (FollowUp(meeting_on=TODAY), {ALL, WorkList.TODAY}),
        (FollowUp(meeting_on=TOMORROW), {ALL}),
        (FollowUp(open_on=TODAY - timedelta(days=2)), {ALL, WorkList.DUE}),
        (FollowUp(goal_on=TODAY), {ALL, WorkList.DUE}),
        (FollowUp(plan_on=TODAY), {ALL, WorkList.DUE}),
        (FollowUp(step_on=TODAY), {ALL, WorkList.DUE}),
        (FollowUp(their_step_on=TODAY), {ALL, WorkList.DUE}),
        (FollowUp(their_step_on=TOMORROW), {ALL}),
        (FollowUp(goal_on=TOMORROW, plan_on=TOMORROW, step_on=TOMORROW), {ALL}),
        (FollowUp(waiting=1), {ALL, WorkList.WAITING}),
    ],
)
def test_each_kind_of_thing_leads_to_its_list(known: FollowUp, lists: set[WorkList]) -> None:
    assert lists_of(known, TODAY) == lists


@given(follow_ups)
def test_whoever_is_closed_is_on_no_other_list(known: FollowUp) -> None:
    lists = lists_of(known, TODAY)
    assert (WorkList.CLOSED in lists) == (known.closed_on is not None)
    assert lists == {WorkList.CLOSED} or WorkList.ALL in lists


@given(follow_ups)
def test_whoever_is_due_is_told_so_unless_we_meet_today(known: FollowUp) -> None:
    step = next_step(known, TODAY)
    if WorkList.TODAY in lists_of(known, TODAY):
        assert step is not None
        assert (step.what, step.on) == (NextThing.MEETING, TODAY)
    elif WorkList.DUE in lists_of(known, TODAY):
        assert step is not None
        assert step.on <= TODAY
        assert step.is_due or step.what is NextThing.MEETING


def test_a_meeting_that_nobody_told_of_comes_before_what_is_newer() -> None:
    passed = TODAY - timedelta(days=2)
    known = FollowUp(open_on=passed, meeting_on=TOMORROW, goal_on=TODAY)
    expected = NextStep(what=NextThing.OPEN_END, on=passed, is_due=True)
    assert next_step(known, TODAY) == expected


def test_the_nearest_comes_next() -> None:
    known = FollowUp(
        meeting_on=date(2026, 12, 3),
        meeting_at=time(10, 30),
        goal_on=date(2026, 12, 10),
        goal_about=GoalDomain.ACTIVITY,
    )
    assert next_step(known, TODAY) == NextStep(
        what=NextThing.MEETING, on=date(2026, 12, 3), at=time(10, 30)
    )
    assert next_step(known, date(2026, 12, 11)) is not None
    assert next_step(FollowUp(), TODAY) is None


def test_a_step_of_others_is_told_of_shortly_before_its_day_and_mine_at_any_time() -> None:
    day = TODAY + SOON + timedelta(days=1)
    known, mine = FollowUp(their_step_on=day), FollowUp(step_on=day)
    assert next_step(known, TODAY) is None
    assert next_step(mine, TODAY) == NextStep(what=NextThing.STEP, on=day)
    assert next_step(known, TOMORROW) == NextStep(what=NextThing.THEIR_STEP, on=day)
    late = NextStep(what=NextThing.THEIR_STEP, on=day, is_due=True)
    assert next_step(known, day) == next_step(known, date(2027, 3, 1)) == late


def test_on_the_same_day_what_is_mine_to_do_comes_first() -> None:
    known = FollowUp(step_on=TODAY, their_step_on=TODAY)
    assert next_step(known, TODAY) == NextStep(what=NextThing.STEP, on=TODAY, is_due=True)


def test_nobody_who_is_closed_is_due_for_any_step() -> None:
    known = FollowUp(step_on=TODAY, their_step_on=TODAY, closed_on=TODAY)
    assert lists_of(known, TODAY) == {WorkList.CLOSED}
    assert next_step(known, TODAY) == NextStep(what=NextThing.CLOSED, on=TODAY)
