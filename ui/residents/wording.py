"""How the caseload puts things in a few words."""

from datetime import date

from homeapp.domain.residents import Resident
from homeapp.domain.spoken import language_names
from homeapp.i18n import _, _n, language
from homeapp.services.unit_of_work import CaseloadRow

__all__ = ["is_due", "language_of", "last_talk", "name_of", "next_step", "told_apart", "waiting"]

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
    """Return the day of the last talk."""
    held = row.last_conversation_on
    return language("en").short_date(held) if held else _("Not yet")


def waiting(row: CaseloadRow) -> str:
    """Return how many services a person waits to hear from, "" for none."""
    count = row.waiting_signposts
    return _n("{count} service", "{count} services", count) if count else ""


def is_due(row: CaseloadRow, today: date) -> bool:
    """Whether a review was agreed for today or earlier."""
    return row.next_review_on is not None and row.next_review_on <= today


def next_step(row: CaseloadRow, today: date) -> str:
    """Return in a few words what comes next with a person."""
    if row.next_review_on is not None:
        day = language("en").short_date(row.next_review_on)
        return _("Review due {day}", day=day) if is_due(row, today) else _("Review {day}", day=day)
    if row.last_conversation_on is None:
        return _("Start the first talk")
    if row.plan_agreed_on is None:
        return _("Agree a plan")
    return _("Choose a review date")


def told_apart(other: Resident) -> str:
    """Return what tells a likely duplicate apart: name, year of birth, postcode area."""
    year = _("born in {year}", year=other.born_on.year) if other.born_on else ""
    area = other.postcode.split(" ")[0]
    return ", ".join(filter(None, (other.preferred_name or other.full_name, year, area)))
