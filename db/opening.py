"""Making a new store, and opening the one that is there. Nothing is ever overwritten."""

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from filelock import BaseFileLock, FileLock, Timeout
from sqlalchemy import Engine

from db import identity, keyfile, keys, migrate
from db.engine import check_library, fold_in_log, open_engine
from db.files import PRIVATE, StoreFiles, sync_folder
from db.keyfile import KdfCost, KeyFile
from db.keys import StoreKeys
from db.refusals import (
    StoreExists,
    StoreInUse,
    plain_refusals,
)

_LEFTOVERS = ("-wal", "-shm", "-journal")


class OpenStore:
    """An open store: its files, its keys, the way to its tables, and the lock that holds it."""

    def __init__(
        self, files: StoreFiles, envelope: KeyFile, opened: StoreKeys, lock: BaseFileLock
    ) -> None:
        self.files = files
        self.keyfile = envelope
        self.keys = opened
        self._lock = lock
        with plain_refusals():
            self.engine: Engine = open_engine(files.store, opened.database)

    @property
    def is_open(self) -> bool:
        """Whether the store is still held by this copy of the app."""
        return self._lock.is_locked

    def save_keyfile(self, fresh: KeyFile) -> None:
        """Put a changed key file in place of the former one."""
        keys.check_seal(fresh, self.keys)
        keyfile.write(self.files.keys, fresh)
        self.keyfile = fresh

    def close(self) -> None:
        """Close every connection and let go of the store. Closing twice does no harm."""
        try:
            self.engine.dispose()
        finally:
            self._lock.release()


@dataclass(frozen=True)
class NewStore:
    """A store just made; `recovery_key` is to be printed, asked back once, and forgotten."""

    store: OpenStore
    worker_id: UUID
    recovery_key: str = field(repr=False)


def create(
    path: Path,
    name: str,
    passphrase: str,
    cost: KdfCost = keys.STRONG,
    worker_id: UUID | None = None,
) -> NewStore:
    """Make a new store at `path` with its first worker, and open it.

    Raises StoreExists where any of its files is already there, PassphraseTooShort, StoreInUse,
    DiskFull or ReadOnlyPlace; then nothing is left behind.
    """
    check_library()
    files = StoreFiles(path.absolute())
    with plain_refusals():
        files.store.parent.mkdir(parents=True, exist_ok=True)
    _refuse_existing(files)
    lock = _hold(files)
    try:
        fresh = keys.create(name, passphrase, cost, worker_id)
        with plain_refusals():
            _build(files, fresh.keyfile, fresh.keys)
        store = OpenStore(files, fresh.keyfile, fresh.keys, lock)
    except BaseException:
        lock.release()
        raise
    return NewStore(store, fresh.keyfile.workers[0].id, fresh.recovery_key)


def unlock(path: Path, worker_id: UUID, passphrase: str) -> OpenStore:
    """Open the store at `path` for a worker.

    Raises a StoreRefusal of its own kind for each thing that can be wrong (see db.refusals).
    """
    return _open(path, lambda envelope: keys.unlock(envelope, worker_id, passphrase))


def unlock_with_recovery(path: Path, typed: str) -> OpenStore:
    """Open the store at `path` with the printed recovery key, as somebody typed it."""
    return _open(path, lambda envelope: keys.unlock_with_recovery(envelope, typed))


def _open(path: Path, turn: Callable[[KeyFile], StoreKeys]) -> OpenStore:
    check_library()
    files = StoreFiles(path.absolute())
    envelope = keyfile.of_store(path)
    lock = _hold(files)
    try:
        opened = turn(envelope)
        store = OpenStore(files, envelope, opened, lock)
        try:
            migrate.bring_up_to_date(store.engine, files.store, opened)
            identity.check(store.engine, envelope.store_id)
        except BaseException:
            store.engine.dispose()
            raise
    except BaseException:
        lock.release()
        raise
    return store


def _refuse_existing(files: StoreFiles) -> None:
    store = files.store
    beside = [store.with_name(store.name + ending) for ending in _LEFTOVERS]
    for path in (store, files.keys, *beside):
        if path.exists() or path.is_symlink():
            raise StoreExists(name=path.name)


def _hold(files: StoreFiles) -> BaseFileLock:
    """Take the lock that only one running copy can have; the system frees it if that copy dies."""
    # Opened in a worker thread and closed in the main one, so not bound to a thread.
    lock = FileLock(files.lock, timeout=0, thread_local=False)
    try:
        with plain_refusals():
            lock.acquire()
    except Timeout:
        raise StoreInUse from None
    return lock


def _build(files: StoreFiles, envelope: KeyFile, opened: StoreKeys) -> None:
    """Make the pair of files in a folder of their own, and move them to their places whole."""
    folder = files.store.parent
    scratch = Path(tempfile.mkdtemp(prefix=".new-store-", dir=folder))
    try:
        fresh = StoreFiles(scratch / files.store.name)
        _fill(fresh, envelope, opened)
        _refuse_existing(files)
        fresh.keys.rename(files.keys)
        try:
            fresh.store.rename(files.store)
        except BaseException:
            files.keys.unlink()
            raise
        sync_folder(folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _fill(fresh: StoreFiles, envelope: KeyFile, opened: StoreKeys) -> None:
    os.close(os.open(fresh.store, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
    engine = open_engine(fresh.store, opened.database)
    try:
        migrate.make_tables(engine)
        identity.write(engine, envelope.store_id)
        fold_in_log(engine)
    finally:
        engine.dispose()
    keyfile.write(fresh.keys, envelope)
