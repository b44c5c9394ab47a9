"""Which of what matters a goal serves."""

from dataclasses import replace
from uuid import uuid4

import pytest

from homeapp.domain.conversations import Statement, Tile
from homeapp.domain.goals import Goal
from homeapp.domain.matters import Matter, link_to, matters, served
from tests.factories import a_goal

WHO = uuid4()
TILES = (
    Tile(key="garden", words="My garden", pictogram="gardening"),
    Tile(key="family", words="My family", pictogram="family"),
)


def a_statement(prompt: str, words: str) -> Statement:
    return Statement(
        conversation_id=uuid4(), resident_id=WHO, prompt=prompt, words=words, language="ur"
    )


def linked_with(key: object) -> Goal:
    return replace(a_goal(WHO), **link_to(key))  # type: ignore[arg-type]


def test_pictures_come_first_and_then_what_was_said() -> None:
    said = a_statement("important", " Playing with Zara ")
    assert matters(TILES, ("family",), {"important": said}) == (
        Matter(key="family", words="My family", picture="family"),
        Matter(key=said.id, words="Playing with Zara", language="ur"),
    )


@pytest.mark.parametrize("key", ["family", uuid4(), None])
def test_a_link_is_one_or_the_other(key: object) -> None:
    goal = linked_with(key)
    assert goal.serves == key
    assert not (goal.statement_id and goal.tile)


def test_a_picture_that_was_let_go_is_served_no_more() -> None:
    goal = linked_with("garden")
    chosen, other = (matters(TILES, (key,), {}) for key in ("garden", "family"))
    assert served(goal, chosen, {}, ()) == chosen[0]
    assert served(goal, other, {}, ()) is None


def test_words_said_anew_count_and_words_taken_back_do_not() -> None:
    before, now = a_statement("important", "Walk to the shop"), a_statement("important", "Swim")
    goal = linked_with(before.id)
    among = matters((), (), {"important": now})
    found = served(goal, among, {"important": now}, (before, now))
    assert found is not None
    assert found.words == "Swim"
    assert served(goal, (), {}, (before, now)) is None


def test_a_goal_without_a_link_serves_nothing() -> None:
    said = a_statement("important", "Swim")
    among = matters(TILES, ("garden",), {"important": said})
    assert served(a_goal(WHO), among, {"important": said}, (said,)) is None
