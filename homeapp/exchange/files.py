"""Writing a file that somebody asked for: whole or not at all."""

import os
import tempfile
from pathlib import Path

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["NotSaved", "write_whole"]


class NotSaved(Refusal):
    """A file could not be written where it was asked for."""

    def __init__(self) -> None:
        super().__init__(
            N_("The file could not be saved there. Choose another folder, or free some space.")
        )


def write_whole(place: Path, content: bytes) -> None:
    """Write a file, replacing one of that name; raise `NotSaved` and leave nothing half-written.

    The file is readable by its owner only, because it may be about a person.
    """
    try:
        handle, scratch = tempfile.mkstemp(prefix=".saving-", dir=place.parent)
    except OSError:
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
