"""The service directory: places that can help a resident, and how far to trust each entry.

The shapes follow Open Referral UK 3.0 (HSDS 3.0), with one service as one aggregate: its contacts,
places, times and costs belong to it and are replaced with it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.domain.schedules import Schedule
from homeapp.i18n import N_, R_

__all__ = [
    "CHECK_BEFORE_YOU_GO_AFTER",
    "FREE",
    "NAG_AFTER",
    "WEB_ONLY",
    "Area",
    "Contact",
    "Cost",
    "Freshness",
    "Location",
    "LocationKind",
    "Organisation",
    "Phone",
    "Schedule",
    "Service",
    "ServiceStatus",
    "Topic",
]

NAG_AFTER = timedelta(days=90)
"""The worker is asked to check an entry again once it is older than this."""

CHECK_BEFORE_YOU_GO_AFTER = timedelta(days=183)
"""About six months. An older entry prints with "check before you go", never as fact."""

EVERYWHERE = frozenset({"E92000001", "K02000001", "K03000001", "K04000001"})
"""The ONS codes of England, the United Kingdom, Great Britain, and England and Wales."""

_PARTS = ("languages", "topics", "areas", "contacts", "locations", "schedules", "costs")


class ServiceStatus(Choice):
    """Whether a service runs; the stored values are those of Open Referral UK."""

    ACTIVE = "active", N_("Running")
    INACTIVE = "inactive", N_("Not running now")
    DEFUNCT = "defunct", N_("Closed for good")
    TEMPORARILY_CLOSED = "temporarily closed", N_("Closed for a while")


class Topic(Choice):
    """What a service can help with; the values are stored and exchanged."""

    SMOKING = "smoking", N_("Smoking")
    EATING = "eating", N_("Eating and weight")
    ALCOHOL = "alcohol", N_("Alcohol")
    ACTIVITY = "activity", N_("Being active")
    WELLBEING = "wellbeing", N_("Mood and wellbeing")
    LONELINESS = "loneliness", N_("Meeting people")
    CRISIS = "crisis", N_("Crisis help")
    SAFETY = "safety", N_("Abuse and safety")
    CARERS = "carers", N_("Caring for someone")
    MONEY = "money", N_("Money, debt and benefits")
    FOOD = "food", N_("Help with food")
    HOUSING = "housing", N_("Housing and a warm home")
    WORK = "work", N_("Work and volunteering")
    LEARNING = "learning", N_("Learning and getting online")
    DRUGS = "drugs", N_("Drugs")
    CONDITIONS = "conditions", N_("Living with illness")
    BEREAVEMENT = "bereavement", N_("Bereavement")
    FAMILY = "family", N_("Family and relationships")
    OLDER_PEOPLE = "older people", N_("Older people")
    CULTURE = "culture", N_("Faith and culture")


class LocationKind(StrEnum):
    """What an address is for; the values are those of Open Referral UK."""

    PHYSICAL = "physical"
    POSTAL = "postal"
    VIRTUAL = "virtual"


class Freshness(StrEnum):
    """How long ago somebody checked an entry."""

    FRESH = "fresh"
    DUE = "due"
    OLD = "old"
    NEVER = "never"


@dataclass(frozen=True, kw_only=True)
class Phone:
    """A number as its publisher wrote it: 116 123 and 01274 000000 alike."""

    number: str
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A person, desk or helpline of a service."""

    name: str = ""
    title: str = ""
    email: str = ""
    phones: tuple[Phone, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Location:
    """A place where a service is given; degrees are WGS84."""

    name: str = ""
    kind: LocationKind = LocationKind.PHYSICAL
    address_lines: tuple[str, ...] = ()
    city: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accessibility: str = ""

    @property
    def written(self) -> tuple[str, ...]:
        """Return what is written on a letter to it, but for the postcode, each line once."""
        lines = (self.name, *self.address_lines, self.city)
        return tuple(dict.fromkeys(filter(None, lines)))


@dataclass(frozen=True, kw_only=True)
class Area:
    """A part of the country a service serves; `code` is the ONS code, or blank when not known."""

    code: str = ""
    name: str = ""


FREE = R_("Free")
"""What costs nothing."""
WEB_ONLY = R_("Ask your link worker to ring or look it up for you.")
"""What to do about a place with a web page and no number, for whoever has no internet."""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one kind of visit costs; `amount` is in pounds, none when only described."""

    option: str = ""
    amount: Decimal | None = None
    description: str = ""

    @property
    def words(self) -> str:
        """Return what its publisher calls it."""
        return self.description or self.option

    @property
    def is_free(self) -> bool:
        """Whether it says no more than that it costs nothing, which any language can say."""
        said = self.words.strip(" .!").casefold()
        return not self.amount and (said == FREE.casefold() or (not said and self.amount == 0))

    @property
    def pounds(self) -> str:
        """Return the amount, "" where there is none or nothing to pay."""
        return f"£{self.amount:.2f}".removesuffix(".00") if self.amount else ""


@dataclass(frozen=True, kw_only=True)
class Organisation(Entity):
    """A body that runs services."""

    name: str
    description: str = ""
    url: str = ""
    email: str = ""
    source: str = ""
    source_id: str = ""
    extra_json: str = "{}"


@dataclass(frozen=True, kw_only=True)
class Service(Entity):
    """One thing a body offers to residents, with everything needed to get there.

    `source` names the file or feed it came from and `source_id` its id there. `extra_json` is a
    JSON object of what that source said and we have no field for, so that nothing is lost.
    """

    organisation_id: UUID | None = None
    name: str
    description: str = ""
    url: str = ""
    email: str = ""
    status: ServiceStatus = ServiceStatus.ACTIVE
    fees: str = ""
    eligibility: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    alert: str = ""
    languages: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    areas: tuple[Area, ...] = ()
    contacts: tuple[Contact, ...] = ()
    locations: tuple[Location, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    costs: tuple[Cost, ...] = ()
    verified_on: date | None = None
    verified_by: str = ""
    number_wrong: bool = False
    source: str = ""
    source_id: str = ""
    extra_json: str = "{}"
    last_modified: datetime | None = None

    @property
    def is_offered(self) -> bool:
        """Whether a worker may point a resident here."""
        return self.status is ServiceStatus.ACTIVE

    @property
    def phones(self) -> tuple[Phone, ...]:
        """Every number of every contact, in order."""
        return tuple(phone for contact in self.contacts for phone in contact.phones)

    def freshness(self, today: date) -> Freshness:
        """How long ago this entry was checked; a check dated after today counts for nothing."""
        if self.verified_on is None or self.verified_on > today:
            return Freshness.NEVER
        age = today - self.verified_on
        if age > CHECK_BEFORE_YOU_GO_AFTER:
            return Freshness.OLD
        return Freshness.DUE if age > NAG_AFTER else Freshness.FRESH

    def needs_checking(self, today: date) -> bool:
        """Whether to ask the worker to check this entry again."""
        return self.number_wrong or self.freshness(today) is not Freshness.FRESH

    def must_check_before_going(self, today: date) -> bool:
        """Whether a plan may name this service only with "check before you go"."""
        return self.number_wrong or self.freshness(today) in {Freshness.OLD, Freshness.NEVER}

    def phones_are_fact(self, today: date) -> bool:
        """Whether the numbers may be shown and printed as right, with no warning beside them."""
        return not self.must_check_before_going(today)

    def serves(self, area_code: str) -> bool:
        """Whether people of this local authority (ONS code) may use it.

        No area, or one without a code, means anybody: better shown and asked than missed.
        """
        codes = {area.code for area in self.areas}
        return not codes or "" in codes or area_code in codes or bool(codes & EVERYWHERE)

    def accepts_age(self, age: int) -> bool:
        """Whether a person of this age, in whole years, may use it."""
        youngest = self.minimum_age if self.minimum_age is not None else 0
        oldest = self.maximum_age if self.maximum_age is not None else age
        return youngest <= age <= oldest

    def verified(self, *, on: date, by: str) -> "Service":
        """Return this service as checked and right on the given day."""
        return replace(self, verified_on=on, verified_by=by, number_wrong=False)

    def with_wrong_number(self) -> "Service":
        """Return this service with its numbers marked as wrong."""
        return replace(self, number_wrong=True)

    def renewed_by(self, newer: "Service") -> "Service":
        """Return this service as a newer file gives it, without losing what workers know.

        A check by hand lasts while all that it vouches for is the same; a number marked as wrong
        stays wrong until the file gives another. Lists name services without their parts (places,
        times, areas and the rest): then ours stay.
        """
        if newer._is_bare:
            parts = {name: getattr(self, name) for name in (*_PARTS, "extra_json")}
            newer = replace(newer, **parts)
        is_same = newer._vouched_for == self._vouched_for
        if is_same and self.verified_on and self.verified_on >= (newer.verified_on or date.min):
            newer = replace(newer, verified_on=self.verified_on, verified_by=self.verified_by)
        return replace(newer, number_wrong=self.number_wrong and newer.phones == self.phones)

    @property
    def _vouched_for(self) -> tuple[object, ...]:
        return self.phones, self.url, self.status, self.locations, self.schedules

    @property
    def _is_bare(self) -> bool:
        return not any(getattr(self, name) for name in _PARTS)
