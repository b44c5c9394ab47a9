"""What a resident agreed to have kept, shared or passed on; each decision is kept for ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from homeapp.domain.conversations import Interpreting
from homeapp.domain.entity import Choice, Entity
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["Consent", "Decision", "How", "NoInterpreterNamed", "Purpose", "SaidNo"]
__all__ += ["check_interpreter", "check_record", "is_given", "latest"]


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
    interpreting: Interpreting | None = None
    notice_version: str
    """The version of the privacy notice that was explained."""
    worker_id: UUID


class SaidNo(Refusal):
    """Something would be written about a person who said no to a record."""

    def __init__(self) -> None:
        super().__init__(
            N_(
                "The person said no to a record, so nothing more is kept. "
                "Ask again under “Hello and consent”."
            )
        )


class NoInterpreterNamed(Refusal):
    """A yes came through an interpreter whom nobody named."""

    def __init__(self) -> None:
        super().__init__(
            N_("No interpreter is named yet. Type a name or number, then press again.")
        )


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


def check_record(consents: Iterable[Consent]) -> None:
    """Raise `SaidNo` where the person's standing answer to a record is a no.

    Before they are asked, and after a yes has run out, what they tell is written down.
    """
    answer = latest(consents, Purpose.RECORD)
    if answer is not None and answer.decision is not Decision.GIVEN:
        raise SaidNo


def check_interpreter(consent: Consent) -> None:
    """Raise `NoInterpreterNamed` for a yes through nobody knows whom.

    A no, or a yes taken back, never waits for a name.
    """
    is_yes = consent.decision is Decision.GIVEN
    if is_yes and consent.how is How.THROUGH_INTERPRETER and not consent.interpreter.strip():
        raise NoInterpreterNamed
