"""Tables and records are one: every field has its column, and every value comes back equal."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timezone, tzinfo
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

import homeapp.domain
from db.base import from_row, to_row
from db.columns import column_type
from db.tables import TABLES, metadata
from db.unit_of_work import Unit
from homeapp.domain.entity import Entity
from homeapp.domain.plans import Plan
from homeapp.domain.residents import Resident

WHOLE = st.integers(-(2**31), 2**31 - 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 1),
    max_value=datetime(9000, 1, 1),
    timezones=st.sampled_from([UTC, timezone.max, timezone.min]) | st.timezones(),
    # A clock put forward skips an hour, and nobody can have noted a moment in it. One put back
    # has an hour twice, and Python holds its moments unequal to those of every other zone.
    allow_imaginary=False,
).filter(lambda moment: moment.utcoffset() == moment.replace(fold=not moment.fold).utcoffset())


def entities() -> list[type[Entity]]:
    """Return every kind of record of the domain."""
    for module in pkgutil.iter_modules(homeapp.domain.__path__):
        importlib.import_module(f"homeapp.domain.{module.name}")
    return sorted(_below(Entity), key=lambda kind: kind.__name__)


def _below(kind: type[Entity]) -> Iterator[type[Entity]]:
    for sub in kind.__subclasses__():
        if sub.__module__.startswith("homeapp."):
            yield sub
            yield from _below(sub)


@pytest.fixture(scope="module", autouse=True)
def plain_values() -> None:
    """Have hypothesis make the numbers, texts and moments that a store is promised to keep."""
    st.register_type_strategy(int, WHOLE)
    st.register_type_strategy(str, TEXT)
    st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
    st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
    st.register_type_strategy(datetime, MOMENTS)


@pytest.fixture(scope="module")
def engine() -> Iterator[sa.Engine]:
    """Return every table in memory, without references, which a lone record cannot keep."""
    made = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool)
    for table in TABLES.values():
        table.create(made)
    yield made
    made.dispose()


def test_every_kind_has_a_table() -> None:
    assert set(TABLES) == set(entities())


def test_every_kind_has_its_records_under_the_name_of_its_table(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        unit = Unit(connection, writable=False)
        for kind, table in TABLES.items():
            assert unit.repository(kind) is getattr(unit, table.name)


@pytest.mark.parametrize("kind", TABLES)
def test_columns_are_the_fields(kind: type[Entity]) -> None:
    assert is_dataclass(kind)
    assert [column.name for column in TABLES[kind].columns] == [each.name for each in fields(kind)]


@pytest.mark.parametrize("kind", TABLES)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_every_record_comes_back_equal(
    engine: sa.Engine, kind: type[Entity], data: st.DataObject
) -> None:
    entity = data.draw(st.from_type(kind))
    table = TABLES[kind]
    with engine.connect() as connection, connection.begin() as unit:
        connection.execute(sa.insert(table).values(to_row(entity)))
        row = connection.execute(sa.select(table).where(table.c.id == entity.id)).one()
        unit.rollback()
    assert from_row(kind, row) == entity


def test_a_moment_without_a_zone_is_refused(engine: sa.Engine) -> None:
    naive = datetime(2026, 11, 21, 10, 0)
    asked = sa.select(TABLES[Plan]).where(TABLES[Plan].c.agreed_at == naive)
    with engine.connect() as connection, pytest.raises(sa.exc.StatementError, match="time zone"):
        connection.execute(asked)


def test_moments_are_kept_in_utc(engine: sa.Engine) -> None:
    here: tzinfo = timezone.max
    moment = datetime(2026, 11, 21, 23, 59, tzinfo=here)
    typed = column_type(datetime)
    with engine.connect() as connection:
        kept = connection.scalar(sa.select(sa.literal(moment, typed)))
    assert kept == moment
    assert kept.tzinfo is UTC


@pytest.mark.parametrize("dialect", [SQLiteDialect, PGDialect])
def test_every_table_can_be_made_in_either_database(
    dialect: Callable[[], sa.engine.Dialect],
) -> None:
    for table in metadata.sorted_tables:
        assert table.name in str(sa.schema.CreateTable(table).compile(dialect=dialect()))


def test_an_unknown_type_is_a_fault() -> None:
    for hint in (object, dict[str, int], list[int]):
        with pytest.raises(TypeError, match="no column type"):
            column_type(hint)


def test_an_answer_that_is_not_known_is_a_fault(engine: sa.Engine) -> None:
    table = TABLES[Resident]
    with engine.connect() as connection, connection.begin() as unit:
        connection.execute(sa.insert(table).values(to_row(Resident())))
        connection.exec_driver_sql("UPDATE residents SET gender = 'unheard of'")
        with pytest.raises(ValueError, match="unheard of"):
            connection.execute(sa.select(table)).all()
        unit.rollback()


def test_what_a_newer_app_adds_inside_a_value_does_not_stop_this_one(engine: sa.Engine) -> None:
    table = TABLES[Resident]
    person: Any = Resident()
    with engine.connect() as connection, connection.begin() as unit:
        connection.execute(sa.insert(table).values(to_row(person)))
        newer = """[{"number": "07700 900 456", "unheard_of": 1}]"""
        connection.exec_driver_sql("UPDATE residents SET phones = ?", (newer,))
        row = connection.execute(sa.select(table)).one()
        unit.rollback()
    assert from_row(Resident, row).phones[0].number == "07700 900 456"
