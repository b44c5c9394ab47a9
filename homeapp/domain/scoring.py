"""What is made of a check-in's answers. Pure functions; every band and limit is content.

An answer that was passed over or kept private is unknown: nothing that needs it has a figure. A
question that earlier answers leave no reason to ask is known to count nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from homeapp.domain.day_drinks import days_with_drinks, differ, leave_a_day_out, on_day
from homeapp.domain.formulas import FORMULAS, units_of
from homeapp.domain.limits import lies_within, shown_within
from homeapp.domain.measures import (
    Advice,
    AnswerKind,
    Band,
    Condition,
    Measure,
    Question,
    Response,
    Scale,
)
from homeapp.domain.points import can_be, points_of

__all__ = ["Figure", "advice_for", "amount_of", "asked", "calls_for", "figures", "holds"]

Responses = Mapping[str, Response]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What a scale comes to, and its band."""

    scale: Scale
    amount: Decimal
    """Unrounded: the band, and all that is said, go by it."""
    shown: Decimal
    """For the eye: rounded as the scale says, or less, where that would cross a limit."""
    band: Band | None


def asked(measure: Measure, responses: Responses) -> tuple[Question, ...]:
    """Return the questions that these answers leave to ask, in order."""
    answers = _Answers(measure, responses)
    return tuple(one for one in measure.questions if answers.is_asked(one.key))


def figures(measure: Measure, responses: Responses) -> tuple[Figure, ...]:
    """Return what each scale comes to; one with an answer missing comes to nothing."""
    answers = _Answers(measure, responses)
    found = []
    for scale in measure.scales:
        amount = answers.figure(scale)
        if amount is not None:
            shown = shown_within(measure, scale, amount)
            found.append(Figure(scale=scale, amount=amount, shown=shown, band=scale.band(amount)))
    return tuple(found)


def advice_for(
    measure: Measure, responses: Responses, standing: Sequence[str] = ()
) -> tuple[Advice, ...]:
    """Return the lines that these answers call for, those on safety first.

    `standing` are keys of lines that earlier answers called for and that still stand.
    """
    answers = _Answers(measure, responses)
    # A sign of danger stays one when a later answer has made its question idle.
    on_record = _Answers(measure, responses, heed_all=True)
    due = [
        one
        for one in measure.advice
        if one.key in standing
        or answers.any_holds(one.when)
        or (one.is_safety and on_record.any_holds(one.when))
    ]
    said = {one.key for one in due}
    fitting = [
        one
        for one in due
        if one.not_with not in said and (not one.only_with or one.only_with in said)
    ]
    return tuple(sorted(fitting, key=lambda one: not one.is_safety))


def calls_for(measure: Measure, responses: Responses, key: str) -> bool | None:
    """Whether these answers call for a line; `None` where one that decides it is missing."""
    if key in {one.key for one in advice_for(measure, responses)}:
        return True
    answers = _Answers(measure, responses)
    states = [answers.any_holds(one.when) for one in measure.advice if one.key == key]
    return None if None in states else False


def holds(measure: Measure, responses: Responses, conditions: Sequence[Condition]) -> bool | None:
    """Whether any of the conditions holds; `None` where an answer that decides it is missing."""
    return _Answers(measure, responses).any_holds(conditions)


def amount_of(measure: Measure, responses: Responses, key: str) -> Decimal | None:
    """Return what a question or a scale comes to, `None` where an answer is missing."""
    return _Answers(measure, responses).amount(key)


