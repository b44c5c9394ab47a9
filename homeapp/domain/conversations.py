"""What matters to a resident, in their own words and language, on prompts that can be skipped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import N_, R_

__all__ = ["Conversation", "Feeling", "Interpreting", "Prompt", "Statement", "Tile"]
__all__ += ["TileFeeling", "latest_of", "standing"]


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """A question that opens the talk; its words are a message of the residents' catalogue."""

    key: str
    question: str
    heading: str
    """What stands above the answer on the printed plan."""
    help: str


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A picture to point at instead of writing."""

    key: str
    words: str
    pictogram: str
    domain: str = ""
    """The goal domain it names, so that a topic left off a plan takes its picture along."""


class Feeling(Choice):
    """How a resident feels about one thing that matters, on three faces."""

    GOOD = "good", R_("Good now")
    UNSURE = "unsure", R_("Not sure")
    CHANGE = "change", R_("I want to change")


class Interpreting(Choice):
    """How an interpreter takes part in a talk."""

    IN_PERSON = "in_person", N_("Here with us")
    PHONE = "phone", N_("By phone")
    VIDEO = "video", N_("By video")


@dataclass(frozen=True, kw_only=True)
class TileFeeling:
    """The face that a resident pointed at for one of their tiles."""

    tile: str
    feeling: Feeling


@dataclass(frozen=True, kw_only=True)
class Conversation(Entity):
    """One talk about what matters, on one day."""

    resident_id: UUID
    held_on: date
    people_involved: str = ""
    """Who took part in deciding, beside the resident, as the resident says it."""
    tiles: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    """The prompts the resident chose to pass over."""
    feelings: tuple[TileFeeling, ...] = ()
    interpreter: str = ""
    """Name or number of who interprets in this talk, where anybody does."""
    interpreting: Interpreting | None = None

    def feeling_about(self, tile: str) -> Feeling | None:
        """Return the face pointed at for a tile, or `None` where there was none."""
        return next((one.feeling for one in self.feelings if one.tile == tile), None)


@dataclass(frozen=True, kw_only=True)
class Statement(Entity):
    """What a resident said on one prompt. It is kept and printed as said, never translated."""

    conversation_id: UUID
    resident_id: UUID
    prompt: str
    words: str
    language: str
    """Code of the language the words are in."""


def latest_of(talks: Iterable[Conversation]) -> Conversation | None:
    """Return the talk that was begun last, or `None` where there is none.

    Its id (UUIDv7) tells, and not its day: a clock that was wrong once must not hide every later
    talk behind one of a day to come.
    """
    return max(talks, key=lambda talk: talk.id, default=None)


def standing(
    statements: Iterable[Statement], latest_talk: Conversation | None
) -> dict[str, Statement]:
    """Return what the resident stands by today, by prompt; statements come oldest first.

    The newest answer to a prompt counts, and one that was emptied or passed over takes the
    earlier ones away with it: nobody's words come back that they took back.
    """
    newest = {said.prompt: said for said in statements}
    skipped = latest_talk.skipped if latest_talk else ()
    return {
        prompt: said
        for prompt, said in newest.items()
        if said.words.strip() and prompt not in skipped
    }
