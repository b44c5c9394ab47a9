"""The looks at a screen see what is wrong, when something is."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility.looking import clipped, overlapping, too_wide
from tests.accessibility.screens import Screen, settle
from tests.accessibility.telling import nameless, pale, quick_clocks, same_in_grey, too_small
from tests.accessibility.theming import other_colours


class _InTheSystemsColours(QLabel):
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QApplication.palette(self).base())


@pytest.fixture
def wrong(application: object, qtbot: QtBot) -> Screen:
    """Return a screen on which everything is wrong."""
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(1400, 300)
    for words, left in (("A sentence that is far longer than its room", 20), ("Over it", 30)):
        label = QLabel(words, view)
        label.setGeometry(left, 40, 60, 24)
    faint = QLabel("Pale words", view)
    faint.setStyleSheet("color: #C8C0B0")
    faint.setGeometry(20, 100, 200, 40)
    _InTheSystemsColours("The system's", view).setGeometry(500, 100, 200, 40)
    button = QPushButton("Go", view)
    button.setAccessibleName("Another name")
    button.setGeometry(20, 160, 30, 24)
    QLineEdit(view).setGeometry(200, 160, 200, 50)
    box = QCheckBox(view)
    box.setStyleSheet("QCheckBox::indicator { background: #E2EFEA } ")
    box.setGeometry(500, 160, 60, 60)
    clock = QTimer(view)
    clock.start(100)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    settle()
    return Screen("wrong", view)


@pytest.mark.parametrize(
    "look",
    [
        *(clipped, overlapping, too_wide, pale, same_in_grey, too_small, nameless, quick_clocks),
        other_colours,
    ],
)
def test_a_look_sees_what_is_wrong(wrong: Screen, look: object) -> None:
    assert list(look(wrong))  # type: ignore[operator]
