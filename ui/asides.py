"""How a presenter, which knows no thread, has slow work done aside."""

from collections.abc import Callable
from typing import Protocol, TypeVar

__all__ = ["RunAside", "at_once"]

T = TypeVar("T")


class RunAside(Protocol):
    """Does slow work off the screen's thread and answers on it."""

    def __call__(self, work: Callable[[], T], done: Callable[[T], object]) -> object:
        """Do `work`, then call `done` with what came of it."""


def at_once(work: Callable[[], T], done: Callable[[T], object]) -> object:
    """Do the work here and now, where there is no thread."""
    return done(work())
