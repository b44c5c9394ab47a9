"""What a check-in keeps to beyond its shape: each key leads somewhere, each band is in order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from homeapp.content.values import STATES, is_review
from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import FORMULAS, units
from homeapp.domain.measures import (
    DEPENDENCE,
    PREFER_NOT_TO_SAY,
    Advice,
    AnswerKind,
    Condition,
    Measure,
    Question,
    Scale,
    Source,
)

__all__ = ["wrong_with"]

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
POINTED = {AnswerKind.CHOICE, AnswerKind.MANY}
_WEEK = (Decimal(0), Decimal(7), 0)  # the least and the most days, and no part of one


def wrong_with(measure: Measure) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong, naming the key."""
    basis = [*_wrong_keys(measure), *_wrong_words(measure)]
    basis += [reason for scale in measure.scales for reason in _wrong_scale(scale, measure)]
    yield from basis
    if basis:
        return  # the rest follows scales to what they are made of, which need not end
    for source in measure.sources:
        if not is_review(source.review):
            yield f"source {source.key} has the review {source.review!r}, which is not {STATES}."
    for question in measure.questions:
        yield from _wrong_question(question, measure)
    yield from _wrong_safety(measure)
    for advice in measure.advice:
        yield from _wrong_advice(advice, measure)
    yield from _wrong_drinks(measure)


def _wrong_keys(measure: Measure) -> Iterator[str]:
    if not measure.questions:
        yield "it has no [[question]]."
    # A scale is made of questions and of scales, so that they share one set of keys.
    parts: dict[str, Sequence[Question | Scale | Advice | Drink | Source]] = {
        "question or scale": (*measure.questions, *measure.scales),
        "advice": measure.advice,
        "drink": measure.drinks,
        "source": measure.sources,
    }
    for name, part in parts.items():
        yield from _wrong_key_names(name, [one.key for one in part])
    for question in measure.questions:
        keys = [answer.key for answer in question.answers]
        yield from _wrong_key_names(f"question {question.key}: answer", keys)
        if PREFER_NOT_TO_SAY in keys:
            yield f"question {question.key} has the answer {PREFER_NOT_TO_SAY}, which all have."
    for scale in measure.scales:
        yield from _wrong_key_names(f"scale {scale.key}: band", [band.key for band in scale.bands])


def _wrong_key_names(name: str, keys: Sequence[str]) -> Iterator[str]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield f"{name} {key} is there {count} times."
        if not KEY.fullmatch(key):
            yield f"{name} {key!r} must be called by small letters, digits and hyphens alone."


def _wrong_words(measure: Measure) -> Iterator[str]:
    for name, words in _words(measure):
        if not words.strip():
            yield f"{name} has no words."


def _words(measure: Measure) -> Iterator[tuple[str, str]]:
    yield "title", measure.title
    yield "intro", measure.intro
    yield "version", measure.version
    for question in measure.questions:
        yield f"question {question.key}", question.words
        for answer in question.answers:
            yield f"question {question.key}: answer {answer.key}", answer.words
    for scale in measure.scales:
        yield f"scale {scale.key}", scale.name
        for band in scale.bands:
            yield f"scale {scale.key}: band {band.key}", band.words
    for advice in measure.advice:
        yield f"advice {advice.key}", advice.words
    for drink in measure.drinks:
        yield f"drink {drink.key}", drink.words
    for source in measure.sources:
        yield f"source {source.key}", source.origin
        yield f"source {source.key}: licence", source.licence


