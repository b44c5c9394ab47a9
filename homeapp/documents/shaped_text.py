"""A paragraph's text, resolved once: directions, scripts, faces, and where a line may end."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from homeapp.documents import bidi
from homeapp.documents.faces import Face, Family, Glyph
from homeapp.documents.fonts import refuse_missing
from homeapp.documents.pieces import Piece, itemise
from homeapp.documents.text import SPACES, Words, as_spans
from homeapp.i18n import Language

__all__ = ["Direction", "Run", "ShapedText"]

_LINE_END = re.compile(rf"[{SPACES}]+|(?<=[^\W\d])[-\u2013/](?=[^\W\d])")
_TRAILING = frozenset(SPACES + "\n")
_LONGEST_PORTION = 600  # characters


class Direction(Enum):
    """Where a paragraph takes its base direction from."""

    LANGUAGE = "language"
    FIRST_STRONG = "first strong"
    LEFT_TO_RIGHT = "left to right"


class Run(NamedTuple):
    """A part of a line, as it is drawn from left to right."""

    face: Face
    start: int
    end: int
    rtl: bool
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """Return the width in ems."""
        advance = sum(glyph.advance for glyph in self.glyphs)
        return advance / self.face.units


class ShapedText:
    """Spans made into one text in one language; raises `Refusal` for a sign no font can draw.

    Widths are in ems, to be multiplied by the size of the letters.
    """

    def __init__(
        self, words: Words, language: Language, direction: Direction = Direction.LANGUAGE
    ) -> None:
        spans = as_spans(words)
        self.language = language
        self.text = "".join(span.marked for span in spans).replace("\t", " ")
        refuse_missing(self.text)
        bold: list[bool] = []
        together: list[bool] = []
        for span in spans:
            bold += [span.bold] * len(span.marked)
            together += [span.together] * len(span.marked)
        self._classes = bidi.bidi_classes(self.text)
        self._levels = bidi.Levels(*self._resolve(direction))
        self.pieces = itemise(self.text, self._levels.levels, bold, language)
        self._piece_starts = [piece.start for piece in self.pieces]
        self._shaped: dict[tuple[int, int, bool], tuple[Glyph, ...]] = {}
        self._measure()
        self.line_ends = self._find_line_ends(together)

    @property
    def base(self) -> int:
        """Return the paragraph's own level: 0 from left to right, 1 from right to left."""
        return self._levels.base

    @cached_property
    def families(self) -> frozenset[Family]:
        """The families the text is drawn in."""
        return frozenset(piece.face.family for piece in self.pieces)

    def _resolve(self, direction: Direction) -> tuple[int, list[int]]:
        """Return the base level, and the level of each character, line by typed line (P1)."""
        base = int(self.language.direction == "rtl")
        if direction is Direction.LEFT_TO_RIGHT:
            base = 0
        elif direction is Direction.FIRST_STRONG:
            base = _first_strong(self._classes)
        levels: list[int] = []
        for line in self.text.splitlines(keepends=True):
            at = len(levels)
            levels += bidi.resolve(self._classes[at : at + len(line)], base, line).levels
        return base, levels

    def _shape(self, piece: Piece, start: int, end: int, *, rtl: bool) -> tuple[Glyph, ...]:
        key = (start, end, rtl)
        if key not in self._shaped:
            self._shaped[key] = piece.face.shape(
                self.text, start, end, rtl=rtl, script=piece.script, language=self.language.code
            )
        return self._shaped[key]

    def _measure(self) -> None:
        """Note how far each character advances, and where a word may be broken at need."""
        advances = [0.0] * len(self.text)
        borders = {0, len(self.text)}
        for piece in self.pieces:
            for start, end in self._portions(piece):
                for glyph in self._shape(piece, start, end, rtl=bool(piece.level & 1)):
                    advances[glyph.cluster] += glyph.advance / piece.face.units
                    borders.add(glyph.cluster)
                borders.add(end)
        self._until = [0.0, *accumulate(advances)]
        self._borders = sorted(at for at in borders if not _continues(self.text, at))

    def _portions(self, piece: Piece) -> Iterator[tuple[int, int]]:
        """Yield a piece whole, or a very long one in portions.

        HarfBuzz's time for Nastaliq grows with the square of the length of what it is given.
        """
        start = piece.start
        while piece.end - start > _LONGEST_PORTION:
            space = self.text.rfind(" ", start, start + _LONGEST_PORTION)
            end = space + 1 if space >= start else start + _LONGEST_PORTION
            yield start, end
            start = end
        yield start, piece.end

    def _find_line_ends(self, together: Sequence[bool]) -> list[int]:
        """Return the places a line may end at, the text's own end included."""
        ends = {
            match.end() for match in _LINE_END.finditer(self.text) if not together[match.end() - 1]
        }
        return sorted(ends | {len(self.text)})

    def trimmed(self, start: int, end: int) -> int:
        """Return the end of a line without the white space there."""
        while end > start and self.text[end - 1] in _TRAILING:
            end -= 1
        return end

    def runs(self, start: int, end: int) -> list[Run]:
        """Return the runs of the line from `start` to `end`, from left to right."""
        runs: list[Run] = []
        levels = bidi.line_levels(self._classes, self._levels, start, end)
        for first, last, level in bidi.visual_runs(levels):
            rtl = bool(level & 1)
            parts = [
                Run(piece.face, at, after, rtl, self._shape(piece, at, after, rtl=rtl))
                for piece, at, after in self._pieces_in(start + first, start + last)
            ]
            runs += reversed(parts) if rtl else parts
        return runs

    def _pieces_in(self, start: int, end: int) -> Iterator[tuple[Piece, int, int]]:
        index = max(0, bisect_right(self._piece_starts, start) - 1)
        while index < len(self.pieces) and self.pieces[index].start < end:
            piece = self.pieces[index]
            index += 1
            if piece.end > start:
                yield piece, max(start, piece.start), min(end, piece.end)

    def width(self, start: int, end: int) -> float:
        """Return the exact width of a line, without the white space at its end."""
        return sum(run.width for run in self.runs(start, self.trimmed(start, end)))

    def estimate(self, start: int, end: int) -> float:
        """Return the width as shaped within the whole text: quick, and rarely off."""
        return self._until[self.trimmed(start, end)] - self._until[start]

    def reach(self, start: int, width: float) -> int:
        """Return the furthest place that an estimated line of that width reaches."""
        return bisect_right(self._until, self._until[start] + width + 1e-9) - 1

    def border_before(self, place: int) -> int:
        """Return the last place at or before this one where a letter with its marks begins."""
        return self._borders[bisect_right(self._borders, place) - 1]

    def border_after(self, place: int) -> int:
        """Return the first place after this one where a letter begins, or the text's end."""
        return self._borders[min(bisect_right(self._borders, place), len(self._borders) - 1)]


def _first_strong(classes: Sequence[str]) -> int:
    """Return the base level of somebody's own words, even when all stand inside isolates."""
    inside = [name for name in classes if name not in ("LRI", "RLI", "FSI", "PDI")]
    return bidi.base_level(classes, default=bidi.base_level(inside))


def _continues(text: str, at: int) -> bool:
    """Whether a break at this place would cut a letter from its mark or its joiner."""
    if not 0 < at < len(text):
        return False
    joiner = "\u200d"
    return text[at - 1] == joiner or text[at] == joiner or unicodedata.category(text[at])[0] == "M"
