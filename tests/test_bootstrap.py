"""Opening the door: whatever stopped a first run, and whatever the clock says."""

import errno
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from db import backup, keyfile, keys, opening
from db.files import StoreFiles
from db.keeping import folder_of
from db.refusals import DiskFull, OtherRecoveryKey
from homeapp import bootstrap
from homeapp.bootstrap import NoPlaceForStore, StoreEntrance
from homeapp.content.packs import Packs
from homeapp.domain.measures import Response
from homeapp.domain.workers import Worker
from homeapp.entrance import NewStore, StoreState
from homeapp.errors import Refusal
from homeapp.paths import CONTENT
from homeapp.planner import Planner
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_resident

UNCHECKED = "Nobody has checked the recovery key yet. Make a new one under My details."
WORKER = Worker(name="Sam Jones", phone="07700 900 123")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where a store may be made."""
    return tmp_path / "planner.store"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening.create, "__defaults__", (QUICK, None))
    monkeypatch.setattr(keys.replace_recovery, "__defaults__", (QUICK,))
    monkeypatch.setattr(keys.change_passphrase, "__defaults__", (QUICK,))


@pytest.fixture
def made(place: Path) -> NewStore:
    """Return a store just made, closed, whose recovery key nobody typed back."""
    made = StoreEntrance(place).create(WORKER, PASSPHRASE)
    made.planner.close()
    return made


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
    made = StoreEntrance(place).create(WORKER, PASSPHRASE)
    assert made.planner.recovery.confirm(made.recovery_key, made.recovery_key)
    made.planner.close()
    monkeypatch.setattr(bootstrap, "_now", lambda: now)
    warned = unlock(place)
    assert warned.warning.endswith("Check the date and time of this computer.")
    warned.workers.change_me(base="Keighley")
    warned.close()
    again = unlock(place)
    assert again.warning == ""
    again.close()


def test_a_key_that_nobody_checked_is_said_until_one_is(place: Path, made: NewStore) -> None:
    assert made.planner.warning == ""  # it is asked for there and then
    planner = unlock(place)
    assert planner.warning == UNCHECKED
    key = planner.recovery.renew()
    assert not planner.recovery.is_confirmed
    assert not planner.recovery.confirm(made.recovery_key, key)
    assert planner.recovery.confirm(key.lower().replace("-", " "), key)
    assert planner.recovery.is_confirmed
    works = [entry.work for entry in planner.audit.entries(limit=2)]
    assert works == ["Type back the recovery key", "Make a new recovery key"]
    assert planner.audit.check_store() == []
    planner.close()
    again = unlock(place)
    assert again.warning == ""
    again.close()


def test_a_new_key_opens_and_the_one_before_does_not(place: Path, made: NewStore) -> None:
    planner = unlock(place)
    key = planner.recovery.renew()
    planner.close()
    entrance = StoreEntrance(place)
    with pytest.raises(OtherRecoveryKey):
        entrance.recover(made.recovery_key, WORKER.id, "five new words in line")
    entrance.recover(key, WORKER.id, "five new words in line").close()


def test_a_key_that_opened_the_store_needs_no_other_check(place: Path, made: NewStore) -> None:
    planner = StoreEntrance(place).recover(made.recovery_key, WORKER.id, PASSPHRASE)
    assert planner.recovery.is_confirmed
    planner.close()
    again = unlock(place)
    assert again.warning == ""
    again.close()


def test_a_mistyped_key_confirms_nothing(place: Path, made: NewStore) -> None:
    planner = unlock(place)
    with pytest.raises(Refusal):
        planner.recovery.confirm(made.recovery_key[:-1], made.recovery_key)
    assert not planner.recovery.is_confirmed
    planner.close()


def test_practice_asks_for_no_recovery_key(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "demo_store", lambda: place)
    StoreEntrance(place).create(WORKER, PASSPHRASE).planner.close()
    planner = unlock(place)
    assert (planner.is_demo, planner.warning) == (True, "")
    planner.close()


def test_a_key_that_cannot_be_kept_leaves_the_one_before(
    place: Path, made: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    planner = unlock(place)
    before = planner.audit.entries()
    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", _no_room)
        with pytest.raises(DiskFull):
            planner.recovery.renew()
    assert planner.audit.entries() == before
    assert planner.audit.check_store() == []
    planner.close()
    StoreEntrance(place).recover(made.recovery_key, WORKER.id, PASSPHRASE).close()


def _no_room(*_args: object, **_more: object) -> None:
    raise OSError(errno.ENOSPC, "no room")


@pytest.mark.parametrize("name", ["", "folder", "x" * 300, "file/planner.store"])
def test_where_no_file_can_be_there_is_no_store(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(NoPlaceForStore):
        StoreEntrance(tmp_path / name)
    with pytest.raises(NoPlaceForStore):
        StoreEntrance(Path(os.sep))


def test_a_practice_store_is_known_wherever_it_lies(tmp_path: Path) -> None:
    first = tmp_path / "anywhere" / "some.store"
    StoreEntrance(first, is_practice=True).create(WORKER, PASSPHRASE).planner.close()
    moved = tmp_path / "elsewhere"
    shutil.move(first.parent, moved)
    entrance = StoreEntrance(moved / first.name)
    assert entrance.is_demo
    planner = unlock(moved / first.name)
    assert (planner.is_demo, planner.practice, planner.warning) == (True, None, "")
    planner.close()


def test_the_practice_mark_is_under_the_seal(tmp_path: Path) -> None:
    place = tmp_path / "some.store"
    StoreEntrance(place, is_practice=True).create(WORKER, PASSPHRASE).planner.close()
    kept = keyfile.of_store(place)
    keyfile.write(StoreFiles(place).keys, replace(kept, practice=False))
    with pytest.raises(Refusal):
        unlock(place)


def test_a_real_store_is_not_for_practice_and_leads_to_it(place: Path, made: NewStore) -> None:
    assert not StoreEntrance(place).is_demo
    assert '"practice"' not in StoreFiles(place).keys.read_text("utf-8")
    planner = unlock(place)
    assert not planner.is_demo
    assert planner.practice is not None
    planner.close()


def test_what_is_left_of_a_store_is_told_and_brought_back(place: Path, made: NewStore) -> None:
    entrance = StoreEntrance(place)
    assert entrance.state() is StoreState.LOCKED
    (copy,) = entrance.copies()
    assert [slot.id for slot in copy.workers] == [WORKER.id]
    place.unlink()
    place.with_name(f"{place.name}.keys").unlink()
    assert entrance.state() is StoreState.GONE
    planner = entrance.bring_back(copy, WORKER.id, PASSPHRASE)
    assert "This is the copy of " in planner.warning
    planner.close()
    assert entrance.state() is StoreState.LOCKED


def test_a_store_keeps_the_check_ins_by_which_its_results_are_read(
    place: Path, tmp_path: Path, made: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    planner = unlock(place)
    amina = planner.residents.add(a_resident()).id
    for question, key in (("status", "daily"), ("kinds", "cigarettes")):
        planner.measures.answer(amina, "smoking", question, Response(chosen=(key,)), "en")
    smoked = Response(number=Decimal(20))
    told = planner.measures.answer(amina, "smoking", "packet-cigarettes", smoked, "en")
    before = planner.measures.figures(told)
    planner.close()
    newer = tmp_path / "newer"
    shutil.copytree(CONTENT, newer)
    smoking = newer / "measures" / "smoking.toml"
    text = smoking.read_text("utf-8").replace('version = "2026-11"', 'version = "2027-01"')
    smoking.write_text(
        text.replace('name = "Cigarettes and', 'name = "All cigarettes and'), "utf-8"
    )
    monkeypatch.setattr(Packs.__init__, "__defaults__", (newer, tmp_path / "team", None))
    planner = unlock(place)
    (old,) = planner.measures.of(amina)
    assert planner.measures.measure("smoking").version == "2027-01"
    assert planner.measures.figures(old) == before
    assert [figure.scale.name for figure in before] == ["Cigarettes and roll-ups a day"]
    planner.close()
