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
