"""A backup: the store and its key file in one file, encrypted and sealed, proved by reading it.

It opens with the passphrases of the day it was made. It is checked when it is written and again
before anything of it is put in place.
"""

import hashlib
import hmac
import json
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from db import audit, check, identity, keyfile, migrate
from db.copying import copy_store
from db.engine import open_engine
from db.files import PRIVATE, StoreFiles, sync_folder
from db.keyfile import KeyFile
from db.keys import StoreKeys, with_anchor
from db.opening import OpenStore
from db.placing import hold, put, refuse_existing, scratch_beside, set_aside
from db.refusals import BackupDamaged, BackupExists, plain_refusals

STORE, KEYS, MANIFEST = "store", "store.keys", "manifest.json"
_PARTS = {STORE, KEYS}
_VERSION = 1
_CHUNK = 1024 * 1024

Turn = Callable[[KeyFile], StoreKeys]
"""Turns a key file into its keys, by a passphrase or a recovery key."""


def write(opened: OpenStore, target: Path, now: datetime) -> None:
    """Write a backup of an open store to the new file `target`, and read it back.

    Raises BackupExists, DiskFull, ReadOnlyPlace or StoreDamaged; then nothing is left behind.
    """
    if target.exists():
        raise BackupExists(name=target.name)
    with scratch_beside(target) as folder:
        parts = StoreFiles(folder / STORE)
        copy_store(opened.engine, parts.store, opened.keys.database)
        keyfile.write(parts.keys, _with_its_anchor(parts.store, opened))
        fresh = folder / "backup"
        _pack(fresh, parts, _manifest(parts, opened, now))
        prove(fresh, lambda _envelope: opened.keys)
        if target.exists():
            raise BackupExists(name=target.name)
        fresh.rename(target)
        sync_folder(target.parent)


def read_keyfile(backup: Path) -> KeyFile:
    """Return the key file in a backup, which names the workers who may open it."""
    with _open(backup) as packed:
        return _read_keyfile(packed)


def prove(backup: Path, turn: Turn) -> None:
    """Unpack a backup aside, open it and check every page; raise BackupDamaged unless whole.

    Raises what `turn` raises where the passphrase is wrong.
    """
    with scratch_beside(backup) as folder:
        _unpack(backup, StoreFiles(folder / STORE), turn)


def restore(backup: Path, place: Path, turn: Turn, *, keep_former: bool = False) -> None:
    """Put the store of a backup at `place`, once it has proved itself whole.

    A store that is there is refused (StoreExists), or renamed and kept where `keep_former` says
    so. Raises also BackupDamaged, StoreTooNew, StoreInUse, DiskFull or ReadOnlyPlace.
    """
    files = StoreFiles(place.absolute())
    with plain_refusals():
        files.store.parent.mkdir(parents=True, exist_ok=True)
    if not keep_former:
        refuse_existing(files)
    lock = hold(files)
    try:
        with scratch_beside(files.store) as folder:
            fresh = StoreFiles(folder / files.store.name)
            _unpack(backup, fresh, turn)
            if keep_former:
                set_aside(files)
            put(fresh, files)
    finally:
        lock.release()


def _with_its_anchor(copy: Path, opened: OpenStore) -> KeyFile:
    engine = open_engine(copy, opened.keys.database)
    try:
        with engine.connect() as connection:
            anchor = audit.moved_on(connection, opened.keyfile.anchor)
            return with_anchor(opened.keyfile, opened.keys, anchor)
    finally:
        engine.dispose()


def _manifest(parts: StoreFiles, opened: OpenStore, now: datetime) -> bytes:
    facts = {
        "version": _VERSION,
        "store_id": str(opened.keyfile.store_id),
        "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "sha256": {path.name: _digest(path) for path in (parts.store, parts.keys)},
    }
    return json.dumps({"facts": facts, "mac": _seal(facts, opened.keys)}).encode()


def _seal(facts: Any, keys: StoreKeys) -> str:  # noqa: ANN401 - whatever JSON holds
    return hmac.digest(keys.backups, json.dumps(facts, sort_keys=True).encode(), "sha256").hex()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pack(fresh: Path, parts: StoreFiles, manifest: bytes) -> None:
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE), "w+b") as file:
        # Enciphered bytes do not shrink, so they are stored as they are.
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
            packed.writestr(MANIFEST, manifest)
            packed.write(parts.keys, KEYS)
            packed.write(parts.store, STORE)
        file.flush()
        os.fsync(file.fileno())


def _unpack(backup: Path, fresh: StoreFiles, turn: Turn) -> None:
    with _open(backup) as packed:
        envelope = _read_keyfile(packed)
        opened = turn(envelope)
        digests = _read_manifest(packed, opened)
        _take_out(packed, STORE, fresh.store, digests[STORE])
        _take_out(packed, KEYS, fresh.keys, digests[KEYS])
    engine = open_engine(fresh.store, opened.database)
    try:
        migrate.bring_up_to_date(engine, fresh.store, opened)
        identity.check(engine, envelope.store_id)
        # A trail or search out of step is for the store's own check to tell: a backup that is as
        # good as its store beats none.
        if not check.pages_are_whole(engine):
            raise BackupDamaged
    finally:
        engine.dispose()


@contextmanager
def _open(backup: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup whose parts are the three we write, stored plain and no longer than it is."""
    with plain_refusals():
        try:
            with zipfile.ZipFile(backup) as packed:
                parts = packed.infolist()
                plain = all(part.compress_type == zipfile.ZIP_STORED for part in parts)
                length = sum(part.file_size for part in parts)
                named = sorted(part.filename for part in parts) == sorted({*_PARTS, MANIFEST})
                if not (plain and named and length <= backup.stat().st_size):
                    raise BackupDamaged
                yield packed
        except (zipfile.BadZipFile, EOFError, NotImplementedError, FileNotFoundError):
            raise BackupDamaged from None


def _read_keyfile(packed: zipfile.ZipFile) -> KeyFile:
    return keyfile.parse(_read_short(packed, KEYS))


def _read_manifest(packed: zipfile.ZipFile, opened: StoreKeys) -> dict[str, str]:
    try:
        found = json.loads(_read_short(packed, MANIFEST))
        facts, mac = found["facts"], str(found["mac"])
        if not hmac.compare_digest(_seal(facts, opened).encode(), mac.encode()):
            raise BackupDamaged
        return dict(facts["sha256"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BackupDamaged from None


def _read_short(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as part:
        return part.read(keyfile.MOST_BYTES + 1)


def _take_out(packed: zipfile.ZipFile, name: str, target: Path, digest: str) -> None:
    """Write one part to a private new file, and refuse it if it is not what was packed."""
    found = hashlib.sha256()
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE)
    with os.fdopen(handle, "wb") as file, packed.open(name) as part:
        for chunk in _chunks(part):
            found.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if not hmac.compare_digest(found.hexdigest(), digest):
        raise BackupDamaged


def _chunks(part: IO[bytes]) -> Iterator[bytes]:
    while chunk := part.read(_CHUNK):
        yield chunk
