"""Opening the door: whatever stopped a first run, and whatever the clock says."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import backup, keys, opening
from db.files import StoreFiles
from db.keeping import folder_of
from homeapp import bootstrap
from homeapp.bootstrap import NoPlaceForStore, StoreEntrance
from homeapp.domain.workers import Worker
from homeapp.planner import Planner
from tests.db.conftest import PASSPHRASE, QUICK

WORKER = Worker(name="Sam Jones", phone="07700 900 123")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where a store may be made."""
    return tmp_path / "planner.store"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening.create, "__defaults__", (QUICK, None))


def unlock(place: Path) -> Planner:
    entrance = StoreEntrance(place)
    return entrance.unlock(entrance.workers()[0].id, PASSPHRASE)


def test_a_first_run_that_was_cut_short_leaves_a_store_to_work_in(place: Path) -> None:
    opening.create(place, WORKER.name, PASSPHRASE, worker_id=WORKER.id).store.close()
    planner = unlock(place)
    assert (planner.workers.me().id, planner.workers.me().name) == (WORKER.id, WORKER.name)
    assert planner.history.next_undo is None
    planner.close()


def test_the_first_backup_knows_its_worker(place: Path, tmp_path: Path) -> None:
    StoreEntrance(place).create(WORKER, PASSPHRASE).planner.close()
    (first,) = folder_of(StoreFiles(place)).iterdir()
    again = tmp_path / "again.store"
    backup.restore(first, again, lambda known: keys.unlock(known, WORKER.id, PASSPHRASE))
    planner = unlock(again)
    assert planner.workers.me() == WORKER
    planner.close()


def test_opening_leaves_my_details_as_i_wrote_them(place: Path) -> None:
    made = StoreEntrance(place).create(WORKER, PASSPHRASE).planner
    made.workers.change_me(name="Sam J", base="Keighley")
    written = made.workers.me()
    made.close()
    planner = unlock(place)
    assert planner.workers.me() == written
    planner.close()


def test_a_clock_that_was_set_back_is_told_once(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 21, 10, tzinfo=UTC)
    monkeypatch.setattr(bootstrap, "_now", lambda: now + timedelta(days=1))
    StoreEntrance(place).create(WORKER, PASSPHRASE).planner.close()
    monkeypatch.setattr(bootstrap, "_now", lambda: now)
    warned = unlock(place)
    assert warned.warning.endswith("Check the date and time of this computer.")
    warned.workers.change_me(base="Keighley")
    warned.close()
    again = unlock(place)
    assert again.warning == ""
    again.close()


@pytest.mark.parametrize("name", ["", "folder", "x" * 300, "file/planner.store"])
def test_where_no_file_can_be_there_is_no_store(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(NoPlaceForStore):
        StoreEntrance(tmp_path / name)
    with pytest.raises(NoPlaceForStore):
        StoreEntrance(Path(os.sep))
