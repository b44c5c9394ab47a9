"""What matters to a resident, and which of it a goal serves: a picture, or words they said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.conversations import Statement, Tile
from homeapp.domain.goals import Goal

__all__ = ["Matter", "link_to", "matters", "served"]


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One thing that matters to a resident, which a goal can help with."""

    key: UUID | str
    """The id of a statement, or the key of a picture."""
    words: str
    language: str = ""
    """Code of the language it was said in; "" for a message of the residents' catalogue."""
    picture: str = ""


def matters(
    tiles: Iterable[Tile], chosen: Iterable[str], said: Mapping[str, Statement]
) -> tuple[Matter, ...]:
    """Return what was chosen of these pictures, then what the resident stands by, by prompt."""
    wanted = set(chosen)
    pictures = (
        Matter(key=tile.key, words=tile.words, picture=tile.pictogram)
        for tile in tiles
        if tile.key in wanted
    )
    words = (
        Matter(key=one.id, words=one.words.strip(), language=one.language) for one in said.values()
    )
    return (*pictures, *words)


def link_to(key: UUID | str | None) -> dict[str, UUID | str | None]:
    """Return the fields of a goal that serves what has this key, or nothing."""
    if isinstance(key, UUID):
        return {"statement_id": key, "tile": ""}
    return {"statement_id": None, "tile": key or ""}


def served(
    goal: Goal, among: Iterable[Matter], said: Mapping[str, Statement], ever: Iterable[Statement]
) -> Matter | None:
    """Return which of these a goal serves, `None` where it serves none, or none any more.

    Where the resident answered a prompt anew since, what they say there now counts: nobody's
    words come back that they took back. `ever` are all statements, `said` those that stand.
    """
    prompt = next((one.prompt for one in ever if one.id == goal.statement_id), "")
    key = said[prompt].id if prompt in said else goal.tile
    return next((one for one in among if one.key == key), None)
