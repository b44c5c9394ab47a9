"""Which display is the resident's, where the keyboard is then, and what unplugging one does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.terminal import ROOT
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.turned import Session
from tests.ui.typing_in import find, press
from ui.tasks import SerialRunner

_ASK = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from ui.session.displays import second_screen
application = QApplication([])
for screen in application.screens():
    worker = QWidget()
    worker.setGeometry(screen.geometry())
    worker.show()
    other = second_screen(worker.screen())
    print(worker.screen().name(), other.name() if other else "-")
"""


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([("one", 0)], ["one -"]),
        ([("one", 0), ("two", 1366)], ["one two", "two one"]),
        ([("one", 0), ("same", 0)], ["one -", "one -"]),
    ],
)
def test_it_is_never_the_one_that_the_worker_looks_at(
    tmp_path: Path, places: list[tuple[str, int]], said: list[str]
) -> None:
    shared = {"y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96}
    screens = [{"name": name, "x": x, "dpr": 1, **shared} for name, x in places]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    platform = f"offscreen:configfile={tmp_path}/screens.json"
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == said


class Displays:
    """A second display that can be unplugged. This machine has one, which stands in for both."""

    def __init__(self) -> None:
        self.second: QScreen | None = QGuiApplication.primaryScreen()

    def other(self, _workers: QScreen) -> QScreen | None:
        return self.second

    def unplug(self) -> None:
        self.second = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.emit(QGuiApplication.primaryScreen())
        QApplication.processEvents()


@pytest.fixture
def displays() -> Displays:
    return Displays()


@pytest.fixture
def apart(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, displays: Displays
) -> Session:
    session = Session(qtbot, entrance, runner)
    session.turning._other_screen = displays.other
    session.turn()
    return session


def test_the_worker_keeps_the_keyboard(apart: Session, qtbot: QtBot) -> None:
    assert apart.view.isVisible()
    qtbot.waitUntil(apart.window.isActiveWindow)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_F, Qt.Key.Key_Z, Qt.Key.Key_Y], ids=["search", "undo", "redo"]
)
def test_keys_of_the_worker_do_nothing_in_the_residents_window(
    apart: Session, qtbot: QtBot, key: Qt.Key
) -> None:
    apart.planner.residents.change(apart.resident_id, preferred_name="Mina")
    before = apart.planner.history.next_undo
    apart.view.activateWindow()
    qtbot.waitUntil(apart.view.isActiveWindow)
    press(apart.view, key, Qt.KeyboardModifier.ControlModifier)
    assert apart.view.isVisible()
    assert find(apart.window, "session", QWidget).isVisible()
    assert apart.planner.history.next_undo == before


def test_there_undo_takes_back_what_was_done_there_alone(apart: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(apart.window.isActiveWindow)
    apart.planner.residents.change(apart.resident_id, preferred_name="Mina")
    before = apart.planner.history.next_undo
    apart.view.activateWindow()
    qtbot.waitUntil(apart.view.isActiveWindow)
    apart.view._go_to("matters")
    find(apart.view, "resident.tile.0", QWidget).click()  # type: ignore[attr-defined]
    assert apart.planner.history.next_undo != before
    for _time in range(2):
        press(apart.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert apart.planner.history.next_undo == before
    assert apart.planner.residents.get(apart.resident_id).preferred_name == "Mina"


def test_search_still_works_in_the_workers_window(apart: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(apart.window.isActiveWindow)
    press(apart.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not find(apart.window, "home", QWidget).isHidden()


def test_unplugging_the_residents_display_covers_the_workers_pages(
    apart: Session, displays: Displays, qtbot: QtBot
) -> None:
    displays.unplug()
    assert apart.view.isVisible()
    assert not apart.view.isWindow()
    assert not find(apart.window, "session_bar.turn", QWidget).isVisible()
    assert not apart.window.actions_here.search.isEnabled()
    press(apart.view, Qt.Key.Key_Escape)
    apart.type_pin("2580")
    assert not apart.turning.is_up
    assert find(apart.window, "session_bar.turn", QWidget).isVisible()


def test_unplugging_it_when_nothing_is_turned_changes_nothing(
    apart: Session, displays: Displays
) -> None:
    apart.turning.end()
    displays.unplug()
    assert find(apart.window, "session_bar.turn", QWidget).isVisible()
    assert not apart.turning.is_up


def test_plugged_in_again_the_view_stands_there_next_time(
    apart: Session, displays: Displays
) -> None:
    displays.unplug()
    apart.turning.end()
    displays.second = QGuiApplication.primaryScreen()
    apart.turn()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert apart.view.isWindow()
    assert apart.view.isVisible()
