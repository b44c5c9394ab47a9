"""The Unicode bidirectional algorithm (UAX #9): which way each piece of a text runs.

The algorithm has three steps, and so has this module:

1. `resolve` gives each character its embedding level (even: left to right, odd: right to left);
2. `line_levels` resets the white space at the end of one line (rule L1);
3. `visual_runs` puts the pieces of that line in the order in which they are drawn (rule L2).

The core works on lists of bidirectional classes ("L", "AL", "EN" ...), as the official
conformance test does; `bidi_classes` makes such a list from a text.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from homeapp.documents.bidi_explicit import (
    ISOLATES,
    REMOVED,
    explicit_levels,
    first_strong_level,
    match_isolates,
)
from homeapp.documents.bidi_sequences import isolating_runs, resolve_run

__all__ = ["Levels", "base_level", "bidi_class", "bidi_classes", "line_levels", "resolve"]
__all__ += ["visual_runs"]

# Code points without a character yet, by block: what DerivedBidiClass.txt (Unicode 15) declares
# for them. So a letter newer than this Python's tables still runs the right way.
_UNASSIGNED: tuple[tuple[int, int, str], ...] = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "AL"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "AL"),
    (0x2065, 0x2065, "BN"),
    (0x20A0, 0x20CF, "ET"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFDD0, 0xFDEF, "BN"),
    (0xFB50, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"),
    (0xFFF0, 0xFFF8, "BN"),
    (0x10D00, 0x10D3F, "AL"),
    (0x10EC0, 0x10EFF, "AL"),
    (0x10F30, 0x10F6F, "AL"),
    (0x10800, 0x10FFF, "R"),
    (0x1EC70, 0x1ECBF, "AL"),
    (0x1ED00, 0x1ED4F, "AL"),
    (0x1EE00, 0x1EEFF, "AL"),
    (0x1E800, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "BN"),
)


@dataclass(frozen=True)
class Levels:
    """The embedding level of the paragraph and of each of its characters."""

    base: int
    levels: list[int]


@lru_cache(maxsize=4096)
def bidi_class(character: str) -> str:
    """Return the bidirectional class of one character."""
    known = unicodedata.bidirectional(character)
    if known:
        return known
    code = ord(character)
    if code & 0xFFFE == 0xFFFE:
        return "BN"
    return next((name for first, last, name in _UNASSIGNED if first <= code <= last), "L")


def bidi_classes(text: str) -> list[str]:
    """Return the bidirectional class of each character of a text."""
    return [bidi_class(character) for character in text]


def base_level(classes: Sequence[str], default: int = 0) -> int:
    """Return the level the first strong character asks for (P2, P3): 0 or 1.

    `default` is the answer for a text without any strong character, such as a phone number.
    """
    found = first_strong_level(classes, match_isolates(classes), 0, len(classes))
    return default if found is None else found


def resolve(classes: Sequence[str], base: int | None = None, text: str = "") -> Levels:
    """Return the embedding levels of one paragraph, before rule L1.

    `base` is the paragraph's own level, or None to take it from the first strong character.
    `text` holds the characters themselves, which only the rule for bracket pairs (N0) needs;
    without them no bracket is paired. Characters that rule X9 removes get the level before them.
    """
    matches = match_isolates(classes)
    if base is None:
        base = first_strong_level(classes, matches, 0, len(classes)) or 0
    explicit, types = explicit_levels(classes, base, matches)
    levels = explicit.copy()
    for run in isolating_runs(classes, explicit, matches, base):
        resolve_run(run, classes, types, text, levels)
    previous = base
    for index, name in enumerate(classes):
        if name in REMOVED:
            levels[index] = previous
        previous = levels[index]
    return Levels(base, levels)


def line_levels(
    classes: Sequence[str], paragraph: Levels, start: int = 0, end: int | None = None
) -> list[int]:
    """Return the levels of the line from `start` to `end`, by rule L1.

    Separators, and white space before them or at the line's end, get the paragraph's level.
    """
    end = len(classes) if end is None else end
    levels = paragraph.levels[start:end]
    trailing = True
    for index in range(end - 1, start - 1, -1):
        name = classes[index]
        if name in ("B", "S"):
            trailing = True
        elif name != "WS" and name != "PDI" and name not in ISOLATES and name not in REMOVED:
            trailing = False
        if trailing:
            levels[index - start] = paragraph.base
    return levels


def visual_runs(levels: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return the (start, end, level) of each run of one line, from left to right (rule L2)."""
    runs: list[tuple[int, int, int]] = []
    start = 0
    for index in range(1, len(levels) + 1):
        if index == len(levels) or levels[index] != levels[start]:
            runs.append((start, index, levels[start]))
            start = index
    odd = [level for _start, _end, level in runs if level & 1]
    if odd:
        for level in range(max(run[2] for run in runs), min(odd) - 1, -1):
            _reverse_from(runs, level)
    return runs


def _reverse_from(runs: list[tuple[int, int, int]], level: int) -> None:
    """Turn round each stretch of runs that are at this level or above."""
    first = 0
    while first < len(runs):
        last = first
        while last < len(runs) and runs[last][2] >= level:
            last += 1
        runs[first:last] = runs[first:last][::-1]
        first = last + 1
