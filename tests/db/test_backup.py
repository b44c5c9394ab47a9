"""Backups: whole, sealed, proved by opening, and put back without losing anything."""

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import backup, keyfile, keys, opening
from db.engine import WRITE
from db.files import PRIVATE
from db.keyfile import KeyFile
from db.keys import StoreKeys
from db.opening import NewStore
from db.refusals import (
    BackupDamaged,
    BackupExists,
    StoreDamaged,
    StoreExists,
    StoreInUse,
    StoreTooNew,
    WrongPassphrase,
)
from db.store import WorkerStore
from tests.db.conftest import PASSPHRASE, contents
from tests.factories import a_resident

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def turn(envelope: KeyFile) -> StoreKeys:
    return keys.unlock(envelope, envelope.workers[0].id, PASSPHRASE)


def wrong(envelope: KeyFile) -> StoreKeys:
    return keys.unlock(envelope, envelope.workers[0].id, "some other passphrase")


@pytest.fixture
def bundle(store: WorkerStore, tmp_path: Path) -> Path:
    """Return a backup of a store with one resident in it."""
    with store.start_work("Add a resident") as work:
        work.residents.save(a_resident())
    target = tmp_path / "backups" / "one.backup"
    target.parent.mkdir()
    store.backup(target)
    return target


def names_in(place: Path, made: NewStore) -> list[str]:
    store = WorkerStore(opening.unlock(place, made.worker_id, PASSPHRASE), made.worker_id)
    with store.read() as records:
        names = [each.preferred_name for each in records.residents.where()]
    assert store.check() == []
    store.close()
    return names


