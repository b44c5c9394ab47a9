"""Words as people type them: compared without accents and capitals, and with a slip of a letter."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

__all__ = [
    "Phrase",
    "as_phrase",
    "clauses",
    "held",
    "holds_apart",
    "is_misspelt",
    "joined",
    "near",
    "without",
]

Phrase = tuple[str, ...]

_CLAUSE = re.compile(r"[.,;:!?()\n\u060c\u061b\u061f\u06d4\u0964\u0965]+")
_SPELT = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_COUNTED = re.compile(r"(?<!\w)(\d+)(?=[^\W\d_]{2})")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d(?!\d)|\b\d{1,2}/\d{1,2}/\d{2,4}\b")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_ARABIC_LETTERS = str.maketrans({"\u064a": "\u06cc", "\u0643": "\u06a9", "\u0647": "\u06c1"})
_DIGITS_FOR_LETTERS = str.maketrans("01345", "oieas")
_PICTURES = frozenset("🍺🍻🍷🥂🍾🍸🍹🥃🍶")
"""Signs that are read as words; all others count for nothing."""
_LOOKS = re.compile("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")
"""What tells how a sign before it is to be drawn, and is no letter."""
_LAST_LATIN_OR_ARABIC = 0x06FF
"""Marks up to here are accents and vowel signs that people leave out; later ones are letters."""
_MOST_BETWEEN = 2
"""Words that may stand inside a phrase, as in "give the beer up"."""
_SHORTEST = 5
"""Letters of a word that one slip does not make into quite another."""
_LONG = 7
"""Letters of a word in which the slip may be the first one."""

_SPELT_OUT = range(_SHORTEST, 13)
"""Letters of a word that is looked for where single letters stand in a row."""


def as_phrase(text: str) -> Phrase:
    """Return the words of a text as they are compared: no accents, no capitals, no joiners."""
    return tuple(_plain(text).split())


def clauses(text: str) -> list[Phrase]:
    """Return the words of each clause of a text; a time such as 10:30 counts for nothing."""
    whole = _COUNTED.sub(r"\1 ", _SPELT.sub(" ", _TIME.sub(" ", text)))
    return [as_phrase(clause) for clause in _CLAUSE.split(whole)]


def _plain(text: str) -> str:
    if text.isascii():  # the quick way for most words, because they are read at the start
        return _NO_WORD.sub(" ", text.lower())
    shown = _LOOKS.sub("", text.casefold())
    spread = unicodedata.normalize("NFKD", shown).replace("\u0142", "l")
    kept = (_sign(letter) for letter in spread)
    return "".join(kept).translate(_ARABIC_LETTERS)


def _sign(letter: str) -> str:
    if letter in _PICTURES:
        return f" {letter} "
    kind = unicodedata.category(letter)
    if kind == "Cf" or letter == "\u0640":
        return ""
    if kind.startswith("M"):
        return "" if ord(letter) <= _LAST_LATIN_OR_ARABIC else letter
    return letter if kind[0] in "LN" else " "


def held(words: Phrase, wanted: frozenset[Phrase]) -> Iterator[tuple[int, int]]:
    """Yield where each of the wanted phrases begins and ends."""
    longest = _longest(wanted)
    for place in range(len(words)):
        for length in range(1, longest + 1):
            if words[place : place + length] in wanted:
                yield place, place + length


@lru_cache(maxsize=8)
def _longest(wanted: frozenset[Phrase]) -> int:
    return max(map(len, wanted), default=0)


def holds_apart(words: Phrase, wanted: frozenset[Phrase]) -> bool:
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
    around = words[: _MOST_BETWEEN + 1]
    return any(
        word == rest[0] and _follows(words[place + 1 :], rest[1:])
        for place, word in enumerate(around)
    )


def without(words: Phrase, unwanted: frozenset[Phrase]) -> Phrase:
    """Return words without those of phrases that are there whole."""
    gone = {at for begin, end in held(words, unwanted) for at in range(begin, end)}
    return tuple(word for at, word in enumerate(words) if at not in gone)


def joined(words: Phrase) -> Iterator[str]:
    """Yield words that were written apart: "d r i n k", "dri nking"."""
    for first, second in pairwise(words):
        yield first + second
    run = ""
    for word in (*words, "  "):
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        if len(run) > 2:
            for length in _SPELT_OUT:
                yield from (run[at : at + length] for at in range(len(run) - length + 1))
        run = ""


def is_misspelt(word: str, wanted: frozenset[str]) -> bool:
    """Whether a word is a wanted one, but for a letter, a digit for one, or letters held on."""
    forms = {word, _STRETCHED.sub(r"\1", word), _STRETCHED.sub(r"\1\1", word)}
    if any(form in wanted for form in forms):
        return True
    lettered = word.translate(_DIGITS_FOR_LETTERS)
    if lettered != word and not word.isdigit() and lettered in wanted:
        return True
    known = _by_slip(wanted)
    return any(
        near(form, other)
        for form in forms
        for part in _slips(form)
        for other in known.get(part, ())
    )


@lru_cache(maxsize=4)
def _by_slip(wanted: frozenset[str]) -> dict[str, list[str]]:
    """Return the words by all that is left of each without one letter: near ones share some."""
    found: dict[str, list[str]] = {}
    for word in wanted:
        for part in _slips(word):
            found.setdefault(part, []).append(word)
    return found


def _slips(word: str) -> set[str]:
    if len(word) < _SHORTEST:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def near(word: str, other: str) -> bool:
    """Whether two words of five letters or more are one letter apart, or have two swapped."""
    if min(len(word), len(other)) < _SHORTEST or abs(len(word) - len(other)) > 1:
        return False
    same = next(
        (at for at, pair in enumerate(zip(word, other, strict=False)) if len({*pair}) > 1), -1
    )
    if same < 0:
        return True
    if same == 0 and len(word) < _LONG:
        return False
    left, right = word[same:], other[same:]
    is_swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return is_swapped or left[1:] in {right, right[1:]} or left == right[1:]
