"""Visits: which days and lengths can be, in which order they stand, and how they count."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from homeapp.domain.visits import (
    LONGEST_VISIT,
    DayOver,
    MinutesOutOfRange,
    NotYetHeld,
    TooFarAhead,
    TooLongAgo,
    Visit,
    VisitStatus,
    check_visit,
    in_order,
    number_of,
    time_of,
)
from homeapp.errors import Refusal

TODAY = date(2026, 11, 21)


def a_visit(days: int = 0, status: VisitStatus = VisitStatus.HELD, **values: object) -> Visit:
    return Visit(
        resident_id=uuid4(),
        worker_id=uuid4(),
        on=TODAY + timedelta(days=days),
        status=status,
        **values,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("days", "status", "refusal"),
    [
        (1, VisitStatus.HELD, NotYetHeld),
        (-800, VisitStatus.HELD, TooLongAgo),
        (-800, VisitStatus.NOT_HELD, TooLongAgo),
        (-1, VisitStatus.PLANNED, DayOver),
        (400, VisitStatus.PLANNED, TooFarAhead),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    days: int, status: VisitStatus, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        check_visit(a_visit(days, status), ["on"], TODAY)


def test_a_planned_day_that_passed_stands_until_another_is_chosen() -> None:
    check_visit(a_visit(-1, VisitStatus.PLANNED), ["place"], TODAY)


@pytest.mark.parametrize("minutes", [0, -5, LONGEST_VISIT + 1])
def test_a_length_that_cannot_be_is_refused(minutes: int) -> None:
    with pytest.raises(MinutesOutOfRange):
        check_visit(a_visit(minutes=minutes), ["minutes"], TODAY)
    check_visit(a_visit(minutes=LONGEST_VISIT), ["minutes"], TODAY)


def test_they_stand_by_day_and_time() -> None:
    late, early = a_visit(at=time(15)), a_visit(at=time(9))
    before, open_time = a_visit(-1, at=time(20)), a_visit()
    assert in_order([late, early, open_time, before]) == [before, open_time, early, late]


def test_todays_meeting_counts_before_it_is_noted_and_is_the_same_after() -> None:
    held = [a_visit(-30), a_visit(-10), a_visit(-5, VisitStatus.NOT_HELD)]
    assert number_of([], TODAY) == 1
    assert number_of(held, TODAY) == 3
    assert number_of([*held, a_visit()], TODAY) == 3
    assert number_of([*held, replace(a_visit(), status=VisitStatus.PLANNED)], TODAY) == 3


def test_the_time_of_a_meeting_is_that_of_the_one_planned_for_its_day() -> None:
    planned = [
        a_visit(7, VisitStatus.PLANNED, at=time(14, 30)),
        a_visit(7, VisitStatus.PLANNED, at=time(10)),
        a_visit(7, VisitStatus.PLANNED),
        a_visit(8, VisitStatus.PLANNED),
        a_visit(9, VisitStatus.NOT_HELD, at=time(9)),
    ]
    assert time_of(planned, TODAY + timedelta(days=7)) == time(10)
    assert [time_of(planned, TODAY + timedelta(days=days)) for days in (6, 8, 9)] == [None] * 3
    assert time_of(planned, None) is None
