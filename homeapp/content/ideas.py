"""Reads goal ideas and the words for alcohol, and says exactly what is wrong with one.

It is as short as it can be, because these are read before the first window of a session.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from string import Formatter
from typing import Any

from homeapp.content.values import listed, text
from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import First, GoalIdea, IdeaSize, check_in_on
from homeapp.domain.measures import DEPENDENCE, Condition, Measure
from homeapp.domain.phrases import as_phrase
from homeapp.domain.sizing import Sizing, SizingRule

__all__ = ["drinking_words", "first", "goal_idea", "wrong_with_ideas", "wrong_with_items"]

Table = dict[str, Any]

_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,3})?")
_WORDS = (
    *("alcohol", "drink", "soft", "between", "less", "denial", "help"),
    *("unlike", "count", "day", "at", "filler", "alone"),
)


def goal_idea(row: Table) -> GoalIdea:
    """Return an idea; raise `KeyError` or `ValueError` that says what is wrong."""
    target = row.get("target")
    sizing = row.get("sizing")
    return GoalIdea(
        key=text(row["key"]),
        domain=GoalDomain(row["domain"]),
        size=IdeaSize(row["size"]),
        words=text(row["words"]),
        pictogram=text(row["pictogram"]),
        unit=text(row.get("unit", "")),
        target=None if target is None else _amount(target),
        sizing=None if sizing is None else _sizing(sizing),
        begins_at=text(row.get("begins_at", "")),
        only_if=_conditions(row.get("only_if", [])),
        not_if=_conditions(row.get("not_if", [])),
        first_if=text(row.get("first_if", "")),
        safe=_yes_or_no(row.get("safe", False)),
        once=_yes_or_no(row.get("once", False)),
    )


def first(row: Table) -> First:
    """Return what comes first on a topic; raise `KeyError` or `ValueError`."""
    when = _conditions(row["when"])
    if not when:
        raise ValueError("when is empty")
    return First(key=text(row["key"]), domain=GoalDomain(row["domain"]), when=when)


def drinking_words(rows: Sequence[Table]) -> DrinkingWords:
    """Return the words of all languages together; raise `KeyError` or `ValueError`."""
    for row in rows:
        if not row["alcohol"] or not row["less"]:
            raise ValueError(f"{row['code']} has no words for alcohol, or none for less")
    return DrinkingWords(
        **{
            name: frozenset(_phrase(word) for row in rows for word in listed(row.get(name, [])))
            for name in _WORDS
        }
    )


def wrong_with_ideas(
    ideas: Sequence[GoalIdea], firsts: Sequence[First], words: DrinkingWords
) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong between them, naming the key."""
    for key, count in Counter(idea.key for idea in ideas).items():
        if count > 1:
            yield f"idea {key} is there {count} times."
    # A replaced pack must not lose what comes first: food, and safety from sudden stopping.
    if not any(one.domain is GoalDomain.EATING for one in firsts):
        yield "a [[first]] on eating must be there: whoever lacks food is offered food first."
    for idea in ideas:
        yield from (f"idea {idea.key} {reason}." for reason in _wrong(idea, firsts, words))
    for domain in set(GoalDomain) - {GoalDomain.OWN}:
        for_all = {one.size for one in ideas if one.domain is domain and one.is_for_all}
        if for_all != set(IdeaSize):
            yield f"{domain.value} must have an idea of each size that is for all."
    for one in firsts:
        if not any(idea.first_if == one.key for idea in ideas):
            yield f"first {one.key} has no idea with first_if = {one.key!r}."
    if not any(idea.safe and idea.is_for_all for idea in ideas):
        yield "an idea on alcohol with safe = true must be there."


def wrong_with_items(
    ideas: Sequence[GoalIdea], firsts: Sequence[First], measures: Sequence[Measure]
) -> Iterator[str]:
    """Yield a sentence for each idea that looks at what the check-in on its topic has not."""
    for idea in ideas:
        item = idea.sizing.item if idea.sizing else idea.begins_at
        conditions = (*idea.only_if, *idea.not_if)
        for reason in _missing(conditions, item, idea.domain, measures):
            yield f"idea {idea.key} {reason}."
    for one in firsts:
        for reason in _missing(one.when, "", one.domain, measures):
            yield f"first {one.key} {reason}."


