"""What every journey can ask for: folders of its own, and the real window on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.log import start_log
from tests.journeys.desktops import open_desktop
from tests.journeys.visits import Visit
from tests.journeys.walking import Walk
from tests.terminal import make_practice
from ui.application import make_application


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Return the class pytest-qt makes its application from."""
    return QApplication


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that this user's data, state and settings lie in."""
    for name in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def application(qapp: QApplication, home: Path) -> QApplication:
    """Return the application, dressed, with its log in the folder of the test."""
    qapp.setCursorFlashTime(0)
    start_log()
    return make_application([])


@pytest.fixture
def walk(qtbot: QtBot, application: QApplication, home: Path) -> Iterator[Walk]:
    """Return the window at the door of a place without a store."""
    walk = Walk(qtbot, home / "store" / "planner.store")
    yield walk
    walk.close()


@pytest.fixture
def practised(qtbot: QtBot, application: QApplication, home: Path) -> Iterator[Walk]:
    """Return the window at the door of the practice store."""
    place = home / "store" / "practice.store"
    make_practice(place)
    walk = Walk(qtbot, place)
    yield walk
    walk.close()


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    """Return the planner at its door, on the practice store, in a process on its own desktop."""
    with open_desktop(tmp_path) as desktop:
        yield Visit(desktop, tmp_path / "store" / "practice.store")
