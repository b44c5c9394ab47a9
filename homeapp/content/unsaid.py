"""What the lines and goal ideas of a content pack may not say to anybody.

Whoever may depend on alcohol is told to see a GP first, and nothing that speaks against it. No
line tells a person to change a medicine, unless a named person stands for it.
"""

import re
from collections.abc import Iterator, Sequence

from homeapp.domain.content import Content
from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, Advice, Measure

__all__ = ["unsafe_advice", "unsafe_idea_words", "unsafe_warnings"]

_DOSE = re.compile(r"\d\s*(mg|mcg|µg|milligram|microgram)", re.IGNORECASE)
_MEDICINE = re.compile(
    r"\b(medicin|medicat|tablet|pill|patch(es)?\b|inhaler|injection|insulin|metformin|warfarin"
    r"|statin|steroid|thinner|antidepressant|lithium|methadone|buprenorphine|drug)",
    re.IGNORECASE,
)


def unsafe_advice(
    measures: Sequence[Measure], ours: Sequence[Measure], words: DrinkingWords
) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each line of advice, worded otherwise than ours, that is unsafe."""
    known = {(measure.key, line.key, line.words) for measure in ours for line in measure.advice}
    safety = {line.key for one in ours for line in one.advice if line.is_safety}
    for measure in measures:
        for line in measure.advice:
            if (measure.key, line.key, line.words) in known:
                continue
            for reason in _wrong_line(line, measure, words, line.key in safety):
                yield f"{measure.key}.toml", f"advice {line.key} {reason}"


def _wrong_line(
    line: Advice, measure: Measure, words: DrinkingWords, is_safety_of_ours: bool
) -> Iterator[str]:
    is_confirmed = measure.source(line.source).is_confirmed
    if _DOSE.search(line.words):
        yield "names a dose of a medicine."
    if _MEDICINE.search(line.words) and not is_confirmed:
        yield "names a medicine, so a named person must confirm it in the review of its source."
    if measure.key != GoalDomain.ALCOHOL.value:
        if words.names_alcohol(line.words) and words.says_less(line.words):
            yield "tells of less alcohol, which belongs in alcohol.toml."
    elif not is_safety_of_ours:
        yield from _wrong_alcohol_line(line, words, is_confirmed)


def _wrong_alcohol_line(line: Advice, words: DrinkingWords, is_confirmed: bool) -> Iterator[str]:
    if line.not_with != DEPENDENCE:
        if words.is_unsafe_step(line.words):
            yield (
                f'needs not_with = "{DEPENDENCE}", because it is more than to see a GP or an '
                "alcohol service."
            )
    elif words.says_less(line.words) and not is_confirmed:
        yield "tells of less, so a named person must confirm it in the review of its source."


def unsafe_idea_words(content: Content, ours: Content) -> Iterator[str]:
    """Yield a sentence for each goal idea, worded otherwise than ours, that is unsafe."""
    words = content.drinking_words
    known = {(idea.key, idea.domain, idea.safe, idea.words) for idea in ours.goal_ideas}
    for idea in content.goal_ideas:
        if (idea.key, idea.domain, idea.safe, idea.words) in known:
            continue
        said = f"{idea.words} {idea.unit}"
        is_confirmed = content.source_of("goal_ideas", idea.key).is_confirmed
        if _DOSE.search(said) or (_MEDICINE.search(said) and not is_confirmed):
            yield f"idea {idea.key} names a medicine or its dose."
        if idea.domain is not GoalDomain.ALCOHOL and words.names_alcohol(said):
            yield f"idea {idea.key} names alcohol, so its domain must be alcohol."
        if idea.safe and words.is_unsafe_step(idea.words):
            yield f"idea {idea.key} is safe, so it must lead to a GP or an alcohol service."


def unsafe_warnings(content: Content, ours: Content) -> Iterator[str]:
    """Yield a sentence for each warning of a pack's own that speaks against ours."""
    known = {(one.domain, one.text) for one in ours.warnings}
    words = content.drinking_words
    for one in content.warnings:
        is_on_alcohol = one.domain is GoalDomain.ALCOHOL or words.names_alcohol(one.text)
        if (one.domain, one.text) in known:
            continue
        if content.source_of("warnings", one.text).is_confirmed:
            continue
        if is_on_alcohol and words.is_unsafe_step(one.text):
            yield f"warning {one.key} is more than to see a GP or an alcohol service."
        if _DOSE.search(one.text) or _MEDICINE.search(one.text):
            yield f"warning {one.key} names a medicine, so a named person must confirm it."
