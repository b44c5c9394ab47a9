"""Where the talk with the resident stands: the parts in order, and the pages inside each."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Generic, NamedTuple, Protocol, TypeVar
from uuid import UUID

__all__ = ["FlowPart", "Mark", "ResidentFlow"]

P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)


class Mark(NamedTuple):
    """Where the talk is: the key of the part, the page in it from 0, and what it is about by now.

    `within` is in the part's own keys and ids, "" where it is as it begins.
    """

    part: str = ""
    page: int = 0
    within: str = ""


_START = Mark()


class FlowPart(Protocol[P_co]):
    """A part of the talk, as far as its order matters."""

    @property
    def key(self) -> str:
        """Return the part's own name."""

    @property
    def within(self) -> str:
        """Return what it is about by now, in keys and ids; "" where it is as it begins."""

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""

    def come_back_to(self, within: str) -> None:
        """Be about that again, as far as it is still there."""

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
        self._looked_at: tuple[Sequence[P], int] | None = None

    @property
    def page(self) -> P:
        """Return the page on show; where an answer took it away, the last one before it."""
        pages, place = self._now()
        return pages[place]

    @property
    def look(self) -> tuple[P, bool, bool]:
        """Return the page on show, whether it is first, and whether last, by one look at all."""
        pages, place = self._now()
        is_last = place == len(pages) - 1 and self._part_after(1) is None
        return pages[place], self.part == 0 and place == 0, is_last

    @property
    def mark(self) -> Mark:
        """Return where the talk is."""
        part = self._parts[self.part]
        return Mark(part.key, self._now()[1], part.within)

    @property
    def pages(self) -> Sequence[P]:
        """Return the pages of this part as things are now."""
        return list(self._now()[0])

    @property
    def page_after(self) -> P | None:
        """Return the page that follows as things are now, `None` after the last one."""
        pages, place = self._now()
        if place + 1 < len(pages):
            return pages[place + 1]
        after = self._part_after(1)
        return None if after is None else self._parts[after].pages()[0]

    @property
    def part_after(self) -> str:
        """Return the key of the part that follows as things are now, "" after the last one."""
        after = self._part_after(1)
        return "" if after is None else self._parts[after].key

    def start(self, resident_id: UUID) -> None:
        """Begin with a resident, at the first page."""
        for begin in self.starting(resident_id):
            begin()

    def starting(self, resident_id: UUID, at: Mark = _START) -> list[Callable[[], object]]:
        """Return what begins with a resident, in parts that can be done one after another.

        `at` is a mark of before; where it cannot be gone to now, the talk begins at the first page.
        """
        opening = [partial(part.open, resident_id) for part in self._parts]
        return [*opening, lambda: self._begin(at)]

    def go_on(self) -> bool:
        """Show the page after this one; return whether there is one."""
        pages, place = self._now()
        if place + 1 < len(pages):
            self._turn_to(pages, place + 1)
            return True
        after = self._part_after(1)
        if after is not None:
            self._enter(after, at_end=False)
        return after is not None

    def back(self) -> None:
        """Show the page before this one."""
        pages, place = self._now()
        if place > 0:
            self._turn_to(pages, place - 1)
        elif (before := self._part_after(-1)) is not None:
            self._enter(before, at_end=True)

    def go_to(self, key: str) -> None:
        """Show the first page of the part of this key."""
        self._enter([part.key for part in self._parts].index(key), at_end=False)

    def come_near(self, before: Sequence[P], place: int) -> None:
        """Show the page of `place` among the pages `before`, or the last one ahead of it.

        Where all are gone, or a new one stands at the end, it is as after any other answer.
        """
        pages = self._parts[self.part].pages()
        near = [page for page in before[: place + 1] if page in pages]
        if near and pages[-1] in before:
            self._turn_to(pages, pages.index(near[-1]))
        else:
            self._show()

    @contextmanager
    def looked_at_once(self, page: tuple[Sequence[P], int] | None = None) -> Iterator[None]:
        """Look at the records once, or not at all for a page told: nobody answers meanwhile."""
        before, self._looked_at = self._looked_at, page or self._now()
        try:
            yield
        finally:
            self._looked_at = before

    def _now(self) -> tuple[Sequence[P], int]:
        """Return the pages of this part and the place among them, from one look at the records."""
        if self._looked_at is not None:
            return self._looked_at
        pages = self._parts[self.part].pages()
        last = len(pages) - 1
        place = next((at for at, page in enumerate(pages) if page is self._page), last)
        self._page = pages[place]
        return pages, place

    def _turn_to(self, pages: Sequence[P], place: int) -> None:
        self._page = pages[place]
        with self.looked_at_once((pages, place)):
            self._show()

    def _part_after(self, step: int) -> int | None:
        place = self.part + step
        while 0 <= place < len(self._parts):
            if self._may_go_into(self._parts[place].key):
                return place
            place += step
        return None

    def _begin(self, at: Mark) -> None:
        keys = [part.key for part in self._parts]
        self.part = keys.index(at.part) if at.part in keys and self._may_go_into(at.part) else 0
        part = self._parts[self.part]
        if self.part and at.within:
            part.come_back_to(at.within)
        pages = part.pages()
        is_there = at.page < len(pages)
        nearest = at.page if is_there else len(pages) - 1 if at.within else 0
        self._turn_to(pages, nearest if self.part else 0)

    def _enter(self, part: int, *, at_end: bool) -> None:
        self.part = part
        pages = self._parts[part].pages()
        self._turn_to(pages, len(pages) - 1 if at_end else 0)
