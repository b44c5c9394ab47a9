"""Pictures of money kept, of free days and of how it went, the same as on paper.

Each is silent to a screen reader, because the words beneath or beside it say the same.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from homeapp.domain.kept_charts import Bar, Bars, Mark, Squares, bars_of, marks_of, squares_of
from homeapp.domain.progress import Pounds, Progress
from homeapp.domain.reviews import Attainment
from homeapp.i18n import Language
from ui.common.labels import speak
from ui.theme import COLOURS, SIZES

__all__ = ["BarsPicture", "MarkPicture", "SquaresPicture"]

_LINES_WIDE = 28  # of text, beyond which the bars would stand far apart
_LINES_HIGH = 6  # of text, for the bars with their figures and days
_APART = 6.0
_FILLED = 0.82  # of the room of a square is drawn
_MARK = 0.6  # of a line of text
_MOST_MARKS = 3


class _Lettered(QWidget):
    """A picture whose size goes by the letters beside it, and grows with them."""

    def __init__(self, letters: int, parent: QWidget | None = None) -> None:
        """`letters` is how large they are in px, at 100 %."""
        super().__init__(parent)
        self._times = letters / SIZES.body
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the least room."""
        return self.sizeHint()

    def letters(self, *, bold: bool = False) -> QFont:
        """Return the letters of its figures."""
        font = self.font()
        font.setPixelSize(round(self.fontInfo().pixelSize() * self._times))
        font.setBold(bold)
        return font

    @property
    def line(self) -> int:
        """Return how high a line of them is."""
        return QFontMetrics(self.letters()).height()


class BarsPicture(_Lettered):
    """How the money kept has grown from review to review."""

    def __init__(self, letters: int = SIZES.body, parent: QWidget | None = None) -> None:
        super().__init__(letters, parent)
        self._bars: Bars | None = None
        self._language: Language | None = None

    def show_progress(self, progress: Progress, language: Language) -> None:
        """Draw what was kept, in a language."""
        self._language = language
        speak(self, language)
        self._bars = bars_of(progress, rtl=language.direction == "rtl")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the room it would like, which grows with the letters."""
        return QSize(240, self.line * _LINES_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground, each bar on it, its figure and its day."""
        if self._bars is None or self._language is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self.layoutDirection())
            room = self._room()
            painter.setPen(QPen(QColor(COLOURS.edge), 1))
            painter.drawLine(room.bottomLeft(), room.bottomRight())
            for bar in self._bars.bars:
                wide = self._bars.wide * room.width()
                left = room.left() + bar.x * room.width() - wide / 2
                top = room.top() + bar.y * room.height()
                shape = QRectF(left, top, wide, room.bottom() - top)
                painter.fillRect(shape, QColor(COLOURS.action))
            self._write_beside(painter, self._bars.bars, room, self._language)

    def _room(self) -> QRectF:
        """Return where the bars stand: beneath their figures, above their days."""
        line = self.line
        wide = min(self.width(), line * _LINES_WIDE)
        left = self.width() - wide if self._bars is not None and self._bars.rtl else 0
        return QRectF(left, line + _APART, wide, self.height() - 2 * (line + _APART))

    def _write_beside(
        self, painter: QPainter, bars: Sequence[Bar], room: QRectF, language: Language
    ) -> None:
        """Write figures and days, the newest first; where letters are large, not all have room."""
        line, figures, days = self.line, _Row(), _Row()
        for bar in (bars[-1], *bars[:-1]):
            middle, top = room.left() + bar.x * room.width(), room.top() + bar.y * room.height()
            if bar.is_written:
                painter.setFont(self.letters(bold=True))
                painter.setPen(QColor(COLOURS.ink))
                figures.write(painter, str(Pounds(bar.amount)), middle, top - line / 2 - 2)
            if bar.is_dated:
                painter.setFont(self.letters())
                painter.setPen(QColor(COLOURS.quiet))
                days.write(
                    painter, language.short_date(bar.on), middle, room.bottom() + _APART + line / 2
                )


class _Row:
    """Words beside each other, none of which is written across another."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float]] = []

    def write(self, painter: QPainter, words: str, x: float, y: float) -> None:
        """Write words with their middle there, inside the picture, if they have room."""
        wide = painter.fontMetrics().horizontalAdvance(words) + 2
        left = max(0.0, min(x - wide / 2, painter.viewport().width() - wide))
        if any(left < end and begin < left + wide for begin, end in self._taken):
            return
        self._taken.append((left - _APART, left + wide + _APART))
        box = QRectF(left, y - 1, wide, 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)


class SquaresPicture(_Lettered):
    """A square for each free day, in rows of whole weeks."""

    def __init__(self, letters: int = SIZES.body, parent: QWidget | None = None) -> None:
        super().__init__(letters, parent)
        self._squares: Squares | None = None

    def show_progress(self, progress: Progress, language: Language) -> None:
        """Draw the free days, from the side where the language begins."""
        speak(self, language)
        self._squares = squares_of(progress, rtl=language.direction == "rtl")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the room it would like, which grows with the letters."""
        rows = self._squares.rows if self._squares is not None else 1
        return QSize(240, self.line * rows)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the squares."""
        if self._squares is None:
            return
        step = min(self.width() / self._squares.wide, self.height() / self._squares.rows)
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - self._squares.wide * step if is_rtl else 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for across, row in self._squares.places:
                square = QRectF(left + across * step, row * step, step * _FILLED, step * _FILLED)
                painter.fillRect(square, QColor(COLOURS.action))


class MarkPicture(QWidget):
    """What stands beside how it went: a ring, a disc, or a disc with one or two steps up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_mark(self, attainment: Attainment, language: Language) -> None:
        """Draw the marks for a word, the first at the side where reading begins."""
        speak(self, language)
        self._marks = marks_of(attainment)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the room of the most marks, so that the words beside them line up."""
        line = self.fontMetrics().height()
        return QSize(round(_MOST_MARKS * (line * _MARK + _APART)), line)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the marks."""
        side = self.fontMetrics().height() * _MARK
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, mark in enumerate(self._marks):
                left = at * (side + _APART)
                place = self.width() - left - side if is_rtl else left
                _draw_mark(painter, mark, QRectF(place, (self.height() - side) / 2, side, side))


def _draw_mark(painter: QPainter, mark: Mark, room: QRectF) -> None:
    colour = QColor(COLOURS.action)
    painter.setPen(QPen(colour, 2) if mark is Mark.RING else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if mark is Mark.RING else colour)
    if mark is Mark.UP:
        top = QPointF(room.center().x(), room.top())
        painter.drawPolygon(QPolygonF([room.bottomLeft(), top, room.bottomRight()]))
    else:
        painter.drawEllipse(room.adjusted(1, 1, -1, -1))
