"""What helps to shape the goal that is open: ideas that fit the person, and how it has gone."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from homeapp.domain.goals import Goal
from homeapp.domain.ideas import GoalIdea, smaller_idea
from homeapp.domain.pausing import is_paused_to_fast
from homeapp.domain.progress import Progress
from homeapp.errors import NotFound, Refusal
from homeapp.i18n import language
from homeapp.planner import Planner
from ui.goals.said import Said, said_of
from ui.sources import all_sources

__all__ = ["Aids", "read_aids", "take_idea"]

_ENGLISH = "en"  # the worker reads what is filled in


@dataclass(frozen=True, kw_only=True)
class Aids:
    """What is offered beside the fields of one goal."""

    goal_id: UUID
    ideas: tuple[GoalIdea, ...] = ()
    """Sized for this person, the smallest first; none for a goal that is over."""
    idea_sources: str = ""
    """Whose they are, a line for each source."""
    progress: Progress | None = None
    """`None` before the first review, and for a goal that must wait."""
    fast: Said | None = None
    """Whom to ask before a fast; `None` where the person did not say that they fast at times."""

    def smaller_than(self, goal: Goal) -> GoalIdea | None:
        """Return the next smaller idea, `None` where the goal is the smallest or in own words."""
        return smaller_idea(self.ideas, goal.idea)


def read_aids(planner: Planner, goal: Goal) -> Aids:
    """Return what helps with a goal; slow where a check-in has to be loaded for it first."""
    try:
        waits = goal.id in planner.goals.waiting(goal.resident_id)
        is_reviewed = bool(planner.reviews.of_goal(goal.id)) and not waits
        ideas = planner.goals.ideas(goal.resident_id, goal.domain) if goal.is_on_plan else ()
        return Aids(
            goal_id=goal.id,
            ideas=ideas,
            idea_sources=all_sources(planner.sources.of_ideas(ideas)),
            progress=planner.reviews.progress(goal.id) if is_reviewed else None,
            fast=_fast_advice(planner, goal),
        )
    except NotFound:  # it was removed meanwhile
        return Aids(goal_id=goal.id)


def _fast_advice(planner: Planner, goal: Goal) -> Said | None:
    """Return whom to ask before a fast; `None` where the person fasts at no time, or said nothing.

    Slow the first time.
    """
    if is_paused_to_fast(goal) or planner.fasting.is_told(goal.resident_id):
        return said_of(planner, planner.fasting.advice())
    return None


def take_idea(planner: Planner, goal: Goal, idea: GoalIdea, *, ask_anew: bool = False) -> None:
    """Fill a goal with an idea in one change; what was typed in those fields gives way.

    `ask_anew` also asks again how sure the person is. Raises what `Goals.change` raises, and then
    keeps what was typed.
    """
    values = _values(planner, goal, idea) | ({"confidence": None} if ask_anew else {})
    typed = {name: text for name, text in planner.drafts.of(goal.id).items() if name in values}
    for name in typed:
        planner.drafts.drop(goal.id, name)
    try:
        planner.goals.change(goal.id, **values)
    except Refusal:
        for name, text in typed.items():
            planner.drafts.keep(goal.id, name, text)
        raise


def _values(planner: Planner, goal: Goal, idea: GoalIdea) -> dict[str, Any]:
    words = idea.said(language(_ENGLISH))
    values: dict[str, Any] = {
        "own_words": words,
        "words_language": _ENGLISH,
        "idea": idea.key,
        "unit": idea.unit,
        "target": idea.target,
    }
    goes_on = idea.unit == goal.unit and planner.reviews.of_goal(goal.id)
    if not goes_on:  # what is counted already is counted from where it began
        values["baseline"] = idea.baseline
    if goal.then_action and goal.then_action == goal.own_words:
        values["then_action"] = words
    return values
