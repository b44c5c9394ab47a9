"""A page that scrolls: presses are not lost to it, and the keyboard stays with it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common import Button, LineField, PageScroll, column


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


@pytest.mark.parametrize("cut", [-20, -4, 4, 20])
def test_a_field_is_in_sight_to_the_edges_of_its_box(
    window: QWidget, qtbot: QtBot, cut: int
) -> None:
    field = LineField("a", "Words")
    fillers = [QWidget(), QWidget()]
    for filler in fillers:
        filler.setFixedHeight(1000)
    page = PageScroll(column(fillers[0], field, fillers[1]))
    _put(window, page)
    window.resize(600, 400)
    bar, room = page.verticalScrollBar(), page.viewport()
    qtbot.waitUntil(lambda: field.y() >= 1000 and bar.maximum() > 1000)

    def top() -> int:
        return field.line.mapTo(room, QPoint(0, 0)).y()

    # Its cursor is in sight, but not all of its box.
    wanted = cut if cut < 0 else room.height() - field.line.height() + cut
    bar.setValue(bar.value() + top() - wanted)
    field.take_focus()
    assert top() >= 8
    assert top() + field.line.height() <= room.height() - 8


def test_what_gets_the_keyboard_as_it_is_shown_comes_into_sight(
    window: QWidget, qtbot: QtBot
) -> None:
    filler, low = QWidget(), Button("low", "Yes")
    filler.setFixedHeight(1500)
    page = PageScroll(column(Button("high", "No"), filler, low))
    filler.hide()
    low.hide()
    _put(window, page)
    window.resize(600, 400)
    qtbot.waitUntil(page.isVisible)
    filler.show()
    low.show()
    low.setFocus()
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 1000)
    room = page.viewport().height()

    def foot() -> int:
        return low.mapTo(page.viewport(), QPoint(0, low.height())).y()

    qtbot.waitUntil(lambda: 0 < foot() <= room)
    qtbot.wait(350)
    page.verticalScrollBar().setValue(0)
    filler.setFixedHeight(1700)
    qtbot.wait(50)
    assert page.verticalScrollBar().value() == 0, "later it stays where somebody scrolled it"


@pytest.mark.parametrize("change", [-90, 90])
def test_what_is_pressed_stays_beneath_the_finger(
    window: QWidget, qtbot: QtBot, change: int
) -> None:
    """To leave a field can change what stands above the button that was pressed."""
    pressed: list[bool] = []
    field, above, rest = LineField("a", "Words"), QWidget(), QWidget()
    low = Button("low", "Yes", on_click=lambda: pressed.append(True))
    above.setFixedHeight(400)
    rest.setFixedHeight(900)
    page = PageScroll(column(above, field, low, rest))
    _put(window, page)
    window.resize(600, 400)
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: low.y() > 400 and bar.maximum() > 900)
    field.take_focus()
    field.left.connect(lambda _words: above.setFixedHeight(400 + change))
    QTest.keyClicks(field.line, "word")
    page.show_part(low)
    place = low.mapTo(window, low.rect().center())
    handle = window.windowHandle()
    assert handle is not None
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: above.height() == 400 + change)
    qtbot.wait(50)  # no finger is quicker
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: pressed == [True])
