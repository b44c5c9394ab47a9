"""The ports to the store: what the services ask of whatever keeps the records."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from homeapp.domain.bookmarks import Bookmark
from homeapp.domain.closures import Closure
from homeapp.domain.consents import Consent
from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.directory import Organisation, Service
from homeapp.domain.drafts import Draft
from homeapp.domain.due import FollowUp
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Goal, Step
from homeapp.domain.measures import CheckIn
from homeapp.domain.plans import Plan, PlanChoices, PrintOut, Telling
from homeapp.domain.residents import Resident
from homeapp.domain.reviews import Review
from homeapp.domain.safeguarding import Concern
from homeapp.domain.signposts import Signpost
from homeapp.domain.tips import Tip
from homeapp.domain.visits import Visit
from homeapp.domain.workers import Worker
from homeapp.i18n import N_
from homeapp.services.changes import ChangeSet

__all__ = [
    "ERASURE",
    "AuditEntry",
    "CaseloadRow",
    "Listener",
    "Repository",
    "ResidentRepository",
    "ServiceRepository",
    "Store",
    "UnitOfWork",
]

E = TypeVar("E", bound=Entity)
Listener = Callable[[ChangeSet], None]
ERASURE = N_("Erase all about a person")
"""How the work begins by which somebody is erased, so that the trail tells when it was done last.

Copies of the store from before that still hold them.
"""


class Repository(Protocol[E]):
    """All the records of one kind. Writing outside a piece of work is an error."""

    def get(self, id: UUID) -> E:  # noqa: A002 - the field's own name
        """Return a record; raise `NotFound` where there is none."""

    def find(self, id: UUID) -> E | None:  # noqa: A002
        """Return a record, or `None`."""

    def where(self, **equal: object) -> list[E]:
        """Return the records whose fields equal these values, oldest first; all without any."""

    def is_empty(self) -> bool:
        """Whether there is no record of this kind."""

    def save(self, entity: E) -> None:
        """Keep a record, new or changed."""

    def remove(self, entity: E) -> None:
        """Take a record away."""


@dataclass(frozen=True, kw_only=True)
class CaseloadRow:
    """One line of the caseload: what tells a person from the others, and what comes next."""

    resident_id: UUID
    preferred_name: str
    family_name: str
    born_on: date | None
    postcode: str
    reading_language: str
    last_conversation_on: date | None
    """When they last talked: the newest session or visit that took place."""
    active_goals: int
    next_review_on: date | None
    waiting_signposts: int
    """Services offered or asked for, where nobody knows yet whether the person got there."""
    plan_agreed_on: date | None
    follow_up: FollowUp = field(default_factory=FollowUp)
    """What is planned with the person, and whether the work is closed."""


class ResidentRepository(Repository[Resident], Protocol):
    """Residents, and the ways a worker looks for one."""

    def search(self, words: str, limit: int = 200) -> list[UUID]:
        """Return ids of residents whose names, postcode or NHS number fit the words."""

    def caseload(
        self, ids: Sequence[UUID] | None = None, today: date = date.min
    ) -> list[CaseloadRow]:
        """Return the caseload by family name, whole or only these residents.

        A meeting planned for a day before `today` is not the next one any more.
        """

    def comparable(self, resident: Resident) -> list[Resident]:
        """Return the others who share an NHS number, a birthday or a postcode, or lack both.

        None but these can be the same person (`homeapp.domain.residents.looks_like`).
        """


class ServiceRepository(Repository[Service], Protocol):
    """Services of the directory, and their full-text search."""

    def search(self, words: str, limit: int = 200) -> list[UUID]:
        """Return ids of services that fit all the words, best first; every one for no words."""

    def found(self, words: str, limit: int = 200) -> list[Service]:
        """Return the services that a search finds, in its order."""


class UnitOfWork(Protocol):
    """The records, open for one piece of work or for one reading."""

    residents: ResidentRepository
    conversations: Repository[Conversation]
    statements: Repository[Statement]
    consents: Repository[Consent]
    goals: Repository[Goal]
    steps: Repository[Step]
    organisations: Repository[Organisation]
    services: ServiceRepository
    signposts: Repository[Signpost]
    plan_choices: Repository[PlanChoices]
    plans: Repository[Plan]
    print_outs: Repository[PrintOut]
    tellings: Repository[Telling]
    workers: Repository[Worker]
    drafts: Repository[Draft]
    tips: Repository[Tip]
    bookmarks: Repository[Bookmark]
    check_ins: Repository[CheckIn]
    reviews: Repository[Review]
    visits: Repository[Visit]
    closures: Repository[Closure]
    concerns: Repository[Concern]

    def repository(self, kind: type[E]) -> Repository[E]:
        """Return the records of one kind."""

    def about(self, resident_id: UUID) -> list[Entity]:
        """Return every record about a person, also what is half typed; nothing that is apart.

        Raises `NotFound` where there is no such person.
        """

    def erase(self, resident_id: UUID) -> None:
        """Take away a person and every record about them, also what is apart, for good.

        What was half typed about records that are gone goes along. Raises `NotFound`.
        """


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One line of the audit trail. It names ids and fields, never a value."""

    seq: int
    at: datetime
    worker_id: UUID
    work: str
    records: tuple[tuple[str, UUID, tuple[str, ...]], ...]
    """Kind, id and the fields touched, for each record."""


class Store(Protocol):
    """The encrypted store, open for one worker."""

    worker_id: UUID

    def start_work(self, work: str) -> AbstractContextManager[UnitOfWork]:
        """Open the one door for writes: a clean exit commits, an exception leaves no trace."""

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """Open the records for reading; saving in it is an error."""

    def note(self, work: str, kind: type[Entity], id: UUID) -> None:  # noqa: A002
        """Add to the audit trail that something was seen, printed or exported."""

    def knows(self, passphrase: str) -> bool:
        """Whether this passphrase is the one of the worker at work; as slow as unlocking."""

    def audit(self, about: UUID | None = None, limit: int = 500) -> list[AuditEntry]:
        """Return the newest lines of the audit trail, of one record or of all."""

    def listen(self, listener: Listener) -> None:
        """Call `listener` after each commit with what changed."""

    def check(self) -> list[str]:
        """Return what is wrong with the store, its audit and its search, a sentence each."""

    def rebuild_search(self) -> None:
        """Write the search afresh from the records."""

    def renew_copies(self) -> None:
        """Keep one fresh copy beside the store, and let every older one go; raise a `Refusal`."""

    def close(self) -> None:
        """Close the store and leave nothing of it open."""
