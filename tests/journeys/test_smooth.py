"""The screen never stands still in a session, though the store is as full as a network's."""

import compileall
import shutil
import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.paths import ROOT
from tests.crowd import make_crowd
from tests.journeys.returning import PAGES_OF_HOME, RETURNING
from tests.journeys.smooth import SESSION, Watched, lock, turn_pages
from tests.journeys.walking import Walk
from tests.journeys.watchdog import Gap, Watchdog

AIM = 0.05
"""Seconds without an answer that nobody notices.

A processor that others use as well, or a first look at a letter, can make any deed slower once.
So each deed counts with its least of up to six walks: what our own code takes, it takes always.
"""
STALL = 0.25
"""Seconds that no deed may take in any walk, whatever else the computer does."""
WALKS = 6
WHOLE = (*SESSION, *RETURNING, turn_pages, *PAGES_OF_HOME, lock)
"""Two sessions, all that lies beside them, and the door again."""


@pytest.fixture
def full(application: QApplication, home: Path) -> Path:
    """Return the place of a full store, with every module compiled as after an installation."""
    for part in ("homeapp", "db", "ui"):
        compileall.compile_dir(ROOT / part, quiet=1)
    place = home / "store" / "planner.store"
    make_crowd(place)
    return place


def walk_through(qtbot: QtBot, place: Path, *, looks: bool = False) -> dict[str, Gap]:
    """Do a first session and a later one on a store as it was made, from the door to the door.

    Return the longest gap of each deed; where the watchdog `looks`, what ran meanwhile as well.
    """
    fresh = place.parent.with_name("walked")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(place.parent, fresh)
    walk = Walk(qtbot, fresh / place.name)
    with Watchdog(looks=looks) as dog:
        seen = Watched(walk, dog)
        for part in WHOLE:
            part(seen)
    walk.close()
    return dog.longest


@pytest.mark.alone
def test_nothing_stands_still(qtbot: QtBot, full: Path) -> None:
    least: dict[str, Gap] = {}
    slow: list[Gap] = []
    for walk in range(WALKS):
        longest = walk_through(qtbot, full)
        assert not [str(gap) for gap in longest.values() if gap.usual > STALL]
        least = longest if not walk else _shorter(least, longest)
        slow = sorted((gap for gap in least.values() if gap.usual > AIM), key=_seconds)
        told = "\n".join(map(str, slow))
        print(f"\nwalk {walk + 1}: {len(slow)} of {len(longest)} above the aim\n{told}")
        if not slow:
            break
    assert not slow, f"{told}\nwith what ran meanwhile:\n{_causes(qtbot, full, slow)}"


def _causes(qtbot: QtBot, place: Path, slow: list[Gap]) -> str:
    """Walk once more, and return what ran in the deeds that are too slow."""
    seen = walk_through(qtbot, place, looks=True)
    return "\n".join(str(seen[gap.doing]) for gap in slow if gap.doing in seen)


def _shorter(before: dict[str, Gap], now: dict[str, Gap]) -> dict[str, Gap]:
    """Return the shorter gap of each deed; a deed without one in a walk has none."""
    return {deed: min(before[deed], now[deed], key=_seconds) for deed in before.keys() & now.keys()}


def _seconds(gap: Gap) -> float:
    return gap.usual


def test_the_watchdog_sees_a_gap_and_its_cause(qtbot: QtBot) -> None:
    with Watchdog() as dog:
        QTest.qWait(30)
        dog.do("sleeping")
        time.sleep(0.1)
        QTest.qWait(30)
    (gap,) = dog.longer_than(0.08)
    assert gap.doing == "sleeping"
    assert sum(gap.places.values()) > 3
