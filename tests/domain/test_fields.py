"""What is typed is read as people mean it, and refused with what to do next."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.fields import (
    LONGEST_TEXT,
    TooLong,
    WrongDate,
    WrongNhsNumber,
    WrongNumber,
    WrongPostcode,
    WrongTime,
    phone_warning,
    read_count,
    read_date,
    read_nhs_number,
    read_postcode,
    read_text,
    read_time,
    shown_nhs_number,
)


@pytest.mark.parametrize(
    "typed",
    [
        *("3 11 1960", "03/11/1960", "3.11.1960", "3-11-1960"),
        *(" 3 Nov 1960 ", "3 novem 1960", "3 november 1960"),
    ],
)
def test_a_day_is_typed_day_first(typed: str) -> None:
    assert read_date(typed) == date(1960, 11, 3)


@pytest.mark.parametrize(
    "typed",
    [
        *("soon", "11/1960", "31 2 1990", "3 foo 1960", "1899", "1 1 1899", "3 13 1960", "3 11 60"),
        *("3 junk 1960", "3 decoy 1960", "3 ma 1960", "3 junes 1960", "3 0 1960"),
    ],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(WrongDate):
        read_date(typed)


def test_nothing_typed_is_no_day() -> None:
    assert read_date("  ") is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert read_date(f"{day.day}/{day.month}/{day.year}") == day


@given(st.text())
def test_any_text_is_a_day_or_a_refusal(text: str) -> None:
    with suppress(WrongDate):
        day = read_date(text)
        assert day is None or day.year >= 1900


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("bd11hy", "BD1 1HY"),
        (" BD23  1PJ ", "BD23 1PJ"),
        ("b d 1 1 h y", "BD1 1HY"),
        ("BD\u0661 1HY", "BD1 1HY"),
    ],
)
def test_a_postcode_gets_its_one_space(typed: str, read: str) -> None:
    assert read_postcode(typed) == read


@pytest.mark.parametrize(
    "typed", ["BD1", "BD1 1H", "1BD 1HY", "BD1 1CV", "BD1 1HY extra", "ß1 1AA"]
)
def test_half_a_postcode_is_refused(typed: str) -> None:
    with pytest.raises(WrongPostcode):
        read_postcode(typed)


@pytest.mark.parametrize("typed", ["9990000018", "999 000 0018", "999-000-0018", "٩٩٩٠٠٠٠٠١٨"])
def test_an_nhs_number_is_ten_digits(typed: str) -> None:
    assert read_nhs_number(typed) == "9990000018"


@pytest.mark.parametrize(
    "typed", ["9990000019", "999000001", "0000000000", "999000001x", "٩٩٩٠٠٠٠٠١"]
)
def test_a_wrong_nhs_number_is_refused(typed: str) -> None:
    with pytest.raises(WrongNhsNumber):
        read_nhs_number(typed)


def test_fields_may_be_left_empty() -> None:
    assert read_postcode(" ") == ""
    assert read_nhs_number(" ") == ""
    assert shown_nhs_number("") == ""


def test_an_nhs_number_is_shown_in_threes() -> None:
    assert shown_nhs_number("9990000018") == "999 000 0018"
    assert read_nhs_number(shown_nhs_number("9990000018")) == "9990000018"


def test_a_phone_number_is_doubted_and_never_refused() -> None:
    assert phone_warning("07700 900 456") is None
    assert phone_warning("+48 601 234 567") is None
    assert phone_warning("") is None
    assert phone_warning("ask my son") is not None
    assert phone_warning("12") is not None


def test_a_text_keeps_its_spelling_and_loses_what_steers_it() -> None:
    steered = "Ev\u202eil\u202c \u2067name\u2069\u200f\u061c"
    assert read_text(steered) == "Evil name"
    spelled = "می\u200cروم ক্\u200dষ"
    assert read_text(spelled) == spelled


def test_a_text_has_an_end() -> None:
    assert read_text("x" * LONGEST_TEXT) == "x" * LONGEST_TEXT
    with pytest.raises(TooLong, match=f"{LONGEST_TEXT} letters"):
        read_text("x" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("10:30", time(10, 30)), ("10.30", time(10, 30)), (" 10 30 ", time(10, 30))),
        *(("9", time(9)), ("2pm", time(14)), ("2:15 PM", time(14, 15)), ("1430", time(14, 30))),
        *(("12am", time(0)), ("12pm", time(12)), ("00:00", time(0)), ("", None)),
    ],
)
def test_a_time_is_typed_as_people_say_it(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "10:75", "noon", "13pm", "0am", "10:3", "-1"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(WrongTime):
        read_time(typed)


@given(st.times())
def test_every_time_is_read_back(moment: time) -> None:
    assert read_time(f"{moment:%H:%M}") == time(moment.hour, moment.minute)


def test_a_count_is_a_whole_number() -> None:
    assert (read_count(" 45 "), read_count("")) == (45, None)
    for typed in ("4.5", "-1", "x", "1234567"):
        with pytest.raises(WrongNumber):
            read_count(typed)
