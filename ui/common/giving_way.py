"""Pages that give their place to the help about them: whoever reads help has left nothing."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

__all__ = ["GivesWay", "is_left", "let_give_way"]

_GIVES_WAY = "gives_way_to_help"


class GivesWay(Protocol):
    """What a page has beside it, and can do without while help stands there."""

    def give_way(self, put_help_away: Callable[[], object]) -> bool:
        """Leave out one thing more; return `False` where nothing is left to leave out."""

    def take_back(self) -> None:
        """Show again what was left out, as the help is gone."""


def let_give_way(pages: QWidget) -> None:
    """Take note that these pages are hidden for the help about them, and for nothing else."""
    pages.setProperty(_GIVES_WAY, True)


def is_left(part: QWidget) -> bool:
    """Whether a part of a page that is out of sight is there for more than the help about it."""
    hidden: QWidget | None = part
    while hidden is not None and not hidden.isHidden():
        hidden = hidden.parentWidget()
    return hidden is None or not hidden.property(_GIVES_WAY)
