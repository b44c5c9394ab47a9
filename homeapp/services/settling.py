"""Whose the health facts are that a plan prints, and whether a named person stands for each.

Health facts are the sentences of our content that tell what is safe, whom to call or what to aim
for. What a resident said, and the headings above it, are none.
"""

from collections.abc import Iterator
from dataclasses import replace

from homeapp.domain.plans import PlanContent, PlanSource
from homeapp.domain.sourced import Sourced, each_once, known_by
from homeapp.services.sources import Sources

__all__ = ["with_sources"]


def with_sources(plan: PlanContent, sources: Sources) -> PlanContent:
    """Return a plan that names whose its health facts are.

    It is settled where each is confirmed; a fact that nobody knows any more is not.
    """
    found = dict(_facts(plan, sources))
    settled = all(one is not None and one.is_confirmed for one in found.values())
    named = tuple(
        PlanSource(
            origin=one.origin,
            dated=one.dated,
            is_confirmed=one.is_confirmed,
            says=tuple(words for words, known in found.items() if known_by(known) == known_by(one)),
        )
        for one in each_once(found.values())
    )
    return replace(plan, sources=named, is_settled=settled)


def _facts(plan: PlanContent, sources: Sources) -> Iterator[tuple[str, Sourced | None]]:
    """Yield each health fact once, in the order it is read, with whose it is."""
    for goal in plan.goals:
        if goal.idea_words:
            yield goal.idea_words, sources.of_idea(goal.idea)
    warnings = [*plan.warnings, *(one for goal in plan.goals for one in goal.warnings)]
    for words in dict.fromkeys([*warnings, *(line.words for line in plan.crisis)]):
        yield words, sources.of(words)
