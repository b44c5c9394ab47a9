"""The days of the week are those of the language asked for, whichever was asked for before."""

from itertools import permutations

import pytest

from homeapp.domain.schedules import Schedule, ScheduleDay, Weekday
from homeapp.i18n import language
from homeapp.services.schedules import schedule_words
from ui.goals.resident_choices import day_names

TUESDAY = {
    "en": ("Tue", "Tuesday"),
    "ur": ("منگل", "منگل"),
    "bn": ("মঙ্গল", "মঙ্গলবার"),
    "pl": ("wt.", "wtorek"),
}


@pytest.mark.parametrize("order", list(permutations(TUESDAY)))
def test_each_language_keeps_its_own_days(order: tuple[str, ...]) -> None:
    on_tuesdays = Schedule(days=(ScheduleDay(weekday=Weekday.TUESDAY),))
    for code in order:
        known = language(code)
        short, whole = TUESDAY[code]
        assert (day_names(known)[1], day_names(known, "wide")[1]) == (short, whole)
        assert whole in schedule_words(on_tuesdays, known)
