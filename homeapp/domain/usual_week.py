"""What an alcohol check-in tells of a usual week: on how many days somebody drinks, and on which.

It is told as a plain fact. No advice hangs on it: whoever may depend on alcohol could take it as a
reason to stop suddenly.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, AnswerKind, Measure, Response
from homeapp.domain.scoring import amount_of, calls_for
from homeapp.domain.weekdays import DAYS, days_of

__all__ = ["DRINKING_DAYS", "UsualWeek", "week_of"]

DRINKING_DAYS = "drinking-days"
"""The question on the days; no content pack takes it away, for the rule on stopping needs it."""


@dataclass(frozen=True, kw_only=True)
class UsualWeek:
    """On how many days of a usual week somebody drinks."""

    number: int
    is_safe_to_show: bool = False
    """Whether all that was answered rules out that they may depend on alcohol. Until then days
    without are left unsaid: they could be taken as a reason to stop suddenly."""
    days: tuple[int, ...] = ()
    """Which, 0 for Monday; none where they differ from week to week, or were not told."""

    @property
    def without(self) -> int:
        """On how many days they do not drink."""
        return len(DAYS) - self.number


def week_of(measure: Measure, responses: Mapping[str, Response]) -> UsualWeek | None:
    """Return the usual week that answers tell of; `None` where they do not, or it is idle."""
    is_alcohol = measure.key == GoalDomain.ALCOHOL.value
    kinds = {one.key: one.kind for one in measure.questions}
    if not is_alcohol or kinds.get(DRINKING_DAYS) is not AnswerKind.WEEKDAYS:
        return None
    number = amount_of(measure, responses, DRINKING_DAYS)
    if number is None:
        return None
    return UsualWeek(
        number=int(number),
        is_safe_to_show=calls_for(measure, responses, DEPENDENCE) is False,
        days=days_of(responses.get(DRINKING_DAYS)),
    )