def _wrong_question(question: Question, measure: Measure) -> Iterator[str]:
    name = f"question {question.key}"
    is_pointed = question.kind in POINTED
    if is_pointed and len(question.answers) < 2:
        yield f"{name} has fewer than two answers."
    if not is_pointed and question.answers:
        yield f"{name} has answers, but is asked as {question.kind.value}."
    if not is_pointed:
        yield from _wrong_limits(question)
    limits = (question.least, question.most, question.decimals)
    if question.kind is AnswerKind.WEEKDAYS and limits != _WEEK:
        yield f"{name} counts the days of a week: its most must be 7, its least 0, its decimals 0."
    if any(answer.points is not None and answer.points < 0 for answer in question.answers):
        yield f"{name} has points below 0."
    for source in filter(None, (question.source, question.hint_source)):
        yield from _wrong_source(name, source, measure)
    for reason in _wrong_conditions(question.asked_if, measure):
        yield f"{name}: {reason}"
    keys = [one.key for one in measure.questions]
    earlier = keys[: keys.index(question.key)]
    for looked_at in _looked_at(question.asked_if, measure):
        if looked_at not in earlier:
            yield f"{name} looks at {looked_at}, which is not asked before it."


def _wrong_limits(question: Question) -> Iterator[str]:
    name = f"question {question.key}"
    if question.most is None:
        yield f"{name} does not say its most."
    elif question.most <= question.least:
        yield f"{name} has a most that is not above its least."
    if question.least < 0:
        yield f"{name} has a least below 0."
    if not 0 <= question.decimals <= 3:
        yield f"{name} must have 0 to 3 decimals."


def _wrong_scale(scale: Scale, measure: Measure) -> Iterator[str]:
    name = f"scale {scale.key}"
    formula = FORMULAS.get(scale.formula)
    if formula is None:
        yield f"{name} has the formula {scale.formula}, which is none of {', '.join(FORMULAS)}."
    elif formula.takes not in {None, len(scale.items)}:
        yield f"{name} has {len(scale.items)} items, but {scale.formula} takes {formula.takes}."
    if not scale.items:
        yield f"{name} has no items."
    yield from _wrong_items(scale, measure)
    yield from _wrong_days(scale, measure)
    for where, leasts in _ladders(scale):
        if leasts != sorted(set(leasts)):
            yield f"{name} has {where} out of order."
    if not 0 <= scale.decimals <= 3:
        yield f"{name} must have 0 to 3 decimals."
    yield from _wrong_source(name, scale.source, measure)
    for reason in _wrong_conditions(scale.shown_if, measure):
        yield f"{name}: {reason}"
    for one in _flat(scale.shown_if):
        if one.scale and one.scale not in _before(scale, measure):
            yield f"{name} looks at {one.scale}, which is not a scale before it."


def _wrong_items(scale: Scale, measure: Measure) -> Iterator[str]:
    name = f"scale {scale.key}"
    questions = {question.key: question for question in measure.questions}
    for item, count in Counter(scale.items).items():
        if count > 1:
            yield f"{name} is made of {item} {count} times."
        if item not in questions and item not in _before(scale, measure):
            yield f"{name} is made of {item}, which is no question and no scale before it."
        elif item in questions and not _is_counted(questions[item]):
            yield f"{name} is made of {item}, which has an answer without points."
    for step in scale.steps:
        if step.item not in scale.items:
            yield f"{name} has a step of {step.item}, which is none of its items."
        if step.points < 0:
            yield f"{name} has a step of {step.item} with points below 0."


def _wrong_days(scale: Scale, measure: Measure) -> Iterator[str]:
    formula = FORMULAS.get(scale.formula)
    drinks = {one.key for one in measure.questions if one.kind is AnswerKind.DRINKS}
    if formula and formula.by_day and not drinks.issuperset(scale.items):
        yield f"scale {scale.key} counts days by their drinks, so it takes a question on those."


def _ladders(scale: Scale) -> Iterator[tuple[str, list[Decimal]]]:
    yield "bands", [band.least for band in scale.bands]
    for item in dict.fromkeys(step.item for step in scale.steps):
        yield f"steps of {item}", [step.least for step in scale.steps if step.item == item]


def _before(scale: Scale, measure: Measure) -> list[str]:
    keys = [one.key for one in measure.scales]
    return keys[: keys.index(scale.key)]


