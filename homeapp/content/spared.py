"""Who is spared a goal idea, and what comes first: a content pack takes neither away."""

from collections.abc import Iterator, Sequence

from homeapp.domain.content import Content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.measures import Condition

__all__ = ["is_as_wide", "unsafe_ideas"]


def is_as_wide(their: Condition, our: Condition) -> bool:
    """Whether a condition holds wherever ours does."""
    is_same = (their.question, their.scale) == (our.question, our.scale)
    if not is_same or their.also or their.unless or their.most or their.below is not None:
        return False
    if our.answers:
        return set(their.answers) >= set(our.answers)
    return their.least is not None and our.least is not None and their.least <= our.least


def unsafe_ideas(content: Content, ours: Content) -> Iterator[str]:
    """Yield a sentence for each idea of a pack that is offered to somebody whom ours spare it."""
    theirs = {idea.key: idea for idea in content.goal_ideas}
    for our in ours.goal_ideas:
        their = theirs.get(our.key)
        if their is None:
            continue
        if their.safe and not our.safe:
            yield f"idea {our.key} is not safe in our content, so it cannot be safe here."
        yield from _offered_to_more(their, our.not_if)
    for idea in content.goal_ideas:
        alike = [our.not_if for our in ours.goal_ideas if _kind(our) and _kind(our) == _kind(idea)]
        shared = (
            [one for one in alike[0] if all(one in others for others in alike)] if alike else []
        )
        yield from _offered_to_more(idea, shared)
    for first in ours.firsts:
        conditions = [one.when for one in content.firsts if one.domain is first.domain]
        if not any(_hold_as_widely(when, first.when) for when in conditions):
            yield f"first {first.key} must come first for all that it does in our content."


def _kind(idea: GoalIdea) -> str:
    """Return what sort of idea it is; all of ours of one sort spare the same people."""
    if idea.domain is GoalDomain.ALCOHOL and not idea.safe:
        return "less alcohol"
    is_counted = idea.sizing is not None or idea.target is not None
    return "less tobacco" if idea.domain is GoalDomain.SMOKING and is_counted else ""


def _offered_to_more(idea: GoalIdea, spared: Sequence[Condition]) -> Iterator[str]:
    for one in spared:
        if not _hold_as_widely(idea.not_if, (one,)):
            said = " = ".join(filter(None, (one.question or one.scale, ", ".join(one.answers))))
            yield f"idea {idea.key} needs a not_if for {said}."


def _hold_as_widely(theirs: Sequence[Condition], ours: Sequence[Condition]) -> bool:
    return all(any(is_as_wide(their, our) for their in theirs) for our in ours)
