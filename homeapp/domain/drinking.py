"""Which goals wait while somebody may depend on alcohol: those to stop or to drink less.

To stop suddenly can then be dangerous (fits, delirium), so the GP or an alcohol service comes
first. Words are looked for whole, in every language of the list at once: the person may have
typed in another one than was chosen. Where in doubt a goal waits.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from homeapp.domain.goals import GoalDomain
from homeapp.errors import Refusal
from homeapp.i18n import N_

__all__ = ["AgreeAnew", "DependenceFirst", "DrinkingWords", "WarnAnew", "as_phrase", "must_wait"]

Phrase = tuple[str, ...]

_CLAUSE = re.compile(r"[.,;:!?()\n\u060c\u061b\u061f\u06d4\u0964\u0965]+")
_ARABIC_LETTERS = str.maketrans({"\u064a": "\u06cc", "\u0643": "\u06a9", "\u0647": "\u06c1"})
_MOST_BETWEEN = 2
"""Words that may stand inside a phrase of less, as in "give the beer up"."""
_LAST_LATIN_OR_ARABIC = 0x06FF
"""Marks up to here are accents and vowel signs that people leave out; later ones are letters."""


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


@dataclass(frozen=True, kw_only=True)
class DrinkingWords:
    """The words that tell of alcohol, and of less of it, each a phrase of plain letters."""

    alcohol: frozenset[Phrase]
    drink: frozenset[Phrase]
    """Words of drinking, which is alcohol unless a soft drink stands beside them."""
    soft: frozenset[Phrase]
    between: frozenset[Phrase]
    """What may stand between drinking and a soft drink, such as "more" and "glasses of"."""
    less: frozenset[Phrase]
    denial: frozenset[Phrase] = frozenset()
    """Those of less that only say "no" or "without", as in "no bus": alone they ask nothing."""
    help: frozenset[Phrase] = frozenset()
    """The GP, an alcohol service, an appointment: whoever can help safely."""

    def names_alcohol(self, text: str) -> bool:
        """Whether a text names alcohol, or drinking and nothing soft."""
        return any(_holds(words, self.alcohol) or self._drinks(words) for words in _clauses(text))

    def says_less(self, text: str) -> bool:
        """Whether a text tells of stopping, of none or of less."""
        return any(_holds_apart(words, self.less) for words in _clauses(text))

    def asks_less(self, text: str) -> bool:
        """Whether a text tells of stopping or of less, and does not only say "no"."""
        return any(_holds_apart(words, self.less - self.denial) for words in _clauses(text))

    def names_help(self, text: str) -> bool:
        """Whether a text names the GP, an alcohol service or an appointment."""
        return any(_holds(words, self.help) for words in _clauses(text))

    def is_unsafe_step(self, text: str) -> bool:
        """Whether a text on drinking does not lead to the GP or an alcohol service."""
        return bool(text.strip()) and (not self.names_help(text) or self.says_less(text))

    def _drinks(self, words: Phrase) -> bool:
        return any(
            (word,) in self.drink
            and not self._is_soft(words[place + 1 :])
            and not self._is_soft(words[:place][::-1])
            for place, word in enumerate(words)
        )

    def _is_soft(self, beside: Phrase) -> bool:
        rest = [word for word in beside if (word,) not in self.between]
        return bool(rest) and (rest[0],) in self.soft


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
    done = (step.description for step in steps if step.description.strip() not in safe_words)
    return any(words.names_alcohol(text) and words.is_unsafe_step(text) for text in done)


def _leads_elsewhere(
    goal: _Goal, steps: Sequence[_Step], words: DrinkingWords, safe_words: Collection[str]
) -> bool:
    """Whether what is written with a safe idea leads elsewhere than to help."""
    manner = (goal.unit, goal.how_often, goal.if_cue)
    if any(words.says_less(text) for text in manner):
        return True
    if any(words.names_alcohol(text) and not words.names_help(text) for text in manner):
        return True
    around = _around(goal, steps)
    if any(words.asks_less(text) for text in around) or _names_less(around, words):
        return True
    done = (goal.then_action, *(step.description for step in steps))
    return any(words.is_unsafe_step(text) for text in done if text.strip() not in safe_words)


def _around(goal: _Goal, steps: Sequence[_Step]) -> tuple[str, ...]:
    """Return what is no order, though anything may be written there."""
    return (goal.barriers, goal.who_helps, *(step.doer_name for step in steps))


def _names_less(texts: Sequence[str], words: DrinkingWords) -> bool:
    return any(words.names_alcohol(text) and words.says_less(text) for text in texts)


def as_phrase(text: str) -> Phrase:
    """Return the words of a text as they are compared: no accents, no capitals, no joiners."""
    return tuple(_plain(text).split())


def _clauses(text: str) -> list[Phrase]:
    return [as_phrase(clause) for clause in _CLAUSE.split(text)]


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold()).replace("\u0142", "l")
    kept = (_sign(letter) for letter in spread)
    return "".join(kept).translate(_ARABIC_LETTERS)


def _sign(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Cf" or letter == "\u0640":
        return ""
    if kind.startswith("M"):
        return "" if ord(letter) <= _LAST_LATIN_OR_ARABIC else letter
    return letter if kind[0] in "LN" else " "


def _holds(words: Phrase, wanted: frozenset[Phrase]) -> bool:
    longest = max(map(len, wanted), default=0)
    return any(
        words[place : place + length] in wanted
        for place in range(len(words))
        for length in range(1, longest + 1)
    )


def _holds_apart(words: Phrase, wanted: frozenset[Phrase]) -> bool:
    """Whether one of the phrases is there, with a few words inside it at the most."""
    there = set(words)
    return any(
        phrase[0] in there
        and any(
            _follows(words[place + 1 :], phrase[1:])
            for place, word in enumerate(words)
            if word == phrase[0]
        )
        for phrase in wanted
    )


def _follows(words: Phrase, rest: Phrase) -> bool:
    if not rest:
        return True
    near = words[: _MOST_BETWEEN + 1]
    return any(
        word == rest[0] and _follows(words[place + 1 :], rest[1:])
        for place, word in enumerate(near)
    )
