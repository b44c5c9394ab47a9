"""Figures inside words from right to left, and digits of other scripts."""

import pytest

from homeapp.domain.figures import has_rtl, isolated, latin_digits, with_figures_whole


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("فون 07700 900123", "فون \u206607700\u00a0900123\u2069"),
        ("روز 5 mg دوا", "روز \u20665\u00a0mg\u2069 دوا"),
        ("روز 2 x 500 ml", "روز \u20662\u00a0x\u00a0500\u00a0ml\u2069"),
        ("5 mg a day", "5 mg a day"),
        ("3 11 1960", "\u20663\u00a011\u00a01960\u2069"),
        ("روز 5 دن", "روز 5 دن"),
    ],
)
def test_figures_are_kept_whole(words: str, kept: str) -> None:
    assert with_figures_whole(words) == kept


def test_what_is_whole_stays_as_it_is() -> None:
    once = with_figures_whole("روز 5 mg اور 07700 900123\nدوسری 9:00 - 17:00")
    assert with_figures_whole(once) == once


def test_each_line_has_its_own_direction() -> None:
    assert with_figures_whole("روز\n5 mg") == "روز\n5 mg"


def test_what_is_isolated_stands_on_one_line() -> None:
    assert isolated("020 7946 0018") == "\u2066020\u00a07946\u00a00018\u2069"
    assert isolated("") == ""


@pytest.mark.parametrize(("words", "rtl"), [("", False), ("Zoë 5", False), ("5 روز", True)])
def test_letters_from_right_to_left_are_seen(words: str, *, rtl: bool) -> None:
    assert has_rtl(words) is rtl


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u06f0\u06f7\u06f7\u06f0\u06f0 \u06f9", "07700 9"),
        ("\u0660\u0667", "07"),
        ("\u09e6\u09ed", "07"),
        ("+44 (0)7700", "+44 (0)7700"),
        ("روز 5 mg", "روز 5 mg"),
    ],
)
def test_digits_of_any_script_become_ours(typed: str, kept: str) -> None:
    assert latin_digits(typed) == kept
