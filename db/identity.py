"""Which store this is, written inside it, so that a stray file is never taken for it."""

from uuid import UUID

import sqlalchemy as sa

from db.base import metadata
from db.engine import WRITE
from db.refusals import StoreMismatch

store_facts = sa.Table(
    "store_facts",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
_STORE_ID = "store_id"


def write(engine: sa.Engine, store_id: UUID) -> None:
    """Write the id of a new store into it."""
    with engine.execution_options(**WRITE).begin() as connection:
        connection.execute(sa.insert(store_facts).values(name=_STORE_ID, value=str(store_id)))


def check(engine: sa.Engine, store_id: UUID) -> None:
    """Refuse a database that is not the one its key file belongs to."""
    known = sa.select(store_facts.c.value).where(store_facts.c.name == _STORE_ID)
    with engine.connect() as connection:
        there = sa.inspect(connection).has_table(store_facts.name)
        if not there or connection.scalar(known) != str(store_id):
            raise StoreMismatch
