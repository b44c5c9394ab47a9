"""Safeguarding records in a real store: opened by their own passphrase alone, never changed."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from db.keys import add_worker
from db.records import KeptForEver
from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.domain.safeguarding import ConcernAbout
from homeapp.planner import Planner
from homeapp.services.safeguarding import NotYourPassphrase, SafeguardingRecord
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryRecovery


@pytest.fixture
def planner(store: WorkerStore, clock: FrozenClock) -> Planner:
    """Return the services over a real store."""
    return Planner(store, clock, load_content(), recovery=MemoryRecovery())


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def record(planner: Planner, resident_id: UUID) -> Iterator[SafeguardingRecord]:
    record = planner.safeguarding.open(resident_id, PASSPHRASE)
    yield record
    record.close()


def test_the_stores_own_check_decides(planner: Planner, resident_id: UUID) -> None:
    for wrong in ("", "correct horse", PASSPHRASE.upper()):
        with pytest.raises(NotYourPassphrase):
            planner.safeguarding.open(resident_id, wrong)
    assert planner.safeguarding.open(resident_id, PASSPHRASE).entries() == []


def test_another_workers_passphrase_is_not_mine(store: WorkerStore) -> None:
    other = "seven green hats"
    store.change_keyfile("Add", lambda file, keys: add_worker(file, keys, "Ola", other, QUICK))
    assert store.knows(PASSPHRASE)
    assert not store.knows(other)


def test_an_opening_is_in_the_trail_and_the_trail_is_whole(
    store: WorkerStore, record: SafeguardingRecord, resident_id: UUID
) -> None:
    record.write(about=ConcernAbout.CHILD, said="A word")
    written, opened = store.audit(limit=2)
    assert (opened.work, opened.records) == (
        "Open safeguarding record",
        (("Resident", resident_id, ()),),
    )
    assert written.work == "Write safeguarding record"
    assert "A word" not in repr(written)
    assert store.check() == []


def test_the_database_itself_keeps_it_as_written(
    store: WorkerStore, record: SafeguardingRecord
) -> None:
    kept = record.write(about=ConcernAbout.CHILD, said="A word")
    with pytest.raises(KeptForEver), store.start_work("Change") as work:
        work.concerns.save(replace(kept, said="Another"))
    with pytest.raises(IntegrityError, match="kept as written"), store.start_work("Go") as work:
        work.concerns.remove(kept)
    assert record.entries() == [kept]


def test_it_goes_with_the_person(
    store: WorkerStore, record: SafeguardingRecord, resident_id: UUID
) -> None:
    record.write(about=ConcernAbout.CHILD, said="A word")
    with store.start_work("Erase") as work:
        work.residents.remove(work.residents.get(resident_id))
        for kept in work.concerns.where(resident_id=resident_id):
            work.concerns.remove(kept)
    assert record.entries() == []
