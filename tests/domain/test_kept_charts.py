"""Pictures of what was kept, and of how it went: they grow, mirror, and blame nobody."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.goals import GoalDomain
from homeapp.domain.kept_charts import Mark, bars_of, marks_of, squares_of
from homeapp.domain.progress import Progress, ProgressPoint
from homeapp.domain.reviews import Attainment

START = date(2026, 8, 3)
EMPTY = Progress(domain=GoalDomain.SMOKING, unit="cigarettes a day")


def money(*pounds: int) -> Progress:
    return Progress(
        domain=GoalDomain.SMOKING,
        unit="cigarettes a day",
        money=tuple(
            ProgressPoint(on=START + timedelta(weeks=week), amount=Decimal(amount))
            for week, amount in enumerate(pounds, start=1)
        ),
    )


def days(count: int) -> Progress:
    return Progress(domain=GoalDomain.SMOKING, unit="", free_days=count)


def test_more_money_stands_higher_and_the_last_bar_is_always_written() -> None:
    bars = bars_of(money(20, 40, 80), rtl=False).bars
    assert [bar.y for bar in bars] == [0.75, 0.5, 0]
    many = bars_of(money(*range(0, 4000, 200)), rtl=False).bars
    assert len(many) == 12
    assert many[-1].is_written
    assert [bar.is_dated for bar in many] == [True, *[False] * 10, True]


def test_bars_begin_at_the_side_where_reading_begins() -> None:
    bars = [bar.x for bar in bars_of(money(20, 40), rtl=False).bars]
    mirrored = [bar.x for bar in bars_of(money(20, 40), rtl=True).bars]
    assert bars == [0.125, 0.375]  # of four, so that there is room to grow
    assert mirrored == [1 - x for x in bars]


@given(pounds=st.lists(st.integers(0, 10**6), min_size=1, max_size=30), rtl=st.booleans())
def test_bars_stay_inside_and_apart(pounds: list[int], rtl: bool) -> None:
    picture = bars_of(money(*pounds), rtl=rtl)
    edges = sorted((bar.x - picture.wide / 2, bar.x + picture.wide / 2) for bar in picture.bars)
    assert edges[0][0] >= 0
    assert edges[-1][1] <= 1
    assert all(before[1] < after[0] for before, after in pairwise(edges))
    assert all(0 <= bar.y <= 1 for bar in picture.bars)


@pytest.mark.parametrize(
    ("count", "squares", "rows"),
    [(1, 1, 1), (7, 7, 1), (8, 8, 2), (28, 28, 4), (29, 29, 3), (364, 364, 4), (365, 52, 4)],
)
def test_each_free_day_is_a_square_and_beyond_a_year_each_week(
    count: int, squares: int, rows: int
) -> None:
    picture = squares_of(days(count), rtl=False)
    assert (len(picture.places), picture.rows) == (squares, rows)


def test_squares_fill_from_the_side_where_reading_begins_with_a_gap_between_weeks() -> None:
    first = [across for across, row in squares_of(days(32), rtl=False).places if row == 0]
    assert first == [0, 1, 2, 3, 4, 5, 6, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5]
    mirrored = [across for across, row in squares_of(days(32), rtl=True).places if row == 0]
    assert mirrored == [14.5 - 1 - across for across in first]


@given(count=st.integers(1, 3000), rtl=st.booleans())
def test_squares_stay_inside_and_apart(count: int, rtl: bool) -> None:
    picture = squares_of(days(count), rtl=rtl)
    assert len(set(picture.places)) == len(picture.places)
    assert all(0 <= across <= picture.wide - 1 for across, _row in picture.places)


def test_nothing_makes_no_picture() -> None:
    with pytest.raises(ValueError, match="no picture"):
        bars_of(EMPTY, rtl=False)
    with pytest.raises(ValueError, match="no picture"):
        squares_of(days(0), rtl=False)


def test_not_there_yet_is_an_open_ring_however_far() -> None:
    assert marks_of(Attainment.LESS) == marks_of(Attainment.MUCH_LESS) == (Mark.RING,)
    others = [one for one in Attainment if one not in (Attainment.LESS, Attainment.MUCH_LESS)]
    assert len({marks_of(one) for one in others}) == len(others)
    assert all(marks_of(one)[0] is Mark.DISC for one in others)
