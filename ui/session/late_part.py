"""A part of the talk with the resident that is made only when it is wanted."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from ui.common.resident_pages import ResidentPage, ResidentPart

__all__ = ["LatePart"]


class LatePart:
    """Opens a part when its pages are asked for: the small picture shows one of them alone."""

    def __init__(self, part: ResidentPart) -> None:
        self.key, self.title = part.key, part.title
        self._part = part
        self._resident_id: UUID | None = None
        self._is_open = False

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident, when the first page is wanted."""
        self._resident_id, self._is_open = resident_id, False

    def open_now(self) -> None:
        """Make what the first page needs, before it is wanted."""
        if not self._is_open and self._resident_id is not None:
            self._is_open = True
            self._part.open(self._resident_id)

    def pages(self) -> Sequence[ResidentPage]:
        """Return the pages as the answers so far ask for them."""
        self.open_now()
        return self._part.pages()

    def made(self) -> Iterable[ResidentPage]:
        """Return every page made since this part was opened."""
        return self._part.made() if self._is_open else ()
