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
    inside_changed = Signal()
    """Something else is open on the page, or nothing any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watched: list[Field] = []
        self.inside = ""
        """What is open on the page: the id of a goal, the key of a check-in; "" for the whole."""

    @property
    def help_key(self) -> str:
        """Return the key of what is open in the page, for its help; "" for the page as a whole."""
        return ""

    def look_for(self, words: str) -> None:
        """Begin with a search for these words, where the page has one; called once it is open."""

    def come_back_to(self, inside: str) -> None:
        """Open what a crash or a lock found open, unless it is gone; called once it is open."""

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

    def _note_inside(self, inside: str) -> None:
        """Tell what is open now, so that the planner comes back to it."""
        if inside != self.inside:
            self.inside = inside
            self.inside_changed.emit()
