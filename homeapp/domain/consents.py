"""What a resident agreed to have kept, shared or passed on; each decision is kept for ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import N_

__all__ = ["Consent", "Decision", "How", "Purpose", "is_given", "latest"]


class Purpose(Choice):
    """What the decision is about."""

    RECORD = "record", N_("Keep this record")
    GP = "gp", N_("Share with the GP")
    REFER = "refer", N_("Refer to a named service")


class Decision(Choice):
    """What the resident decided."""

    GIVEN = "given", N_("Yes")
    DECLINED = "declined", N_("No")
    WITHDRAWN = "withdrawn", N_("Withdrawn")


class How(Choice):
    """How the resident said it."""

    SPOKEN = "spoken", N_("Spoken")
    SIGNED = "signed", N_("Signed on paper")
    THROUGH_INTERPRETER = "interpreter", N_("Through an interpreter")


@dataclass(frozen=True, kw_only=True)
class Consent(Entity):
    """One decision, on one day. A later one takes its place and does not delete it."""

    append_only: ClassVar[bool] = True

    resident_id: UUID
    purpose: Purpose
    organisation_id: UUID | None = None
    """The organisation that a referral would go to; only for `Purpose.REFER`."""
    decision: Decision
    how: How
    decided_on: date
    expires_on: date | None = None
    interpreter: str = ""
    """Name or number of the interpreter, where one took part."""
    notice_version: str
    """The version of the privacy notice that was explained."""
    worker_id: UUID


def latest(
    consents: Iterable[Consent], purpose: Purpose, organisation_id: UUID | None = None
) -> Consent | None:
    """Return the decision that stands for a purpose, or `None` where there is none.

    It is the one made last by its id (UUIDv7): a clock that was wrong one day must not keep a
    yes alive that was withdrawn.
    """
    fitting = [
        consent
        for consent in consents
        if consent.purpose is purpose and consent.organisation_id == organisation_id
    ]
    return max(fitting, key=lambda consent: consent.id, default=None)


def is_given(
    consents: Iterable[Consent], purpose: Purpose, on: date, organisation_id: UUID | None = None
) -> bool:
    """Whether the standing decision is a yes that has not run out on this day."""
    standing = latest(consents, purpose, organisation_id)
    if standing is None or standing.decision is not Decision.GIVEN:
        return False
    return standing.expires_on is None or on <= standing.expires_on
