"""What a worker does with visits, over a store in memory."""

from dataclasses import fields
from datetime import date, time, timedelta

import pytest

from homeapp.domain.consents import Decision, SaidNo
from homeapp.domain.conversations import Interpreting
from homeapp.domain.residents import Resident
from homeapp.domain.visits import (
    DayOver,
    MinutesOutOfRange,
    NotYetHeld,
    TooFarAhead,
    Visit,
    VisitStatus,
    VisitWay,
)
from homeapp.planner import Planner
from tests.factories import a_consent, a_resident
from tests.fakes import FrozenClock

TODAY = date(2026, 11, 21)
LATER = date(2026, 12, 3)


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


def test_todays_meeting_is_noted_once_and_taken_back_whole(
    planner: Planner, amina: Resident
) -> None:
    assert planner.visits.todays(amina.id) is None
    begun = planner.visits.begin(amina.id, minutes=40)
    again = planner.visits.begin(amina.id, place="Example Hall")
    assert begun.id == again.id
    assert planner.visits.todays(amina.id) == again
    assert (again.on, again.status, again.minutes) == (TODAY, VisitStatus.HELD, 40)
    assert planner.history.undo() == "Note today's visit"
    planner.history.undo()
    assert planner.visits.of(amina.id) == []


def test_to_look_at_todays_meeting_notes_nothing(planner: Planner, amina: Resident) -> None:
    planner.visits.as_begun(amina.id)
    assert planner.visits.of(amina.id) == []


def test_who_interprets_comes_from_todays_talk(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    planner.conversations.interpret(amina.id, "Line 7", Interpreting.PHONE)
    visit = planner.visits.as_begun(amina.id)
    assert (visit.interpreter, visit.interpreting) == ("Line 7", Interpreting.PHONE)
    clock.now += timedelta(days=1)
    assert planner.visits.as_begun(amina.id).interpreter == ""


def test_a_meeting_planned_for_today_is_the_one_that_takes_place(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    planned = planner.visits.plan(amina.id, LATER, time(10, 30), VisitWay.HOME)
    assert planner.visits.next(amina.id) == planned
    clock.now = clock.now.replace(month=12, day=3)
    held = planner.visits.begin(amina.id)
    assert (held.id, held.status, held.way) == (planned.id, VisitStatus.HELD, VisitWay.HOME)
    assert planner.visits.next(amina.id) is None


def test_there_is_one_next_meeting_which_moves(planner: Planner, amina: Resident) -> None:
    first = planner.visits.plan(amina.id, LATER)
    moved = planner.visits.plan(amina.id, date(2026, 12, 10), time(9))
    assert moved.id == first.id
    assert planner.visits.of(amina.id) == [moved]


def test_a_meeting_of_which_nobody_said_how_it_went_stays_open(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    planned = planner.visits.plan(amina.id, LATER)
    clock.now = clock.now.replace(month=12, day=4)
    assert planner.visits.open_ends(amina.id) == [planned]
    planner.visits.change(planned.id, status=VisitStatus.NOT_HELD, why_not="The bus")
    assert planner.visits.open_ends(amina.id) == []
    assert planner.history.next_undo == "Change whether the visit took place"


def test_what_cannot_be_is_refused_and_leaves_no_trace(planner: Planner, amina: Resident) -> None:
    with pytest.raises(MinutesOutOfRange):
        planner.visits.begin(amina.id, minutes=0)
    with pytest.raises(DayOver):
        planner.visits.plan(amina.id, TODAY - timedelta(days=1))
    with pytest.raises(TooFarAhead):
        planner.visits.plan(amina.id, date(2030, 1, 1))
    assert planner.visits.of(amina.id) == []
    held = planner.visits.begin(amina.id)
    with pytest.raises(NotYetHeld):
        planner.visits.change(held.id, on=LATER)


def test_six_meetings_are_counted_kindly_and_later_ones_name_no_end(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    lines = []
    for _turn in range(7):
        lines.append(planner.visits.line(amina.id))
        planner.visits.begin(amina.id)
        assert planner.visits.line(amina.id) == lines[-1]
        clock.now += timedelta(days=7)
    assert lines[0] == "This is visit 1 of about 6."
    assert lines[2] == "This is visit 3 of about 6."
    assert lines[5:] == ["This is visit 6 of about 6.", "This is visit 7."]


def test_nothing_is_noted_of_who_said_no(planner: Planner, amina: Resident) -> None:
    planner.consents.record(a_consent(amina.id, decision=Decision.DECLINED))
    with pytest.raises(SaidNo):
        planner.visits.begin(amina.id)
    with pytest.raises(SaidNo):
        planner.visits.plan(amina.id, LATER)


def test_a_meeting_is_taken_away_and_brought_back(planner: Planner, amina: Resident) -> None:
    visit = planner.visits.plan(amina.id, LATER)
    planner.visits.remove(visit.id)
    assert planner.visits.next(amina.id) is None
    planner.history.undo()
    assert planner.visits.next(amina.id) == visit


def test_every_field_that_can_change_has_words_for_undo(planner: Planner, amina: Resident) -> None:
    visit = planner.visits.begin(amina.id)
    names = {known.name for known in fields(Visit)} - {"id", "resident_id", "worker_id"}
    for name in names:
        planner.visits.change(visit.id, **{name: getattr(visit, name)})
