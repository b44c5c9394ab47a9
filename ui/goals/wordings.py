"""Words offered for goals, so that often nothing need be typed; others can always be typed."""

import re
from datetime import date
from decimal import Decimal

from homeapp.domain.goals import Doer, GoalDomain, Step
from homeapp.errors import Refusal
from homeapp.i18n import N_, R_, _, language

__all__ = ["DOERS", "HOW_OFTEN", "UNITS", "about_step", "read_amount", "show_amount"]

DOERS = {
    Doer.ME: N_("The person"),
    Doer.LINK_WORKER: N_("Link worker"),
    Doer.SOMEONE: N_("Someone else"),
}
"""Who does a step, as the worker says it; the plan has the words of the resident."""

# Marked for the residents' catalogue, because the plan prints them.
UNITS = {
    GoalDomain.SMOKING: (
        R_("cigarettes a day"),
        R_("days without smoking a week"),
        R_("pouches of tobacco a week"),
    ),
    GoalDomain.EATING: (
        R_("portions of fruit and vegetables a day"),
        R_("sugary drinks a week"),
        R_("home-cooked meals a week"),
    ),
    GoalDomain.ALCOHOL: (
        R_("units of alcohol a week"),
        R_("days without alcohol a week"),
    ),
    GoalDomain.ACTIVITY: (
        R_("minutes of walking a day"),
        R_("minutes of moving a week"),
        R_("active days a week"),
    ),
    GoalDomain.OWN: (R_("times a week"), R_("hours a week")),
}
HOW_OFTEN = (R_("every day"), R_("3 days a week"), R_("once a week"))

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
_PLAIN = re.compile(r"\d{1,7}(?:[.,]\d{1,2})?")


class WrongAmount(Refusal):
    """What was typed is not a number to count with."""

    def __init__(self) -> None:
        super().__init__(N_("This is not a number. Type it in figures, such as 20 or 2.5."))


def read_amount(text: str) -> Decimal | None:
    """Return a number of 0 or more, `None` for nothing; raise `WrongAmount`.

    A comma before exactly three figures parts thousands; before one or two it is a decimal mark.
    """
    typed = "".join(text.split())
    if not typed:
        return None
    if _THOUSANDS.fullmatch(typed):
        return Decimal(typed.replace(",", ""))
    if _PLAIN.fullmatch(typed):
        return Decimal(typed.replace(",", "."))
    raise WrongAmount


def show_amount(amount: Decimal | None) -> str:
    """Return a number without needless noughts behind its decimal mark, "" for none."""
    if amount is None:
        return ""
    shown = f"{amount:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def about_step(step: Step, today: date) -> str:
    """Return whose a step is, and when it was done or is to be, for the worker."""
    return " · ".join(filter(None, (_whose(step), _when(step, today))))


def _whose(step: Step) -> str:
    match step.doer:
        case Doer.ME:
            return _("For the person to do")
        case Doer.LINK_WORKER:
            return _("For the link worker to do")
    name = step.doer_name.strip()
    return _("For {name} to do", name=name) if name else _("For somebody else to do")


def _when(step: Step, today: date) -> str:
    """Return the day in words; one that has passed makes a step neither late nor a failing."""
    english = language("en")
    if step.done_on is not None:
        return _("Done on {date}", date=english.date(step.done_on))
    if step.due_on is None:
        return _("Still to do")
    if step.is_day_over(today):
        return _("Still to do (planned for {date})", date=english.date(step.due_on))
    return _("By {date}", date=english.date(step.due_on))
