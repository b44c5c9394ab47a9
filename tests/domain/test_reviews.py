"""Reviews: attainment in words, and the score that is for service reports alone."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus, NotOnTheLine
from homeapp.domain.reviews import (
    Attainment,
    BelowNothing,
    Review,
    TooManyFreeDays,
    WhatNext,
    check_review,
    is_to_review,
    t_score,
    ways_on,
)

TODAY = date(2026, 11, 21)
LAST_WEEK = TODAY - timedelta(days=7)


def a_goal(**values: object) -> Goal:
    return Goal(resident_id=uuid4(), domain=GoalDomain.SMOKING, **values)  # type: ignore[arg-type]


def a_review(**values: object) -> Review:
    return Review(resident_id=uuid4(), goal_id=uuid4(), held_on=TODAY, **values)  # type: ignore[arg-type]


def test_the_words_stand_for_the_levels_of_goal_attainment_scaling() -> None:
    assert {one.words: one.level for one in Attainment} == {
        "Much more than hoped": 2,
        "More than hoped": 1,
        "As hoped": 0,
        "Less than hoped": -1,
        "Much less than hoped": -2,
    }


@pytest.mark.parametrize(
    ("levels", "score"),
    [([1], 60.0), ([0, 1], 56.20), ([0, 0, 0], 50.0), ([-1], 40.0)],
    ids=["one goal at +1", "two equal goals at 0 and +1", "all as hoped", "one goal at -1"],
)
def test_the_published_examples(levels: list[int], score: float) -> None:
    assert t_score(levels) == pytest.approx(score, abs=0.005)


def test_no_goals_have_no_score() -> None:
    assert t_score([]) is None
    assert t_score([1], [0.0]) is None


def test_a_weight_is_needed_for_each_level() -> None:
    with pytest.raises(ValueError, match="a weight is needed"):
        t_score([1, 0], [1.0])


@given(levels=st.lists(st.integers(-2, 2), min_size=1, max_size=9))
def test_equal_weights_change_nothing_and_signs_mirror(levels: list[int]) -> None:
    score = t_score(levels)
    assert score is not None
    assert t_score(levels, [3.0] * len(levels)) == pytest.approx(score)
    mirrored = t_score([-level for level in levels])
    assert mirrored is not None
    assert score + mirrored == pytest.approx(100)


@given(
    levels=st.lists(st.integers(-2, 1), min_size=1, max_size=9),
    place=st.integers(0, 8),
)
def test_reaching_more_never_scores_less(levels: list[int], place: int) -> None:
    better = list(levels)
    better[place % len(levels)] += 1
    before, after = t_score(levels), t_score(better)
    assert before is not None
    assert after is not None
    assert after > before


@pytest.mark.parametrize("status", [GoalStatus.ACTIVE, GoalStatus.PAUSED])
def test_a_goal_that_goes_on_since_an_earlier_day_is_asked_about(status: GoalStatus) -> None:
    goal = a_goal(status=status, starts_on=LAST_WEEK)
    assert is_to_review(goal, TODAY)
    assert not is_to_review(replace(goal, starts_on=TODAY), TODAY)
    assert not is_to_review(replace(goal, starts_on=None), TODAY)
    assert is_to_review(replace(goal, starts_on=None, status_on=LAST_WEEK), TODAY)


def test_a_goal_whose_day_has_come_is_asked_about_whatever_it_does() -> None:
    goal = a_goal(status=GoalStatus.PROPOSED, review_on=TODAY)
    assert is_to_review(goal, TODAY)
    assert not is_to_review(replace(goal, review_on=TODAY + timedelta(days=1)), TODAY)


def test_what_is_over_is_not_asked_about_but_on_the_day_that_ended_it() -> None:
    goal = a_goal(status=GoalStatus.ACHIEVED, starts_on=LAST_WEEK, status_on=TODAY, review_on=TODAY)
    assert is_to_review(goal, TODAY)
    assert not is_to_review(replace(goal, status_on=LAST_WEEK), TODAY)
    assert is_to_review(replace(goal, status_on=LAST_WEEK), TODAY, is_reviewed=True)


def test_every_way_on_is_open_to_a_goal_that_goes_on() -> None:
    usual = tuple(what for what in WhatNext if what is not WhatNext.FAST)
    assert ways_on(a_goal(status=GoalStatus.ACTIVE)) == usual
    assert ways_on(a_goal(status=GoalStatus.PAUSED)) == usual
    assert ways_on(a_goal(status=GoalStatus.ACTIVE), fasts=True) == tuple(WhatNext)
    assert WhatNext.FAST not in ways_on(a_goal(status=GoalStatus.STOPPED), fasts=True)
    assert WhatNext.PAUSE not in ways_on(a_goal(status=GoalStatus.PROPOSED))
    assert {WhatNext.GO_ON, WhatNext.DONE} <= set(ways_on(a_goal(status=GoalStatus.ACHIEVED)))


def test_no_way_on_is_called_a_failing() -> None:
    said = " ".join(one.words for kind in (WhatNext, Attainment) for one in kind).casefold()
    assert not any(word in said for word in ("fail", "bad", "poor", "wrong", "miss"))


def test_numbers_that_cannot_be_are_refused() -> None:
    check_review(a_review(confidence=10, amount=Decimal(0), free_days=7), LAST_WEEK)
    with pytest.raises(NotOnTheLine):
        check_review(a_review(confidence=11), None)
    with pytest.raises(TooManyFreeDays, match="days have passed"):
        check_review(a_review(free_days=8), LAST_WEEK)
    for wrong in ({"free_days": -1}, {"amount": Decimal(-1)}):
        with pytest.raises(BelowNothing):
            check_review(a_review(**wrong), None)


def test_below_7_a_smaller_step_is_offered_and_nothing_told_is_empty() -> None:
    assert a_review(confidence=6).make_smaller
    assert not a_review(confidence=7).make_smaller
    assert a_review().is_empty
    assert not a_review(amount=Decimal(0)).is_empty
    assert not a_review(words="The park").is_empty
