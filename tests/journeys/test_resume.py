"""After a crash or a lock the same worker goes on where they stopped; after Stop, at home."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE
from homeapp.planner import Planner
from tests.journeys.walking import Walk
from tests.terminal import ROOT, make_practice, own_folders
from tests.ui.typing_in import find
from ui.session.page import SessionView
from ui.session.resident_view import ResidentView

SENTENCE = "You are back where you stopped."
WORKER = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from tests.journeys.walking import Walk
from ui.application import make_application

make_application([])

class Waiter:
    def addWidget(self, window): pass
    def waitUntil(self, comes_true, timeout):
        while not comes_true():
            QTest.qWait(10)

walk = Walk(Waiter(), Path(sys.argv[1]))
walk.fill("unlock.passphrase", sys.argv[2])
walk.press("unlock.open")
walk.wait(lambda: walk.is_open)
walk.open_row("residents.table", int(sys.argv[3]))
walk.press("session.step.goals")
walk.press_first("goals.open.")
walk.wait(lambda: walk.planner.bookmarks.mine().inside)
QTest.qWait(100)
print("there", flush=True)
sys.stdin.read()
"""
"""Opens a goal of one person, says so, and waits to be killed."""


@pytest.fixture
def practice(home: Path) -> Path:
    """Return the place of a practice store."""
    place = home / "store" / "practice.store"
    make_practice(place)
    return place


def unlock(walk: Walk) -> None:
    walk.fill("unlock.passphrase", DEMO_PASSPHRASE)
    walk.press("unlock.open")
    walk.wait(lambda: walk.is_open)


def at_the_goals(qtbot: QtBot, practice: Path) -> Walk:
    """Return a walk that stands at the goals of the first person."""
    walk = Walk(qtbot, practice)
    unlock(walk)
    walk.open_row("residents.table", 0)
    walk.press("session.step.goals")
    walk.wait(lambda: place_of(walk) == "goals")
    return walk


@contextmanager
def opened(practice: Path) -> Iterator[Planner]:
    """Open the store with no window, and close it again."""
    entrance = StoreEntrance(practice)
    planner = entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)
    yield planner
    planner.close()


def session_of(walk: Walk) -> SessionView:
    """Return the session, once its page is there."""
    walk.wait(lambda: walk.window.findChildren(SessionView))
    walk.settle()
    (session,) = walk.window.findChildren(SessionView)
    return session


def place_of(walk: Walk) -> str:
    """Return the step that is kept."""
    kept = walk.planner.bookmarks.mine()
    return kept.step if kept else ""


def kept_outside(home: Path) -> bytes:
    """Return every byte of every file of ours that is not the store or belongs to it."""
    files = [path for path in home.rglob("*") if path.is_file() and "store" not in path.parts]
    return b"".join(path.read_bytes() for path in files)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that cannot be caught")
