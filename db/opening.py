"""Making a new store, and opening the one that is there. Nothing is ever overwritten."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from filelock import BaseFileLock
from sqlalchemy import Engine

from db import identity, keyfile, keys, migrate
from db.engine import check_library, fold_in_log, open_engine
from db.files import PRIVATE, StoreFiles
from db.keyfile import KdfCost, KeyFile
from db.keys import StoreKeys
from db.placing import hold, put, refuse_existing, scratch_beside
from db.refusals import plain_refusals


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
            self.engine: Engine = open_engine(files.store, opened.database, lambda: self.is_open)

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
            # From here on the engine makes no connection either.
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
    refuse_existing(files)
    lock = hold(files)
    try:
        fresh = keys.create(name, passphrase, cost, worker_id)
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
    # By its real name, so that a store which a link leads to is held as that store is.
    files = StoreFiles(Path(os.path.realpath(path)))
    envelope = keyfile.of_store(files.store)
    lock = hold(files)
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


def _build(files: StoreFiles, envelope: KeyFile, opened: StoreKeys) -> None:
    """Make the pair of files in a folder of their own, and move them to their places whole."""
    with scratch_beside(files.store) as folder:
        fresh = StoreFiles(folder / files.store.name)
        _fill(fresh, envelope, opened)
        put(fresh, files)


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
