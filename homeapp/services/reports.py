"""Gathering what a report counts."""

from uuid import UUID

from homeapp.domain.goals import GoalDomain
from homeapp.domain.reports import Facts
from homeapp.domain.reviews import Attainment
from homeapp.domain.workers import Worker
from homeapp.i18n import N_
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["Reports"]


class Reports(Service):
    """The facts behind the service's figures."""

    def note_saved(self) -> None:
        """Note in the audit trail that this worker saved the figures as a file."""
        self._store.note(N_("Save the figures as a file"), Worker, self._store.worker_id)

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
                attained=_attained(records),
            )


def _attained(records: UnitOfWork) -> tuple[tuple[GoalDomain, Attainment], ...]:
    """Return the newest attainment of each goal that has one."""
    newest: dict[UUID, Attainment] = {}
    for review in sorted(records.reviews.where(), key=lambda one: (one.held_on, one.id)):
        if review.attainment is not None:
            newest[review.goal_id] = review.attainment
    goals = records.goals.where()
    return tuple((goal.domain, newest[goal.id]) for goal in goals if goal.id in newest)
