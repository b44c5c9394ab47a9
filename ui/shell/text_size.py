"""Larger and smaller words, from 100 to 200 %."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from homeapp.i18n import _
from homeapp.settings import Settings, load_settings, save_settings
from ui.theme import dress

__all__ = ["TextSize"]

_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)


class TextSize:
    """How large words are now; the next start remembers it."""

    def __init__(
        self,
        settings: Settings,
        say: Callable[[str], None],
        keep: Callable[[float], None] | None = None,
    ) -> None:
        self._scale = settings.text_scale
        self._say = say
        self._keep = keep or _keep

    def larger(self) -> None:
        """Make words one step larger, at most twice their size."""
        self._use(min((step for step in _STEPS if step > self._scale), default=_STEPS[-1]))

    def smaller(self) -> None:
        """Make words one step smaller, at least their own size."""
        self._use(max((step for step in _STEPS if step < self._scale), default=_STEPS[0]))

    def _use(self, scale: float) -> None:
        self._scale = scale
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, scale)
        self._keep(scale)
        self._say(_("Words are at {percent} % of their size.", percent=round(scale * 100)))


def _keep(scale: float) -> None:
    save_settings(replace(load_settings(), text_scale=scale))
