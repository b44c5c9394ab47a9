"""What the directory knows about trust, areas, ages and opening times."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.directory import (
    CHECK_BEFORE_YOU_GO_AFTER,
    NAG_AFTER,
    Area,
    Contact,
    Freshness,
    Phone,
    Service,
    ServiceStatus,
    Topic,
)
from homeapp.domain.residents import LocalAuthority
from homeapp.domain.schedules import (
    DayRun,
    Frequency,
    Rhythm,
    Schedule,
    ScheduleDay,
    Weekday,
)

TODAY = date(2026, 11, 21)


def a_service(**changes: object) -> Service:
    return Service(**{"name": "Tuesday walkers", **changes})  # type: ignore[arg-type]


def days(*letters: str, nth: int | None = None) -> tuple[ScheduleDay, ...]:
    return tuple(ScheduleDay(weekday=Weekday(letter), nth=nth) for letter in letters)


@pytest.mark.parametrize(
    ("age_in_days", "freshness"),
    [
        (0, Freshness.FRESH),
        (90, Freshness.FRESH),
        (91, Freshness.DUE),
        (183, Freshness.DUE),
        (184, Freshness.OLD),
        (4000, Freshness.OLD),
        (-1, Freshness.NEVER),
    ],
)
def test_trust_fades_with_the_days_since_the_check(age_in_days: int, freshness: Freshness) -> None:
    service = a_service(verified_on=TODAY - timedelta(days=age_in_days))
    assert service.freshness(TODAY) is freshness


def test_an_entry_nobody_checked_is_never_fact() -> None:
    service = a_service()
    assert service.freshness(TODAY) is Freshness.NEVER
    assert service.needs_checking(TODAY)
    assert service.must_check_before_going(TODAY)
    assert not service.phones_are_fact(TODAY)


def test_an_entry_due_for_a_check_still_prints_as_fact() -> None:
    service = a_service(verified_on=TODAY - NAG_AFTER - timedelta(days=1))
    assert service.needs_checking(TODAY)
    assert service.phones_are_fact(TODAY)


def test_an_old_entry_prints_with_a_warning() -> None:
    service = a_service(verified_on=TODAY - CHECK_BEFORE_YOU_GO_AFTER - timedelta(days=1))
    assert service.must_check_before_going(TODAY)
    assert not service.phones_are_fact(TODAY)


def test_a_wrong_number_takes_trust_away_until_the_next_check() -> None:
    checked = a_service(verified_on=TODAY)
    wrong = checked.with_wrong_number()
    assert wrong.needs_checking(TODAY)
    assert wrong.must_check_before_going(TODAY)
    assert not wrong.phones_are_fact(TODAY)
    again = wrong.verified(on=TODAY, by="Test Worker")
    assert again.phones_are_fact(TODAY)
    assert again.verified_by == "Test Worker"
    assert not checked.number_wrong


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_what_prints_with_a_warning_is_always_on_the_list_to_check(on: date, today: date) -> None:
    service = a_service(verified_on=on)
    if service.must_check_before_going(today):
        assert service.needs_checking(today)


def test_only_a_running_service_is_offered() -> None:
    offered = {status for status in ServiceStatus if a_service(status=status).is_offered}
    assert offered == {ServiceStatus.ACTIVE}


@pytest.mark.parametrize(
    ("areas", "serves_craven"),
    [
        ((), True),
        ((Area(code="E08000032", name="Bradford"),), False),
        ((Area(code="E06000065", name="North Yorkshire"),), True),
        ((Area(code="E92000001", name="England"),), True),
        ((Area(name="the dales"),), True),
    ],
)
def test_areas_match_by_code_and_doubt_is_shown(
    areas: tuple[Area, ...], serves_craven: bool
) -> None:
    assert a_service(areas=areas).serves(LocalAuthority.NORTH_YORKSHIRE) is serves_craven


@pytest.mark.parametrize(
    ("youngest", "oldest", "accepts_forty"),
    [(None, None, True), (40, 40, True), (41, None, False), (None, 39, False), (18, None, True)],
)
def test_ages(youngest: int | None, oldest: int | None, accepts_forty: bool) -> None:
    assert a_service(minimum_age=youngest, maximum_age=oldest).accepts_age(40) is accepts_forty


def test_phones_come_from_every_contact_in_order() -> None:
    numbers = [Phone(number=f"07700 90000{last}") for last in range(3)]
    service = a_service(contacts=(Contact(phones=(numbers[0],)), Contact(phones=(*numbers[1:],))))
    assert service.phones == tuple(numbers)


NUMBER = (Contact(phones=(Phone(number="07700 900001"),)),)
OTHER_NUMBER = (Contact(phones=(Phone(number="07700 900002"),)),)


def test_a_newer_file_keeps_the_check_of_what_has_not_changed() -> None:
    ours = a_service(contacts=NUMBER, verified_on=TODAY, verified_by="Test Worker")
    renewed = ours.renewed_by(replace(ours, description="New words", verified_on=None))
    assert (renewed.description, renewed.verified_on) == ("New words", TODAY)
    assert renewed.verified_by == "Test Worker"
    later = replace(ours, verified_on=TODAY + timedelta(days=1), verified_by="publisher")
    assert ours.renewed_by(later).verified_by == "publisher"


def test_a_check_by_hand_does_not_vouch_for_a_number_that_came_later() -> None:
    ours = a_service(contacts=NUMBER, verified_on=TODAY, verified_by="Test Worker")
    renewed = ours.renewed_by(replace(ours, contacts=OTHER_NUMBER, verified_on=None))
    assert renewed.verified_on is None
    assert not renewed.phones_are_fact(TODAY)


def test_a_wrong_number_stays_wrong_until_another_comes() -> None:
    ours = a_service(contacts=NUMBER).with_wrong_number()
    fresh = replace(ours, number_wrong=False, verified_on=TODAY)
    assert ours.renewed_by(fresh).number_wrong
    assert not ours.renewed_by(replace(fresh, contacts=OTHER_NUMBER)).number_wrong


def test_a_bare_list_does_not_take_away_what_a_whole_entry_gave() -> None:
    ours = a_service(
        contacts=NUMBER,
        topics=(Topic.ACTIVITY,),
        areas=(Area(code=LocalAuthority.BRADFORD),),
        extra_json='{"contacts": [{"id": "c1"}]}',
    )
    renewed = ours.renewed_by(Service(id=ours.id, name="New name"))
    assert renewed == replace(ours, name="New name")


def test_a_service_belongs_to_its_organisation_by_id() -> None:
    owner = uuid4()
    assert a_service(organisation_id=owner).organisation_id == owner


@pytest.mark.parametrize(
    ("schedule", "rhythm"),
    [
        (Schedule(), Rhythm.UNKNOWN),
        (Schedule(description="Most mornings"), Rhythm.UNKNOWN),
        (Schedule(days=days("TU"), opens_at=time(10)), Rhythm.WEEKLY),
        (Schedule(days=days("TU"), freq=Frequency.WEEKLY, interval=2), Rhythm.FORTNIGHTLY),
        (Schedule(days=days("TU"), freq=Frequency.WEEKLY, interval=3), Rhythm.EVERY_FEW_WEEKS),
        (Schedule(days=days("SA", nth=1), freq=Frequency.MONTHLY), Rhythm.MONTHLY_ON_WEEKDAY),
        (Schedule(month_days=(1, 15), freq=Frequency.MONTHLY), Rhythm.MONTHLY_ON_DATE),
        (Schedule(freq=Frequency.MONTHLY), Rhythm.UNKNOWN),
    ],
)
def test_each_schedule_gets_one_kind_of_sentence(schedule: Schedule, rhythm: Rhythm) -> None:
    assert schedule.rhythm is rhythm


@pytest.mark.parametrize(
    ("given_days", "runs"),
    [
        ("", []),
        ("TU", ["TU-TU"]),
        ("MO TU", ["MO-MO", "TU-TU"]),
        ("FR MO WE TU TH", ["MO-FR"]),
        ("MO TU WE FR SA SU", ["MO-WE", "FR-SU"]),
        ("SU MO", ["MO-MO", "SU-SU"]),
        ("MO MO", ["MO-MO"]),
    ],
)
def test_days_in_a_row_are_joined(given_days: str, runs: list[str]) -> None:
    schedule = Schedule(days=days(*given_days.split()))
    assert [f"{run.first}-{run.last}" for run in schedule.day_runs] == runs


@given(st.sets(st.sampled_from(Weekday)))
def test_runs_name_each_day_once(chosen: set[Weekday]) -> None:
    week = list(Weekday)

    def named(run: DayRun) -> list[Weekday]:
        return week[run.first.position : run.last.position + 1]

    runs = Schedule(days=tuple(ScheduleDay(weekday=day) for day in chosen)).day_runs
    assert [day for run in runs for day in named(run)] == sorted(chosen, key=week.index)


def test_an_end_in_the_past_puts_the_times_in_doubt_not_the_service() -> None:
    ended = Schedule(days=days("TU"), valid_to=TODAY - timedelta(days=1))
    assert ended.may_be_out_of_date(TODAY)
    assert not Schedule(valid_to=TODAY).may_be_out_of_date(TODAY)
    assert not Schedule().may_be_out_of_date(TODAY)
    assert a_service(schedules=(ended,)).is_offered