def _missing(
    conditions: Sequence[Condition], item: str, domain: GoalDomain, measures: Sequence[Measure]
) -> Iterator[str]:
    conditions = [*conditions, *(deeper for one in conditions for deeper in one.also)]
    key = check_in_on(domain)
    measure = next((one for one in measures if one.key == key), None)
    if measure is None:
        if conditions or item:
            yield f"needs the check-in {key}, which is not there"
        return
    questions = {question.key: question for question in measure.questions}
    scales = {scale.key for scale in measure.scales}
    if item and item not in {*questions, *scales}:
        yield f"is sized by {item}, which the check-in {measure.key} has not"
    for one in conditions:
        if one.scale and one.scale not in scales:
            yield f"looks at the scale {one.scale}, which the check-in {measure.key} has not"
        elif one.question and one.question not in questions:
            yield f"looks at the question {one.question}, which the check-in {measure.key} has not"
        elif one.question:
            has = {answer.key for answer in questions[one.question].answers}
            for gone in sorted(set(one.answers) - has):
                yield f"looks at the answer {gone}, which {one.question} has not"


def _wrong(idea: GoalIdea, firsts: Sequence[First], words: DrinkingWords) -> Iterator[str]:
    places = {name for _, name, _, _ in Formatter().parse(idea.words) if name is not None}
    wanted = {"baseline", "target"} if idea.sizing else set[str]()
    if not places <= wanted:
        yield f"has the place {{{min(places - wanted)}}} in its words, which nothing fills"
    if idea.sizing:
        if "target" not in places or idea.target is not None:
            yield "is sized, so {target} belongs in its words, and no target beside them"
        if idea.sizing.leap:
            yield f"is too large a step: {idea.sizing.leap}"
    if idea.domain is GoalDomain.OWN and not idea.only_if:
        yield "is on own, so it needs only_if"
    if idea.begins_at and (idea.sizing or idea.target is None or not idea.unit):
        yield "has begins_at, so it needs a unit and a target, and no sizing"
    known = {one.key for one in firsts if one.domain is idea.domain}
    if idea.first_if and idea.first_if != DEPENDENCE and idea.first_if not in known:
        yield f"names first_if {idea.first_if!r}, which is no [[first]] on its topic"
    if idea.first_if == DEPENDENCE and not idea.safe:
        yield "comes first for dependence, so it must be safe"
    if idea.safe:
        yield from _wrong_safe(idea, words)


def _wrong_safe(idea: GoalIdea, words: DrinkingWords) -> Iterator[str]:
    if idea.domain is not GoalDomain.ALCOHOL:
        yield "is safe, which is a rule on alcohol alone"
    if idea.sizing or idea.target is not None or idea.unit:
        yield "is safe, so it cannot count anything"
    if words.says_less(idea.words):
        yield "is safe, so its words cannot tell anybody to stop or to drink less"


def _sizing(row: Table) -> Sizing:
    _check_names(row, {"item", "rule", "by", "least", "most"})
    rule = SizingRule(row["rule"])
    if (rule is SizingRule.HALF) == ("by" in row):
        raise ValueError(f"by belongs to minus, plus and to, and here the rule is {rule.value}")
    sizing = Sizing(
        item=text(row["item"]),
        rule=rule,
        by=_amount(row.get("by", "0")),
        least=_amount(row["least"]),
        most=_amount(row["most"]),
    )
    if not 0 < sizing.least <= sizing.most:
        raise ValueError("least must be above 0, and most no less than it")
    if "by" in row and not sizing.by:
        raise ValueError("by must be above 0")
    return sizing


def _conditions(rows: Any) -> tuple[Condition, ...]:  # noqa: ANN401 - whatever a file holds
    return tuple(_condition(row) for row in listed(rows))


def _condition(row: Any) -> Condition:  # noqa: ANN401
    if not isinstance(row, dict):
        raise ValueError(f"{row!r} is not a table")
    _check_names(row, {"question", "answers", "scale", "least", "most", "below", "also"})
    least, most, below = (
        _amount(row[name]) if name in row else None for name in ("least", "most", "below")
    )
    is_number = (least, most, below) != (None, None, None)
    answers = tuple(text(one) for one in listed(row.get("answers", [])))
    if ("question" in row) == ("scale" in row):
        raise ValueError("a condition names either a question or a scale")
    if bool(answers) == is_number or (answers and "scale" in row):
        raise ValueError("a condition says answers of a question, or a least, most or below")
    also = _conditions(row.get("also", []))
    if any(one.also for one in also):
        raise ValueError("a condition has also within also")
    return Condition(
        also=also,
        question=text(row.get("question", "")),
        scale=text(row.get("scale", "")),
        answers=answers,
        least=least,
        most=most,
        below=below,
    )


def _check_names(row: Table, known: set[str]) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise ValueError(f"nothing is called {', '.join(unknown)} here")


def _phrase(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever a file holds
    phrase = as_phrase(text(value))
    if not phrase:
        raise ValueError(f"{value!r} holds no letters")
    return phrase


def _amount(value: Any) -> Decimal:  # noqa: ANN401
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise ValueError(f"{value!r} is not a number in quotes")
    return Decimal(value)


def _yes_or_no(value: Any) -> bool:  # noqa: ANN401
    if type(value) is not bool:
        raise ValueError(f"{value!r} is neither true nor false")
    return value
