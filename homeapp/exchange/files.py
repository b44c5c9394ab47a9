"""Writing a file that somebody asked for: whole or not at all."""

import os
import re
import secrets
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["NotSaved", "TakenByStore", "write_whole"]

_OF_A_STORE = re.compile(
    r"(\.keys(\.bak)?|\.lock|\.backup|-wal|-shm|-journal|\.before-\d+(-\d+)?|\.kept-\d+)$",
    re.IGNORECASE,
)


_SCRATCH = ".saving-"
_LONGEST_SAVE = 600  # seconds; far more than any save takes


class NotSaved(Refusal):
    """A file could not be written where it was asked for."""

    def __init__(self) -> None:
        super().__init__(
            N_("The file could not be saved there. Choose another folder, or free some space.")
        )


class TakenByStore(Refusal):
    """The name belongs to a store, which no other file may take the place of."""

    def __init__(self) -> None:
        super().__init__(
            N_("That name belongs to a store of the planner. Choose another name for this file.")
        )


def write_whole(place: Path, content: bytes) -> None:
    """Write a file, replacing one of that name, but never a store or anything kept beside one.

    Raises `NotSaved` or `TakenByStore`, and leaves nothing half-written. The file is readable by
    its owner only, because it may be about a person.
    """
    try:
        if _belongs_to_store(place.resolve()):
            raise TakenByStore
        if place.exists() and not place.is_file():
            raise NotSaved
        _remove_leftovers(place.parent)
    except (OSError, RuntimeError):  # the latter for links that lead round in a circle
        raise NotSaved from None
    try:
        if not _put_unnamed(place, content):
            _put_named(place, content)
    except OSError:
        raise NotSaved from None


def _put_unnamed(place: Path, content: bytes) -> bool:
    """Write to a file that has no name until it is whole, so that a crash leaves nothing.

    Returns False where the system or the disk knows no such files; then nothing is done.
    """
    unnamed = getattr(os, "O_TMPFILE", 0)
    if not unnamed:
        return False
    try:
        handle = os.open(place.parent, unnamed | os.O_WRONLY, 0o600)
    except OSError:
        return False
    with os.fdopen(handle, "wb") as file:
        _write(file, content)
        named = place.with_name(f"{_SCRATCH}{secrets.token_hex(8)}")
        try:
            os.link(f"/proc/self/fd/{handle}", named, follow_symlinks=True)
        except OSError:
            return False
    _move(named, place)
    return True


def _put_named(place: Path, content: bytes) -> None:
    handle, scratch = tempfile.mkstemp(prefix=_SCRATCH, dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            _write(file, content)
    except OSError:
        Path(scratch).unlink(missing_ok=True)
        raise
    _move(Path(scratch), place)


def _write(file: IO[bytes], content: bytes) -> None:
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def _move(whole: Path, place: Path) -> None:
    try:
        whole.replace(place)
    except OSError:
        whole.unlink(missing_ok=True)
        raise


def _remove_leftovers(folder: Path) -> None:
    """Remove what a crash left of an earlier save, which may tell of a person.

    What is young may be another save that goes on.
    """
    for left in folder.glob(f"{_SCRATCH}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LONGEST_SAVE:
                left.unlink()


def _belongs_to_store(place: Path) -> bool:
    """Whether it is a store, known by the key file beside it, or has the name of its company."""
    return bool(_OF_A_STORE.search(place.name)) or Path(f"{place}.keys").exists()
