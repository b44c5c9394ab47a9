"""The page of a plan for a fridge: what to keep in sight, and nothing others need not know."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from homeapp.documents.blocks import Block, Box, Chips, Crisis, Heading, Line, Own, SaidIn
from homeapp.documents.plan_goals import idea_of_goal, in_pairs, said, step_blocks, told
from homeapp.documents.plan_parts import meeting, week_blocks
from homeapp.documents.plan_sources import OPEN
from homeapp.documents.sentences import Number, Sentence
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus
from homeapp.domain.plans import PlanContent, PlanGoal, PlanStep
from homeapp.i18n import R_

__all__ = ["FridgeWords", "fridge_words"]

_COULD_MEAN_ALCOHOL = (GoalDomain.ALCOHOL, GoalDomain.OWN)


@dataclass(frozen=True)
class FridgeWords:
    """What the page says, from the top down; there are several ways to say the goals."""

    head: tuple[Block, ...]
    goals: tuple[tuple[Block, ...], ...]
    """The fullest way first and the shortest last."""
    weeks: tuple[Block, ...]
    meeting: tuple[Block, ...]
    help: Box
    notes: tuple[Sentence, ...]
    """In small print: that nobody has confirmed the warnings yet, where that is so."""


def fridge_words(content: PlanContent) -> FridgeWords:
    """Return what the page for the fridge says.

    It hangs where others at home read it: it has no name, no size and no service. Each way has
    every warning of the plan's goals, and the one that stands in the place of a goal that waits.
    """
    shown = replace(content, goals=tuple(map(_to_do, _going_on(content))))
    whole = tuple(_whole(shown))
    steps = (block for block in step_blocks(shown) if not isinstance(block, SaidIn))
    return FridgeWords(
        head=(Heading(Sentence(R_("For my fridge"))),),
        goals=((*whole, *steps), whole, tuple(_in_short(shown))),
        weeks=tuple(week_blocks(content)),
        meeting=tuple(_meeting(content)),
        help=_help(content),
        notes=() if content.is_settled else (Sentence(OPEN),),
    )


def _going_on(content: PlanContent) -> list[PlanGoal]:
    return [goal for goal in content.goals if goal.status is GoalStatus.ACTIVE]


def _to_do(goal: PlanGoal) -> PlanGoal:
    """Return a goal with what the person is yet to do for it.

    No step has its day: the page hangs on when the day is over, and would only reproach.
    """
    steps = (replace(step, due_on=None) for step in goal.steps if _is_mine_to_do(step))
    return replace(goal, steps=tuple(steps))


def _is_mine_to_do(step: PlanStep) -> bool:
    return step.doer is Doer.ME and step.done_on is None


def _whole(content: PlanContent) -> Iterator[Block]:
    """Yield each goal in its own words, in one frame with its warnings."""
    for goal in content.goals:
        yield _framed(_words(goal), goal.warnings)
    yield from _apart(content)


def _words(goal: PlanGoal) -> Iterator[Block]:
    idea = idea_of_goal(goal)
    if idea is not None:
        yield Line(idea, big=True, strong=True)
    else:
        yield Own(goal.own_words, goal.words_language, big=True, strong=True)


def _in_short(content: PlanContent) -> Iterator[Block]:
    """Yield each topic once, those with warnings in one frame with all of them."""
    warned: dict[GoalDomain, dict[str, None]] = {goal.domain: {} for goal in content.goals}
    for goal in content.goals:
        warned[goal.domain].update(dict.fromkeys(goal.warnings))
    for topic, warnings in warned.items():
        if warnings:
            yield _framed([Line(Sentence(topic.words), big=True, strong=True)], warnings)
    others = tuple(Sentence(topic.words) for topic, warnings in warned.items() if not warnings)
    if others:
        yield Chips(others)
    yield from _apart(content)


def _apart(content: PlanContent) -> Iterator[Block]:
    """Yield the warning in the place of what waits: below, where it is not seen from the door.

    Beside goals that cannot be about alcohol it would only tell others at home; the plan has it.
    """
    if content.warnings and any(goal.domain in _COULD_MEAN_ALCOHOL for goal in content.goals):
        yield _framed((), content.warnings)


def _framed(words: Iterable[Block], warnings: Iterable[str]) -> Box:
    lines = tuple(Line(Sentence(warning), strong=True) for warning in warnings)
    return Box(blocks=(*words, *lines), warning=bool(lines))


def _meeting(content: PlanContent) -> Iterator[Block]:
    """Yield when we meet, and whom to ring before."""
    if content.next_review_on:
        when = meeting(content.next_review_on, content.next_review_at)
        yield Line(when, big=True, strong=True)
    worker, ring = content.worker, []
    if worker.phone:
        phone = told(R_("Phone: {phone}"), phone=Number(worker.phone))
        ring.append(replace(phone, big=True, strong=True))
    if worker.name:
        ring.append(said(R_("My link worker is {name}."), name=worker.name))
    yield from in_pairs(ring[::-1])


def _help(content: PlanContent) -> Box:
    numbers = tuple(Crisis(line.number, Sentence(line.words)) for line in content.crisis)
    heading = Heading(Sentence(R_("If you need help now")), level=3)
    return Box(blocks=(heading, *numbers), warning=True)
