"""Every way a store can decline to open or to write, each in one plain sentence of its own."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from homeapp.errors import Refusal, StoreUnwell
from homeapp.i18n import N_

SQLITE_BUSY = 5
SQLITE_READONLY = 8
SQLITE_IOERR = 10
SQLITE_CORRUPT = 11
SQLITE_FULL = 13
SQLITE_CANTOPEN = 14
SQLITE_NOTADB = 26
SQLITE_CONSTRAINT = 19
_PRIMARY_CODE = 0xFF


class StoreRefusal(Refusal):
    """A refusal about the store itself; each kind carries its own sentence."""

    sentence: ClassVar[str]

    def __init__(self, **places: Any) -> None:  # noqa: ANN401 - any value a place can show
        super().__init__(self.sentence, **places)


class WrongPassphrase(StoreRefusal):
    """The passphrase does not open the worker's slot (or there is no such worker)."""

    sentence = N_("That passphrase does not open this store. Check Caps Lock, then type it again.")


class PassphraseTooShort(StoreRefusal):
    """A new passphrase is shorter than `least` characters."""

    sentence = N_("A passphrase needs at least {least} characters. Try three or four words.")


class MistypedRecoveryKey(StoreRefusal):
    """The typed recovery key has the right length and the wrong checksum."""

    sentence = N_(
        "One or more letters of that recovery key are not right. "
        "Compare it with the printed copy, then type it again."
    )


class RecoveryKeyLength(MistypedRecoveryKey):
    """The typed recovery key holds `found` symbols, and not `wanted`."""

    sentence = N_(
        "A recovery key has {wanted} letters and numbers, and {found} were typed. "
        "Check the printed copy, then type it again."
    )


class OtherRecoveryKey(StoreRefusal):
    """A well-formed recovery key that belongs to another store, or has been replaced."""

    sentence = N_(
        "That recovery key belongs to another store, or has been replaced. Find the newest print."
    )


class WorkerExists(StoreRefusal):
    """Two workers of one store may not share a shown name."""

    sentence = N_("There is already a worker with that name. Choose a name that tells them apart.")


class LastWorker(StoreRefusal):
    """The only worker left may not be removed."""

    sentence = N_("This is the only worker of this store. Add another worker before you remove it.")


class KeyFileMissing(StoreRefusal, StoreUnwell):
    """The store is there and its key file is not."""

    sentence = N_(
        "The key file {name} is not beside the store. Put it back, or bring back a daily copy."
    )


class KeyFileDamaged(StoreRefusal, StoreUnwell):
    """The key file cannot be read, or its seal does not hold."""

    sentence = N_(
        "The key file beside the store is damaged or was changed. "
        "Put the right one back, or bring back a daily copy."
    )


class StoreMissing(StoreRefusal, StoreUnwell):
    """There is no store at the place given."""

    sentence = N_(
        "There is no store called {name} here. Choose the right folder, or bring back a daily copy."
    )


class StoreEmpty(StoreRefusal, StoreUnwell):
    """A file of no bytes lies where the store should be."""

    sentence = N_(
        "The store {name} is an empty file. Bring back a daily copy, and this file is kept aside."
    )


class StoreDamaged(StoreRefusal, StoreUnwell):
    """The key is right and the store cannot be read."""

    sentence = N_(
        "The store is damaged and cannot be read. "
        "Bring back a daily copy, and this file is kept aside."
    )


class StoreMismatch(StoreRefusal, StoreUnwell):
    """The store and its key file name different stores."""

    sentence = N_(
        "The store and its key file do not fit. Put the right ones back, or bring back a copy."
    )


class StoreExists(StoreRefusal):
    """A new store may not take the place of any file."""

    sentence = N_(
        "There is already a file called {name} here. Open that store, or choose another folder."
    )


class BackupDamaged(StoreRefusal):
    """A backup cannot be read, or is not what was written."""

    sentence = N_("This backup is damaged or is not one of ours. Choose an older backup.")


class BackupExists(StoreRefusal):
    """A backup may not take the place of any file."""

    sentence = N_("There is already a file called {name} here. Choose another name.")


class StoreInUse(StoreRefusal):
    """Another running copy of the app holds the store."""

    sentence = N_(
        "The planner already has this store open. Use that window, or close it and try again."
    )


