"""The bidirectional algorithm against the official conformance tests, every line of them."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from homeapp.documents import bidi, bidi_brackets
from homeapp.documents.bidi_explicit import REMOVED

UNICODE_DATA = Path("/usr/share/unicode")
BASES = {1: None, 2: 0, 4: 1}


def data_lines(name: str) -> Iterator[str]:
    """Yield the lines of a Unicode data file without comments."""
    path = UNICODE_DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not here: install the Debian package unicode-data")
    with path.open(encoding="utf-8") as file:
        for line in file:
            content = line.split("#", 1)[0].strip()
            if content:
                yield content


@lru_cache(maxsize=64)
def drawn(classes: tuple[str, ...], base: int, text: str = "") -> tuple[list[str], list[int]]:
    """Return levels ("x" for what rule X9 removes) and visual order of a one-line paragraph."""
    paragraph = bidi.resolve(classes, base, text)
    levels = bidi.line_levels(classes, paragraph)
    order = [
        index
        for start, end, level in bidi.visual_runs(levels)
        for index in (range(end - 1, start - 1, -1) if level & 1 else range(start, end))
        if classes[index] not in REMOVED
    ]
    shown = [
        "x" if name in REMOVED else str(level) for name, level in zip(classes, levels, strict=True)
    ]
    return shown, order


def test_every_line_of_the_class_test() -> None:
    """BidiTest.txt: all sequences of up to four classes, and some longer ones."""
    levels: list[str] = []
    order: list[int] = []
    wrong: list[str] = []
    cases = 0
    for line in data_lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line.split()[1:]
        elif line.startswith("@Reorder:"):
            order = [int(place) for place in line.split()[1:]]
        else:
            names, _semicolon, bases = line.partition(";")
            classes = tuple(names.split())
            for bit, base in BASES.items():
                if not int(bases, 16) & bit:
                    continue
                cases += 1
                level = bidi.base_level(classes) if base is None else base
                if drawn(classes, level) != (levels, order):
                    wrong.append(f"{line} at {base}")
    assert wrong == []
    assert cases == 770_241


def test_every_line_of_the_character_test() -> None:
    """BidiCharacterTest.txt: real characters, bracket pairs among them."""
    wrong: list[str] = []
    cases = 0
    for line in data_lines("BidiCharacterTest.txt"):
        codes, direction, base, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        classes = tuple(bidi.bidi_classes(text))
        level = bidi.base_level(classes) if direction == "2" else int(direction)
        cases += 1
        expected = (levels.split(), [int(place) for place in order.split()])
        if level != int(base) or drawn(classes, level, text) != expected:
            wrong.append(line)
    assert wrong == []
    assert cases == 91_707


def test_the_first_strong_character_sets_the_base_when_none_is_given() -> None:
    for text, base in (("abc", 0), ("\u05d0bc", 1), ("123", 0), ("\u2067\u05d0\u2069 a", 0)):
        assert bidi.resolve(bidi.bidi_classes(text)).base == base


def test_brackets_are_those_of_the_unicode_database() -> None:
    pairs = {}
    for line in data_lines("BidiBrackets.txt"):
        bracket, partner, kind = (part.strip() for part in line.split(";"))
        if kind == "o":
            pairs[chr(int(bracket, 16))] = chr(int(partner, 16))
    assert pairs == bidi_brackets.OPENERS
    for bracket in bidi_brackets.OPENERS.keys() | bidi_brackets.CLOSERS.keys():
        # Canonical equivalents pair with each other: 2329 with 3009, 3008 with 232A.
        assert bidi_brackets.canonical_bracket(bracket) == unicodedata.normalize("NFD", bracket)


def test_classes_differ_from_the_database_only_for_characters_newer_than_this_python() -> None:
    """The files are of Unicode 15; Python 3.11 knows Unicode 14, later ones know more."""
    newer = []
    start = 0
    for line in data_lines("UnicodeData.txt"):
        code, name, category, _combining, expected = line.split(";")[:5]
        first = start if name.endswith(", Last>") else int(code, 16)
        start = int(code, 16)
        for point in {first, start}:
            if bidi.bidi_class(chr(point)) != expected:
                newer.append(chr(point))
        assert category
    assert all(unicodedata.category(character) == "Cn" for character in newer), newer


def test_unassigned_code_points_run_the_way_of_their_block() -> None:
    for code, expected in ((0x05FF, "R"), (0x1EEFF, "AL"), (0x20CF, "ET"), (0x50000, "L")):
        assert unicodedata.category(chr(code)) == "Cn"
        assert bidi.bidi_class(chr(code)) == expected
    assert bidi.bidi_class("\ufffe") == "BN"
