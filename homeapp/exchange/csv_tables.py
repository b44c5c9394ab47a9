"""Tables written as CSV, so that no cell can act as a formula in a spreadsheet."""

import csv
import io
import math
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from homeapp.exchange.files import write_whole

__all__ = ["as_csv", "safe_cell", "write_csv"]

# With the full-width forms, which spreadsheets in East Asian languages read as the plain ones.
_STARTS_A_FORMULA = frozenset("=+-@|%\t\r\n\0＝＋－＠｜％−﹢﹣﹦﹫﹪")  # noqa: RUF001 - meant


def safe_cell(value: object) -> object:
    """Return what may stand in a cell: real numbers as they are, and text that stays text.

    A text whose first visible letter could start a formula gets an apostrophe before it.
    Nothing, and a number that is none, give an empty cell.
    """
    if value is None:
        return ""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return value if math.isfinite(value) else ""
    text = str(value)
    shown = "".join(letter for letter in text if letter in "\t\r\n" or not _is_control(letter))
    return f"'{shown}" if _starts_formula(text) else shown


def write_csv(place: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table with its column names on top, in UTF-8 with the mark by which Excel knows it.

    Raises `NotSaved` when the file cannot be written; nothing half-written is left.
    """
    write_whole(place, as_csv(columns, rows).encode("utf-8-sig"))


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as CSV text; raise `ValueError` when a row has too few or many cells."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([safe_cell(name) for name in columns])
    for row in rows:
        if len(row) != len(columns):
            raise ValueError("A row must have one cell for each column.")
        writer.writerow([safe_cell(value) for value in row])
    return text.getvalue()


def _starts_formula(text: str) -> bool:
    for letter in text:
        if letter in _STARTS_A_FORMULA:
            return True
        if not (letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc"}):
            return False
    return False


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs"}
