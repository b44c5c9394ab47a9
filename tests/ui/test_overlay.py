"""What lies over a page leaves it as it was: the focus, the words, and how far it is scrolled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.typing_in import type_text
from ui.common import Button, LineField, PageScroll, column
from ui.common.overlay import Overlay


class Page:
    """A long page with an overlay of two buttons."""

    def __init__(self, qtbot: QtBot) -> None:
        self.fields = [LineField(f"page.{place}", f"Field {place}") for place in range(20)]
        self.window = QWidget()
        self.scrolled = PageScroll(column(*self.fields))
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.scrolled)
        self.overlay = Overlay(self.window)
        self.buttons = [Button(f"over.{place}", f"Button {place}") for place in range(2)]
        inner = QVBoxLayout(self.overlay)
        for button in self.buttons:
            inner.addWidget(button)
        qtbot.addWidget(self.window)
        self.window.resize(600, 400)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def page(application: QApplication, qtbot: QtBot) -> Page:
    return Page(qtbot)


def test_the_page_stays_where_it_was(page: Page) -> None:
    page.fields[0].take_focus()
    type_text(page.fields[0].line, "Half a wo")
    bar = page.scrolled.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.overlay.lay_over()
    assert page.fields[0].isVisible(), "nothing below is hidden"
    QTest.keyClick(page.buttons[0], Qt.Key.Key_Escape)
    assert not page.overlay.isVisible()
    assert page.fields[0].line.hasFocus()
    assert page.fields[0].line.text() == "Half a wo"
    assert bar.value() == bar.maximum()


def test_tab_goes_round_in_it_both_ways(page: Page) -> None:
    page.overlay.lay_over()
    first, second = page.buttons
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert second.hasFocus()


def test_it_is_as_large_as_what_it_lies_over_at_any_time(page: Page) -> None:
    page.overlay.lay_over()
    page.window.resize(900, 500)
    assert page.overlay.size() == page.window.size()


def test_it_goes_with_what_it_lies_over_and_does_not_come_back(page: Page) -> None:
    page.overlay.lay_over()
    page.window.hide()
    page.window.show()
    assert not page.overlay.isVisible()


def test_a_field_that_is_gone_meanwhile_is_no_trouble(page: Page, qtbot: QtBot) -> None:
    page.fields[3].take_focus()
    page.overlay.lay_over()
    page.scrolled.deleteLater()
    qtbot.wait(1)
    page.overlay.put_away()
    assert not page.overlay.isVisible()
