"""Where a session stands: which step is on show, and which are done."""

from collections.abc import Callable

__all__ = ["SessionPresenter"]


class SessionPresenter:
    """The order of the steps. Any step can be opened at any time; Continue goes to the next."""

    def __init__(self, steps: int, show: Callable[[int], None]) -> None:
        self._steps = steps
        self._show = show
        self.place = 0

    @property
    def is_first(self) -> bool:
        """Whether there is nothing before this step."""
        return self.place == 0

    @property
    def is_last(self) -> bool:
        """Whether there is nothing after this step."""
        return self.place == self._steps - 1

    def go_to(self, place: int) -> None:
        """Show a step; one that is not there is left alone."""
        if 0 <= place < self._steps:
            self.place = place
            self._show(place)

    def back(self) -> None:
        """Show the step before."""
        self.go_to(self.place - 1)

    def go_on(self) -> None:
        """Show the step after."""
        self.go_to(self.place + 1)
