"""For developers: write the next migration from what has changed in the tables.

`python -m db.migrations.draft "Add visits"` writes `versions/0002_add_visits.py`, to be read,
mended and committed. What triggers and full-text tables need is to be added by hand: rebuilding
a table drops its triggers, and the tests say so.
"""

import re
import sys
import tempfile
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext

from db import migrate, search
from db.engine import open_engine
from db.tables import metadata

_TEMPLATE = '''"""{message}."""

import sqlalchemy as sa
from alembic import op

revision = {revision!r}
down_revision = {before!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
    {body}
'''


def draft(message: str) -> Path | None:
    """Write the migration from the newest revision to the tables of today, or None for none."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "a.store"
        store.touch()
        engine = open_engine(store, bytes(32))
        try:
            if migrate.revisions():
                migrate.upgrade(engine)
            with engine.connect() as connection:
                body = _difference(connection)
        finally:
            engine.dispose()
    return _write(message, body) if body != "pass" else None


def _difference(connection: sa.Connection) -> str:
    options = {"include_name": is_ours, "compare_type": True, "render_as_batch": True}
    context = MigrationContext.configure(connection, opts=options)
    script = produce_migrations(context, metadata)
    assert script.upgrade_ops is not None  # noqa: S101 - so produce_migrations promises
    code = render_python_code(
        script.upgrade_ops, migration_context=context, render_as_batch=True, render_item=_plain_type
    )
    lines = code.splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("# ###")).strip()


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether the tables of today speak for it; the full-text tables are made by hand."""
    by_hand = tuple(index.name for index in search.INDEXES)
    return not (kind == "table" and (name or "").startswith(by_hand))


def _plain_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:  # noqa: ANN401
    """Write a column type of ours as the plain one it is stored as: a migration imports none."""
    if kind != "type" or not isinstance(item, sa.types.TypeDecorator):
        return False
    return f"sa.{item.impl_instance!r}"


def _write(message: str, body: str) -> Path:
    known = migrate.revisions()
    revision = f"{len(known) + 1:04}"
    words = re.sub(r"[^a-z0-9]+", "_", message.lower()).strip("_")
    path = migrate.FOLDER / "versions" / f"{revision}_{words}.py"
    before = known[-1] if known else None
    path.write_text(
        _TEMPLATE.format(message=message, revision=revision, before=before, body=body), "utf-8"
    )
    return path


if __name__ == "__main__":
    written = draft(" ".join(sys.argv[1:]) or "Change the tables")
    sys.stdout.write(f"{written}\n" if written else "Nothing has changed.\n")