def test_a_killed_planner_comes_back_with_the_goal_that_was_open(
    qtbot: QtBot, application: QApplication, practice: Path, home: Path
) -> None:
    command = [sys.executable, "-c", WORKER, str(practice), DEMO_PASSPHRASE, "1"]
    environment = {**own_folders(home), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as worker:
        assert worker.stdout is not None
        said = worker.stdout.readline()
        worker.kill()
    assert said == "there\n"
    walk = Walk(qtbot, practice)
    unlock(walk)
    session = session_of(walk)
    second = walk.planner.residents.caseload()[1].resident_id
    assert session.resident_id == second
    kept = walk.planner.bookmarks.mine()
    assert kept is not None
    walk.wait(lambda: walk.in_sight("goals.own_words"))
    assert session.place == ("goals", kept.inside)
    goal = next(one for one in walk.planner.goals.of(second) if str(one.id) == kept.inside)
    assert walk.box("goals.own_words").toPlainText() == goal.own_words  # type: ignore[union-attr]
    assert SENTENCE in walk.words()
    assert str(second).encode() not in kept_outside(home)
    walk.close()


def test_a_locked_planner_comes_back_at_its_step_and_page(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = Walk(qtbot, practice)
    unlock(walk)
    walk.planner.workers.set_pin("2580")
    walk.open_row("residents.table", 0)
    person = session_of(walk).resident_id
    walk.press("session.step.about")
    walk.wait(lambda: place_of(walk) == "about")
    walk.press("session_bar.turn")
    before = [turn(walk) for _ in range(2)][-1]
    walk.window.lock()
    assert not walk.is_open
    unlock(walk)
    session = session_of(walk)
    assert (session.resident_id, session.help_key) == (person, "about")
    assert not any(view.isVisible() for view in walk.window.findChildren(ResidentView))
    walk.press("session_bar.turn")
    assert question(walk) == before
    walk.close()


def test_a_locked_planner_comes_back_with_the_check_in_that_was_open(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = Walk(qtbot, practice)
    unlock(walk)
    walk.planner.workers.set_pin("2580")
    walk.open_row("residents.table", 0)
    session_of(walk)
    walk.press("session.step.measures")
    walk.press("measures.open.eating")
    walk.wait(lambda: session_of(walk).place == ("measures", "eating"))
    walk.press("session_bar.turn")
    walk.press_first("resident.measure.")
    before = [turn(walk) for _ in range(3)][-1]
    walk.window.lock()
    unlock(walk)
    session = session_of(walk)
    walk.wait(lambda: walk.in_sight("measures.back"))
    assert session.place == ("measures", "eating")
    walk.press("measures.back")
    assert session.place == ("measures", "")
    walk.press("session_bar.turn")
    assert question(walk) == before
    walk.close()


def turn(walk: Walk) -> str:
    """Go on to the resident's next page, and return what it asks."""
    walk.press("resident.continue")
    return question(walk)


def question(walk: Walk) -> str:
    (view,) = (one for one in walk.window.findChildren(ResidentView) if one.isVisible())
    return view.page.question(view.tongues).large


def test_a_session_that_was_stopped_stays_stopped(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = at_the_goals(qtbot, practice)
    find(walk.window, "session_bar.stop", QPushButton).click()
    walk.window.lock()
    unlock(walk)
    qtbot.wait(300)
    assert not walk.window.findChildren(SessionView)
    assert SENTENCE not in walk.words()
    walk.close()


def test_somebody_opened_again_today_is_at_the_step_where_it_stopped(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = Walk(qtbot, practice)
    unlock(walk)
    for row, step in ((0, "goals"), (1, "about")):
        walk.open_row("residents.table", row)
        session_of(walk)
        walk.press(f"session.step.{step}")
        walk.wait(lambda step=step: place_of(walk) == step)
        walk.press("session_bar.stop")
        walk.wait(lambda: not walk.window.findChildren(SessionView))
    walk.window.lock()
    unlock(walk)
    walk.open_row("residents.table", 0)
    assert session_of(walk).help_key == "goals"
    walk.press("session_bar.stop")
    walk.wait(lambda: not walk.window.findChildren(SessionView))
    walk.open_row("residents.table", 2)
    assert session_of(walk).help_key == "consents"
    walk.close()


def test_a_window_that_was_closed_keeps_the_step_for_the_day(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = at_the_goals(qtbot, practice)
    person = session_of(walk).resident_id
    walk.close()
    with opened(practice) as planner:
        left = planner.bookmarks.left(person)
    assert left is not None
    assert left.step == "goals"


def test_the_place_is_noted_in_no_trail(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = Walk(qtbot, practice)
    unlock(walk)
    walk.open_row("residents.table", 0)
    lines = len(walk.planner.audit.entries(limit=100_000))
    for step in ("goals", "about", "consents"):
        walk.press(f"session.step.{step}")
        walk.wait(lambda step=step: place_of(walk) == step)
    assert len(walk.planner.audit.entries(limit=100_000)) == lines
    assert walk.planner.history.next_undo is None
    walk.window.lock()
    with opened(practice) as planner:
        kept = planner.bookmarks.mine()
    assert kept is not None
    assert kept.step == "consents"
    walk.close()


def test_a_window_that_was_closed_opens_at_home(
    qtbot: QtBot, application: QApplication, practice: Path
) -> None:
    walk = at_the_goals(qtbot, practice)
    walk.close()
    with opened(practice) as planner:
        kept = planner.bookmarks.mine()
    assert kept is None
