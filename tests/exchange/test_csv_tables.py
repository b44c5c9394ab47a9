"""Tables for spreadsheets: nothing in a cell may run."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.exchange.csv_tables import as_csv, safe_cell, write_csv

FORMULA_STARTS = "=+-@|%\t\r\n\0＝＋－＠｜％"  # noqa: RUF001 - the full-width forms are meant


@pytest.mark.parametrize("start", FORMULA_STARTS)
@pytest.mark.parametrize("before", ["", " ", "\u00a0 ", "\ufeff", "\u202e", "\x01"])
def test_text_that_could_start_a_formula_gets_an_apostrophe(before: str, start: str) -> None:
    assert str(safe_cell(f"{before}{start}cmd")).startswith("'")


@pytest.mark.parametrize("text", ["", "Walking", "a=b", "'quoted", "5-a-day", "é", "خوش", "3%"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@pytest.mark.parametrize("number", [0, -5, 3.25, -0.5, Decimal("-12.50")])
def test_real_numbers_stay_numbers(number: object) -> None:
    assert safe_cell(number) is number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (float("nan"), ""),
        (float("-inf"), ""),
        (True, "True"),
        (date(2026, 11, 21), "2026-11-21"),
        ("be\x00ll\x07", "bell"),
        ("\ud800", ""),
    ],
)
def test_other_values(value: object, shown: str) -> None:
    assert safe_cell(value) == shown


@given(st.text())
def test_no_text_at_all_starts_a_formula(text: str) -> None:
    shown = str(safe_cell(text)).lstrip()
    assert not shown or shown[0] not in FORMULA_STARTS


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_every_row_reads_back_with_its_cells(rows: list[list[str]]) -> None:
    text = as_csv(["Topic", "Note"], rows)
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[0] == ["Topic", "Note"]
    assert read[1:] == [[safe_cell(cell) for cell in row] for row in rows]


def test_a_row_of_the_wrong_length_is_a_fault() -> None:
    with pytest.raises(ValueError, match="one cell for each column"):
        as_csv(["One", "Two"], [["only one"]])


def test_the_file_is_one_excel_reads_as_unicode(tmp_path: Path) -> None:
    place = tmp_path / "report.csv"
    write_csv(place, ["Language", "People"], [["Język polski", 3], ["=1+1", -2]])
    content = place.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == "Language,People\r\nJęzyk polski,3\r\n'=1+1,-2\r\n"
