"""What the Services page shows, ready in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.consents import How
from homeapp.domain.directory import Topic
from homeapp.domain.goals import Goal
from homeapp.domain.idea_words import in_english
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.i18n import N_, Language, _
from homeapp.services.listings import ListingWords

__all__ = [
    "APART",
    "END_APART",
    "STATUS_WORDS",
    "Offered",
    "ReferralQuestion",
    "Suggested",
    "goal_words_of",
]

APART, END_APART = "\u2068", "\u2069"
"""Around words that keep their own direction inside a sentence."""

STATUS_WORDS: Mapping[SignpostStatus, str] = {
    SignpostStatus.OFFERED: N_("Offered"),
    SignpostStatus.CHOSEN: N_("Agreed to go"),
    SignpostStatus.REFERRED: N_("Referred"),
    SignpostStatus.CONTACTED: N_("In touch"),
    SignpostStatus.ATTENDED: N_("Got there"),
    SignpostStatus.DID_NOT_HAPPEN: N_("Did not happen this time"),
}
"""How far an offer got, as the worker says it; the status has the words of the resident."""


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """Services that may help with one goal, or with what a check-in told, the nearest first."""

    goal_id: UUID | None
    goal_words: str
    topic: Topic
    services: tuple[ListingWords, ...]


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A service that was offered, and how far it got."""

    signpost: Signpost
    service: ListingWords
    goal_words: str
    status: str
    since: str
    choices: tuple[tuple[SignpostStatus, str], ...]
    """What may be noted next."""


@dataclass(frozen=True, kw_only=True)
class ReferralQuestion:
    """The consent that a referral waits for."""

    signpost_id: UUID
    organisation_id: UUID
    asked: str
    asked_theirs: str
    """The same in the language the resident reads, blank where that is English or unknown."""
    theirs: Language
    usual_how: How
    interpreter: str = ""
    """Who interprets today, where the worker said so."""


def goal_words_of(goal: Goal, ideas: Iterable[GoalIdea]) -> str:
    """Return the person's own words, else what the goal is about; apart, whatever their script.

    One of our `ideas` that was chosen in another language is said in English, too.
    """
    words = " ".join(goal.own_words.split()) or _(goal.domain.topic)
    english = in_english(goal, ideas)
    return f"{APART}{words}{END_APART} ({english})" if english else f"{APART}{words}{END_APART}"
