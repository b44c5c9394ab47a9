"""Boxes to type in show phone numbers and doses in their own order, once nobody types there.

While somebody types, letters stand where Qt's cursor looks for them. What is kept never changes.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame, QWidget

from homeapp.domain.figures import has_rtl, with_figures_whole

__all__ = ["figures_in_order", "paint_box", "paint_line"]

_NO_BREAK = "\u00a0"
_EDGE = 2  # px that Qt leaves free on both sides of a line


def figures_in_order(widget: QWidget, typed: str) -> str:
    """Return what is typed with its figures kept whole, "" where the widget shows it right."""
    if widget.hasFocus() or not has_rtl(typed):
        return ""
    shown = with_figures_whole(typed)
    return "" if shown == typed else shown


def paint_line(line: QLineEdit, words: str, *, rtl: bool) -> None:
    """Draw a line with these words in it, from their own side, as Qt would draw its own."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    style = line.style()
    inside = style.subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    room = inside.adjusted(_EDGE, 0, -_EDGE, 0)
    layout = QTextLayout(words, line.font())
    way, ways = QTextOption(), Qt.LayoutDirection
    way.setTextDirection(ways.RightToLeft if rtl else ways.LeftToRight)
    way.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(way)
    layout.beginLayout()
    only = layout.createLine()
    layout.endLayout()
    free = room.width() - round(only.naturalTextWidth()) - _EDGE
    begins = room.left() + (max(free, 0) if rtl else 0)
    down = (room.height() - line.fontMetrics().height() + 1) // 2
    with QPainter(line) as painter:
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, line)
        painter.setClipRect(room)
        painter.setPen(line.palette().text().color())
        layout.draw(painter, QPointF(begins, room.top() + down))


def paint_box(box: QPlainTextEdit) -> None:
    """Draw what is typed in a box line for line where it lies, its figures in order."""
    offset, block = box.contentOffset(), box.firstVisibleBlock()
    with QPainter(box.viewport()) as painter:
        painter.setPen(box.palette().text().color())
        while block.isValid():
            top = box.blockBoundingGeometry(block).translated(offset).top()
            if top > box.viewport().height():
                break
            _laid_like(block.layout(), with_figures_whole(block.text()), box).draw(
                painter, QPointF(offset.x(), top)
            )
            block = block.next()


def _laid_like(before: QTextLayout, words: str, box: QPlainTextEdit) -> QTextLayout:
    """Return words on the same lines as before; a number breaks where else it needs one more."""
    kept = _lay_out(before, words, box)
    if kept.lineCount() == before.lineCount():
        return kept
    return _lay_out(before, words.replace(_NO_BREAK, " "), box)


def _lay_out(before: QTextLayout, words: str, box: QPlainTextEdit) -> QTextLayout:
    layout = QTextLayout(words, box.document().defaultFont())
    layout.setTextOption(before.textOption())
    layout.beginLayout()
    place, down = 0, 0.0
    while (line := layout.createLine()).isValid():
        like = before.lineAt(min(place, before.lineCount() - 1))
        line.setLineWidth(like.width())
        down = like.y() if place < before.lineCount() else down
        line.setPosition(QPointF(like.x(), down))
        down += line.height()
        place += 1
    layout.endLayout()
    return layout
