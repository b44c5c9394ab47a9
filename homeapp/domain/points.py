"""What an answer counts, and whether it can be meant at all."""

from decimal import Decimal

from homeapp.domain.measures import AnswerKind, Question

__all__ = ["can_be", "points_of"]


def can_be(question: Question, number: Decimal) -> bool:
    """Whether a number can be meant as an answer; a store or a file may hold anything."""
    if not number.is_finite() or number < question.least:
        return False
    if question.most is not None and number > question.most:
        return False
    return number == round(number, question.decimals)


def points_of(question: Question, chosen: set[str]) -> Decimal | None:
    """Return what chosen answers count, `None` where one of them has no points."""
    points = {answer.key: answer.points for answer in question.answers}
    given = [points.get(key) for key in chosen]
    known = [one for one in given if one is not None]
    is_one_too_many = question.kind is AnswerKind.CHOICE and len(chosen) > 1
    # An answer of another version, or one without points, says nothing about the sum.
    if not known or is_one_too_many or len(known) < len(given):
        return None
    return Decimal(sum(known))
