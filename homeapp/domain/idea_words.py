"""Whose words a goal is in: still those of an idea of ours, or by now somebody's own."""

from collections.abc import Iterable
from dataclasses import replace

from homeapp.domain.goals import Goal
from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import language, languages

__all__ = ["idea_of", "in_english"]


def idea_of(goal: Goal, ideas: Iterable[GoalIdea]) -> GoalIdea | None:
    """Return the idea whose own sentence a goal says, in whatever language it was chosen.

    It is sized as the goal is, so that it can be said in any other language. `None` for words of
    somebody's own, and where the numbers of the goal are no longer those of its words.
    """
    idea = next((one for one in ideas if one.key == goal.idea), None)
    if idea is None:
        return None
    sized = replace(idea, baseline=goal.baseline, target=goal.target)
    names = ("baseline", "target")
    if any(f"{{{name}}}" in idea.words and name not in sized.places for name in names):
        return None
    words = goal.own_words.strip()
    return sized if any(words == sized.said(known).strip() for known in languages()) else None


def in_english(goal: Goal, ideas: Iterable[GoalIdea]) -> str:
    """Return an idea's English where a goal says it in another language, "" for all other goals."""
    idea = idea_of(goal, ideas)
    said = idea.said(language("en")) if idea is not None else ""
    return "" if said == goal.own_words.strip() else said
