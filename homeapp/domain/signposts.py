"""A service offered to a resident, and whether the person got there."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_

__all__ = ["ConsentNeeded", "Signpost", "SignpostStatus"]


class SignpostStatus(Choice):
    """How far it got. Only "referred" sends anything about the person to anyone."""

    OFFERED = "offered", R_("Talked about")
    CHOSEN = "chosen", R_("I will go")
    REFERRED = "referred", R_("My link worker asks for me")
    CONTACTED = "contacted", R_("In touch")
    ATTENDED = "attended", R_("I went")
    DID_NOT_HAPPEN = "did-not-happen", R_("Did not happen this time")


WAITING = (
    SignpostStatus.OFFERED,
    SignpostStatus.CHOSEN,
    SignpostStatus.REFERRED,
    SignpostStatus.CONTACTED,
)
"""Where nobody knows yet whether the person got there."""


class ConsentNeeded(Refusal):
    """A referral would pass on personal details that the resident has not agreed to."""

    def __init__(self) -> None:
        super().__init__(
            N_("A referral needs the person's yes first. Record it first, or signpost.")
        )


@dataclass(frozen=True, kw_only=True)
class Signpost(Entity):
    """One service, offered to one resident, for one goal or for none."""

    resident_id: UUID
    service_id: UUID
    goal_id: UUID | None = None
    offered_on: date
    status: SignpostStatus = SignpostStatus.OFFERED
    status_on: date | None = None
    reason: str = ""
    """Why it did not happen, as the resident says it."""
    consent_id: UUID | None = None
    """The consent that a referral rests on."""

    @property
    def is_waiting(self) -> bool:
        """Whether the link worker still has to find out what came of it."""
        return self.status in WAITING

    def become(self, status: SignpostStatus, on: date, reason: str = "") -> "Signpost":
        """Return this signpost with another status from this day.

        `refer` is the only way to "referred", because that needs a consent.
        """
        if status is SignpostStatus.REFERRED:
            raise ConsentNeeded
        return replace(self, status=status, status_on=on, reason=reason)

    def refer(self, consent_id: UUID, on: date) -> "Signpost":
        """Return this signpost as a referral that rests on a consent."""
        return replace(
            self, status=SignpostStatus.REFERRED, status_on=on, consent_id=consent_id, reason=""
        )
