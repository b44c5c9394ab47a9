"""A finger on a page of the resident's view: it drags the page, and its taps still press."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
from ui.application import make_application
from ui.common import PageScroll, column
from ui.common.fingers import FingerDrag

STEPS = 6


class Fingertip:
    """One finger on a touch screen, above one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._screen = QTest.createTouchDevice()

    def put(self, place: QPoint) -> None:
        """Touch the screen."""
        QTest.touchEvent(self._window, self._screen).press(1, place, self._window).commit()
        QApplication.processEvents()

    def move(self, place: QPoint) -> None:
        """Slide to another place."""
        QTest.touchEvent(self._window, self._screen).move(1, place, self._window).commit()
        QApplication.processEvents()

    def lift(self, place: QPoint) -> None:
        """Leave the screen."""
        QTest.touchEvent(self._window, self._screen).release(1, place, self._window).commit()
        QApplication.processEvents()

    def drag(self, start: QPoint, down: int) -> None:
        """Put the finger on, slide, and lift it."""
        self.put(start)
        for step in range(1, STEPS + 1):
            self.move(start + QPoint(0, down * step // STEPS))
        self.lift(start + QPoint(0, down))


class _Page:
    """A window with a long page of buttons, and a note of those pressed."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pressed: list[int] = []
        self.buttons = [QPushButton(f"Answer {place}") for place in range(12)]
        for place, button in enumerate(self.buttons):
            button.setMinimumHeight(100)
            button.clicked.connect(lambda _on=False, at=place: self.pressed.append(at))
        self.area = PageScroll(column(*self.buttons))
        self.drag = FingerDrag(self.area, lambda: self.area)
        qtbot.addWidget(self.area)
        self.area.resize(600, 400)
        self.area.show()
        self.area.activateWindow()
        qtbot.waitUntil(lambda: self.area.isActiveWindow() and self.top_of(11).y() > 1000)
        self.finger = Fingertip(self.area)
        self.bar = self.area.verticalScrollBar()

    def top_of(self, place: int) -> QPoint:
        """Return where a button begins in the window."""
        return self.buttons[place].mapTo(self.area, QPoint(0, 0))

    def middle_of(self, place: int) -> QPoint:
        """Return the middle of a button in the window."""
        return self.buttons[place].mapTo(self.area, self.buttons[place].rect().center())


@pytest.fixture
def page(application: QApplication, qtbot: QtBot) -> _Page:
    return _Page(qtbot)


def test_a_tap_presses_a_button(page: _Page) -> None:
    page.finger.put(page.middle_of(1))
    assert page.buttons[1].isDown()
    page.finger.lift(page.middle_of(1))
    assert page.pressed == [1]
    assert page.bar.value() == 0


def test_a_finger_that_trembles_presses_all_the_same(page: _Page) -> None:
    place = page.middle_of(2)
    page.finger.put(place)
    page.finger.move(place + QPoint(2, QApplication.startDragDistance() - 2))
    page.finger.lift(place + QPoint(2, QApplication.startDragDistance() - 2))
    assert page.pressed == [2]
    assert page.bar.value() == 0


def test_a_drag_that_starts_on_a_button_scrolls_and_presses_nothing(page: _Page) -> None:
    page.finger.drag(page.middle_of(2), -200)
    assert page.bar.value() == 200
    assert page.pressed == []
    assert not any(button.isDown() for button in page.buttons)


def test_a_drag_back_to_where_it_began_presses_nothing(page: _Page) -> None:
    place = page.middle_of(2)
    page.finger.put(place)
    page.finger.move(place - QPoint(0, 90))
    assert page.bar.value() == 90
    page.finger.move(place)
    page.finger.lift(place)
    assert page.bar.value() == 0
    assert page.pressed == []


def test_a_tap_after_a_drag_presses(page: _Page) -> None:
    page.finger.drag(page.middle_of(2), -200)
    page.finger.put(page.middle_of(3))
    page.finger.lift(page.middle_of(3))
    assert page.pressed == [3]


def test_many_drags_and_taps_lose_none(page: _Page) -> None:
    for turn in range(10):
        way = -150 if turn % 2 == 0 else 150
        page.finger.drag(page.middle_of(2), way)
        place = page.middle_of(2)
        page.finger.put(place)
        page.finger.lift(place)
    assert page.pressed == [2] * 10


def test_a_page_that_is_not_in_sight_stays_as_it_is(page: _Page) -> None:
    page.area.hide()
    page.area.show()
    page.finger.drag(page.middle_of(2), -120)
    assert page.bar.value() == 120


def test_a_drag_turns_tiles_by_whole_pages(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    make_application([], 1.5)
    shown = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    shown.view.resize(1366, 768)
    shown.go_to("TilesPage")
    QApplication.processEvents()
    next(tile for tile in shown.tiles() if tile.isChecked()).click()  # room for one more
    before = [tile.isChecked() for tile in shown.tiles()]
    sheet = shown.view._sheets._on_show
    tile = shown.tiles()[4]
    place = tile.mapTo(shown.view, tile.rect().center())
    finger = Fingertip(shown.view)
    finger.drag(place, -sheet.viewport().height() * 2 // 3)
    assert [tile.isChecked() for tile in shown.tiles()] == before
    assert sheet.verticalScrollBar().value() == sheet.viewport().height()
    last = shown.tiles()[-1]
    place = last.mapTo(shown.view, last.rect().center())
    finger.put(place)
    finger.lift(place)
    assert last.isChecked() is not before[-1]
    make_application([])
