"""Checked records, turned into the directory's values; what has no field is kept beside them."""

import json
import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from homeapp.domain.directory import (
    Area,
    Contact,
    Cost,
    Location,
    Organisation,
    Phone,
    Service,
    Topic,
)
from homeapp.domain.schedules import Schedule
from homeapp.exchange import oruk_models as models
from homeapp.exchange.oruk_values import MAX_TEXT

__all__ = ["MAX_EXTRA", "TOPICS", "as_organisation", "as_service", "organisation_id"]

TOPICS = "Happy, Healthy at Home topics"
"""The taxonomy that carries our topics in a file."""

MAX_EXTRA = 100_000
"""The most letters of unknown fields kept with one record."""

_NAMESPACE = UUID("5b0c6a56-4f0e-5b7e-9a43-1f5d8c1c0e11")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_ONS_CODE = re.compile(r"\b[EKNSW][0-9]{8}\b")

Extra = dict[str, Any]


def as_organisation(record: models.OrganisationRecord, *, source: str) -> Organisation:
    """Return an organisation as it goes into the directory."""
    return Organisation(
        id=organisation_id(source, record.id or record.name),
        name=record.name,
        description=record.description,
        url=record.website,
        email=record.email,
        source=source,
        source_id=record.id,
        extra_json=_json(record.unknown),
    )


def as_service(
    record: models.ServiceRecord, *, source: str, organisation_id: UUID | None
) -> Service:
    """Return a service as it goes into the directory, with all that belongs to it."""
    extra = _unmapped(record)
    body = record.organization.name if record.organization else ""
    return Service(
        id=_stable_id(source, "service", record.id or f"{body}\n{record.name}"),
        organisation_id=organisation_id,
        name=record.name,
        description=record.description,
        url=record.url,
        email=record.email,
        status=record.status,
        fees=record.fees or record.fees_description,
        eligibility=record.eligibility_description,
        minimum_age=record.minimum_age,
        maximum_age=record.maximum_age,
        alert=record.alert,
        languages=_keep(extra, "languages", (_language(item) for item in record.languages)),
        topics=_topics(record.attributes),
        areas=_keep(extra, "service_areas", (_area(item) for item in record.service_areas)),
        contacts=_keep(extra, "contacts", (_contact(item) for item in _contacts(record))),
        locations=_keep(extra, "service_at_locations", _locations(record)),
        schedules=_keep(extra, "schedules", (_schedule(item) for item in _schedules(record))),
        costs=_keep(extra, "cost_options", (_cost(item) for item in record.cost_options)),
        verified_on=record.assured_date,
        verified_by=record.assurer_email,
        source=source,
        source_id=record.id,
        # Read last: each `_keep` above has added to it.
        extra_json=_json(extra),
        last_modified=record.last_modified,
    )


def organisation_id(source: str, written: str) -> UUID:
    """Return our id for an organisation, from its publisher's id for it."""
    return _stable_id(source, "organisation", written)


def _stable_id(source: str, kind: str, written: str) -> UUID:
    if _UUID.fullmatch(written) and UUID(written).int:
        return UUID(written)
    return uuid5(_NAMESPACE, f"{source}\n{kind}\n{written}")


