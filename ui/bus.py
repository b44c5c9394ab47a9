"""One bus that tells every screen what changed, always on the main thread."""

from PySide6.QtCore import QObject, Qt, Signal

from homeapp.services.changes import ChangeSet

__all__ = ["Bus"]


class Bus(QObject):
    """Hands each change set on; screens refresh by it, wherever the work was done."""

    changed = Signal(object)
    _handed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        # The signal crosses to this object's thread; from that thread itself it goes at once.
        self._handed.connect(self._pass_on, Qt.ConnectionType.AutoConnection)

    def hand(self, changes: ChangeSet) -> None:
        """Take a change set from any thread."""
        self._handed.emit(changes)

    def close(self) -> None:
        """Hand nothing on any more, not even what is on its way from the thread."""
        self._is_closed = True
        self.deleteLater()

    def _pass_on(self, changes: ChangeSet) -> None:
        if not self._is_closed:
            self.changed.emit(changes)
