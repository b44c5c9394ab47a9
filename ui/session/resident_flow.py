"""Where the talk with the resident stands: the parts in order, and the pages inside each."""

from collections.abc import Callable, Sequence
from functools import partial
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

    @property
    def mark(self) -> tuple[str, int]:
        """Return where the talk is: the key of the part, and the page in it from 0."""
        return self._parts[self.part].key, self._place

    def start(self, resident_id: UUID) -> None:
        """Begin with a resident, at the first page."""
        for begin in self.starting(resident_id):
            begin()

    def starting(
        self, resident_id: UUID, at: tuple[str, int] = ("", 0)
    ) -> list[Callable[[], object]]:
        """Return what begins with a resident, in parts that can be done one after another.

        `at` is a mark of before; where it cannot be gone to now, the talk begins at the first page.
        """
        opening = [partial(part.open, resident_id) for part in self._parts]
        return [*opening, lambda: self._begin(*at)]

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

    def _begin(self, key: str, page: int) -> None:
        keys = [part.key for part in self._parts]
        self.part = keys.index(key) if key in keys and self._may_go_into(key) else 0
        pages = self._pages
        self._page = pages[page if self.part and page < len(pages) else 0]
        self._show()

    def _enter(self, part: int, *, at_end: bool) -> None:
        self.part = part
        self._page = self._pages[-1 if at_end else 0]
        self._show()
