"""Making the resident's next page ahead, while they look at the one before."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.common.resident_pages import ResidentPage

__all__ = ["Ahead"]

_LOOKED_AT = 250  # ms at a page, after which the next one is made
_REST = 20  # ms between asking which it is, making it, and dressing it


class Ahead(QTimer):
    """Asks which page follows, makes it, and dresses it, each in a turn of its own."""

    def __init__(
        self,
        page_after: Callable[[], ResidentPage | None],
        make: Callable[[ResidentPage], object],
        dress: Callable[[ResidentPage], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent, singleShot=True, interval=_LOOKED_AT)
        self._page_after, self._make, self._dress = page_after, make, dress
        self.timeout.connect(self._ask)

    def _ask(self) -> None:
        page = self._page_after()
        if page is not None:
            QTimer.singleShot(_REST, page, lambda: self._begin(page))

    def _begin(self, page: ResidentPage) -> None:
        self._make(page)
        QTimer.singleShot(_REST, page, lambda: self._dress(page))
