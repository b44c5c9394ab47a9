"""Two ways to use the window that need nothing else: a keyboard alone, or a finger alone."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QStyle, QStyleOptionSlider, QWidget

from tests.journeys.walking import Walk
from tests.ui.typing_in import press, type_text

__all__ = ["Finger", "Hand", "Keys"]

_MOST = 200  # stops of Tab round a window, or taps to scroll through a page
_MORE = "resident.more"


class Hand(Protocol):
    """What somebody does at the window, however they do it."""

    walk: Walk

    def press(self, widget_id: str) -> None:
        """Press a button that is on the page."""

    def type(self, field_id: str, words: str) -> None:
        """Type words into an empty field that is on the page."""


class Keys:
    """Tab, and Space on what it leads to. There is no mouse."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk

    def press(self, widget_id: str) -> None:
        """Go to a button with Tab, and press it."""
        press(self._reach(widget_id), Qt.Key.Key_Space)
        QApplication.processEvents()

    def type(self, field_id: str, words: str) -> None:
        """Go to a field with Tab, and type."""
        type_text(self._reach(field_id), words)

    def _reach(self, widget_id: str) -> QWidget:
        _wait_for(self.walk, widget_id)
        stops = []
        for _stop in range(_MOST):
            here = QApplication.focusWidget()
            assert here is not None, f"nothing has the keyboard on the way to {widget_id}"
            if here.objectName() == widget_id:
                return here
            stops.append(here.objectName())
            press(here, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {widget_id}, but to {set(stops)}")


class Finger:
    """Taps on a touch screen, whose own keyboard types. Nothing is dragged."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self._screen = QTest.createTouchDevice()

    def press(self, widget_id: str) -> None:
        """Bring a button into sight with taps, and tap it."""
        self._tap(self._found(widget_id))

    def type(self, field_id: str, words: str) -> None:
        """Tap a field, and type."""
        field = self._found(field_id)
        self._tap(field)
        assert field.hasFocus(), field_id
        type_text(field, words)

    def _found(self, widget_id: str) -> QWidget:
        _wait_for(self.walk, widget_id)
        widgets = self.walk.window.findChildren(QWidget, widget_id)
        (found,) = (widget for widget in widgets if widget.isVisible())
        assert found.isEnabled(), widget_id
        for _turn in range(_MOST):
            hidden = next((area for area in _areas(found) if not _shows(area, found)), None)
            if hidden is None:
                return found
            self._scroll(hidden, found)
        raise AssertionError(f"{widget_id} never came into sight")

    def _scroll(self, area: QAbstractScrollArea, wanted: QWidget) -> None:
        """Tap "See more" where that is offered, and else the bar, beyond its slider."""
        is_below = _place(wanted, area.viewport()).bottom() > area.viewport().height()
        more = [one for one in self.walk.window.findChildren(QWidget, _MORE) if one.isVisible()]
        if more and is_below:
            self._tap(more[0])
            return
        bar = area.verticalScrollBar()
        option = QStyleOptionSlider()
        bar.initStyleOption(option)
        parts = QStyle.SubControl
        beyond = parts.SC_ScrollBarAddPage if is_below else parts.SC_ScrollBarSubPage
        kind = QStyle.ComplexControl.CC_ScrollBar
        groove = bar.style().subControlRect(kind, option, beyond, bar)
        assert groove.height() > 0, "there is nothing left to scroll"
        self._tap(bar, groove.center())

    def _tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        top = widget.window()
        place = widget.mapTo(top, at or widget.rect().center())
        QTest.touchEvent(top, self._screen).press(1, place, top).commit()
        QTest.touchEvent(top, self._screen).release(1, place, top).commit()
        QApplication.processEvents()


def _wait_for(walk: Walk, widget_id: str) -> None:
    """Wait until the page with this on it is there."""
    walk.settle()
    walk.wait(lambda: walk.in_sight(widget_id))


def _areas(widget: QWidget) -> Iterator[QAbstractScrollArea]:
    """Yield everything that scrolls around a widget, the innermost first."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            yield around
        around = around.parentWidget()


def _shows(area: QAbstractScrollArea, widget: QWidget) -> bool:
    """Whether the middle of a widget, where a finger taps, is in sight."""
    middle = _place(widget, area.viewport()).center()
    return area.viewport().rect().contains(middle)


def _place(widget: QWidget, view: QWidget) -> QRect:
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
