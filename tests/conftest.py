"""What every test can ask for."""

import gc
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ["SPEECHD_ADDRESS"] = "none"  # no test speaks up, unless it brings a voice of its own


_PLENTY = 100_000
_SCREENS = "tests/accessibility/"


class _ByFile(LoadFileScheduling):
    """Keeps the tests of a file in one process, and so those that look at every screen once."""

    def _split_scope(self, nodeid: str) -> str:
        file = str(super()._split_scope(nodeid))
        return _SCREENS if file.startswith(_SCREENS) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> _ByFile:
    """Share the tests out between processes."""
    return _ByFile(config, log)


@pytest.fixture(autouse=True)
def tidy_on_the_main_thread() -> Iterator[None]:
    """Look for garbage between tests alone: found in a thread, a widget ends the process.

    What a test leaves standing goes with it, else each test would be slower than the one before.
    """
    gc.disable()
    before = set(_windows())
    yield
    for window in set(_windows()) - before:
        window.deleteLater()
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if gc.get_count()[0] > _PLENTY:
        gc.collect()


def _windows() -> list[Any]:
    """Return the widgets that lie in no other; most tests know no screen, and load none here."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [one for one in widgets.QApplication.topLevelWidgets() if one.parent() is None]


@pytest.fixture
def clock() -> FrozenClock:
    """Return a clock that stands at 10 o'clock on 21 November 2026."""
    return FrozenClock()


@pytest.fixture
def memory_store(clock: FrozenClock) -> MemoryStore:
    """Return an empty store in memory, with its worker."""
    return MemoryStore(clock)


@pytest.fixture
def planner(memory_store: MemoryStore, clock: FrozenClock) -> Planner:
    """Return the services over a store in memory."""
    return Planner(memory_store, clock, load_content(), recovery=MemoryRecovery())
