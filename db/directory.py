"""Organisations and services, as the store keeps them, and the search of the directory."""

from uuid import UUID

import sqlalchemy as sa

from db import search
from db.base import table_of
from db.records import Records
from homeapp.domain.directory import Organisation, Service

organisations = table_of(Organisation, "organisations", indexes=("source_id",))
services = table_of(
    Service, "services", references={"organisation_id": "organisations"}, indexes=("source_id",)
)


class ServiceRecords(Records[Service]):
    """Services of the directory, and their full-text search."""

    def search(self, words: str, limit: int = 200) -> list[UUID]:
        """Return ids of services that fit all the words, best first; every one for no words."""
        connection = self._door.connection_to(write=False)
        if search.match_for(words):
            return search.find(connection, search.SERVICE_SEARCH, words, limit)
        by_name = sa.select(services.c.id).order_by(services.c.name, services.c.id)
        return list(connection.scalars(by_name))

    def found(self, words: str, limit: int = 200) -> list[Service]:
        """Return the services that a search finds, in its order; all are read at once."""
        if not search.match_for(words):
            return self._fetch(sa.select(services).order_by(services.c.name, services.c.id))
        ids = self.search(words, limit)
        read = self._fetch(sa.select(services).where(services.c.id.in_(ids)))
        known = {service.id: service for service in read}
        return [known[id_] for id_ in ids]
