"""Where the talk with the resident stands: the parts in order, and the pages inside each."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar
from uuid import UUID

__all__ = ["FlowPart", "ResidentFlow"]

P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)


class FlowPart(Protocol[P_co]):
    """A part of the talk, as far as its order matters."""

    @property
    def key(self) -> str:
        """Return the part's own name."""

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""

    def pages(self) -> Sequence[P_co]:
        """Return the pages that the answers so far ask for."""


class ResidentFlow(Generic[P]):
    """Goes from page to page. Which pages follow may depend on every answer before."""

    def __init__(
        self,
        parts: Sequence[FlowPart[P]],
        may_go_into: Callable[[str], bool],
        show: Callable[[], None],
    ) -> None:
        self._parts = parts
        self._may_go_into = may_go_into
        self._show = show
        self.part = 0
        self._page: P | None = None

    @property
    def page(self) -> P:
        """Return the page on show; where an answer took it away, the last one before it."""
        pages = self._parts[self.part].pages()
        if self._page not in pages:
            self._page = pages[-1]
        assert self._page is not None, "every part has a page"  # noqa: S101
        return self._page

    @property
    def is_first(self) -> bool:
        """Whether there is nothing before this page."""
        return self.part == 0 and self._place == 0

    @property
    def is_last(self) -> bool:
        """Whether there is nothing after this page."""
        return self._part_after(1) is None and self._place == len(self._pages) - 1

    def start(self, resident_id: UUID) -> None:
        """Begin with a resident, at the first page."""
        for part in self._parts:
            part.open(resident_id)
        self._enter(0, at_end=False)

    def go_on(self) -> None:
        """Show the page after this one."""
        if self._place + 1 < len(self._pages):
            self._page = self._pages[self._place + 1]
            self._show()
        elif (after := self._part_after(1)) is not None:
            self._enter(after, at_end=False)

    def back(self) -> None:
        """Show the page before this one."""
        if self._place > 0:
            self._page = self._pages[self._place - 1]
            self._show()
        elif (before := self._part_after(-1)) is not None:
            self._enter(before, at_end=True)

    def go_to(self, key: str) -> None:
        """Show the first page of the part of this key."""
        self._enter([part.key for part in self._parts].index(key), at_end=False)

    @property
    def _pages(self) -> Sequence[P]:
        return self._parts[self.part].pages()

    @property
    def _place(self) -> int:
        return list(self._pages).index(self.page)

    def _part_after(self, step: int) -> int | None:
        place = self.part + step
        while 0 <= place < len(self._parts):
            if self._may_go_into(self._parts[place].key):
                return place
            place += step
        return None

    def _enter(self, part: int, *, at_end: bool) -> None:
        self.part = part
        self._page = self._pages[-1 if at_end else 0]
        self._show()
