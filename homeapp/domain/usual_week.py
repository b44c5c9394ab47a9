"""What an alcohol check-in tells of a usual week: on which days somebody drinks, and how much.

It is told as plain facts. No advice hangs on it: whoever may depend on alcohol could take it as a
reason to stop suddenly.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from homeapp.domain.day_drinks import days_with_drinks, on_day
from homeapp.domain.formulas import units_of
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, AnswerKind, Measure, Response
from homeapp.domain.scoring import amount_of, calls_for
from homeapp.domain.weekdays import DAYS, days_of

__all__ = ["DRINKING_DAYS", "UsualWeek", "week_of"]

DRINKING_DAYS = "drinking-days"
"""The question on the days; no content pack takes it away, for the rule on stopping needs it."""


@dataclass(frozen=True, kw_only=True)
class UsualWeek:
    """On how many days of a usual week somebody drinks, and how much where that is told by day."""

    number: int
    is_safe_to_show: bool = False
    """Whether all that was answered rules out that they may depend on alcohol. Until then days
    without are left unsaid: they could be taken as a reason to stop suddenly."""
    days: tuple[int, ...] = ()
    """Which, 0 for Monday; none where they differ from week to week, or were not told."""
    units: tuple[tuple[int, Decimal], ...] = ()
    """The UK units of each day of which the drinks were told, unrounded."""

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
        units=tuple(_units(measure, responses)),
    )


def _units(measure: Measure, responses: Mapping[str, Response]) -> Iterator[tuple[int, Decimal]]:
    asking = (one for one in measure.questions if one.kind is AnswerKind.DRINKS)
    for question in asking:
        response = responses.get(question.key)
        for day in days_with_drinks(response):
            counted = [(measure.drink(key), count) for key, count in on_day(response, day)]
            known = [(drink, count) for drink, count in counted if drink is not None]
            # A drink that this version does not know would make the day's sum too small.
            if len(known) == len(counted):
                yield day, units_of(known)
