"""Notes when the screen stands still: a timer of 5 ms that comes late, and what ran meanwhile.

The time in which the screen's thread was ready and another program had the processor is not
ours, and does not count. Linux tells it; elsewhere it counts as if it were.

Each look takes the thread its turn, and makes what is looked at a fifth slower: who measures does
so without, and looks where it was too slow.

What runs is read as text, for a frame of the watched thread must never be held here: all that it
works with would live on until this thread lets go, and end in this one. A painter that does not
end where painting ends, or ends in another thread, ends the process.
"""

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO

from PySide6.QtCore import QObject, Qt, QTimer

__all__ = ["Gap", "Watchdog", "slowness"]

_ROOT = Path(__file__).parents[2]
_EVERY = 0.005  # seconds between two beats, and between two looks at what runs
_LATE = 0.02  # seconds without a beat after which the main thread is looked at
_DEEP = 4  # how many of our own functions tell where it was
_CALL = re.compile(r'  File "(?P<path>.*)", line \d+ in (?P<name>.*)')

_LOOPS = 20_000
_LOOKS = 3  # at the processor as a deed begins
_USUAL = 0.00138  # seconds that as many loops take on the 2 processors that the aim was met on


def slowness(looks: int = 20) -> float:
    """Return how many times slower this processor is now than the one that the aim was met on.

    Never less than 1, and told by a loop of plain Python, without what other programs take. The
    processor of a computer that others share can be half as fast from one second to the next.
    """
    times = sorted(_seconds_of_loop() for _ in range(looks))
    return max(1.0, times[looks // 2] / _USUAL)


def _seconds_of_loop() -> float:
    began, seen = time.thread_time(), {}
    for number in range(_LOOPS):
        seen[number % 100] = number * number % 7
    return time.thread_time() - began


@dataclass
class Gap:
    """A time in which no event was handled."""

    doing: str
    seconds: float = 0.0
    slowness: float = 1.0
    """How many times slower the processor was, as the deed began."""
    places: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        told = f"{self.seconds * 1000:.0f} ms"
        if self.slowness > 1:
            told += f" on a processor {self.slowness:.2f} times slower"
        told += f" while {self.doing}"
        seen = (f"{place or 'Qt'} ({count})" for place, count in self.places.most_common(3))
        return ": ".join(filter(None, (told, "; ".join(seen))))

    @property
    def usual(self) -> float:
        """Return the seconds that it takes on the processor that the aim was met on."""
        return self.seconds / self.slowness


class Watchdog(QObject):
    """Watches the main thread's loop as long as it is entered.

    It `looks` at what runs from a thread of its own, or takes the time alone.
    """

    def __init__(self, *, looks: bool = True) -> None:
        super().__init__()
        self.doing, self.slowness = "starting", slowness(_LOOKS)
        self.gaps: list[Gap] = []
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(_EVERY * 1000))
        self._timer.timeout.connect(self._beat)
        self._watched = threading.get_ident()
        self._waits = _open_waits()
        self._begin()
        self._looks, self._ended = looks, threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def longer_than(self, seconds: float) -> list[Gap]:
        """Return the gaps above a limit, the longest first."""
        found = [gap for gap in self.gaps if gap.seconds > seconds]
        return sorted(found, key=lambda gap: -gap.seconds)

    @property
    def longest(self) -> dict[str, Gap]:
        """Return the longest gap of each deed that had one."""
        return {gap.doing: gap for gap in reversed(self.longer_than(0))}

    def do(self, what: str) -> None:
        """Say what comes next; what came before has had its beat.

        How quick the processor is takes 5 ms to tell, which are not the deed's own.
        """
        self.slowness, self.doing = slowness(_LOOKS), what
        self._begin()

    def _beat(self) -> None:
        now, waited = time.perf_counter(), self._waited_so_far()
        self._now.seconds = now - self._last - (waited - self._waited)
        if self._now.seconds > _LATE:
            self.gaps.append(self._now)
        self._begin()

    def _begin(self) -> None:
        self._last, self._waited = time.perf_counter(), self._waited_so_far()
        self._now = Gap(self.doing, slowness=self.slowness)

    def _waited_so_far(self) -> float:
        """Return the seconds in which the watched thread was ready and had no processor."""
        if self._waits is None:
            return 0.0
        self._waits.seek(0)
        return int(self._waits.read().split()[1]) / 1e9

    def _watch(self) -> None:
        with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
            while not self._ended.wait(_EVERY):
                gap = self._now
                if time.perf_counter() - self._last > _LATE:
                    gap.doing, gap.slowness = self.doing, self.slowness
                    gap.places[_place(_calls(told, self._watched))] += 1

    def __enter__(self) -> "Watchdog":
        self._begin()
        self._timer.start()
        if self._looks:
            self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _trouble: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        if self._looks:
            self._thread.join()
        self._timer.stop()
        if self._waits is not None:
            self._waits.close()


def _open_waits() -> BinaryIO | None:
    """Return what Linux tells of this thread's waits, open: each beat reads it. Else `None`."""
    told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
    return told.open("rb", buffering=0) if told.exists() else None


def _calls(told: IO[str], thread: int) -> Iterator[tuple[Path, str]]:
    """Yield where a thread is now, the innermost call first: the file and the function's name.

    Python lets no thread go on while it writes this down, and makes no frames for it.
    """
    told.seek(0)
    told.truncate()
    faulthandler.dump_traceback(told, all_threads=True)
    told.seek(0)
    is_watched = False
    for line in told:
        if call := _CALL.match(line):
            if is_watched:
                yield Path(call["path"]), call["name"]
        elif "hread 0x" in line:
            is_watched = int(line.split("0x")[1].split()[0], 16) == thread


def _place(calls: Iterator[tuple[Path, str]]) -> str:
    """Return where a thread is, told by the innermost functions of ours that it is in."""
    ours: list[str] = []
    for path, name in calls:
        if path.is_relative_to(_ROOT) and ".venv" not in path.parts and "tests" not in path.parts:
            ours.append(f"{path.relative_to(_ROOT).as_posix()}:{name}")
        if len(ours) == _DEEP:
            break
    return " < ".join(ours)
