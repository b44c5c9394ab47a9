"""A page that scrolls: presses are not lost to it, and the keyboard stays with it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common import Button, PageScroll, column


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _put(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)


def test_a_press_at_the_edge_of_a_page_is_not_lost_to_scrolling(
    window: QWidget, qtbot: QtBot
) -> None:
    pressed: list[bool] = []
    low = Button("low", "Yes", on_click=lambda: pressed.append(True))
    filler = QWidget()
    filler.setFixedHeight(1000)
    page = PageScroll(column(filler, low))
    _put(window, page)
    window.resize(600, 400)
    qtbot.waitUntil(lambda: low.y() > 1000 and page.verticalScrollBar().maximum() > 0)
    half_seen = low.mapTo(page.viewport(), low.rect().center()).y() - page.viewport().height() + 10
    page.verticalScrollBar().setValue(half_seen)
    handle = window.windowHandle()
    assert handle is not None
    place = low.mapTo(window, low.rect().center()) - QPoint(0, 12)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: pressed == [True])


def test_keys_stay_with_a_page_whose_focused_part_goes(window: QWidget, qtbot: QtBot) -> None:
    going, staying, beyond = Button("a", "Going"), Button("b", "Staying"), Button("c", "Beyond")
    page = PageScroll(column(staying, going))
    _put(window, page)
    _put(window, beyond)
    qtbot.waitUntil(going.isVisible)
    going.setFocus()
    going.hide()
    assert page.hasFocus()
    beyond.setFocus()
    assert beyond.hasFocus()


def test_a_page_lets_go_of_width_that_it_needs_no_more(window: QWidget, qtbot: QtBot) -> None:
    wide = QWidget()
    wide.setMinimumWidth(900)
    page = PageScroll(column(wide))
    _put(window, page)
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() > 900)
    wide.setMinimumWidth(100)
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() < 300)
