"""Reads resources/content/*.toml into domain values, and says exactly what is wrong with a file."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from homeapp.content.entries import ENTRIES, FILES, WrongKey, read_entry, read_head
from homeapp.content.files import WrongContent, read_plain
from homeapp.content.floor import with_always
from homeapp.content.ideas import (
    drinking_words,
    first,
    goal_idea,
    wrong_with_ideas,
    wrong_with_items,
)
from homeapp.content.safeguarding import safeguarding_advice
from homeapp.domain.content import Content, ContentSource, GoalWarning, WordList
from homeapp.domain.conversations import Prompt, Tile
from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Measure
from homeapp.domain.plans import CrisisLine
from homeapp.domain.safeguarding import SafeguardingAdvice
from homeapp.paths import CONTENT

__all__ = ["WrongContent", "check_measures", "load_content"]

T = TypeVar("T")
Table = dict[str, Any]


def load_content(folder: Path = CONTENT, always: DrinkingWords | None = None) -> Content:
    """Return the content of a folder; raise `WrongContent` naming file, key and reason.

    `always` are the words of alcohol that count whatever the folder's own list leaves out.
    """
    files = {name: _read(folder / f"{name}.toml") for name in FILES}
    heads = {name: _head(name, table) for name, table in files.items()}
    kept = {name: _rows(name, files[name], heads[name]) for name in FILES}
    content = Content(
        prompts=_made(kept, "prompts", "prompt", lambda row: Prompt(**row)),
        tiles=_made(kept, "tiles", "tile", lambda row: Tile(**row)),
        crisis=_made(kept, "crisis", "line", _crisis_line),
        warnings=_made(kept, "warnings", "warning", _warning),
        goal_ideas=_made(kept, "goal_ideas", "idea", goal_idea),
        firsts=_made(kept, "goal_ideas", "first", first),
        drinking_words=_drinking_words(kept["alcohol_words"].entries["language"], always),
        word_lists=tuple(_word_lists(kept["alcohol_words"].entries["language"])),
        safeguarding=_safeguarding(kept["safeguarding"].entries),
        sources=tuple(heads.values()),
        own_sources=tuple(own for rows in kept.values() for own in rows.own),
    )
    for wrong in wrong_with_ideas(content.goal_ideas, content.firsts, content.drinking_words):
        raise WrongContent("goal_ideas.toml", wrong)
    return content


def check_measures(content: Content, measures: Sequence[Measure]) -> None:
    """Raise `WrongContent` where a goal idea looks at what no check-in of the pack has."""
    for wrong in wrong_with_items(content.goal_ideas, content.firsts, measures):
        raise WrongContent("goal_ideas.toml", wrong)


@dataclass(frozen=True)
class _Rows:
    """What one file holds: its entries by their names, and those with a source of their own."""

    entries: dict[str, list[Table]]
    own: tuple[ContentSource, ...]


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(read_plain(path).decode("utf-8"))
    except RecursionError:
        raise WrongContent(path.name, "it is nested too deeply.") from None
    except ValueError as wrong:  # no TOML, no UTF-8, or a number of thousands of digits
        raise WrongContent(path.name, f"{wrong}.") from None


def _head(name: str, table: Table) -> ContentSource:
    try:
        return ContentSource(**read_head(name, table), name=name)
    except ValueError as wrong:
        raise WrongContent(f"{name}.toml", f"{wrong}.") from None


def _rows(name: str, table: Table, head: ContentSource) -> _Rows:
    """Return the entries of a file, each key in them checked."""
    held: dict[str, list[Table]] = {}
    sources: list[ContentSource] = []
    for entry in ENTRIES[name]:
        rows = table.get(entry.name)
        if not rows:
            raise WrongContent(f"{name}.toml", f"it has no [[{entry.name}]].")
        if not isinstance(rows, list):
            raise WrongContent(f"{name}.toml", f"{entry.name} must be written as [[{entry.name}]].")
        held[entry.name] = []
        for place, row in enumerate(rows, 1):
            try:
                kept, own = read_entry(entry, row)
            except WrongKey as wrong:
                raise _wrong(name, entry.name, place, f", {wrong}") from None
            except ValueError as wrong:
                raise _wrong(name, entry.name, place, f": {wrong}") from None
            held[entry.name].append(kept)
            if own:
                sources.append(replace(head, entry=kept[entry.named_by], **own))
    return _Rows(held, tuple(sources))


def _made(
    kept: dict[str, _Rows], name: str, entry: str, make: Callable[[Table], T]
) -> tuple[T, ...]:
    made = []
    for place, row in enumerate(kept[name].entries[entry], 1):
        try:
            made.append(make(row))
        except (TypeError, ValueError, KeyError, AttributeError) as wrong:
            raise _wrong(name, entry, place, f": {wrong}") from None
    return tuple(made)


def _wrong(name: str, entry: str, place: int, reason: str) -> WrongContent:
    return WrongContent(f"{name}.toml", f"[[{entry}]] number {place}{reason}.")


def _crisis_line(row: Table) -> CrisisLine:
    areas = tuple(row.get("areas", []))
    return CrisisLine(words=row["words"], number=row["number"], areas=areas)


def _warning(row: Table) -> GoalWarning:
    return GoalWarning(key=row["key"], domain=GoalDomain(row["domain"]), text=row["text"])


def _drinking_words(rows: Sequence[Table], always: DrinkingWords | None) -> DrinkingWords:
    try:
        found = drinking_words(rows)
    except (TypeError, ValueError, KeyError) as wrong:
        raise WrongContent("alcohol_words.toml", f"[[language]]: {wrong}.") from None
    return with_always(found, always) if always else found


def _word_lists(rows: Sequence[Table]) -> Iterator[WordList]:
    for row in rows:
        for name, words in row.items():
            if name != "code":
                yield WordList(language=row["code"], name=name, words=tuple(words))


def _safeguarding(entries: dict[str, list[Table]]) -> SafeguardingAdvice:
    try:
        return safeguarding_advice(entries)
    except ValueError as wrong:
        raise WrongContent("safeguarding.toml", f"{wrong}.") from None
