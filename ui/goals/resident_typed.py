"""What a resident types about a goal, until it is saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

from homeapp.errors import Refusal
from homeapp.planner import Planner

__all__ = ["TypedWords"]


class TypedWords:
    """Words that could not be saved, by field. The worker's own page of the goal shows them too."""

    def __init__(self, planner: Planner, about: Callable[[], UUID]) -> None:
        """`about` returns the id of the goal, or of the person before there is one."""
        self._drafts, self._about = planner.drafts, about

    def of(self, name: str) -> str | None:
        """Return what was typed for a field and could not be saved."""
        return self._drafts.of(self._about()).get(name)

    @contextmanager
    def saving(self, name: str, words: str) -> Iterator[None]:
        """Save typed words inside this: where that is refused, they are kept as a draft.

        It goes once the words are saved.
        """
        before = self._about()
        try:
            yield
        except Refusal:
            self._drafts.keep(before, name, words)
            raise
        for about in {before, self._about()}:
            self._drafts.drop(about, name)
