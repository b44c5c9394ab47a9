"""What the encrypted store costs, against the bare SQLite of Python doing the same with no key."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db import opening
from db.keyfile import KdfCost
from db.store import WorkerStore
from homeapp.domain.residents import Resident
from homeapp.domain.workers import Worker
from tests.bench.rounds import ratio_line, take_turns
from tests.factories import a_resident

pytestmark = pytest.mark.bench
PEOPLE = 2_000
QUICK = KdfCost(passes=1, memory_kib=8192, lanes=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WorkerStore]:
    """Return a store of invented people."""
    made = opening.create(tmp_path / "bench.store", "Bench", "a long passphrase", QUICK)
    store = WorkerStore(made.store, made.worker_id)
    with store.start_work("Set up") as work:
        work.workers.save(Worker(id=made.worker_id, name="Bench"))
        for number in range(PEOPLE):
            work.residents.save(person(number))
    yield store
    store.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return the same people in a plain database."""
    connection = sqlite3.connect(tmp_path / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE residents (id TEXT PRIMARY KEY, name TEXT, postcode TEXT)")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (name, postcode)")
    connection.execute("BEGIN")
    for number in range(PEOPLE):
        insert(connection, person(number))
    connection.execute("COMMIT")
    yield connection
    connection.close()


def person(number: int) -> Resident:
    """Return an invented person with a name of their own."""
    return a_resident(given_names=f"Person{number}", family_name=f"Example{number}", nhs_number="")


def insert(connection: sqlite3.Connection, resident: Resident) -> None:
    """Write a person as plainly as can be."""
    connection.execute(
        "INSERT INTO residents VALUES (?, ?, ?)",
        (str(resident.id), resident.full_name, resident.postcode),
    )
    connection.execute("INSERT INTO words VALUES (?, ?)", (resident.full_name, resident.postcode))


def test_store(
    store: WorkerStore, bare: sqlite3.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    with store.read() as records:
        known = records.residents.where()[PEOPLE // 2]

    def add_ours() -> None:
        with store.start_work("Add a person") as work:
            work.residents.save(replace(person(PEOPLE), id=uuid.uuid4()))

    def add_bare() -> None:
        bare.execute("BEGIN IMMEDIATE")
        insert(bare, replace(person(PEOPLE), id=uuid.uuid4()))
        bare.execute("COMMIT")

    def get_ours() -> None:
        with store.read() as records:
            records.residents.get(known.id)

    def get_bare() -> None:
        bare.execute("SELECT * FROM residents LIMIT 1 OFFSET ?", (PEOPLE // 2,)).fetchone()

    def search_ours() -> None:
        with store.read() as records:
            records.residents.search("person77 exam")

    def search_bare() -> None:
        bare.execute(
            "SELECT rowid FROM words WHERE words MATCH ?", ('"person77"* "exam"*',)
        ).fetchall()

    pairs = {
        "add a person (with audit and search)": (add_bare, add_ours),
        "get a person": (get_bare, get_ours),
        "search 2,000 people": (search_bare, search_ours),
    }
    with capsys.disabled():
        print()
        for what, (plain, ours) in pairs.items():
            _race(what, plain, ours)


def _race(what: str, plain: Callable[[], object], ours: Callable[[], object]) -> None:
    medians = take_turns(30, sqlite3=plain, ours=ours)
    print(ratio_line(what, medians, "sqlite3"))
    assert medians["ours"] < 0.1, what
