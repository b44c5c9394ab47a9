"""A voice as slow as on a computer without sound: one thing that it does takes seconds."""

import sys
import time
from threading import Event

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

from ui.common import listening

__all__ = ["SlowVoice", "put_in_place"]


class SlowVoice(QObject):
    """Speaks English as Qt's engine does, through Speech Dispatcher."""

    State = QTextToSpeech.State
    stateChanged = Signal(QTextToSpeech.State)  # noqa: N815 - Qt's name
    engineChanged = Signal(str)  # noqa: N815 - Qt's name
    slow_at = "setEngine"
    """The name of what takes long."""
    seconds = 3.0
    is_at_it = Event()
    """Set once it is about that."""

    @staticmethod
    def availableEngines() -> list[str]:  # noqa: N802 - Qt's name
        """Return the engine that lives in a thread of its own."""
        return ["speechd"]

    def __init__(self, _engine: str, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 - Qt's name
        """Return the one language."""
        return [QLocale("en_GB")]

    @Slot(str)
    def setEngine(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Begin."""
        self._take_time("setEngine")
        self.engineChanged.emit(name)

    @Slot(QLocale)
    def setLocale(self, _locale: QLocale) -> None:  # noqa: N802 - Qt's name
        """Do nothing: there is one."""

    @Slot(str)
    def say(self, _text: str) -> None:
        """Speak."""
        self.stateChanged.emit(QTextToSpeech.State.Speaking)
        self._take_time("say")

    @Slot()
    def stop(self) -> None:
        """Fall silent."""
        self._take_time("stop")
        self.stateChanged.emit(QTextToSpeech.State.Ready)

    def _take_time(self, about: str) -> None:
        if about == self.slow_at:
            self.is_at_it.set()
            time.sleep(self.seconds)


def put_in_place(slow_at: str, seconds: float) -> None:
    """Give every listener of this process such a voice."""
    SlowVoice.slow_at, SlowVoice.seconds = slow_at, seconds
    SlowVoice.is_at_it.clear()
    sys.modules["PySide6.QtTextToSpeech"].QTextToSpeech = SlowVoice  # type: ignore[attr-defined]
    listening.answers = lambda: True  # type: ignore[attr-defined]
