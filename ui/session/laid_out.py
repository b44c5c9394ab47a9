"""Laying out a view that is not on screen, which Qt does by itself only for one that is."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from ui.turns import Turns

__all__ = ["lay_out"]

_PASSES = 6  # far more than any page takes until nothing in it moves
_CORNER = QRect(0, 0, 1, 1)


def lay_out(view: QWidget, turns: Turns, *, passes: int = _PASSES) -> None:
    """Lay a hidden view out before what else these turns have to do, a pass in each of them."""
    if not isValid(view) or view.isVisible():  # it may have gone between two passes
        return
    before = _places(view)
    _pass(view)
    if passes > 1 and _places(view) != before:
        turns.do_first(lambda: lay_out(view, turns, passes=passes - 1))


def _pass(view: QWidget) -> None:
    """Place everything by what Qt was told so far; a part that moves may tell it more."""
    for area in view.findChildren(QScrollArea):
        if area.isVisibleTo(view):  # out of sight it never hears that what is in it grew
            QCoreApplication.sendEvent(area, QEvent(QEvent.Type.LayoutRequest))
    view.grab(_CORNER)  # which is what makes Qt lay out what is hidden


def _places(view: QWidget) -> list[tuple[int, QRect]]:
    """Return where each part is, and so tell whether one came, went, moved or grew."""
    return [
        (id(part), part.geometry()) for part in view.findChildren(QWidget) if part.isVisibleTo(view)
    ]
