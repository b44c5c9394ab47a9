"""Typing as a person does, in any script; pytest-qt's own keys end the process on Urdu letters."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

W = TypeVar("W", bound=QWidget)

__all__ = ["click", "find", "press", "type_text"]


def type_text(widget: QWidget, text: str) -> None:
    """Type into a widget through an input method, letter by letter."""
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QCoreApplication.sendEvent(widget, event)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key on a widget."""
    QTest.keyClick(widget, key, modifier)


def click(window: QWidget, button_id: str) -> None:
    """Press the button of this id, which must be in sight and allowed."""
    button = find(window, button_id, QAbstractButton)
    assert button.isVisible(), button_id
    assert button.isEnabled(), button_id
    button.click()


def find(window: QWidget, widget_id: str, kind: type[W]) -> W:
    """Return the one widget of this id."""
    found = window.findChildren(kind, widget_id)
    assert len(found) == 1, (widget_id, len(found))
    return found[0]