def _json(extra: Extra) -> str:
    text = json.dumps(extra, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= MAX_EXTRA else "{}"


def _unmapped(record: models.ServiceRecord) -> Extra:
    extra = record.unknown
    if record.organization is None and record.organization_id:
        extra["organization_id"] = record.organization_id
    if record.fees and record.fees_description:
        extra["fees_description"] = record.fees_description
    others = [item for item in record.attributes if not _is_our_topic(item)]
    if others:
        extra["attributes"] = [item.model_dump(mode="json", exclude_unset=True) for item in others]
    return extra


def _keep(extra: Extra, name: str, pairs: Iterable[tuple[Any, Extra]]) -> tuple[Any, ...]:
    """Return the values, and put what is left of each into `extra`, in the same order."""
    kept = [(value, rest) for value, rest in pairs if value]
    if any(rest for _value, rest in kept):
        extra[name] = [rest for _value, rest in kept]
    return tuple(value for value, _rest in kept)


def _topic(attribute: models.AttributeRecord) -> Topic | None:
    name = attribute.taxonomy_term.name.lower() if attribute.taxonomy_term else ""
    return next((topic for topic in Topic if name == topic.value), None)


def _topics(attributes: Iterable[models.AttributeRecord]) -> tuple[Topic, ...]:
    found = (_topic(attribute) for attribute in attributes)
    return tuple(dict.fromkeys(topic for topic in found if topic))


def _is_our_topic(attribute: models.AttributeRecord) -> bool:
    term = attribute.taxonomy_term
    return term is not None and term.taxonomy == TOPICS and _topic(attribute) is not None


def _language(record: models.LanguageRecord) -> tuple[str, Extra]:
    rest = record.unknown
    if record.name and record.code:
        rest["code"] = record.code
    return record.name or record.language or record.code, rest


def _area(record: models.AreaRecord) -> tuple[Area | None, Extra]:
    rest = record.unknown
    if record.uri:
        rest["uri"] = record.uri
    if record.name and record.service_area:
        rest["service_area"] = record.service_area
    code = _ONS_CODE.search(record.uri)
    area = Area(code=code[0] if code else "", name=record.name or record.service_area)
    return (None if area == Area() else area), rest


def _contacts(record: models.ServiceRecord) -> Iterable[models.ContactRecord]:
    for holder in _holders(record):
        yield from holder.contacts
        if holder.phones:
            yield models.ContactRecord(phones=holder.phones)


def _schedules(record: models.ServiceRecord) -> Iterable[models.ScheduleRecord]:
    for holder in _holders(record):
        yield from holder.schedules


def _holders(
    record: models.ServiceRecord,
) -> Iterable[models.ServiceRecord | models.PlaceRecord | models.LocationRecord]:
    yield record
    for place in record.service_at_locations:
        yield place
        if place.location:
            yield place.location


def _contact(record: models.ContactRecord) -> tuple[Contact | None, Extra]:
    rest = record.unknown
    phones = _keep(
        rest,
        "phones",
        (
            (Phone(number=phone.number, description=phone.description), phone.unknown)
            for phone in record.phones
            if phone.number
        ),
    )
    contact = Contact(name=record.name, title=record.title, email=record.email, phones=phones)
    return (None if contact == Contact() else contact), rest


def _schedule(record: models.ScheduleRecord) -> tuple[Schedule | None, Extra]:
    schedule = Schedule(
        days=record.byday,
        month_days=record.bymonthday,
        opens_at=record.opens_at,
        closes_at=record.closes_at,
        freq=record.freq,
        interval=record.interval,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        description=record.description,
    )
    return (None if schedule == Schedule() else schedule), record.unknown


def _cost(record: models.CostRecord) -> tuple[Cost | None, Extra]:
    cost = Cost(option=record.option, amount=record.amount, description=record.amount_description)
    return (None if cost == Cost() else cost), record.unknown


def _locations(record: models.ServiceRecord) -> Iterable[tuple[Location | None, Extra]]:
    for place in record.service_at_locations:
        if place.location is None:
            continue
        for address in place.location.addresses or (models.AddressRecord(),):
            yield _location(place, place.location, address)


def _location(
    place: models.PlaceRecord, record: models.LocationRecord, address: models.AddressRecord
) -> tuple[Location | None, Extra]:
    lines = f"{address.address_1}\n{address.address_2}".split("\n")
    several = len(record.addresses) > 1
    is_placed = record.latitude is not None and record.longitude is not None
    location = Location(
        name=record.name,
        kind=(address.address_type if several else None) or record.location_type,
        address_lines=tuple(line.strip() for line in lines if line.strip()),
        city=address.city,
        postcode=address.postal_code,
        latitude=record.latitude if is_placed else None,
        longitude=record.longitude if is_placed else None,
        accessibility=_joined(item.description for item in record.accessibility),
    )
    inner = record.unknown
    if address.unknown or (address.address_type and not several):
        kind = {"address_type": address.address_type} if address.address_type else {}
        inner["addresses"] = [{**address.unknown, **kind}]
    if any(item.unknown for item in record.accessibility):
        inner["accessibility"] = [item.unknown for item in record.accessibility]
    rest = {**place.unknown, **({"location": inner} if inner else {})}
    return (None if location == Location(kind=location.kind) else location), rest


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)[:MAX_TEXT].rstrip()
