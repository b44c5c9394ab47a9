"""Which goal came of which."""

from dataclasses import replace

import pytest

from homeapp.domain.entity import new_id
from homeapp.domain.following import came_from, changed_to
from homeapp.domain.goals import GoalStatus
from tests.factories import a_goal

WHO = new_id()
BEFORE = a_goal(WHO, status=GoalStatus.CHANGED)
AFTER = a_goal(WHO, follows_id=BEFORE.id)


def test_each_knows_the_other() -> None:
    goals = [BEFORE, AFTER, a_goal(WHO)]
    assert changed_to(BEFORE, goals) == AFTER
    assert came_from(AFTER, goals) == BEFORE
    assert changed_to(AFTER, goals) is None
    assert came_from(BEFORE, goals) is None


def test_of_several_that_follow_the_newest_counts() -> None:
    newest = a_goal(WHO, follows_id=BEFORE.id)
    assert changed_to(BEFORE, [newest, BEFORE, AFTER]) == newest


@pytest.mark.parametrize("status", [one for one in GoalStatus if one is not GoalStatus.CHANGED])
def test_a_goal_taken_up_again_was_changed_to_nothing(status: GoalStatus) -> None:
    goals = [replace(BEFORE, status=status), AFTER]
    assert changed_to(goals[0], goals) is None
    assert came_from(AFTER, goals) is None


def test_one_that_is_gone_leaves_nothing_to_tell() -> None:
    assert changed_to(BEFORE, [BEFORE]) is None
    assert came_from(AFTER, [AFTER]) is None
