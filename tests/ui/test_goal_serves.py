"""What a goal helps with, on the worker's pages."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.ui.desks import a_desk, on_screen
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.goals.page import GoalsPage
from ui.goals.review_page import ReviewPage

SAID = "Playing with my grandchildren in the park, as often as the weather lets us"
SHOWN = "For what matters: Playing with my grandchildren in the park, as often as the w…"


@pytest.fixture
def goal(planner: Planner) -> Goal:
    who = planner.residents.add(a_resident())
    planner.conversations.say(who.id, planner.content.prompts[0].key, SAID, "en")
    planner.conversations.choose_tiles(who.id, ("garden-of-none", planner.content.tiles[0].key))
    return planner.goals.add(a_goal(who.id, own_words="Walk to the shop"))


@pytest.fixture
def page(application: QApplication, qtbot: QtBot, planner: Planner, goal: Goal) -> GoalsPage:
    page = GoalsPage(a_desk(planner))
    page.open(goal.resident_id)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    return page


def words_in_sight(page: GoalsPage | ReviewPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def pick(page: GoalsPage, place: int) -> None:
    box = find(page, "goals.serves", QComboBox)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_a_goal_is_linked_and_its_card_says_so(
    page: GoalsPage, planner: Planner, goal: Goal
) -> None:
    click(page, f"goals.open.{goal.id}")
    pick(page, 2)
    click(page, "goals.back")
    assert SHOWN in words_in_sight(page)
    click(page, f"goals.open.{goal.id}")
    assert find(page, "goals.serves", QComboBox).currentIndex() == 2
    pick(page, 1)
    tile = planner.content.tiles[0]
    assert planner.goals.get(goal.id).serves == tile.key
    click(page, "goals.back")
    assert f"For what matters: {tile.words}" in words_in_sight(page)
    planner.history.undo()
    assert SHOWN in words_in_sight(page)


def test_words_said_anew_are_still_what_the_goal_is_linked_with(
    page: GoalsPage, planner: Planner, goal: Goal
) -> None:
    click(page, f"goals.open.{goal.id}")
    pick(page, 2)
    planner.conversations.say(goal.resident_id, planner.content.prompts[0].key, "Swim", "en")
    box = find(page, "goals.serves", QComboBox)
    assert box.currentText() == "Swim"
    click(page, "goals.back")
    assert "For what matters: Swim" in words_in_sight(page)
    planner.conversations.skip(goal.resident_id, planner.content.prompts[0].key)
    assert "For what matters" not in words_in_sight(page)
