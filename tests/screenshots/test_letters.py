"""Large figures stand where they stood, whatever smaller letters were painted before them."""

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath

from tests.screenshots.letters import forget_last_letter
from ui.application import make_application

LARGE, WORDS = 76, ("What do you pay", "keep this one", "for a packet")


def _font(size: int) -> QFont:
    font = QFont("Homeapp Sans")
    font.setBold(True)
    font.setPixelSize(size)
    return font


def _paint(words: str, size: int) -> None:
    paper = QImage(900, 120, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    with QPainter(paper) as painter:
        painter.setFont(_font(size))
        painter.drawText(10, 100, words)


def _edges() -> tuple[float, float]:
    path = QPainterPath()
    path.addText(0, 0, _font(LARGE), "12.50")
    return path.boundingRect().left(), path.boundingRect().right()


@pytest.mark.usefixtures("qapp")
def test_a_large_figure_is_not_moved_by_what_was_painted_before() -> None:
    make_application([])
    places = set()
    for size in range(20, 60, 4):
        for words in WORDS:
            _paint(words, size)
            forget_last_letter()
            places.add(_edges())
    assert len(places) == 1