def _wrong_advice(advice: Advice, measure: Measure) -> Iterator[str]:
    yield from _wrong_source(f"advice {advice.key}", advice.source, measure)
    for reason in _wrong_conditions(advice.when, measure):
        yield f"advice {advice.key}: {reason}"
    others = {one.key for one in measure.advice} - {advice.key}
    for other in filter(None, (advice.not_with, advice.only_with)):
        if other not in others:
            yield f"advice {advice.key} names the advice {other}, which is not there."
    if advice.is_safety and (advice.not_with or advice.only_with):
        yield f"advice {advice.key} is on safety, so it hangs on no other advice."


def _wrong_source(name: str, key: str, measure: Measure) -> Iterator[str]:
    if key not in {source.key for source in measure.sources}:
        yield f"{name} names the source {key}, which is not there."


def _wrong_drinks(measure: Measure) -> Iterator[str]:
    kinds = {question.kind for question in measure.questions}
    if AnswerKind.DRINKS in kinds and not measure.drinks:
        yield "it asks for drinks, but has no [[drink]]."
    for drink in measure.drinks:
        yield from _wrong_drink(drink)
        if drink.source:
            yield from _wrong_source(f"drink {drink.key}", drink.source, measure)


def _wrong_drink(drink: Drink) -> Iterator[str]:
    try:
        units(drink.volume_ml, drink.abv)
    except ValueError as wrong:
        yield f"drink {drink.key}: {wrong}."


def _wrong_safety(measure: Measure) -> Iterator[str]:
    """Yield what would let a replaced pack lose the rule on sudden stopping."""
    if measure.key != "alcohol":
        return
    lines = [one for one in measure.advice if one.key == DEPENDENCE]
    if not lines or not lines[0].is_safety or not lines[0].when:
        yield f"advice {DEPENDENCE} must be there, with is_safety = true and what it is said for."


def _wrong_conditions(conditions: Iterable[Condition], measure: Measure) -> Iterator[str]:
    questions = {question.key: question for question in measure.questions}
    scales = {scale.key for scale in measure.scales}
    for one in _flat(conditions):
        limits = [limit for limit in (one.least, one.most, one.below) if limit is not None]
        if bool(one.question) == bool(one.scale):
            yield "a condition names either a question or a scale."
        elif one.scale and one.scale not in scales:
            yield f"a condition names the scale {one.scale}, which is not there."
        elif one.question and one.question not in questions:
            yield f"a condition names the question {one.question}, which is not there."
        elif bool(one.answers) + bool(one.unless) + bool(limits) != 1:
            yield "a condition says one of answers, unless, or a least, most or below."
        elif one.scale and not limits:
            yield f"a condition names the scale {one.scale} without least, most or below."
        elif any(deeper.also for other in one.also for deeper in other.also):
            yield "a condition has also within also within also."
        elif one.question:
            yield from _wrong_answers(one, questions[one.question])
            if limits and not _is_counted(questions[one.question]):
                yield f"a condition counts {one.question}, which has an answer without points."


def _wrong_answers(condition: Condition, question: Question) -> Iterator[str]:
    known = {PREFER_NOT_TO_SAY, *(answer.key for answer in question.answers)}
    for answer in (*condition.answers, *condition.unless):
        if answer not in known:
            yield f"a condition names the answer {answer}, which {question.key} has not."


def _is_counted(question: Question) -> bool:
    return all(answer.points is not None for answer in question.answers)


def _flat(conditions: Iterable[Condition]) -> Iterator[Condition]:
    for one in conditions:
        yield one
        yield from _flat(one.also)


def _looked_at(conditions: Iterable[Condition], measure: Measure) -> Iterator[str]:
    """Yield every question that conditions look at, by name or through scales."""
    scales = {scale.key: scale for scale in measure.scales}
    for one in _flat(conditions):
        if one.question:
            yield one.question
        elif one.scale in scales:
            yield from _behind(scales[one.scale], scales, measure)


def _behind(scale: Scale, scales: dict[str, Scale], measure: Measure) -> Iterator[str]:
    # This ends, because a scale is made of, and looks at, none but those before it.
    for item in scale.items:
        if item in scales:
            yield from _behind(scales[item], scales, measure)
        else:
            yield item
    yield from _looked_at(scale.shown_if, measure)
