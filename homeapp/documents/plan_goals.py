"""What a plan says about goals and their steps, and in which language each word was typed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from homeapp.documents.blocks import Block, Box, Course, Heading, Line, Marked, Own, Pair, SaidIn
from homeapp.documents.plan_sources import fact
from homeapp.documents.sentences import Chosen, Number, Place, Sentence, Typed
from homeapp.domain.goals import Doer, GoalStatus
from homeapp.domain.pausing import standing_words
from homeapp.domain.plans import PlanContent, PlanGoal, PlanStep
from homeapp.domain.progress import Looking, Pounds, Said, Shown, Value
from homeapp.domain.spoken import typed_language
from homeapp.i18n import R_

__all__ = ["goal_blocks", "idea_of_goal", "in_pairs", "said", "step_blocks", "told"]

_ENGLISH = "en"
_WORDS = 0.64  # of a line is for what is to be done, the rest for the day

_SERVES = R_("This helps with what matters to me: {words}")
_DOERS = {
    Doer.ME: R_("What I will do"),
    Doer.LINK_WORKER: R_("What my link worker will do"),
    Doer.SOMEONE: R_("What others will do"),
}


def said(message: str, **places: str) -> Line:
    """Return a sentence with what somebody typed in its places."""
    return Line(Sentence(message, {name: Typed(text) for name, text in places.items()}))


def told(message: str, **places: Place) -> Line:
    """Return a sentence with values in its places."""
    return Line(Sentence(message, places))


def in_pairs(lines: Iterable[Line]) -> Iterator[Block]:
    """Yield lines two by two; the last of an odd number stands alone."""
    rest = list(lines)
    while len(rest) > 1:
        first, second, *rest = rest
        yield Pair(first, second)
    yield from rest


def goal_blocks(content: PlanContent) -> Iterator[Block]:
    """Yield every goal of the plan, each with its warnings before anything else about it.

    A warning in the place of a goal that must wait stands before them all.
    """
    if content.goals:
        yield Heading(Sentence(R_("My goals")))
    if content.warnings:
        lines = tuple(Line(fact(content, warning), strong=True) for warning in content.warnings)
        yield Box(blocks=lines, warning=True)
    for goal in content.goals:
        idea = idea_of_goal(goal)
        said_in = "" if idea else goal.words_language
        yield Heading(Sentence(goal.domain.words), level=3, said_in=said_in)
        warnings = tuple(Line(fact(content, warning), strong=True) for warning in goal.warnings)
        if idea is not None:
            numbered = fact(content, idea.message, idea.places)
            yield Line(numbered, big=True, kept=bool(warnings))
        else:
            yield Own(goal.own_words, goal.words_language, big=True, kept=bool(warnings))
        if warnings:
            yield Box(blocks=warnings, warning=True)
        yield from _serves(goal)
        yield from _how(goal)


def step_blocks(content: PlanContent) -> Iterator[Block]:
    """Yield what is to be done, by who does it."""
    steps = [(step, _step_language(step, goal)) for goal in content.goals for step in goal.steps]
    for doer, message in _DOERS.items():
        mine = [(_step(step), code) for step, code in steps if step.doer is doer]
        if mine:
            yield Heading(Sentence(message))
            yield from _by_language(mine)


def idea_of_goal(goal: PlanGoal) -> Sentence | None:
    """Return the sentence of ours that the goal is, `None` where it is in somebody's own words."""
    if not goal.idea_words:
        return None
    sizes = (("baseline", goal.baseline), ("target", goal.target))
    return Sentence(goal.idea_words, {name: size for name, size in sizes if size is not None})


def _how(goal: PlanGoal) -> Iterator[Block]:
    yield from _measure(goal)
    yield from in_pairs([*_often(goal), *_sure(goal)])
    yield from _sayings(goal)
    yield from _dates(goal)
    yield from _progress(goal)
    if goal.status is not GoalStatus.ACTIVE:
        stands = standing_words(goal.status, goal.status_reason)
        yield told(R_("How this goal stands: {status}"), status=Sentence(stands))


def _serves(goal: PlanGoal) -> Iterator[Block]:
    """Yield what matters that the goal helps with, in the words that it was said in."""
    if goal.serves is None:
        return
    if goal.serves.language:
        code = typed_language(goal.serves.words, goal.serves.language)
        yield from _by_language([(said(_SERVES, words=goal.serves.words), code)])
    else:
        yield told(_SERVES, words=Sentence(goal.serves.words))


def _often(goal: PlanGoal) -> Iterator[Line]:
    if goal.how_often.strip():
        yield told(R_("How often: {words}"), words=Chosen(goal.how_often))