class _Answers:
    """The answers to one check-in, and which of its questions they leave to ask.

    Whether something holds is `None` where an answer that decides it is unknown.
    """

    def __init__(self, measure: Measure, responses: Responses, *, heed_all: bool = False) -> None:
        self._questions = {one.key: one for one in measure.questions}
        self._scales = {one.key: one for one in measure.scales}
        self._measure = measure
        self._asked: dict[str, bool | None] = {}
        self._given: dict[str, Response] = {}
        # One pass is enough, because a question looks only at those before it.
        for question in measure.questions:
            is_asked = heed_all or self.any_holds(question.asked_if)
            self._asked[question.key] = is_asked
            if is_asked and question.key in responses:
                self._given[question.key] = responses[question.key]

    def is_asked(self, key: str) -> bool:
        """Whether a question is known to be worth asking."""
        return self._asked[key] is True

    def any_holds(self, conditions: Sequence[Condition]) -> bool | None:
        """Whether any holds; where there are none, there is nothing against it."""
        if not conditions:
            return True
        states = {self._holds(one) for one in conditions}
        return True if True in states else None if None in states else False

    def figure(self, scale: Scale) -> Decimal | None:
        """Return what a scale comes to, `None` where an answer is missing or it is not valid."""
        if not self.any_holds(scale.shown_if) or self._is_open(scale):
            return None
        amounts = self._items(scale)
        known = [amount for amount in amounts if amount is not None]
        return FORMULAS[scale.formula].make(known) if len(known) == len(amounts) else None

    def amount(self, key: str) -> Decimal | None:
        """Return what a question or a scale comes to, `None` where an answer is missing."""
        return self.figure(self._scales[key]) if key in self._scales else self._number(key)

    def _items(self, scale: Scale) -> list[Decimal | None]:
        if FORMULAS[scale.formula].by_day:
            return self._days(scale)
        idle = Decimal(0) if FORMULAS[scale.formula].idle_counts_nothing else None
        amounts: list[Decimal | None] = []
        for key in scale.items:
            amount = self.amount(key)
            if amount is not None:
                amounts.append(scale.points(key, amount))
            else:
                amounts.append(idle if self._is_idle(key) else None)
        return amounts

    def _days(self, scale: Scale) -> list[Decimal | None]:
        """Return what each day counts of which drinks were told, by its units."""
        key = scale.items[0]
        response = self._given.get(key)
        if response is None or response.is_private:
            return []
        units = (
            self._units(self._questions[key], on_day(response, day))
            for day in days_with_drinks(response)
        )
        return [None if one is None else scale.points(key, one) for one in units]

    def _is_open(self, scale: Scale) -> bool:
        """Whether drinks by day leave a scale without a figure: none is told, or one left out."""
        if FORMULAS[scale.formula].by_day:
            return not self._days(scale)
        first, last = scale.items[0], scale.items[-1]
        kinds = [self._questions[one].kind for one in (first, last) if one in self._questions]
        if scale.formula != "ratio" or kinds != [AnswerKind.DRINKS, AnswerKind.WEEKDAYS]:
            return False
        units, number = self._number(first), self._number(last)
        if units is None or number is None:
            return False
        return leave_a_day_out(number, self._given.get(first))

    def _is_idle(self, key: str) -> bool:
        if key in self._scales:
            scale = self._scales[key]
            is_by_day = FORMULAS[scale.formula].by_day
            return self.any_holds(scale.shown_if) is False or (is_by_day and self._is_open(scale))
        return self._asked.get(key) is False

    def _number(self, key: str) -> Decimal | None:
        """Return an answer as a number: its points, the number typed, or units of its drinks."""
        response = self._given.get(key)
        if response is None or response.is_private:
            return None
        question = self._questions[key]
        if question.kind is AnswerKind.DRINKS:
            return self._units(question, response.drinks)
        if question.kind is AnswerKind.WEEKDAYS and self._is_slip(response):
            return None
        if question.kind in {AnswerKind.NUMBER, AnswerKind.RULER, AnswerKind.WEEKDAYS}:
            number = response.number
            return number if number is not None and can_be(question, number) else None
        return points_of(question, set(response.chosen))

    def _is_slip(self, days: Response) -> bool:
        """Whether there are drinks, but on no day, or on another one than the days told.

        One of the two is a slip, and nobody knows which.
        """
        kinds = (one for one in self._measure.questions if one.kind is AnswerKind.DRINKS)
        keys = [one.key for one in kinds if one.key in self._given]
        is_on_none = not days.number and any(self._number(key) for key in keys)
        return is_on_none or any(differ(days, self._given[key]) for key in keys)

    def _units(self, question: Question, drinks: Sequence[tuple[str, Decimal]]) -> Decimal | None:
        counted = [(self._measure.drink(key), count) for key, count in drinks]
        known = [(drink, count) for drink, count in counted if drink is not None]
        # A drink that this version does not know would make the sum too small.
        if not known or len(known) < len(counted):
            return None
        return units_of(known) if all(can_be(question, count) for _drink, count in known) else None

    def _holds(self, condition: Condition) -> bool | None:
        states = {self._is_met(condition), *(self._holds(one) for one in condition.also)}
        return False if False in states else None if None in states else True

    def _is_met(self, condition: Condition) -> bool | None:
        if condition.unless:
            response = self._given.get(condition.question)
            return response is None or set(condition.unless).isdisjoint(response.chosen)
        if condition.answers:
            return self._is_chosen(condition)
        item = condition.scale or condition.question
        amount = self.amount(item)
        if amount is not None:
            return lies_within(condition, amount)
        if self._is_idle(item):
            return False
        return True if self._is_reached_already(condition) else None

    def _is_chosen(self, condition: Condition) -> bool | None:
        response = self._given.get(condition.question)
        if response is not None and not set(condition.answers).isdisjoint(response.chosen):
            return True
        is_unknown = response is None or response.is_private or not response.chosen
        return None if is_unknown and not self._is_idle(condition.question) else False

    def _is_reached_already(self, condition: Condition) -> bool:
        """Whether a sum has come to enough, whatever the answers that are missing.

        No item counts less than nothing, so nobody leaves a safety rule by passing over one.
        """
        if not condition.scale or condition.least is None:
            return False
        scale = self._scales[condition.scale]
        if condition.most is not None or condition.below is not None:
            return False
        if scale.formula == "ratio":
            return self._is_most_reached(condition.least, scale)
        if scale.formula != "sum" and not FORMULAS[scale.formula].by_day:
            return False
        known = [amount for amount in self._items(scale) if amount is not None]
        return bool(self.any_holds(scale.shown_if)) and sum(known) >= condition.least

    def _is_most_reached(self, least: Decimal, scale: Scale) -> bool:
        """Whether a ratio may come to enough, because what it is divided by was passed over.

        It is then taken to be the least by which the ratio is shown, or what was told where that
        is more, and cannot be all.
        """
        whole, parts = scale.items
        amount, told = self.amount(whole), self._told_number(parts)
        fewest = [one.least for one in scale.shown_if if one.question == parts and one.least]
        if amount is None or self._is_idle(parts):
            return False
        return any(amount / max(one, told) >= least for one in fewest)

    def _told_number(self, key: str) -> Decimal:
        """Return a number as it was given, though it may be a slip; 0 for none."""
        response, question = self._given.get(key), self._questions.get(key)
        if response is None or response.number is None or question is None:
            return Decimal(0)
        return response.number if can_be(question, response.number) else Decimal(0)
