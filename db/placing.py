"""Putting a pair of files in its place: held alone, never over another, kept aside if asked."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from filelock import BaseFileLock, FileLock, Timeout

from db.files import StoreFiles, sync_folder
from db.refusals import StoreExists, StoreInUse, plain_refusals

_WITH_IT = ("-wal", "-shm", "-journal")


def hold(files: StoreFiles) -> BaseFileLock:
    """Take the lock that only one running copy can have; the system frees it if that copy dies."""
    # Opened in a worker thread and closed in the main one, so not bound to a thread.
    lock = FileLock(files.lock, timeout=0, thread_local=False)
    try:
        with plain_refusals():
            lock.acquire()
    except Timeout:
        raise StoreInUse from None
    return lock


def refuse_existing(files: StoreFiles) -> None:
    """Refuse a place where any file of a store lies already."""
    for path in _all(files):
        if path.exists() or path.is_symlink():
            raise StoreExists(name=path.name)


def set_aside(files: StoreFiles) -> None:
    """Rename every file of the store that is there, all by one free ending, and lose none."""
    endings = (f".kept-{number}" for number in range(1, 10_000))
    free = next(
        ending
        for ending in endings
        if not any(path.with_name(path.name + ending).exists() for path in _all(files))
    )
    with plain_refusals():
        for path in _all(files):
            if path.exists():
                path.rename(path.with_name(path.name + free))


def put(fresh: StoreFiles, files: StoreFiles) -> None:
    """Move a finished store and its key file to their places, both or neither."""
    refuse_existing(files)
    with plain_refusals():
        fresh.keys.rename(files.keys)
        try:
            fresh.store.rename(files.store)
        except BaseException:
            files.keys.unlink()
            raise
        sync_folder(files.store.parent)


@contextmanager
def scratch_beside(path: Path) -> Iterator[Path]:
    """Make a folder on the same disk to build things in, and take it away again."""
    with plain_refusals():
        folder = Path(tempfile.mkdtemp(prefix=".new-store-", dir=path.parent))
        try:
            yield folder
        finally:
            rmtree(folder, ignore_errors=True)


def _all(files: StoreFiles) -> tuple[Path, ...]:
    store = files.store
    return (store, files.keys, *(store.with_name(store.name + ending) for ending in _WITH_IT))
