"""What no content pack may take away: safety that stays, whoever wrote the pack.

A pack may word things anew and add to them. The rule on sudden stopping, who is spared numbers on
weight or an idea, whom to call in an emergency, and who sees a score stay as they are in our own
content. So does the meaning of an answer that safety hangs on, and so do its words. A sentence on
safety may be worded anew once a named person stands for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from homeapp.content.published import bare, changed_instruments
from homeapp.content.spared import is_as_wide, unsafe_ideas
from homeapp.content.unsaid import unsafe_advice, unsafe_idea_words, unsafe_warnings
from homeapp.domain.content import Content
from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, Measure, Question, Scale

__all__ = ["EDITION", "unsafe_content", "unsafe_measures", "with_always"]

EDITION = b"6"
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
_KEPT = {
    "eating": {"food", "permission", "exclusions", "weight", "height", "background", "waist"},
    "smoking": {"pregnant"},
    "alcohol": {"pregnant"},
}
"""Questions that no safety line looks at: on weight, and that say who is spared what."""
_UNCONFIRMED = "is worded anew, so a named person must confirm it"
_STRONGEST = 60
"""% ABV. What is sold here as a drink is no stronger; 70 is more likely 7.0."""
_DOSE = re.compile(r"\d\s*(mg|mcg|µg|milligram|microgram)|\b(patch|patches|tablet|tablets)\b", re.I)


def with_always(found: DrinkingWords, always: DrinkingWords) -> DrinkingWords:
    """Return a pack's words of alcohol with ours.

    It can make none of them a soft drink, a word that only denies, or one who helps. What makes
    a number a day, or a word unlike alcohol, is ours alone.
    """
    alcohol = found.alcohol | always.alcohol
    words = DrinkingWords(
        alcohol=alcohol,
        drink=found.drink | always.drink,
        soft=(found.soft | always.soft) - alcohol,
        between=found.between | always.between,
        less=found.less | always.less,
        denial=always.denial,
        unlike=always.unlike,
        count=found.count | always.count,
        day=always.day,
        at=always.at,
        filler=found.filler | always.filler,
        alone=found.alone | always.alone,
    )
    said = {" ".join(phrase): phrase for phrase in found.help}
    helping = {
        phrase
        for text, phrase in said.items()
        if not words.names_alcohol(text) and not words.says_less(text)
    }
    return replace(words, help=always.help | helping)


def unsafe_content(content: Content, ours: Content) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each thing that a pack leaves out or may not say."""
    yield from (("crisis.toml", reason) for reason in _lost_help(content))
    yield from (("warnings.toml", reason) for reason in _lost_warnings(content, ours))
    if not any("999" in step for step in content.safeguarding.steps_about("safety")):
        yield "safeguarding.toml", "no step about safety names 999."
    for idea in content.goal_ideas:
        if _DOSE.search(idea.words):
            yield "goal_ideas.toml", f"idea {idea.key} names a dose of a medicine."
    yield from (("goal_ideas.toml", reason) for reason in unsafe_ideas(content, ours))
    yield from (("goal_ideas.toml", reason) for reason in unsafe_idea_words(content, ours))
    yield from (("warnings.toml", reason) for reason in unsafe_warnings(content, ours))


def _lost_help(content: Content) -> Iterator[str]:
    for number, words, areas in _CRISIS:
        lines = [line for line in content.crisis if line.number == number]
        served = {area for line in lines for area in line.areas or areas}
        is_everywhere = any(not line.areas for line in lines)
        if not is_everywhere and not (areas and served >= set(areas)):
            yield f"{number} is not there for every area."
        if any(not _holds_any(line.words, words.split()) for line in lines):
            yield f"the words with {number} do not say what it is for ({words})."


def _lost_warnings(content: Content, ours: Content) -> Iterator[str]:
    for domain, wanted in _WARNED:
        said = content.warnings_for(domain)
        if not any(_holds_all(one, wanted) for one in said):
            named = " and ".join(f"“{word}”" for word in wanted)
            yield f"no warning on {domain.value} holds {named}."
    theirs = {warning.key: warning.text for warning in content.warnings}
    for warning in ours.warnings:
        is_kept = warning.text in content.warnings_for(warning.domain)
        if not is_kept and not _is_confirmed(content, theirs.get(warning.key, "")):
            yield f"warning {warning.key} {_UNCONFIRMED} in review."


