"""Which goals wait while somebody may depend on alcohol: those to stop or to drink less.

To stop suddenly can then be dangerous (fits, delirium), so the GP or an alcohol service comes
first. Words are looked for in every language of the list at once: the person may have
typed in another one than was chosen. A slip of one letter is forgiven in a longer word. Where in
doubt a goal waits.
"""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Protocol

from homeapp.domain.drinking_words import DrinkingWords
from homeapp.domain.goals import GoalDomain
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["AgreeAnew", "DependenceFirst", "WarnAnew", "could_mean_less", "must_wait"]


class DependenceFirst(Refusal):
    """A goal to stop or to drink less, for somebody who may depend on alcohol."""

    def __init__(self) -> None:
        super().__init__(
            N_(
                "It can be dangerous for this person to stop or cut down alone. "
                "Choose a goal to see a GP or an alcohol service first."
            )
        )


class AgreeAnew(Refusal):
    """An agreed plan holds a goal that must wait now."""

    def __init__(self) -> None:
        super().__init__(
            N_("A goal in this plan could be dangerous now. Agree the plan anew, then print it.")
        )


class WarnAnew(AgreeAnew):
    """An agreed plan lacks the warning that belongs on it now."""

    def __init__(self) -> None:
        Refusal.__init__(
            self,
            N_(
                "This plan lacks a safety warning that the person needs now. "
                "Agree the plan anew, then print it."
            ),
        )


class _Goal(Protocol):
    """What a goal in the records and one on an agreed plan have in common."""

    @property
    def domain(self) -> GoalDomain: ...
    @property
    def idea(self) -> str: ...
    @property
    def own_words(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def target(self) -> Decimal | None: ...
    @property
    def how_often(self) -> str: ...
    @property
    def if_cue(self) -> str: ...
    @property
    def then_action(self) -> str: ...
    @property
    def barriers(self) -> str: ...
    @property
    def who_helps(self) -> str: ...


class _Step(Protocol):
    """What a step in the records and one on an agreed plan have in common."""

    @property
    def description(self) -> str: ...
    @property
    def doer_name(self) -> str: ...


def must_wait(
    goal: _Goal,
    steps: Sequence[_Step],
    words: DrinkingWords,
    safe_ideas: Sequence[str],
    safe_words: Collection[str] = (),
) -> bool:
    """Whether a goal waits for the GP or an alcohol service, while that rule stands.

    On alcohol all do but the safe ideas, and those too once they count, tell of less, or have a
    step of somebody's own that leads elsewhere than to help. Any other goal does that names
    alcohol, or has such a step that does. `safe_words` are those of the safe ideas.
    """
    if goal.domain is GoalDomain.ALCOHOL:
        is_plain = goal.idea in safe_ideas and goal.target is None
        return not is_plain or _leads_elsewhere(goal, steps, words, safe_words)
    manner = (goal.own_words, goal.unit, goal.how_often, goal.if_cue, goal.then_action)
    if any(words.names_alcohol(text) for text in manner):
        return True
    if _names_less(_around(goal, steps), words):
        return True
    done = [step.description for step in steps if step.description.strip() not in safe_words]
    if any(words.is_bare_order(text) for text in _orders(goal, done)):
        return True
    return any(words.names_alcohol(text) and words.is_unsafe_step(text) for text in done)


def could_mean_less(
    goal: _Goal, steps: Sequence[_Step], words: DrinkingWords, safe_words: Collection[str] = ()
) -> bool:
    """Whether a goal of somebody's own tells of less, of whatever it may be.

    It is held back from paper that no warning is printed on, for alcohol has names that no list
    holds.
    """
    if goal.domain is not GoalDomain.OWN:
        return False
    done = (step.description for step in steps if step.description.strip() not in safe_words)
    said = (goal.own_words, goal.unit, goal.how_often, goal.then_action, *done)
    return any(words.says_less(text) or words.is_bare_order(text) for text in said)


def _orders(goal: _Goal, done: Sequence[str]) -> Iterator[str]:
    """Yield what tells somebody what to do, where less of nothing named could be of alcohol."""
    if goal.domain is GoalDomain.SMOKING:
        return
    if goal.domain is GoalDomain.OWN:
        yield goal.own_words
    yield goal.then_action
    yield from done


def _leads_elsewhere(
    goal: _Goal, steps: Sequence[_Step], words: DrinkingWords, safe_words: Collection[str]
) -> bool:
    """Whether what is written with a safe idea leads elsewhere than to help."""
    manner = (goal.unit, goal.how_often, goal.if_cue)
    if any(words.says_less(text) or words.tells_how_much(text) for text in manner):
        return True
    if any(words.names_alcohol(text) and not words.names_help(text) for text in manner):
        return True
    around = _around(goal, steps)
    if any(words.asks_less(text) or words.tells_alone(text) for text in around):
        return True
    if _names_less(around, words):
        return True
    done = (goal.then_action, *(step.description for step in steps))
    return any(words.is_unsafe_step(text) for text in done if text.strip() not in safe_words)


def _around(goal: _Goal, steps: Sequence[_Step]) -> tuple[str, ...]:
    """Return what is no order, though anything may be written there."""
    return (goal.barriers, goal.who_helps, *(step.doer_name for step in steps))


def _names_less(texts: Sequence[str], words: DrinkingWords) -> bool:
    """Whether one of the texts tells of less alcohol, or of how much of it, or of how little."""
    return any(
        words.says_less(text) + words.names_alcohol(text) + words.tells_how_much(text) > 1
        for text in texts
    )
