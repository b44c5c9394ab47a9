"""The watchdog looks on from its own thread, and changes nothing for the thread that it watches."""

import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys import watchdog
from tests.journeys.watchdog import Watchdog

LOOKED = 3.0  # seconds; one look in some hundreds is enough for a painter to end too late


class Painter:
    """Stands for what must end as soon as the function that works with it returns."""

    def __init__(self, ended_in: list[int]) -> None:
        self._ended_in = ended_in

    def __del__(self) -> None:
        self._ended_in.append(threading.get_ident())


@pytest.fixture
def always_looking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the watchdog look as often as it can, and the two threads take turns often."""
    monkeypatch.setattr(watchdog, "_EVERY", 0.0001)
    monkeypatch.setattr(watchdog, "_LATE", -1.0)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("always_looking")
def test_what_the_watched_thread_works_with_ends_there_and_at_once(qapp: QApplication) -> None:
    ended_in: list[int] = []

    def paint() -> None:
        _painter = Painter(ended_in)
        sum(range(300))

    late = 0
    with Watchdog():
        until = time.perf_counter() + LOOKED
        while time.perf_counter() < until:
            ended_in.clear()
            paint()
            late += ended_in != [threading.get_ident()]
    assert late == 0
