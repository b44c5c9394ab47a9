"""Service directories in Open Referral UK 3.0 and HSDS 3.0 JSON, read as files from strangers.

A record that cannot be used is refused alone, with its reason; a field that cannot be used is left
out with a note; the rest is kept. The file as a whole is only ever refused with a `Refusal`.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from homeapp.domain.directory import Organisation, Service
from homeapp.exchange.oruk_checks import Unusable, check, name_of
from homeapp.exchange.oruk_file import parse_tree, read_bytes
from homeapp.exchange.oruk_models import OrganisationRecord, ServiceRecord
from homeapp.exchange.oruk_records import RawRecord, page_of, split_records
from homeapp.exchange.oruk_services import as_organisation, as_service, organisation_id
from homeapp.i18n import N_, _

__all__ = ["ImportNote", "ImportedDirectory", "RefusedRecord", "read_directory", "read_file"]


@dataclass(frozen=True, kw_only=True)
class RefusedRecord:
    """A record that was not imported; `position` counts from 1, `name` is blank where unknown."""

    position: int
    name: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ImportNote:
    """Something to know about a record that was kept, or, at position 0, about the whole file."""

    position: int
    name: str
    text: str


@dataclass(frozen=True, kw_only=True)
class ImportedDirectory:
    """What a file held, ready to be looked over and stored."""

    organisations: tuple[Organisation, ...] = ()
    services: tuple[Service, ...] = ()
    refused: tuple[RefusedRecord, ...] = ()
    notes: tuple[ImportNote, ...] = ()


def read_file(path: Path, *, source: str = "") -> ImportedDirectory:
    """Return the directory in a file; `source` names its publisher, or else the file's name does.

    Raises `Refusal` when the file cannot be opened or is no directory.
    """
    return read_directory(read_bytes(path), source=source or path.stem)


def read_directory(data: bytes, *, source: str) -> ImportedDirectory:
    """Return the directory in the bytes of a file.

    The same `source` must be named each time: ids that are not UUIDs are made from it.
    Raises `Refusal` when the bytes are no directory.
    """
    tree = parse_tree(data)
    reading = _Reading(source)
    page = page_of(tree)
    if page:
        text = N_("This file is page {page} of {pages}. Bring in the others too.")
        reading.note(0, "", _(text, page=page[0], pages=page[1]))
    for raw in split_records(tree):
        reading.add(raw)
    return reading.result()


class _Reading:
    """One import under way: what has been kept and refused so far."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._organisations: dict[UUID, Organisation] = {}
        self._services: dict[UUID, Service] = {}
        self._positions: dict[UUID, int] = {}
        self._refused: list[RefusedRecord] = []
        self._notes: list[ImportNote] = []

    def note(self, position: int, name: str, text: str) -> None:
        """Remember something to tell the worker."""
        self._notes.append(ImportNote(position=position, name=name, text=text))

    def add(self, raw: RawRecord) -> None:
        """Keep a record, or remember why not."""
        try:
            if raw.is_organisation:
                self._add_organisation(raw)
            else:
                self._add_service(raw)
        except Unusable as problem:
            refused = RefusedRecord(
                position=raw.position, name=name_of(raw.data), reason=str(problem)
            )
            self._refused.append(refused)

    def result(self) -> ImportedDirectory:
        """Return all that was kept; a service of an unknown organisation stands alone."""
        services = tuple(
            service
            if service.organisation_id in self._organisations
            else replace(service, organisation_id=None)
            for service in self._services.values()
        )
        if services and not any(
            service.contacts or service.locations or service.schedules for service in services
        ):
            self.note(0, "", _("None of these services has a place, time or phone number."))
        return ImportedDirectory(
            organisations=tuple(self._organisations.values()),
            services=services,
            refused=tuple(self._refused),
            notes=tuple(self._notes),
        )

    def _add_organisation(self, raw: RawRecord) -> None:
        record, notes = check(OrganisationRecord, raw.data)
        self._keep_organisation(record)
        self._tell(raw, record.name, notes)

    def _add_service(self, raw: RawRecord) -> None:
        record, notes = check(ServiceRecord, raw.data)
        owner = self._keep_organisation(record.organization) if record.organization else None
        if owner is None and record.organization_id:
            owner = organisation_id(self._source, record.organization_id)
        service = as_service(record, source=self._source, organisation_id=owner)
        if service.id in self._services:
            self._add_again(raw, service)
        else:
            self._services[service.id] = service
            self._positions[service.id] = raw.position
        if record.unknown and service.extra_json == "{}":
            notes += (
                _("It says more than we can keep. The parts we have no place for were left out."),
            )
        self._tell(raw, record.name, notes)

    def _add_again(self, raw: RawRecord, service: Service) -> None:
        """Take only the place from a service listed once for each of its places."""
        first = self._services[service.id]
        if not raw.is_place:
            raise Unusable(
                _(
                    "It has the same id as record {other}, which was kept.",
                    other=self._positions[service.id],
                )
            )
        new = tuple(place for place in service.locations if place not in first.locations)
        self._services[service.id] = replace(first, locations=first.locations + new)

    def _keep_organisation(self, record: OrganisationRecord) -> UUID:
        """Keep an organisation once, filled up from each time it is named."""
        new = as_organisation(record, source=self._source)
        first = self._organisations.get(new.id, new)
        blanks = {
            name: getattr(new, name)
            for name in ("description", "url", "email")
            if not getattr(first, name)
        }
        self._organisations[new.id] = replace(first, **blanks)
        return new.id

    def _tell(self, raw: RawRecord, name: str, notes: tuple[str, ...]) -> None:
        for text in notes:
            self.note(raw.position, name, text)
