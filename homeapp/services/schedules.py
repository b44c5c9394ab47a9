"""When a service is open, in words: the same sentence on the worker's screen and on the plan."""

from datetime import date, time

from homeapp.domain.schedules import DayRun, Rhythm, Schedule, ScheduleDay, Weekday
from homeapp.i18n import R_, Language

__all__ = ["schedule_words"]

_FULL_STOP_OF = {"ur": "\u06d4", "bn": "।", "hi": "।", "pa": "।"}
_FULL_STOPS = (".", *set(_FULL_STOP_OF.values()))
_APART, _END_APART = "\u2066", "\u2069"  # left-to-right isolate, and its end
_OWN_WAY = "\u2068"  # isolate that finds its own direction

_PLACES_IN_MONTH = {
    1: R_("first {day}"),
    2: R_("second {day}"),
    3: R_("third {day}"),
    4: R_("fourth {day}"),
    5: R_("fifth {day}"),
    -1: R_("last {day}"),
}
_LAST_DAY_OF_MONTH = R_("the last day")
_RUN = R_("{first} to {last}")
_DAY_OF_MONTH = R_("day {number}")
_BETWEEN = R_("{days}, {opens} to {closes}")
_FROM = R_("{days}, from {opens}")
_UNTIL = R_("{days}, until {closes}")
_ANY_DAY_BETWEEN = R_("{opens} to {closes}")
_ANY_DAY_FROM = R_("From {opens}")
_ANY_DAY_UNTIL = R_("Until {closes}")
_STARTS = R_("{when}. It starts on {date}.")
_ENDS = R_("{when}. The last day is {date}.")


def schedule_words(schedule: Schedule, language: Language, today: date | None = None) -> str:
    """Return days and times as a reader of this language says them, "" where nothing is known.

    What the publisher wrote beside them follows as written. The first day is said while it is
    still to come, or always where `today` is not given. In a right-to-left language each time
    and note is isolated, so that the figures around it never change places.
    """
    said = _with_times(_days(schedule, language), schedule, language)
    said = _with_dates(said, schedule, language, today) if said else ""
    note = " ".join(schedule.description.split())
    if note and language.direction == "rtl":
        note = f"{_OWN_WAY}{note}{_END_APART}"
    if said and note and not said.endswith(_FULL_STOPS):
        said += _FULL_STOP_OF.get(language.code, ".")
    return " ".join(filter(None, (said, note)))


def _days(schedule: Schedule, language: Language) -> str:
    every = max(1, schedule.interval)
    match schedule.rhythm:
        case Rhythm.WEEKLY | Rhythm.FORTNIGHTLY | Rhythm.EVERY_FEW_WEEKS:
            days = _list([_run(run, language) for run in schedule.day_runs], language)
            return language.plural(
                "Every week: {days}", "Every {count} weeks: {days}", every, days=days
            )
        case Rhythm.MONTHLY_ON_WEEKDAY:
            days = _list([_nth(day, language) for day in schedule.days], language)
        case Rhythm.MONTHLY_ON_DATE:
            days = _list([_month_day(day, language) for day in schedule.month_days], language)
        case Rhythm.UNKNOWN:
            return ""
    if not days:
        return ""
    return language.plural("Every month: {days}", "Every {count} months: {days}", every, days=days)


def _run(run: DayRun, language: Language) -> str:
    first, last = _name(run.first, language), _name(run.last, language)
    return first if run.first is run.last else language.text(_RUN, first=first, last=last)


def _nth(day: ScheduleDay, language: Language) -> str:
    name = _name(day.weekday, language)
    place = _PLACES_IN_MONTH.get(day.nth or 0)
    return language.text(place, day=name) if place else ""


def _month_day(day: int, language: Language) -> str:
    if day == -1:
        return language.text(_LAST_DAY_OF_MONTH)
    return language.text(_DAY_OF_MONTH, number=day) if day > 0 else ""


def _name(day: Weekday, language: Language) -> str:
    return language.days(wide=True)[day.position]


def _list(parts: list[str], language: Language) -> str:
    # An unknown part leaves none of them: half a timetable would send people on the wrong day.
    return language.listed(parts) if parts and all(parts) else ""


def _with_times(days: str, schedule: Schedule, language: Language) -> str:
    places = {
        name: _time(moment, language)
        for name, moment in (("opens", schedule.opens_at), ("closes", schedule.closes_at))
        if moment is not None
    }
    if not places:
        return days
    if not days:
        any_day = {1: _ANY_DAY_FROM if "opens" in places else _ANY_DAY_UNTIL, 2: _ANY_DAY_BETWEEN}
        return language.text(any_day[len(places)], **places)
    said = {1: _FROM if "opens" in places else _UNTIL, 2: _BETWEEN}[len(places)]
    return language.text(said, days=days, **places)


def _time(moment: time, language: Language) -> str:
    said = "\u00a0".join(language.time(moment).split())
    return f"{_APART}{said}{_END_APART}" if language.direction == "rtl" else said


def _with_dates(said: str, schedule: Schedule, language: Language, today: date | None) -> str:
    first, last = schedule.valid_from, schedule.valid_to
    if first is not None and (today is None or first > today):
        said = language.text(_STARTS, when=said, date=language.date(first))
    if last is not None:
        said = language.text(
            _ENDS, when=said.rstrip("".join(_FULL_STOPS)), date=language.date(last)
        )
    return said
