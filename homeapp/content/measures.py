"""Reads the check-ins of a content pack, and says file, key and reason for all that is wrong."""

import tomllib
from pathlib import Path
from typing import Any

from homeapp.content.checks import wrong_with
from homeapp.content.files import WrongContent, files_in, read_plain
from homeapp.content.tables import WrongValue, read_table
from homeapp.domain.measures import Measure
from homeapp.paths import CONTENT

__all__ = ["LISTS", "TRANSLATABLE", "load_measure", "load_measures"]

TRANSLATABLE = ["title", "intro", "words", "hint", "unit", "name"]

LISTS = {
    "questions": "question",
    "sources": "source",
    "scales": "scale",
    "advice": "advice",
    "drinks": "drink",
}
"""By the field that keeps them: what each table of a list is called in the file."""


def load_measures(folder: Path = CONTENT / "measures") -> tuple[Measure, ...]:
    """Return every check-in of a folder, in the order of their files' names.

    Raises `WrongContent` with the file, the key and the reason of the first thing that is wrong.
    """
    measures = tuple(load_measure(path) for path in files_in(folder, ".toml"))
    if not measures:
        raise WrongContent(folder.name, "the folder holds no check-ins.")
    return measures


def load_measure(path: Path) -> Measure:
    """Return the check-in of one file; raise `WrongContent` for what is wrong with it."""
    try:
        return _checked(path, _read(path))
    except RecursionError:
        raise WrongContent(path.name, "it is nested too deeply.") from None


def _checked(path: Path, table: dict[str, Any]) -> Measure:
    if table.pop("translatable", None) != TRANSLATABLE:
        raise WrongContent(path.name, f"translatable must be {TRANSLATABLE}.")
    try:
        measure = read_table(Measure, table, LISTS)
    except WrongValue as wrong:
        raise WrongContent(path.name, f"{wrong}.") from None
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
