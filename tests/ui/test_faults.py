"""Faults: recorded without a word of anybody's, and said once."""

import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from homeapp.errors import Refusal
from homeapp.log import start_log
from homeapp.paths import ROOT
from ui.faults import Faults


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    yield start_log(tmp_path)
    for name in ("homeapp", "ui", "db"):
        logger = logging.getLogger(name)
        for handler in list(logger.handlers):
            handler.close()
            logger.removeHandler(handler)
        logger.propagate = True


def _fault() -> Exception:
    try:
        raise ValueError("Amina Iqbal, 999 123 4567")
    except ValueError as inner:
        try:
            raise LookupError("her words") from inner
        except LookupError as outer:
            return outer


def test_fault_is_recorded_by_kind_and_place_only(qtbot: QtBot, log: Path) -> None:
    faults = Faults()
    faults.handle(_fault())
    record = log.read_text("utf-8")
    assert "LookupError < ValueError" in record
    assert "tests/ui/test_faults.py:" in record
    for word in ("Amina", "999", "her words", str(Path.home())):
        assert word not in record


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps access by lists, not by modes")
def test_record_can_be_read_by_its_own_user_only(qtbot: QtBot, log: Path) -> None:
    Faults().handle(_fault())
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_log_writes_ids_and_numbers_but_no_names(log: Path) -> None:
    record_id = uuid4()
    logging.getLogger("db.store").info("opened %s for %s, %d rows", record_id, "Amina Iqbal", 3)
    said = log.read_text("utf-8")
    assert f"opened {record_id} for str, 3 rows" in said
    assert "Amina" not in said


def test_fault_is_said_once_and_each_refusal_every_time(qtbot: QtBot, log: Path) -> None:
    said: list[str] = []
    faults = Faults()
    faults.show_in(said.append)
    for trouble in (_fault(), _fault(), Refusal("Type it again."), Refusal("Type it again.")):
        faults.handle(trouble)
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said[0].startswith("Something went wrong inside the planner.")
    assert said[1:] == ["Type it again."] * 2
    assert log.read_text("utf-8").count("fault") >= 2


PAINTS_WRONGLY = """
from PySide6.QtCore import QTimer
from ui.application import make_application
from ui.common import TileButton, column
from ui.faults import Faults

application, faults = make_application([]), Faults()
faults.install()
faults.show_in(print)
tiles = [TileButton(str(place), "Walking") for place in range(4)]
for tile in tiles:
    tile._paint_picture = lambda _painter: 1 / 0
window = column(*tiles)
window.show()
grow = QTimer(interval=5)
grow.timeout.connect(lambda: window.resize(window.width() + 2, window.height()))
grow.start()
QTimer.singleShot(500, application.quit)
application.exec()
"""


def test_a_fault_while_painting_is_said_and_ends_nothing() -> None:
    """What a fault holds on to until it is told must be no painter at work."""
    command, screen = [sys.executable, "-c", PAINTS_WRONGLY], {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | screen, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Something went wrong inside the planner.") == 1
