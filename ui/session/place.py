"""Keeping the worker's place, from where they go on after a lock or a crash."""

from collections.abc import Callable

from homeapp.i18n import _
from ui.desk import Desk

__all__ = ["keep_place"]


def keep_place(desk: Desk, keep: Callable[[], object]) -> None:
    """Keep a place in the thread, in the order asked: the screen waits for no slow disk."""
    desk.runner.run(keep, lambda _kept: None, label=_("Keep the place"))
