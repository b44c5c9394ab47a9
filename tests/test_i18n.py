"""English without Babel says what Babel would."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from homeapp.i18n import language, languages

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
    assert ENGLISH.number(value) == format_decimal(value, locale="en_GB")


def test_a_direction_is_babel_s() -> None:
    assert [one.direction for one in languages()] == [
        Locale.parse(one.locale).text_direction for one in languages()
    ]
