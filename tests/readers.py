"""What a screen reader is told about a part of a screen."""

from typing import NamedTuple

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

__all__ = ["Told", "told_of"]


class Told(NamedTuple):
    """The name and the role of a part, as Qt hands them on."""

    name: str
    role: QAccessible.Role


def told_of(widget: QWidget) -> Told:
    """Return what a screen reader is told; an empty name and no role where Qt has nothing for it.

    What Qt answers with is let go at once: it goes with the widget, and Python could else take
    something new at the same place in memory for it.
    """
    reader = QAccessible.queryAccessibleInterface(widget)
    if reader is None:
        return Told("", QAccessible.Role.NoRole)
    told = Told(reader.text(QAccessible.Text.Name).strip(), reader.role())
    Shiboken.invalidate(reader)
    return told
