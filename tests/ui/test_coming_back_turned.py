"""After a crash or a lock the resident comes back to the question they were at."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain
from tests.ui.resident_screens import in_sight
from tests.ui.resumed import Resumed
from tests.ui.typing_in import click
from ui.common import TileButton
from ui.session.resident_view import ResidentView

WORDS = "Walk with my sister"


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Resumed:
    return Resumed(qtbot)


def tiles(view: ResidentView) -> list[TileButton]:
    return [one for one in in_sight(view, TileButton) if isinstance(one, TileButton)]


def checked(view: ResidentView) -> list[int]:
    return [place for place, tile in enumerate(tiles(view)) if tile.isChecked()]


def go_on_to(view: ResidentView, page: str) -> None:
    for _turn in range(12):
        if type(view.page).__name__ == page:
            return
        click(view, "resident.continue")
    raise LookupError(page)


def make_a_goal(view: ResidentView) -> None:
    """Choose a topic and an idea, in the resident's language."""
    view._go_to("goal")
    tiles(view)[3].click()
    go_on_to(view, "IdeaPage")
    tiles(view)[1].click()


def test_a_goal_in_the_making_comes_back_at_its_question(whole: Resumed) -> None:
    view = whole.turn()
    make_a_goal(view)
    go_on_to(view, "DaysPage")
    for day in (0, 4):
        click(view, f"resident.day.{day}")
    go_on_to(view, "WhenPage")
    tiles(view)[1].click()
    made = len(whole.planner.goals.of(whole.person))
    view = whole.turn_again()
    assert type(view.page).__name__ == "WhenPage"
    assert checked(view) == [1]
    click(view, "resident.back")
    days = [one for one in in_sight(view, QAbstractButton) if "resident.day." in one.objectName()]
    assert [place for place, one in enumerate(days) if one.isChecked()] == [0, 4]  # type: ignore[attr-defined]
    click(view, "resident.day.6")
    assert len(whole.planner.goals.of(whole.person)) == made
    while type(view.page).__name__ != "IdeaPage":
        click(view, "resident.back")
    assert checked(view) == [1]


def test_a_topic_without_a_goal_comes_back_as_it_was(whole: Resumed) -> None:
    view = whole.turn()
    view._go_to("goal")
    tiles(view)[3].click()
    go_on_to(view, "IdeaPage")
    before = len(whole.planner.goals.of(whole.person))
    view = whole.turn_again()
    assert type(view.page).__name__ == "IdeaPage"
    assert len(whole.planner.goals.of(whole.person)) == before
    click(view, "resident.back")
    assert checked(view) == [3]


def test_a_goal_in_own_words_comes_back_with_them(whole: Resumed) -> None:
    view = whole.turn()
    make_a_goal(view)
    tiles(view)[-1].click()
    go_on_to(view, "OwnWordsPage")
    goal = next(one for one in whole.planner.goals.of(whole.person) if one.idea)
    whole.planner.goals.change(goal.id, own_words=WORDS, words_language="en")
    go_on_to(view, "DaysPage")
    click(view, "resident.back")
    view = whole.turn_again()
    while type(view.page).__name__ != "OwnWordsPage":
        click(view, "resident.back")
    assert whole.words_in("resident.own_goal") == WORDS


def test_a_goal_that_is_gone_leaves_its_topic(whole: Resumed) -> None:
    view = whole.turn()
    make_a_goal(view)
    go_on_to(view, "DaysPage")
    whole.settle()
    whole.planner.history.undo()
    view = whole.turn_again()
    assert type(view.page).__name__ == "IdeaPage"
    assert checked(view) == []


def test_a_check_in_comes_back_at_its_question(whole: Resumed) -> None:
    view = whole.turn()
    view._go_to("check-in")
    for place in (0, 1):
        tiles(view)[place].click()
    go_on_to(view, "PointingPage")
    tiles(view)[0].click()
    click(view, "resident.continue")
    asked = view.page.question(view.tongues)
    view = whole.turn_again()
    assert view.page.question(view.tongues) == asked
    while type(view.page).__name__ != "ChoosePage":
        click(view, "resident.back")
    assert checked(view) == [0, 1]


def test_a_check_in_that_is_left_off_by_then_is_not_asked(whole: Resumed) -> None:
    view = whole.turn()
    view._go_to("check-in")
    tiles(view)[2].click()
    go_on_to(view, "IntroPage")
    whole.settle()
    whole.planner.plans.choose(whole.person, left_off=(GoalDomain.ALCOHOL,))
    view = whole.turn_again()
    assert type(view.page).__name__ == "ChoosePage"


def test_the_place_holds_no_words(whole: Resumed) -> None:
    view = whole.turn()
    make_a_goal(view)
    go_on_to(view, "DaysPage")
    kept = whole.place
    goal = next(one for one in whole.planner.goals.of(whole.person) if str(one.id) in kept.within)
    assert kept.within == f"topic:activity,goal:{goal.id}"
