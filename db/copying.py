"""A whole, encrypted copy of an open store, made in one step."""

import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from db.engine import connect
from db.files import PRIVATE, sync_folder
from db.refusals import BackupExists, StoreDamaged, plain_refusals


def copy_store(engine: Engine, target: Path, key: bytes) -> None:
    """Copy the store to the new file `target`, under the same key, and check the copy.

    Raises BackupExists, DiskFull, ReadOnlyPlace or StoreDamaged; then no copy is left behind.
    """
    with plain_refusals():
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
        except FileExistsError:
            raise BackupExists(name=target.name) from None
        try:
            _copy(engine, target, key)
            _check(target, key)
            sync_folder(target.parent)
        except BaseException:
            for ending in ("", "-wal", "-shm", "-journal"):
                target.with_name(target.name + ending).unlink(missing_ok=True)
            raise


def _copy(engine: Engine, target: Path, key: bytes) -> None:
    """Copy every page at once: page by page, each write elsewhere would start it afresh."""
    copy = sqlcipher.connect(str(target), isolation_level=None)
    try:
        copy.set_key(f"x'{key.hex()}'")
        with engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.backup(copy)
    finally:
        copy.close()


def _check(target: Path, key: bytes) -> None:
    copy = connect(target, key)
    try:
        found = copy.execute("PRAGMA quick_check").fetchall()
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        found += copy.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        copy.close()
    if found != [("ok",)]:
        raise StoreDamaged
