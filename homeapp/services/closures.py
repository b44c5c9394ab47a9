"""What a worker does when the work with a resident ends, and when it begins again."""

from dataclasses import replace
from uuid import UUID

from homeapp.domain.closures import (
    AlreadyClosed,
    Closure,
    ClosureOutcome,
    ClosureReason,
    NotClosed,
    standing_closure,
)
from homeapp.domain.visits import VisitStatus
from homeapp.i18n import N_
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["Closures"]


class Closures(Service):
    """Where the work with residents came to an end.

    Their records stay, to be read and changed. A meeting is planned once the work is open again.
    """

    def of(self, resident_id: UUID) -> list[Closure]:
        """Return each time that the work with a resident ended, oldest first."""
        with self._read() as records:
            return records.closures.where(resident_id=resident_id)

    def standing(self, resident_id: UUID) -> Closure | None:
        """Return the closure that stands, `None` where the work goes on."""
        return standing_closure(self.of(resident_id))

    def close(
        self,
        resident_id: UUID,
        reason: ClosureReason,
        outcome: ClosureOutcome = ClosureOutcome.UNKNOWN,
        words: str = "",
    ) -> Closure:
        """Close the work with a resident today; raise `AlreadyClosed`.

        Goals and plans stay as they stand, and so does a meeting that is planned, off every list;
        where the person died it is taken away. Undo brings it back.
        """
        with self._start_work(N_("Close the work with a person")) as work:
            if standing_closure(work.closures.where(resident_id=resident_id)) is not None:
                raise AlreadyClosed
            closure = Closure(
                resident_id=resident_id,
                worker_id=self._store.worker_id,
                closed_on=self._today(),
                reason=reason,
                outcome=outcome,
                words=words,
            )
            if reason is ClosureReason.DIED:
                self._cancel_meetings(work, resident_id)
            return self._keep(work, closure)

    def reopen(self, resident_id: UUID, because: str = "") -> Closure:
        """Open the work with a resident again today; raise `NotClosed`.

        The closure is kept, with the day and the reason.
        """
        with self._start_work(N_("Open the work with a person again")) as work:
            standing = standing_closure(work.closures.where(resident_id=resident_id))
            if standing is None:
                raise NotClosed
            opened = replace(standing, reopened_on=self._today(), reopened_because=because)
            return self._keep(work, opened)

    def _cancel_meetings(self, work: UnitOfWork, resident_id: UUID) -> None:
        """Take away what is planned for today or later: nobody is to ring and ask."""
        planned = work.visits.where(resident_id=resident_id, status=VisitStatus.PLANNED)
        for visit in planned:
            if visit.on >= self._today():
                work.visits.remove(visit)
