"""The one door for writes: what happens behind it happens whole, or not at all."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar, cast
from uuid import UUID

import sqlalchemy as sa

from db.base import from_row
from db.belongings import belongings
from db.directory import ServiceRecords
from db.engine import WRITE
from db.lately import Answers, Lately
from db.records import KeptForEver, Records, WriteOutsideWork
from db.refusals import plain_refusals
from db.residents import ResidentRecords
from db.tables import TABLES
from homeapp.domain.bookmarks import Bookmark
from homeapp.domain.closures import Closure
from homeapp.domain.consents import Consent
from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.directory import Organisation, Service
from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Goal, Step
from homeapp.domain.measures import CheckIn
from homeapp.domain.plans import Plan, PlanChoices, PrintOut, Telling
from homeapp.domain.residents import Resident
from homeapp.domain.reviews import Review
from homeapp.domain.safeguarding import Concern, drafts_of
from homeapp.domain.signposts import Signpost
from homeapp.domain.tips import Tip
from homeapp.domain.visits import Visit
from homeapp.domain.workers import Worker
from homeapp.services.changes import Change, Erasure
from homeapp.services.unit_of_work import Repository, ResidentRepository, ServiceRepository

E = TypeVar("E", bound=Entity)
_MOMENT = "SELECT 1 FROM sqlite_schema LIMIT 1"


class Unit:
    """All the records, open for one piece of work or for one reading, and what it changed."""

    def __init__(
        self, connection: sa.Connection, *, writable: bool, answers: Answers | None = None
    ) -> None:
        """Take what was read before; of what is being written, nothing is kept."""
        self._connection: sa.Connection | None = connection
        self._writable = writable
        self._answers = answers
        self._seen: dict[tuple[type[Entity], UUID], Change] = {}
        self._touched: set[type[Entity]] = set()
        self.residents: ResidentRepository = ResidentRecords(Resident, TABLES[Resident], self)
        self.services: ServiceRepository = ServiceRecords(Service, TABLES[Service], self)
        self.conversations: Repository[Conversation] = Records(
            Conversation, TABLES[Conversation], self
        )
        self.statements: Repository[Statement] = Records(Statement, TABLES[Statement], self)
        self.consents: Repository[Consent] = Records(Consent, TABLES[Consent], self)
        self.goals: Repository[Goal] = Records(Goal, TABLES[Goal], self)
        self.steps: Repository[Step] = Records(Step, TABLES[Step], self)
        self.organisations: Repository[Organisation] = Records(
            Organisation, TABLES[Organisation], self
        )
        self.signposts: Repository[Signpost] = Records(Signpost, TABLES[Signpost], self)
        self.plan_choices: Repository[PlanChoices] = Records(PlanChoices, TABLES[PlanChoices], self)
        self.plans: Repository[Plan] = Records(Plan, TABLES[Plan], self)
        self.print_outs: Repository[PrintOut] = Records(PrintOut, TABLES[PrintOut], self)
        self.tellings: Repository[Telling] = Records(Telling, TABLES[Telling], self)
        self.workers: Repository[Worker] = Records(Worker, TABLES[Worker], self)
        self.drafts: Repository[Draft] = Records(Draft, TABLES[Draft], self)
        self.tips: Repository[Tip] = Records(Tip, TABLES[Tip], self)
        self.bookmarks: Repository[Bookmark] = Records(Bookmark, TABLES[Bookmark], self)
        self.check_ins: Repository[CheckIn] = Records(CheckIn, TABLES[CheckIn], self)
        self.reviews: Repository[Review] = Records(Review, TABLES[Review], self)
        self.visits: Repository[Visit] = Records(Visit, TABLES[Visit], self)
        self.closures: Repository[Closure] = Records(Closure, TABLES[Closure], self)
        self.concerns: Repository[Concern] = Records(Concern, TABLES[Concern], self)

    def repository(self, kind: type[E]) -> Repository[E]:
        """Return the records of one kind."""
        return cast("Repository[E]", getattr(self, TABLES[kind].name))

    def about(self, resident_id: UUID) -> list[Entity]:
        """Return every record about a person, also what is half typed; nothing that is apart."""
        found = belongings(self.residents.get(resident_id), self._fetch)
        return [one for records in found.values() for one in records if not one.is_apart]

    def erase(self, resident_id: UUID) -> None:
        """Take away a person and every record about them, also what is apart, for good.

        The person goes first: what is kept for ever stays for as long as they are there.
        """
        connection = self.connection_to(write=True)
        for kind, records in belongings(self.residents.get(resident_id), self._fetch).items():
            self._delete(connection, kind, [one.id for one in records])
        self._delete(connection, Draft, self._drafts_about_nothing())
        self._seen[Resident, resident_id] = Erasure.of_person(resident_id)
        self._touched = set(TABLES)

    def _fetch(self, kind: type[Entity], name: str, ids: Collection[UUID]) -> Sequence[Entity]:
        table = TABLES[kind]
        query = sa.select(table).where(table.c[name].in_(ids)).order_by(table.c.id)
        rows = self.connection_to(write=False).execute(query)
        return [from_row(kind, row) for row in rows]

    def _delete(self, connection: sa.Connection, kind: type[Entity], ids: Collection[UUID]) -> None:
        connection.execute(sa.delete(TABLES[kind]).where(TABLES[kind].c.id.in_(ids)))

    def _drafts_about_nothing(self) -> list[UUID]:
        """Return what was half typed about records that are gone: it may be anybody's words."""
        connection = self.connection_to(write=False)
        known = {
            id_
            for kind, table in TABLES.items()
            if kind is not Draft
            for id_ in connection.scalars(sa.select(table.c.id))
        }
        workers = list(connection.scalars(sa.select(TABLES[Worker].c.id)))
        for resident_id in connection.scalars(sa.select(TABLES[Resident].c.id)):
            known.update(drafts_of(resident_id, worker_id) for worker_id in workers)
        return [one.id for one in self.drafts.where() if one.about_id not in known]

    def connection_to(self, *, write: bool) -> sa.Connection:
        """Return the connection; raise `WriteOutsideWork` where the door is shut for this."""
        if self._connection is None or (write and not self._writable):
            raise WriteOutsideWork
        return self._connection

    @property
    def answers(self) -> Answers:
        """Return what was read before and still stands; raise `WriteOutsideWork` as that does."""
        self.connection_to(write=False)
        return Answers() if self._answers is None else self._answers

    def note(self, before: Entity | None, after: Entity | None) -> None:
        """Remember a record as it was at its first touch, and as it is after its last."""
        change = Change(before=before, after=after)
        key = (change.kind, change.entity.id)
        first = self._seen.get(key)
        self._seen[key] = Change(before=first.before, after=after) if first else change

    def shut(self) -> None:
        """Shut the door; whatever uses the records after this is at fault."""
        self._connection = None

    @property
    def kinds(self) -> set[type[Entity]]:
        """Return the kinds of records that were written, also where that made no difference."""
        return {kind for kind, _id in self._seen} | self._touched

    def changes(self) -> tuple[Change, ...]:
        """Return what differs; raise `KeptForEver` where more was removed than may be."""
        changes = tuple(each for each in self._seen.values() if each.before != each.after)
        _check_kept(changes)
        return changes


