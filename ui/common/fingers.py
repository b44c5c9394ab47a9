"""A page that a finger drags. Qt's own way (`QScroller`) swallows taps, so a tap never comes here.

A touch that nothing takes becomes presses of a mouse, and so buttons are pressed. Here the touch
is only looked at on its way: once it has gone too far for a tap, the page goes along with it, and
the button beneath is let go unpressed. Nothing glides on, so there is no motion to reduce.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

__all__ = ["FingerDrag"]

_TOUCHES = {QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
_KEEP_THEIR_DRAGS = (QScrollBar, QPlainTextEdit)


class FingerDrag(QObject):
    """Lets a finger drag what scrolls up and down, from wherever it lies, buttons included."""

    ended = Signal()
    """The finger has gone from the page that it dragged."""

    def __init__(self, place: QWidget, area: Callable[[], QAbstractScrollArea]) -> None:
        """Look at touches of the window that `place` is in; `area` is what scrolls there now."""
        super().__init__(place)
        self._place, self._area = place, area
        self._from: QPointF | None = None
        self._began_at = 0
        self._pressed: QAbstractButton | None = None
        self._is_dragging = False
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window that the place is in, and the touches on it."""
        if watched is self._place:
            window = self._place.window().windowHandle()
            if event.type() is QEvent.Type.Show and window is not None:
                window.installEventFilter(self)  # once more is no more than once; Qt takes it off
            return False
        if isinstance(event, QTouchEvent):
            return self._on_touch(event)
        return isinstance(event, QMouseEvent) and self._is_dragging and self._on_mouse(event)

    def _on_touch(self, event: QTouchEvent) -> bool:
        """Return whether the touch goes no further."""
        if event.type() is QEvent.Type.TouchBegin:
            self._begin(event)
        if self._from is None or event.type() not in _TOUCHES:
            return False
        moved = event.points()[0].globalPosition() - self._from
        if event.type() is QEvent.Type.TouchUpdate:
            if abs(moved.y()) > QApplication.startDragDistance():
                self._is_dragging = True
            if self._is_dragging:
                self._let_go()
                self._area().verticalScrollBar().setValue(round(self._began_at - moved.y()))
                event.accept()  # else it would be moves of a mouse, which press the button again
            return self._is_dragging
        self._from = None
        if self._is_dragging:
            self.ended.emit()
        if event.type() is QEvent.Type.TouchCancel:
            self._is_dragging = False
        return False

    def _begin(self, event: QTouchEvent) -> None:
        self._from, self._is_dragging = None, False
        if len(event.points()) != 1 or not self._place.isVisible():
            return
        place = event.points()[0].globalPosition()
        view, bar = self._area().viewport(), self._area().verticalScrollBar()
        at = view.mapFromGlobal(place.toPoint())
        if not view.rect().contains(at) or bar.maximum() == 0:
            return
        under = view.childAt(at)
        if isinstance(under, _KEEP_THEIR_DRAGS) or _is_in_a_box(under):
            return
        self._from, self._began_at = place, bar.value()
        self._pressed = under if isinstance(under, QAbstractButton) else None

    def _on_mouse(self, event: QMouseEvent) -> bool:
        """Let the release through to a button that is up by now, and nothing before it."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._let_go()
            self._is_dragging, self._pressed = False, None
            return False
        return event.type() is QEvent.Type.MouseMove

    def _let_go(self) -> None:
        if self._pressed is not None and self._pressed.isDown():
            self._pressed.setDown(False)


def _is_in_a_box(widget: QWidget | None) -> bool:
    return widget is not None and isinstance(widget.parentWidget(), QPlainTextEdit)
