"""The store's form: made new, brought up to date, or refused because a newer app made it.

Alembic is imported only when an older store is really brought up to date.
"""

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from db import tables
from db.copying import copy_store
from db.engine import WRITE
from db.keys import StoreKeys
from db.refusals import StoreMismatch, StoreTooNew

FOLDER = Path(__file__).resolve().parent / "migrations"
_REVISION_LENGTH = 4

alembic_version = sa.Table(
    "alembic_version",
    sa.MetaData(),
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def revisions() -> tuple[str, ...]:
    """Return the revisions this app knows, oldest first; each file's name begins with its own."""
    names = (path.name for path in (FOLDER / "versions").glob("[0-9]*_*.py"))
    return tuple(sorted(name[:_REVISION_LENGTH] for name in names))


def make_tables(engine: sa.Engine) -> None:
    """Give an empty store every table in its newest form (a test keeps both ways equal)."""
    with engine.execution_options(**WRITE).begin() as connection:
        tables.metadata.create_all(connection)
        alembic_version.create(connection)
        connection.execute(sa.insert(alembic_version).values(version_num=revisions()[-1]))


def revision_of(engine: sa.Engine) -> str:
    """Return the revision of a store; StoreMismatch where the file holds something else."""
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table(alembic_version.name):
            raise StoreMismatch
        return str(connection.scalar(sa.select(alembic_version.c.version_num)))


def bring_up_to_date(engine: sa.Engine, path: Path, keys: StoreKeys) -> None:
    """Bring an older store to the newest form, after copying it beside itself.

    Raises StoreTooNew for a store that a newer app has made; it is then not touched.
    """
    known, found = revisions(), revision_of(engine)
    if found not in known:
        raise StoreTooNew
    if found == known[-1]:
        return
    copy_store(engine, _copy_name(path, found), keys.database)
    upgrade(engine)


def upgrade(engine: sa.Engine, target: str = "head") -> None:
    """Run the migrations up to `target` in one transaction; an exception leaves no trace."""
    with engine.execution_options(**WRITE).connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        # Rebuilding a table would else delete every row that refers to it. Inside a transaction
        # this setting changes nothing, so it comes first. The other keeps a rebuilt table from
        # being asked after by guards of other tables while it has its passing name.
        raw.execute("PRAGMA foreign_keys = OFF").fetchall()
        raw.execute("PRAGMA legacy_alter_table = ON").fetchall()
        try:
            with connection.begin():
                _run(connection, target)
                _check_references(connection)
        finally:
            raw.execute("PRAGMA legacy_alter_table = OFF").fetchall()
            raw.execute("PRAGMA foreign_keys = ON").fetchall()


def _run(connection: sa.Connection, target: str) -> None:
    # Alembic takes a quarter of a second to import, and most starts need none of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["metadata"] = tables.metadata
    command.upgrade(config, target)


def _check_references(connection: sa.Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError("a migration has broken references between tables")


def _copy_name(path: Path, revision: str) -> Path:
    """Return a free name beside the store for the copy made before it is brought up to date."""
    first = path.with_name(f"{path.name}.before-{revision}")
    later = (first.with_name(f"{first.name}-{count}") for count in range(2, 1000))
    return next((name for name in (first, *later) if not name.exists()), first)
