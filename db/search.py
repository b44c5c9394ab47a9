"""Full-text search of residents and of the directory, in step with the records it points to.

Entries are written in the transaction of the work that changed the record, and compared with the
records by the store's check.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

import sqlalchemy as sa

from db.base import from_row, metadata, on_create
from db.refusals import StoreDamaged
from homeapp.domain.directory import Location, Organisation, Service
from homeapp.domain.entity import Entity
from homeapp.domain.fields import shown_nhs_number
from homeapp.domain.residents import Resident
from homeapp.services.changes import ChangeSet

# Marks count as letters, or the words of Urdu, Hindi and Bengali would fall apart at each vowel.
_TOKENS = "unicode61 remove_diacritics 2 categories ''L* N* Co Mn Mc''"
# What parts words. Of rarer signs the index decides: it knows another Unicode than Python does.
_BETWEEN_WORDS = ("P", "Z", "Cc", "Cs", "Sm", "Sk", "Sc")
_CROSSED = str.maketrans("łŁøØđĐ", "lLoOdD")
_MOST_WORDS = 12
_LONGEST_WORD = 64


@dataclass(frozen=True)
class Index:
    """One full-text table: its columns, and how much a find in each of them weighs."""

    name: str
    weights: Mapping[str, float]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are searched, in order."""
        return tuple(self.weights)


RESIDENT_SEARCH = Index("resident_search", {"names": 5, "postcode": 1, "nhs_number": 1})
SERVICE_SEARCH = Index(
    "service_search",
    {"name": 10, "organisation": 5, "topics": 5, "place": 3, "languages": 3, "description": 1},
)
INDEXES = (RESIDENT_SEARCH, SERVICE_SEARCH)

# A full-text row has a number; VACUUM may renumber a table's hidden ones, so these are our own.
search_numbers = sa.Table(
    "search_numbers",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("record_id", sa.Uuid, nullable=False, unique=True),
)


def _create(index: Index) -> None:
    on_create(
        f"CREATE VIRTUAL TABLE {index.name} USING fts5("
        f"{', '.join(index.columns)}, prefix='2 3', tokenize='{_TOKENS}')"
    )
    # Without this, erased words would stay in the index until it is next tidied.
    on_create(f"INSERT INTO {index.name}({index.name}, rank) VALUES('secure-delete', 1)")


for _index in INDEXES:
    _create(_index)


def match_for(words: str) -> str:
    """Return a search expression for anything typed: every word, the last as a beginning.

    Each word is quoted, so that nothing typed is taken for the search's own language. Nothing
    to search for gives "".
    """
    tokens = _tokens(words)[:_MOST_WORDS]
    quoted = [f'"{token[:_LONGEST_WORD]}"' for token in tokens]
    return " ".join(quoted) + "*" if quoted else ""


def find(connection: sa.Connection, index: Index, words: str, limit: int) -> list[UUID]:
    """Return ids of the records that fit all the words, best first."""
    match = match_for(words)
    if not match:
        return []
    weights = ", ".join(str(float(weight)) for weight in index.weights.values())
    query = sa.text(
        f"SELECT record_id FROM {index.name} JOIN search_numbers ON number = {index.name}.rowid "  # noqa: S608 - our own names
        f"WHERE {index.name} MATCH :match ORDER BY bm25({index.name}, {weights}), record_id "
        "LIMIT :limit"
    ).columns(record_id=sa.Uuid())
    return list(connection.scalars(query, {"match": match, "limit": limit}))


def keep_in_step(connection: sa.Connection, changes: ChangeSet) -> None:
    """Write what changed into the search, in the transaction of the change."""
    for change in changes.of(Resident):
        texts = _resident_texts(change.after) if isinstance(change.after, Resident) else None
        _keep(connection, RESIDENT_SEARCH, change.entity.id, texts)
    renamed = {each.entity.id for each in changes.of(Organisation) if "name" in each.fields}
    touched: dict[UUID, Entity | None] = {
        change.entity.id: change.after for change in changes.of(Service)
    }
    for service in _services_of(connection, renamed):
        touched.setdefault(service.id, service)
    for id_, after in touched.items():
        texts = None
        if isinstance(after, Service):
            texts = _service_texts(after, _organisation_name(connection, after.organisation_id))
        _keep(connection, SERVICE_SEARCH, id_, texts)


def problems(connection: sa.Connection) -> Iterator[str]:
    """Yield the name of each index that is out of step with its records, or damaged.

    After damage the connection answers no more, so that ends the list.
    """
    for index in INDEXES:
        if _written(connection, index) != _wanted(connection, index):
            yield index.name
    for index in INDEXES:
        if not _is_whole(connection, index):
            yield index.name
            return


def rebuild(connection: sa.Connection) -> None:
    """Write both indexes afresh from the records."""
    for index in INDEXES:
        for clear in ("DELETE FROM {0}", "INSERT INTO {0}({0}) VALUES('rebuild')"):
            connection.exec_driver_sql(clear.format(index.name))
    connection.execute(sa.delete(search_numbers))
    for index in INDEXES:
        for id_, texts in _wanted(connection, index).items():
            _keep(connection, index, id_, texts)


