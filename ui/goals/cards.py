"""One goal of the list, in words and with its picture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from homeapp.domain.goals import Doer, Goal, GoalDomain, Step
from homeapp.domain.idea_words import in_english
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.pausing import standing_words
from homeapp.domain.spoken import typed_language
from homeapp.i18n import Language, _, language, languages
from ui.goals.said import NOTHING_SAID, Said

__all__ = ["PICTURES", "GoalCard", "cue_code", "make_card", "step_code", "step_language"]

PICTURES = {
    GoalDomain.SMOKING: "smoking_cessation",
    GoalDomain.EATING: "fruits",
    GoalDomain.ALCOHOL: "alcohol",
    GoalDomain.ACTIVITY: "walking",
    GoalDomain.OWN: "ui/star",
}
_ENGLISH = "en"
_ARABIC = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True, kw_only=True)
class GoalCard:
    """One goal in the list, in words."""

    goal: Goal
    about: str
    picture: str
    words: str
    language: Language
    english: str
    """What the words mean where they are an idea of ours, chosen in another language."""
    status: str
    warnings: tuple[str, ...]
    """Safety sentences for what this goal is about."""
    sources: str
    """Whose those are, and whose the goal's words where they are an idea of ours."""
    notes: tuple[str, ...]


def make_card(
    goal: Goal,
    steps: Sequence[Step],
    said: Said = NOTHING_SAID,
    *,
    waits: bool = False,
    ideas: Sequence[GoalIdea] = (),
) -> GoalCard:
    """Return a goal as the list shows it; `ideas` are ours, one of which it may be.

    `said` is what goes with it for safety.
    """
    english = language(_ENGLISH)
    stands = english.text(standing_words(goal.status, goal.status_reason))
    way = "" if waits else _no_way(goal, steps)
    notes = (_waits(waits), way, _sure(goal), _steps_done(steps), _review(goal))
    return GoalCard(
        goal=goal,
        about=_(goal.domain.topic),
        picture=PICTURES[goal.domain],
        words=goal.own_words or _("No words for this goal yet"),
        language=_tongue(goal),
        english=in_english(goal, ideas),
        status=_("Waiting") if waits else stands,
        warnings=said.sentences,
        sources=said.sources,
        notes=tuple(filter(None, notes)),
    )


def _waits(waits: bool) -> str:
    if not waits:
        return ""
    return _("Not on the plan. A GP or an alcohol service comes first.")


def _steps_done(steps: Sequence[Step]) -> str:
    done = sum(step.done_on is not None for step in steps)
    return _("Steps done: {done} of {all}", done=done, all=len(steps)) if steps else ""


def _no_way(goal: Goal, steps: Sequence[Step]) -> str:
    """Return that the plan cannot be agreed yet, because this goal does not say how."""
    is_open = goal.is_on_plan and not goal.says_how(steps)
    return _("Not ready for the plan: no step yet") if is_open else ""


def step_code(step: Step, goal: Goal) -> str:
    """Return the language that the words of a step are likely in: its own was never asked."""
    by_worker = step.doer is Doer.LINK_WORKER
    return typed_language(step.description, goal.words_language or _ENGLISH, by_worker=by_worker)


def cue_code(goal: Goal) -> str:
    """Return the language that the "if" of a goal is likely in, "" where it has none."""
    cue, chosen = goal.if_cue.strip(), goal.words_language or _ENGLISH
    return typed_language(cue, chosen) if cue else ""


def step_language(step: Step, goal: Goal) -> Language:
    """Return how to show the words of a step."""
    return _shown_in(step_code(step, goal), step.description)


def _tongue(goal: Goal) -> Language:
    return _shown_in(goal.words_language, goal.own_words)


def _shown_in(code: str, words: str) -> Language:
    """Return how to show words whose language may be none that we print in."""
    known = {one.code: one for one in languages()}
    spare = "ur" if _ARABIC.search(words) else _ENGLISH
    return known.get(code, known[spare])


def _sure(goal: Goal) -> str:
    return "" if goal.confidence is None else _("How sure: {number} of 10", number=goal.confidence)


def _review(goal: Goal) -> str:
    if goal.review_on is None or not goal.is_on_plan:
        return ""
    return _("Review: {date}", date=language(_ENGLISH).date(goal.review_on))
