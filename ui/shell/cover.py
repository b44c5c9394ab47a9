"""What the window shows: the worker's pages, or one page over all of them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

__all__ = ["Cover"]


class Cover(QStackedWidget):
    """The worker's pages, which a page for somebody else can take the place of for a while."""

    painted = Signal()
    """The window was painted for the first time."""
    crisis_wanted = Signal()
    """A page that covers the window asks for urgent help."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__()
        self.addWidget(pages)
        self._was_painted = False
        self._state_before = Qt.WindowState.WindowNoState

    @property
    def is_on(self) -> bool:
        """Whether the worker's pages are out of reach."""
        return self.currentIndex() > 0

    def put_on(self, view: QWidget) -> None:
        """Show this alone, on the whole screen."""
        window = self.window()
        if not self.is_on:
            self._state_before = window.windowState()
        self.addWidget(view)
        self.setCurrentWidget(view)
        if hasattr(view, "crisis_wanted"):
            view.crisis_wanted.connect(self.crisis_wanted, Qt.ConnectionType.UniqueConnection)
        if window.isVisible():
            window.showFullScreen()

    def take_off(self) -> None:
        """Show the worker's pages again, in the window as it was.

        The view stays a child, out of sight: all that is in it would be dressed again without it.
        The pages are laid out in this turn of the event loop and painted in the next.
        """
        view = self.currentWidget()
        if view is None or not self.is_on:
            return
        self.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, lambda: self.setUpdatesEnabled(True))
        self.removeWidget(view)
        view.hide()
        self.window().setWindowState(self._state_before)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of the first painting, when all that lies above is painted, too."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