@contextmanager
def reading(engine: sa.Engine, lately: Lately) -> Iterator[Unit]:
    """Open the records for reading, all as they stood at one moment."""
    with engine.connect() as connection, connection.begin():
        answers = lately.of_moment(lambda: _choose_moment(connection))
        unit = Unit(connection, writable=False, answers=answers)
        try:
            yield unit
        finally:
            unit.shut()


@contextmanager
def transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Open one writing transaction, alone: commit on a clean exit, leave no trace otherwise."""
    with engine.execution_options(**WRITE).begin() as connection:
        yield connection


def _choose_moment(connection: sa.Connection) -> None:
    """Read something, which chooses SQLite's moment; a page does so 50 times: it must be cheap."""
    raw: Any = connection.connection.dbapi_connection
    with plain_refusals():
        raw.execute(_MOMENT).fetchone()


def _check_kept(changes: tuple[Change, ...]) -> None:
    """Let records that are kept for ever go only together with the person they are about.

    One that was taken away and put back changed is as much a change as any other.
    """
    gone = {each.entity.id for each in changes if each.after is None}
    for change in changes:
        if change.before is not None and change.kind.append_only:
            owner: Any = getattr(change.entity, "resident_id", None)
            if change.after is not None or owner not in gone:
                raise KeptForEver(change.kind.__name__)
