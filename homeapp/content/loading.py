"""Reads resources/content/*.toml into domain values, and says exactly what is wrong with a file."""

import tomllib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

from homeapp.domain.content import Content, ContentSource, GoalWarning
from homeapp.domain.conversations import Prompt, Tile
from homeapp.domain.goals import GoalDomain, GoalIdea, IdeaSize
from homeapp.domain.plans import CrisisLine
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.paths import CONTENT

__all__ = ["WrongContent", "load_content"]

T = TypeVar("T")
Table = dict[str, Any]


class WrongContent(Refusal):
    """A content file is not as it must be."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            N_("The content file {file} cannot be used: {reason} Put the earlier file back."),
            file=file,
            reason=reason,
        )


def load_content(folder: Path = CONTENT) -> Content:
    """Return the content of a folder; raise `WrongContent` naming file, key and reason."""
    files = {name: _read(folder / f"{name}.toml") for name in _FILES}
    return Content(
        prompts=_entries(files, "prompts", "prompt", lambda row: Prompt(**row)),
        tiles=_entries(files, "tiles", "tile", lambda row: Tile(**row)),
        crisis=_entries(files, "crisis", "line", _crisis_line),
        warnings=_entries(files, "warnings", "warning", _warning),
        goal_ideas=_entries(files, "goal_ideas", "idea", _goal_idea),
        sources=tuple(_source(name, table) for name, table in files.items()),
    )


_FILES = ("prompts", "tiles", "crisis", "warnings", "goal_ideas")


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise WrongContent(path.name, "it is missing.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise WrongContent(path.name, f"{wrong}.") from None


def _entries(
    files: dict[str, Table], name: str, key: str, make: Callable[[Table], T]
) -> tuple[T, ...]:
    rows = files[name].get(key)
    if not rows:
        raise WrongContent(f"{name}.toml", f"it has no [[{key}]].")
    made = []
    for place, row in enumerate(rows, 1):
        try:
            made.append(make(row))
        except (TypeError, ValueError, KeyError) as wrong:
            raise WrongContent(f"{name}.toml", f"[[{key}]] number {place}: {wrong}.") from None
    return tuple(made)


def _source(name: str, table: Table) -> ContentSource:
    try:
        return ContentSource(
            name=name,
            version=table["version"],
            source=table["source"],
            dated=table["dated"],
            review=table["review"],
        )
    except KeyError as missing:
        raise WrongContent(f"{name}.toml", f"it does not say its {missing}.") from None


def _crisis_line(row: Table) -> CrisisLine:
    return CrisisLine(words=row["words"], number=row["number"], areas=tuple(row.get("areas", ())))


def _warning(row: Table) -> GoalWarning:
    return GoalWarning(key=row["key"], domain=GoalDomain(row["domain"]), text=row["text"])


def _goal_idea(row: Table) -> GoalIdea:
    target = row.get("target")
    try:
        amount = None if target is None else Decimal(target)
    except (InvalidOperation, TypeError):
        raise ValueError(f"{target!r} is not a number") from None
    return GoalIdea(
        key=row["key"],
        domain=GoalDomain(row["domain"]),
        size=IdeaSize(row["size"]),
        words=row["words"],
        pictogram=row["pictogram"],
        unit=row.get("unit", ""),
        target=amount,
    )
