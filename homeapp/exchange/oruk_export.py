"""The directory written as one Open Referral UK 3.0 page, with what a record's source also said."""

import json
from collections.abc import Iterable, Mapping, Sequence
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
from homeapp.exchange.oruk_services import TOPICS

__all__ = ["write_directory"]

_AREA_URI = "http://statistics.data.gov.uk/id/statistical-geography/"

# The fields of a service that hold records of their own, at any depth.
_RECORDS = frozenset(
    {
        "accessibility",
        "addresses",
        "attributes",
        "contacts",
        "cost_options",
        "funding",
        "languages",
        "location",
        "phones",
        "schedules",
        "service_areas",
        "service_at_locations",
        "taxonomy_term",
    }
)

Json = dict[str, Any]


def write_directory(services: Iterable[Service], organisations: Iterable[Organisation]) -> str:
    """Return the JSON text of a page that holds every service whole, with its organisation."""
    bodies = {organisation.id: organisation for organisation in organisations}
    contents = [_service(service, bodies) for service in services]
    page = {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
    return json.dumps(page, ensure_ascii=False, indent=2)


def _service(service: Service, bodies: Mapping[UUID, Organisation]) -> Json:
    extra: Json = json.loads(service.extra_json)
    body = bodies.get(service.organisation_id) if service.organisation_id else None
    nested = {
        "languages": [{"name": name} for name in service.languages],
        "service_areas": [_area(area) for area in service.areas],
        "contacts": [_contact(contact) for contact in service.contacts],
        "service_at_locations": [_place(place) for place in service.locations],
        "schedules": [_schedule(schedule) for schedule in service.schedules],
        "cost_options": [_cost(cost) for cost in service.costs],
    }
    topics = [_topic(topic) for topic in service.topics]
    known = {
        "id": str(service.id),
        "name": service.name,
        "organization": _organisation(body) if body else None,
        "description": service.description,
        "url": service.url,
        "email": service.email,
        "status": service.status.value,
        "fees": service.fees,
        "eligibility_description": service.eligibility,
        "minimum_age": service.minimum_age,
        "maximum_age": service.maximum_age,
        "alert": service.alert,
        "assured_date": service.verified_on.isoformat() if service.verified_on else None,
        "assurer_email": service.verified_by if "@" in service.verified_by else None,
        "last_modified": service.last_modified.isoformat() if service.last_modified else None,
        "attributes": topics + extra.pop("attributes", []),
    }
    lists = {name: _merged(items, extra.pop(name, [])) for name, items in nested.items()}
    return _with_ids(service.id, _said({**extra, **known, **lists}))


def _organisation(organisation: Organisation) -> Json:
    known = {
        "id": str(organisation.id),
        "name": organisation.name,
        "description": organisation.description,
        "website": organisation.url,
        "email": organisation.email,
    }
    return _said({**json.loads(organisation.extra_json), **known})


def _area(area: Area) -> Json:
    uri = f"{_AREA_URI}{area.code}" if area.code else ""
    return _said({"name": area.name, "uri": uri})


def _contact(contact: Contact) -> Json:
    phones = [_phone(phone) for phone in contact.phones]
    return _said(
        {"name": contact.name, "title": contact.title, "email": contact.email, "phones": phones}
    )


def _phone(phone: Phone) -> Json:
    return _said({"number": phone.number, "description": phone.description})


def _place(location: Location) -> Json:
    address = {
        "address_1": "\n".join(location.address_lines),
        "city": location.city,
        "postal_code": location.postcode,
    }
    accessible = {"description": location.accessibility} if location.accessibility else None
    inner = {
        "location_type": location.kind.value,
        "name": location.name,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "addresses": [_said(address)] if any(address.values()) else [],
        "accessibility": [accessible] if accessible else [],
    }
    return {"location": _said(inner)}


def _schedule(schedule: Schedule) -> Json:
    days = (f"{'' if day.nth is None else day.nth}{day.weekday}" for day in schedule.days)
    opens, closes = schedule.opens_at, schedule.closes_at
    return _said(
        {
            "byday": ",".join(days),
            "bymonthday": ",".join(str(day) for day in schedule.month_days),
            "opens_at": opens.isoformat("minutes") if opens else None,
            "closes_at": closes.isoformat("minutes") if closes else None,
            "freq": schedule.freq.value if schedule.freq else None,
            "interval": schedule.interval,
            "valid_from": schedule.valid_from.isoformat() if schedule.valid_from else None,
            "valid_to": schedule.valid_to.isoformat() if schedule.valid_to else None,
            "description": schedule.description,
        }
    )


def _cost(cost: Cost) -> Json:
    return _said(
        {
            "option": cost.option,
            "amount": float(cost.amount) if cost.amount is not None else None,
            "amount_description": cost.description,
        }
    )


def _topic(topic: Topic) -> Json:
    return {"taxonomy_term": {"name": topic.value, "taxonomy": TOPICS}}


def _said(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def _merged(items: Sequence[Json], rests: Sequence[Json]) -> list[Json]:
    """Join each item with what was left of it; a list shortened since then loses its tail."""
    padded = [*rests, *({} for _item in items)]
    return [_joined(item, rest) for item, rest in zip(items, padded, strict=False)]


def _joined(item: Json, rest: Json) -> Json:
    joined = {**rest, **item}
    for name in item.keys() & rest.keys():
        ours, theirs = item[name], rest[name]
        if isinstance(ours, dict) and isinstance(theirs, dict):
            joined[name] = _joined(ours, theirs)
        elif isinstance(ours, list) and isinstance(theirs, list):
            joined[name] = _merged(ours, theirs)
    return joined


def _with_ids(owner: UUID, fields: Json) -> Json:
    """Give each inner record the id that the standard asks for, the same one every time."""
    named = {
        name: _numbered(uuid5(owner, name), value) if name in _RECORDS else value
        for name, value in fields.items()
    }
    return {"id": str(owner), **named}


def _numbered(owner: UUID, value: object) -> object:
    if isinstance(value, list):
        return [_numbered(uuid5(owner, str(place)), item) for place, item in enumerate(value)]
    return _with_ids(owner, value) if isinstance(value, dict) else value
