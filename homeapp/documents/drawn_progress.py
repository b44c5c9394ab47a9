"""The picture of a goal's progress on paper, the same as on screen; the words stand beside it."""

from decimal import Decimal

from reportlab.lib.colors import black

from homeapp.documents import fields
from homeapp.documents.drawing import Drawing
from homeapp.documents.look import ACTION, FAINT
from homeapp.documents.paragraph import ShapedParagraph
from homeapp.domain.charts import Dot, Picture, picture_of
from homeapp.domain.progress import Progress
from homeapp.i18n import Language

__all__ = ["ProgressDrawing"]

_FIGURES = 34.0  # points beside the picture, at the least, for the amounts of its lines
_APART = 4.0
_EDGE = 12.0
_DAYS = 20.0  # points beneath it for the first day and the last
_HEAD = 16.0  # points above it for a figure over the highest dot
_DOT = 3.4


class ProgressDrawing(Drawing):
    """Where a goal stood over time, and the dashed line that it aims for."""

    def __init__(self, progress: Progress, language: Language, width: float, height: float) -> None:
        super().__init__(language, width, height)
        self._picture: Picture = picture_of(progress, rtl=language.direction == "rtl")
        levels = [self._number(one.amount).natural_width() for one in self._picture.lines]
        self._figures = max(_FIGURES, max(levels) + 2 * _APART)

    def draw(self) -> None:
        """Draw levels, aim, the line and its dots, and their figures."""
        self._draw_levels()
        self._draw_aim()
        self._draw_course()
        for dot in self._picture.dots:
            self._draw_dot(dot)
        self._draw_days()

    def _x(self, part: float) -> float:
        left = _EDGE if self._picture.rtl else self._figures
        return left + part * (self.width - self._figures - _EDGE)

    def _y(self, part: float) -> float:
        return _DAYS + (1 - part) * (self.height - _DAYS - _HEAD)

    def _draw_levels(self) -> None:
        self.canv.setStrokeColor(FAINT)
        self.canv.setLineWidth(0.5)
        for level in self._picture.lines:
            y = self._y(level.y)
            self.canv.line(self._x(0), y, self._x(1), y)
            at = self._x(1) + _APART if self._picture.rtl else self._x(0) - _APART
            self.write(self._number(level.amount), at, y, 0.0 if self._picture.rtl else 1.0)

    def _draw_aim(self) -> None:
        if self._picture.target is None:
            return
        self.canv.setStrokeColor(black)
        self.canv.setLineWidth(1.4)
        self.canv.setDash(5, 3)
        y = self._y(self._picture.target.y)
        self.canv.line(self._x(0), y, self._x(1), y)
        self.canv.setDash()

    def _draw_course(self) -> None:
        self.canv.setStrokeColor(ACTION)
        self.canv.setLineWidth(1.8)
        course = self.canv.beginPath()
        first, *rest = self._picture.dots
        course.moveTo(self._x(first.x), self._y(first.y))
        for dot in rest:
            course.lineTo(self._x(dot.x), self._y(dot.y))
        self.canv.drawPath(course)

    def _draw_dot(self, dot: Dot) -> None:
        self.canv.setFillColor(ACTION)
        self.canv.circle(self._x(dot.x), self._y(dot.y), _DOT, stroke=0, fill=1)
        self.canv.setFillColor(black)
        if dot.is_written:
            figure = self._number(dot.amount, bold=True)
            self.write(figure, self._x(dot.x), self._y(dot.y) + 10, dot.x)

    def _draw_days(self) -> None:
        first, last = self._picture.dots[0], self._picture.dots[-1]
        for dot in (first, last):
            self.write(self.day(dot.on), self._x(dot.x), _DAYS / 2 - 2, dot.x)

    def _number(self, amount: Decimal, *, bold: bool = False) -> ShapedParagraph:
        return self.figure(fields.measure(self.language.number(amount), "", bold=bold), bold=bold)
