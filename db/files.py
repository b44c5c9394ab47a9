"""Where a store's files lie, and how a small file is replaced without ever being half there."""

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from db.refusals import StoreReplaced, plain_refusals

PRIVATE = 0o600


@dataclass(frozen=True)
class StoreFiles:
    """The store and the files that belong beside it."""

    store: Path

    @property
    def keys(self) -> Path:
        """The key file."""
        return self.store.with_name(self.store.name + ".keys")

    @property
    def lock(self) -> Path:
        """The file a running copy holds; it is empty."""
        return self.store.with_name(self.store.name + ".lock")


@dataclass(frozen=True)
class Identity:
    """Which file on the disk this is, whatever its name."""

    device: int
    inode: int
    was_empty: bool

    @classmethod
    def of(cls, path: Path) -> "Identity":
        """Return the identity of the file now at `path`; OSError if there is none."""
        found = path.stat()
        return cls(found.st_dev, found.st_ino, found.st_size == 0)

    def check(self, path: Path) -> None:
        """Refuse to go on when `path` no longer leads to this file, or it was emptied."""
        try:
            now = Identity.of(path)
        except OSError:
            raise StoreReplaced from None
        same = (now.device, now.inode) == (self.device, self.inode)
        if not same or (now.was_empty and not self.was_empty):
            raise StoreReplaced


def backup_name(path: Path) -> Path:
    """Return the name under which the version before the newest one is kept."""
    return path.with_name(path.name + ".bak")


def replace_text(path: Path, text: str) -> None:
    """Write `text` to `path` whole or not at all, keeping the former version as `.bak`."""
    with plain_refusals():
        if path.exists():
            _put(backup_name(path), path.read_text(encoding="utf-8"))
        _put(path, text)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put(path: Path, text: str) -> None:
    """Write and flush a private new file in the same folder, and move it into place."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
