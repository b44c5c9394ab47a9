"""Undo and redo for every subject, derived from what changed."""

from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.changes import Change, ChangeSet
from homeapp.services.unit_of_work import Store

__all__ = ["History"]


class NothingToUndo(Refusal):
    """There is nothing left to take back or to do again."""

    def __init__(self) -> None:
        super().__init__(N_("There is nothing to undo. Carry on from here."))


class ChangedSince(Refusal):
    """A record changed after the work that was to be taken back."""

    def __init__(self) -> None:
        super().__init__(
            N_("This was changed again since then, so it stays as it is. Change it by hand.")
        )


class History:
    """The work that can be taken back, newest last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[ChangeSet] = []
        self._undone: list[ChangeSet] = []
        self._replaying = False
        store.listen(self._on_commit)

    @property
    def next_undo(self) -> str | None:
        """Return the name of the work that undo would take back."""
        return self._done[-1].work if self._done else None

    @property
    def next_redo(self) -> str | None:
        """Return the name of the work that redo would do again."""
        return self._undone[-1].work if self._undone else None

    def undo(self) -> str:
        """Take the latest work back and return its name; raise `Refusal` where it cannot be."""
        if not self._done:
            raise NothingToUndo
        latest = self._done[-1]
        self._replay(latest.work, [_turned(change) for change in reversed(latest.changes)])
        self._undone.append(self._done.pop())
        return latest.work

    def redo(self) -> str:
        """Do the work again that was last taken back, and return its name."""
        if not self._undone:
            raise NothingToUndo
        latest = self._undone[-1]
        self._replay(latest.work, list(latest.changes))
        self._done.append(self._undone.pop())
        return latest.work

    def clear(self) -> None:
        """Forget everything, as locking the store and erasing a person require."""
        self._done.clear()
        self._undone.clear()

    def _replay(self, work_name: str, changes: list[Change]) -> None:
        self._replaying = True
        try:
            with self._store.start_work(work_name) as work:
                for change in changes:
                    records = work.repository(change.kind)
                    if records.find(change.entity.id) != change.before:
                        raise ChangedSince
                    if change.after is None:
                        records.remove(change.entity)
                    else:
                        records.save(change.after)
        finally:
            self._replaying = False

    def _on_commit(self, changes: ChangeSet) -> None:
        if self._replaying or not changes.undoable:
            return
        self._done.append(changes)
        self._undone.clear()


def _turned(change: Change) -> Change:
    return Change(before=change.after, after=change.before)
