"""A whole copy of an open store."""

import threading
from pathlib import Path

import pytest

from db.copying import copy_store
from db.engine import connect
from db.files import PRIVATE
from db.opening import NewStore
from db.refusals import BackupExists
from db.store import WorkerStore
from tests.factories import a_resident


def test_holds_all_even_what_is_still_in_the_log(
    made: NewStore, store: WorkerStore, tmp_path: Path
) -> None:
    with store.start_work("Add") as work:
        work.residents.save(a_resident())
    target = tmp_path / "copy.store"
    copy_store(made.store.engine, target, made.store.keys.database)
    raw = connect(target, made.store.keys.database)
    assert raw.execute("SELECT preferred_name FROM residents").fetchall() == [("Amina",)]
    raw.close()
    assert target.stat().st_mode & 0o777 == PRIVATE
    assert b"SQLite format 3" not in target.read_bytes()


def test_takes_no_files_place(made: NewStore, tmp_path: Path) -> None:
    target = tmp_path / "copy.store"
    target.write_bytes(b"something of value")
    with pytest.raises(BackupExists):
        copy_store(made.store.engine, target, made.store.keys.database)
    assert target.read_bytes() == b"something of value"


def test_ends_while_others_write(made: NewStore, store: WorkerStore, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with store.start_work("Add") as work:
                work.residents.save(a_resident(address="x" * 3000))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            target = tmp_path / f"copy-{number}.store"
            copy_store(made.store.engine, target, made.store.keys.database)
    finally:
        stop.set()
        writer.join()


def test_leaves_nothing_of_a_copy_that_could_not_be_made(
    made: NewStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("db.copying._check", full)
    with pytest.raises(Exception, match="disk is full"):
        copy_store(made.store.engine, tmp_path / "copy.store", made.store.keys.database)
    assert not list(tmp_path.glob("copy.store*"))
