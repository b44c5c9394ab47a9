"""Tips: one at a time, at the foot of the window, until each is put away for good."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ready_plans import a_ready_resident
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.common import Button
from ui.session.steps import STEPS
from ui.tips.words import TIPS


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    whole = Whole(qtbot).unlock()
    whole.begin(a_ready_resident(whole.planner))
    return whole


def test_each_tip_belongs_to_a_step_and_has_a_key_of_its_own() -> None:
    assert set(TIPS) <= {step.key for step in STEPS}
    assert len({key for key, _words in TIPS.values()}) == len(TIPS)


def test_a_step_has_its_own_tip_and_only_that(whole: Whole) -> None:
    assert TIPS["consents"][1] in whole.words()
    whole.press("session.step.conversations")
    assert TIPS["conversations"][1] in whole.words()
    assert whole.words().count("Tip:") == 1
    whole.press("session.step.about")
    assert "Tip:" not in whole.words()


def test_a_tip_put_away_never_comes_back_until_asked_for(whole: Whole) -> None:
    whole.press("notices.tip.button")
    assert "Tip:" not in whole.words()
    whole.press("session.step.conversations")
    whole.press("session.step.consents")
    assert "Tip:" not in whole.words()
    whole.window.actions_here.help.trigger()
    whole.press("help.tips")
    whole.window.notices._said.put_away()
    assert TIPS["consents"][1] in whole.words()


def test_a_tip_takes_no_focus(whole: Whole) -> None:
    before = QApplication.focusWidget()
    whole.press("notices.tip.button")
    assert QApplication.focusWidget() is before


def test_no_tip_is_left_outside_a_session(whole: Whole) -> None:
    whole.press("session_bar.stop")
    assert "Tip:" not in whole.words()
    person = whole.planner.residents.caseload()[0]
    whole.begin(person.resident_id)
    assert TIPS["consents"][1] in whole.words()


def test_the_resident_never_sees_a_tip(whole: Whole) -> None:
    whole.planner.workers.set_pin("2468")
    whole.press("session_bar.turn")
    assert find(whole.window, "resident", QWidget).isVisible()
    assert "Tip:" not in whole.words()


def test_what_is_said_moves_no_button(whole: Whole) -> None:
    button, notices = find(whole.window, "session.continue", Button), whole.window.notices

    def place() -> QPoint:
        whole.settle()
        return button.mapTo(whole.window, QPoint(0, 0))

    whole.press("notices.tip.button")
    nothing = place()
    notices.say("The plan is saved.")
    assert place() == nothing
    notices.warn("The printer did not take it.")
    assert place() == nothing
    notices.warn_of_lock(30, lambda: None)
    assert place() == nothing
    notices.end_lock_warning()
    assert "The printer did not take it." in whole.words()
    notices.clear()
