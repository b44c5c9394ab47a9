"""The backups kept beside a store: one a day, fewer the older they are, and none of them untrue.

The age of a backup is in its name, because the times of files change when they are copied.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from db import audit, backup, keys
from db.files import StoreFiles
from db.keyfile import KeyFile
from db.keys import StoreKeys, check_seal
from db.opening import OpenStore
from db.refusals import (
    BackupDamaged,
    DiskFull,
    KeyFileDamaged,
    NoRoomForCopy,
    StoreDamaged,
    StoreMismatch,
    StoreRefusal,
    plain_refusals,
)

EVERY = timedelta(hours=20)
"""A working day apart, so that a store opened each morning gets one each day."""

ALL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
_NAME = "%Y%m%dT%H%M%SZ.backup"


def folder_of(files: StoreFiles) -> Path:
    """Return the folder beside a store in which its backups are kept."""
    return files.store.with_name(files.store.name + ".backups")


def back_up_if_due(opened: OpenStore, now: datetime) -> Path | None:
    """Write a backup where the newest is a day old, and let go of those that are too many.

    So is any from before the newest erasure of a person: it still holds them. Returns the new
    backup or None. Raises NoRoomForCopy, ReadOnlyPlace or StoreDamaged; then every older backup is
    still there.
    """
    kept = _kept(opened.files)
    if any(abs(now - made) < EVERY for made in kept):
        return None
    target = _write(opened, now)
    for made in too_many(kept, now) | _before_erasure(opened, kept):
        kept[made].unlink(missing_ok=True)
    return target


def renew(opened: OpenStore, now: datetime) -> Path:
    """Write a fresh backup, read it back, and let every older one go: none holds who was erased.

    Raises what `back_up_if_due` raises; then every older backup is still there.
    """
    kept = _kept(opened.files)
    # Its name tells seconds alone, and is never that of the second in which somebody was erased.
    now = now.astimezone(UTC).replace(microsecond=0) + timedelta(seconds=1)
    while now in kept:
        now += timedelta(seconds=1)
    target = _write(opened, now)
    for path in kept.values():
        path.unlink(missing_ok=True)
    return target


def _before_erasure(opened: OpenStore, made: Iterable[datetime]) -> set[datetime]:
    with opened.engine.connect() as connection:
        erased_at = audit.last_erasure(connection)
    return {each for each in made if erased_at is not None and each <= erased_at}


def _write(opened: OpenStore, now: datetime) -> Path:
    folder = folder_of(opened.files)
    target = folder / now.astimezone(UTC).strftime(_NAME)
    try:
        with plain_refusals():
            folder.mkdir(mode=0o700, exist_ok=True)
        backup.write(opened, target, now)
    except DiskFull:
        raise NoRoomForCopy from None
    return target


def readable(store: Path) -> list[tuple[datetime, KeyFile]]:
    """Return when each copy beside a store was made, newest first, and who may open it.

    Those that cannot be read are left out.
    """
    found: list[tuple[datetime, KeyFile]] = []
    for made, path in sorted(_kept(StoreFiles(store)).items(), reverse=True):
        with suppress(StoreRefusal):
            found.append((made, backup.read_keyfile(path)))
    return found


def bring_back(store: Path, made: datetime, worker_id: UUID, passphrase: str) -> None:
    """Put the copy of a moment in the store's place; every file that lies there is kept aside.

    Raises what `db.backup.restore` raises, and WrongPassphrase for one of another day.
    """
    path = _kept(StoreFiles(store)).get(made)
    if path is None:
        raise BackupDamaged
    backup.restore(
        path, store, lambda known: keys.unlock(known, worker_id, passphrase), keep_former=True
    )


def newest_is_whole(opened: OpenStore) -> bool:
    """Whether the newest backup opens and holds every page; True where there is none yet."""
    kept = _kept(opened.files)
    if not kept:
        return True
    try:
        backup.prove(kept[max(kept)], lambda known: _own_keys(opened, known))
    except (BackupDamaged, KeyFileDamaged, StoreDamaged, StoreMismatch):
        return False
    return True


def too_many(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups to let go.

    All of two days stay, then the newest of some days, weeks and months. One that seems to be
    from the future stays.
    """
    older = sorted((each for each in made if now - each > ALL_FOR), reverse=True)
    stay: set[datetime] = set()
    periods: tuple[tuple[Callable[[datetime], object], int], ...] = (
        (lambda each: each.date(), DAYS),
        (lambda each: each.isocalendar()[:2], WEEKS),
        (lambda each: (each.year, each.month), MONTHS),
    )
    for period_of, most in periods:
        newest_of = {period_of(each): each for each in reversed(older)}
        stay.update(sorted(newest_of.values(), reverse=True)[:most])
    return set(older) - stay


def _own_keys(opened: OpenStore, envelope: KeyFile) -> StoreKeys:
    """Return the open store's keys for a backup of it, if its key file has their seal."""
    check_seal(envelope, opened.keys)
    return opened.keys


def _kept(files: StoreFiles) -> dict[datetime, Path]:
    """Return the backups beside a store by the moment in their names; other files are not ours."""
    found: dict[datetime, Path] = {}
    for path in folder_of(files).glob("*.backup"):
        try:
            found[datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)] = path
        except ValueError:
            continue
    return found
