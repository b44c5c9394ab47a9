"""English without Babel, and a catalogue that holds what Babel knows, say what Babel would."""

import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from homeapp.i18n import Language, language, languages
from homeapp.paths import ROOT

ENGLISH = language("en")
YEAR = [date(2026, 1, 1) + timedelta(days=day) for day in range(366)]


@pytest.mark.parametrize("day", YEAR[::5])
def test_a_day_is_written_as_babel_writes_it(day: date) -> None:
    assert ENGLISH.short_date(day) == format_date(day, "d MMM y", locale="en_GB")
    assert ENGLISH.date(day) == format_date(day, "long", locale="en_GB")
    with_weekday = format_date(day, "full", locale="en_GB")
    assert ENGLISH.date(day, weekday=True) == with_weekday.replace(",", "")


@given(
    st.one_of(
        st.integers(-(10**9), 10**9),
        st.decimals(-(10**6), 10**6, places=4),
        st.floats(-1e6, 1e6).map(lambda value: round(value, 2)),
    )
)
def test_a_number_is_written_as_babel_writes_it(value: int | Decimal | float) -> None:
    for known in languages():
        told = format_decimal(value, locale=known.locale, numbering_system="latn")
        assert known.number(value) == told


def test_a_direction_is_babel_s() -> None:
    assert [one.direction for one in languages()] == [
        Locale.parse(one.locale).text_direction for one in languages()
    ]


@pytest.mark.parametrize("known", languages()[1:], ids=lambda known: known.code)
def test_a_catalogue_writes_days_as_babel_does(known: Language) -> None:
    for day in YEAR:
        assert known.date(day) == format_date(day, "long", locale=known.locale)
        assert known.date(day, weekday=True) == format_date(day, "full", locale=known.locale)
        assert known.short_date(day) == format_date(day, "d MMM y", locale=known.locale)


@pytest.mark.parametrize("known", languages(), ids=lambda known: known.code)
def test_days_and_lists_are_named_as_babel_names_them(known: Language) -> None:
    for wide, width in ((True, "wide"), (False, "abbreviated")):
        names = get_day_names(width, "format", known.locale)  # type: ignore[arg-type]
        assert known.days(wide=wide) == [names[day] for day in range(7)]
    for count in range(1, 6):
        parts = known.days()[:count]
        assert known.listed(parts) == format_list(parts, locale=known.locale)


def test_a_language_without_a_catalogue_asks_babel() -> None:
    urdu, bare = language("ur"), Language("ur", "Urdu", "Urdu", "ur_PK", "Arab")
    day = date(2026, 11, 3)
    assert bare.direction == urdu.direction == "rtl"
    assert bare.days(wide=True) == urdu.days(wide=True)
    assert bare.listed(["1", "2", "3"]) == urdu.listed(["1", "2", "3"])
    assert (bare.date(day), bare.short_date(day)) == (urdu.date(day), urdu.short_date(day))


def test_the_catalogues_spare_babel() -> None:
    """What a session writes in a resident's language loads nothing of Babel's."""
    asked = (
        "import datetime, sys; from homeapp.i18n import languages\n"
        "day = datetime.date(2026, 9, 3)\n"
        "for one in languages():\n"
        "    one.direction, one.date(day, weekday=True), one.short_date(day)\n"
        "    one.days(wide=True), one.listed(one.days())\n"
        "print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == b"False"
