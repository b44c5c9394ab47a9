"""What a worker does to get a resident to a service, and to find out what came of it."""

from uuid import UUID

from homeapp.domain.consents import Purpose, is_given, latest
from homeapp.domain.signposts import ConsentNeeded, Signpost, SignpostStatus
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.admission import check_open
from homeapp.services.service import Service

__all__ = ["Signposts"]


class NobodyToReferTo(Refusal):
    """The directory does not say who runs the service, so nobody can be named in a consent."""

    def __init__(self) -> None:
        super().__init__(
            N_("The directory does not say who runs this service. Give the person its details.")
        )


class Signposts(Service):
    """Services offered to residents."""

    def of(self, resident_id: UUID) -> list[Signpost]:
        """Return what was offered to a resident, oldest first."""
        with self._read() as records:
            return records.signposts.where(resident_id=resident_id)

    def offer(self, resident_id: UUID, service_id: UUID, goal_id: UUID | None = None) -> Signpost:
        """Offer a service to a resident; one already on offer is returned as it is.

        Raises `ClosedNow` where the work with the person is closed.
        """
        with self._start_work(N_("Offer a service")) as work:
            check_open(work, resident_id)
            before = work.signposts.where(resident_id=resident_id, service_id=service_id)
            waiting = [signpost for signpost in before if signpost.is_waiting]
            if waiting:
                return waiting[0]
            signpost = Signpost(
                resident_id=resident_id,
                service_id=service_id,
                goal_id=goal_id,
                offered_on=self._today(),
            )
            return self._keep(work, signpost)

    def become(self, signpost_id: UUID, status: SignpostStatus, reason: str = "") -> Signpost:
        """Note how far it got; raise `ConsentNeeded` for a referral, which `refer` makes."""
        with self._start_work(N_("Note how a signpost went")) as work:
            signpost = work.signposts.get(signpost_id).become(status, self._today(), reason)
            return self._keep(work, signpost)

    def refer(self, signpost_id: UUID) -> Signpost:
        """Make a signpost a referral to the body that runs the service.

        Raises `ConsentNeeded` without the resident's yes to it, and `NobodyToReferTo`.
        """
        with self._start_work(N_("Refer to a service")) as work:
            signpost = work.signposts.get(signpost_id)
            organisation = work.services.get(signpost.service_id).organisation_id
            if organisation is None:
                raise NobodyToReferTo
            consents = work.consents.where(resident_id=signpost.resident_id)
            consent = latest(consents, Purpose.REFER, organisation)
            if consent is None or not is_given(
                consents, Purpose.REFER, self._today(), organisation
            ):
                raise ConsentNeeded
            signpost = signpost.refer(consent.id, self._today())
            return self._keep(work, signpost)

    def remove(self, signpost_id: UUID) -> None:
        """Take back an offer made by mistake; undo brings it back."""
        with self._start_work(N_("Take back an offer")) as work:
            work.signposts.remove(work.signposts.get(signpost_id))
