"""What a worker does with the directory of services."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.directory import Organisation, Topic
from homeapp.domain.directory import Service as DirectoryService
from homeapp.i18n import N_
from homeapp.services.service import Service

__all__ = ["Directory", "Imported", "Listing"]


_MOST_FOUND = 2_000
"""More services than any one place has; topic and area are looked at only after."""


@dataclass(frozen=True)
class Listing:
    """A service with the body that runs it, where that is known."""

    service: DirectoryService
    organisation: Organisation | None


@dataclass(frozen=True)
class Imported:
    """How many services of an import were new, changed and the same as before."""

    added: int
    changed: int
    same: int


class Directory(Service):
    """The places that can help."""

    def search(
        self, words: str = "", *, topic: Topic | None = None, area: str = ""
    ) -> list[Listing]:
        """Return services that fit all the words, a topic and a council area (ONS code)."""
        with self._read() as records:
            found = records.services.found(words, _MOST_FOUND)
            bodies = {body.id: body for body in records.organisations.where()}
        return [
            Listing(service, bodies.get(service.organisation_id))  # type: ignore[arg-type]
            for service in found
            if service.is_offered
            and (topic is None or topic in service.topics)
            and (not area or service.serves(area))
        ]

    def is_empty(self) -> bool:
        """Whether no list of services has been taken in yet."""
        with self._read() as records:
            return records.services.is_empty()

    def everything(self) -> tuple[list[Organisation], list[DirectoryService]]:
        """Return every body and every service, those that do not run now as well."""
        with self._read() as records:
            return records.organisations.where(), records.services.where()

    def get(self, service_id: UUID) -> Listing:
        """Return a service; raise `NotFound` where there is none."""
        with self._read() as records:
            service = records.services.get(service_id)
            known = service.organisation_id
            return Listing(service, records.organisations.find(known) if known else None)

    def take_in(
        self, organisations: Iterable[Organisation], services: Iterable[DirectoryService]
    ) -> Imported:
        """Add the services of a file, renewing those with the same ids, all in one work.

        What a worker checked by hand stays where the file says nothing else about it.
        """
        added = changed = same = 0
        with self._start_work(N_("Bring in services")) as work:
            for organisation in organisations:
                work.organisations.save(organisation)
            for service in services:
                before = work.services.find(service.id)
                after = before.renewed_by(service) if before else service
                added += before is None
                changed += before is not None and before != after
                same += before == after
                work.services.save(after)
        return Imported(added, changed, same)

    def verify(self, service_id: UUID) -> DirectoryService:
        """Note that this worker checked a service today and found it right."""
        with self._start_work(N_("Mark a service as checked")) as work:
            me = work.workers.get(self._store.worker_id)
            service = work.services.get(service_id).verified(on=self._today(), by=me.name)
            work.services.save(service)
        return service

    def mark_number_wrong(self, service_id: UUID) -> DirectoryService:
        """Note that a service's phone number is wrong, so that it never prints as right."""
        with self._start_work(N_("Mark a phone number as wrong")) as work:
            service = work.services.get(service_id).with_wrong_number()
            work.services.save(service)
        return service
