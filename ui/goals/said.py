"""Sentences of ours that stand on a page of goals, in English, and whose they are."""

from collections.abc import Iterable
from typing import NamedTuple

from homeapp.domain.goals import Goal
from homeapp.domain.idea_words import idea_of
from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import language
from homeapp.planner import Planner
from ui.sources import all_sources

__all__ = ["NOTHING_SAID", "Said", "said_of", "said_with"]


class Said(NamedTuple):
    """What the content says for safety, and where it comes from: a line for each source."""

    sentences: tuple[str, ...] = ()
    sources: str = ""


NOTHING_SAID = Said()
"""Of a goal that nothing must be known about."""


def said_of(planner: Planner, messages: Iterable[str], ideas: Iterable[GoalIdea] = ()) -> Said:
    """Return messages of the residents' catalogue in words for the worker, with whose they are.

    `ideas` stand beside them, so that whose those are is said as well.
    """
    kept, known = tuple(messages), planner.sources
    sources = all_sources([*(known.of(one) for one in kept), *known.of_ideas(ideas)])
    return Said(tuple(language("en").text(one) for one in kept), sources)


def said_with(planner: Planner, goal: Goal, messages: Iterable[str]) -> Said:
    """Return what is said with a goal; where its words are an idea of ours, they are ours too."""
    idea = idea_of(goal, planner.content.goal_ideas)
    return said_of(planner, messages, [] if idea is None else [idea])
