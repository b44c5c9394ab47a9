"""Local records of what went wrong: ids, kinds and places in our code, never names or words.

A line says when, what kind of exception, and which lines of which files it passed through. The
exception's own text is left out, because it may hold what somebody typed.
"""

import logging
import os
import sys
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from uuid import UUID, uuid4

from homeapp.paths import ROOT, log_folder

__all__ = ["record_fault", "start_log"]

_SAFE = (UUID, int, float)
_LARGEST = 256 * 1024  # bytes of one file
_KEPT = 4


class _IdsOnly(logging.Formatter):
    """Writes ids and numbers as they are, and of anything else only its kind."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line; an exception becomes its kind and its places in the code."""
        given = record.args if isinstance(record.args, tuple) else (record.args,)
        shown = tuple(
            value if isinstance(value, _SAFE) else type(value).__name__ for value in given
        )
        said = str(record.msg) % shown if record.args else str(record.msg)
        when = self.formatTime(record, "%Y-%m-%dT%H:%M:%S")
        fault = record.exc_info[1] if record.exc_info else None
        trail = f" {_trail(fault)}" if fault is not None else ""
        return f"{when} {record.levelname} {record.name} {said}{trail}"


class _PrivateFile(RotatingFileHandler):
    """A log that only its own user may read, and that never grows past its limit."""

    def _open(self) -> TextIOWrapper:
        def opener(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        return TextIOWrapper(open(self.baseFilename, "ab", opener=opener), "utf-8")


def start_log(folder: Path | None = None) -> Path:
    """Write the records of `homeapp`, `ui` and `db` to this user's own log; return its place."""
    place = (folder or log_folder()) / "homeapp.log"
    place.parent.mkdir(parents=True, exist_ok=True)
    handler = _PrivateFile(place, maxBytes=_LARGEST, backupCount=_KEPT, delay=True)
    handler.setFormatter(_IdsOnly())
    for name in ("homeapp", "ui", "db"):
        logger = logging.getLogger(name)
        for old in [known for known in logger.handlers if isinstance(known, _PrivateFile)]:
            logger.removeHandler(old)
            old.close()
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False
    return place


def record_fault(fault: BaseException) -> UUID:
    """Write down a fault of ours, and return the id under which it stands in the log."""
    fault_id = uuid4()
    logging.getLogger("homeapp.fault").error("fault %s", fault_id, exc_info=fault)
    return fault_id


def _trail(fault: BaseException) -> str:
    kinds: list[str] = []
    places: list[str] = []
    link: BaseException | None = fault
    while link is not None and len(kinds) < 5:
        kinds.append(type(link).__name__)
        places += [
            f"{_place(frame.f_code.co_filename)}:{line}"
            for frame, line in traceback.walk_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return f"{' < '.join(kinds)} at {' '.join(places) or 'unknown'}"


def _place(filename: str) -> str:
    """Return a file's place without the folders above ours, which may name the user."""
    path = Path(filename)
    for base in (ROOT, Path(sys.prefix), Path(sys.base_prefix)):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return path.name
