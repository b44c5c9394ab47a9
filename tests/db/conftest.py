"""Real stores in a folder of the test's own, with a key cost that does not slow the tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import opening
from db.keyfile import KdfCost
from db.opening import NewStore
from db.store import WorkerStore
from tests.factories import a_resident
from tests.fakes import FrozenClock

PASSPHRASE = "correct horse battery"  # noqa: S105 - opens nothing but a test's own store
QUICK = KdfCost(passes=1, memory_kib=8 * 1024, lanes=1)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where the test's store lies."""
    return tmp_path / "planner.store"


@pytest.fixture
def made(place: Path) -> Iterator[NewStore]:
    """Return a new store, open."""
    new = opening.create(place, "Sam Jones", PASSPHRASE, QUICK)
    yield new
    new.store.close()


@pytest.fixture
def store(made: NewStore, clock: FrozenClock) -> Iterator[WorkerStore]:
    """Return a new store, open for its worker."""
    opened = WorkerStore(made.store, made.worker_id, clock)
    yield opened
    opened.close()


@pytest.fixture
def closed(made: NewStore) -> NewStore:
    """Return a store with one resident in it, closed."""
    store = WorkerStore(made.store, made.worker_id)
    with store.start_work("Add a resident") as work:
        work.residents.save(a_resident())
    store.close()
    return made


def contents(folder: Path) -> dict[str, bytes]:
    """Return what is in each file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
