"""What no content pack may take away: safety that stays, whoever wrote the pack.

A pack may word things anew and add to them. The rule on sudden stopping, who is spared numbers on
weight, whom to call in an emergency, and who sees a score stay as they are in our own content.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from homeapp.domain.content import Content
from homeapp.domain.drinking import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, Condition, Measure, Question, Scale

__all__ = ["EDITION", "unsafe_content", "unsafe_measures", "with_always"]

EDITION = b"1"
"""Raise this with each rule added here: packs in place are then checked anew."""

_CRISIS = (
    ("999", "life danger emergency", ()),
    ("111", "urgent health", ()),
    ("116 123", "samaritans", ()),
    ("0800 952 1181", "first response", ("E08000032", "E06000065")),
)
"""A number, words of which one stands with it, and the councils that must have it (all if none)."""

_WARNED = (
    (GoalDomain.ALCOHOL, ("not stop", "gp")),
    (GoalDomain.SMOKING, ("medicine",)),
    (GoalDomain.ACTIVITY, ("999",)),
)
"""What a warning with the goals of a topic must hold, in English."""

_DEPENDENCE_SAYS = ("not stop", "gp", "999")
_EATING = "eating"
_WEIGHT = ("exclusions", "weight", "height", "background", "waist")
"""Questions on weight, and the one that says who is spared them."""
_STRONGEST = 60
"""% ABV. What is sold here as a drink is no stronger; 70 is more likely 7.0."""
_DOSE = re.compile(r"\d\s*(mg|mcg|µg|milligram|microgram)|\b(patch|patches|tablet|tablets)\b", re.I)


def with_always(found: DrinkingWords, always: DrinkingWords) -> DrinkingWords:
    """Return a pack's words of alcohol with ours, of which it can make none a soft drink."""
    alcohol = found.alcohol | always.alcohol
    return DrinkingWords(
        alcohol=alcohol,
        drink=found.drink | always.drink,
        soft=(found.soft | always.soft) - alcohol,
        between=found.between | always.between,
        less=found.less | always.less,
    )


def unsafe_content(content: Content) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each thing that a pack leaves out or may not say."""
    for number, words, areas in _CRISIS:
        lines = [line for line in content.crisis if line.number == number]
        served = {area for line in lines for area in line.areas or areas}
        is_everywhere = any(not line.areas for line in lines)
        if not is_everywhere and not (areas and served >= set(areas)):
            yield "crisis.toml", f"{number} is not there for every area."
        if any(not _holds_any(line.words, words.split()) for line in lines):
            yield "crisis.toml", f"the words with {number} do not say what it is for ({words})."
    for domain, wanted in _WARNED:
        said = content.warnings_for(domain)
        if not any(_holds_all(one, wanted) for one in said):
            named = " and ".join(f"“{word}”" for word in wanted)
            yield "warnings.toml", f"no warning on {domain.value} holds {named}."
    for idea in content.goal_ideas:
        if _DOSE.search(idea.words):
            yield "goal_ideas.toml", f"idea {idea.key} names a dose of a medicine."


def unsafe_measures(
    measures: Sequence[Measure], ours: Sequence[Measure]
) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each thing that a pack's check-ins take away from ours."""
    theirs = {one.key: one for one in measures}
    for our in ours:
        their = theirs.get(our.key)
        name = f"{our.key}.toml"
        if their is None:
            if our.key == GoalDomain.ALCOHOL.value:
                yield name, "it is missing."
            continue
        if our.key == GoalDomain.ALCOHOL.value:
            yield from ((name, reason) for reason in _unsafe_alcohol(their, our))
        if our.key == _EATING:
            wanted = [one for one in our.questions if one.key in _WEIGHT]
            yield from ((name, reason) for reason in _changed_questions(wanted, their))
        yield from ((name, reason) for reason in _lost_lines(their, our))
    for measure in measures:
        yield from ((f"{measure.key}.toml", reason) for reason in _shown_scores(measure))


def _unsafe_alcohol(their: Measure, our: Measure) -> Iterator[str]:
    line = next(one for one in their.advice if one.key == DEPENDENCE)
    if not _holds_all(line.words, _DEPENDENCE_SAYS):
        named = ", ".join(f"“{word}”" for word in _DEPENDENCE_SAYS)
        yield f"advice {DEPENDENCE} does not hold {named}."
    wanted = {condition for one in our.advice if one.key == DEPENDENCE for condition in one.when}
    for condition in sorted(wanted, key=repr):
        if not any(_is_as_wide(one, condition) for one in line.when):
            about = condition.question or condition.scale
            yield f"advice {DEPENDENCE} is no longer said for all that it must be of {about}."
    theirs = {one.key: one for one in their.advice}
    for one in our.advice:
        if one.not_with and one.key in theirs and theirs[one.key].not_with != one.not_with:
            yield f"advice {one.key} must have not_with = {one.not_with!r}."
    scales = [one for one in our.scales if one.key in {condition.scale for condition in wanted}]
    items = {item for scale in scales for item in scale.items}
    items |= {condition.question for condition in wanted}
    yield from _changed_questions([one for one in our.questions if one.key in items], their)
    yield from _changed_scales(scales, their)
    for drink in their.drinks:
        if drink.abv > _STRONGEST:
            yield f"drink {drink.key} is stronger than {_STRONGEST}% ABV."


def _is_as_wide(their: Condition, our: Condition) -> bool:
    """Whether a condition holds wherever ours does."""
    is_same = (their.question, their.scale) == (our.question, our.scale)
    if not is_same or their.also or their.unless or their.most or their.below is not None:
        return False
    if our.answers:
        return set(their.answers) >= set(our.answers)
    return their.least is not None and our.least is not None and their.least <= our.least


def _changed_questions(ours: Sequence[Question], measure: Measure) -> Iterator[str]:
    theirs = {one.key: one for one in measure.questions}
    for our in ours:
        their = theirs.get(our.key)
        if their is None:
            yield f"question {our.key} is missing."
        elif not _counts_the_same(their, our):
            yield f"question {our.key} must be asked, and its answers counted, as in our content."


def _counts_the_same(their: Question, our: Question) -> bool:
    points = {answer.key: answer.points for answer in their.answers}
    is_whole = all(points.get(one.key, -1) == one.points for one in our.answers)
    number = (their.kind, their.least, their.most, their.asked_if)
    return is_whole and number == (our.kind, our.least, our.most, our.asked_if)


_MADE = ("steps", "decimals", "shown_if")


def _changed_scales(ours: Sequence[Scale], measure: Measure) -> Iterator[str]:
    theirs = {one.key: one for one in measure.scales}
    for our in ours:
        their = theirs.get(our.key)
        plain = their and replace(
            our, **{name: getattr(their, name) for name in ("formula", "items", *_MADE)}
        )
        if plain != our:
            yield f"scale {our.key} must be made as in our content."


def _lost_lines(their: Measure, our: Measure) -> Iterator[str]:
    safety = {one.key for one in their.advice if one.is_safety}
    for one in our.advice:
        if one.is_safety and one.key not in safety:
            yield f"advice {one.key} must be there, with is_safety = true."


def _shown_scores(measure: Measure) -> Iterator[str]:
    for scale in measure.scales:
        if scale.bands and not scale.for_worker:
            yield f"scale {scale.key} has bands, so it needs for_worker = true."


def _holds_all(said: str, wanted: Sequence[str]) -> bool:
    return all(word in said.casefold() for word in wanted)


def _holds_any(said: str, wanted: Sequence[str]) -> bool:
    return any(word in said.casefold() for word in wanted)
