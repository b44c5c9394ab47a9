"""The store, open for one worker: the door, the audit trail and the search kept as one."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa

from db import audit, backup, check, keeping, keys, order, search
from db.audit import AuditRecord
from db.engine import fold_in_log
from db.keyfile import KeyFile
from db.keys import StoreKeys
from db.lately import Lately
from db.opening import OpenStore
from db.refusals import StoreRefusal, WrongPassphrase
from db.unit_of_work import Unit, reading, transaction
from homeapp.domain.entity import Entity
from homeapp.i18n import N_, _
from homeapp.services.changes import ChangeSet
from homeapp.services.unit_of_work import AuditEntry, Listener

T = TypeVar("T")
_BACKUP_DAMAGED = N_(
    "The newest daily copy is damaged. Look for faults on the disk: the next copy comes tomorrow."
)


class WorkInsideWork(RuntimeError):
    """A piece of work was begun inside another of the same thread: a fault of ours."""


class WorkerStore:
    """The encrypted store, open for one worker (the port `homeapp.services.unit_of_work.Store`)."""

    def __init__(
        self,
        opened: OpenStore,
        worker_id: UUID,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.worker_id = worker_id
        self._opened = opened
        self._engine = opened.engine
        self._now = now
        self._listeners: list[Listener] = []
        order.follow(opened.engine)
        # One writer at a time, whichever thread it is in, waits here and not in the database.
        self._writing = threading.RLock()
        self._at_work = False
        self._lately = Lately()

    @property
    def keyfile(self) -> KeyFile:
        """The key file: who may open the store."""
        return self._opened.keyfile

    @contextmanager
    def start_work(self, work: str) -> Iterator[Unit]:
        """Open the one door for writes: a clean exit commits, an exception leaves no trace."""
        with (
            self._one_at_a_time(),
            self._lately.changing() as kinds,
            transaction(self._engine) as connection,
        ):
            unit = Unit(connection, writable=True)
            try:
                yield unit
            finally:
                unit.shut()
            kinds |= unit.kinds
            done = ChangeSet(
                work=work, at=self._now(), worker_id=self.worker_id, changes=unit.changes()
            )
            self._note_changes(connection, done)
        if done.changes:
            for listener in self._listeners:
                listener(done)

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """Open the records for reading; saving in it is an error."""
        with reading(self._engine, self._lately) as unit:
            yield unit

    def note(self, work: str, kind: type[Entity], id: UUID) -> None:  # noqa: A002 - the port's name
        """Add to the audit trail that something was seen, printed or exported."""
        with self._one_at_a_time(), transaction(self._engine) as connection:
            self._append(connection, self._now(), work, [(kind.__name__, id, ())])

    def knows(self, passphrase: str) -> bool:
        """Whether this passphrase is the one of the worker at work; as slow as unlocking."""
        try:
            keys.unlock(self.keyfile, self.worker_id, passphrase)
        except WrongPassphrase:
            return False
        return True

    def audit(self, about: UUID | None = None, limit: int = 500) -> list[AuditEntry]:
        """Return the newest lines of the audit trail, of one record or of all."""
        with self._engine.connect() as connection:
            return audit.newest(connection, about, limit)

    def listen(self, listener: Listener) -> None:
        """Call `listener` after each commit with what changed, in the order of listening."""
        self._listeners.append(listener)

    def check(self) -> list[str]:
        """Return what is wrong with the store, its trail, search and backup."""
        with self._one_at_a_time():
            found = check.findings(self._engine, self._opened.keys, self.keyfile.anchor)
            whole = keeping.newest_is_whole(self._opened)
        return found if whole else [*found, _(_BACKUP_DAMAGED)]

    def save_keyfile(self, fresh: KeyFile) -> None:
        """Keep a changed key file: a worker added or removed, a passphrase changed."""
        self._opened.save_keyfile(fresh)

    def change_keyfile(
        self, work: str, change: Callable[[KeyFile, StoreKeys], tuple[KeyFile, T]]
    ) -> T:
        """Change the key file and note it in the trail, both or neither; return what comes of it.

        Other work waits while `change` stretches a passphrase or a key.
        """
        with self._one_at_a_time():
            fresh, result = change(self.keyfile, self._opened.keys)
            with transaction(self._engine) as connection:
                self._append(connection, self._now(), work, [])
                self.save_keyfile(fresh)
        return result

    def backup(self, target: Path) -> None:
        """Write a checked, encrypted backup to the new file `target`, and note it in the trail.

        Raises BackupExists, DiskFull, ReadOnlyPlace or StoreDamaged.
        """
        with self._one_at_a_time():
            backup.write(self._opened, target, self._now())
            self._note_backup()

    def back_up_if_due(self) -> Path | None:
        """Keep a backup beside the store where the newest is a day old; return it, or None.

        Takes as long as a copy of the store. Raises DiskFull, ReadOnlyPlace or StoreDamaged.
        """
        with self._one_at_a_time():
            made = keeping.back_up_if_due(self._opened, self._now())
            if made:
                self._note_backup()
        return made

    def renew_copies(self) -> None:
        """Keep one fresh backup beside the store, and let every older one go.

        The log is folded in first: it may hold pages of what was just erased. Raises DiskFull,
        ReadOnlyPlace or StoreDamaged; then every older backup is still there.
        """
        with self._one_at_a_time():
            fold_in_log(self._engine)
            keeping.renew(self._opened, self._now())
            self._note_backup()

    def rebuild_search(self) -> None:
        """Write the search afresh from the records."""
        with self._one_at_a_time(), transaction(self._engine) as connection:
            search.rebuild(connection)

    def close(self) -> None:
        """Note the newest audit entry in the key file, and leave nothing of the store open.

        A disk that cannot take the note does not keep the store from closing.
        """
        with self._writing:
            self._lately.forget()
            if not self._opened.is_open:
                return
            try:
                with suppress(StoreRefusal):
                    self._seal_anchor()
            finally:
                self._opened.close()

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        with self._writing:
            if self._at_work:
                raise WorkInsideWork
            self._at_work = True
            try:
                yield
            finally:
                self._at_work = False

    def _note_changes(self, connection: sa.Connection, done: ChangeSet) -> None:
        search.keep_in_step(connection, done)
        if done.recorded:
            self._append(
                connection,
                done.at,
                done.work,
                [
                    (change.kind.__name__, change.entity.id, change.fields)
                    for change in done.changes
                    if change.kind.recorded
                ],
            )

    def _note_backup(self) -> None:
        with transaction(self._engine) as connection:
            self._append(connection, self._now(), N_("Make a backup"), [])

    def _append(
        self,
        connection: sa.Connection,
        at: datetime,
        work: str,
        records: list[AuditRecord],
    ) -> None:
        key = self._opened.keys.audit
        audit.append(connection, key, at, self.worker_id, work, records)

    def _seal_anchor(self) -> None:
        anchor = self.keyfile.anchor
        with self._engine.connect() as connection:
            newest = audit.moved_on(connection, anchor)
        if newest != anchor:
            self.save_keyfile(keys.with_anchor(self.keyfile, self._opened.keys, newest))
