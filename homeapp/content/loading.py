"""Reads resources/content/*.toml into domain values, and says exactly what is wrong with a file."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

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
from homeapp.content.values import listed, text
from homeapp.domain.content import Content, ContentSource, GoalWarning
from homeapp.domain.conversations import Prompt, Tile
from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Measure
from homeapp.domain.plans import CrisisLine
from homeapp.domain.safeguarding import SafeguardingAdvice
from homeapp.paths import CONTENT

__all__ = ["FILES", "WrongContent", "check_measures", "load_content"]

T = TypeVar("T")
Table = dict[str, Any]


def load_content(folder: Path = CONTENT, always: DrinkingWords | None = None) -> Content:
    """Return the content of a folder; raise `WrongContent` naming file, key and reason.

    `always` are the words of alcohol that count whatever the folder's own list leaves out.
    """
    files = {name: _read(folder / f"{name}.toml") for name in FILES}
    content = Content(
        prompts=_entries(files, "prompts", "prompt", lambda row: Prompt(**_texts(row))),
        tiles=_entries(files, "tiles", "tile", lambda row: Tile(**_texts(row))),
        crisis=_entries(files, "crisis", "line", _crisis_line),
        warnings=_entries(files, "warnings", "warning", _warning),
        goal_ideas=_entries(files, "goal_ideas", "idea", goal_idea),
        firsts=_entries(files, "goal_ideas", "first", first),
        drinking_words=_drinking_words(files, always),
        safeguarding=_safeguarding(files["safeguarding"]),
        sources=tuple(_source(name, table) for name, table in files.items()),
    )
    for wrong in wrong_with_ideas(content.goal_ideas, content.firsts, content.drinking_words):
        raise WrongContent("goal_ideas.toml", wrong)
    return content


def check_measures(content: Content, measures: Sequence[Measure]) -> None:
    """Raise `WrongContent` where a goal idea looks at what no check-in of the pack has."""
    for wrong in wrong_with_items(content.goal_ideas, content.firsts, measures):
        raise WrongContent("goal_ideas.toml", wrong)


FILES = ("prompts", "tiles", "crisis", "warnings", "goal_ideas", "alcohol_words", "safeguarding")


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(read_plain(path).decode("utf-8"))
    except RecursionError:
        raise WrongContent(path.name, "it is nested too deeply.") from None
    except ValueError as wrong:  # no TOML, no UTF-8, or a number of thousands of digits
        raise WrongContent(path.name, f"{wrong}.") from None


def _entries(
    files: dict[str, Table], name: str, key: str, make: Callable[[Table], T]
) -> tuple[T, ...]:
    rows = files[name].get(key)
    if not rows:
        raise WrongContent(f"{name}.toml", f"it has no [[{key}]].")
    if not isinstance(rows, list):
        raise WrongContent(f"{name}.toml", f"{key} must be written as [[{key}]].")
    made = []
    for place, row in enumerate(rows, 1):
        try:
            made.append(make(row))
        except (TypeError, ValueError, KeyError, AttributeError) as wrong:
            raise WrongContent(f"{name}.toml", f"[[{key}]] number {place}: {wrong}.") from None
    return tuple(made)


def _source(name: str, table: Table) -> ContentSource:
    try:
        source = ContentSource(**{one.name: table[one.name] for one in _SOURCE}, name=name)
    except KeyError as missing:
        raise WrongContent(f"{name}.toml", f"it does not say its {missing}.") from None
    for one in _SOURCE:
        value, wanted = getattr(source, one.name), date if one.name == "dated" else str
        if type(value) is not wanted:
            raise WrongContent(f"{name}.toml", f"its {one.name} is not {_MEANT[wanted]}.")
    return source


_SOURCE = [one for one in fields(ContentSource) if one.name != "name"]
_MEANT = {str: "in quotes", date: "a date such as 2026-11-22"}


def _texts(row: Table) -> Table:
    return {name: text(value) for name, value in row.items()}


def _crisis_line(row: Table) -> CrisisLine:
    areas = tuple(text(area) for area in listed(row.get("areas", [])))
    return CrisisLine(words=text(row["words"]), number=text(row["number"]), areas=areas)


def _warning(row: Table) -> GoalWarning:
    domain = GoalDomain(row["domain"])
    return GoalWarning(key=text(row["key"]), domain=domain, text=text(row["text"]))


def _drinking_words(files: dict[str, Table], always: DrinkingWords | None) -> DrinkingWords:
    rows = _entries(files, "alcohol_words", "language", lambda row: row)
    try:
        found = drinking_words(rows)
    except (TypeError, ValueError, KeyError) as wrong:
        raise WrongContent("alcohol_words.toml", f"[[language]]: {wrong}.") from None
    return with_always(found, always) if always else found


def _safeguarding(table: Table) -> SafeguardingAdvice:
    try:
        return safeguarding_advice(table)
    except KeyError as missing:
        raise WrongContent("safeguarding.toml", f"{missing} is missing.") from None
    except (TypeError, ValueError, AttributeError) as wrong:
        raise WrongContent("safeguarding.toml", f"{wrong}.") from None
