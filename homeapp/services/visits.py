"""What a worker does with visits: plan them, note how they went, count them kindly."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID

from homeapp.domain.conversations import latest_of
from homeapp.domain.visits import (
    USUAL_VISITS,
    Visit,
    VisitStatus,
    VisitWay,
    check_visit,
    in_order,
    number_of,
)
from homeapp.i18n import N_, _
from homeapp.services.admission import check_open
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["Visits"]

_FIELD_WORDS = {
    "on": N_("day of the visit"),
    "at": N_("time of the visit"),
    "way": N_("kind of visit"),
    "place": N_("place of the visit"),
    "minutes": N_("how long the visit was"),
    "present": N_("who was there"),
    "interpreter": N_("who interprets"),
    "interpreting": N_("who interprets"),
    "status": N_("whether the visit took place"),
    "why_not": N_("why the visit did not take place"),
}


class Visits(Service):
    """Each time that a worker and a resident meet or speak."""

    def of(self, resident_id: UUID) -> list[Visit]:
        """Return a resident's visits, planned and held, by day and time."""
        with self._read() as records:
            return in_order(records.visits.where(resident_id=resident_id))

    def todays(self, resident_id: UUID) -> Visit | None:
        """Return the visit that takes place today, `None` before anything is noted of it."""
        with self._read() as records:
            return _held_on(records.visits.where(resident_id=resident_id), self._today())

    def open_ends(self, resident_id: UUID) -> list[Visit]:
        """Return visits planned for days that are over, of which nobody said how they went."""
        today = self._today()
        return [one for one in self._planned(resident_id) if one.on < today]

    def next(self, resident_id: UUID) -> Visit | None:
        """Return the next visit that is planned for today or later."""
        today = self._today()
        return next((one for one in self._planned(resident_id) if one.on >= today), None)

    def as_begun(self, resident_id: UUID) -> Visit:
        """Return today's visit, or what it would begin as: planned for today, or fresh."""
        with self._read() as records:
            return self._begun(records, resident_id)

    def begin(self, resident_id: UUID, **values: Any) -> Visit:  # noqa: ANN401 - any field's value
        """Return today's visit with these values, noted now where it was not yet.

        One planned for today becomes the one that takes place. Who interprets comes from today's
        talk. Raises what `check_visit` raises.
        """
        with self._start_work(N_("Note today's visit")) as work:
            visit = replace(self._begun(work, resident_id), **values)
            check_visit(visit, ("on", "status", *values), self._today())
            return self._keep(work, visit)

    def change(self, visit_id: UUID, **values: Any) -> Visit:  # noqa: ANN401 - any field's value
        """Change fields of a visit, named as in `Visit`; raise what `check_visit` raises.

        Raises `ClosedNow` for one that is to come, where the work is closed.
        """
        with self._start_work(_("Change {what}", what=_what(values))) as work:
            visit = replace(work.visits.get(visit_id), **values)
            if visit.status is VisitStatus.PLANNED:
                check_open(work, visit.resident_id)
            check_visit(visit, values, self._today())
            return self._keep(work, visit)

    def plan(
        self,
        resident_id: UUID,
        on: date,
        at: time | None = None,
        way: VisitWay = VisitWay.VENUE,
        place: str = "",
    ) -> Visit:
        """Plan the next visit, or move the one that is planned; raise what `check_visit` raises.

        Raises `ClosedNow` where the work with the person is closed.
        """
        planned = self.next(resident_id)
        with self._start_work(N_("Plan the next visit")) as work:
            check_open(work, resident_id)
            visit = planned or self._new(resident_id, on)
            visit = replace(visit, on=on, at=at, way=way, place=place)
            check_visit(visit, ("on",), self._today())
            return self._keep(work, visit)

    def remove(self, visit_id: UUID) -> None:
        """Take away a visit that was noted or planned by mistake; undo brings it back."""
        with self._start_work(N_("Take a visit away")) as work:
            work.visits.remove(work.visits.get(visit_id))

    def note_saved(self, visit_id: UUID) -> None:
        """Note in the audit trail that a visit was saved for a calendar."""
        self._store.note(N_("Save a visit for a calendar"), Visit, visit_id)

    def line(self, resident_id: UUID) -> str:
        """Return which visit today's is, in a friendly sentence; after six it names no end."""
        number = number_of(self.of(resident_id), self._today())
        if number > USUAL_VISITS:
            return _("This is visit {number}.", number=number)
        return _("This is visit {number} of about {usual}.", number=number, usual=USUAL_VISITS)

    def _planned(self, resident_id: UUID) -> list[Visit]:
        return [one for one in self.of(resident_id) if one.status is VisitStatus.PLANNED]

    def _begun(self, records: UnitOfWork, resident_id: UUID) -> Visit:
        today, visits = self._today(), records.visits.where(resident_id=resident_id)
        held = _held_on(visits, today)
        if held is not None:
            return held
        planned = [
            one for one in in_order(visits) if (one.status, one.on) == (VisitStatus.PLANNED, today)
        ]
        visit = planned[0] if planned else self._new(resident_id, today)
        talk = latest_of(records.conversations.where(resident_id=resident_id))
        if talk is not None and talk.held_on == today:
            who, how = talk.interpreter, talk.interpreting
            visit = replace(visit, interpreter=who, interpreting=how)
        return replace(visit, status=VisitStatus.HELD)

    def _new(self, resident_id: UUID, on: date) -> Visit:
        return Visit(resident_id=resident_id, worker_id=self._store.worker_id, on=on)


def _held_on(visits: Iterable[Visit], day: date) -> Visit | None:
    held = (one for one in in_order(visits) if (one.status, one.on) == (VisitStatus.HELD, day))
    return next(held, None)


def _what(values: Iterable[str]) -> str:
    """Return what is changed, by its first field; a field that may not be changed is a fault."""
    first, *_rest = (_FIELD_WORDS[name] for name in values)
    return _(first)
