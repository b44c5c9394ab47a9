"""What every page of the guided session is."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.common.fields import Field
from ui.common.summaries import Problem

__all__ = ["SessionPage"]


class SessionPage(QWidget):
    """One step of the session. It saves as it goes, and judges only when the worker goes on."""

    changed = Signal()
    """What is done or shown may be different now."""
    page_wanted = Signal(str)
    """The worker would go to another step, by its key, or to "workers": their own details."""
    person_chosen = Signal(UUID)
    """The worker opens somebody else's record instead, such as a likely duplicate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watched: list[Field] = []

    def look_for(self, words: str) -> None:
        """Begin with a search for these words, where the page has one; called once it is open."""

    def open(self, resident_id: UUID) -> None:
        """Show this person's answers; they may have changed since the page was last shown."""
        raise NotImplementedError

    def watch(self, *fields: Field) -> None:
        """Judge these fields on Continue."""
        self._watched.extend(fields)

    def problems(self) -> list[Problem]:
        """Return what must be put right before going on: what was typed and cannot be read."""
        found = ((field, field.problem()) for field in self._watched if not field.isHidden())
        return [(field, sentence) for field, sentence in found if sentence is not None]
