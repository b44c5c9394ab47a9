"""The words that tell of alcohol, of less of it, and of who helps: found in what people type.

They are looked for in every language at once. A slip of one letter is forgiven in a longer word.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property, wraps

from homeapp.domain.phrases import (
    Phrase,
    clauses,
    held,
    holds_apart,
    is_misspelt,
    joined,
    without,
)

__all__ = ["DrinkingWords"]

_LONGEST_COUNT = 2
"""Digits of a number of drinks; longer ones are years, telephones, 111 and 999."""


_SHORTEST_JOINED = 5
"""Letters of a word that is looked for across the gaps between others."""
_SHORTEST_WITHIN = 6
"""Letters of a word of drinking that is looked for at the end of another, as in "stopdrinking"."""
_MOST_JUDGED = 1000
"""Answers about texts that are kept: a page asks about the same goals many times."""

Judge = Callable[["DrinkingWords", str], bool]


def _once(judge: Judge) -> Judge:
    """Judge each text once, as long as these lists of words live."""

    @wraps(judge)
    def judged(self: "DrinkingWords", text: str) -> bool:
        known, question = self._judged, (judge, text)
        if question not in known:
            if len(known) >= _MOST_JUDGED:
                known.clear()
            known[question] = judge(self, text)
        return known[question]

    return judged


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
    unlike: frozenset[Phrase] = frozenset()
    """Everyday words that are one letter from a word of alcohol, and are never meant for it.

    Of several words, what is no order to drink less, though it holds one.
    """
    count: frozenset[Phrase] = frozenset()
    """Numbers in words, and "half" or "a pint": how much to drink."""
    day: frozenset[Phrase] = frozenset()
    """Months, days and times of the day: a number beside one of them tells when."""
    at: frozenset[Phrase] = frozenset()
    """Words before a number that tells when or where, as in "at 10" and "room 4"."""
    filler: frozenset[Phrase] = frozenset()
    """Words that name no thing: an order of these and of less alone could mean alcohol."""
    alone: frozenset[Phrase] = frozenset()
    """Ways to stop that no GP leads, such as a locked door, and what stands in for help."""

    @_once
    def names_alcohol(self, text: str) -> bool:
        """Whether a text names alcohol, or drinking and nothing soft."""
        return any(
            any(held(words, self.alcohol)) or self._drinks(words) or self._hides(words)
            for words in clauses(text)
        )

    @_once
    def says_less(self, text: str) -> bool:
        """Whether a text tells of stopping, of none or of less."""
        return any(holds_apart(words, self.less) for words in clauses(text))

    @_once
    def asks_less(self, text: str) -> bool:
        """Whether a text tells of stopping or of less, and does not only say "no"."""
        return any(holds_apart(words, self.less - self.denial) for words in clauses(text))

    @_once
    def names_help(self, text: str) -> bool:
        """Whether a text names the GP, an alcohol service or an appointment."""
        return any(
            words[begin : end + 1] not in self.soft
            for words in clauses(text)
            for begin, end in held(words, self.help)
        )

    @_once
    def tells_how_much(self, text: str) -> bool:
        """Whether a text holds a number, or "half", that tells of no day and no time."""
        return any(self._counts(words) for words in clauses(text))

    def is_unsafe_step(self, text: str) -> bool:
        """Whether a text on drinking does not lead to the GP or an alcohol service."""
        leads_to_help = self.names_help(text) and not self.says_less(text)
        leads_elsewhere = self.tells_how_much(text) or self.tells_alone(text)
        return bool(text.strip()) and (not leads_to_help or leads_elsewhere)

    @_once
    def tells_alone(self, text: str) -> bool:
        """Whether a text tells of stopping without a GP, or of what is no help, near as one is."""
        return any(holds_apart(words, self.alone) for words in clauses(text))

    @_once
    def is_bare_order(self, text: str) -> bool:
        """Whether a clause tells of stopping or of less, and names nothing that it is of."""
        said = (without(words, self._everyday) for words in clauses(text))
        return any(
            self._orders(words) and self._names_nothing(without(words, self._vague))
            for words in said
        )

    @cached_property
    def _judged(self) -> dict[tuple[Judge, str], bool]:
        return {}

    def _orders(self, words: Phrase) -> bool:
        return holds_apart(words, self.less) or holds_apart(words, self.alone)

    def _names_nothing(self, words: Phrase) -> bool:
        return all(word in self._said_with_orders or word.isdigit() for word in words)

    @cached_property
    def _said_with_orders(self) -> frozenset[str]:
        single = self.filler - self._vague
        return _words_of(single, self.less, self.help, self.count, self.day)

    @cached_property
    def _vague(self) -> frozenset[Phrase]:
        return frozenset(phrase for phrase in self.filler if len(phrase) > 1)

    @cached_property
    def _everyday(self) -> frozenset[Phrase]:
        return frozenset(phrase for phrase in self.unlike if len(phrase) > 1)

    @cached_property
    def _of_drinking(self) -> frozenset[str]:
        return _words_of({phrase for phrase in self.drink if len(phrase) == 1})

    @cached_property
    def _of_alcohol(self) -> frozenset[str]:
        return _words_of({phrase for phrase in self.alcohol if len(phrase) == 1})

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        return tuple(word for word in self._of_drinking if len(word) >= _SHORTEST_WITHIN)

    @cached_property
    def _known(self) -> frozenset[str]:
        return self._of_alcohol | self._of_drinking

    @cached_property
    def _other(self) -> frozenset[str]:
        lists = (self.unlike, self.soft, self.between, self.less, self.count, self.day, self.filler)
        return _words_of(*lists, self.help)

    def _drinks(self, words: Phrase) -> bool:
        return any(
            self._is_drinking(word)
            and not self._is_soft(words[place + 1 :])
            and not self._is_soft(words[:place][::-1])
            for place, word in enumerate(words)
        )

    def _is_drinking(self, word: str) -> bool:
        is_other = word in self._other and word not in self._of_drinking
        return not is_other and is_misspelt(word, self._of_drinking)

    def _hides(self, words: Phrase) -> bool:
        """Whether alcohol is named with a slip, or in letters written apart or together."""
        typed = [word for word in words if word not in self._other]
        if any(
            is_misspelt(word, self._of_alcohol) for word in typed if word not in self._of_drinking
        ):
            return True
        known = self._known
        apart = tuple(word for word in words if word not in known)
        if any(len(word) >= _SHORTEST_JOINED and word in known for word in joined(apart)):
            return True
        return any(word.endswith(self._endings) and word not in self._endings for word in words)

    def _is_soft(self, beside: Phrase) -> bool:
        rest = [word for word in beside if (word,) not in self.between]
        return bool(rest) and (rest[0],) in self.soft

    def _counts(self, words: Phrase) -> bool:
        if any(held(words, self.count)):
            return True
        return any(
            word.isdigit() and len(word) <= _LONGEST_COUNT and not self._tells_when(words, place)
            for place, word in enumerate(words)
        )

    def _tells_when(self, words: Phrase, place: int) -> bool:
        before, after = words[max(place - 1, 0) : place], words[place + 1 : place + 2]
        if before in self.at or before in self.day or after in self.day:
            return True
        return any(len(word) > _LONGEST_COUNT and word.isdigit() for word in (*before, *after))


def _words_of(*lists: Collection[Phrase]) -> frozenset[str]:
    return frozenset(word for phrases in lists for phrase in phrases for word in phrase)
