"""Drinks told day by day: they stay among those of the week, and no day makes the week less."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.day_drinks import (
    are_of_the_week,
    days_with_drinks,
    differ,
    leave_a_day_out,
    on_day,
    on_named_days,
    with_count,
)
from homeapp.domain.formulas import units_of
from homeapp.domain.measures import Response
from homeapp.domain.weekdays import on_days
from tests.check_ins import MEASURES

ALCOHOL = MEASURES["alcohol"]
PINT, WINE = "pint-4", "wine-175"
MONDAY, TUESDAY, SUNDAY = 0, 1, 6
COUNTS = st.decimals(0, 20, places=1)
DAYS_OR_WEEK = st.none() | st.integers(0, 6)
TOLD = st.tuples(st.sampled_from([PINT, WINE, "own-330-4.8"]), COUNTS, DAYS_OR_WEEK)


def told(*counts: tuple[str, int, int | None]) -> Response | None:
    """Return what is told by counts given one after the other."""
    response = None
    for key, count, day in counts:
        response = with_count(response, key, Decimal(count), day)
    return response


def drinks(response: Response | None) -> dict[str, int]:
    return {key: int(count) for key, count in response.drinks} if response else {}


def day_of(response: Response | None, day: int) -> dict[str, int]:
    return {key: int(count) for key, count in on_day(response, day)}


def test_days_alone_add_up_to_the_week() -> None:
    response = told((PINT, 2, MONDAY), (PINT, 3, SUNDAY), (WINE, 1, SUNDAY))
    assert response == Response(
        drinks=((PINT, Decimal(5)), (WINE, Decimal(1))),
        day_drinks=(
            ("monday", PINT, Decimal(2)),
            ("sunday", PINT, Decimal(3)),
            ("sunday", WINE, Decimal(1)),
        ),
    )
    assert days_with_drinks(response) == (MONDAY, SUNDAY)
    assert drinks(with_count(response, PINT, Decimal(1), SUNDAY)) == {PINT: 3, WINE: 1}


def test_a_day_takes_its_drinks_from_those_of_the_week() -> None:
    response = told((PINT, 10, None), (PINT, 4, MONDAY))
    assert drinks(response) == {PINT: 10}
    assert day_of(response, MONDAY) == {PINT: 4}
    more = told((PINT, 10, None), (PINT, 4, MONDAY), (PINT, 8, TUESDAY))
    assert drinks(more) == {PINT: 12}


def test_a_slip_on_a_day_leaves_the_week_as_it_was() -> None:
    response = told((PINT, 10, None), (PINT, 4, MONDAY), (PINT, 0, MONDAY))
    assert response == told((PINT, 10, None))


def test_a_week_never_has_fewer_than_its_days() -> None:
    response = told((PINT, 3, MONDAY), (PINT, 1, None))
    assert drinks(response) == {PINT: 3}
    assert drinks(told((PINT, 3, MONDAY), (PINT, 5, None), (PINT, 4, None))) == {PINT: 4}


def test_none_in_a_week_is_said_and_the_last_drink_of_a_day_leaves_nothing() -> None:
    assert told((PINT, 2, None), (PINT, 0, None)) == Response(drinks=((PINT, Decimal(0)),))
    assert told((PINT, 2, MONDAY), (PINT, 0, MONDAY)) is None


@given(st.lists(TOLD, max_size=12))
def test_whatever_is_told_the_days_are_of_the_week_and_sums_are_exact(
    counts: list[tuple[str, Decimal, int | None]],
) -> None:
    states: list[Response | None] = [None]
    for key, count, day in counts:
        states.append(with_count(states[-1], key, count, day))
    for response in states[1:]:
        if response is None:
            continue
        assert are_of_the_week(response)
        by_days = sum(units(on_day(response, day)) for day in range(7))
        named = [(key, on_named_days(response, key)) for key, _count in response.drinks]
        assert by_days == units(named) <= units(response.drinks)
    for (before, after), (key, count, day) in zip(pairwise(states), counts, strict=True):
        if day is not None and count >= dict(on_day(before, day)).get(key, 0):
            assert units(after.drinks if after else ()) >= units(before.drinks if before else ())


def units(counted: tuple[tuple[str, Decimal], ...] | list[tuple[str, Decimal]]) -> Decimal:
    pairs = ((ALCOHOL.drink(key), count) for key, count in counted)
    return units_of((drink, count) for drink, count in pairs if drink is not None)


@given(st.lists(st.tuples(st.sampled_from([PINT, WINE]), COUNTS, st.integers(0, 6))))
def test_days_told_alone_are_the_whole_week(counts: list[tuple[str, Decimal, int]]) -> None:
    response = None
    for key, count, day in counts:
        response = with_count(response, key, count, day)
    for key, count in response.drinks if response else ():
        assert count == on_named_days(response, key)


@pytest.mark.parametrize(
    "day_drinks",
    [
        (("monday", PINT, Decimal(3)),),
        (("monday", PINT, Decimal(2)), ("tuesday", PINT, Decimal(1))),
        (("monday", PINT, Decimal(1)), ("monday", PINT, Decimal(1))),
        (("monday", WINE, Decimal(1)),),
        (("someday", PINT, Decimal(1)),),
        (("monday", PINT, Decimal(0)),),
        (("monday", PINT, Decimal(-1)),),
        (("monday", PINT, Decimal("NaN")),),
        (("monday", PINT, Decimal("sNaN")),),
        (("monday", PINT, 1.0),),
    ],
)
def test_what_is_not_of_the_week_is_seen(day_drinks: tuple[tuple[str, str, Decimal], ...]) -> None:
    assert are_of_the_week(Response(drinks=((PINT, Decimal(2)),)))
    assert not are_of_the_week(Response(drinks=((PINT, Decimal(2)),), day_drinks=day_drinks))


@pytest.mark.parametrize(
    ("days", "is_slip"),
    [
        (None, False),
        (on_days((MONDAY, TUESDAY)), False),
        (on_days((MONDAY, TUESDAY, SUNDAY)), False),
        (on_days((MONDAY, SUNDAY)), True),
        (on_days((MONDAY,)), True),
        (Response(number=Decimal(2)), False),
        (Response(number=Decimal(1)), True),
        (Response(number=Decimal("sNaN")), False),
    ],
)
def test_a_day_with_drinks_that_was_not_told_is_a_slip(
    days: Response | None, is_slip: bool
) -> None:
    response = told((PINT, 1, MONDAY), (PINT, 1, TUESDAY))
    assert differ(days, response) is is_slip
    assert not differ(days, told((PINT, 2, None)))


def test_a_drinking_day_is_left_out_unless_drinks_may_be_its_own() -> None:
    by_day = told((PINT, 1, MONDAY), (PINT, 1, TUESDAY))
    assert leave_a_day_out(Decimal(3), by_day)
    assert not leave_a_day_out(Decimal(2), by_day)
    assert not leave_a_day_out(Decimal(3), told((PINT, 3, None), (PINT, 1, MONDAY)))
    assert not leave_a_day_out(Decimal(3), told((PINT, 3, None)))
    assert not leave_a_day_out(Decimal(3), None)
