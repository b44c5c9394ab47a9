"""Which font draws which letters, in which language, and with how much room between lines."""

import unicodedata
from collections.abc import Iterable, Iterator

from homeapp.documents.faces import Face, Family, face
from homeapp.errors import Refusal
from homeapp.i18n import N_, Language

__all__ = ["candidates", "choose_faces", "family_of", "leading_of", "missing_characters"]
__all__ += ["refuse_missing"]

_BY_SCRIPT = {
    "Arab": Family.NASKH,
    "Beng": Family.BENGALI,
    "Guru": Family.GURMUKHI,
    "Gujr": Family.GUJARATI,
    "Deva": Family.DEVANAGARI,
}
# Urdu readers expect Nastaliq. The other languages in Arabic script need letters it lacks.
_BY_LANGUAGE = {"ur": Family.NASTALIQ}

_INDIC_LEADING = 1.5
_LEADING = {Family.SANS: 1.35, Family.NASTALIQ: 2.15, Family.NASKH: 1.7}


def family_of(language: Language) -> Family:
    """Return the family that a language's own words are drawn in."""
    by_script = _BY_SCRIPT.get(language.script, Family.SANS)
    return _BY_LANGUAGE.get(language.code, by_script)


def leading_of(family: Family) -> float:
    """Return the distance between two baselines that a family needs, as a part of its size."""
    return _LEADING.get(family, _INDIC_LEADING)


def candidates(language: Language, script: str | None, *, rtl: bool, bold: bool) -> list[Face]:
    """Return the faces to try for a run of one script, best first.

    Latin letters and digits within right-to-left text come from Noto Sans: the space of Noto
    Nastaliq Urdu is so narrow that the groups of a phone number would run into one another.
    """
    own = family_of(language)
    if script == language.script or script not in _BY_SCRIPT:
        order = [Family.SANS, own] if language.direction == "rtl" and not rtl else [own]
    else:
        order = [_BY_SCRIPT[script]]
    return [face(family, bold=bold) for family in dict.fromkeys([*order, Family.SANS, *Family])]


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each word with the white space after it."""
    while start < end:
        last = start
        while last < end and not text[last].isspace():
            last += 1
        while last < end and text[last].isspace():
            last += 1
        yield start, last
        start = last


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each letter with the marks on it."""
    while start < end:
        last = start + 1
        while last < end and unicodedata.category(text[last])[0] == "M":
            last += 1
        yield start, last
        start = last


def choose_faces(
    faces: list[Face], text: str, start: int, end: int
) -> Iterator[tuple[int, int, Face]]:
    """Yield each part of a run with the first face that can draw it.

    A word stays in one face where any has all its letters; only then is it taken letter by
    letter. What no face has is given to the first one: `missing_characters` finds it.
    """
    if faces[0].covers(text[start:end]):
        yield start, end, faces[0]
        return
    for first, last in _words(text, start, end):
        whole = _first_that_covers(faces, text[first:last])
        if whole:
            yield first, last, whole
            continue
        for letter, after in _clusters(text, first, last):
            yield letter, after, _first_that_covers(faces, text[letter:after]) or faces[0]


def _first_that_covers(faces: Iterable[Face], text: str) -> Face | None:
    return next((known for known in faces if known.covers(text)), None)


def missing_characters(text: str) -> list[str]:
    """Return the characters of a text that none of our fonts can draw, each once."""
    return [
        character
        for character in dict.fromkeys(text)
        if character != "\n" and _first_that_covers(map(face, Family), character) is None
    ]


def refuse_missing(text: str) -> None:
    """Raise a `Refusal` that names the first character of a text that cannot be printed.

    It names the character alone, never the words around it.
    """
    for character in missing_characters(text):
        name = unicodedata.name(character, "").lower()
        code = f"U+{ord(character):04X}"
        if name:
            message = N_(
                "The sign “{name}” ({code}) cannot be printed. Take it out, and try again."
            )
            raise Refusal(message, name=name, code=code)
        raise Refusal(
            N_("The sign {code} cannot be printed. Take it out, and try again."), code=code
        )
