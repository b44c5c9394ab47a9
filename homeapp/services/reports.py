"""Gathering what a report counts."""

from homeapp.domain.reports import Facts
from homeapp.services.service import Service

__all__ = ["Reports"]


class Reports(Service):
    """The facts behind the service's figures."""

    def facts(self) -> Facts:
        """Return what there is to count, with nothing in it that points at a person."""
        with self._read() as records:
            names = {service.id: service.name for service in records.services.where()}
            return Facts(
                reading_languages=tuple(
                    resident.reading_language for resident in records.residents.where()
                ),
                goals=tuple((goal.domain, goal.status) for goal in records.goals.where()),
                signposts=tuple(
                    (names.get(signpost.service_id, ""), signpost.status)
                    for signpost in records.signposts.where()
                ),
            )
