"""The door: the first day, a day like any other, and the days when something is wrong."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from db.refusals import KeyFileDamaged
from homeapp.entrance import StoreCopy
from tests.fakes import FrozenClock
from tests.screenshots.stage import Stage, practice
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.typing_in import click, type_text
from ui.shell.lock_screen import LockScreen
from ui.shell.main_window import MainWindow
from ui.tasks import Runner

__all__ = ["FIRST_DAY", "door_scenes", "write"]

FIRST_DAY = {
    "first.name": "Sana Jamil",
    "first.phone": "07700 900 321",
    "first.organisation": "Example Community Connectors",
    "first.base": "Example Community Centre",
    "first.passphrase": PASSPHRASE,
    "first.again": PASSPHRASE,
}


class Never(Runner):
    """Answers nothing, so that whoever waits for it can be looked at."""

    def _start(self, *_asked: object) -> None:
        """Do nothing."""


def door_scenes(stage: Stage) -> None:
    """Draw every page of the door."""
    _first_day(stage)
    _usual_day(stage)
    _forgotten(stage)
    _unwell(stage)


def write(window: MainWindow, field_id: str, words: str) -> None:
    """Type into a field of the page on show."""
    line = next(one for one in window.findChildren(QWidget, field_id) if one.isVisible())
    line.setFocus()
    type_text(line, words)


def _first_day(stage: Stage) -> None:
    with stage.window(FakeEntrance(FrozenClock())) as window:
        stage.take_down("first-run", window)
        stage.take_help("first-run", window)
        click(window, "first.create")
        stage.take_down("first-run-errors", window)
        for field, words in FIRST_DAY.items():
            write(window, field, words)
        click(window, "first.create")
        stage.take_down("recovery-key", window)
        write(window, "recovery.typed", "7K2MP-0RTXW-9H4CQ-VB6ND-3JYSE-A8FGZ-15KTM-PQ2RY")
        click(window, "recovery.done")
        stage.take_down("recovery-key-wrong", window)


def _usual_day(stage: Stage) -> None:
    with stage.window(practice(is_demo=True)) as window:
        stage.take_down("door-practice", window)
    with stage.window(practice()) as window:
        stage.take_down("door", window)
        stage.take_help("door", window)
        write(window, "unlock.passphrase", "three grey cats")
        click(window, "unlock.open")
        stage.take_down("door-wrong-passphrase", window)
    with stage.window(practice(), Never()) as window:
        write(window, "unlock.passphrase", PASSPHRASE)
        click(window, "unlock.open")
        stage.take_down("door-waiting", window)
    several = FakeEntrance(FrozenClock(), workers=("Sana Jamil", "Ola Nowak", "Bilal Hussain"))
    with stage.window(several) as window:
        stage.take_down("door-many-workers", window)


def _forgotten(stage: Stage) -> None:
    with stage.window(practice()) as window:
        click(window, "unlock.forgot")
        stage.take_down("forgotten", window)
        click(window, "recover.open")
        stage.take_down("forgotten-errors", window)


def _unwell(stage: Stage) -> None:
    made = datetime(2026, 11, 20, 17, 5, tzinfo=UTC)
    copy = StoreCopy(made, tuple(practice().workers()))
    for name, copies in (("store-unwell", []), ("store-unwell-copy", [copy])):
        entrance = practice()
        with stage.window(entrance) as window:
            entrance.unwell, entrance.kept = KeyFileDamaged(), copies
            next(iter(window.findChildren(LockScreen))).show_door()
            stage.take_down(name, window)
