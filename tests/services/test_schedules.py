"""Days and times in words, in the languages of the plan."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.schedules import Frequency, Schedule, ScheduleDay, Weekday
from homeapp.i18n import Language, language, languages
from homeapp.services.schedules import schedule_words

TODAY = date(2026, 11, 21)
MONDAY, FRIDAY = ScheduleDay(weekday=Weekday.MONDAY), ScheduleDay(weekday=Weekday.FRIDAY)
WEEKDAYS = tuple(ScheduleDay(weekday=day) for day in list(Weekday)[:5])


def in_english(schedule: Schedule) -> str:
    return schedule_words(schedule, language("en"), TODAY)


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (
            Schedule(days=WEEKDAYS, opens_at=time(9), closes_at=time(17, 30)),
            "Every week: Monday to Friday, 09:00 to 17:30",
        ),
        (
            Schedule(days=(MONDAY, FRIDAY), interval=2, opens_at=time(10)),
            "Every 2 weeks: Monday and Friday, from 10:00",
        ),
        (Schedule(days=(MONDAY,), interval=6), "Every 6 weeks: Monday"),
        (
            Schedule(
                days=(
                    ScheduleDay(weekday=Weekday.TUESDAY, nth=1),
                    ScheduleDay(weekday=Weekday.TUESDAY, nth=-1),
                ),
                freq=Frequency.MONTHLY,
                closes_at=time(12),
            ),
            "Every month: first Tuesday and last Tuesday, until 12:00",
        ),
        (
            Schedule(month_days=(1, 15, -1), freq=Frequency.MONTHLY, interval=3),
            "Every 3 months: day 1, day 15 and the last day",
        ),
        (Schedule(opens_at=time(10), closes_at=time(12)), "10:00 to 12:00"),
        (Schedule(opens_at=time(10)), "From 10:00"),
        (Schedule(description="Ring for times"), "Ring for times"),
        (Schedule(), ""),
        (
            Schedule(days=(MONDAY,), description="Term time only"),
            "Every week: Monday. Term time only",
        ),
        (
            Schedule(days=(MONDAY,), valid_from=date(2026, 12, 7), valid_to=date(2027, 3, 1)),
            "Every week: Monday. It starts on 7 December 2026. The last day is 1 March 2027.",
        ),
        (Schedule(days=(MONDAY,), valid_from=date(2020, 1, 6)), "Every week: Monday"),
    ],
)
def test_english_words(schedule: Schedule, words: str) -> None:
    assert in_english(schedule) == words


def test_a_day_that_cannot_be_said_leaves_no_half_timetable() -> None:
    odd = ScheduleDay(weekday=Weekday.MONDAY, nth=-2)
    schedule = Schedule(
        days=(odd, ScheduleDay(weekday=Weekday.FRIDAY, nth=1)), freq=Frequency.MONTHLY
    )
    assert in_english(schedule) == ""


def test_urdu_keeps_each_time_whole_and_apart() -> None:
    said = schedule_words(
        Schedule(days=(MONDAY,), opens_at=time(9), closes_at=time(17, 30)), language("ur"), TODAY
    )
    assert "\u206609:00\u2069" in said
    assert "\u206617:30\u2069" in said
    assert "پیر" in said


def test_a_note_in_english_is_kept_apart_in_urdu() -> None:
    note = Schedule(days=(MONDAY,), description="Term time\nonly")
    assert schedule_words(note, language("ur"), TODAY).endswith("\u2068Term time only\u2069")


schedules = st.builds(
    Schedule,
    days=st.lists(
        st.builds(
            ScheduleDay,
            weekday=st.sampled_from(list(Weekday)),
            nth=st.sampled_from([None, 1, 2, 3, 4, 5, -1, -5]),
        ),
        max_size=4,
    ).map(tuple),
    month_days=st.lists(st.integers(-31, 31).filter(bool), max_size=3).map(tuple),
    opens_at=st.none() | st.times(),
    closes_at=st.none() | st.times(),
    freq=st.sampled_from([None, *Frequency]),
    interval=st.integers(0, 8),
    valid_from=st.none() | st.dates(),
    valid_to=st.none() | st.dates(),
    description=st.text(max_size=20),
)


@given(schedule=schedules, tongue=st.sampled_from(languages()))
def test_every_schedule_can_be_said_in_every_language(schedule: Schedule, tongue: Language) -> None:
    said = schedule_words(schedule, tongue, TODAY)
    assert "{" not in said.replace(" ".join(schedule.description.split()), "")
    if tongue.direction == "rtl" and not schedule.description:
        assert said.count("\u2066") == said.count("\u2069")
