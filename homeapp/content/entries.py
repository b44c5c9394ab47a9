"""What each entry of a content file holds: its keys, and what each of them takes.

`resources/content/schema` says the same for other programs, and is made of these tables.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from homeapp.content.values import STATES, is_review
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import IdeaSize
from homeapp.domain.residents import LocalAuthority

__all__ = ["ENTRIES", "FILES", "HEAD", "NUMBER", "OWN", "Entry", "Kind", "Takes", "WrongKey"]
__all__ += ["read_entry", "read_head"]

Table = dict[str, Any]

NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,3})?")


class Kind(Enum):
    """What a key takes, and what is said of anything else."""

    TEXT = "is not in quotes"
    TEXTS = "is not a list of words in quotes"
    NUMBER = "is not a number in quotes"
    FLAG = "is neither true nor false"
    DATE = "is not a date such as 2026-11-22"
    REVIEW = f"is not {STATES}"
    CONDITIONS = "is not a list of tables"
    SIZING = "is not a table"


Takes = Kind | tuple[str, ...]
"""A kind of value, or the words of which one must stand there."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One sort of entry, written as `[[name]]`."""

    name: str
    named_by: str
    """The key by which it is told from the others."""
    must: Mapping[str, Takes]
    may: Mapping[str, Takes] = field(default_factory=dict)


class WrongKey(ValueError):
    """A key of an entry takes something else; it is named, with the reason."""


HEAD: Mapping[str, Kind] = {
    "version": Kind.TEXT,
    "source": Kind.TEXT,
    "dated": Kind.DATE,
    "review": Kind.REVIEW,
}
"""At the top of every file: whose words it holds, and who has confirmed them."""

OWN: Mapping[str, Kind] = {name: HEAD[name] for name in ("source", "dated", "review")}
"""What an entry may say of itself; what it leaves out is as at the top of its file."""

_DOMAINS = tuple(one.value for one in GoalDomain)
_LISTS = (
    *("drink", "soft", "between", "denial", "help", "unlike"),
    *("count", "day", "at", "filler", "alone"),
)

ENTRIES: Mapping[str, tuple[Entry, ...]] = {
    "prompts": (
        Entry(
            name="prompt",
            named_by="key",
            must=dict.fromkeys(("key", "question", "heading", "help"), Kind.TEXT),
        ),
    ),
    "tiles": (
        Entry(
            name="tile",
            named_by="key",
            must=dict.fromkeys(("key", "words", "pictogram"), Kind.TEXT),
            may={"domain": _DOMAINS},
        ),
    ),
    "crisis": (
        Entry(
            name="line",
            named_by="words",
            must=dict.fromkeys(("words", "number"), Kind.TEXT),
            may={"key": Kind.TEXT, "areas": Kind.TEXTS},
        ),
    ),
    "warnings": (
        Entry(
            name="warning",
            named_by="text",
            must={"key": Kind.TEXT, "domain": _DOMAINS, "text": Kind.TEXT},
        ),
    ),
    "goal_ideas": (
        Entry(
            name="idea",
            named_by="key",
            must={
                "key": Kind.TEXT,
                "domain": _DOMAINS,
                "size": tuple(one.value for one in IdeaSize),
                "words": Kind.TEXT,
                "pictogram": Kind.TEXT,
            },
            may={
                "unit": Kind.TEXT,
                "target": Kind.NUMBER,
                "sizing": Kind.SIZING,
                "begins_at": Kind.TEXT,
                "only_if": Kind.CONDITIONS,
                "not_if": Kind.CONDITIONS,
                "first_if": Kind.TEXT,
                "safe": Kind.FLAG,
                "once": Kind.FLAG,
            },
        ),
        Entry(
            name="first",
            named_by="key",
            must={"key": Kind.TEXT, "domain": _DOMAINS, "when": Kind.CONDITIONS},
        ),
    ),
    "alcohol_words": (
        Entry(
            name="language",
            named_by="code",
            must={"code": Kind.TEXT, "alcohol": Kind.TEXTS, "less": Kind.TEXTS},
            may=dict.fromkeys(_LISTS, Kind.TEXTS),
        ),
    ),
    "safeguarding": (
        Entry(
            name="step",
            named_by="words",
            must={"about": ("safety", "self"), "words": Kind.TEXT},
        ),
        Entry(
            name="contact",
            named_by="key",
            must={
                "key": Kind.TEXT,
                "about": ("adult", "child"),
                "area": (LocalAuthority.BRADFORD.value, LocalAuthority.NORTH_YORKSHIRE.value),
                "words": Kind.TEXT,
                "number": Kind.TEXT,
                "check": Kind.FLAG,
            },
            may={"hours": Kind.TEXT},
        ),
    ),
}
"""What the files hold besides their head, by the names of the files."""

FILES = tuple(ENTRIES)


def read_head(name: str, table: Table) -> Table:
    """Return what stands at the top of a file; raise `ValueError` for a wrong or unknown key."""
    for key, kind in HEAD.items():
        if key not in table:
            raise ValueError(f"it does not say its {key!r}")
        for wrong in _wrong(table[key], kind):
            raise ValueError(f"its {key}: {wrong}")
    _check_known(table, {*HEAD, "translatable", *(entry.name for entry in ENTRIES[name])})
    return {key: table[key] for key in HEAD}


def read_entry(entry: Entry, row: Any) -> tuple[Table, Table]:  # noqa: ANN401 - whatever a file holds
    """Return what an entry holds, and what it says of its own source.

    Raises `WrongKey` where a key takes something else, and `ValueError` where one is missing or
    is none of ours.
    """
    if not isinstance(row, dict):
        raise ValueError(f"{row!r} is not a table")
    known = {**entry.must, **entry.may, **OWN}
    _check_known(row, set(known))
    for key in entry.must:
        if key not in row:
            raise ValueError(f"{key!r} is missing")
    for key, value in row.items():
        for wrong in _wrong(value, known[key]):
            raise WrongKey(f"{key}: {wrong}")
    own = {key: row[key] for key in OWN if key in row}
    return {key: value for key, value in row.items() if key not in OWN}, own


def _check_known(table: Table, known: set[str]) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise ValueError(f"nothing is called {', '.join(unknown)} here")


def _wrong(value: Any, takes: Takes) -> Iterator[str]:  # noqa: ANN401
    if isinstance(takes, tuple):
        if value not in takes:
            yield f"{value!r} is none of {', '.join(takes)}"
    elif takes in _EACH and isinstance(value, list):
        yield from (wrong for one in value for wrong in _wrong(one, _EACH[takes]))
    elif not _is_right(value, takes):
        yield f"{value!r} {takes.value}"


_EACH = {Kind.TEXTS: Kind.TEXT, Kind.CONDITIONS: Kind.SIZING}
"""What each of a list is."""


def _is_right(value: Any, kind: Kind) -> bool:  # noqa: ANN401
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.NUMBER:
            return isinstance(value, str) and NUMBER.fullmatch(value) is not None
        case Kind.FLAG:
            return type(value) is bool
        case Kind.DATE:
            return type(value) is date
        case Kind.REVIEW:
            return isinstance(value, str) and is_review(value)
        case Kind.SIZING:
            return isinstance(value, dict)
        case Kind.TEXTS | Kind.CONDITIONS:
            return False
