"""Where the records lie in a directory file: publishers wrap the same services in many ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["MAX_RECORDS", "RawRecord", "page_of", "split_records"]

MAX_RECORDS = 20_000
_WRAPPERS = ("contents", "content", "services", "organizations", "service_at_locations")
_ORGANISATION_SIGNS = ("website", "organization_identifiers", "parent_organization_id", "logo")


@dataclass(frozen=True, kw_only=True)
class RawRecord:
    """One record as found; `position` counts the file's outermost records from 1."""

    position: int
    data: Any
    is_organisation: bool = False
    is_place: bool = False


def split_records(tree: object) -> list[RawRecord]:
    """Return the records of a page, an array, a whole organisation or one service.

    Raises `Refusal` when there are none, or too many.
    """
    items = _items(tree)
    if not items:
        raise Refusal(N_("This file holds no services. Choose another file."))
    found = (
        record
        for position, item in enumerate(items, start=1)
        for record in _records_in(position, item)
    )
    records = list(islice(found, MAX_RECORDS + 1))
    if len(records) > MAX_RECORDS:
        raise Refusal(
            N_("This file holds more than {most} records. Ask for it in smaller parts."),
            most=MAX_RECORDS,
        )
    return records


def page_of(tree: object) -> tuple[int, int] | None:
    """Return which page a file is and of how many, when it is not the only one."""
    if not isinstance(tree, dict):
        return None
    page = tree.get("page_number", tree.get("number"))
    pages = tree.get("total_pages", tree.get("totalPages"))
    if type(page) is not int or type(pages) is not int:
        return None
    return (page, pages) if 0 <= page <= pages and 1 < pages < 10**6 else None


def _items(tree: object) -> list[Any]:
    if isinstance(tree, list):
        return tree
    if not isinstance(tree, dict):
        return []
    if not isinstance(tree.get("name"), str):
        wrapped = [tree[key] for key in _WRAPPERS if isinstance(tree.get(key), list)]
        if wrapped:
            return [item for items in wrapped for item in items]
    return [tree] if tree.keys() & {"id", "name", "service"} else []


def _records_in(position: int, item: object) -> Iterator[RawRecord]:
    if not isinstance(item, dict):
        yield RawRecord(position=position, data=item)
    elif isinstance(item.get("service"), dict):
        place = {key: value for key, value in item.items() if key != "service"}
        yield RawRecord(position=position, data=_with_place(item["service"], place), is_place=True)
    elif _is_organisation(item):
        yield from _organisation_with_services(position, item)
    else:
        yield RawRecord(position=position, data=item)


def _with_place(service: dict[str, Any], place: dict[str, Any]) -> dict[str, Any]:
    places = service.get("service_at_locations")
    others = places if isinstance(places, list) else []
    return {**service, "service_at_locations": [*others, place]}


def _is_organisation(item: dict[str, Any]) -> bool:
    signs = any(item.get(sign) for sign in _ORGANISATION_SIGNS)
    return isinstance(item.get("services"), list) or ("status" not in item and signs)


def _organisation_with_services(position: int, item: dict[str, Any]) -> Iterator[RawRecord]:
    organisation = {key: value for key, value in item.items() if key != "services"}
    yield RawRecord(position=position, data=organisation, is_organisation=True)
    services = item.get("services")
    for service in services if isinstance(services, list) else []:
        data = {"organization": organisation, **service} if isinstance(service, dict) else service
        yield RawRecord(position=position, data=data)
