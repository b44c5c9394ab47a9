"""One tip at a time, at the foot of the window, until the worker puts it away for good."""

from collections.abc import Callable
from typing import Protocol

from homeapp.i18n import _
from homeapp.planner import Planner
from ui.tips.words import TIPS

__all__ = ["Tips"]


class Adviser(Protocol):
    """Where tips are given: the window's notices."""

    def advise(self, sentence: str, put_away: Callable[[], object]) -> None:
        """Give a tip, for as long as there is nothing else to say."""

    def end_advice(self) -> None:
        """Give no tip any more."""


class Tips:
    """Which tip belongs to the step on show. None takes the focus or lies over anything."""

    def __init__(self, planner: Planner, adviser: Adviser) -> None:
        self._planner, self._adviser = planner, adviser
        self._step = ""

    def show_for(self, step: str) -> None:
        """Give the tip of a step, unless this worker has put it away; "" is no step."""
        if step == self._step:
            return
        self._step = step
        key, words = TIPS.get(step, ("", ""))
        if key and key not in self._planner.tips.put_away():
            self._adviser.advise(_(words), lambda: self._put_away(key))
        else:
            self._adviser.end_advice()

    def bring_back(self) -> None:
        """Show every tip again, each at its place."""
        self._planner.tips.bring_back(*(key for key, _words in TIPS.values()))
        step, self._step = self._step, ""
        self.show_for(step)

    def _put_away(self, key: str) -> None:
        self._planner.tips.put(key)
        self._adviser.end_advice()
