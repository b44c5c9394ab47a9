"""The sides of a plan under one another, as the resident reads them: one sheet to go along."""

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.plans.pages_view import PagesView
from ui.theme import SIZES

__all__ = ["PlanSides"]

_LEAST = 160  # px, about four lines: with less the page around it scrolls as well
_A4 = 595.3  # points across, until there is a plan
_EDGE = 36  # points of white paper that may lie out of sight on each side: all stands within
_TOP = 24  # points of the same above the first side, which begins with what is printed
_BODY, _SMALLEST = 12.0, 9.5  # points: sentences, and the English beneath those of a draft


class PlanSides(PagesView):
    """All sides of a plan, in letters as large as others beside it, or as there is room for."""

    turned = Signal()
    """Another side is on show."""

    def __init__(self, view_id: str, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(view_id, _LEAST, parent)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPageSpacing(SIZES.gap)
        self._last = 0
        self.verticalScrollBar().valueChanged.connect(self._tell_turned)

    @property
    def page(self) -> int:
        """Return which side is in the middle; Qt would say the first where it is between two."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        foot = float(self.documentMargins().top())
        for page in range(self.pages):
            tall = self.document().pagePointSize(page).height() * self.zoomFactor() * self._dots()
            foot += tall + self.pageSpacing()
            if middle < foot:
                return page
        return max(0, self.pages - 1)

    @property
    def least_wide(self) -> int:
        """Return how wide it must be for sentences as large as the small print beside it."""
        return round(self._printed() * _print() / _BODY) + self._around()

    @property
    def most_wide(self) -> int:
        """Return how wide it is with all of the paper in sight, and no letter any smaller."""
        return round(self._across() * _print() / _SMALLEST) + self._around()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a plan at the place where the one before was open."""
        bar = self.verticalScrollBar()
        at = bar.value()
        super().show_pdf(pdf)
        self.fit()
        bar.setValue(at)

    def fit(self) -> None:
        """Show the plan as large as words are now; white edges go out of sight before letters."""
        room = self.width() - self._around()
        dots = min(_print() / _SMALLEST, room / self._printed())
        before, zoom = self.zoomFactor(), dots / self._dots()
        bar = self.verticalScrollBar()
        at = bar.value()
        if dots > 0 and abs(zoom - before) * self._across() > 1:
            self.setZoomFactor(zoom)
            bar.setValue(round(at * zoom / before))
        dots = self.zoomFactor() * self._dots()
        side = (room - round(self._across() * dots)) // 2
        self.setDocumentMargins(QMargins(side, -round(_TOP * dots), side, 0))

    def _tell_turned(self, _at: int) -> None:
        # The document goes before the view does, and leaves it at no side.
        if isValid(self._document) and self.page != self._last:
            self._last = self.page
            self.turned.emit()

    def _across(self) -> float:
        return self.document().pagePointSize(0).width() if self.pages else _A4

    def _printed(self) -> float:
        return self._across() - 2 * _EDGE

    def _around(self) -> int:
        """Return the px that its frame and its bar take; the bar has them though it is hidden."""
        return 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()

    def _dots(self) -> float:
        """Return how many px a point takes at its size on paper."""
        return self.logicalDpiX() / 72

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As little as reads at all."""
        return QSize(2 * _LEAST, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit what is shown to its room."""
        super().resizeEvent(event)
        self.fit()


def _print() -> int:
    """Return how large small print is now, in px."""
    return SIZES.small * QApplication.font().pixelSize() // SIZES.body
