"""Conditions of the content in words: when a line is said, and when a question is asked."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from homeapp.domain.measures import PREFER_NOT_TO_SAY, Condition, Measure, Question, Scale
from homeapp.i18n import N_, _

__all__ = ["any_of", "name_of", "number"]


def any_of(conditions: Iterable[Condition], measure: Measure | None) -> str:
    """Return conditions of which one must hold, as part of a sentence; "" for none."""
    return _(", or ").join(_one(one, measure) for one in conditions)


def name_of(key: str, measure: Measure | None) -> str:
    """Return what a question asks, or a figure is called; the key where nobody knows."""
    found = _part(key, measure)
    return getattr(found, "name", "") or getattr(found, "words", "") or key


def number(value: Decimal) -> str:
    """Return a number as a file has it."""
    return f"{value.normalize():f}"


def _one(condition: Condition, measure: Measure | None) -> str:
    key = condition.question or condition.scale
    limits = {
        limit: number(value)
        for limit in ("least", "most", "below")
        if (value := getattr(condition, limit)) is not None
    }
    answers = _answers((*condition.answers, *condition.unless), key, measure)
    name = name_of(key, measure)
    said = _(_FORMS[_form(condition)], name=name, answers=", ".join(answers), **limits)
    also = [_one(one, measure) for one in condition.also]
    return _(", and ").join([said, *also])


def _form(condition: Condition) -> str:
    if condition.answers or condition.unless:
        return "answers" if condition.answers else "unless"
    limits = (name for name in ("least", "most", "below") if getattr(condition, name) is not None)
    return " ".join(limits)


_FORMS = {
    "answers": N_("“{name}” is answered by any of: {answers}"),
    "unless": N_("“{name}” is answered by none of: {answers}"),
    "least": N_("“{name}” is {least} or more"),
    "most": N_("“{name}” is {most} or less"),
    "below": N_("“{name}” is below {below}"),
    "least most": N_("“{name}” is from {least} to {most}"),
    "least below": N_("“{name}” is {least} or more and below {below}"),
    "most below": N_("“{name}” is {most} or less and below {below}"),
    "least most below": N_("“{name}” is from {least} to {most} and below {below}"),
}


def _answers(keys: Iterable[str], question: str, measure: Measure | None) -> Iterator[str]:
    found = _part(question, measure)
    words = {one.key: one.words for one in found.answers} if isinstance(found, Question) else {}
    for key in keys:
        said = _("Prefer not to say") if key == PREFER_NOT_TO_SAY else words.get(key, key)
        yield f"“{said}”"


def _part(key: str, measure: Measure | None) -> Question | Scale | None:
    parts: Sequence[Question | Scale] = ()
    if measure is not None:
        parts = (*measure.questions, *measure.scales)
    return next((one for one in parts if one.key == key), None)
