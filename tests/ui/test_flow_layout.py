"""Buttons in a line that wraps: their sizes are kept, and asked for anew when one changes."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common.layouts import FlowLayout

WIDE = 360
Make = Callable[[bool], "Line"]


class Counted(QPushButton):
    """A button that counts how often it is asked for its size."""

    asked = 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.asked += 1
        return super().sizeHint()


class Line:
    """Three buttons on screen, in a line of the window's own or in one that lies in a column."""

    def __init__(self, qtbot: QtBot, *, nested: bool) -> None:
        self.holder = QWidget()
        qtbot.addWidget(self.holder)
        self.flow = FlowLayout() if nested else FlowLayout(self.holder)
        if nested:
            QVBoxLayout(self.holder).addLayout(self.flow)
        self.buttons = [Counted(words) for words in ("One", "Two", "Three")]
        for button in self.buttons:
            self.flow.addWidget(button)
        self.holder.resize(WIDE, 200)
        self.holder.show()
        QApplication.processEvents()

    def lines(self) -> list[int]:
        """Return how many buttons stand in each line."""
        QApplication.processEvents()
        rows = [one.y() for one in self.buttons if one.isVisible()]
        return [rows.count(row) for row in sorted(set(rows))]

    def check(self) -> None:
        """See that every button is as wide as it wants to be, and none lies on another."""
        QApplication.processEvents()
        shown = [one for one in self.buttons if one.isVisible()]
        for button in shown:
            assert button.width() == QPushButton.sizeHint(button).width()
        for before, after in pairwise(shown):
            assert not before.geometry().intersects(after.geometry())


@pytest.fixture
def make(qtbot: QtBot, application: QApplication) -> Make:
    return lambda nested: Line(qtbot, nested=nested)


def test_sizes_are_asked_for_once(make: Make) -> None:
    line = make(False)
    line.buttons[0].asked = 0
    for wide in range(100, WIDE, 10):
        line.flow.heightForWidth(wide)
    assert line.buttons[0].asked == 0


@pytest.mark.parametrize("nested", [False, True])
def test_longer_words_get_their_room(make: Make, nested: bool) -> None:
    line = make(nested)
    assert line.lines() == [3]
    line.buttons[1].setText("Words with no room for others")
    assert line.lines() == [1, 1, 1]
    line.check()
    line.buttons[1].setText("Two")
    assert line.lines() == [3]
    line.check()


@pytest.mark.parametrize("nested", [False, True])
def test_what_goes_out_of_sight_takes_no_room(make: Make, nested: bool) -> None:
    line = make(nested)
    line.buttons[1].hide()
    assert line.lines() == [2]
    assert line.buttons[2].x() < line.buttons[0].width() + line.buttons[1].width()
    line.buttons[1].setText("More words than before")
    line.buttons[1].show()
    line.check()


@pytest.mark.parametrize("nested", [False, True])
def test_one_comes_and_one_goes(make: Make, nested: bool) -> None:
    line = make(nested)
    line.flow.addWidget(more := Counted("Four"))
    line.buttons.append(more)
    line.check()
    gone = line.buttons.pop(0)
    gone.setParent(None)
    QApplication.processEvents()
    line.check()
    assert line.buttons[0].x() == line.flow.geometry().x()


def test_larger_letters_get_their_room(make: Make) -> None:
    line = make(False)
    font = line.holder.font()
    font.setPixelSize(40)
    for button in line.buttons:
        button.setFont(font)
    line.check()
