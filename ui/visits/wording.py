"""How the page about visits puts things in a few words."""

from homeapp.domain.closures import Closure, ClosureOutcome
from homeapp.domain.goals import Doer, Goal, Step
from homeapp.domain.visits import Visit, VisitStatus, VisitWay
from homeapp.i18n import _, _n, language

__all__ = ["closed_in_words", "kept_open", "minutes_in_words", "step_in_words", "visit_in_words"]

_MY_STEP = (Doer.LINK_WORKER,)


def visit_in_words(visit: Visit) -> str:
    """Return a visit in a line: its day and time, how it was held, and how long."""
    parts = (
        language("en").date(visit.on),
        language("en").time(visit.at) if visit.at else "",
        _(visit.way.words),
        visit.place if visit.way is not VisitWay.PHONE else "",
        minutes_in_words(visit.minutes),
        _(visit.status.words) if visit.status is VisitStatus.NOT_HELD else "",
        visit.why_not,
    )
    return " · ".join(filter(None, parts))


def minutes_in_words(minutes: int | None) -> str:
    """Return how long a visit was, "" where nobody noted it."""
    return _n("{count} minute", "{count} minutes", minutes) if minutes else ""


def step_in_words(step: Step, goal: Goal) -> str:
    """Return a step with who does it, by when, and for which goal."""
    english = language("en")
    who = _("Link worker") if step.doer in _MY_STEP else step.doer_name or _("Someone else")
    by = _("by {date}", date=english.date(step.due_on)) if step.due_on else ""
    what = step.description or _("A step with no words yet")
    about = _(goal.domain.topic)
    return _(
        "{who}: {what} ({notes})", who=who, what=what, notes=", ".join(filter(None, (by, about)))
    )


def closed_in_words(closure: Closure) -> str:
    """Return since when the work is closed, why, and what was worth knowing.

    Of one that was opened again, also when and why.
    """
    english = language("en")
    day, reason = english.date(closure.closed_on), _(closure.reason.words)
    if closure.outcome is ClosureOutcome.UNKNOWN:
        how = _("Closed on {day}. {reason}.", day=day, reason=reason)
    else:
        outcome = _(closure.outcome.words)
        how = _("Closed on {day}. {reason}. {how}.", day=day, reason=reason, how=outcome)
    since = closure.reopened_on
    again = _("Opened again on {day}.", day=english.date(since)) if since else ""
    return "\n".join(filter(None, (how, closure.words, again, closure.reopened_because)))


def kept_open(goals: int) -> str:
    """Return what closing leaves as it is."""
    if not goals:
        return _("Nothing is deleted. You can open the work again at any time.")
    return _n(
        "Nothing is deleted. {count} goal stays as it stands. You can open the work again.",
        "Nothing is deleted. {count} goals stay as they stand. You can open the work again.",
        goals,
    )
