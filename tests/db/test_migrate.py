"""The store's form: one history of migrations, which ends in the tables of this app."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from db import migrate, opening
from db.base import from_row, to_row
from db.engine import WRITE, connect, open_engine
from db.keys import StoreKeys
from db.migrations import draft
from db.opening import NewStore
from db.refusals import StoreTooNew
from db.store import WorkerStore
from db.tables import metadata
from homeapp.domain.bookmarks import Bookmark
from homeapp.domain.entity import new_id
from homeapp.domain.goals import Goal
from homeapp.domain.plans import PlanChoices
from tests.db.conftest import PASSPHRASE
from tests.factories import a_goal, a_resident

OF_SEARCH = ("resident_search", "service_search")


@contextmanager
def empty_engine(path: Path) -> Iterator[sa.Engine]:
    path.touch()
    engine = open_engine(path, bytes(32))
    yield engine
    engine.dispose()


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[sa.Engine]:
    """Return a store made by running every migration from the first."""
    with empty_engine(tmp_path / "migrated.store") as engine:
        migrate.upgrade(engine)
        yield engine


def form(engine: sa.Engine) -> dict[tuple[str, str], list[str]]:
    """Return the parts that each table, index and trigger was made of, in whatever order."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
    return {(kind, name): sorted(_parts(made or "")) for kind, name, made in rows}


def _parts(made: str) -> list[str]:
    bare = made.replace('"', "")  # a table that was made anew has its name in quotes
    evenly = " ".join(bare.replace("(", "( ").replace(")", " )").split())
    return [part.removesuffix(" )") for part in evenly.replace("( ", ", ", 1).split(", ")]


def test_a_new_store_is_what_the_migrations_make(tmp_path: Path, migrated: sa.Engine) -> None:
    with empty_engine(tmp_path / "new.store") as engine:
        migrate.make_tables(engine)
        assert form(engine) == form(migrated)
        assert migrate.revision_of(engine) == migrate.revision_of(migrated)


