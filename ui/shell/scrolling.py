"""Scrolling by keys, where the keyboard is on a button beside what scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar

__all__ = ["scroll_by"]

_SCROLLS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (1, -1),
    Qt.Key.Key_PageDown: (1, 1),
}


def scroll_by(event: QKeyEvent, bar: QScrollBar) -> bool:
    """Scroll by a line or a page where a key asks for it; return whether it does."""
    key = Qt.Key(event.key())
    if key not in _SCROLLS:
        return False
    by_page, way = _SCROLLS[key]
    bar.setValue(bar.value() + way * (bar.pageStep() if by_page else 3 * bar.singleStep()))
    return True
