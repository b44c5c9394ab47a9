"""Tables of a content file as frozen values: each key is checked, and what is wrong has a place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

__all__ = ["NUMBER", "WrongValue", "read_table"]

Read = Callable[[Any], Any]
T = TypeVar("T")
NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


class WrongValue(ValueError):
    """A value that is not what its key takes; it says where, and why in words for a person."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self._place: list[str] = []

    def within(self, place: str) -> "WrongValue":
        """Return this, known to lie at a place of whatever holds it."""
        self._place.insert(0, place)
        return self

    def __str__(self) -> str:
        """Return place and reason: "answers number 2, points: '4' is not a whole number"."""
        place = re.sub(r", (number \d+)", r" \1", ", ".join(self._place))
        return f"{place}: {self.args[0]}" if place else str(self.args[0])


def read_table(kind: type[T], table: Any, names: Mapping[str, str]) -> T:  # noqa: ANN401
    """Return a table as a frozen value; `names` are the keys of its lists of tables, by field.

    Raises `WrongValue` for the first thing that is wrong: what must be there comes first.
    """
    made: T = _object(kind, table, names)
    return made


def _object(kind: Any, table: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401
    if not isinstance(table, dict):
        raise WrongValue(f"{_shown(table)} is not a table")
    held, values = dict(table), {}
    for field, must_be_there, read in _fields(kind):
        key = names.get(field, field)
        place = f"[[{key}]]" if field in names else key
        if key in held:
            try:
                values[field] = read(held.pop(key))
            except WrongValue as wrong:
                raise wrong.within(place) from None
        elif must_be_there:
            raise WrongValue("it is missing").within(place)
    if held:
        raise WrongValue(f"nothing is called {', '.join(sorted(map(str, held)))} here")
    return kind(**values)


@cache
def _fields(kind: Any) -> list[tuple[str, bool, Read]]:  # noqa: ANN401
    """Return name, whether it must be there, and how it is read, of each field."""
    hints = get_type_hints(kind)
    told = [
        (one.name, one.default is MISSING and one.default_factory is MISSING, hints[one.name])
        for one in fields(kind)
    ]
    return sorted(
        ((name, must, _reader(hint)) for name, must, hint in told), key=lambda one: not one[1]
    )


def _reader(kind: Any) -> Read:  # noqa: ANN401
    if get_origin(kind) is tuple:
        each = _reader(get_args(kind)[0])
        return lambda value: _list(value, each)
    if get_args(kind):  # a value or None, which no file holds
        return _reader(next(one for one in get_args(kind) if one is not type(None)))
    if is_dataclass(kind):
        return lambda value: _object(kind, value, {})
    if issubclass(kind, Enum):
        return lambda value: _choice(value, kind)
    return _LEAVES[kind]


def _list(value: Any, each: Read) -> tuple[Any, ...]:  # noqa: ANN401
    # Words in quotes can be gone through as well, letter by letter.
    if not isinstance(value, list):
        raise WrongValue(f"{_shown(value)} is not a list")
    made = []
    for number, one in enumerate(value, start=1):
        try:
            made.append(each(one))
        except WrongValue as wrong:
            raise wrong.within(f"number {number}") from None
    return tuple(made)


def _decimal(value: Any) -> Decimal:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, float):
        # 5.2 as a float is not 5.2; in quotes it is exact.
        raise WrongValue(f"{value} must be in quotes")
    if type(value) not in {int, str} or not NUMBER.fullmatch(str(value)):
        raise WrongValue(f"{_shown(value)} is not a number")
    return Decimal(value)


def _date(value: Any) -> date:  # noqa: ANN401
    if type(value) is not date:
        raise WrongValue(f"{_shown(value)} is not a date such as 2026-11-22")
    return value


def _text(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        raise WrongValue(f"{_shown(value)} is not in quotes")
    return value


def _whole(value: Any) -> int:  # noqa: ANN401
    if type(value) is not int:
        raise WrongValue(f"{_shown(value)} is not a whole number")
    return value


def _yes_or_no(value: Any) -> bool:  # noqa: ANN401
    if type(value) is not bool:
        raise WrongValue(f"{_shown(value)} is neither true nor false")
    return value


def _choice(value: Any, kind: type[Enum]) -> Enum:  # noqa: ANN401
    known = {one.value: one for one in kind}
    if not isinstance(value, str) or value not in known:
        raise WrongValue(f"{_shown(value)} is none of {', '.join(known)}")
    return known[value]


_LEAVES: Mapping[type, Read] = {
    Decimal: _decimal,
    date: _date,
    str: _text,
    int: _whole,
    bool: _yes_or_no,
}


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
