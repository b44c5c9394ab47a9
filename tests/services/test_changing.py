"""A goal that is changed to another: the new one comes in its place, in one piece of work."""

from datetime import date
from uuid import UUID

import pytest

from homeapp.domain.conversations import Statement
from homeapp.domain.drinking import DependenceFirst
from homeapp.domain.following import came_from, changed_to
from homeapp.domain.goals import MOST_ACTIVE, Goal, GoalDomain, GoalStatus, WrongStatus
from homeapp.errors import NotFound
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.stopping import SIGNS, begin, check_in

MAIN = GoalDomain.ACTIVITY


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def before(planner: Planner, amina: UUID) -> Goal:
    return planner.goals.add(a_goal(amina, tile="family"))


def follow(planner: Planner, before: Goal, domain: GoalDomain = MAIN, **values: str) -> Goal:
    return planner.goals.begin(before.resident_id, domain, follows_id=before.id, **values)


def test_the_new_one_takes_its_place_and_serves_the_same(planner: Planner, before: Goal) -> None:
    new = follow(planner, before, GoalDomain.EATING, because="My knee hurts")
    changed = planner.goals.get(before.id)
    assert (changed.status, changed.status_reason) == (GoalStatus.CHANGED, "My knee hurts")
    assert changed.status_on == date(2026, 11, 21)
    assert (new.status, new.domain, new.follows_id) == (
        GoalStatus.ACTIVE,
        GoalDomain.EATING,
        before.id,
    )
    assert (new.tile, new.own_words) == ("family", "")
    goals = planner.goals.of(before.resident_id)
    assert changed_to(changed, goals) == new
    assert came_from(new, goals) == changed


def test_the_words_of_what_matters_go_with_it(planner: Planner, amina: UUID) -> None:
    said = planner.conversations.say(amina, "important", "My garden", "en")
    assert isinstance(said, Statement)
    before = planner.goals.add(a_goal(amina, statement_id=said.id))
    assert follow(planner, before).statement_id == said.id


def test_what_was_chosen_for_the_new_one_stays(planner: Planner, before: Goal) -> None:
    assert follow(planner, before, tile="faith").tile == "faith"


def test_undo_takes_both_back_and_redo_does_both(planner: Planner, before: Goal) -> None:
    new = follow(planner, before)
    assert planner.history.undo() == "Change to another goal"
    assert planner.goals.of(before.resident_id) == [before]
    planner.history.redo()
    assert planner.goals.get(new.id) == new
    assert planner.goals.get(before.id).status is GoalStatus.CHANGED


def test_a_changed_goal_frees_its_place(planner: Planner, before: Goal) -> None:
    for _ in range(MOST_ACTIVE - 1):
        planner.goals.add(a_goal(before.resident_id))
    assert not planner.goals.has_room(before.resident_id)
    assert follow(planner, before).status is GoalStatus.ACTIVE
    assert not planner.goals.has_room(before.resident_id)


def test_where_three_others_are_active_the_new_one_waits(planner: Planner, before: Goal) -> None:
    planner.goals.become(before.id, GoalStatus.PAUSED)
    for _ in range(MOST_ACTIVE):
        planner.goals.add(a_goal(before.resident_id))
    assert follow(planner, before).status is GoalStatus.PROPOSED


def test_one_that_is_changed_already_is_followed_as_it_stands(
    planner: Planner, before: Goal
) -> None:
    changed = planner.goals.become(before.id, GoalStatus.CHANGED, "Too far")
    follow(planner, before, because="Another reason")
    assert planner.goals.get(before.id) == changed


@pytest.mark.parametrize("status", [GoalStatus.ACHIEVED, GoalStatus.STOPPED, GoalStatus.PARTLY])
def test_one_that_is_over_is_followed_by_none(
    planner: Planner, before: Goal, status: GoalStatus
) -> None:
    over = planner.goals.become(before.id, status)
    with pytest.raises(WrongStatus):
        follow(planner, before)
    assert planner.goals.of(before.resident_id) == [over]


def test_while_the_rule_stands_no_goal_to_drink_less_comes_instead(
    planner: Planner, before: Goal
) -> None:
    check_in(planner, before.resident_id, SIGNS["shaky"])
    with pytest.raises(DependenceFirst):
        follow(planner, before, GoalDomain.ALCOHOL, own_words="Drink less")
    assert planner.goals.of(before.resident_id) == [before]
    safe = begin(planner, before.resident_id, "talk-about-drinking", follows_id=before.id)
    assert planner.goals.get(before.id).status is GoalStatus.CHANGED
    assert safe.follows_id == before.id


def test_the_new_one_removed_leaves_a_changed_goal_alone(planner: Planner, before: Goal) -> None:
    new = follow(planner, before)
    planner.goals.remove(new.id)
    goals = planner.goals.of(before.resident_id)
    assert [one.status for one in goals] == [GoalStatus.CHANGED]
    assert changed_to(goals[0], goals) is None


def test_the_one_before_removed_is_followed_no_more_until_undo(
    planner: Planner, before: Goal
) -> None:
    new = follow(planner, before)
    planner.goals.remove(before.id)
    assert planner.goals.get(new.id).follows_id is None
    with pytest.raises(NotFound):
        planner.goals.get(before.id)
    planner.history.undo()
    assert planner.goals.get(new.id) == new
    assert planner.goals.get(before.id).status is GoalStatus.CHANGED
