"""Pictures of how a goal has gone, on paper as they are on screen."""

from typing import ClassVar

from reportlab.platypus.flowables import Flowable

from homeapp.documents import fields
from homeapp.documents.drawing import Drawing
from homeapp.documents.drawn_progress import ProgressDrawing
from homeapp.documents.look import ACTION, FAINT
from homeapp.domain.kept_charts import Bar, Mark, bars_of, marks_of, squares_of
from homeapp.domain.progress import Pounds, Progress, Shown
from homeapp.domain.reviews import Attainment
from homeapp.i18n import Language

__all__ = ["BarsDrawing", "MarksDrawing", "SquaresDrawing", "drawn"]

_COURSE_HEIGHT = 96.0
_BARS_HEIGHT = 78.0
_BARS_WIDTH = 330.0
_DAYS = 20.0  # points beneath the bars for their days
_HEAD = 16.0  # points above the highest bar for its figure
_SQUARE = 13.0  # points from one square to the next, at the most
_FILLED = 0.82  # of that is the square
_SPACE = 4.0
_MARK = 9.0
_LINE = 1.3


def drawn(progress: Progress, about: Shown, chosen: Language, width: float) -> Drawing:
    """Return the picture of one thing that is known of a progress."""
    if about is Shown.DAYS:
        return SquaresDrawing(progress, chosen, width)
    if about is Shown.MONEY:
        return BarsDrawing(progress, chosen, width)
    return ProgressDrawing(progress, chosen, width, _COURSE_HEIGHT)


class BarsDrawing(Drawing):
    """How the money kept has grown from review to review."""

    def __init__(self, progress: Progress, chosen: Language, width: float) -> None:
        super().__init__(chosen, width, _BARS_HEIGHT)
        self._bars = bars_of(progress, rtl=chosen.direction == "rtl")
        self._room = min(width, _BARS_WIDTH)
        self._left = width - self._room if self._bars.rtl else 0.0

    def draw(self) -> None:
        """Draw the ground, each bar on it, its figure and its day."""
        self.canv.setStrokeColor(FAINT)
        self.canv.setLineWidth(0.5)
        self.canv.line(self._left, _DAYS, self._left + self._room, _DAYS)
        for bar in self._bars.bars:
            self._draw_bar(bar)

    def _draw_bar(self, bar: Bar) -> None:
        x = self._left + bar.x * self._room
        wide = self._bars.wide * self._room
        tall = (1 - bar.y) * (self.height - _DAYS - _HEAD)
        self.canv.setFillColor(ACTION)
        self.canv.rect(x - wide / 2, _DAYS, wide, tall, stroke=0, fill=1)
        if bar.is_written:
            figure = self.figure(fields.phone(str(Pounds(bar.amount)), bold=True), bold=True)
            self.write(figure, x, _DAYS + tall + _HEAD / 2, 0.5)
        if bar.is_dated:
            self.write(self.day(bar.on), x, _DAYS / 2 - 2, 0.5)


class SquaresDrawing(Drawing):
    """A square for each free day, in rows of whole weeks."""

    def __init__(self, progress: Progress, chosen: Language, width: float) -> None:
        rtl = chosen.direction == "rtl"
        self._squares = squares_of(progress, rtl=rtl)
        self._side = min(_SQUARE, width / self._squares.wide)
        super().__init__(chosen, width, self._squares.rows * self._side + 2 * _SPACE)
        self._left = width - self._squares.wide * self._side if rtl else 0.0

    def draw(self) -> None:
        """Draw the squares."""
        self.canv.setFillColor(ACTION)
        side = self._side * _FILLED
        for across, row in self._squares.places:
            y = self.height - _SPACE - row * self._side - side
            self.canv.rect(self._left + across * self._side, y, side, side, stroke=0, fill=1)


class MarksDrawing(Flowable):
    """What stands beside how it went: a ring, a disc, or a disc with one or two steps up."""

    WIDE: ClassVar[float] = 3 * (_MARK + _SPACE) + _SPACE

    def __init__(self, attainment: Attainment, tall: float, *, rtl: bool) -> None:
        """`tall` is the line that they stand beside, in points."""
        super().__init__()
        self._marks = marks_of(attainment)
        self._rtl = rtl
        self.width, self.height = self.WIDE, tall

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Return the room it takes, in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the marks, the first at the side where reading begins."""
        self.canv.setFillColor(ACTION)
        self.canv.setStrokeColor(ACTION)
        self.canv.setLineWidth(_LINE)
        self.canv.translate(0, (self.height - _MARK) / 2)
        for at, mark in enumerate(self._marks):
            left = at * (_MARK + _SPACE)
            self._draw_mark(mark, self.width - left - _MARK if self._rtl else left)

    def _draw_mark(self, mark: Mark, left: float) -> None:
        middle, half = left + _MARK / 2, _MARK / 2
        if mark is Mark.UP:
            up = self.canv.beginPath()
            up.moveTo(left, 0)
            up.lineTo(left + _MARK, 0)
            up.lineTo(middle, _MARK)
            up.close()
            self.canv.drawPath(up, stroke=0, fill=1)
        elif mark is Mark.DISC:
            self.canv.circle(middle, half, half, stroke=0, fill=1)
        else:
            self.canv.circle(middle, half, half - _LINE / 2, stroke=1, fill=0)
