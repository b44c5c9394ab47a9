"""How the caseload puts things in a few words."""

from datetime import date

from homeapp.domain import due
from homeapp.domain.residents import Resident
from homeapp.domain.spoken import language_names
from homeapp.i18n import N_, _, _n, language
from homeapp.services.unit_of_work import CaseloadRow

__all__ = ["first_due", "language_of", "last_talk", "name_of", "next_step", "told_apart", "waiting"]

_ISOLATED, _END = "\u2068", "\u2069"  # keep a right-to-left name in its own place in the line


def name_of(row: CaseloadRow) -> str:
    """Return what a person likes to be called, and their family name."""
    return " ".join(filter(None, (row.preferred_name, row.family_name))) or _("No name yet")


def language_of(row: CaseloadRow) -> str:
    """Return the language a person reads: its own name and its English one."""
    if not row.reading_language:
        return ""
    own, english = language_names(row.reading_language)
    return _(english) if own == english else f"{_ISOLATED}{own}{_END} ({_(english)})"


def last_talk(row: CaseloadRow) -> str:
    """Return the day of the last visit."""
    held = row.last_conversation_on
    return language("en").short_date(held) if held else _("Not yet")


def waiting(row: CaseloadRow) -> str:
    """Return how many services a person waits to hear from, "" for none or once it is closed."""
    count = 0 if row.follow_up.closed_on else row.waiting_signposts
    return _n("{count} service", "{count} services", count) if count else ""


def first_due(row: CaseloadRow) -> date:
    """Return the earliest day on which something is to be done for a person."""
    return min((on for _what, on in row.follow_up.days), default=date.max)


def next_step(row: CaseloadRow, today: date) -> str:
    """Return in a few words what comes next with a person."""
    step = due.next_step(row.follow_up, today)
    if step is not None:
        return _in_words(step, today)
    if row.last_conversation_on is None:
        return _("Start the first session")
    if row.plan_agreed_on is None:
        return _("Agree a plan")
    return _("Choose a review date")


def _in_words(step: due.NextStep, today: date) -> str:
    english = language("en")
    day = english.short_date(step.on)
    match step.what:
        case due.NextThing.CLOSED:
            return _("Closed on {day}", day=day)
        case due.NextThing.MEETING if step.on == today and step.at is not None:
            return _("Visit today, {time}", time=english.time(step.at))
        case due.NextThing.MEETING if step.on == today:
            return _("Visit today")
        case due.NextThing.MEETING:
            return _("Visit {day}", day=day)
        case due.NextThing.OPEN_END:
            return _(step.what.words)
        case due.NextThing.REVIEW if step.about is not None:
            topic = _(step.about.topic)
            return (
                _("Review due: {topic}", topic=topic) if step.is_due else _("Review {day}", day=day)
            )
        case due.NextThing.STEP:
            words = (
                N_("Link worker's step due {day}")
                if step.is_due
                else N_("Link worker's step {day}")
            )
            return _(words, day=day)
        case due.NextThing.THEIR_STEP:
            return _(step.what.words) if step.is_due else _("Person's step {day}", day=day)
    return _("Review due {day}", day=day) if step.is_due else _("Review {day}", day=day)


def told_apart(other: Resident) -> str:
    """Return what tells a likely duplicate apart: name, year of birth, postcode area."""
    year = _("born in {year}", year=other.born_on.year) if other.born_on else ""
    area = other.postcode.split(" ")[0]
    return ", ".join(filter(None, (other.preferred_name or other.full_name, year, area)))
