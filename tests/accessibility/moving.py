"""Going through a screen by keyboard: what Tab comes to, in which order, and whether it shows."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTableView, QWidget

from tests.accessibility.looking import in_view, name_of, place_of, tab_stops
from tests.accessibility.screens import Screen, settle
from tests.ui.typing_in import press
from ui.common.focus import FocusRing
from ui.theme import COLOURS

__all__ = ["hidden_focus", "out_of_reach"]

MOST_STOPS = 300
RING = 3  # px of yellow, at the least
_NOT_ALWAYS = {"resident.more", "resident.up"}  # each goes as the focus leads to an end of the page


def out_of_reach(screen: Screen) -> Iterator[str]:
    """Yield what Tab never comes to, comes to twice, or comes to before what stands above it."""
    there = list(_round(screen, Qt.Key.Key_Tab))
    missed = {*map(name_of, tab_stops(screen))} - {*map(name_of, there)} - _NOT_ALWAYS
    yield from (f"Tab never comes to {name}" for name in sorted(missed))
    back = list(_round(screen, Qt.Key.Key_Backtab))
    if ({*map(name_of, there)} ^ {*map(name_of, back)}) - _NOT_ALWAYS:
        yield "Shift and Tab go another way than Tab"
    yield from _out_of_order(there)


def _round(screen: Screen, key: Qt.Key) -> Iterator[QWidget]:
    """Press a key until it leads where it has led before; raise where it never does."""
    seen: list[QWidget] = []
    for _stop in range(MOST_STOPS):
        press(QApplication.focusWidget() or screen.view, key)
        there = QApplication.focusWidget()
        if there in seen:
            return
        assert there is not None, screen.name
        seen.append(there)
        yield there
    raise AssertionError(f"Tab never comes round {screen.name}")


def _out_of_order(stops: list[QWidget]) -> Iterator[str]:
    """Yield neighbours in one row or column that Tab takes against the way of reading."""
    for one, other in pairwise(stops):
        holder = one.parentWidget()
        if holder is None or holder is not other.parentWidget():
            continue
        rtl = holder.layoutDirection() is Qt.LayoutDirection.RightToLeft
        here, there = one.geometry(), other.geometry()
        above = there.bottom() < here.top()
        beside = here.top() <= there.bottom() and there.top() <= here.bottom()
        before = there.left() > here.right() if rtl else there.right() < here.left()
        if above or (beside and before):
            yield f"{name_of(other)} comes after {name_of(one)}"


def hidden_focus(screen: Screen) -> Iterator[str]:
    """Yield what has the focus and does not show it, or is not wholly in sight."""
    for stop in _round(screen, Qt.Key.Key_Tab):
        settle()
        if not stop.isVisible() or isinstance(stop, QAbstractScrollArea):
            if isinstance(stop, QTableView):
                yield from _ring_of(screen, stop)
            continue
        place, seen = place_of(stop, screen.view), in_view(stop, screen.view)
        if seen != place and seen.height() < min(place.height(), _room(stop)):
            yield f"{name_of(stop)} shows {seen.size().toTuple()} of {place.size().toTuple()}"
        yield from _ring_of(screen, stop)


def _room(widget: QWidget) -> int:
    above = widget.parentWidget()
    while above is not None and not isinstance(above.parentWidget(), QAbstractScrollArea):
        above = above.parentWidget()
    return above.parentWidget().height() - 60 if above is not None else widget.height()


def _ring_of(screen: Screen, stop: QWidget) -> Iterator[str]:
    """Look for the yellow of the ring beside each side that is in sight; it is there only then."""
    ring = FocusRing._only
    if ring is None or not ring.isVisible():
        yield f"{name_of(stop)} has the focus and no ring"
        return
    around = place_of(stop, screen.view).adjusted(-8, -8, 8, 8) & screen.view.rect()
    with_ring = _yellow(screen, around)
    ring.hide()
    without = _yellow(screen, around)
    ring.show()
    least = RING * min(around.width(), around.height(), 60)
    if with_ring - without < least:
        yield f"{name_of(stop)} has {with_ring - without} px of ring, needs {least}"


def _yellow(screen: Screen, part: QRect) -> int:
    window = screen.view.window()  # which the ring lies in, also where the screen is a part of it
    there = part.translated(screen.view.mapTo(window, QPoint(0, 0)))
    image = window.grab(there).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return int((pixels == QColor(COLOURS.focus).rgb()).sum())
