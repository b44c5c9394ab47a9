"""What is an answer to a question of a check-in, and how its numbers are written."""

from dataclasses import replace
from decimal import Decimal

from homeapp.domain.day_drinks import are_of_the_week
from homeapp.domain.measures import PREFER_NOT_TO_SAY, AnswerKind, Measure, Question, Response
from homeapp.domain.weekdays import days_of, on_days
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["NotAnAnswer", "NumberOutOfRange", "checked"]


class NotAnAnswer(Refusal):
    """What was given is not an answer to the question."""

    def __init__(self) -> None:
        super().__init__(
            N_("That is not an answer to this question. Choose one of the answers on show.")
        )


class NumberOutOfRange(Refusal):
    """A number is none that the question can mean."""

    def __init__(self, question: Question) -> None:
        sentence = (
            N_("That number does not fit. Type one from {least} to {most}, with {count} decimals.")
            if question.decimals
            else N_("That number does not fit. Type a whole number from {least} to {most}.")
        )
        super().__init__(
            sentence, least=question.least, most=question.most, count=question.decimals
        )


def checked(measure: Measure, question: Question, response: Response) -> Response:
    """Return an answer that the question takes, its numbers written plainly; raise a `Refusal`."""
    if response == Response(chosen=(PREFER_NOT_TO_SAY,)):
        return response
    if question.kind in {AnswerKind.CHOICE, AnswerKind.MANY}:
        _check_chosen(question, response)
        return response
    if question.kind is AnswerKind.DRINKS:
        return _checked_drinks(measure, question, response)
    if question.kind is AnswerKind.WEEKDAYS and response.chosen:
        return _checked_days(response)
    is_more = response.chosen or response.drinks or response.day_drinks
    if response.number is None or is_more:
        raise NotAnAnswer
    return Response(number=_checked_number(question, response.number))


def _check_chosen(question: Question, response: Response) -> None:
    chosen = response.chosen
    known = {answer.key for answer in question.answers}
    is_one = question.kind is AnswerKind.MANY or len(chosen) == 1
    is_plain = response == Response(chosen=chosen) and len(set(chosen)) == len(chosen)
    if not chosen or not set(chosen) <= known or not is_one or not is_plain:
        raise NotAnAnswer


def _checked_drinks(measure: Measure, question: Question, response: Response) -> Response:
    keys = [key for key, _count in response.drinks]
    is_known = all(measure.drink(key) for key in keys)
    bare = replace(response, drinks=(), day_drinks=())
    if not keys or not is_known or bare != Response() or len(set(keys)) < len(keys):
        raise NotAnAnswer
    plain = Response(
        drinks=tuple((key, _checked_number(question, count)) for key, count in response.drinks),
        day_drinks=tuple(
            (day, key, _checked_number(question, count)) for day, key, count in response.day_drinks
        ),
    )
    if not are_of_the_week(plain):
        raise NotAnAnswer
    return plain


def _checked_days(response: Response) -> Response:
    """Return days in the order of the week; their number alone is as good an answer as these."""
    days = on_days(days_of(response))
    if days is None or response.drinks or response.day_drinks:
        raise NotAnAnswer
    return days


def _checked_number(question: Question, number: Decimal) -> Decimal:
    # A fault elsewhere could pass a float, which is not the number that was typed.
    if not isinstance(number, Decimal):
        raise NotAnAnswer
    most = question.most if question.most is not None else question.least
    is_within = number.is_finite() and question.least <= number <= most
    if not is_within or number != round(number, question.decimals):
        raise NumberOutOfRange(question)
    return abs(round(number, question.decimals))
