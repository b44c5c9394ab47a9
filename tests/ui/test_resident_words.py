"""What a resident says in their own words: kept as typed, and shown to nobody else."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.fields import LONGEST_TEXT
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen, in_sight, words_of
from tests.ui.typing_in import type_text

URDU = "میں ہر صبح چلوں گی"
KEPT_BEFORE = ("To walk with my sister", "Her friend Example came")


@pytest.fixture
def screen(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "ur")


def test_words_of_before_are_shown_to_nobody_who_does_not_ask(screen: ResidentOnScreen) -> None:
    screen.go_to("PromptPage")
    for said in KEPT_BEFORE:
        assert said not in words_of(screen.view)
    assert language("ur").text("You told us this before.") in words_of(screen.view)
    screen.press("back")
    screen.press("continue")
    screen.planner.conversations.say(screen.resident_id, "important", KEPT_BEFORE[0], "en")
    screen.planner.drafts.keep(screen.resident_id, "conversations.important", KEPT_BEFORE[1])
    for said in KEPT_BEFORE:
        assert said not in words_of(screen.view)
    screen.press("continue")
    said_now = screen.planner.conversations.statements(screen.resident_id)
    assert said_now["important"].words == KEPT_BEFORE[0]


def test_words_of_before_are_shown_to_who_asks(screen: ResidentOnScreen) -> None:
    screen.go_to("PromptPage")
    screen.press("words.important.show")
    assert KEPT_BEFORE[0] in words_of(screen.view)
    screen.press("continue")
    screen.press("back")
    assert KEPT_BEFORE[0] in words_of(screen.view)


def test_words_typed_on_the_page_stay_in_sight(screen: ResidentOnScreen) -> None:
    screen.go_to("PromptPage")
    screen.press("continue")
    box = in_sight(screen.view, QPlainTextEdit)[0]
    box.setFocus()
    type_text(box, URDU)
    screen.press("continue")
    screen.press("back")
    assert URDU in words_of(screen.view)


@pytest.mark.parametrize("way", ["continue", "back", "skip", "stop"])
def test_words_without_end_hold_nobody_up(screen: ResidentOnScreen, way: str) -> None:
    screen.go_to("PromptPage")
    screen.press("continue")
    page, asked = screen.page, []
    screen.view.leaving.connect(lambda: asked.append(True))
    endless = "x" * (LONGEST_TEXT + 1)
    box = in_sight(screen.view, QPlainTextEdit)[0]
    box.setFocus()
    box.setPlainText(endless)
    screen.press(way)
    screen.view.show_pin(shown=True)
    assert screen.page is not page or asked
    assert screen.planner.drafts.of(screen.resident_id)["conversations.people"] == endless


def test_words_are_kept_in_the_box_as_they_are_typed(screen: ResidentOnScreen) -> None:
    screen.go_to("PromptPage")
    screen.press("continue")
    box = in_sight(screen.view, QPlainTextEdit)[0]
    box.setFocus()
    type_text(box, URDU)
    screen.press("continue")
    said = screen.planner.conversations.statements(screen.resident_id)
    assert said["people"].words == URDU


def test_a_question_that_is_skipped_is_noted(screen: ResidentOnScreen) -> None:
    screen.go_to("PromptPage")
    screen.press("continue")
    screen.press("skip")
    talk = screen.planner.conversations.latest(screen.resident_id)
    assert talk is not None
    assert talk.skipped == ("people",)
