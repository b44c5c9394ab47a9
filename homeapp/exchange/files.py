"""Writing a file that somebody asked for: whole or not at all."""

import os
import re
import tempfile
from pathlib import Path

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["NotSaved", "TakenByStore", "write_whole"]

_OF_A_STORE = re.compile(
    r"(\.keys(\.bak)?|\.lock|\.backup|-wal|-shm|-journal|\.before-\d+(-\d+)?|\.kept-\d+)$",
    re.IGNORECASE,
)


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
        handle, scratch = tempfile.mkstemp(prefix=".saving-", dir=place.parent)
    except (OSError, RuntimeError):  # the latter for links that lead round in a circle
        raise NotSaved from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).replace(place)
    except OSError:
        Path(scratch).unlink(missing_ok=True)
        raise NotSaved from None


def _belongs_to_store(place: Path) -> bool:
    """Whether it is a store, known by the key file beside it, or has the name of its company."""
    return bool(_OF_A_STORE.search(place.name)) or Path(f"{place}.keys").exists()
