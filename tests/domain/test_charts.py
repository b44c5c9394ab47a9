"""The picture of a progress: geometry that stays inside, and runs the way people read."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.charts import picture_of
from homeapp.domain.goals import GoalDomain
from homeapp.domain.progress import Progress, ProgressPoint

START = date(2026, 8, 3)


def a_progress(*told: tuple[int, str], target: str | None = None) -> Progress:
    return Progress(
        domain=GoalDomain.ACTIVITY,
        unit="minutes a day",
        points=tuple(
            ProgressPoint(on=START + timedelta(days=days), amount=Decimal(amount))
            for days, amount in told
        ),
        target=None if target is None else Decimal(target),
    )


def test_time_runs_from_left_to_right_and_in_urdu_from_right_to_left() -> None:
    progress = a_progress((0, "20"), (10, "10"), (40, "5"))
    assert [dot.x for dot in picture_of(progress, rtl=False).dots] == [0, 0.25, 1]
    assert [dot.x for dot in picture_of(progress, rtl=True).dots] == [1, 0.75, 0]


def test_more_stands_higher() -> None:
    dots = picture_of(a_progress((0, "20"), (7, "10"), (14, "0")), rtl=False).dots
    assert [dot.y for dot in dots] == [0, 0.5, 1]


@pytest.mark.parametrize(
    ("most", "levels"),
    [
        ("3", ["0", "1", "2", "3"]),
        ("7", ["0", "2", "4", "6", "8"]),
        ("14.5", ["0", "5", "10", "15"]),
        ("150", ["0", "50", "100", "150"]),
    ],
)
def test_levels_are_easy_to_read(most: str, levels: list[str]) -> None:
    picture = picture_of(a_progress((0, "0"), (7, most)), rtl=False)
    assert [line.amount for line in picture.lines] == [Decimal(level) for level in levels]


def test_the_aim_fits_in() -> None:
    picture = picture_of(a_progress((0, "5"), (7, "10"), target="30"), rtl=False)
    assert picture.target is not None
    assert picture.target.y == 0
    assert picture.target.amount == 30


def test_one_figure_makes_no_picture() -> None:
    with pytest.raises(ValueError, match="no picture"):
        picture_of(a_progress((0, "20")), rtl=False)


def test_long_figures_keep_more_room() -> None:
    days = [(0, "20"), (10, "1"), (100, "5")]
    short, long = a_progress(*days), a_progress(*days[:2], (100, "1000000"))
    assert [dot.is_written for dot in picture_of(short, rtl=False).dots] == [True, True, True]
    assert [dot.is_written for dot in picture_of(long, rtl=False).dots] == [True, False, True]


told = st.lists(
    st.tuples(st.integers(0, 700), st.decimals(0, 5000, places=1)),
    min_size=2,
    max_size=30,
    unique_by=lambda one: one[0],
)


@given(told=told, rtl=st.booleans(), target=st.none() | st.decimals(0, 9000, places=1))
def test_all_stays_inside_and_no_figures_overlap(
    told: list[tuple[int, Decimal]], rtl: bool, target: Decimal | None
) -> None:
    ordered = [(days, str(amount)) for days, amount in sorted(told)]
    progress = a_progress(*ordered, target=None if target is None else str(target))
    picture = picture_of(progress, rtl=rtl)
    levels = [*picture.lines, *([picture.target] if picture.target else [])]
    heights = [*(one.y for one in levels), *(dot.y for dot in picture.dots)]
    assert all(0 <= y <= 1 for y in heights)
    assert all(0 <= dot.x <= 1 for dot in picture.dots)
    assert len(picture.lines) <= 5
    written = sorted(dot.x for dot in picture.dots if dot.is_written)
    assert {0, 1} <= set(written) if len(told) <= 12 else written == []
    assert all(b - a >= 0.09 for a, b in pairwise(written))