class StoreBusy(StoreRefusal):
    """Another program kept the store locked for longer than the waiting time."""

    sentence = N_("Another program is using the store. Close it, then try again.")


class StoreReplaced(StoreRefusal):
    """The file was moved, deleted or replaced while the app had it open."""

    sentence = N_(
        "The store file was moved or replaced while it was open. "
        "Nothing more is being saved: close the planner and put the file back."
    )


class StillInUse(StoreRefusal):
    """Other records point to one that was to go, or a record points to one that is gone."""

    sentence = N_("Other records still belong to this one. Remove those first, then try again.")


class UnknownSign(StoreRefusal):
    """A text holds half a sign (a lone surrogate), which no file can hold."""

    sentence = N_("One sign in this text cannot be kept. Take out what you pasted, and type it.")


class DiskFull(StoreRefusal):
    """There is no room left to write."""

    sentence = N_("The disk is full, so this was not saved. Make some space, then try again.")


class NoRoomToOpen(DiskFull):
    """There is no room for what lies beside a store while it is open, even to read it."""

    sentence = N_(
        "The disk is full, so the store cannot be opened. Make some space, and try again."
    )


class NoRoomForCopy(DiskFull):
    """There is no room for today's copy of the store."""

    sentence = N_("The disk is full, so today has no copy of the store. Make some space for one.")


class ReadOnlyPlace(StoreRefusal):
    """The folder or file may be read and not written."""

    sentence = N_(
        "This folder cannot be written to. Copy the store and its key file to a folder of your own."
    )


class DiskTrouble(StoreRefusal):
    """The disk or memory stick did not answer."""

    sentence = N_(
        "The disk did not answer, so this was not saved. Check that it is plugged in, then try "
        "again."
    )


class StoreTooNew(StoreRefusal):
    """A newer version of the app has written this store."""

    sentence = N_(
        "This store was made by a newer planner. Update this planner, then open the store again."
    )


class EngineTooOld(StoreRefusal):
    """The database library is older than the one that repairs a known fault."""

    sentence = N_(
        "This copy of the planner has an old database part ({found}, needs {wanted}). "
        "Install the planner again."
    )


_BY_CODE: dict[int, type[StoreRefusal]] = {
    SQLITE_BUSY: StoreBusy,
    SQLITE_READONLY: ReadOnlyPlace,
    SQLITE_IOERR: DiskTrouble,
    SQLITE_CORRUPT: StoreDamaged,
    SQLITE_FULL: DiskFull,
    SQLITE_CANTOPEN: ReadOnlyPlace,
    SQLITE_NOTADB: StoreDamaged,
}
# The library copies a store without saying which number its trouble has.
_BY_WORDS: dict[str, type[StoreRefusal]] = {
    "database is locked": StoreBusy,
    "disk I/O error": DiskTrouble,
    "database disk image is malformed": StoreDamaged,
    "database or disk is full": DiskFull,
}
_BY_ERRNO: dict[int, type[StoreRefusal]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnlyPlace,
    errno.EACCES: ReadOnlyPlace,
    errno.EPERM: ReadOnlyPlace,
    errno.EIO: DiskTrouble,
}


def from_database(error: BaseException) -> StoreRefusal | None:
    """Return what a database error means to the worker, or None if it is a fault of ours."""
    if isinstance(error, UnicodeEncodeError):
        return UnknownSign()
    code = getattr(error, "sqlite_errorcode", None)
    if code == SQLITE_CONSTRAINT and "FOREIGN KEY" in str(error):  # the library tells no more
        return StillInUse()
    if isinstance(code, int):
        kind = _BY_CODE.get(code & _PRIMARY_CODE)
    else:
        kind = _BY_WORDS.get(str(error))
    return kind() if kind else None


def from_system(error: OSError) -> StoreRefusal | None:
    """Return what an operating-system error means to the worker, or None if it is a fault."""
    kind = _BY_ERRNO.get(error.errno) if error.errno else None
    return kind() if kind else None


@contextmanager
def plain_refusals() -> Iterator[None]:
    """Turn the world's troubles (full disk, read-only folder, damage) into plain refusals."""
    try:
        yield
    except OSError as error:
        refusal = from_system(error)
        if refusal is None:
            raise
        raise refusal from error
    except Exception as error:
        refusal = from_database(error)
        if refusal is None:
            raise
        raise refusal from error
