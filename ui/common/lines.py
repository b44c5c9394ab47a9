"""Words on lines as high as their own letters are: some of Urdu's are tall, but few words have one.

Qt gives every line of Urdu the height of the tallest letters there are, two and a half times that
of English. Measured line by line, a page has room for a third more.
"""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from homeapp.i18n import Language
from ui.common.labels import PlainLabel

__all__ = ["Lines", "SentenceLabel", "Size", "lines_of", "size_of"]

_AIR = 2.0  # px between the letters of a line and those of the next
_MOST_KEPT = 120  # texts laid out, 5 KB each; a page shows some 40, and so does the next
_MOST_KNOWN = 1000  # texts whose size is known: a page asks many times until it knows how to lie
_UNBROKEN = 10_000  # px
_BREAK = "\u2028"
_kept: dict[tuple[object, ...], "Lines"] = {}
_known: dict[tuple[object, ...], "Size"] = {}


class Size(NamedTuple):
    """How many lines a text takes, how wide the longest is in px, and how tall all are."""

    lines: int
    wide: int
    height: int


class Lines:
    """A text laid out in a width, as seldom changed as the words it is made of."""

    def __init__(self, font: QFont, words: str, wide: float, way: Qt.LayoutDirection) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(way)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._words = words.replace("\n", _BREAK)
        self._layout = QTextLayout(self._words, font)
        self._layout.setTextOption(option)
        self.size = self._lay_out(QFontMetricsF(font), wide)

    @property
    def height(self) -> int:
        """Return how tall all lines are, in px."""
        return self.size.height

    def draw(
        self,
        painter: QPainter,
        left: float,
        top: float,
        wide: float,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        """Draw the lines in the painter's colour into so many px, from the absolute side named."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            spare = wide - line.horizontalAdvance()
            line.draw(painter, QPointF(left + _before(spare, side), top))

    def _lay_out(self, metrics: QFontMetricsF, wide: float) -> Size:
        """Put each line beneath the one before."""
        down, count, widest = 0.0, 0, 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(wide)
            highest, lowest = _reach(line)
            above = ceil(max(metrics.ascent(), highest + _AIR))
            line.setPosition(QPointF(0, down + above - line.ascent()))
            down += above + ceil(max(metrics.descent(), lowest + _AIR))
            count += 1
            widest = max(widest, ceil(line.naturalTextWidth()))
        self._layout.endLayout()
        return Size(count, widest, ceil(down))


def _before(spare: float, side: Qt.AlignmentFlag) -> float:
    """Return the part of what a line leaves free that stands before it, in px."""
    if side & Qt.AlignmentFlag.AlignRight:
        return spare
    return spare / 2 if side & Qt.AlignmentFlag.AlignHCenter else 0.0


def _reach(line: QTextLine) -> tuple[float, float]:
    """Return how far the letters of a line reach above its baseline and below, in px."""
    baseline = line.y() + line.ascent()
    highest = lowest = 0.0
    for run in line.glyphRuns():
        run.setBoundingRect(QRectF())  # else it is as high as the line that Qt made
        box = run.boundingRect()
        highest = max(highest, baseline - box.top())
        lowest = max(lowest, box.bottom() - baseline)
    return highest, lowest


def lines_of(
    font: QFont,
    words: str,
    wide: float,
    *,
    way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> Lines:
    """Return a text laid out in so many px; most fit whole, and lie alike in any width."""
    whole = _kept_lines(font, words, _UNBROKEN, way)
    if whole.size.wide + font.pixelSize() <= wide:  # letters of Urdu lean over the end of a line
        return whole
    return _kept_lines(font, words, max(1.0, float(wide)), way)


def _kept_lines(font: QFont, words: str, wide: float, way: Qt.LayoutDirection) -> Lines:
    key = (font.key(), *font.families(), words, wide, way)
    found = _kept.pop(key, None) or Lines(font, words, wide, way)
    _kept[key] = found  # last, as the one asked for last
    if len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]
    return found


def size_of(
    font: QFont,
    words: str,
    wide: float,
    *,
    way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> Size:
    """Return how large a text is in so many px."""
    key = (font.key(), *font.families(), words, wide, way)
    if key not in _known:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[key] = lines_of(font, words, wide, way=way).size
    return _known[key]


class SentenceLabel(PlainLabel):
    """A sentence in the resident's language, its lines as high as their letters are."""

    def __init__(self, text: str = "", *, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text, role=role, parent=parent)
        self._is_measured = False
        self._sized: dict[float, Size] = {}

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show these words."""
        self._sized = {}
        super().setText(text)

    def set_language(self, language: Language) -> None:
        """Show the words in a language; in Arabic letters each line is measured."""
        super().set_language(language)
        self._is_measured = language.script == "Arab"
        self.setMinimumHeight(1 if self._is_measured else 0)  # else Qt's own lines count as least

    def lay_ahead(self) -> None:
        """Lay the words out before they come into sight."""
        if self._is_measured:
            self._size(_UNBROKEN)

    def wide_in_one_line(self) -> int:
        """Return how wide the words are where nothing breaks them."""
        return self._size(_UNBROKEN).wide

    def count_at(self, wide: int) -> int:
        """Return how many lines the words take in so many px."""
        return self._size(wide).lines

    def heightForWidth(self, wide: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the lines in so many px."""
        return self._size(wide).height if self._is_measured else super().heightForWidth(wide)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines as they were measured."""
        if not self._is_measured:
            super().paintEvent(event)
            return
        wide = self.width()
        lines = lines_of(self.font(), self.shown, wide, way=self.layoutDirection())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            lines.draw(painter, 0, (self.height() - lines.height) / 2, wide, self._side())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew in other letters, or from another side."""
        super().changeEvent(event)
        self._sized = {}

    def _size(self, wide: float) -> Size:
        if wide not in self._sized:  # a page asks a hundred times until it knows how to lie
            self._sized[wide] = size_of(self.font(), self.shown, wide, way=self.layoutDirection())
        return self._sized[wide]

    def _side(self) -> Qt.AlignmentFlag:
        """Return the absolute side that the lines stand on."""
        sides, rtl = Qt.AlignmentFlag, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        placed = self.alignment()
        if placed & sides.AlignHCenter:
            return sides.AlignHCenter
        begins_right = rtl and not placed & sides.AlignAbsolute
        return sides.AlignRight if placed & sides.AlignRight or begins_right else sides.AlignLeft
