"""What every test of a check-in can ask for."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.measures.talks import CheckInOnScreen, Make
from tests.ui.measures.worker_pages import Worker


@pytest.fixture
def make(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> Make:
    """Return what makes a talk that stands at the choice of check-ins."""
    return lambda code="ur": CheckInOnScreen(qtbot, planner, memory_store, code)


@pytest.fixture
def worker(application: QApplication, qtbot: QtBot, planner: Planner) -> Worker:
    """Return the worker's page of somebody whose plan is ready to agree."""
    return Worker(qtbot, planner)
