"""Frozen values as JSON holds them, and back: what to do for each type is worked out once."""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

__all__ = ["from_json", "to_json", "without_none"]

Turn = Callable[[Any], Any]
_WRITTEN: Mapping[type, Turn] = {
    Decimal: str,
    UUID: str,
    date: date.isoformat,
    time: time.isoformat,
}
_READ: Mapping[type, Turn] = {
    Decimal: Decimal,
    UUID: UUID,
    date: date.fromisoformat,
    time: time.fromisoformat,
    float: float,
}
_PLAIN = frozenset({str, int, float, bool})


def to_json(value: Any, kind: Any) -> Any:  # noqa: ANN401 - a type expression, such as tuple[X, ...]
    """Return a value of this type as lists, mappings, words and numbers."""
    return _writer(kind)(value)


def from_json(held: Any, kind: Any) -> Any:  # noqa: ANN401
    """Return the value of this type that `to_json` wrote, also where fields were added since.

    What it does not know is left out. Raises `ValueError` or `TypeError` for anything else.
    """
    return _reader(kind)(held)


def without_none(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401
    """Return the type that `hint` stands for, and whether it may also be None."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    rest = [part for part in get_args(hint) if part is not type(None)]
    if len(rest) != 1:
        raise TypeError(f"no column type for {hint!r}")
    return rest[0], True


@cache
def _writer(kind: Any) -> Turn:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    return _turner(kind, _WRITTEN, _writer) or _object_writer(kind)


@cache
def _reader(kind: Any) -> Turn:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _turner(kind, _READ, _reader) or _object_reader(kind)


def _turner(kind: Any, known: Mapping[type, Turn], turn: Callable[[Any], Turn]) -> Turn | None:  # noqa: ANN401
    """Return what is done with anything but a frozen dataclass; none for one of those."""
    bare, may_be_none = without_none(kind)
    if may_be_none:
        inner = turn(bare)
        return lambda value: None if value is None else inner(value)
    if kind in known:
        return known[kind]
    if kind in _PLAIN:
        return _as_it_is
    if get_origin(kind) is tuple:
        return _for_tuple(get_args(kind), turn)
    if get_origin(kind) is Mapping:
        each = turn(get_args(kind)[1])
        return lambda value: {key: each(one) for key, one in value.items()}
    return None


def _as_it_is(value: Any) -> Any:  # noqa: ANN401
    return value


def _for_tuple(parts: tuple[Any, ...], turn: Callable[[Any], Turn]) -> Turn:
    if parts[1:] == (...,):
        each = turn(parts[0])
        return lambda value: tuple([each(one) for one in value])
    turns = [turn(part) for part in parts]
    return lambda value: tuple([one_turn(one) for one_turn, one in zip(turns, value, strict=True)])


def _object_writer(kind: Any) -> Turn:  # noqa: ANN401
    turns = [(name, _writer(hint)) for name, hint in _hints(kind)]
    return lambda value: {name: write(getattr(value, name)) for name, write in turns}


def _object_reader(kind: Any) -> Turn:  # noqa: ANN401
    turns = [(name, _reader(hint)) for name, hint in _hints(kind)]
    return lambda held: kind(**{name: read(held[name]) for name, read in turns if name in held})


def _hints(kind: Any) -> list[tuple[str, Any]]:  # noqa: ANN401
    if not is_dataclass(kind):
        raise TypeError(f"{kind!r} is not kept as JSON")
    hints = get_type_hints(kind)
    return [(one.name, hints[one.name]) for one in fields(kind)]