def _sure(goal: PlanGoal) -> Iterator[Line]:
    if goal.confidence is not None:
        yield told(R_("How sure I am: {number} out of 10"), number=goal.confidence)


def _sayings(goal: PlanGoal) -> Iterator[Block]:
    """Yield what was typed about the goal, under the language it is in.

    Where the goal is a sentence of ours, so is what follows the "if" that repeats it.
    """
    idea, then = idea_of_goal(goal), R_("Then: {words}")
    is_ours = idea is not None and goal.then_action.strip() == goal.own_words.strip()
    before = [(R_("If: {words}"), goal.if_cue)]
    after = [
        (R_("What could get in the way: {words}"), goal.barriers),
        (R_("Who helps me: {words}"), goal.who_helps),
    ]
    if idea is not None and is_ours:
        yield from _typed(goal, before)
        yield told(then, words=idea)
        yield from _typed(goal, after)
    else:
        yield from _typed(goal, [*before, (then, goal.then_action), *after])


def _typed(goal: PlanGoal, kept: Iterable[tuple[str, str]]) -> Iterator[Block]:
    yield from _by_language(
        (said(message, words=words), typed_language(words, _tongue(goal)))
        for message, words in kept
        if words.strip()
    )


def _by_language(typed: Iterable[tuple[Line | Pair | Own, str]]) -> Iterator[Block]:
    """Yield what was typed; where its language changes, the language is named."""
    before = ""
    together: list[Line] = []
    for block, code in typed:
        if code != before:
            yield from in_pairs(together)
            together = []
            yield SaidIn(code, again=bool(before))
            before = code
        if isinstance(block, Line):
            together.append(block)
        else:
            yield block
    yield from in_pairs(together)


def _step_language(step: PlanStep, goal: PlanGoal) -> str:
    by_worker = step.doer is Doer.LINK_WORKER
    return typed_language(step.description, _tongue(goal), by_worker=by_worker)


def _tongue(goal: PlanGoal) -> str:
    return goal.words_language or _ENGLISH


def _measure(goal: PlanGoal) -> Iterator[Line]:
    unit = Chosen(goal.unit)
    if not goal.unit.strip() or goal.target is None:
        return
    if goal.baseline is None:
        yield told(R_("I am aiming for {target} ({unit})."), target=goal.target, unit=unit)
        return
    yield told(
        R_("I go from {baseline} to {target} ({unit})."),
        baseline=goal.baseline,
        target=goal.target,
        unit=unit,
    )


def _progress(goal: PlanGoal) -> Iterator[Block]:
    """Yield how the goal has gone so far: in words and, where there is enough, as pictures."""
    if goal.progress is None:
        return
    for part in goal.progress.parts:
        if part.about is Shown.LOOKINGS:
            yield from map(_marked, goal.progress.lookings)
            continue
        lines = [_told(said) for said in part.said]
        if part.has_picture:
            yield from (replace(line, kept=True) for line in lines)
            yield Course(goal.progress, part.about)
        else:
            yield from lines


def _marked(looking: Looking) -> Marked:
    message, _places = looking.said
    words = Sentence(looking.attainment.words)  # ours, so that a draft has its English beneath
    return Marked(told(message, date=looking.on, words=words), looking.attainment)


def _told(said: Said) -> Line:
    message, places = said
    return told(message, **{name: _place(value) for name, value in places.items()})


def _place(value: Value) -> Place:
    match value:
        case str():
            return Chosen(value)
        case Pounds():
            return Number(str(value))
        case _:
            return value


def _dates(goal: PlanGoal) -> Iterator[Line]:
    if goal.starts_on and goal.review_on:
        yield told(
            R_("I start on {start}. We look at it again on {review}."),
            start=goal.starts_on,
            review=goal.review_on,
        )
    elif goal.starts_on:
        yield told(R_("I start on {start}."), start=goal.starts_on)
    elif goal.review_on:
        yield told(R_("We look at this goal again on {review}."), review=goal.review_on)


def _step(step: PlanStep) -> Own | Pair:
    words = f"{step.doer_name}: {step.description}" if step.doer_name else step.description
    own, when = Own(words, bullet=True), _when(step)
    return own if when is None else Pair(own, Line(when, quiet=True), _WORDS)


def _when(step: PlanStep) -> Sentence | None:
    """Return when a step was done, or is to be; a day that has passed would only reproach."""
    if step.done_on is not None:
        return Sentence(R_("Done on {date}"), {"date": step.done_on})
    if step.due_on is None or step.is_day_over:
        return None
    return Sentence(R_("By {date}"), {"date": step.due_on})
