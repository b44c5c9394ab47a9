"""Pieces of a text that can each be shaped in one go: one level, one script, one face."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from homeapp.documents.faces import Face, Family, face, script_of
from homeapp.documents.fonts import candidates, choose_faces
from homeapp.documents.text import INVISIBLE, SPACES
from homeapp.i18n import Language

__all__ = ["Piece", "itemise"]

_WORD = re.compile(rf"[^\n{SPACES}]+")
_BLANKS = INVISIBLE | {" ", "\u00a0"}
_END_OF_ISOLATE = "\u2069"


class Piece(NamedTuple):
    """A stretch of text in one face, one script and one level, in reading order."""

    start: int
    end: int
    level: int
    script: str | None
    face: Face


def itemise(
    text: str, levels: Sequence[int], bold: Sequence[bool], language: Language
) -> tuple[Piece, ...]:
    """Return the pieces of a text in reading order; its line breaks belong to none."""
    bold = _snap_to_words(text, bold)
    pieces: list[Piece] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and (
            levels[start] == levels[end]
            and bold[start] == bold[end]
            and "\n" not in (text[start], text[end])
        ):
            continue
        if text[start] != "\n":
            faces_for = _Chooser(text, language, levels[start], bold[start])
            pieces += faces_for.pieces(start, end)
        start = end
    return tuple(_widen_borders(text, pieces, bold))


class _Chooser(NamedTuple):
    """Splits a stretch of one level and one weight by script and by face."""

    text: str
    language: Language
    level: int
    bold: bool

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of the stretch."""
        scripts = _resolve_scripts(self.text[start:end])
        first = 0
        for last in range(1, len(scripts) + 1):
            if last == len(scripts) or scripts[last] != scripts[first]:
                yield from self._by_face(start + first, start + last, scripts[first])
                first = last

    def _by_face(self, start: int, end: int, script: str | None) -> Iterator[Piece]:
        rtl = bool(self.level & 1)
        faces = candidates(self.language, script, rtl=rtl, bold=self.bold)
        chosen, after = faces[0], start
        for part, part_end, known in choose_faces(faces, self.text, start, end):
            if known is not chosen and part > start:
                yield Piece(start, part, self.level, script, chosen)
                start = part
            chosen, after = known, part_end
        yield Piece(start, after, self.level, script, chosen)


def _widen_borders(text: str, pieces: Sequence[Piece], bold: Sequence[bool]) -> Iterator[Piece]:
    """Take the spaces between Nastaliq and left-to-right words from the Latin font.

    Noto Nastaliq Urdu's own space is an eighth of an em: a number would touch the next word.
    """
    for index, piece in enumerate(pieces):
        start, end = piece.start, piece.end
        if piece.face.family is Family.NASTALIQ:
            if index and not pieces[index - 1].level & 1:
                start = _skip_blanks(text, start, end, step=1)
            if index + 1 < len(pieces) and not pieces[index + 1].level & 1:
                end = _skip_blanks(text, end, start, step=-1)
        sans = face(Family.SANS, bold=bold[piece.start])
        if start > piece.start:
            yield piece._replace(end=start, face=sans)
        if end > start:
            yield piece._replace(start=start, end=end)
        if piece.end > end:
            yield piece._replace(start=end, face=sans)


def _skip_blanks(text: str, place: int, stop: int, *, step: int) -> int:
    """Return the place after (step 1) or before (step -1) the blanks and marks next to it."""
    while place != stop and text[place - (step < 0)] in _BLANKS:
        place += step
    return place


def _snap_to_words(text: str, bold: Sequence[bool]) -> list[bool]:
    """Make a word in Arabic script bold as a whole: half a joined word cannot be drawn bold."""
    snapped = list(bold)
    for index, sign in enumerate(text):
        # The marks of an isolate go with what stands around it, not with what is in it.
        if sign in INVISIBLE:
            outside = index + 1 if sign == _END_OF_ISOLATE else index - 1
            if 0 <= outside < len(text):
                snapped[index] = bold[outside]
    for word in _WORD.finditer(text):
        start, end = word.span()
        if any(snapped[start:end]) and any(script_of(sign) == "Arab" for sign in word[0]):
            snapped[start:end] = [True] * (end - start)
    return snapped


def _resolve_scripts(text: str) -> list[str | None]:
    """Return each character's script; shared signs take that of the letters before them."""
    scripts = [script_of(character) for character in text]
    current = next((script for script in scripts if script), None)
    for index, script in enumerate(scripts):
        current = scripts[index] = script or current
    return scripts
