"""Safeguarding records: times as people type them, and what belongs to what."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.safeguarding import (
    Concern,
    ConcernAbout,
    WrongMoment,
    drafts_of,
    read_moment,
    root_of,
)

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def a_concern(**values: object) -> Concern:
    usual = {"resident_id": UUID(int=1), "worker_id": UUID(int=2), "written_at": NOON}
    return Concern(**{**usual, "about": ConcernAbout.ADULT, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", "2026-11-21T14:30:00+00:00"),
        ("9.05", "2026-11-21T09:05:00+00:00"),
        ("3 11 2026 14:30", "2026-11-03T14:30:00+00:00"),
        ("3 July 2026, 14:30", "2026-07-03T14:30:00+01:00"),
    ],
)
def test_a_time_is_of_today_and_of_here(typed: str, meant: str) -> None:
    moment = read_moment(typed, TODAY)
    assert moment is not None
    assert moment.isoformat() == meant


@pytest.mark.parametrize(
    "typed", ["soon", "25:00", "14:75", "3 11 2026", "40 11 2026 10:00", "1430"]
)
def test_what_is_no_time_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(WrongMoment, match="14:30"):
        read_moment(typed, TODAY)


def test_nothing_is_no_moment() -> None:
    assert read_moment("  ", TODAY) is None


@given(st.text(max_size=30))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    try:
        read_moment(typed, TODAY)
    except WrongMoment:
        return


def test_an_addition_belongs_to_the_first() -> None:
    first = a_concern()
    assert root_of(first) == first.id
    assert root_of(a_concern(adds_to=first.id)) == first.id


def test_drafts_lie_under_an_id_that_is_no_records() -> None:
    person, worker, other = uuid4(), uuid4(), uuid4()
    assert drafts_of(person, worker) == drafts_of(person, worker)
    assert len({person, worker, drafts_of(person, worker), drafts_of(person, other)}) == 4
