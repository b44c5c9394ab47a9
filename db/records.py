"""All the records of one kind: found, kept and taken away, and each change noted at the door."""

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, Protocol, TypeVar, cast
from uuid import UUID

import sqlalchemy as sa

from db.base import from_row, to_row
from db.lately import Answers
from homeapp.domain.entity import Entity
from homeapp.errors import NotFound

E = TypeVar("E", bound=Entity)


class WriteOutsideWork(RuntimeError):
    """A record was written, or read, when the door was not open for it: a fault of ours."""


class KeptForEver(RuntimeError):
    """A record that is kept for ever would have been changed or taken away: a fault of ours."""


class Door(Protocol):
    """What records need of the unit of work they belong to."""

    def connection_to(self, *, write: bool) -> sa.Connection:
        """Return the connection; raise `WriteOutsideWork` where the door is shut."""

    @property
    def answers(self) -> Answers:
        """Return what was read before and still stands; raise `WriteOutsideWork` as that does."""

    def note(self, before: Entity | None, after: Entity | None) -> None:
        """Remember a record before and after, in the order of first touch."""


class Records(Generic[E]):
    """The records of one kind, in the table of that kind."""

    def __init__(self, kind: type[E], table: sa.Table, door: Door) -> None:
        self._kind = kind
        self._table = table
        self._door = door

    def get(self, id: UUID) -> E:  # noqa: A002 - the field's own name
        """Return a record; raise `NotFound` where there is none."""
        found = self.find(id)
        if found is None:
            raise self._not_found()
        return found

    def find(self, id: UUID) -> E | None:  # noqa: A002
        """Return a record, or `None`."""
        found = self._where((("id", id),))
        return found[0] if found else None

    def where(self, **equal: object) -> list[E]:
        """Return the records whose fields equal these values, oldest first; all without any."""
        return self._where(tuple(equal.items()))

    def is_empty(self) -> bool:
        """Whether there is no record of this kind; quick, however many there are."""
        query = sa.select(self._table.c.id).limit(1)
        return self._door.connection_to(write=False).execute(query).first() is None

    def save(self, entity: E) -> None:
        """Keep a record, new or changed; only the columns that differ are written."""
        connection = self._door.connection_to(write=True)
        before = self.find(entity.id)
        if before is None:
            connection.execute(sa.insert(self._table).values(to_row(entity)))
        elif before == entity:
            return
        elif self._kind.append_only:
            raise KeptForEver(self._kind.__name__)
        else:
            changed = _changed(before, entity)
            row = sa.update(self._table).where(self._table.c.id == entity.id)
            connection.execute(row.values(changed))
        self._door.note(before, entity)

    def remove(self, entity: E) -> None:
        """Take a record away; raise `NotFound` where it is gone already."""
        connection = self._door.connection_to(write=True)
        before = self.get(entity.id)
        connection.execute(sa.delete(self._table).where(self._table.c.id == entity.id))
        self._door.note(before, None)

    def _where(self, equal: tuple[tuple[str, object], ...]) -> list[E]:
        answers = self._door.answers
        known = answers.find((self._kind, equal))
        if known is not None:
            return list(cast("Sequence[E]", known))
        query = sa.select(self._table).order_by(self._table.c.id)
        for name, value in equal:
            query = query.where(self._table.c[name] == value)
        found = self._fetch(query)
        answers.keep((self._kind, equal), found)
        return found

    def _fetch(self, query: sa.Select[Any]) -> list[E]:
        rows = self._door.connection_to(write=False).execute(query)
        return [from_row(self._kind, row) for row in rows]

    def _not_found(self) -> NotFound:
        words = re.findall("[A-Z][a-z]*", self._kind.__name__)
        return NotFound(" ".join(words).lower())


def _changed(before: Entity, after: Entity) -> dict[str, Any]:
    """Return the values that differ; a removed and remade number 1.0 is written as 1.00, too."""
    pairs = (
        (known.name, getattr(before, known.name), getattr(after, known.name))
        for known in fields(after)
    )
    return {name: new for name, old, new in pairs if old != new}
