"""What matters, as far as goals serve it: on the plan, and nowhere that it is left off."""

from uuid import UUID

import pytest

from homeapp.domain.conversations import Statement, Tile
from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.matters import link_to
from homeapp.domain.plans import PlanStatement, what_to_do
from homeapp.planner import Planner
from tests.ready_plans import a_ready_resident

Person = tuple[UUID, Tile, Statement, Goal]
OWN = "Playing with my grandchildren"


@pytest.fixture
def person(planner: Planner) -> Person:
    who = a_ready_resident(planner)
    tile = next(one for one in planner.content.tiles if one.domain == GoalDomain.ACTIVITY)
    planner.conversations.choose_tiles(who, (tile.key,))
    prompt = planner.content.prompts[0].key
    said = planner.conversations.say(who, prompt, OWN, "en")
    goal = planner.goals.begin(who, GoalDomain.SMOKING, own_words="Smoke less")
    return who, tile, said, goal


def test_pictures_and_words_can_be_served(planner: Planner, person: Person) -> None:
    who, tile, said, goal = person
    keys = [one.key for one in planner.matters.of(who)]
    assert keys[0] == tile.key
    assert said.id in keys
    assert planner.matters.served(goal.id) is None


def test_the_plan_says_what_a_goal_is_for(planner: Planner, person: Person) -> None:
    who, tile, said, goal = person
    for key, expected in (
        (tile.key, PlanStatement(heading="", words=tile.words, language="")),
        (said.id, PlanStatement(heading="", words=OWN, language="en")),
    ):
        planner.goals.change(goal.id, **link_to(key))
        (one,) = (
            one for one in planner.plans.compose(who).goals if one.own_words == goal.own_words
        )
        assert one.serves == expected


def test_a_topic_that_is_left_off_is_no_reason_on_paper(planner: Planner, person: Person) -> None:
    who, tile, _said, goal = person
    planner.goals.change(goal.id, **link_to(tile.key))
    planner.plans.choose(who, left_off=(GoalDomain.ACTIVITY,))
    assert tile.key not in [one.key for one in planner.matters.of(who)]
    assert planner.matters.served(goal.id) is None


def test_what_it_is_for_changes_nothing_that_was_told(planner: Planner, person: Person) -> None:
    who, tile, _said, goal = person
    before = what_to_do(planner.plans.compose(who))
    planner.goals.change(goal.id, **link_to(tile.key))
    assert what_to_do(planner.plans.compose(who)) == before
