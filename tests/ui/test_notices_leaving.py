"""What was done on a page is not said any more on another; what must still be seen is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.factories import a_resident
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.shell import notices

DONE, WRONG = "The report is ready.", "The printer did not take it."


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    """Return the window with somebody in it, at the list of people."""
    whole = Whole(qtbot).unlock()
    whole.planner.residents.add(a_resident())
    whole.settle()
    return whole


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told by the notices."""
    told: list[str] = []
    monkeypatch.setattr(notices, "announce", lambda _widget, words: told.append(words))
    return told


def point_at(whole: Whole, button_id: str) -> None:
    """Press a button as a mouse does, which the window hears of."""
    button = find(whole.window, button_id, QAbstractButton)
    place = button.mapTo(whole.window, button.rect().center())
    handle = whole.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    whole.settle()


def test_what_was_done_goes_with_its_page_and_is_announced_once(
    whole: Whole, told: list[str]
) -> None:
    point_at(whole, "home.reports")
    point_at(whole, "reports.make")
    assert DONE in whole.words()
    point_at(whole, "home.people")
    assert DONE not in whole.words()
    assert told == [DONE]
    whole.window.notices.say("Your PIN is kept.")
    assert "Your PIN is kept." in whole.words()
    assert told == [DONE, "Your PIN is kept."]


def test_it_stays_while_the_worker_stays(whole: Whole) -> None:
    point_at(whole, "home.reports")
    point_at(whole, "reports.make")
    point_at(whole, "reports.make")
    point_at(whole, "home.reports")
    assert DONE in whole.words()


def test_what_went_says_nothing_once_its_time_is_over(whole: Whole) -> None:
    point_at(whole, "home.reports")
    point_at(whole, "reports.make")
    point_at(whole, "home.people")
    assert not whole.window.notices._going.isActive()
    assert not whole.window.notices.isVisible()


@pytest.mark.parametrize("way", ["session.step.goals", "session_bar.stop"])
def test_it_goes_with_a_step_and_with_a_session(whole: Whole, way: str) -> None:
    whole.begin(whole.planner.residents.caseload()[0].resident_id)
    whole.window.notices.say(DONE)
    assert DONE in whole.words()
    point_at(whole, way)
    assert DONE not in whole.words()


def test_it_goes_where_a_page_lies_over_the_one_it_is_about(whole: Whole) -> None:
    whole.begin(whole.planner.residents.caseload()[0].resident_id)
    whole.window.notices.say(DONE)
    point_at(whole, "session.record")
    assert DONE not in whole.words()


def test_what_is_said_on_the_way_is_read_on_the_page_it_leads_to(whole: Whole) -> None:
    whole.begin(whole.planner.residents.caseload()[0].resident_id)
    QTest.keyClick(whole.window.windowHandle(), Qt.Key.Key_Shift)
    whole.window.notices.say("Taken back: Add a person")
    whole.window.show_home()
    whole.settle()
    assert "Taken back: Add a person" in whole.words()
    point_at(whole, "home.directory")
    assert "Taken back: Add a person" not in whole.words()


def test_a_warning_stays_until_it_is_put_away(whole: Whole) -> None:
    whole.window.notices.warn(WRONG)
    for place in ("directory", "content", "people"):
        point_at(whole, f"home.{place}")
        assert WRONG in whole.words()
    point_at(whole, "notices.warned.button")
    assert WRONG not in whole.words()
