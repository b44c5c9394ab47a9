"""Signs that somebody is here although nobody touches anything, such as listening to a page."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

__all__ = ["HERE", "show_presence"]

HERE = QEvent.Type.User
"""The event that says so to each window; the watch for an empty chair takes note of it."""


def show_presence() -> None:
    """Tell every window of the planner that somebody is here."""
    for window in QGuiApplication.topLevelWindows():
        QCoreApplication.sendEvent(window, QEvent(HERE))
