"""The backups kept beside a store."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import backup, keeping, keys, opening
from db.files import StoreFiles
from db.refusals import BackupDamaged, StoreRefusal, WrongPassphrase
from db.store import WorkerStore
from tests.db.conftest import PASSPHRASE
from tests.factories import a_resident
from tests.fakes import FrozenClock

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
PAST = st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 21), timezones=st.just(UTC))


@pytest.fixture
def folder(place: Path) -> Path:
    """Return where the store's backups are kept."""
    return keeping.folder_of(StoreFiles(place))


def test_one_is_made_a_day(store: WorkerStore, clock: FrozenClock, folder: Path) -> None:
    made = []
    for hours in (0, 1, 18, 2, 5, 24, 24):
        clock.now += timedelta(hours=hours)
        made.append(store.back_up_if_due())
    names = [path.name if path else None for path in made]
    assert names == [
        "20261121T100000Z.backup",
        None,
        None,
        "20261122T070000Z.backup",
        None,
        "20261123T120000Z.backup",
        "20261124T120000Z.backup",
    ]
    assert {path.name for path in folder.iterdir()} == {name for name in names if name}
    assert store.check() == []


def test_each_can_be_put_back(store: WorkerStore, tmp_path: Path) -> None:
    with store.start_work("Add") as work:
        work.residents.save(a_resident())
    made = store.back_up_if_due()
    assert made is not None
    elsewhere = tmp_path / "elsewhere.store"
    backup.restore(
        made, elsewhere, lambda known: keys.unlock(known, known.workers[0].id, PASSPHRASE)
    )
    assert elsewhere.exists()


def test_a_clock_set_back_neither_stops_nor_floods_them(
    store: WorkerStore, clock: FrozenClock, folder: Path
) -> None:
    for days in (0, -400, 0, 0, 400):
        clock.now += timedelta(days=days)
        store.back_up_if_due()
    assert len(list(folder.iterdir())) == 2


def test_a_damaged_newest_backup_is_told(store: WorkerStore) -> None:
    made = store.back_up_if_due()
    assert made is not None
    made.write_bytes(made.read_bytes()[:-2000])
    assert [said[:33] for said in store.check()] == ["The newest daily copy is damaged."]


def test_old_ones_go_only_after_a_new_one_is_there(
    store: WorkerStore, clock: FrozenClock, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    for day in range(60):
        then = clock.now - timedelta(days=3 + day, hours=1)
        (folder / then.strftime("%Y%m%dT%H%M%SZ.backup")).write_bytes(b"x")
    (folder / "notes.backup").write_bytes(b"something of value")

    def full(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("db.backup._pack", full)
        with pytest.raises(StoreRefusal):
            store.back_up_if_due()
    assert len(list(folder.iterdir())) == 61
    assert store.back_up_if_due()
    left = {path.name for path in folder.iterdir()}
    assert "notes.backup" in left
    assert len(left) < 30


@given(st.lists(PAST, unique=True, max_size=80))
def test_thinning_keeps_what_it_promises(made: list[datetime]) -> None:
    gone = keeping.too_many(made, NOW)
    left = set(made) - gone
    assert {each for each in made if NOW - each <= keeping.ALL_FOR} <= left
    older = {each for each in made if NOW - each > keeping.ALL_FOR}
    days = sorted({each.date() for each in older}, reverse=True)[: keeping.DAYS]
    assert set(days) <= {each.date() for each in left}
    months = sorted({(each.year, each.month) for each in older}, reverse=True)[: keeping.MONTHS]
    assert set(months) <= {(each.year, each.month) for each in left}
    assert len(left - {each for each in made if NOW - each <= keeping.ALL_FOR}) <= (
        keeping.DAYS + keeping.WEEKS + keeping.MONTHS
    )
    assert not keeping.too_many(left, NOW)


def test_thinning_lets_nothing_of_the_future_go() -> None:
    ahead = NOW + timedelta(days=400)
    assert keeping.too_many([ahead], NOW) == set()


def test_copies_are_listed_newest_first_and_come_back(
    store: WorkerStore, place: Path, clock: FrozenClock, folder: Path
) -> None:
    worker_id = store.worker_id
    for days in (0, 1):
        clock.now += timedelta(days=days)
        assert store.back_up_if_due() is not None
        with store.start_work("Add") as work:
            work.residents.save(a_resident())
    store.close()
    (folder / "20261120T100000Z.backup").write_bytes(b"no copy of ours")
    (newest, known), (first, _known) = keeping.readable(place)
    assert newest - first == timedelta(days=1)
    assert [slot.id for slot in known.workers] == [worker_id]
    before = place.read_bytes()
    with pytest.raises(WrongPassphrase):
        keeping.bring_back(place, first, worker_id, "quite another one")
    with pytest.raises(BackupDamaged):
        keeping.bring_back(place, NOW - timedelta(days=1), worker_id, PASSPHRASE)
    with pytest.raises(BackupDamaged):
        keeping.bring_back(place, NOW - timedelta(days=7), worker_id, PASSPHRASE)
    assert place.read_bytes() == before
    keeping.bring_back(place, first, worker_id, PASSPHRASE)
    opened = WorkerStore(opening.unlock(place, worker_id, PASSPHRASE), worker_id)
    with opened.read() as records:
        assert records.residents.is_empty()
    opened.close()
    assert place.with_name(f"{place.name}.kept-1").read_bytes() == before
