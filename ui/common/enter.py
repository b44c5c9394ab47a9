"""Enter presses the button that has the focus, as people expect; Qt's own take Space alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

__all__ = ["HeedsEnter"]

if TYPE_CHECKING:
    _Shared = QAbstractButton
else:
    _Shared = object  # two Qt bases in one class end the process

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HeedsEnter(_Shared):
    """A button that Enter presses once, however long the key is held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press on Enter, and leave every other key to Qt."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
