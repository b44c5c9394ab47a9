"""Pages of a session that are left behind are let go of, and nothing typed goes with them."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from homeapp.errors import Refusal
from tests.factories import a_resident
from tests.fakes import MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.session.making import StepPages

FULL = Refusal("The disk is full, so this was not saved. Make some space, then try again.")
WORDS = "My garden and my sister"


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot).unlock()


@pytest.fixture
def person(whole: Whole) -> UUID:
    person = whole.planner.residents.add(a_resident()).id
    whole.begin(person)
    return person


def pages(whole: Whole) -> StepPages:
    return whole.window.findChildren(StepPages)[0]


def write_words(whole: Whole) -> QPlainTextEdit:
    whole.press("session.step.conversations")
    box = find(whole.window, "conversations.important", QPlainTextEdit)
    retype(box, WORDS)
    leave(box)
    return box


def test_a_page_left_behind_goes_and_comes_back_with_its_words(
    whole: Whole, person: UUID, qtbot: QtBot
) -> None:
    box = write_words(whole)
    whole.press("session.step.signposts")
    qtbot.waitUntil(lambda: not isValid(box))
    assert set(pages(whole)._pages) <= {4, 5}
    whole.press("session.step.conversations")
    assert find(whole.window, "conversations.important", QPlainTextEdit).toPlainText() == WORDS
    assert find(whole.window, "conversations.important", QWidget).isVisible()


def test_what_cannot_be_read_comes_back_as_typed(whole: Whole, person: UUID, qtbot: QtBot) -> None:
    whole.press("session.step.about")
    line = find(whole.window, "residents.postcode", QLineEdit)
    retype(line, "BD1 and")
    leave(line)
    whole.press("session.step.signposts")
    qtbot.wait(500)
    whole.press("session.step.about")
    assert find(whole.window, "residents.postcode", QLineEdit).text() == "BD1 and"


def test_a_page_with_words_that_could_not_be_kept_stays(
    whole: Whole, person: UUID, qtbot: QtBot
) -> None:
    store = whole.planner.residents._store
    assert isinstance(store, MemoryStore)
    store.refusing = FULL
    box = write_words(whole)
    whole.press("session.step.signposts")
    qtbot.wait(500)
    assert isValid(box)
    assert box.toPlainText() == WORDS
    store.refusing = None
    whole.press("session.step.conversations")
    assert whole.planner.conversations.statements(person)["important"].words == WORDS


def test_the_page_on_show_stays(whole: Whole, person: UUID, qtbot: QtBot) -> None:
    for step in ("about", "goals", "consents", "about"):
        whole.press(f"session.step.{step}")
    line = find(whole.window, "residents.postcode", QLineEdit)
    qtbot.wait(500)
    assert isValid(line)
    assert line.isVisible()
