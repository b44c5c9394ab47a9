"""What is made of a check-in's answers. Pure functions; every band and limit is content.

An answer that was passed over or kept private is unknown: nothing that needs it has a figure. A
question that earlier answers leave no reason to ask is known to count nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from homeapp.domain.formulas import FORMULAS, rounded, units_of
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

_MOST_DECIMALS = 3
"""As many as are ever shown."""


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
            shown = _shown(measure, scale, amount)
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
        if not self.any_holds(scale.shown_if):
            return None
        amounts = self._items(scale)
        known = [amount for amount in amounts if amount is not None]
        return FORMULAS[scale.formula].make(known) if len(known) == len(amounts) else None

    def amount(self, key: str) -> Decimal | None:
        """Return what a question or a scale comes to, `None` where an answer is missing."""
        return self.figure(self._scales[key]) if key in self._scales else self._number(key)

    def _items(self, scale: Scale) -> list[Decimal | None]:
        idle = Decimal(0) if FORMULAS[scale.formula].idle_counts_nothing else None
        amounts: list[Decimal | None] = []
        for key in scale.items:
            amount = self.amount(key)
            if amount is not None:
                amounts.append(scale.points(key, amount))
            else:
                amounts.append(idle if self._is_idle(key) else None)
        return amounts

    def _is_idle(self, key: str) -> bool:
        if key in self._scales:
            return self.any_holds(self._scales[key].shown_if) is False
        return self._asked.get(key) is False

    def _number(self, key: str) -> Decimal | None:
        """Return an answer as a number: its points, the number typed, or units of its drinks."""
        response = self._given.get(key)
        if response is None or response.is_private:
            return None
        question = self._questions[key]
        if question.kind is AnswerKind.DRINKS:
            return self._units(question, response)
        if question.kind is AnswerKind.WEEKDAYS and not response.number and self._drinks():
            return None  # drinks, but on no day: one of the two is a slip, and nobody knows which
        if question.kind in {AnswerKind.NUMBER, AnswerKind.RULER, AnswerKind.WEEKDAYS}:
            number = response.number
            return number if number is not None and can_be(question, number) else None
        return points_of(question, set(response.chosen))

    def _drinks(self) -> bool:
        kinds = (one for one in self._measure.questions if one.kind is AnswerKind.DRINKS)
        return any(self._number(one.key) for one in kinds)

    def _units(self, question: Question, response: Response) -> Decimal | None:
        counted = [(self._measure.drink(key), count) for key, count in response.drinks]
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
            return _lies_within(condition, amount)
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
        if scale.formula != "sum":
            return False
        known = [amount for amount in self._items(scale) if amount is not None]
        return bool(self.any_holds(scale.shown_if)) and sum(known) >= condition.least

    def _is_most_reached(self, least: Decimal, scale: Scale) -> bool:
        """Whether a ratio may come to enough, because what it is divided by was passed over.

        It is then taken to be the least by which the ratio is shown.
        """
        whole, parts = scale.items
        amount = self.amount(whole)
        fewest = [one.least for one in scale.shown_if if one.question == parts]
        if amount is None or self.amount(parts) is not None or self._is_idle(parts):
            return False
        return any(one and amount / one >= least for one in fewest)


def _shown(measure: Measure, scale: Scale, amount: Decimal) -> Decimal:
    """Return a figure to show that lies on its side of each limit: 24.98 is not shown as 25.0.

    The band's own rule goes by the figure unrounded, and nothing shown may seem to break it.
    """
    least = Decimal(1).scaleb(-_MOST_DECIMALS)
    near = [rounded(amount, places) for places in range(scale.decimals, _MOST_DECIMALS + 1)]
    near += [amount.quantize(least, way) for way in (ROUND_FLOOR, ROUND_CEILING)]
    side = _side(measure, scale, amount)
    return next((one for one in near if _side(measure, scale, one) == side), amount)


def _side(measure: Measure, scale: Scale, amount: Decimal) -> tuple[object, ...]:
    """Return on which side of each limit an amount of a scale would lie."""
    limits = [one for one in _conditions(measure) if one.scale == scale.key]
    points = [one.points(scale.key, amount) for one in measure.scales if _has_steps(one, scale)]
    return (scale.band(amount), [_lies_within(one, amount) for one in limits], points)


def _has_steps(scale: Scale, item: Scale) -> bool:
    return any(step.item == item.key for step in scale.steps)


def _conditions(measure: Measure) -> Iterator[Condition]:
    lists = [one.asked_if for one in measure.questions]
    lists += [one.shown_if for one in measure.scales]
    lists += [one.when for one in measure.advice]
    waiting = [condition for conditions in lists for condition in conditions]
    while waiting:
        condition = waiting.pop()
        waiting += condition.also
        yield condition


def _lies_within(condition: Condition, amount: Decimal) -> bool:
    return (
        (condition.least is None or amount >= condition.least)
        and (condition.most is None or amount <= condition.most)
        and (condition.below is None or amount < condition.below)
    )
