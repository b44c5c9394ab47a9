"""Draws every page of the resident's view, in each language, at two sizes of words."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.paths import ROOT
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from ui.application import make_application

pytestmark = pytest.mark.screenshots

SHOTS = ROOT / "build" / "screenshots" / "resident"


@pytest.fixture(params=[100, 150])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    """Return the size of the words, in per cent."""
    make_application([], request.param / 100)
    yield request.param
    make_application([], 1.0)


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_resident_screens(
    code: str, scale: int, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    screen = ResidentOnScreen(qtbot, planner, memory_store, code)
    shot = Shots(screen, f"{code}-{scale}")
    for name in screen.walk():
        shot.take(name)
        if name == "SurePage":
            screen.press("sure.4")
            shot.take("SurePage-offer")
        if name == "PlacePage":
            screen.press(shot.place_answer(1))
    screen.view.pin.ask("Type your PIN to go back to your screen.", screen.view.tongues)
    screen.view.show_pin(shown=True)
    shot.take("PinPad")


class Shots:
    """Pictures of one view, each under a name that says where it was taken."""

    def __init__(self, screen: ResidentOnScreen, name: str) -> None:
        self._screen, self._name, self._number = screen, name, 0

    def place_answer(self, number: int) -> str:
        """Return the name of an answer about a place."""
        return next(
            one.objectName().removeprefix("resident.")
            for one in in_sight(self._screen.view)
            if one.objectName().startswith("resident.place.")
            and one.objectName().endswith(f".{number}")
        )

    def take(self, page: str) -> Path:
        """Save what is on show."""
        for box in in_sight(self._screen.view, QPlainTextEdit):
            box.clearFocus()
        for _turn in range(20 if page == "PlanPage" else 3):
            QApplication.processEvents()
            time.sleep(0.02 if page == "PlanPage" else 0)
        self._number += 1
        path = SHOTS / f"{self._name}-{self._number:02d}-{page}.png"
        assert self._screen.view.grab().save(str(path))
        return path
