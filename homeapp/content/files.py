"""The files of a content pack, read with care: whatever lies in a folder may have been put there.

Only plain files are read, and only so much of them. A file that is a pipe would never end, and one
that points elsewhere would tell of what lies there.
"""

import os
import stat
from os.path import lexists
from pathlib import Path

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["LARGEST_FILE", "WrongContent", "check_folder", "files_in", "read_plain"]

LARGEST_FILE = 2_000_000
"""Bytes. No file of a pack comes near it."""
_MOST_FILES = 200
"""In one folder of a pack; ours holds five."""
_JUNCTION = 0xA0000003
"""What Windows calls a folder that points to another one (IO_REPARSE_TAG_MOUNT_POINT)."""


class WrongContent(Refusal):
    """A content file is not as it must be."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            N_("The content file {file} cannot be used: {reason} Put the earlier file back."),
            file=file,
            reason=reason,
        )


def read_plain(path: Path, most: int = LARGEST_FILE) -> bytes:
    """Return what a plain file holds; raise `WrongContent` for anything else, at once."""
    try:
        _check_plain(path, path.lstat(), most)
        with os.fdopen(os.open(path, _CAREFULLY), "rb") as file:
            # What lies there may have changed since.
            _check_plain(path, os.fstat(file.fileno()), most)
            return file.read(most)
    except FileNotFoundError:
        raise WrongContent(path.name, "it is missing.") from None
    except OSError as wrong:
        raise WrongContent(path.name, f"it cannot be read ({wrong.strerror}).") from None


def files_in(folder: Path, ending: str) -> list[Path]:
    """Return the files of a folder with an ending, by name; none where there is no folder.

    Raises `WrongContent` where it is no folder of its own, or holds far too many.
    """
    if not lexists(folder):
        return []
    check_folder(folder)
    found = sorted(folder.glob(f"*{ending}"))
    if len(found) > _MOST_FILES:
        raise WrongContent(folder.name, f"it holds more than {_MOST_FILES} files.")
    return found


def check_folder(folder: Path) -> None:
    """Raise `WrongContent` where something is no folder of its own that can be read."""
    try:
        known = folder.lstat()
        if stat.S_ISLNK(known.st_mode) or getattr(known, "st_reparse_tag", 0) == _JUNCTION:
            raise WrongContent(folder.name, "it only points to another folder.")
        if not stat.S_ISDIR(known.st_mode):
            raise WrongContent(folder.name, "it is not a folder.")
        os.listdir(folder)
    except OSError as wrong:
        raise WrongContent(folder.name, f"it cannot be read ({wrong.strerror}).") from None


# Not every system knows these: on Windows nothing waits, and a link is noticed before.
_CAREFULLY = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _CAREFULLY |= getattr(os, _name, 0)


def _check_plain(path: Path, known: os.stat_result, most: int) -> None:
    if stat.S_ISLNK(known.st_mode):
        raise WrongContent(path.name, "it only points to another file.")
    if not stat.S_ISREG(known.st_mode):
        raise WrongContent(path.name, "it is not a plain file.")
    if known.st_size > most:
        raise WrongContent(path.name, f"it is larger than {most} bytes.")
