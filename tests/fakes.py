"""A store kept in memory: the same ports, none of the files. The real one passes the same tests."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from db.belongings import belongings
from db.tables import TABLES
from homeapp.domain.directory import Service
from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity, new_id
from homeapp.domain.residents import Resident
from homeapp.domain.safeguarding import drafts_of
from homeapp.domain.workers import Worker
from homeapp.errors import NotFound, Refusal
from homeapp.services.changes import Change, ChangeSet, Erasure
from homeapp.services.unit_of_work import AuditEntry, CaseloadRow
from tests.plain_caseload import caseload_row

E = TypeVar("E", bound=Entity)

PASSPHRASE = "four grey cats sleeping"  # noqa: S105 - opens nothing but fakes
KINDS: dict[str, type[Entity]] = {table.name: kind for kind, table in TABLES.items()}


class FrozenClock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class MemoryRepository(Generic[E]):
    """Records of one kind in a dictionary, with every change noted while work is open."""

    def __init__(self, kind: type[E], rows: dict[UUID, E], note: Callable[[Change], None]) -> None:
        self._kind, self._rows, self._note = kind, rows, note

    def get(self, id: UUID) -> E:  # noqa: A002
        found = self._rows.get(id)
        if found is None:
            raise NotFound(self._kind.__name__.lower())
        return found

    def find(self, id: UUID) -> E | None:  # noqa: A002
        return self._rows.get(id)

    def where(self, **equal: object) -> list[E]:
        return [
            row
            for _, row in sorted(self._rows.items())
            if all(getattr(row, name) == value for name, value in equal.items())
        ]

    def is_empty(self) -> bool:
        return not self._rows

    def save(self, entity: E) -> None:
        before = self._rows.get(entity.id)
        if before == entity:
            return
        if before is not None and entity.append_only:
            raise PermissionError("append-only")
        self._note(Change(before=before, after=entity))
        self._rows[entity.id] = entity

    def remove(self, entity: E) -> None:
        if entity.append_only:
            raise PermissionError("append-only")
        self._note(Change(before=self._rows[entity.id], after=None))
        del self._rows[entity.id]


class MemoryResidents(MemoryRepository[Resident]):
    """Residents, looked for by plain containment."""

    world: "MemoryStore"

    def search(self, words: str, limit: int = 200) -> list[UUID]:
        wanted = words.casefold().split()
        found = []
        for row in self.where():
            text = (
                f"{row.full_name} {row.preferred_name} {row.postcode} {row.nhs_number}".casefold()
            )
            if all(word in text for word in wanted):
                found.append(row.id)
        return found[:limit]

    def caseload(
        self, ids: Sequence[UUID] | None = None, today: date = date.min
    ) -> list[CaseloadRow]:
        rows = [row for row in self.where() if ids is None or row.id in ids]
        rows.sort(key=lambda row: (row.family_name.casefold(), row.preferred_name.casefold()))
        return [caseload_row(self.world.rows, row, today) for row in rows]

    def comparable(self, resident: Resident) -> list[Resident]:
        return [row for row in self.where() if row.id != resident.id]


class MemoryServices(MemoryRepository[Service]):
    """Services, looked for by plain containment."""

    def search(self, words: str, limit: int = 200) -> list[UUID]:
        wanted = words.casefold().split()
        return [
            row.id
            for row in self.where()
            if all(word in f"{row.name} {row.description}".casefold() for word in wanted)
        ][:limit]

    def found(self, words: str, limit: int = 200) -> list[Service]:
        return [self.get(id_) for id_ in self.search(words, limit)]


class MemoryWork:
    """All repositories of a store."""

    def __init__(self, store: "MemoryStore", note: Callable[[Change], None]) -> None:
        special: dict[str, type[MemoryRepository[Any]]] = {
            "residents": MemoryResidents,
            "services": MemoryServices,
        }
        self._by_kind: dict[type[Entity], MemoryRepository[Any]] = {}
        self._store, self._note = store, note
        for name, kind in KINDS.items():
            repository = special.get(name, MemoryRepository)(kind, store.rows[kind], note)
            self._by_kind[kind] = repository
            setattr(self, name, repository)
        self._by_kind[Resident].world = store  # type: ignore[attr-defined]

    def repository(self, kind: type[E]) -> MemoryRepository[E]:
        return self._by_kind[kind]

    def about(self, resident_id: UUID) -> list[Entity]:
        found = self._belongings(resident_id)
        return [one for records in found.values() for one in records if not one.is_apart]

    def erase(self, resident_id: UUID) -> None:
        for kind, records in self._belongings(resident_id).items():
            for one in records:
                del self._store.rows[kind][one.id]
        workers = self._store.rows[Worker]
        apart = {drafts_of(one, worker) for one in self._store.rows[Resident] for worker in workers}
        known = apart.union(*(rows for kind, rows in self._store.rows.items() if kind is not Draft))
        for draft in self.repository(Draft).where():
            if draft.about_id not in known:
                del self._store.rows[Draft][draft.id]
        self._note(Erasure.of_person(resident_id))

    def _belongings(self, resident_id: UUID) -> dict[type[Entity], list[Entity]]:
        return belongings(self.repository(Resident).get(resident_id), self._fetch)

    def _fetch(self, kind: type[Entity], name: str, ids: Collection[UUID]) -> Sequence[Entity]:
        return [one for one in self._by_kind[kind].where() if getattr(one, name) in ids]


class MemoryRecovery:
    """A recovery key kept in memory; it counts how often a new one was made."""

    KEYS = (
        "7K2MP-0RTXW-9H4CQ-VB6ND-3JYSE-A8FGZ-15KTM-PQ2RX",
        "Q4WZ8-M1NKT-6RCDX-0PHJV-SB3GE-Y72FA-9TQ5K-MXW1C",
    )

    def __init__(self, *, is_confirmed: bool = False) -> None:
        self.is_confirmed = is_confirmed
        self.made = 0

    @property
    def key(self) -> str:
        """Return the key that opens now."""
        return self.KEYS[self.made % len(self.KEYS)]

    def renew(self) -> str:
        self.made, self.is_confirmed = self.made + 1, False
        return self.key

    def confirm(self, typed: str, key: str) -> bool:
        bare, wanted = (one.upper().replace("-", "").replace(" ", "") for one in (typed, key))
        if len(bare) != len(wanted):
            raise Refusal("This key has the wrong length. Check each group.")
        if bare == wanted:
            self.is_confirmed = True
        return bare == wanted


class MemoryStore:
    """A `Store` in memory, with one worker in it."""

    def __init__(self, clock: FrozenClock | None = None) -> None:
        self.clock = clock or FrozenClock()
        self.worker_id = new_id()
        self.rows: dict[type[Entity], dict[UUID, Any]] = {kind: {} for kind in KINDS.values()}
        self.trail: list[AuditEntry] = []
        self.closed = False
        self.refusing: Refusal | None = None
        """What every piece of work is refused with that would change something; None for none."""
        self.no_room: Refusal | None = None
        """What a fresh copy beside the store is refused with; None where there is room."""
        self.copies_renewed = 0
        self._listeners: list[Callable[[ChangeSet], None]] = []
        with self.start_work("Set up") as work:
            work.workers.save(
                Worker(
                    id=self.worker_id,
                    name="Sam Jones",
                    phone="07700 900 123",
                    organisation="HALE",
                    base="Shipley",
                )
            )

    @contextmanager
    def start_work(self, work: str) -> Iterator[Any]:
        before = {kind: dict(rows) for kind, rows in self.rows.items()}
        changes: list[Change] = []
        try:
            yield MemoryWork(self, changes.append)
            if changes and self.refusing is not None:
                raise self.refusing
        except BaseException:
            for kind, rows in before.items():
                self.rows[kind].clear()
                self.rows[kind].update(rows)
            raise
        if changes:
            self._commit(work, changes)

    @contextmanager
    def read(self) -> Iterator[Any]:
        def refuse(change: Change) -> None:
            raise PermissionError("a write outside the door")

        yield MemoryWork(self, refuse)

    def note(self, work: str, kind: type[Entity], id: UUID) -> None:  # noqa: A002
        self._trail(work, ((kind.__name__, id, ()),))

    def knows(self, passphrase: str) -> bool:
        return passphrase == PASSPHRASE

    def audit(self, about: UUID | None = None, limit: int = 500) -> list[AuditEntry]:
        fitting = [
            entry
            for entry in reversed(self.trail)
            if about is None or any(record[1] == about for record in entry.records)
        ]
        return fitting[:limit]

    def listen(self, listener: Callable[[ChangeSet], None]) -> None:
        self._listeners.append(listener)

    def check(self) -> list[str]:
        return []

    def renew_copies(self) -> None:
        if self.no_room is not None:
            raise self.no_room
        self.copies_renewed += 1

    def rebuild_search(self) -> None:
        """There is none to rebuild: people are looked for by plain containment."""

    def close(self) -> None:
        self.closed = True

    def _commit(self, work: str, changes: list[Change]) -> None:
        done = ChangeSet(
            work=work, at=self.clock(), worker_id=self.worker_id, changes=tuple(changes)
        )
        if done.recorded:
            self._trail(work, tuple((c.kind.__name__, c.entity.id, c.fields) for c in done.changes))
        for listener in self._listeners:
            listener(done)

    def _trail(self, work: str, records: tuple[tuple[str, UUID, tuple[str, ...]], ...]) -> None:
        self.trail.append(
            AuditEntry(
                seq=len(self.trail) + 1,
                at=self.clock(),
                worker_id=self.worker_id,
                work=work,
                records=records,
            )
        )