def _keep(
    connection: sa.Connection, index: Index, id_: UUID, texts: tuple[str, ...] | None
) -> None:
    """Write one record's texts into an index, or take them out where there are none."""
    known = sa.select(search_numbers.c.number).where(search_numbers.c.record_id == id_)
    number = connection.scalar(known)
    if number is not None:
        gone = f"DELETE FROM {index.name} WHERE rowid = ?"  # noqa: S608 - our own names
        connection.exec_driver_sql(gone, (number,))
    if texts is None:
        connection.execute(sa.delete(search_numbers).where(search_numbers.c.record_id == id_))
        return
    if number is None:
        made = connection.execute(sa.insert(search_numbers).values(record_id=id_))
        number = made.lastrowid
    columns, marks = ", ".join(index.columns), ", ".join("?" for _text in texts)
    put = f"INSERT INTO {index.name}(rowid, {columns}) VALUES (?, {marks})"  # noqa: S608
    connection.exec_driver_sql(put, (number, *texts))


def _resident_texts(resident: Resident) -> tuple[str, ...]:
    names = (resident.preferred_name, resident.given_names, resident.family_name)
    digits = resident.nhs_number
    return (
        _plain(" ".join(names)),
        _both_ways(resident.postcode),
        f"{digits} {shown_nhs_number(digits)}".strip(),
    )


def _service_texts(service: Service, organisation: str) -> tuple[str, ...]:
    places = [_place(location) for location in service.locations]
    areas = [area.name for area in service.areas]
    texts = (
        service.name,
        organisation,
        " ".join(service.topics),
        " ".join([*places, *areas]),
        " ".join(_language_words(code) for code in service.languages),
        service.description,
    )
    return tuple(_plain(text) for text in texts)


def _place(location: Location) -> str:
    lines = (location.name, *location.address_lines, location.city)
    return " ".join([*lines, _both_ways(location.postcode)])


def _language_words(code: str) -> str:
    """Return a language by its code and its English name: people search for "Urdu", not "ur"."""
    return f"{code} {_english().get(code.lower(), '')}"


@cache
def _english() -> Mapping[str, str]:
    from babel import Locale  # which only a directory that is written needs

    return Locale("en").languages


def _both_ways(postcode: str) -> str:
    """Return a postcode with and without its space, because people type it both ways."""
    joined = "".join(postcode.split())
    return postcode if joined == postcode else f"{postcode} {joined}"


def _plain(text: str) -> str:
    """Return the text in one spelling, its crossed letters (ł, ø) as people type them."""
    return unicodedata.normalize("NFC", text).translate(_CROSSED)


def _tokens(words: str) -> list[str]:
    """Return the words that were typed, parted as the index parts them."""
    spaced = (
        " " if sign <= "\uffff" and unicodedata.category(sign).startswith(_BETWEEN_WORDS) else sign
        for sign in _plain(words)
    )
    return [token for token in "".join(spaced).split() if any(map(str.isalnum, token))]


def _services_of(connection: sa.Connection, organisations: set[UUID]) -> list[Service]:
    if not organisations:
        return []
    table = metadata.tables["services"]
    rows = connection.execute(sa.select(table).where(table.c.organisation_id.in_(organisations)))
    return [from_row(Service, row) for row in rows]


def _organisation_name(connection: sa.Connection, id_: UUID | None) -> str:
    table = metadata.tables["organisations"]
    name = connection.scalar(sa.select(table.c.name).where(table.c.id == id_)) if id_ else None
    return name or ""


def _wanted(connection: sa.Connection, index: Index) -> dict[UUID, tuple[str, ...]]:
    """Return what an index should hold, made from the records."""
    if index is RESIDENT_SEARCH:
        rows = connection.execute(sa.select(metadata.tables["residents"]))
        return {row.id: _resident_texts(from_row(Resident, row)) for row in rows}
    table = metadata.tables["organisations"]
    known = connection.execute(sa.select(table.c.id, table.c.name))
    names: dict[UUID | None, str] = {row.id: row.name for row in known}
    rows = connection.execute(sa.select(metadata.tables["services"]))
    found = (from_row(Service, row) for row in rows)
    return {each.id: _service_texts(each, names.get(each.organisation_id, "")) for each in found}


def _written(connection: sa.Connection, index: Index) -> dict[UUID, tuple[str, ...]]:
    """Return what an index holds; a row that belongs to no record shows as one of id 0."""
    rows = connection.execute(
        sa.text(
            f"SELECT record_id, {', '.join(index.columns)} FROM {index.name} "  # noqa: S608
            f"LEFT JOIN search_numbers ON number = {index.name}.rowid"
        ).columns(record_id=sa.Uuid())
    )
    return {record_id or UUID(int=0): tuple(texts) for record_id, *texts in rows}


def _is_whole(connection: sa.Connection, index: Index) -> bool:
    """Whether the index answers for its own words (FTS5's own check)."""
    ask = f"INSERT INTO {index.name}({index.name}) VALUES('integrity-check')"
    try:
        connection.exec_driver_sql(ask)
    except StoreDamaged:
        return False
    return True
