"""A file that is no store of this app, or of a newer one, is neither opened nor touched."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from db import identity, opening
from db.engine import WRITE, connect
from db.opening import NewStore
from db.refusals import StoreMismatch, StoreTooNew
from tests.db.conftest import PASSPHRASE, contents


def change(closed: NewStore, place: Path, statement: str) -> None:
    raw = connect(place, closed.store.keys.database)
    raw.execute(statement)
    raw.close()


def test_a_newer_apps_store_is_not_touched(closed: NewStore, place: Path) -> None:
    change(closed, place, "UPDATE alembic_version SET version_num = '9999'")
    before = contents(place.parent)
    with pytest.raises(StoreTooNew):
        opening.unlock(place, closed.worker_id, PASSPHRASE)
    after = contents(place.parent)
    assert {
        name: raw for name, raw in after.items() if not name.endswith(("-wal", "-shm"))
    } == before


def test_a_store_of_another_id_is_not_taken_for_this_one(closed: NewStore, place: Path) -> None:
    change(closed, place, "UPDATE store_facts SET value = 'another'")
    with pytest.raises(StoreMismatch):
        opening.unlock(place, closed.worker_id, PASSPHRASE)


def test_a_database_of_another_kind_is_not_taken_for_a_store(closed: NewStore, place: Path) -> None:
    place.unlink()
    place.touch()
    raw = connect(place, closed.store.keys.database)
    raw.execute("CREATE TABLE shopping (item TEXT)")
    raw.close()
    with pytest.raises(StoreMismatch):
        opening.unlock(place, closed.worker_id, PASSPHRASE)


def test_the_store_knows_its_own_id(made: NewStore) -> None:
    identity.check(made.store.engine, made.store.keyfile.store_id)
    with made.store.engine.execution_options(**WRITE).begin() as connection:
        connection.execute(sa.delete(identity.store_facts))
    with pytest.raises(StoreMismatch):
        identity.check(made.store.engine, made.store.keyfile.store_id)
