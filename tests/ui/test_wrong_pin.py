"""A worker who forgot the PIN reads on the pad what comes next, and nothing secret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import in_sight, words_of
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find, press
from ui.application import make_application
from ui.common import PlainLabel
from ui.common.tongues import Tongues
from ui.session.pin_pad import PinPad
from ui.shell.help import HelpPanel
from ui.tasks import SerialRunner

WRONG = "9137"
ADVICE = (
    "A third wrong PIN locks the planner. Your passphrase opens it. My details takes a new PIN."
)


@pytest.fixture
def session(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    return Session(qtbot, entrance, runner)


def test_a_wrong_pin_tells_the_worker_what_comes_after_the_third(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    assert "third" not in words_of(session.window)
    session.type_pin(WRONG)
    assert ADVICE in words_of(session.window)
    session.type_pin("25")
    assert ADVICE in words_of(session.window)
    click(session.window, "pin.back")
    assert ADVICE not in words_of(session.window)
    press(session.view, Qt.Key.Key_Escape)
    assert ADVICE in words_of(session.window), "who comes back to the pad has as few tries left"
    assert not in_sight(session.window, HelpPanel)
    session.type_pin(PIN)
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    assert "third" not in words_of(session.window)


def test_all_that_is_said_of_a_wrong_pin_has_room_in_large_words(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    make_application([], 2.0)
    session = Session(qtbot, entrance, runner)
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    session.type_pin(WRONG)
    session.window.showNormal()
    session.window.resize(1366, 728)
    qtbot.wait(50)
    (told,) = (one for one in in_sight(session.window, PlainLabel) if one.text() == ADVICE)  # type: ignore[attr-defined]
    assert told.visibleRegion().boundingRect().height() == told.height()
    make_application([])


def test_keys_scroll_what_has_no_room_on_the_pad(application: QApplication, qtbot: QtBot) -> None:
    pad = PinPad()
    qtbot.addWidget(pad)
    pad.ask("Type it. " * 400, Tongues(language("en")))
    pad.resize(800, 500)
    pad.show()
    bar = pad._scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    press(find(pad, "pin.dots", QWidget), Qt.Key.Key_PageDown)
    assert bar.value() > 0
