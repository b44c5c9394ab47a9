"""Tables made from the domain's own records: a column for each field, by the field's name."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar, get_type_hints

import sqlalchemy as sa

from db.columns import column_type
from db.json_values import without_none
from homeapp.domain.entity import Entity

E = TypeVar("E", bound=Entity)

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table_of(
    kind: type[Entity],
    name: str,
    *,
    references: Mapping[str, str] | None = None,
    indexes: Sequence[str] = (),
) -> sa.Table:
    """Return the table for one kind of record: a column for each field of the dataclass.

    `references` names the table that a field's id is found in; each is checked at commit, so
    that records may be saved in any order. `indexes` are further fields that queries look up.
    """
    references = references or {}
    hints = get_type_hints(kind)
    columns = [
        _column(field.name, hints[field.name], references.get(field.name)) for field in fields(kind)
    ]
    looked_up = [sa.Index(None, field) for field in (*references, *indexes)]
    return sa.Table(name, metadata, *columns, *looked_up)


def to_row(entity: Entity) -> dict[str, Any]:
    """Return a record's values by column name."""
    return {field.name: getattr(entity, field.name) for field in fields(entity)}


def from_row(kind: type[E], row: sa.Row[Any]) -> E:
    """Return the record that a row of its own table holds."""
    return kind(**row._mapping)


def _column(name: str, hint: Any, referred: str | None) -> sa.Column[Any]:  # noqa: ANN401
    bare, optional = without_none(hint)
    foreign = [_reference(referred)] if referred else []
    if name == "id":
        return sa.Column(name, sa.Uuid(), primary_key=True)
    return sa.Column(name, column_type(bare), *foreign, nullable=optional)


def _reference(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")


GUARDS: dict[str, str] = {}
"""The triggers that keep records as they were written, by name; the check looks for each."""


def kept_as_written(table: sa.Table) -> None:
    """Have the database itself turn away every change to a row, and every other row of its key."""
    key = table.primary_key.columns[0].name
    known = f"EXISTS (SELECT 1 FROM {table.name} WHERE {key} = NEW.{key})"  # noqa: S608
    _forbid(table, "UPDATE")
    _forbid(table, "INSERT", known)


def never_deleted(table: sa.Table) -> None:
    """Have the database itself turn away every removal of a row of a table."""
    _forbid(table, "DELETE")


def goes_with_resident(table: sa.Table) -> None:
    """Have the database itself keep a row for as long as the person that it is about is there."""
    _forbid(table, "DELETE", "EXISTS (SELECT 1 FROM residents WHERE id = OLD.resident_id)")


def _forbid(table: sa.Table, deed: str, where: str = "") -> None:
    name = f"{table.name}_no_{'replace' if deed == 'INSERT' else deed.lower()}"
    condition = f"WHEN {where} " if where else ""
    GUARDS[name] = (
        f"CREATE TRIGGER {name} BEFORE {deed} ON {table.name} {condition}"
        f"BEGIN SELECT RAISE(ABORT, '{table.name} is kept as written'); END"
    )
    on_create(GUARDS[name])


def on_create(statement: str) -> None:
    """Have `statement` run after the tables of a new SQLite store are made."""
    ddl = sa.DDL(statement)  # type: ignore[no-untyped-call]
    sa.event.listen(metadata, "after_create", ddl.execute_if(dialect="sqlite"))
