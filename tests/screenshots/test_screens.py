"""Draws every worker's screen on the practice store; the README's pictures come from here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE, make_demo
from homeapp.domain.plans import Layout
from homeapp.paths import ROOT
from homeapp.settings import Settings
from tests.ui.typing_in import click, find, type_text
from ui.application import make_application
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

pytestmark = pytest.mark.screenshots

SHOTS = ROOT / "build" / "screenshots"
PICTURES = ROOT / "docs" / "pictures"
SCREEN = QSize(1366, 728)


@pytest.fixture(params=[100, 150])
def scale(request: pytest.FixtureRequest) -> int:
    """Return the size of the text, in per cent."""
    size: int = request.param
    return size


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, qapp: QApplication, scale: int) -> Iterator[MainWindow]:
    """Return the window at the door of a practice store."""
    place = tmp_path / "demo.store"
    make_demo(place)
    make_application([], scale / 100)
    window = MainWindow(StoreEntrance(place), SerialRunner(), Settings(), make_home=make_home)
    qtbot.addWidget(window)
    window.resize(SCREEN)
    window.show()
    yield window
    window.close()
    make_application([], 1.0)


def test_worker_screens(window: MainWindow, scale: int, qtbot: QtBot) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    shoot(window, f"door-{scale}")
    type_text(find(window, "unlock.passphrase", QLineEdit), DEMO_PASSPHRASE)
    click(window, "unlock.open")
    qtbot.waitUntil(lambda: window.desk is not None)
    shoot(window, f"people-{scale}")
    for page in ("directory", "reports", "me"):
        click(window, f"home.{page}")
        shoot(window, f"{page}-{scale}")
    click(window, "home.people")
    assert window.desk is not None
    home = find(window, "home", QWidget)
    reader = next(
        row
        for row in window.desk.planner.residents.caseload()
        if row.reading_language == "ur" and row.plan_agreed_on
    )
    home.open_session(reader.resident_id)  # type: ignore[attr-defined]
    for step in ("consents", "conversations", "about", "goals", "signposts", "plans"):
        click(window, f"session.step.{step}")
        shoot_down(window, f"session-{step}-{scale}")


def test_readme_pictures(window: MainWindow, scale: int, qtbot: QtBot) -> None:
    if scale != 100:
        return
    PICTURES.mkdir(parents=True, exist_ok=True)
    type_text(find(window, "unlock.passphrase", QLineEdit), DEMO_PASSPHRASE)
    click(window, "unlock.open")
    qtbot.waitUntil(lambda: window.desk is not None)
    QApplication.processEvents()
    assert window.grab().save(str(PICTURES / "caseload.png"))
    assert window.desk is not None
    planner = window.desk.planner
    agreed = next(
        planner.plans.latest(row.resident_id)
        for row in planner.residents.caseload()
        if row.reading_language == "ur" and row.plan_agreed_on
    )
    pdf = planner.render_plan(agreed, "ur", Layout.BILINGUAL)
    assert first_page(pdf).save(str(PICTURES / "plan-ur.png"))


def first_page(pdf: bytes) -> QImage:
    """Return the first page of a PDF as an image."""
    held = QBuffer()
    held.setData(QByteArray(pdf))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)
    document.load(held)
    drawn = document.render(0, QSize(794, 1123))
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def shoot(window: MainWindow, name: str) -> None:
    """Save what the window shows."""
    for _ in range(5):
        QApplication.processEvents()
    assert window.grab().save(str(SHOTS / f"{name}.png"))


def shoot_down(window: MainWindow, name: str) -> None:
    """Save what the page of a session shows, a screenful at a time to its end."""
    shoot(window, f"{name}-1")
    area = max(
        (area for area in window.findChildren(QScrollArea) if area.isVisible()),
        key=lambda area: area.height() * area.width(),
    )
    bar = area.verticalScrollBar()
    screenful = 2
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + area.viewport().height() - 40)
        shoot(window, f"{name}-{screenful}")
        screenful += 1
