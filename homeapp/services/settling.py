"""Whether a named person stands for every health fact that a plan prints.

Health facts are the sentences of our content that tell what is safe, whom to call or what to aim
for. What a resident said, and the headings above it, are none.
"""

from collections.abc import Iterator

from homeapp.domain.content import Content
from homeapp.domain.plans import PlanContent
from homeapp.services.questions import LoadMeasures

__all__ = ["is_settled"]


def is_settled(plan: PlanContent, content: Content, load: LoadMeasures) -> bool:
    """Whether every health fact on a plan is confirmed; one that nobody knows any more is not.

    `load` is called where all that stands in no check-in is confirmed.
    """
    said = set(_facts(plan))
    stands = {words: confirmed for words, confirmed in _known(content) if words in said}
    if not all(stands.values()):
        return False
    left = said - set(stands)
    return not left or left <= set(_confirmed_advice(load))


def _facts(plan: PlanContent) -> Iterator[str]:
    yield from (line.words for line in plan.crisis)
    yield from plan.warnings
    for goal in plan.goals:
        yield from goal.warnings
        if goal.idea_words:
            yield goal.idea_words


def _known(content: Content) -> Iterator[tuple[str, bool]]:
    """Yield each sentence that stands in no check-in, and whether it is confirmed."""
    for line in content.crisis:
        yield line.words, content.source_of("crisis", line.words).is_confirmed
    for warning in content.warnings:
        yield warning.text, content.source_of("warnings", warning.text).is_confirmed
    for idea in content.goal_ideas:
        yield idea.words, content.source_of("goal_ideas", idea.key).is_confirmed


def _confirmed_advice(load: LoadMeasures) -> Iterator[str]:
    for measure in load():
        for line in measure.advice:
            if measure.source(line.source).is_confirmed:
                yield line.words
