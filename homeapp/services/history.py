"""Undo and redo for every subject, derived from what changed."""

from dataclasses import fields
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, Purpose
from homeapp.domain.entity import Entity
from homeapp.domain.residents import Resident
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.changes import Change, ChangeSet
from homeapp.services.dependence import as_compared, put_back
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["History"]


class NothingToUndo(Refusal):
    """There is nothing left to take back."""

    def __init__(self) -> None:
        super().__init__(N_("There is nothing to undo. Carry on from here."))


class NothingToRedo(Refusal):
    """There is nothing left to do again."""

    def __init__(self) -> None:
        super().__init__(N_("There is nothing to redo. Carry on from here."))


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

    @property
    def undo_id(self) -> UUID | None:
        """Return the id of the work that undo would take back."""
        return self._done[-1].id if self._done else None

    @property
    def redo_id(self) -> UUID | None:
        """Return the id of the work that redo would do again."""
        return self._undone[-1].id if self._undone else None

    def undo(self) -> str:
        """Take the latest work back and return its name; raise `Refusal` where it cannot be.

        Work that another hand has changed since is let go, so that it bars no earlier work.
        """
        if not self._done:
            raise NothingToUndo
        latest = self._done[-1]
        turned = [_turned(change) for change in reversed(latest.changes)]
        self._replay(latest.work, turned, self._done)
        self._undone.append(self._done.pop())
        return latest.work

    def redo(self) -> str:
        """Do the work again that was last taken back, and return its name."""
        if not self._undone:
            raise NothingToRedo
        latest = self._undone[-1]
        self._replay(latest.work, list(latest.changes), self._undone)
        self._done.append(self._undone.pop())
        return latest.work

    def clear(self) -> None:
        """Forget everything, as locking the store and erasing a person require."""
        self._done.clear()
        self._undone.clear()

    def _replay(self, work_name: str, changes: list[Change], kept: list[ChangeSet]) -> None:
        self._replaying = True
        try:
            with self._store.start_work(work_name) as work:
                for change in changes:
                    records = work.repository(change.kind)
                    now = records.find(change.entity.id)
                    if as_compared(now) != as_compared(change.before):
                        raise ChangedSince
                    after = put_back(now, change.after)
                    if after is not None:
                        records.save(after)
                    elif now is not None:
                        _remove(work, now)
        except ChangedSince:
            kept.pop()
            raise
        finally:
            self._replaying = False

    def _on_commit(self, changes: ChangeSet) -> None:
        if changes.erases:
            self.clear()
            return
        if self._replaying or not changes.recorded or _notes_warnings_alone(changes):
            return
        if changes.undoable:
            self._done.append(changes)
            self._undone.clear()
        elif _says_no_to_a_record(changes):
            self.clear()
        else:
            self._done = _after_what_must_stay(self._done, changes)


def _remove(work: UnitOfWork, record: Entity) -> None:
    if isinstance(record, Resident):
        # What undo left of their check-ins is nobody's once the person is gone.
        for left in work.check_ins.where(resident_id=record.id):
            if not left.responses:
                work.check_ins.remove(left)
    work.repository(type(record)).remove(record)


def _notes_warnings_alone(changes: ChangeSet) -> bool:
    """Whether undo would leave all of it as it is: that a warning was given."""
    return all(as_compared(one.before) == as_compared(one.after) for one in changes.changes)


def _turned(change: Change) -> Change:
    return Change(before=change.after, after=change.before)


def _after_what_must_stay(done: list[ChangeSet], lasting: ChangeSet) -> list[ChangeSet]:
    """Return the work that can still be taken back beside what is now kept for ever.

    Work that made a record which the lasting ones point to, or wrote one that they changed as
    well, cannot; nor can anything before it, for undo goes step by step.
    """
    bound = {value for change in lasting.changes for value in _ids(change)}
    for place in range(len(done), 0, -1):
        if any(_is_bound(change, bound, lasting) for change in done[place - 1].changes):
            return done[place:]
    return done


def _ids(change: Change) -> set[UUID]:
    values = (getattr(change.entity, known.name) for known in fields(change.entity))
    return {value for value in values if isinstance(value, UUID)}


def _is_bound(change: Change, bound: set[UUID], lasting: ChangeSet) -> bool:
    if change.before is None:
        return change.entity.id in bound
    return any(change.entity.id == other.entity.id for other in lasting.changes)


def _says_no_to_a_record(changes: ChangeSet) -> bool:
    """Whether somebody said no to a record: then nothing of it is put back either."""
    return any(
        isinstance(one.after, Consent)
        and one.after.purpose is Purpose.RECORD
        and one.after.decision is not Decision.GIVEN
        for one in changes.of(Consent)
    )
