"""Undo while the session of the person it takes back is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factories import a_resident
from tests.ui.typing_in import press
from tests.ui.whole import Whole


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot).unlock()


def test_the_session_of_a_person_who_is_taken_back_ends_at_the_list(
    whole: Whole, qtbot: QtBot
) -> None:
    person = whole.planner.residents.add(a_resident(preferred_name="Yan"))
    whole.begin(person.id)
    with qtbot.captureExceptions() as faults:
        whole.press("header.actions.undo")
    assert faults == []
    assert whole.home.isVisible()
    assert whole.planner.residents.caseload() == []


def test_it_ends_so_with_the_picture_of_the_residents_view_beside_it(
    whole: Whole, qtbot: QtBot
) -> None:
    whole.planner.workers.set_pin("2468")
    person = whole.planner.residents.add(a_resident(preferred_name="Yan"))
    whole.begin(person.id)
    whole.press("session_bar.turn")
    whole.planner.history.undo()
    with qtbot.captureExceptions() as faults:
        whole.settle()
        qtbot.wait(400)
    assert faults == []
    assert whole.home.isVisible()
    assert whole.planner.residents.caseload() == []


def test_on_the_residents_screen_nobody_takes_the_person_back(whole: Whole) -> None:
    whole.planner.workers.set_pin("2468")
    person = whole.planner.residents.add(a_resident(preferred_name="Yan"))
    whole.begin(person.id)
    whole.press("session_bar.turn")
    before = whole.planner.history.next_undo
    focus = QApplication.focusWidget()
    assert focus is not None
    press(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    whole.settle()
    assert whole.planner.history.next_undo == before
    assert len(whole.planner.residents.caseload()) == 1
