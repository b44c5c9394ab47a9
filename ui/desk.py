"""What the shell hands to every screen: the work that can be done, and a place to say so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from homeapp.errors import Refusal
from homeapp.settings import Settings
from ui.bus import Bus
from ui.tasks import Runner

if TYPE_CHECKING:
    from homeapp.planner import Planner

__all__ = ["Desk"]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """An open planner, with the bus of its changes and the ways to speak to the worker."""

    planner: "Planner"
    bus: Bus
    runner: Runner
    settings: Settings
    say: Callable[[str], None]
    """Show and announce that something is done, such as "Plan saved."; it goes by itself."""
    warn: Callable[[str], None]
    """Show and announce what the worker must see; it stays until it is put away."""

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Show a refusal raised inside as a warning, and carry on after the block."""
        try:
            yield
        except Refusal as refusal:
            self.warn(str(refusal))
