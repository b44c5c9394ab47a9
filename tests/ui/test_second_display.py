"""With a second display, the resident's view stands there, and the worker's window works on."""

import pytest
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_entrance import FakeEntrance
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find
from ui.tasks import SerialRunner


@pytest.fixture
def apart(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    session = Session(qtbot, entrance, runner)
    session.turning._other_screen = _same_screen
    session.turn()
    return session


def _same_screen(_workers: QScreen) -> QScreen | None:
    """Stand in for a second display, which this machine has not."""
    return QGuiApplication.primaryScreen()


def test_the_worker_works_on(apart: Session) -> None:
    assert apart.view.isWindow()
    assert apart.view.isVisible()
    assert find(apart.window, "session_bar.turn", QWidget).isVisible()
    assert find(apart.window, "session.mirror", QWidget).isVisible()
    assert apart.window.actions_here.search.isEnabled()


def test_what_the_worker_does_shows_at_once(apart: Session) -> None:
    for _turn in range(2):
        apart.view.findChild(QAbstractButton, "resident.continue").click()
    tile = apart.view.findChild(QAbstractButton, "resident.tile.8")
    assert not tile.isChecked()
    apart.planner.conversations.choose_tiles(apart.resident_id, ("money",))
    assert tile.isChecked()
    assert apart.planner.conversations.latest(apart.resident_id) is not None


def test_the_resident_needs_the_pin(apart: Session) -> None:
    apart.view.close()
    assert apart.view.isVisible()
    apart.type_pin(PIN)
    assert not apart.view.isVisible()


def test_the_worker_does_not(apart: Session) -> None:
    click(apart.window, "session_bar.turn")
    assert not apart.view.isVisible()


def test_stopping_the_session_takes_it_away(apart: Session) -> None:
    view = apart.view
    click(apart.window, "session_bar.stop")
    assert not view.isVisible()


def test_locking_takes_it_away(apart: Session, qtbot: QtBot) -> None:
    view = apart.view
    with qtbot.waitSignal(view.destroyed):
        apart.window.lock()