def _is_confirmed(content: Content, warning: str) -> bool:
    """Whether a named person stands for a warning; for one that is gone, for its whole file."""
    return content.source_of("warnings", warning).is_confirmed


def unsafe_measures(
    measures: Sequence[Measure], ours: Sequence[Measure], words: DrinkingWords
) -> Iterator[tuple[str, str]]:
    """Yield file and reason for each thing that a pack's check-ins take away from ours.

    `words` are those of alcohol that the pack has, ours among them.
    """
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
        yield from ((name, reason) for reason in _changed_safety(their, our))
        yield from ((name, reason) for reason in _lost_lines(their, our))
    for measure in measures:
        yield from ((f"{measure.key}.toml", reason) for reason in _shown_scores(measure))
    yield from unsafe_advice(measures, ours, words)
    yield from changed_instruments(measures, ours)


def _unsafe_alcohol(their: Measure, our: Measure) -> Iterator[str]:
    line = next(one for one in their.advice if one.key == DEPENDENCE)
    if not _holds_all(line.words, _DEPENDENCE_SAYS):
        named = ", ".join(f"“{word}”" for word in _DEPENDENCE_SAYS)
        yield f"advice {DEPENDENCE} does not hold {named}."
    theirs = {one.key: one for one in their.advice}
    for one in our.advice:
        if one.not_with and one.key in theirs and theirs[one.key].not_with != one.not_with:
            yield f"advice {one.key} must have not_with = {one.not_with!r}."
    for drink in their.drinks:
        if drink.abv > _STRONGEST:
            yield f"drink {drink.key} is stronger than {_STRONGEST}% ABV."


def _changed_safety(their: Measure, our: Measure) -> Iterator[str]:
    """Yield whatever safety hangs on and is asked or counted in another way."""
    wanted = [one for line in our.advice if line.is_safety for one in line.when]
    scales = [one for one in our.scales if one.key in {condition.scale for condition in wanted}]
    items = {item for scale in scales for item in scale.items} | _KEPT.get(our.key, set())
    items |= {condition.question for condition in wanted}
    yield from _changed_questions([one for one in our.questions if one.key in items], their)
    yield from _changed_scales(scales, their)


def _changed_questions(ours: Sequence[Question], measure: Measure) -> Iterator[str]:
    theirs = {one.key: one for one in measure.questions}
    for our in ours:
        their = theirs.get(our.key)
        if their is None:
            yield f"question {our.key} is missing."
        elif bare(their) != bare(our):
            yield f"question {our.key} must be asked, worded and counted as in our content."


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
    safety = {one.key: one for one in their.advice if one.is_safety}
    for one in our.advice:
        if not one.is_safety:
            continue
        line = safety.get(one.key)
        if line is None:
            yield f"advice {one.key} must be there, with is_safety = true."
            continue
        if line.when and not one.when:
            yield f"advice {one.key} must be said to everybody."
        for condition in one.when if line.when else ():
            if not any(is_as_wide(theirs, condition) for theirs in line.when):
                about = condition.question or condition.scale
                yield f"advice {one.key} is no longer said for all that it must be of {about}."
        if line.words != one.words and not their.source(line.source).is_confirmed:
            yield f"advice {one.key} {_UNCONFIRMED} in the review of its source."


def _shown_scores(measure: Measure) -> Iterator[str]:
    for scale in measure.scales:
        if scale.bands and not scale.for_worker:
            yield f"scale {scale.key} has bands, so it needs for_worker = true."


def _holds_all(said: str, wanted: Sequence[str]) -> bool:
    return all(word in said.casefold() for word in wanted)


def _holds_any(said: str, wanted: Sequence[str]) -> bool:
    return any(word in said.casefold() for word in wanted)
