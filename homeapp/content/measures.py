"""Reads the check-ins of a content pack, and says file, key and reason for all that is wrong."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import GenericAlias
from typing import Any, cast, get_args, get_origin

from cattrs import BaseConverter, Converter, transform_error
from cattrs.cols import list_structure_factory
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from homeapp.content.checks import wrong_with
from homeapp.content.files import WrongContent, files_in, read_plain
from homeapp.domain.measures import AnswerKind, Measure
from homeapp.paths import CONTENT

__all__ = ["load_measures"]

TRANSLATABLE = ["title", "intro", "words", "hint", "unit", "name"]

_PLURALS = {
    "questions": "question",
    "sources": "source",
    "scales": "scale",
    "advice": "advice",
    "drinks": "drink",
}
Hook = Callable[[Any, Any], Any]
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


def load_measures(folder: Path = CONTENT / "measures") -> tuple[Measure, ...]:
    """Return every check-in of a folder, in the order of their files' names.

    Raises `WrongContent` with the file, the key and the reason of the first thing that is wrong.
    """
    measures = tuple(_load(path) for path in files_in(folder, ".toml"))
    if not measures:
        raise WrongContent(folder.name, "the folder holds no check-ins.")
    return measures


def _load(path: Path) -> Measure:
    try:
        return _checked(path, _read(path))
    except RecursionError:
        raise WrongContent(path.name, "it is nested too deeply.") from None


def _checked(path: Path, table: dict[str, Any]) -> Measure:
    if table.pop("translatable", None) != TRANSLATABLE:
        raise WrongContent(path.name, f"translatable must be {TRANSLATABLE}.")
    try:
        measure = _CONVERTER.structure(table, Measure)
    except BaseValidationError as wrong:
        raise WrongContent(path.name, _first_reason(wrong)) from None
    if measure.key != path.stem:
        raise WrongContent(path.name, f"its key is {measure.key}, and must be the file's name.")
    for reason in wrong_with(measure):
        raise WrongContent(path.name, reason)
    return measure


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_plain(path).decode("utf-8"))
    except ValueError as wrong:  # no TOML, no UTF-8, or a number of thousands of digits
        raise WrongContent(path.name, f"{wrong}.") from None


def _first_reason(wrong: BaseValidationError) -> str:
    """Return place and reason, such as "[[question]] number 2, most: '7,5' is not a number"."""
    reason, _, place = transform_error(wrong, "it", _said)[0].rpartition(" @ it")
    plurals = "|".join(_PLURALS)
    place = re.sub(rf"^\.({plurals})\b", lambda one: f".[[{_PLURALS[one[1]]}]]", place)
    place = re.sub(r"\[(\d+)\]", lambda one: f" number {int(one[1]) + 1}", place)
    place = place.lstrip(".").replace(".", ", ")
    return f"{place}: {reason}." if place else f"{reason}."


def _said(wrong: BaseException, _wanted: type | None) -> str:
    if isinstance(wrong, KeyError):
        return "it is missing"
    if isinstance(wrong, ForbiddenExtraKeysError):
        return f"nothing is called {', '.join(sorted(map(str, wrong.extra_fields)))} here"
    return str(wrong)


class WrongValue(ValueError):
    """A value that is not what its key takes; it says so in words for a person."""


def _decimal(value: Any, _to: object) -> Decimal:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, float):
        # 5.2 as a float is not 5.2; in quotes it is exact.
        raise WrongValue(f"{value} must be in quotes")
    if type(value) not in {int, str} or not _NUMBER.fullmatch(str(value)):
        raise WrongValue(f"{_shown(value)} is not a number")
    return Decimal(value)


def _date(value: Any, _to: object) -> date:  # noqa: ANN401
    if type(value) is not date:
        raise WrongValue(f"{_shown(value)} is not a date such as 2026-11-22")
    return value


def _text(value: Any, _to: object) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        raise WrongValue(f"{_shown(value)} is not in quotes")
    return value


def _whole(value: Any, _to: object) -> int:  # noqa: ANN401
    if type(value) is not int:
        raise WrongValue(f"{_shown(value)} is not a whole number")
    return value


def _yes_or_no(value: Any, _to: object) -> bool:  # noqa: ANN401
    if type(value) is not bool:
        raise WrongValue(f"{_shown(value)} is neither true nor false")
    return value


def _kind(value: Any, _to: object) -> AnswerKind:  # noqa: ANN401
    known = {kind.value: kind for kind in AnswerKind}
    if not isinstance(value, str) or value not in known:
        raise WrongValue(f"{_shown(value)} is none of {', '.join(known)}")
    return known[value]


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _make_converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    hooks: tuple[tuple[type, Any], ...] = (
        (Decimal, _decimal),
        (date, _date),
        (str, _text),
        (int, _whole),
        (bool, _yes_or_no),
        (AnswerKind, _kind),
    )
    for kind, hook in hooks:
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_factory(_is_list, _list_hook)
    converter.register_structure_hook_factory(is_dataclass, _table_hook)
    return converter


def _is_list(kind: Any) -> bool:  # noqa: ANN401
    return get_origin(kind) is tuple


def _list_hook(kind: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401 - any tuple[…, ...]
    inner = list_structure_factory(cast("type", GenericAlias(list, get_args(kind)[:1])), converter)

    def structure(value: Any, _to: object) -> Any:  # noqa: ANN401
        # Words in quotes can be gone through as well, letter by letter.
        if not isinstance(value, list):
            raise WrongValue(f"{_shown(value)} is not a list")
        return tuple(inner(value, list))

    return structure


def _table_hook(kind: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401 - any dataclass
    names = {plural: override(rename=one) for plural, one in _PLURALS.items()}
    renamed = names if kind is Measure else {}
    inner = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=True,
        **renamed,  # type: ignore[arg-type]
    )

    def structure(value: Any, to: type) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise WrongValue(f"{_shown(value)} is not a table")
        return inner(value, to)

    return structure


_CONVERTER = _make_converter()
