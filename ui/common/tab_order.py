"""The order that Tab goes in, where things are added after what follows them."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

__all__ = ["in_tab_order"]


def in_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through these in this order, and inside each in the order it was made.

    Qt puts a widget made later at the end of its window, wherever it is shown (WCAG 2.4.3).
    """
    stops = [stop for widget in widgets for stop in _stops(widget)]
    stops = [stop for stop in stops if stop.window() is stops[0].window()]
    for place, (before, after) in enumerate(pairwise(stops)):
        # Away first: Qt does nothing where one follows the other around the window's end.
        QWidget.setTabOrder(stops[0] if place else stops[-1], after)
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> list[QWidget]:
    tab = Qt.FocusPolicy.TabFocus
    return [one for one in (widget, *widget.findChildren(QWidget)) if one.focusPolicy() & tab]
