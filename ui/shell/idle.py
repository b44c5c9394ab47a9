"""Nobody at the keyboard: a warning first, then the lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from homeapp.settings import Settings
from ui.common.presence import HERE

__all__ = ["IdleWatch", "seconds_awake_or_asleep"]

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        HERE,
    }
)


def seconds_awake_or_asleep() -> float:
    """Return seconds that only go forwards, those of a closed lid included where the system can."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch(QObject):
    """Counts from the last key, touch, move or sign of presence; each puts the lock off again."""

    warned = Signal(int)
    """The planner locks in so many seconds."""
    woke = Signal()
    """Somebody is here after all."""
    expired = Signal()

    def __init__(
        self,
        settings: Settings,
        now: Callable[[], float] = seconds_awake_or_asleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = settings.idle_minutes * 60
        self._warning = settings.warning_seconds
        self._now = now
        self._last = now()
        self._is_warning = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self.tick)

    def start(self) -> None:
        """Watch every window of the planner from now on."""
        self.stay()
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_window)
        self._ticks.start()

    def stop(self) -> None:
        """Watch no more, because the planner is locked."""
        self._ticks.stop()
        self._is_warning = False

    def stay(self) -> None:
        """Count from now, because somebody is here."""
        self._last = self._now()
        if self._is_warning:
            self._is_warning = False
            self.woke.emit()

    def tick(self) -> None:
        """Look at the clock: warn, or lock."""
        left = self._limit - (self._now() - self._last)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= self._warning:
            self._is_warning = True
            self.warned.emit(round(left))

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take note of signs of life, and leave every event as it is."""
        if event.type() in _SIGNS_OF_LIFE:
            self.stay()
        return super().eventFilter(watched, event)
