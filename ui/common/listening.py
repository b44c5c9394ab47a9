"""Reading aloud, where the computer has a voice for the language; elsewhere nobody is promised one.

The voice is the computer's own: Speech Dispatcher on Linux, and what Windows and macOS come with.
"""

import re
import threading
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QLocale, QMetaObject, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from homeapp.i18n import R_, Language
from ui.common.apart import Apart
from ui.common.dispatcher import answers
from ui.common.presence import show_presence
from ui.common.resident_buttons import ResidentButton
from ui.common.tongues import Tongues

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

__all__ = ["ListenButton", "Listener", "by_figure", "read_out", "read_together"]

_LISTEN = R_("Listen")
_EVERY = 1_000  # ms between signs that somebody listens
_LONGEST_TEXT = 600  # such signs; an engine that never ends must not keep the planner open
_AGAIN = 100  # ms between two looks for an answer
_TO_HEAR = 20  # ms, for an engine to be told
_SETTLED = 600  # ms, by which a screen that has just come stands still, and can wait for once
_NO_ENGINE, _DISPATCHER = "none", "speechd"
_ENGINES = (_DISPATCHER, "winrt", "darwin", "sapi", "flite")  # Qt's own names, the best first
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_ENDS = (".", "?", "!", ":", "\u2026", "\u06d4", "\u061f", "\u0964")  # also in Urdu and Bengali
_KEPT_NUMBER = re.compile("\u2066([+\\d][\\d \u00a0]{4,}\\d)\u2069")


def by_figure(number: str) -> str:
    """Return a phone number as it is dialled, figure by figure."""
    return " ".join("".join(number.split()))


def read_out(text: str) -> str:
    """Return a text as a voice should get it: no direction marks, and phone numbers by figure."""
    dialled = _KEPT_NUMBER.sub(lambda found: by_figure(found[1]), text)
    return _DIRECTION_MARKS.sub("", dialled).replace("\u00a0", " ")


def read_together(pieces: Iterable[str]) -> str:
    """Return pieces as sentences of one text, so that the voice rests after each."""
    said = (piece.strip() for piece in pieces)
    return " ".join(one if one.endswith(_ENDS) else f"{one}." for one in said if one)


class Listener(QObject):
    """Reads texts aloud, one at a time.

    The engine begins when a voice is first asked for, and says later whether there is one. On
    Linux that takes seconds, and so it lives in a thread of its own.
    """

    speaking = Signal(bool)
    """Something is being read, or nothing any more."""
    voices_changed = Signal()
    """Ask `can_speak` again: the engine now knows its voices."""

    _set_locale = Signal(QLocale)
    _say = Signal(str)
    _stop = Signal()

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        """Take the computer's own engine, or the one that Qt calls by this name."""
        super().__init__(parent)
        self._wanted = engine
        self._engine: QTextToSpeech | None = None
        self._apart: Apart | None = None
        self._was_asked = self._is_ready = self._is_speaking = self._has_begun = False

    @property
    def is_speaking(self) -> bool:
        """Whether something is being read."""
        return self._is_speaking

    @property
    def was_asked(self) -> bool:
        """Whether somebody asked for a voice yet: to answer that first takes a while, and once."""
        return self._was_asked

    def can_speak(self, language: Language) -> bool:
        """Whether there is a voice; `False` until the engine has said so (`voices_changed`)."""
        if not self._was_asked:
            self._was_asked = True
            self._ask()
        return self._locale_for(language) is not None

    def speak(self, text: str, language: Language) -> None:
        """Read a text aloud, in place of what is being read; do nothing where there is no voice."""
        self.stop()
        locale, said = self._locale_for(language), read_out(text).strip()
        if locale is None or not said:
            return
        self._has_begun = False
        self._set_locale.emit(locale)
        self._tell(True)
        self._say.emit(said)

    def stop(self) -> None:
        """Read no further."""
        if not self._is_speaking:
            return
        self._stop.emit()
        if self._apart is not None:
            # A planner that locks ends this process at once; the voice must have heard by then.
            QThread.msleep(_TO_HEAR)
        self._tell(False)

    def _ask(self) -> None:
        """Choose an engine, and begin it when it is known to be well."""
        try:
            # Loads sound libraries that are only there for this; a computer may not have them.
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            return
        there = QTextToSpeech.availableEngines()
        name = self._wanted or next((one for one in _ENGINES if one in there), "")
        if name == _DISPATCHER:
            answered: list[bool] = []
            ask = partial(_ask_dispatcher, answered)
            threading.Thread(target=ask, name="homeapp-voice", daemon=True).start()
            self._look_for(answered)
        elif name in there:
            self._begin(name)

    def _look_for(self, answered: list[bool]) -> None:
        """Begin once there is an answer; the thread that asks must touch nothing that can go."""
        if not answered:
            QTimer.singleShot(_AGAIN, self, lambda: self._look_for(answered))
        elif answered[0]:
            self._begin(_DISPATCHER)

    def _begin(self, name: str) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        # Qt moves no child to another thread.
        self._engine = QTextToSpeech(_NO_ENGINE, None if name == _DISPATCHER else self)
        self._set_locale.connect(self._engine.setLocale)
        self._say.connect(self._engine.say)
        self._stop.connect(self._engine.stop)
        self._engine.stateChanged.connect(self._on_state)
        self._engine.engineChanged.connect(self._on_ready)
        if name == _DISPATCHER:
            self._apart = Apart(self._engine)
            self.destroyed.connect(self._apart.let_go)
        # By name, so that it is Qt that waits: a call from here would hold every Python thread.
        QMetaObject.invokeMethod(
            self._engine, "setEngine", Qt.ConnectionType.AutoConnection, Q_ARG(str, name)
        )

    def _locale_for(self, language: Language) -> QLocale | None:
        """Return the engine's own locale for a language, of the same country where it can be."""
        if self._engine is None or not self._is_ready:
            return None
        wanted = QLocale(language.locale)
        fitting = [
            one
            for one in self._engine.availableLocales()
            if (one.language(), one.script()) == (wanted.language(), wanted.script())
        ]
        fitting.sort(key=lambda one: one.territory() != wanted.territory())
        return fitting[0] if fitting else None

    def _on_ready(self, _name: str) -> None:
        self._is_ready = True
        self.voices_changed.emit()

    def _on_state(self, state: "QTextToSpeech.State") -> None:
        states = type(state)
        if state is states.Speaking:
            self._has_begun = True
        elif state is states.Error or (state is states.Ready and self._has_begun):
            self._tell(False)
        if self._is_ready and not self._is_speaking:
            self.voices_changed.emit()

    def _tell(self, is_speaking: bool) -> None:
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speaking.emit(is_speaking)


