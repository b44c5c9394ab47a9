"""Notes when the screen stands still: a timer of 5 ms that comes late, and what ran meanwhile."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, Qt, QTimer

__all__ = ["Gap", "Watchdog"]

_ROOT = Path(__file__).parents[2]
_EVERY = 0.005  # seconds between two beats, and between two looks at what runs
_LATE = 0.02  # seconds without a beat after which the main thread is looked at
_DEEP = 4  # how many of our own functions tell where it was


@dataclass
class Gap:
    """A time in which no event was handled."""

    doing: str
    seconds: float = 0.0
    places: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        where = "; ".join(f"{place} ({count})" for place, count in self.places.most_common(3))
        return f"{self.seconds * 1000:.0f} ms while {self.doing}: {where or 'in Qt itself'}"


class Watchdog(QObject):
    """Watches the main thread's loop from a thread of its own, as long as it is entered."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = "starting"
        self.gaps: list[Gap] = []
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(_EVERY * 1000))
        self._timer.timeout.connect(self._beat)
        self._last = time.perf_counter()
        self._now = Gap(self.doing)
        self._ended = threading.Event()
        self._watched = threading.get_ident()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def longer_than(self, seconds: float) -> list[Gap]:
        """Return the gaps above a limit, the longest first."""
        found = [gap for gap in self.gaps if gap.seconds > seconds]
        return sorted(found, key=lambda gap: -gap.seconds)

    def do(self, what: str) -> None:
        """Say what comes next; what came before has had its beat."""
        self.doing = what

    def _beat(self) -> None:
        now = time.perf_counter()
        self._now.seconds = now - self._last
        if self._now.seconds > _LATE:
            self.gaps.append(self._now)
        self._last, self._now = now, Gap(self.doing)

    def _watch(self) -> None:
        while not self._ended.wait(_EVERY):
            gap = self._now
            if time.perf_counter() - self._last > _LATE:
                gap.doing = self.doing
                gap.places[_place(sys._current_frames()[self._watched])] += 1

    def __enter__(self) -> "Watchdog":
        self._last = time.perf_counter()
        self._timer.start()
        self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _trouble: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()
        self._timer.stop()


def _place(frame: FrameType | None) -> str:
    """Return where a thread is, told by the innermost functions of ours that it is in."""
    ours: list[str] = []
    while frame is not None and len(ours) < _DEEP:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(_ROOT) and ".venv" not in path.parts and "tests" not in path.parts:
            ours.append(f"{path.relative_to(_ROOT)}:{frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(ours)
