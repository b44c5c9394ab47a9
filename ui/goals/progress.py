"""The picture of a goal's course on screen, the same as on paper."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from homeapp.domain.charts import Dot, Picture, picture_of
from homeapp.domain.progress import Progress
from homeapp.i18n import Language
from ui.common.labels import speak
from ui.theme import COLOURS, SIZES

__all__ = ["ProgressPicture"]

_DOT = 6.0  # px
_APART = 8.0
_LINES_HIGH = 7  # of text, for the picture's own height
_MOST_HIGH = 13
_SHORTEST = "0000"  # what the figures beside it have room for at the least


class ProgressPicture(QWidget):
    """Where a goal stood over time, and the dashed line that it aims for.

    It is silent to a screen reader, because the words beneath say the same.
    """

    def __init__(self, letters: int = SIZES.body, parent: QWidget | None = None) -> None:
        """`letters` is the most that its figures may be in px, at 100 %."""
        super().__init__(parent)
        self._times = letters / SIZES.body
        self._tall = 0
        self._picture: Picture | None = None
        self._days = ("", "")
        self._levels: tuple[str, ...] = (_SHORTEST,)
        self._language: Language | None = None

    def show_progress(self, progress: Progress, language: Language) -> None:
        """Draw a progress that has a picture, in a language."""
        self._language = language
        speak(self, language)
        self._picture = picture_of(progress, rtl=language.direction == "rtl")
        self._levels = (_SHORTEST, *(self._number(one.amount) for one in self._picture.lines))
        ends = (progress.points[0], progress.points[-1])
        self._days = (language.short_date(ends[0].on), language.short_date(ends[1].on))
        self.updateGeometry()
        self.update()

    def use_room(self, tall: int) -> None:
        """Be so many px tall, within what looks well."""
        self._tall = min(tall, self.fontMetrics().height() * _MOST_HIGH)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the room it would like."""
        return QSize(360, max(self._tall, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room, which grows with the letters."""
        return QSize(240, self.fontMetrics().height() * _LINES_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw levels, aim, the line and its dots, and their figures."""
        if self._picture is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self.layoutDirection())
            self._draw_levels(painter, self._picture)
            self._draw_aim(painter, self._picture)
            course = QPolygonF([self._place(dot.x, dot.y) for dot in self._picture.dots])
            painter.setPen(QPen(QColor(COLOURS.action), 3))
            painter.drawPolyline(course)
            for dot in self._picture.dots:
                self._draw_dot(painter, dot)
            self._draw_days(painter, self._picture)

    def _room(self) -> QRectF:
        """Return where the dots may stand: beside the figures, above the days."""
        metrics = self._metrics()
        figures = max(metrics.horizontalAdvance(one) for one in self._levels) + _APART
        is_rtl = self._picture is not None and self._picture.rtl
        return QRectF(self.rect()).adjusted(
            _DOT + _APART if is_rtl else figures,
            metrics.height() + _APART,
            -figures if is_rtl else -_DOT - _APART,
            -self._days_tall() - _APART,
        )

    def _days_tall(self) -> int:
        """Return the height of the days as they are drawn: some letters hang far down."""
        metrics = self._metrics()
        drawn = (metrics.tightBoundingRect(day).height() for day in self._days)
        return max(metrics.height(), *drawn)

    def _place(self, x: float, y: float) -> QPointF:
        room = self._room()
        return QPointF(room.left() + x * room.width(), room.top() + y * room.height())

    def _draw_levels(self, painter: QPainter, picture: Picture) -> None:
        for level in picture.lines:
            painter.setPen(QPen(QColor(COLOURS.line), 1))
            painter.drawLine(self._place(0, level.y), self._place(1, level.y))
            painter.setPen(QColor(COLOURS.quiet))
            beside = 1.0 if picture.rtl else 0.0
            at = self._place(beside, level.y) + QPointF(_APART if picture.rtl else -_APART, 0)
            self._write(painter, self._number(level.amount), at, 1.0 - beside)

    def _draw_aim(self, painter: QPainter, picture: Picture) -> None:
        if picture.target is not None:
            painter.setPen(QPen(QColor(COLOURS.ink), 2, Qt.PenStyle.DashLine))
            y = picture.target.y
            painter.drawLine(self._place(0, y), self._place(1, y))

    def _draw_dot(self, painter: QPainter, dot: Dot) -> None:
        at = self._place(dot.x, dot.y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS.action))
        painter.drawEllipse(at, _DOT, _DOT)
        if dot.is_written:
            painter.setPen(QColor(COLOURS.ink))
            above = at - QPointF(0, _DOT + self._metrics().height() / 2)
            self._write(painter, self._number(dot.amount), above, dot.x, bold=True)

    def _draw_days(self, painter: QPainter, picture: Picture) -> None:
        painter.setPen(QColor(COLOURS.quiet))
        below = self.height() - self._days_tall() / 2
        for dot, day in zip((picture.dots[0], picture.dots[-1]), self._days, strict=True):
            self._write(painter, day, QPointF(self._place(dot.x, 1).x(), below), dot.x)

    def _write(
        self, painter: QPainter, words: str, at: QPointF, lean: float, *, bold: bool = False
    ) -> None:
        """Write with the middle at a height; `lean` is the part of the words left of it."""
        painter.setFont(self._letters(bold=bold))
        # A line of some letters is far higher than they are, and would lie too low in its middle.
        drawn = painter.fontMetrics().tightBoundingRect(words)
        width = painter.fontMetrics().horizontalAdvance(words) + 2
        left = max(0.0, min(at.x() - lean * width, self.width() - width))
        painter.drawText(QPointF(left + 1, at.y() - drawn.center().y()), words)

    def _letters(self, *, bold: bool = False) -> QFont:
        """Return the letters of the figures, larger where the picture is taller than it must be."""
        font = QFont(self.font())
        times = min(self._times, self.height() / self.minimumSizeHint().height())
        font.setPixelSize(round(self.fontInfo().pixelSize() * max(1.0, times)))
        font.setBold(bold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._letters())

    def _number(self, amount: Decimal) -> str:
        return self._language.number(amount) if self._language is not None else str(amount)
