"""A part of the talk with the resident that is made only when it is wanted."""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar, runtime_checkable
from uuid import UUID

from ui.common.resident_pages import ResidentPage, ResidentPart

__all__ = ["LatePart"]

P_co = TypeVar("P_co", bound=ResidentPart, covariant=True)


@runtime_checkable
class _Found(Protocol):
    """A part that is found again where it was, after a crash or a lock."""

    @property
    def within(self) -> str:
        """Return what it is about by now, in keys and ids: never words."""

    def come_back_to(self, within: str) -> None:
        """Be about that again, as far as it is still there."""


@runtime_checkable
class _ReadAnew(Protocol):
    """A part that remembers more than its pages do."""

    def read_anew(self) -> None:
        """Know what is kept by now."""


class LatePart(Generic[P_co]):
    """Opens a part when its pages are asked for: the small picture shows one of them alone."""

    def __init__(self, part: P_co) -> None:
        self.key, self.title = part.key, part.title
        self._part = part
        self._resident_id: UUID | None = None
        self._is_open = False

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident, when the first page is wanted."""
        self._resident_id, self._is_open = resident_id, False

    def open_now(self) -> P_co:
        """Make what the first page needs, before it is wanted, and return the part."""
        if not self._is_open and self._resident_id is not None:
            self._is_open = True
            self._part.open(self._resident_id)
        return self._part

    @property
    def within(self) -> str:
        """Return what it is about by now; "" where it is as it begins."""
        return self._part.within if self._is_open and isinstance(self._part, _Found) else ""

    def come_back_to(self, within: str) -> None:
        """Be about that again, as far as it is still there."""
        part = self.open_now()
        if isinstance(part, _Found):
            part.come_back_to(within)

    def read_anew(self) -> None:
        """Know what is kept by now: something was taken back, or done again."""
        if self._is_open and isinstance(self._part, _ReadAnew):
            self._part.read_anew()

    def close(self) -> Sequence[ResidentPage]:
        """Forget the pages, and return them to let go of: the next one wanted is made anew."""
        gone = list(self.made())
        self._is_open = False
        return gone

    def pages(self) -> Sequence[ResidentPage]:
        """Return the pages as the answers so far ask for them."""
        return self.open_now().pages()

    def made(self) -> Iterable[ResidentPage]:
        """Return every page made since this part was opened."""
        return self._part.made() if self._is_open else ()