class ListenButton(ResidentButton):
    """Reads a page aloud while it is pressed in; not there where there is no voice."""

    def __init__(
        self,
        listener: Listener,
        text_source: Callable[[], str],
        button_id: str = "resident.listen",
        kind: str = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(button_id, kind, icon="ui/volume", parent=parent)
        self._listener, self._text_source = listener, text_source
        self._tongues: Tongues | None = None
        self._signs_left = 0
        self._signs = QTimer(self, interval=_EVERY)
        self._signs.timeout.connect(self._show_presence)
        self.setCheckable(True)
        self.hide()
        self.clicked.connect(self._on_pressed)
        listener.speaking.connect(self._on_speaking)
        listener.voices_changed.connect(self._offer)

    def show_in(self, tongues: Tongues) -> None:
        """Offer to read in this language, and read no further in another.

        Nothing is offered, and no engine loaded, before what it stands in comes into sight.
        """
        self._end()
        self._tongues = tongues
        self.show_words(tongues.say(_LISTEN), tongues)
        # The first question about a voice loads sound libraries, at times from a slow disk.
        after = 0 if self._listener.was_asked else _SETTLED
        QTimer.singleShot(after, self, self._offer)

    def _offer(self) -> None:
        above = self.parentWidget()
        if self._tongues is not None and (above is None or above.isVisible()):
            self.setVisible(self._listener.can_speak(self._tongues.large))

    def _on_pressed(self) -> None:
        if not self.isChecked() or self._tongues is None:
            self._listener.stop()
            return
        self._listener.speak(self._text_source(), self._tongues.large)
        self._show_pressed(self._listener.is_speaking)

    def _on_speaking(self, is_speaking: bool) -> None:
        if not is_speaking:
            self._show_pressed(False)

    def _show_pressed(self, pressed: bool) -> None:
        self.setChecked(pressed)
        self._icon = "ui/player-stop" if pressed else "ui/volume"
        self.update()
        if pressed:
            self._signs_left = _LONGEST_TEXT
            self._signs.start()
        elif self._signs.isActive():
            self._signs.stop()
            self._show_presence()  # there is time to answer from the end of the text on

    def _show_presence(self) -> None:
        """Whoever listens is here: nobody is locked out in the middle of a sentence (A16)."""
        self._signs_left -= 1
        if self._signs_left >= 0:
            show_presence()

    def _end(self) -> None:
        if self.isChecked():
            self._listener.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Fall silent when the page is gone from sight: it may be locked, or another's turn."""
        self._end()
        super().hideEvent(event)


def _ask_dispatcher(answered: list[bool]) -> None:
    answered.append(answers())