def test_comes_back_whole_on_another_machine(made: NewStore, bundle: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "planner.store"
    backup.restore(bundle, elsewhere, turn)
    assert names_in(elsewhere, made) == ["Amina"]


def test_opens_with_the_recovery_key(made: NewStore, bundle: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.store"
    backup.restore(
        bundle, elsewhere, lambda known: keys.unlock_with_recovery(known, made.recovery_key)
    )
    assert names_in(elsewhere, made) == ["Amina"]


def test_is_one_private_file_that_tells_nothing(made: NewStore, bundle: Path) -> None:
    assert [path.name for path in bundle.parent.iterdir()] == ["one.backup"]
    assert bundle.stat().st_mode & 0o777 == PRIVATE
    raw = bundle.read_bytes()
    for secret in (b"Amina", b"SQLite format 3", b"residents", made.store.keys.database):
        assert secret not in raw


def test_names_who_may_open_it(bundle: Path) -> None:
    assert [slot.name for slot in backup.read_keyfile(bundle).workers] == ["Sam Jones"]


def test_making_one_is_noted(store: WorkerStore, bundle: Path) -> None:
    assert store.audit()[0].work == "Make a backup"
    assert store.check() == []


def test_never_takes_the_place_of_a_file(store: WorkerStore, bundle: Path) -> None:
    before = bundle.read_bytes()
    with pytest.raises(BackupExists, match=r"one\.backup"):
        store.backup(bundle)
    assert bundle.read_bytes() == before


def test_a_store_that_is_there_is_not_replaced_unasked(
    store: WorkerStore, bundle: Path, place: Path
) -> None:
    store.close()
    before = contents(place.parent)
    with pytest.raises(StoreExists):
        backup.restore(bundle, place, turn)
    assert contents(place.parent) == before


def test_a_store_that_is_replaced_is_kept(
    made: NewStore, store: WorkerStore, bundle: Path, place: Path
) -> None:
    with store.start_work("Add another") as work:
        work.residents.save(a_resident(preferred_name="Later"))
    store.close()
    later = place.read_bytes()
    backup.restore(bundle, place, turn, keep_former=True)
    assert names_in(place, made) == ["Amina"]
    assert place.with_name("planner.store.kept-1").read_bytes() == later
    assert keyfile.read(place.with_name("planner.store.keys.kept-1")).workers
    backup.restore(bundle, place, turn, keep_former=True)
    assert place.with_name("planner.store.kept-1").read_bytes() == later
    assert place.with_name("planner.store.kept-2").exists()


def test_an_open_store_is_not_replaced(store: WorkerStore, bundle: Path, place: Path) -> None:
    with pytest.raises(StoreInUse):
        backup.restore(bundle, place, turn, keep_former=True)


def test_needs_the_passphrase(bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        backup.restore(bundle, tmp_path / "elsewhere.store", wrong)
    assert not (tmp_path / "elsewhere.store").exists()


def flip(bundle: Path, share: float) -> None:
    raw = bytearray(bundle.read_bytes())
    raw[int(len(raw) * share)] ^= 1
    bundle.write_bytes(raw)


def repack(bundle: Path, **changed: bytes | None) -> None:
    """Write the backup's parts again, some of them changed, dropped or new."""
    with zipfile.ZipFile(bundle) as packed:
        parts: dict[str, bytes | None] = {name: packed.read(name) for name in packed.namelist()}
    parts |= {name.replace("_", "."): raw for name, raw in changed.items()}
    with zipfile.ZipFile(bundle, "w") as packed:
        for name, raw in parts.items():
            if raw is not None:
                packed.writestr(name, raw)


def with_other_digest(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as packed:
        manifest = json.loads(packed.read(backup.MANIFEST))
    manifest["facts"]["sha256"]["store"] = "0" * 64
    repack(bundle, manifest_json=json.dumps(manifest).encode())


def compressed(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in parts.items():
            packed.writestr(name, raw)


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"a shopping list" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:-300]),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
        lambda path: flip(path, 0.3),
        lambda path: flip(path, 0.9),
        lambda path: repack(path, store=None),
        lambda path: repack(path, manifest_json=None),
        lambda path: repack(path, manifest_json=b"{}"),
        lambda path: repack(path, manifest_json=b"[" * 100_000),
        lambda path: repack(path, other=b"x"),
        lambda path: repack(path, **{"../outside": b"x"}),
        lambda path: repack(path, store=bytes(40_960)),
        with_other_digest,
        compressed,
    ],
)
def test_a_damaged_backup_is_refused_and_nothing_is_put_in_place(
    bundle: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    harm(bundle)
    place = tmp_path / "elsewhere" / "planner.store"
    with pytest.raises(BackupDamaged):
        backup.restore(bundle, place, turn)
    assert {path.name for path in place.parent.iterdir()} <= {"planner.store.lock"}
    assert not (tmp_path / "outside").exists()


def test_a_store_with_findings_can_still_be_backed_up(
    made: NewStore, store: WorkerStore, bundle: Path, tmp_path: Path
) -> None:
    with made.store.engine.execution_options(**WRITE).begin() as connection:
        connection.exec_driver_sql("DELETE FROM resident_search")
    store.backup(tmp_path / "two.backup")
    backup.prove(tmp_path / "two.backup", turn)
    backup.restore(tmp_path / "two.backup", tmp_path / "elsewhere.store", turn)


def test_a_damaged_store_makes_no_backup(
    made: NewStore, store: WorkerStore, place: Path, tmp_path: Path
) -> None:
    with store.start_work("Add many") as work:
        for number in range(200):
            work.residents.save(a_resident(address=f"{number} " * 200))
    store.close()
    with place.open("r+b") as file:
        file.seek(place.stat().st_size - 5000)
        file.write(b"damage")
    opened = opening.unlock(place, made.worker_id, PASSPHRASE)
    with pytest.raises(StoreDamaged):
        backup.write(opened, tmp_path / "two.backup", NOW)
    opened.close()
    assert not list(tmp_path.glob("two*"))


def test_a_newer_apps_backup_is_refused(made: NewStore, store: WorkerStore, tmp_path: Path) -> None:
    with made.store.engine.execution_options(**WRITE).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTooNew):
        backup.write(made.store, tmp_path / "newer.backup", NOW)
    assert not list(tmp_path.glob("newer*"))
