"""A voice for every language, without a sound; and whether this computer has a real one."""

import shutil

import pytest
from PySide6.QtCore import QLocale

from homeapp.i18n import Language
from ui.common.listening import Listener

__all__ = ["AnyVoice", "needs_voice"]

_HAS_VOICE = bool(shutil.which("speech-dispatcher") and shutil.which("espeak-ng"))
needs_voice = pytest.mark.skipif(
    not _HAS_VOICE, reason="speech-dispatcher and espeak-ng are Debian packages of the test set"
)


class AnyVoice(Listener):
    """Qt's own silent engine, which reads every language as if it were English."""

    def __init__(self) -> None:
        super().__init__("mock")

    def _locale_for(self, _language: Language) -> QLocale | None:
        if self._engine is None or not self._is_ready:
            return None
        return self._engine.availableLocales()[0]
