"""Pausing a goal for a fast: a reason of ours, which every language can say."""

from collections.abc import Iterable
from datetime import date, timedelta

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.measures import CheckIn, Response
from homeapp.i18n import N_, R_

__all__ = [
    "EATING",
    "FAST_ADVICE",
    "WHILE_FASTING",
    "is_paused_to_fast",
    "look_after_fast",
    "reason_of_ours",
    "says_they_fast",
    "standing_words",
]

EATING = GoalDomain.EATING.value
"""The check-in that asks whether somebody fasts at times."""

FAST_ADVICE = "fasting-medicines"
"""The line of that check-in that sends whoever has diabetes to their diabetes team first."""

WHILE_FASTING = N_("while I fast")
"""The reason of a goal that is paused for a fast, as it is kept: `standing_words` says it."""

_FASTING, _YES = "fasting", "yes"
_PAUSED_TO_FAST = R_("Paused for now, while I fast")

_FAST = timedelta(weeks=5)
"""A month of fasting and some days to settle: our own practice, no health figure, no source."""

_ALCOHOL = timedelta(weeks=2)
"""A goal on alcohol is never left for longer (`homeapp.domain.reviews.look_again_on`)."""


def says_they_fast(told: Iterable[CheckIn]) -> bool:
    """Whether somebody said so when they last answered; `told` are check-ins on eating.

    An answer that is kept private counts as none.
    """
    newest = sorted(told, key=lambda one: (one.taken_on, one.id), reverse=True)
    answers = (one.responses.get(_FASTING, Response()) for one in newest)
    given = next((one for one in answers if one.chosen), Response())
    return _YES in given.chosen


def look_after_fast(goal: Goal, today: date) -> date:
    """Return a day to look at a goal again after a fast; a later day that was chosen stays."""
    is_alcohol = goal.domain is GoalDomain.ALCOHOL
    begins = max(today, goal.starts_on or today)
    suggested = begins + (_ALCOHOL if is_alcohol else _FAST)
    return suggested if is_alcohol else max(suggested, goal.review_on or suggested)


def is_paused_to_fast(goal: Goal) -> bool:
    """Whether a goal is paused for a fast now."""
    return bool(reason_of_ours(goal.status, goal.status_reason))


def reason_of_ours(status: GoalStatus, reason: str) -> str:
    """Return why a goal stands as it does where that is a reason of ours, "" for typed ones."""
    is_ours = status is GoalStatus.PAUSED and reason == WHILE_FASTING
    return WHILE_FASTING if is_ours else ""


def standing_words(status: GoalStatus, reason: str) -> str:
    """Return how a goal stands, a message of the residents' catalogue; what was typed is left out.

    Typed reasons are for the worker's page alone.
    """
    return _PAUSED_TO_FAST if reason_of_ours(status, reason) else status.words
