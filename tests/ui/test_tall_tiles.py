"""How high tiles are on a small laptop's whole screen: 190 px where all then stay in sight."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from ui.common import TileButton

TALL, LOW = 190, 90  # px


@pytest.mark.parametrize(("code", "least"), [("en", TALL), ("pl", TALL), ("bn", LOW), ("ur", LOW)])
def test_tiles_are_tall_on_a_whole_screen(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    memory_store: MemoryStore,
    code: str,
    least: int,
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, code)
    screen.view.resize(1366, 768)
    heights: dict[str, int] = {}
    for name in screen.walk():
        tiles = [one.height() for one in in_sight(screen.view) if isinstance(one, TileButton)]
        if tiles:
            heights[name] = min(tiles)
    assert len(heights) > 5
    assert {name: tall for name, tall in heights.items() if tall < least} == {}
