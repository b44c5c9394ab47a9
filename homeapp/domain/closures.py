"""Closures: the work with a resident comes to an end, with what came of it, and may open again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = [
    "AlreadyClosed",
    "ClosedNow",
    "Closure",
    "ClosureOutcome",
    "ClosureReason",
    "NotClosed",
    "standing_closure",
]


class AlreadyClosed(Refusal):
    """Work that is closed would be closed once more."""

    def __init__(self) -> None:
        super().__init__(
            N_("The work with this person is closed already. Open it again first, then close it.")
        )


class ClosedNow(Refusal):
    """A meeting, a goal, a service or a plan would begin where the work is closed."""

    def __init__(self) -> None:
        super().__init__(
            N_("The work with this person is closed. Open it again first, at This visit.")
        )


class NotClosed(Refusal):
    """Work that goes on would be opened again."""

    def __init__(self) -> None:
        super().__init__(N_("The work with this person is open. Carry on with the session."))


class ClosureReason(Choice):
    """Why the work ends."""

    COMPLETED = "completed", N_("We did what we set out to do")
    MOVED_ON = "moved-on", N_("The person goes on by themselves")
    DECLINED = "declined", N_("The person would rather not go on")
    NO_CONTACT = "no-contact", N_("We could not reach the person")
    MOVED_AWAY = "moved-away", N_("The person moved out of the area")
    REFERRED = "referred", N_("They have other help now")
    DIED = "died", N_("The person died")


class ClosureOutcome(Choice):
    """How things are at the end, as the resident sees it."""

    BETTER = "better", N_("Things are better")
    PARTLY = "partly", N_("Some things are better")
    SAME = "same", N_("Things are about the same")
    HARDER = "harder", N_("Things are harder")
    UNKNOWN = "unknown", N_("We do not know")


@dataclass(frozen=True, kw_only=True)
class Closure(Entity):
    """One end of the work with a resident; opening again keeps it and sets the day."""

    resident_id: UUID
    worker_id: UUID
    closed_on: date
    reason: ClosureReason
    outcome: ClosureOutcome = ClosureOutcome.UNKNOWN
    words: str = ""
    """What else is worth knowing, for whoever opens it again."""
    reopened_on: date | None = None
    reopened_because: str = ""


def standing_closure(closures: Iterable[Closure]) -> Closure | None:
    """Return the closure that still stands, `None` where the work is open."""
    return next((one for one in closures if one.reopened_on is None), None)
