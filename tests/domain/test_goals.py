"""The rules of goals: where they may go, and how many may be active."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.entity import new_id
from homeapp.domain.goals import (
    MOST_ACTIVE,
    SURE_ENOUGH,
    Goal,
    GoalDomain,
    GoalStatus,
    TooManyGoals,
    WrongStatus,
    check_room,
)
from homeapp.domain.ideas import GoalIdea, IdeaSize, smaller_idea, topic_of
from tests.check_ins import MEASURES
from tests.factories import a_goal

DAY = date(2026, 11, 21)
MOVES = {
    "proposed": {"active", "changed", "stopped"},
    "active": {"paused", "changed", "achieved", "partly", "stopped"},
    "paused": {"active", "changed", "achieved", "partly", "stopped"},
    "changed": set(),
    "achieved": {"active"},
    "partly": {"active"},
    "stopped": {"active"},
}
statuses = st.sampled_from(list(GoalStatus))


@pytest.mark.parametrize("status", list(GoalStatus))
def test_a_goal_may_go_where_this_table_says(status: GoalStatus) -> None:
    offered = a_goal(new_id(), status=status).next_statuses
    assert {str(one) for one in offered} == MOVES[status]
    assert list(offered) == [one for one in GoalStatus if one in offered]


@given(start=statuses, wanted=st.lists(statuses, max_size=12))
def test_only_offered_moves_happen_and_others_change_nothing(
    start: GoalStatus, wanted: list[GoalStatus]
) -> None:
    goal = a_goal(new_id(), status=start)
    for status in wanted:
        if status in goal.next_statuses:
            goal = goal.become(status, DAY, "a reason")
            assert (goal.status, goal.status_on, goal.status_reason) == (status, DAY, "a reason")
        else:
            before = goal
            with pytest.raises(WrongStatus):
                goal.become(status, DAY)
            assert goal == before


@given(wanted=st.lists(statuses, max_size=12))
def test_moving_on_keeps_everything_else(wanted: list[GoalStatus]) -> None:
    first = goal = a_goal(new_id())
    for status in wanted:
        if status in goal.next_statuses:
            goal = goal.become(status, DAY)
    kept = {"status", "status_on", "status_reason"}
    assert {k: v for k, v in vars(goal).items() if k not in kept} == {
        k: v for k, v in vars(first).items() if k not in kept
    }


def test_no_status_is_a_dead_end_except_changed() -> None:
    stuck = [one for one in GoalStatus if not a_goal(new_id(), status=one).next_statuses]
    assert stuck == [GoalStatus.CHANGED]


def test_a_finished_goal_can_be_taken_up_again() -> None:
    goal = a_goal(new_id()).become(GoalStatus.STOPPED, DAY, "Not now")
    again = goal.become(GoalStatus.ACTIVE, DAY)
    assert again.status is GoalStatus.ACTIVE
    assert again.status_reason == ""


@given(others=st.lists(statuses, max_size=8), status=statuses)
def test_there_is_room_for_three_active_goals(others: list[GoalStatus], status: GoalStatus) -> None:
    resident_id = new_id()
    known = [a_goal(resident_id, status=one) for one in others]
    goal = a_goal(resident_id, status=status)
    full = others.count(GoalStatus.ACTIVE) >= MOST_ACTIVE
    if status is GoalStatus.ACTIVE and full:
        with pytest.raises(TooManyGoals):
            check_room(goal, known)
    else:
        check_room(goal, known)


def test_an_active_goal_does_not_count_against_itself() -> None:
    goals = [a_goal(new_id()) for _ in range(MOST_ACTIVE)]
    check_room(goals[0], goals)


def test_the_refusal_says_how_many_and_what_to_do() -> None:
    assert str(TooManyGoals()) == (
        "There are 3 active goals already. Pause or finish one, then start this one."
    )


@pytest.mark.parametrize(
    ("confidence", "smaller"),
    [(None, False), (0, True), (SURE_ENOUGH - 1, True), (SURE_ENOUGH, False), (10, False)],
)
def test_a_smaller_goal_is_offered_below_seven(confidence: int | None, smaller: bool) -> None:
    assert a_goal(new_id(), confidence=confidence).make_smaller is smaller


def test_goals_on_the_plan_are_those_not_finished() -> None:
    on_plan = {one for one in GoalStatus if a_goal(new_id(), status=one).is_on_plan}
    assert on_plan == {GoalStatus.PROPOSED, GoalStatus.ACTIVE, GoalStatus.PAUSED}


def test_a_new_goal_is_only_thought_about_and_asks_for_nothing_more() -> None:
    goal = Goal(resident_id=new_id(), domain=GoalDomain.OWN)
    assert goal.status is GoalStatus.PROPOSED
    assert goal.own_words == ""
    assert not goal.make_smaller


@pytest.mark.parametrize("words", [one.words for one in (*GoalStatus, *GoalDomain)])
def test_no_word_for_a_goal_blames_anybody(words: str) -> None:
    assert not any(bad in words.casefold() for bad in ("fail", "lost", "gave up", "relapse"))


def _an_idea(key: str, size: IdeaSize) -> GoalIdea:
    return GoalIdea(
        key=key, domain=GoalDomain.ACTIVITY, size=size, words="Walk", pictogram="walking"
    )


IDEAS = (
    _an_idea("small", IdeaSize.SMALL),
    _an_idea("middle", IdeaSize.MEDIUM),
    _an_idea("middle-too", IdeaSize.MEDIUM),
    _an_idea("large", IdeaSize.LARGE),
)


@pytest.mark.parametrize(
    ("key", "smaller"),
    [("large", "middle-too"), ("middle-too", "small"), ("middle", "small")],
)
def test_the_next_smaller_idea_is_of_a_smaller_size(key: str, smaller: str) -> None:
    found = smaller_idea(IDEAS, key)
    assert found is not None
    assert found.key == smaller


@pytest.mark.parametrize("key", ["small", "", "gone"])
def test_nothing_is_smaller_than_the_smallest_or_than_own_words(key: str) -> None:
    assert smaller_idea(IDEAS, key) is None
    assert smaller_idea((), key) is None


def test_a_topic_has_one_name_on_the_screens_of_the_worker() -> None:
    names = {one.key: topic_of(one) for one in MEASURES.values()}
    assert names["eating"] == GoalDomain.EATING.topic == "Eating well"
    assert names["activity"] == GoalDomain.ACTIVITY.topic == "Moving more"
    assert names["wellbeing"] == MEASURES["wellbeing"].title, "no goal is on it"
