"""Pages of a PDF on screen, read from memory, one at a time and as wide as their room."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ui.theme import COLOURS

__all__ = ["PagesView"]

_POINTS = 72  # to an inch
_NEAR = 2  # px, by which sizes may differ that were rounded another way


class PagesView(QPdfView):
    """The very pages that are printed and saved."""

    drawn = Signal()
    """A page was drawn, in a thread of its own, and is there to be seen."""

    def __init__(self, view_id: str, tall: int, parent: QWidget) -> None:
        """Show nothing yet; it is at least so `tall`, in px."""
        # They go with the parent, and before the view: it hears of the end of what it shows.
        self._buffer, self._document = QBuffer(parent), QPdfDocument(parent)
        super().__init__(parent)
        self._asked_anew: object = None
        self.setObjectName(view_id)
        self.setDocument(self._document)
        self.setPageMode(QPdfView.PageMode.SinglePage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setMinimumHeight(tall)
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Dark, QColor(COLOURS.raised))
        self.setPalette(ground)
        for renderer in self.findChildren(QPdfPageRenderer):
            renderer.pageRendered.connect(self._judge_drawn)

    @property
    def pdf(self) -> bytes:
        """Return the PDF on show, empty where there is none."""
        return bytes(self._buffer.data().data())

    @property
    def pages(self) -> int:
        """Return how many pages it has."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """Return which page is on show, from 0."""
        return self.pageNavigator().currentPage()

    @property
    def zoom(self) -> float:
        """Return how large the page is on show; 1.0 is its size on paper."""
        modes = QPdfView.ZoomMode
        if self.zoomMode() is modes.Custom or not self.pages:
            return self.zoomFactor()
        paper, margins = self._paper(self.page), self.documentMargins()
        room = self.viewport().size()
        wide = (room.width() - margins.left() - margins.right()) / paper.width()
        tall = (room.height() - margins.top() - margins.bottom()) / paper.height()
        return wide if self.zoomMode() is modes.FitToWidth else min(wide, tall)

    def page_words(self) -> str:
        """Return the words of the page on show, as the PDF gives them."""
        return self._document.getAllText(self.page).text()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF, open at the page of before where it has that one, or else at its last."""
        page = self.page
        self.show_nothing()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.turn_to(min(page, self.pages - 1))

    def show_nothing(self) -> None:
        """Let the PDF go."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    def turn_to(self, page: int) -> None:
        """Turn to the top of a page; one that is not there stays out of reach."""
        if 0 <= page < self.pages:
            self.pageNavigator().jump(page, QPointF(0, 0), 0)
            if self._is_single:  # else it has gone there, and the page is not all there is
                self.verticalScrollBar().setValue(0)

    @property
    def _is_single(self) -> bool:
        return self.pageMode() is QPdfView.PageMode.SinglePage

    def _paper(self, page: int) -> QSize:
        """Return how large a page is at its size on paper, in px."""
        return (self._document.pagePointSize(page) * self.logicalDpiX() / _POINTS).toSize()

    def _judge_drawn(self, page: int, size: QSize) -> None:
        """Have a page drawn anew that comes too late: its room has another size by now.

        Qt keeps it and would stretch it, which blurs every letter.
        """
        wide = self._paper(page).width() * self.zoom * self.devicePixelRatioF()
        wanted = page, round(wide)
        is_seen = page == self.page or not self._is_single
        if is_seen and abs(size.width() - wide) > _NEAR and wanted != self._asked_anew:
            self._asked_anew = wanted
            self.setPageSpacing(self.pageSpacing() + 1)  # drops what is kept
            self.setPageSpacing(self.pageSpacing() - 1)
        self.drawn.emit()
