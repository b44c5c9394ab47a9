"""What every test of the page about visits can ask for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.ui.desks import Told
from tests.ui.visit_pages import OpenPage, opens_visits


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def open_page(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    amina: Resident,
    told: Told,
    tmp_path: Path,
) -> OpenPage:
    """Return what opens the page of a person, in sight."""
    return opens_visits(qtbot, planner, amina.id, told, tmp_path)
