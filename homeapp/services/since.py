"""The work of a while, such as since the screen was turned, which alone can be taken back then."""

from uuid import UUID

from homeapp.services.changes import ChangeSet
from homeapp.services.history import History

__all__ = ["Since"]


class Since:
    """Takes back what was noted since it began, newest first, and nothing else.

    Where work that was not noted lies above it, it stays as well: undo goes step by step.
    """

    def __init__(self, history: History) -> None:
        self._history = history
        self._noted: set[UUID] = set()

    def begin(self) -> None:
        """Begin anew: nothing that was done until now can be taken back from here."""
        self._noted.clear()

    def note(self, changes: ChangeSet) -> None:
        """Note that this was done in the while."""
        self._noted.add(changes.id)

    @property
    def can_undo(self) -> bool:
        """Whether the latest work is of the while."""
        return self._history.undo_id in self._noted

    def undo(self) -> str | None:
        """Take the latest work back and return its name, `None` where it is not of the while.

        Raises `Refusal` where it cannot be taken back.
        """
        return self._history.undo() if self.can_undo else None

    def redo(self) -> str | None:
        """Do the work again that was last taken back, `None` where it is not of the while."""
        return self._history.redo() if self._history.redo_id in self._noted else None
