"""Paragraphs for print in every script: an ordinary ReportLab flowable over shaped text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reportlab.lib.colors import Color, black
from reportlab.platypus.flowables import Flowable

from homeapp.documents.canvas import draw_runs
from homeapp.documents.faces import Family, face
from homeapp.documents.fonts import family_of, leading_of
from homeapp.documents.lines import Line, break_lines
from homeapp.documents.shaped_text import Direction, ShapedText
from homeapp.documents.text import Words
from homeapp.i18n import Language

__all__ = ["Align", "Direction", "ParagraphStyle", "ShapedParagraph"]

_LEAST_LINES = 2  # of a paragraph on either side of a page break
_BULLET_GAP = 0.4  # ems between a bullet and the text


class Align(Enum):
    """Where lines stand; start is the left in English and the right in Urdu."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, kw_only=True)
class ParagraphStyle:
    """How a paragraph looks. Lengths are in points.

    `leading` is the distance between baselines as a part of the size; None takes what the fonts
    of the text need. `direction` concerns the text alone: the side it stands on is the
    language's. `indent` is at the start side, and a bullet hangs in it.
    """

    language: Language
    size: float = 11
    leading: float | None = None
    align: Align = Align.START
    direction: Direction = Direction.LANGUAGE
    colour: Color = black
    space_before: float = 0
    space_after: float = 0
    indent: float = 0
    keep_with_next: bool = False

    def but(self, **changes: object) -> "ParagraphStyle":
        """Return this style with some of its values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


class ShapedParagraph(Flowable):
    """Words in one style, with an optional bullet; it wraps, splits over pages and draws itself.

    Raises `Refusal` when made, before anything is drawn, if a sign is in none of our fonts.
    """

    def __init__(self, words: Words, style: ParagraphStyle, bullet: Words | None = None) -> None:
        super().__init__()
        self.style = style
        self.keepWithNext = int(style.keep_with_next)
        self.shaped = ShapedText(words, style.language, style.direction)
        self._bullet = None if bullet is None else ShapedText(bullet, style.language)
        self._first = 0  # where the text begins: later parts of a split paragraph share the text
        self._last = len(self.shaped.text)
        self._lines: list[Line] | None = None
        self._broken_for = -1.0

    @property
    def leading(self) -> float:
        """The distance between two baselines, in points."""
        return (self.style.leading or leading_of(self._tallest())) * self.style.size

    def _tallest(self) -> Family:
        """Return the family that needs most room: the language's own, or one of the text's."""
        own = family_of(self.style.language)
        return max(
            (own, *self.shaped.families),
            key=lambda family: (leading_of(family), family == own, family.value),
        )

    def lines_for(self, width: float) -> list[Line]:
        """Return the lines within a width in points, indent included."""
        room = max(0.0, width - self.style.indent)
        if self._lines is None or room != self._broken_for:
            broken = break_lines(self.shaped, room / self.style.size, self._first)
            self._lines = [line for line in broken if line.start < self._last]
            self._broken_for = room
        return self._lines

    def natural_width(self) -> float:
        """Return the width, in points, of the text when no line is broken but where typed."""
        lines = break_lines(self.shaped, float("inf"), self._first)
        return max((line.width for line in lines), default=0) * self.style.size + self.style.indent

    def _draw_line(self, text: ShapedText, start: int, end: int, at: tuple[float, float]) -> None:
        draw_runs(self.canv, text.runs(start, end), text.text, at, self.style.size)

    def _draw_bullet(self, bullet: ShapedText, y: float) -> None:
        end = len(bullet.text)
        width = bullet.width(0, end) * self.style.size
        gap = _BULLET_GAP * self.style.size
        x = self.style.indent - gap - width
        if self.style.language.direction == "rtl":
            x = self.width - self.style.indent + gap
        self._draw_line(bullet, 0, end, (x, y))

    def _left(self, line: Line) -> float:
        """Return where a line's left end stands."""
        rtl = self.style.language.direction == "rtl"
        left = 0 if rtl else self.style.indent
        spare = self.width - self.style.indent - line.width * self.style.size
        if self.style.align is Align.CENTRE:
            return left + spare / 2
        at_right = (self.style.align is Align.END) != rtl
        return left + spare if at_right else left

    def _part(self, lines: Sequence[Line], end: int, *, first: bool) -> "ShapedParagraph":
        """Return a part of this paragraph that holds some of its lines."""
        part = ShapedParagraph.__new__(ShapedParagraph)
        Flowable.__init__(part)
        part.style = self.style.but(space_after=0) if first else self.style.but(space_before=0)
        part.keepWithNext = 0 if first else self.keepWithNext
        part.shaped = self.shaped
        part._bullet = self._bullet if first else None
        part._first, part._last = lines[0].start, end
        part._lines, part._broken_for = list(lines), self._broken_for
        return part

    # From here on ReportLab's own names, which it calls.

    def getSpaceBefore(self) -> float:  # noqa: N802
        """Return the space above, in points."""
        return self.style.space_before

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Return the space below, in points."""
        return self.style.space_after

    def minWidth(self) -> float:  # noqa: N802
        """Return the width of the widest word, in points."""
        ends = [end for end in self.shaped.line_ends if self._first < end <= self._last]
        starts = [self._first, *ends[:-1]]
        words = (self.shaped.estimate(*place) for place in zip(starts, ends, strict=False))
        return max(words, default=0) * self.style.size + self.style.indent

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Break the text into lines of a width and return the room they take, in points."""
        self.width = aW
        self.height = self.leading * max(1, len(self.lines_for(aW)))
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return two paragraphs, the first as high as fits, or none if too little does."""
        lines = self.lines_for(aW)
        fitting = int(aH / self.leading + 1e-6)
        if fitting >= len(lines):
            return [self]
        fitting = min(fitting, len(lines) - _LEAST_LINES)
        if fitting < _LEAST_LINES:
            return []
        cut = lines[fitting].start
        return [
            self._part(lines[:fitting], cut, first=True),
            self._part(lines[fitting:], self._last, first=False),
        ]

    def draw(self) -> None:
        """Draw the lines on the canvas that ReportLab has set."""
        size = self.style.size
        tallest = face(self._tallest())
        top = tallest.ascender / tallest.units * size
        bottom = -tallest.descender / tallest.units * size
        y = self.height - (self.leading - top - bottom) / 2 - top
        self.canv.saveState()
        self.canv.setFillColor(self.style.colour)
        if self._bullet is not None:
            self._draw_bullet(self._bullet, y)
        for line in self.lines_for(self.width):
            at = (self._left(line), y)
            self._draw_line(self.shaped, line.start, line.end, at)
            y -= self.leading
        self.canv.restoreState()
