"""What one piece of work changed: the source of undo, of refreshed screens and of the audit."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from uuid import UUID

from homeapp.domain.entity import Entity, new_id
from homeapp.domain.residents import Resident

__all__ = ["Change", "ChangeSet", "Erasure"]


@dataclass(frozen=True, kw_only=True)
class Change:
    """One record before and after; `None` before it was made, or after it was removed."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """Return the record as it last was."""
        entity = self.after or self.before
        assert entity is not None, "a change has a before or an after"  # noqa: S101
        return entity

    @property
    def kind(self) -> type[Entity]:
        """Return what kind of record changed."""
        return type(self.entity)

    @property
    def lasts(self) -> bool:
        """Whether undo leaves it as it is: a record kept for ever, or a field that is."""
        changed = self.before is not None and not self.kind.lasting_fields.isdisjoint(self.fields)
        return self.kind.append_only or changed

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields whose values differ, in the entity's own order."""
        return tuple(
            known.name
            for known in fields(self.entity)
            if getattr(self.before, known.name, None) != getattr(self.after, known.name, None)
        )


@dataclass(frozen=True, kw_only=True)
class Erasure(Change):
    """A person is gone for good, with all that was kept; it tells nothing but their id."""

    @classmethod
    def of_person(cls, resident_id: UUID) -> "Erasure":
        """Return that this person is erased, without a word of what was known."""
        return cls(before=Resident(id=resident_id), after=None)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return no names: not even which fields were filled in is told."""
        return ()


@dataclass(frozen=True, kw_only=True)
class ChangeSet:
    """Everything that one piece of work changed, in order, and who did it when (UTC)."""

    id: UUID = field(default_factory=new_id)
    work: str
    at: datetime
    worker_id: UUID
    changes: tuple[Change, ...]

    def and_then(self, later: "ChangeSet") -> "ChangeSet":
        """Return both as one, for a screen that missed the first."""
        return replace(later, changes=(*self.changes, *later.changes))

    def touches(self, *kinds: type[Entity]) -> bool:
        """Whether any record of these kinds changed."""
        return any(issubclass(change.kind, kinds) for change in self.changes)

    def of(self, kind: type[Entity]) -> Iterator[Change]:
        """Yield the changes to records of one kind."""
        return (change for change in self.changes if issubclass(change.kind, kind))

    def removes(self, id: UUID) -> bool:  # noqa: A002
        """Whether the record of this id is gone."""
        return any(one.after is None and one.entity.id == id for one in self.changes)

    @property
    def erases(self) -> bool:
        """Whether somebody was erased, so that nothing may bring back what was known."""
        return any(isinstance(change, Erasure) for change in self.changes)

    @property
    def recorded(self) -> bool:
        """Whether any of it belongs in the audit trail."""
        return any(change.kind.recorded for change in self.changes)

    @property
    def undoable(self) -> bool:
        """Whether all of it can be taken back: nothing in it is kept for ever."""
        return self.recorded and not any(change.lasts for change in self.changes)
