"""What can be seen of a screen: which words have too little room, lie over others or are pale."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.accessibility.screens import Screen
from ui.common import TileButton

__all__ = [
    "Pixels",
    "clipped",
    "in_view",
    "name_of",
    "overlapping",
    "pixels_of",
    "place_of",
    "pressed_or_typed_in",
    "tab_stops",
    "too_wide",
    "with_words",
]

Pixels = np.ndarray
_TEXT = (QLabel, QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
_PRESSED = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTableView)
AROUND_OPTION = 12  # px above and below the words of an option that they can do without
AROUND_BUTTON = 4  # px beside the words of a button, its border
_SLACK = 1  # px; fonts are measured in fractions
_PARTS = np.arange(256) / 255
_LINEAR = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)
"""How much light each of 256 levels of a colour gives; to raise every pixel takes seconds."""
_SHARES = (0.0722, 0.7152, 0.2126)  # of blue, green and red


def name_of(widget: QWidget) -> str:
    """Return what a report calls a widget."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return widget.objectName() or f"{type(widget).__name__} {words[:40]!r}"


def with_words(screen: Screen) -> list[QWidget]:
    """Return what shows words or takes them, and is on show."""
    found = [one for kind in _TEXT for one in screen.view.findChildren(kind)]
    return [one for one in found if one.isVisible() and not _belongs_to_qt(one)]


def pressed_or_typed_in(screen: Screen) -> list[QWidget]:
    """Return what is pressed or typed in, and is on show."""
    found = [one for kind in _PRESSED for one in screen.view.findChildren(kind)]
    return [one for one in found if one.isVisible() and not _belongs_to_qt(one)]


def _belongs_to_qt(widget: QWidget) -> bool:
    """Whether it is a part that Qt made for another widget, such as a table's corner."""
    above = widget.parentWidget()
    return isinstance(above, QTableView | QComboBox) or (
        above is not None and isinstance(above.parentWidget(), QTableView)
    )


def place_of(widget: QWidget, view: QWidget) -> QRect:
    """Return where a widget is in a view, whether or not all of it can be seen."""
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def in_view(widget: QWidget, view: QWidget) -> QRect:
    """Return the part of a widget that nothing around it cuts away."""
    seen, above = place_of(widget, view), widget.parentWidget()
    while above is not None and above is not view:
        seen &= place_of(above, view)
        above = above.parentWidget()
    return seen & view.rect()


def clipped(screen: Screen) -> Iterator[str]:
    """Yield what is smaller than its words, or cut off by what it lies in."""
    for widget in with_words(screen):
        wide, tall = _needed(widget)
        if widget.width() + _SLACK < wide or widget.height() + _SLACK < tall:
            yield f"{name_of(widget)} has {widget.size().toTuple()}, needs {(wide, tall)}"
        elif cut := _cut_by(widget, screen.view):
            yield f"{name_of(widget)} is cut by {cut}"


def _needed(widget: QWidget) -> tuple[int, int]:
    """Return the least width and height that the words of a widget can do with."""
    if isinstance(widget, QLabel):
        return _needed_by_label(widget)
    if isinstance(widget, TileButton):
        return widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
    if isinstance(widget, QCheckBox | QRadioButton):
        tall = widget.heightForWidth(widget.width()) - AROUND_OPTION
        return widget.minimumSizeHint().width(), tall
    if isinstance(widget, QPushButton):
        words = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text())
        icon = 0 if widget.icon().isNull() else widget.iconSize().width()
        return words.width() + icon + 2 * AROUND_BUTTON, words.height()
    if isinstance(widget, QComboBox):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return min(words + 50, widget.sizeHint().width()), widget.minimumSizeHint().height()
    if isinstance(widget, QLineEdit):
        return 0, widget.sizeHint().height()
    if isinstance(widget, QPlainTextEdit):
        return 0, widget.fontMetrics().lineSpacing()
    return widget.minimumSizeHint().width(), widget.minimumSizeHint().height()


def _needed_by_label(label: QLabel) -> tuple[int, int]:
    if not label.text():
        return 0, 0
    if not label.wordWrap():
        return label.sizeHint().width(), label.sizeHint().height()
    longest = max(map(label.fontMetrics().horizontalAdvance, label.text().split()), default=0)
    return longest, label.heightForWidth(label.width())


def _cut_by(widget: QWidget, view: QWidget) -> str:
    """Return what cuts a widget off; what only has to be scrolled up or down to is no cut."""
    inner, above = widget, widget.parentWidget()
    while above is not None and inner is not view:
        place = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            place.moveTop(0)
            place.setHeight(1)
        if not above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            return name_of(above)
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            widget = above.parentWidget()
        inner, above = above, above.parentWidget()
    return ""


def too_wide(screen: Screen) -> Iterator[str]:
    """Yield what would have to be scrolled sideways, or does not fit the screen of a laptop."""
    view = screen.view
    wide, tall = view.width(), view.height()
    if wide > 1366 or tall > 700:
        yield f"the window is {wide} x {tall}: {_widest(view)}"
    for area in view.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0:
            yield f"{name_of(area)} scrolls sideways"
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            yield f"{name_of(content)} is wider than {name_of(area)}: {_widest(content)}"


def _widest(view: QWidget) -> str:
    """Return the innermost widget that asks for most of the width."""
    inside = [one for one in view.findChildren(QWidget) if one.isVisible()]
    asked = max((one.minimumSizeHint().width() for one in inside), default=0)
    least = [one for one in inside if one.minimumSizeHint().width() > asked * 0.5]
    return ", ".join(f"{name_of(one)} {one.minimumSizeHint().width()}" for one in least[-3:])


def overlapping(screen: Screen) -> Iterator[str]:
    """Yield pairs of words that lie over each other."""
    view = screen.view
    seen = [(one, in_view(one, view)) for one in with_words(screen)]
    seen = [(one, rect) for one, rect in seen if not rect.isEmpty() and _says_something(one)]
    for (one, here), (other, there) in combinations(seen, 2):
        both = here & there
        if both.width() > 2 and both.height() > 2 and not _is_within(one, other):
            yield f"{name_of(one)} and {name_of(other)} lie over each other"


def _says_something(widget: QWidget) -> bool:
    return not isinstance(widget, QLabel) or bool(widget.text())


def _is_within(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def pixels_of(image: QImage) -> Pixels:
    """Return the relative luminance (WCAG 2.2) of every pixel, 0 to 1."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(plain.constBits(), np.uint8)
    bgr = flat.reshape(plain.height(), plain.bytesPerLine())[:, : plain.width() * 4]
    parts = bgr.reshape(plain.height(), plain.width(), 4)
    return np.asarray(sum(_LINEAR[parts[:, :, at]] * share for at, share in enumerate(_SHARES)))


def tab_stops(screen: Screen) -> list[QWidget]:
    """Return all that Tab may come to."""
    tab = Qt.FocusPolicy.TabFocus
    inside = [screen.view, *screen.view.findChildren(QWidget)]
    return [
        one for one in inside if one.isVisible() and one.isEnabled() and one.focusPolicy() & tab
    ]
