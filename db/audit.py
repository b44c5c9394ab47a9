"""The audit trail: who did what to which record, in a chain that shows every change made to it.

Each entry is sealed with a key together with the seal of the entry before. It holds ids and the
names of fields, never a value. The order is the number's, never the clock's.
"""

import hmac
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.base import kept_as_written, metadata, never_deleted
from db.keyfile import MAC_BYTES, Anchor
from homeapp.i18n import N_, _
from homeapp.services.unit_of_work import ERASURE, AuditEntry

AuditRecord = tuple[str, UUID, tuple[str, ...]]

audit_entries = sa.Table(
    "audit_entries",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("worker_id", sa.Text, nullable=False),
    sa.Column("work", sa.Text, nullable=False),
    sa.Column("records", sa.Text, nullable=False),
    sa.Column("mac", sa.LargeBinary, nullable=False),
)
kept_as_written(audit_entries)
never_deleted(audit_entries)

_GAP = N_("The audit trail has a line missing before number {seq}. Tell the person who runs it.")
_ALTERED = N_("Line {seq} of the audit trail was changed. Tell the person who runs the planner.")
_CUT = N_(
    "The audit trail is shorter than when the store was last closed. "
    "An older copy may have been put back: tell the person who runs the planner."
)
_OTHER = N_(
    "The audit trail is not the one that was last closed. "
    "An older copy may have been put back: tell the person who runs the planner."
)


def append(
    connection: sa.Connection,
    key: bytes,
    at: datetime,
    worker_id: UUID,
    work: str,
    records: Iterable[AuditRecord],
) -> None:
    """Add one entry, inside the transaction of the work it tells of."""
    last = tail(connection)
    facts: dict[str, Any] = {
        "seq": last.seq + 1,
        "at": at.astimezone(UTC).isoformat(),
        "worker_id": str(worker_id),
        "work": work,
        "records": json.dumps([[kind, str(id_), list(names)] for kind, id_, names in records]),
    }
    sealed = facts | {"mac": _seal(key, last.mac, tuple(facts.values()))}
    connection.execute(sa.insert(audit_entries).values(sealed))


def tail(connection: sa.Connection) -> Anchor:
    """Return the number and the seal of the newest entry, or an anchor at the very start."""
    newest = sa.select(audit_entries.c.seq, audit_entries.c.mac)
    row = connection.execute(newest.order_by(audit_entries.c.seq.desc()).limit(1)).one_or_none()
    return Anchor(row.seq, row.mac) if row else Anchor()


def moved_on(connection: sa.Connection, anchor: Anchor) -> Anchor:
    """Return the anchor of the trail as it is now.

    Where the trail is not the one that `anchor` notes, that anchor stays, so that this stays known.
    """
    noted = sa.select(audit_entries.c.mac).where(audit_entries.c.seq == anchor.seq)
    if anchor.seq and connection.scalar(noted) != anchor.mac:
        return anchor
    return tail(connection)


def verify(connection: sa.Connection, key: bytes, anchor: Anchor) -> str | None:
    """Return what is wrong with the trail in one sentence, or None.

    The anchor, kept outside the store, is what shows that the newest entries were cut off.
    """
    seal, seen, anchored = bytes(MAC_BYTES), 0, anchor.seq == 0
    rows = connection.execution_options(yield_per=1000).execute(
        sa.select(audit_entries).order_by(audit_entries.c.seq)
    )
    for row in rows:
        seen += 1
        if row.seq != seen:
            return _(_GAP, seq=row.seq)
        seal = _seal(key, seal, tuple(row)[:-1])
        if not hmac.compare_digest(seal, row.mac):
            return _(_ALTERED, seq=row.seq)
        if row.seq == anchor.seq:
            anchored = hmac.compare_digest(row.mac, anchor.mac)
    if seen < anchor.seq:
        return _(_CUT)
    return None if anchored else _(_OTHER)


def newest(connection: sa.Connection, about: UUID | None, limit: int) -> list[AuditEntry]:
    """Return the newest entries first, of one record or of all."""
    query = sa.select(audit_entries).order_by(audit_entries.c.seq.desc()).limit(limit)
    if about is not None:
        query = query.where(audit_entries.c.records.contains(f'"{about}"'))
    return [_entry(row) for row in connection.execute(query)]


def last_erasure(connection: sa.Connection) -> datetime | None:
    """Return when somebody was erased last, `None` where nobody was."""
    begins = audit_entries.c.work.startswith(ERASURE, autoescape=True)
    query = sa.select(audit_entries.c.at).where(begins).order_by(audit_entries.c.seq.desc())
    at = connection.scalar(query.limit(1))
    return datetime.fromisoformat(at) if at else None


def _entry(row: sa.Row[Any]) -> AuditEntry:
    return AuditEntry(
        seq=row.seq,
        at=datetime.fromisoformat(row.at),
        worker_id=UUID(row.worker_id),
        work=row.work,
        records=tuple(
            (kind, UUID(id_), tuple(names)) for kind, id_, names in json.loads(row.records)
        ),
    )


def _seal(key: bytes, before: bytes, facts: Sequence[Any]) -> bytes:
    return hmac.digest(key, before + json.dumps(list(facts)).encode(), "sha256")
