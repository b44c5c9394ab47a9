"""What a worker does with a resident's consents."""

from dataclasses import replace
from uuid import UUID

from homeapp.domain.consents import Consent, Decision, Purpose, is_given, latest
from homeapp.i18n import N_
from homeapp.services.service import Service

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
        """Record a decision of today, by this worker, on the notice of today."""
        decided = replace(
            consent,
            decided_on=self._today(),
            notice_version=NOTICE_VERSION,
            worker_id=self._store.worker_id,
        )
        with self._start_work(N_("Record a consent")) as work:
            work.consents.save(decided)
        return decided

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
