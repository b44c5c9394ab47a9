"""What every test of a check-in can ask for."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.measures.talks import CheckInOnScreen, Make


@pytest.fixture
def make(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> Make:
    """Return what makes a talk that stands at the choice of check-ins."""
    return lambda code="ur": CheckInOnScreen(qtbot, planner, memory_store, code)
