"""What of the store is about one person, found by the tables themselves: none can be forgotten."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

import sqlalchemy as sa

from db.tables import TABLES
from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity
from homeapp.domain.residents import Resident

_OWNER = "resident_id"


@dataclass(frozen=True, kw_only=True)
class Tie:
    """The field by which records of one kind belong to a person, or to a record about them."""

    kind: type[Entity]
    field: str
    owner: type[Entity]


Fetch = Callable[[type[Entity], str, Collection[UUID]], Sequence[Entity]]
"""Returns the records of a kind whose field holds one of these ids."""


@cache
def ties() -> tuple[Tie, ...]:
    """Return how each kind of record belongs to a person, an owner before what it owns."""
    known: dict[type[Entity], Tie | None] = {Resident: None}
    while fresh := {
        kind: tie for kind in TABLES if kind not in known and (tie := _tie(kind, known))
    }:
        known |= fresh
    return tuple(tie for tie in known.values() if tie is not None)


def belongings(resident: Resident, fetch: Fetch) -> dict[type[Entity], list[Entity]]:
    """Return all the records about a person, by kind, and what is half typed about them."""
    found: dict[type[Entity], list[Entity]] = {Resident: [resident]}
    for tie in ties():
        owners = [one.id for one in found.get(tie.owner, ())]
        found[tie.kind] = list(fetch(tie.kind, tie.field, owners))
    ids = [one.id for records in found.values() for one in records]
    found[Draft] = list(fetch(Draft, "about_id", ids))
    return found


def _tie(kind: type[Entity], known: Collection[type[Entity]]) -> Tie | None:
    table = TABLES[kind]
    if _OWNER in table.c:
        return Tie(kind=kind, field=_OWNER, owner=Resident)
    owners = {TABLES[owner]: owner for owner in known}
    for column, referred in _references(table):
        if referred in owners:
            return Tie(kind=kind, field=column.name, owner=owners[referred])
    return None


def _references(table: sa.Table) -> list[tuple[sa.Column[UUID], sa.Table]]:
    return [(key.parent, key.column.table) for key in table.foreign_keys]
