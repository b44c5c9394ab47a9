"""After a crash or a lock the page comes back with what was open on it."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal
from tests.factories import a_goal
from tests.goals_from_before import a_goal_from_before
from tests.ui.resumed import Resumed
from tests.ui.typing_in import find

WORDS = "Walk with my sister"


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Resumed:
    return Resumed(qtbot)


@pytest.fixture
def goal(whole: Resumed) -> Goal:
    return whole.planner.goals.add(a_goal(whole.person, own_words=WORDS))


def test_the_goal_that_was_open_is_open(whole: Resumed, goal: Goal) -> None:
    whole.begin(whole.person)
    whole.press("session.step.goals")
    whole.press(f"goals.open.{goal.id}")
    assert whole.place.inside == str(goal.id)
    session = whole.resume()
    assert session.place == ("goals", str(goal.id))
    assert whole.words_in("goals.own_words") == WORDS
    whole.press("goals.back")
    assert whole.place.inside == ""
    assert find(whole.window, f"goals.open.{goal.id}", QWidget).isVisible()


def test_of_a_goal_that_is_gone_the_list_is_shown(whole: Resumed, goal: Goal) -> None:
    whole.begin(whole.person)
    whole.press("session.step.goals")
    whole.press(f"goals.open.{goal.id}")
    kept = whole.place
    whole.planner.history.undo()
    assert whole.place.inside == ""
    whole.planner.bookmarks.put(whole.person, "goals", kept.inside)  # as where a crash came first
    session = whole.resume()
    assert session.place == ("goals", "")
    assert not find(whole.window, "goals.own_words", QWidget).isVisible()


@pytest.mark.parametrize("key", ["smoking", "eating"])
def test_the_check_in_that_was_open_is_open(whole: Resumed, key: str) -> None:
    whole.begin(whole.person)
    whole.press("session.step.measures")
    whole.press(f"measures.open.{key}")
    assert whole.place.inside == key
    session = whole.resume()
    assert session.place == ("measures", key)
    assert find(whole.window, "measures.back", QWidget).isVisible()
    whole.press("measures.back")
    assert whole.place.inside == ""
    assert find(whole.window, f"measures.open.{key}", QWidget).hasFocus()


def test_the_review_comes_back_at_the_goal_that_was_looked_at(whole: Resumed) -> None:
    first, last = (
        a_goal_from_before(whole.planner, whole.clock, whole.person) for _goal in range(2)
    )
    whole.begin(whole.person)
    whole.press("session.step.reviews")
    find(whole.window, f"reviews.{last}.words", QWidget).setFocus()
    assert whole.place.inside == str(last)
    session = whole.resume()
    assert session.place == ("reviews", str(last))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName().startswith(f"reviews.{last}.")
    assert not focus.visibleRegion().isEmpty()
    find(whole.window, f"reviews.{first}.words", QWidget).setFocus()
    assert whole.place.inside == str(first)


def test_another_step_has_nothing_open(whole: Resumed, goal: Goal) -> None:
    whole.begin(whole.person)
    whole.press("session.step.goals")
    whole.press(f"goals.open.{goal.id}")
    whole.press("session.step.measures")
    kept = whole.place
    assert (kept.step, kept.inside) == ("measures", "")
    assert whole.resume().place == ("measures", "")


def test_what_is_open_is_no_work_to_undo(whole: Resumed, goal: Goal) -> None:
    whole.begin(whole.person)
    whole.press("session.step.goals")
    before = whole.planner.history.next_undo
    whole.press(f"goals.open.{goal.id}")
    assert whole.place.inside
    assert whole.planner.history.next_undo == before