def test_the_migrations_end_in_the_tables_of_this_app(migrated: sa.Engine) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with migrated.connect() as connection:
        options = {"include_name": draft.is_ours, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_the_search_erases_what_is_erased(migrated: sa.Engine) -> None:
    with migrated.connect() as connection:
        for table in OF_SEARCH:
            config = sa.table(f"{table}_config", sa.column("k"), sa.column("v"))
            asked = sa.select(config.c.v).where(config.c.k == "secure-delete")
            assert connection.scalar(asked) == 1


ADDED = {"idea", "tile", "follows_id"}
"""Columns of goals that came after the first tables."""


def test_prevention_leaves_the_goals_of_before_as_they_were(tmp_path: Path) -> None:
    resident = a_resident()
    goal = a_goal(resident.id)
    with empty_engine(tmp_path / "older.store") as engine:
        migrate.upgrade(engine, "0001")
        with engine.execution_options(**WRITE).begin() as connection:
            for table, record in (
                ("residents", resident),
                ("goals", goal),
            ):
                row = {k: v for k, v in to_row(record).items() if k not in ADDED}
                connection.execute(sa.insert(metadata.tables[table]).values(row))
        migrate.upgrade(engine)
        with engine.connect() as connection:
            kept = connection.execute(sa.select(metadata.tables["goals"])).one()
        assert from_row(Goal, kept) == goal


def test_a_place_of_before_has_nothing_open(tmp_path: Path) -> None:
    place = Bookmark(resident_id=new_id(), kept_on=date(2026, 11, 3), step="goals", page=2)
    with empty_engine(tmp_path / "older.store") as engine:
        migrate.upgrade(engine, "0003")
        with engine.execution_options(**WRITE).begin() as connection:
            row = {k: v for k, v in to_row(place).items() if k not in {"inside", "within"}}
            connection.execute(sa.insert(metadata.tables["bookmarks"]).values(row))
        migrate.upgrade(engine)
        with engine.connect() as connection:
            kept = connection.execute(sa.select(metadata.tables["bookmarks"])).one()
        assert from_row(Bookmark, kept) == place


def test_choices_of_before_have_a_page_for_the_fridge(tmp_path: Path) -> None:
    resident = a_resident()
    choices = PlanChoices(resident_id=resident.id, shows_weight=True)
    with empty_engine(tmp_path / "older.store") as engine:
        migrate.upgrade(engine, "0004")
        with engine.execution_options(**WRITE).begin() as connection:
            for table, record in (("residents", resident), ("plan_choices", choices)):
                row = {k: v for k, v in to_row(record).items() if k != "fridge_page"}
                connection.execute(sa.insert(metadata.tables[table]).values(row))
        migrate.upgrade(engine)
        with engine.connect() as connection:
            kept = connection.execute(sa.select(metadata.tables["plan_choices"])).one()
        assert from_row(PlanChoices, kept) == choices
        assert choices.fridge_page


def migrations() -> list[Path]:
    return sorted((migrate.FOLDER / "versions").glob("*.py"))


def test_the_history_is_one_line(migrated: sa.Engine) -> None:
    found = [_facts(path) for path in migrations()]
    assert [revision for revision, _ in found] == list(migrate.revisions())
    assert [before for _, before in found] == [None, *migrate.revisions()[:-1]]
    assert migrate.revision_of(migrated) == migrate.revisions()[-1]


def _facts(path: Path) -> tuple[str, str | None]:
    """Return a migration's own revision and the one before it, and check that its name fits."""
    values = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    assert path.name.startswith(values["revision"] + "_")
    return values["revision"], values["down_revision"]


@pytest.mark.parametrize("path", migrations(), ids=lambda path: path.name)
def test_a_migration_imports_nothing_of_ours(path: Path) -> None:
    """What a migration does must stay as it was written, however the app changes."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            assert {name.name for name in node.names} <= {"sqlalchemy"}
        elif isinstance(node, ast.ImportFrom):
            assert node.module == "alembic"


def test_a_store_of_today_needs_no_alembic(made: NewStore, place: Path) -> None:
    made.store.close()
    look = (
        "import sys; from pathlib import Path; from uuid import UUID; from db import opening\n"
        "opening.unlock(Path(sys.argv[1]), UUID(sys.argv[2]), sys.argv[3]).close()\n"
        "print('alembic' in sys.modules)"
    )
    asked = [sys.executable, "-c", look, str(place), str(made.worker_id), PASSPHRASE]
    assert subprocess.run(asked, capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.fixture
def next_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Add a migration after the newest, one that rebuilds a table that others refer to."""
    import shutil

    folder = tmp_path / "migrations"
    shutil.copytree(migrate.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    newest = migrate.revisions()[-1]
    (folder / "versions" / "9990_next.py").write_text(
        "import sqlalchemy as sa\n"
        "from alembic import op\n"
        "revision = '9990'\n"
        f"down_revision = {newest!r}\n"
        "def upgrade():\n"
        "    with op.batch_alter_table('residents', recreate='always') as table:\n"
        "        table.add_column(sa.Column('added', sa.Text(), server_default=''))\n"
    )
    monkeypatch.setattr(migrate, "FOLDER", folder)
    return "9990"


def test_a_draft_is_written_only_for_a_change(next_revision: str) -> None:
    """The next revision adds a column that no record has, so the draft after it takes it away."""
    number = len(migrate.revisions()) + 1
    written = draft.draft("Take the added column away")
    assert written is not None
    assert written.name == f"{number:04}_take_the_added_column_away.py"
    assert "drop_column('added')" in written.read_text("utf-8")
    written.unlink()
    (migrate.FOLDER / "versions" / "9990_next.py").unlink()
    assert draft.draft("Nothing") is None


def test_a_draft_of_all_tables_imports_nothing_of_ours(next_revision: str) -> None:
    for path in (migrate.FOLDER / "versions").glob("*.py"):
        path.unlink()
    written = draft.draft("All of them")
    assert written is not None
    assert written.name == "0001_all_of_them.py"
    text = written.read_text("utf-8")
    compile(text, written.name, "exec")
    assert "db." not in text.replace("_id", "")
    assert text.count("op.create_table") == len(metadata.tables)


@pytest.fixture
def older(made: NewStore) -> NewStore:
    """Return a closed store with a resident and a goal in it."""
    store = WorkerStore(made.store, made.worker_id)
    person = a_resident()
    with store.start_work("Add") as work:
        work.residents.save(person)
        work.goals.save(a_goal(person.id))
    store.close()
    return made


def counts(path: Path, keys: StoreKeys) -> tuple[str, int, int]:
    raw = connect(path, keys.database)
    try:
        asked = (
            "SELECT version_num, (SELECT count(*) FROM residents), (SELECT count(*) FROM goals) "
            "FROM alembic_version"
        )
        return tuple(raw.execute(asked).fetchone())
    finally:
        raw.close()


def test_an_older_store_is_copied_and_brought_up_to_date(
    older: NewStore, place: Path, next_revision: str
) -> None:
    before = counts(place, older.store.keys)
    opening.unlock(place, older.worker_id, PASSPHRASE).close()
    assert counts(place, older.store.keys) == (next_revision, 1, 1)
    copy = place.with_name(f"{place.name}.before-{before[0]}")
    assert counts(copy, older.store.keys) == before == (before[0], 1, 1)
    assert b"SQLite format 3" not in copy.read_bytes()


def test_every_connection_minds_references_after_it(
    older: NewStore, place: Path, next_revision: str
) -> None:
    opened = opening.unlock(place, older.worker_id, PASSPHRASE)
    for _ in range(3):
        with opened.engine.connect() as one, opened.engine.connect() as two:
            for connection in (one, two):
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    opened.close()


@pytest.mark.parametrize(
    "harm",
    [
        "    raise ZeroDivisionError\n",
        "    op.execute('DELETE FROM residents')\n",
    ],
)
def test_a_migration_that_goes_wrong_leaves_the_store_as_it_was(
    older: NewStore, place: Path, next_revision: str, harm: str
) -> None:
    before = counts(place, older.store.keys)
    path = migrate.FOLDER / "versions" / "9990_next.py"
    path.write_text(path.read_text() + harm)
    for _ in range(2):
        with pytest.raises((ZeroDivisionError, RuntimeError)):
            opening.unlock(place, older.worker_id, PASSPHRASE)
    assert counts(place, older.store.keys) == before
    copies = {each.name for each in place.parent.glob("*.before-*")}
    assert len(copies) == 2  # a copy is never overwritten by the next


def test_a_newer_store_is_refused(made: NewStore, place: Path) -> None:
    with made.store.engine.execution_options(**WRITE).begin() as connection:
        connection.execute(sa.update(migrate.alembic_version).values(version_num="9999"))
    with pytest.raises(StoreTooNew):
        migrate.bring_up_to_date(made.store.engine, place, made.store.keys)
