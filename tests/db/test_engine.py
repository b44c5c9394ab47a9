"""The connection: its settings, its secrecy, and what happens when the file or the disk goes."""

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from db import opening
from db.engine import WRITE, check_library
from db.opening import NewStore
from db.refusals import (
    DiskFull,
    DiskTrouble,
    EngineTooOld,
    NoRoomForCopy,
    NoRoomToOpen,
    ReadOnlyPlace,
    StoreReplaced,
    from_database,
    from_system,
)
from db.store import WorkerStore
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_resident


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a disk of this size in memory, or skip where this user may not."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk to fill")
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this machine does not let even root mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("synchronous", 2),
        ("journal_mode", "wal"),
        ("busy_timeout", 5000),
    ],
)
def test_every_connection_has_its_settings(made: NewStore, setting: str, value: int | str) -> None:
    with made.store.engine.connect() as one, made.store.engine.connect() as two:
        for connection in (one, two):
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == value


def test_the_file_is_encrypted_by_sqlcipher_4(made: NewStore) -> None:
    with made.store.engine.connect() as connection:
        version = connection.exec_driver_sql("PRAGMA cipher_version").scalar()
    assert str(version).startswith("4.")


def test_the_key_is_in_no_url_repr_log_or_error(
    made: NewStore, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    key = made.store.keys.database.hex()
    with made.store.engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
        with pytest.raises(sa.exc.OperationalError) as caught:
            connection.exec_driver_sql("SELECT nonsense FROM nowhere")
    said = [str(made.store.engine.url), repr(made.store.engine), repr(made.store)]
    assert key not in "\n".join([*said, caplog.text, str(caught.value), repr(caught.value)])


def test_values_are_hidden_in_errors(made: NewStore) -> None:
    query = sa.text("SELECT nonsense FROM nowhere WHERE name = :name")
    raised = pytest.raises(sa.exc.OperationalError)
    with made.store.engine.connect() as connection, raised as caught:
        connection.execute(query, {"name": "Amina Example"})
    assert "Amina" not in str(caught.value)


def test_an_old_library_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    check_library()
    monkeypatch.setattr("db.engine.sqlcipher.sqlite_version", "3.51.2")
    with pytest.raises(EngineTooOld, match=r"3\.51\.2, needs 3\.51\.3"):
        check_library()


def test_a_writer_waits_for_another(made: NewStore) -> None:
    """BEGIN IMMEDIATE waits for the lock; a unit that reads first and writes later cannot."""
    order: list[str] = []
    began = threading.Event()
    writing = made.store.engine.execution_options(**WRITE)

    def second() -> None:
        began.set()
        with writing.begin():
            order.append("second")

    with writing.begin() as connection:
        other = threading.Thread(target=second)
        other.start()
        began.wait()
        connection.exec_driver_sql("UPDATE store_facts SET value = value")
        order.append("first")
    other.join()
    assert order == ["first", "second"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file go")
@pytest.mark.parametrize("how", ["deleted", "replaced", "moved", "emptied"])
def test_nothing_is_written_once_the_file_has_gone(
    store: WorkerStore, place: Path, how: str
) -> None:
    if how == "deleted":
        place.unlink()
    elif how == "emptied":
        os.truncate(place, 0)
    elif how == "moved":
        place.rename(place.with_name("elsewhere"))
    else:
        shutil.copy(place, place.with_name("copy"))
        place.with_name("copy").replace(place)
    with pytest.raises(StoreReplaced), store.start_work("Add a resident") as work:
        work.residents.save(a_resident())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file go")
def test_a_file_that_goes_during_the_work_is_noticed_before_commit(
    store: WorkerStore, place: Path
) -> None:
    with pytest.raises(StoreReplaced), store.start_work("Add a resident") as work:  # noqa: PT012
        work.residents.save(a_resident())
        place.unlink()


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "2m") as folder:
        new = opening.create(folder / "planner.store", "Sam Jones", PASSPHRASE, QUICK)
        store = WorkerStore(new.store, new.worker_id)
        said = 0
        with pytest.raises(DiskFull):  # noqa: PT012 - which of the writes it is, the disk decides
            for number in range(10_000):
                with store.start_work("Add a resident") as work:
                    work.residents.save(a_resident(address=f"{number} " + "x" * 5000))
                said += 1
        with store.read() as records:
            assert len(records.residents.where()) == said > 10
        store.close()
        opened = opening.unlock(folder / "planner.store", new.worker_id, PASSPHRASE)
        store = WorkerStore(opened, new.worker_id)
        with store.read() as records:
            assert len(records.residents.where()) == said
        store.close()


def test_a_disk_with_no_room_to_open_or_to_copy_is_called_full(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "2m") as folder:
        place = folder / "planner.store"
        new = opening.create(place, "Sam Jones", PASSPHRASE, QUICK)
        new.store.close()
        room = place.stat().st_size // 2
        filler = folder / "filler"
        fill(filler)
        with pytest.raises(NoRoomToOpen, match="cannot be opened"):
            opening.unlock(place, new.worker_id, PASSPHRASE)
        os.truncate(filler, filler.stat().st_size - room)
        store = WorkerStore(opening.unlock(place, new.worker_id, PASSPHRASE), new.worker_id)
        with pytest.raises(DiskFull):
            store.backup(folder / "a.backup")
        with pytest.raises(NoRoomForCopy, match="today has no copy"):
            store.back_up_if_due()
        store.close()
        assert not list(folder.glob("*.backup"))


def fill(place: Path) -> None:
    with suppress(OSError), place.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(1024))


def test_a_store_cannot_be_made_on_a_full_disk_and_leaves_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "64k") as folder:
        with pytest.raises(DiskFull):
            opening.create(folder / "planner.store", "Sam Jones", PASSPHRASE, QUICK)
        assert {path.name for path in folder.iterdir()} <= {"planner.store.lock"}


def test_a_read_only_place_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "4m") as folder:
        new = opening.create(folder / "planner.store", "Sam Jones", PASSPHRASE, QUICK)
        new.store.close()
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        with pytest.raises(ReadOnlyPlace):
            opening.unlock(folder / "planner.store", new.worker_id, PASSPHRASE)
        with pytest.raises(ReadOnlyPlace):
            opening.create(folder / "other.store", "Sam Jones", PASSPHRASE, QUICK)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0,
    reason="permission bits bind neither root nor Windows; the read-only disk stands for them",
)
def test_a_folder_of_somebody_else_is_told(made: NewStore, place: Path) -> None:
    made.store.close()
    place.parent.chmod(0o500)
    try:
        with pytest.raises(ReadOnlyPlace):
            opening.unlock(place, made.worker_id, PASSPHRASE)
    finally:
        place.parent.chmod(0o700)


def test_only_the_worlds_troubles_become_refusals() -> None:
    class Raised(Exception):
        sqlite_errorcode: int

    def raised(code: int) -> Raised:
        error = Raised()
        error.sqlite_errorcode = code
        return error

    assert type(from_database(raised(13))) is DiskFull
    assert type(from_database(raised(8 | 2 << 8))) is ReadOnlyPlace
    assert type(from_database(raised(10 | 4 << 8))) is DiskTrouble
    assert from_database(raised(1)) is None
    assert type(from_database(Exception("database or disk is full"))) is DiskFull
    assert from_database(ValueError()) is None
    assert type(from_system(OSError(28, ""))) is DiskFull
    assert from_system(OSError(2, "")) is None
    assert from_system(OSError("no number")) is None
