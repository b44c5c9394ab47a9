"""What a resident types and the store will not take stays in sight, and is kept later."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from tests.ui.typing_in import find

FULL = Refusal("The disk is full, so this was not saved. Make some space, then try again.")
WORDS = "My garden and my sister"


@pytest.fixture
def shown(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "en")


def type_there(shown: ResidentOnScreen, field: str, words: str) -> QPlainTextEdit:
    box = find(shown.view, field, QPlainTextEdit)
    retype(box, words)
    leave(box)
    QApplication.processEvents()
    return box


def go_to_own_goal(shown: ResidentOnScreen) -> None:
    shown.go_to("TopicPage")
    shown.point_at(len(shown.tiles()) - 1)
    shown.press("continue")
    assert type(shown.page).__name__ == "OwnWordsPage"


def test_a_goal_in_their_own_words_that_is_refused_stays_and_is_kept_later(
    shown: ResidentOnScreen, memory_store: MemoryStore
) -> None:
    before = {one.id for one in shown.planner.goals.of(shown.resident_id)}
    go_to_own_goal(shown)
    memory_store.refusing = FULL
    type_there(shown, "resident.own_goal", WORDS)
    assert str(FULL) in shown.told.warned
    shown.press("back")
    shown.press("continue")
    assert find(shown.view, "resident.own_goal", QPlainTextEdit).toPlainText() == WORDS
    memory_store.refusing = None
    shown.press("continue")
    (goal,) = (g for g in shown.planner.goals.of(shown.resident_id) if g.id not in before)
    assert goal.own_words == WORDS
    assert shown.planner.drafts.of(shown.resident_id) == {}


def test_refused_words_of_their_goal_come_back_with_a_view_made_anew(
    shown: ResidentOnScreen, memory_store: MemoryStore
) -> None:
    go_to_own_goal(shown)
    memory_store.refusing = FULL
    type_there(shown, "resident.own_goal", WORDS)
    memory_store.refusing = None
    shown.view.open(shown.resident_id)
    go_to_own_goal(shown)
    (box,) = in_sight(shown.view, QPlainTextEdit)
    assert box.toPlainText() == WORDS  # type: ignore[attr-defined]


def test_a_time_of_their_own_that_is_refused_stays_and_is_kept_later(
    shown: ResidentOnScreen, memory_store: MemoryStore
) -> None:
    before = {one.id for one in shown.planner.goals.of(shown.resident_id)}
    shown.go_to("WhenPage")
    shown.point_at(len(shown.tiles()) - 1)
    type_there(shown, "resident.own_time", "After my walk")
    memory_store.refusing = FULL
    type_there(shown, "resident.own_time", "After the milk comes")
    shown.press("back")
    shown.press("continue")
    box = find(shown.view, "resident.own_time", QPlainTextEdit)
    assert box.toPlainText() == "After the milk comes"
    memory_store.refusing = None
    shown.press("continue")
    (goal,) = (g for g in shown.planner.goals.of(shown.resident_id) if g.id not in before)
    assert goal.if_cue == "After the milk comes"
    assert shown.planner.drafts.of(goal.id) == {}
