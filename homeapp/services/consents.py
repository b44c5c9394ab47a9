"""What a worker does with a resident's consents."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from homeapp.domain.consents import (
    Consent,
    Decision,
    How,
    Purpose,
    check_interpreter,
    is_given,
    latest,
)
from homeapp.domain.conversations import latest_of
from homeapp.i18n import N_
from homeapp.services.admission import fit_to_keep
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["NOTICE_VERSION", "Consents"]

NOTICE_VERSION = "2026-11"
"""The version of the privacy notice that workers explain today."""


class Consents(Service):
    """What residents said yes and no to."""

    def of(self, resident_id: UUID) -> list[Consent]:
        """Return every decision of a resident, oldest first."""
        with self._read() as records:
            return records.consents.where(resident_id=resident_id)

    def standing(
        self, resident_id: UUID, purpose: Purpose, organisation_id: UUID | None = None
    ) -> Consent | None:
        """Return the decision that stands, or `None` where it was never asked."""
        return latest(self.of(resident_id), purpose, organisation_id)

    def is_given(
        self, resident_id: UUID, purpose: Purpose, organisation_id: UUID | None = None
    ) -> bool:
        """Whether the resident's yes stands today."""
        return is_given(self.of(resident_id), purpose, self._today(), organisation_id)

    def record(self, consent: Consent) -> Consent:
        """Record a decision of today, by this worker, on the notice of today.

        One through an interpreter that names nobody names who interprets in today's talk.
        Raises `NoInterpreterNamed` for a yes where nobody does.
        """
        decided = replace(
            consent,
            decided_on=self._today(),
            notice_version=NOTICE_VERSION,
            worker_id=self._store.worker_id,
        )
        with self._start_work(N_("Record a consent")) as work:
            decided = fit_to_keep(_interpreted(work, decided, self._today()))
            check_interpreter(decided)
            work.consents.save(decided)
        return decided

    def how_pressed(self, resident_id: UUID) -> How:
        """Return how an answer is kept that a person presses on the screen.

        It came through whoever interprets in today's talk, else from the person alone.
        """
        with self._read() as records:
            talk = latest_of(records.conversations.where(resident_id=resident_id))
        is_named = talk is not None and talk.held_on == self._today() and bool(talk.interpreter)
        return How.THROUGH_INTERPRETER if is_named else How.SPOKEN

    def withdraw(self, consent: Consent) -> Consent:
        """Record that a yes is taken back; it stops later sharing and deletes nothing."""
        return self.record(
            Consent(
                resident_id=consent.resident_id,
                purpose=consent.purpose,
                organisation_id=consent.organisation_id,
                decision=Decision.WITHDRAWN,
                how=consent.how,
                decided_on=self._today(),
                notice_version=NOTICE_VERSION,
                worker_id=self._store.worker_id,
            )
        )


def _interpreted(records: UnitOfWork, consent: Consent, today: date) -> Consent:
    """Return a decision with who interprets today and how, where it names nobody else."""
    if consent.how is not How.THROUGH_INTERPRETER or consent.interpreting is not None:
        return consent
    talk = latest_of(records.conversations.where(resident_id=consent.resident_id))
    if talk is None or talk.held_on != today:
        return consent
    if consent.interpreter not in ("", talk.interpreter):
        return consent
    return replace(consent, interpreter=talk.interpreter, interpreting=talk.interpreting)
