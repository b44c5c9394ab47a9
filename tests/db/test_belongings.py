"""All about one person, whole: given to them, and erased so that nothing of it is left."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from db import keeping
from db.belongings import ties
from db.files import StoreFiles
from db.opening import NewStore
from db.refusals import DiskFull, StoreRefusal
from db.store import WorkerStore
from db.tables import TABLES, metadata
from homeapp.content.loading import load_content
from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity
from homeapp.domain.residents import Resident
from homeapp.domain.rights import ErasureReason, SafeguardingStays
from homeapp.domain.safeguarding import Concern, drafts_of
from homeapp.domain.workers import Worker
from homeapp.errors import NotFound
from homeapp.planner import Planner
from homeapp.services.safeguarding import NotYourPassphrase
from tests.db.conftest import PASSPHRASE
from tests.db.test_plaintext import pages_of
from tests.everything import MARKER, a_marked_resident, a_whole_life, keep
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock, MemoryRecovery

ABOUT_NOBODY = {
    *("organisations", "services", "workers", "tips", "store_facts", "search_numbers"),
    "audit_entries",
}
"""Tables with no word about a resident. Whoever makes a new one says here that it is none, or ties
its records to their person: only then they are on a copy, and go when the person is erased."""


@pytest.fixture
def planner(store: WorkerStore, clock: FrozenClock) -> Planner:
    """Return the services over a real store."""
    return Planner(store, clock, load_content(), recovery=MemoryRecovery())


@pytest.fixture
def other(store: WorkerStore) -> list[Entity]:
    """Return somebody else with a whole life, none of which may ever be touched."""
    person = a_resident(preferred_name="Keptname")
    colleague = Worker(name="Ola")
    kept = [colleague, *a_whole_life(person, colleague.id, "Kept")]
    keep(store, *kept)
    return kept


@pytest.fixture
def amina(planner: Planner, store: WorkerStore) -> UUID:
    """Return somebody with a whole life."""
    planner.workers.introduce(Worker(id=store.worker_id, name="Sam Jones"))
    person = a_marked_resident()
    keep(store, *a_whole_life(person, store.worker_id))
    return person.id


def rows_with(made: NewStore, *wanted: str) -> Iterator[str]:
    """Yield the name of each table of the file in which a text or an id stands."""
    with made.store.engine.connect() as connection:
        listed = "SELECT name FROM sqlite_master WHERE type = 'table'"
        for name in connection.exec_driver_sql(listed).scalars().all():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608
            text = "\n".join(_plain(value) for row in rows for value in row).lower()
            if any(one.lower() in text for one in wanted):
                yield name


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "ignore") + value.hex()
    return str(value)


def test_every_table_is_about_somebody_or_said_to_be_about_nobody() -> None:
    tied = {TABLES[tie.kind].name for tie in ties()} | {"residents", "drafts"}
    assert tied & ABOUT_NOBODY == set()
    assert set(metadata.tables) == tied | ABOUT_NOBODY


def test_what_a_record_belongs_to_is_found_before_it() -> None:
    known = {Resident}
    for tie in ties():
        assert tie.owner in known
        known.add(tie.kind)
    assert {tie.kind.__name__: tie.field for tie in ties()}["Step"] == "goal_id"


def test_a_life_has_something_in_every_table(store: WorkerStore, amina: UUID) -> None:
    kinds = {type(one) for one in a_whole_life(a_resident(), store.worker_id)}
    assert kinds >= {tie.kind for tie in ties()} | {Resident, Draft}


def test_a_copy_holds_every_record_but_those_apart(
    planner: Planner, store: WorkerStore, amina: UUID, other: list[Entity], tmp_path: Path
) -> None:
    place = tmp_path / "copy.zip"
    planner.save_copy(amina, place)
    with zipfile.ZipFile(place) as packed:
        told = json.load(io.TextIOWrapper(packed.open("for-computers.json"), "utf-8"))
    given = {one["id"] for records in told["records"].values() for one in records}
    with store.read() as records:
        kept = {
            str(one.id)
            for kind in (*(tie.kind for tie in ties()), Resident, Draft)
            if kind is not Concern
            for one in records.repository(kind).where()
            if one not in other
        }
        apart = {
            str(one.id) for one in records.drafts.where(about_id=drafts_of(amina, store.worker_id))
        }
    assert given == kept - apart
    assert set(told["records"]) == {tie.kind.__name__ for tie in ties()} - {"Concern"} | {
        "Resident",
        "Draft",
    }


def test_nothing_of_a_person_is_left_but_the_trail(
    made: NewStore,
    planner: Planner,
    store: WorkerStore,
    amina: UUID,
    other: list[Entity],
    place: Path,
) -> None:
    assert set(rows_with(made, MARKER)) > {"residents", "goals", "concerns", "drafts"}
    erased = planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    assert erased
    ids = (str(amina), amina.hex)
    assert set(rows_with(made, MARKER, *ids)) == {"audit_entries"}
    assert set(rows_with(made, MARKER)) == set()
    assert store.check() == []
    with store.read() as records:
        assert records.residents.caseload()[0].preferred_name == "Keptname"
        left = {one.id for kind in TABLES for one in records.repository(kind).where()}
    assert {one.id for one in other} <= left


def test_erased_words_leave_the_file_and_its_log(
    made: NewStore, store: WorkerStore, planner: Planner, amina: UUID, place: Path
) -> None:
    assert store.check() == []  # which folds the log in
    word = MARKER.lower().encode()
    assert word in b"".join(pages_of(made, place)).lower()
    planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    assert word not in b"".join(pages_of(made, place)).lower()


def test_one_line_stays_that_tells_whose_when_who_and_why(
    planner: Planner, store: WorkerStore, clock: FrozenClock
) -> None:
    person = planner.residents.add(a_marked_resident())
    planner.rights.erase(person.id, ErasureReason.KEPT_LONG_ENOUGH, PASSPHRASE)
    line = next(one for one in store.audit() if one.work.startswith("Erase"))
    assert line.work == "Erase all about a person: kept-long-enough"
    assert (line.at, line.worker_id) == (clock.now, store.worker_id)
    assert line.records == (("Resident", person.id, ()),)


def test_no_copy_beside_the_store_holds_them_any_more(
    planner: Planner, store: WorkerStore, amina: UUID, place: Path, clock: FrozenClock
) -> None:
    folder = keeping.folder_of(StoreFiles(place))
    for _day in range(3):
        store.back_up_if_due()
        clock.now += timedelta(days=1)
    clock.now -= timedelta(days=1)  # the same second as the newest
    before = set(folder.iterdir())
    assert planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    fresh = set(folder.iterdir())
    assert len(before) == 3
    assert len(fresh) == 1
    assert not fresh & before
    assert store.check() == []


def test_without_room_the_copies_stay_until_there_is_some(
    planner: Planner,
    store: WorkerStore,
    amina: UUID,
    place: Path,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_given: object) -> None:
        raise DiskFull

    folder = keeping.folder_of(StoreFiles(place))
    store.back_up_if_due()
    with monkeypatch.context() as patched:
        patched.setattr("db.backup.write", full)
        assert not planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    assert len(list(folder.iterdir())) == 1
    with pytest.raises(NotFound):
        planner.residents.get(amina)
    clock.now += timedelta(days=1)
    made = store.back_up_if_due()
    assert list(folder.iterdir()) == [made]


def test_a_copy_in_a_later_day_keeps_those_after_the_erasure(
    planner: Planner, store: WorkerStore, amina: UUID, place: Path, clock: FrozenClock
) -> None:
    planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    for _day in range(2):
        clock.now += timedelta(days=1)
        store.back_up_if_due()
    assert len(list(keeping.folder_of(StoreFiles(place)).iterdir())) == 3


def test_another_passphrase_and_a_record_apart_erase_nothing(
    made: NewStore, planner: Planner, amina: UUID
) -> None:
    before = set(rows_with(made, MARKER))
    with pytest.raises(NotYourPassphrase):
        planner.rights.erase(amina, ErasureReason.ASKED, "correct horse", lead_agrees=True)
    with pytest.raises(SafeguardingStays):
        planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE)
    assert set(rows_with(made, MARKER)) == before


def test_what_was_read_before_is_not_read_again(
    planner: Planner, store: WorkerStore, amina: UUID
) -> None:
    assert planner.goals.of(amina)
    planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    assert planner.goals.of(amina) == []
    assert planner.drafts.of(amina) == {}
    with pytest.raises(NotFound):
        planner.residents.get(amina)
    assert planner.residents.caseload(MARKER) == []


def test_words_about_a_goal_that_was_undone_go_along(
    made: NewStore, planner: Planner, store: WorkerStore, amina: UUID
) -> None:
    keep(store, Draft(about_id=a_goal(amina).id, field="own_words", text=MARKER))
    planner.rights.erase(amina, ErasureReason.ASKED, PASSPHRASE, lead_agrees=True)
    assert "drafts" not in set(rows_with(made, MARKER))


def test_a_stop_on_the_way_leaves_everything(
    made: NewStore, planner: Planner, store: WorkerStore, amina: UUID
) -> None:
    before = set(rows_with(made, MARKER))
    with pytest.raises(StoreRefusal), store.start_work("Erase") as work:  # noqa: PT012
        work.erase(amina)
        raise DiskFull
    assert set(rows_with(made, MARKER)) == before
    with store.start_work("Erase") as work, pytest.raises(NotFound):
        work.erase(uuid4())
