"""The records of Open Referral UK 3.0 and the wider HSDS 3.0, as they arrive.

Every field but a name may be missing. Fields not listed stay in `model_extra`, to be kept.
"""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator

from homeapp.domain.directory import LocationKind, ServiceStatus
from homeapp.domain.schedules import Frequency, ScheduleDay
from homeapp.exchange import oruk_values as values

__all__ = [
    "AddressRecord",
    "AreaRecord",
    "AttributeRecord",
    "ContactRecord",
    "CostRecord",
    "LanguageRecord",
    "LocationRecord",
    "OrganisationRecord",
    "PhoneRecord",
    "PlaceRecord",
    "Record",
    "ScheduleRecord",
    "ServiceRecord",
]


def _in_small_letters(value: object) -> object:
    return value.lower().replace("_", " ") if isinstance(value, str) else value


def _in_capitals(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


Name = Annotated[str, Field(min_length=1, max_length=300)]
Line = Annotated[str, Field(max_length=500)]
Text = Annotated[str, Field(max_length=values.MAX_TEXT)]
Identifier = Annotated[str, Field(max_length=200)]
Url = Annotated[str, Field(max_length=2000), AfterValidator(values.read_url)]
Email = Annotated[str, AfterValidator(values.read_email)]
Number = Annotated[str, AfterValidator(values.read_phone)]
Postcode = Annotated[str, AfterValidator(values.read_postcode)]
Age = Annotated[int, Field(ge=0, le=130)]
Day = Annotated[date, PlainValidator(values.read_date)]
Moment = Annotated[datetime, PlainValidator(values.read_moment)]
Clock = Annotated[time, PlainValidator(values.read_time)]
Days = Annotated[tuple[ScheduleDay, ...], PlainValidator(values.read_days)]
MonthDays = Annotated[tuple[int, ...], PlainValidator(values.read_month_days)]
Pounds = Annotated[Decimal, PlainValidator(values.read_amount)]
Status = Annotated[ServiceStatus, BeforeValidator(_in_small_letters)]
Kind = Annotated[LocationKind, BeforeValidator(_in_small_letters)]
Repeats = Annotated[Frequency, BeforeValidator(_in_capitals)]


class Record(BaseModel):
    """One object of a file."""

    model_config = ConfigDict(
        extra="allow", frozen=True, coerce_numbers_to_str=True, allow_inf_nan=False
    )

    @property
    def unknown(self) -> dict[str, Any]:
        """What the publisher says beyond the fields listed here."""
        return dict(self.model_extra or {})


class PhoneRecord(Record):
    """`phone` in the schema."""

    number: Number = ""
    description: Line = ""


class ContactRecord(Record):
    """`contact` in the schema."""

    name: Line = ""
    title: Line = ""
    email: Email = ""
    phones: tuple[PhoneRecord, ...] = ()


class AddressRecord(Record):
    """`address` in the schema; its second line is HSDS's."""

    address_1: Line = ""
    address_2: Line = ""
    city: Line = ""
    postal_code: Postcode = ""
    address_type: Kind | None = None


class AccessibilityRecord(Record):
    """`accessibility` in the schema."""

    description: Text = ""


class ScheduleRecord(Record):
    """`schedule` in the schema: the parts of an iCalendar rule."""

    byday: Days = ()
    bymonthday: MonthDays = ()
    opens_at: Clock | None = None
    closes_at: Clock | None = None
    freq: Repeats | None = None
    interval: Annotated[int, Field(ge=1, le=60)] = 1
    valid_from: Day | None = None
    valid_to: Day | None = None
    description: Text = ""


class LocationRecord(Record):
    """`location` in the schema; its own phones, contacts and times are HSDS's."""

    name: Line = ""
    location_type: Kind = LocationKind.PHYSICAL
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    addresses: tuple[AddressRecord, ...] = ()
    accessibility: tuple[AccessibilityRecord, ...] = ()
    schedules: tuple[ScheduleRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()
    phones: tuple[PhoneRecord, ...] = ()


class PlaceRecord(Record):
    """`service_at_location` in the schema."""

    location: LocationRecord | None = None
    schedules: tuple[ScheduleRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()
    phones: tuple[PhoneRecord, ...] = ()


class AreaRecord(Record):
    """`service_area` in the schema."""

    name: Text = ""
    service_area: Text = ""
    uri: Line = ""


class CostRecord(Record):
    """`cost_option` in the schema."""

    option: Line = ""
    amount: Pounds | None = None
    amount_description: Text = ""


class LanguageRecord(Record):
    """`language` in the schema: publishers fill one of the three."""

    name: Line = ""
    language: Line = ""
    code: Line = ""


class TermRecord(Record):
    """`taxonomy_term` in the schema."""

    name: Line = ""
    taxonomy: Line = ""


class AttributeRecord(Record):
    """`attribute` in the schema."""

    taxonomy_term: TermRecord | None = None


class OrganisationRecord(Record):
    """`organization` in the schema."""

    id: Identifier = ""
    name: Name
    description: Text = ""
    website: Url = ""
    email: Email = ""


class ServiceRecord(Record):
    """`service` in the schema, whole; `eligibility_description` and phones are HSDS's."""

    id: Identifier = ""
    name: Name
    organization_id: Identifier = ""
    organization: OrganisationRecord | None = None
    description: Text = ""
    url: Url = ""
    email: Email = ""
    status: Status = ServiceStatus.ACTIVE
    fees: Text = ""
    fees_description: Text = ""
    eligibility_description: Text = ""
    minimum_age: Age | None = None
    maximum_age: Age | None = None
    alert: Text = ""
    assured_date: Day | None = None
    assurer_email: Email = ""
    last_modified: Moment | None = None
    languages: tuple[LanguageRecord, ...] = ()
    attributes: tuple[AttributeRecord, ...] = ()
    service_areas: tuple[AreaRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()
    phones: tuple[PhoneRecord, ...] = ()
    service_at_locations: tuple[PlaceRecord, ...] = ()
    schedules: tuple[ScheduleRecord, ...] = ()
    cost_options: tuple[CostRecord, ...] = ()
