"""A sheet that a page of the resident's view lies on, and scrolls where it must."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ui.common import PageScroll, TileButton
from ui.common.pictures import grown
from ui.common.resident_pages import ResidentPage, first_in
from ui.common.tile_pages import PAGE_MARGIN
from ui.theme import SIZES

__all__ = ["ResidentSheet"]

_WIDEST = 1302
_KEPT = 60  # px of what was in sight stay so when a page scrolls on


class ResidentSheet(PageScroll):
    """A page, with room above it for its question. Tiles with too little room turn in pages."""

    def __init__(self, page: ResidentPage) -> None:
        body = QWidget()
        self._page = page
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        # Beside the page, so that it may be as high but no lower; its own least height stands.
        self._least, self._beside = QSpacerItem(0, 0), QHBoxLayout()
        self._beside.setSpacing(0)
        self.column.addLayout(self._beside)  # while it is empty: PySide would look at each item
        self._beside.addWidget(page)
        self._beside.addItem(self._least)
        super().__init__(body, max_width=_WIDEST, margin=PAGE_MARGIN)

    def holds(self, page: ResidentPage) -> bool:
        """Whether it is this page's."""
        return self._page is page

    @property
    def movers(self) -> list[QAbstractScrollArea]:
        """Return what moves up and down: a part of the page, if one does, and then all of it."""
        part = self._page.moving
        return [self] if part is None else [part, self]

    @property
    def dragged(self) -> QAbstractScrollArea:
        """Return what a finger drags, which is the first that has more than is in sight."""
        return next((one for one in self.movers if one.verticalScrollBar().maximum()), self)

    def mover(self, way: int) -> QAbstractScrollArea | None:
        """Return what moves down next, or up with -1; `None` where its end is in sight."""
        return next((one for one in self.movers if _left(one, way) > SIZES.gap), None)

    def fit(self) -> None:
        """Let the page do with what is in sight; the last page of tiles is as long as any."""
        sight, wide = self.room()
        asked = self._asked_tall(wide)
        self._page.use_room(PAGE_MARGIN + asked, sight, wide)
        pages = self._page.pages
        least = pages * sight - 2 * PAGE_MARGIN - asked
        is_tall = pages > 1 or self._page.fills_room
        self._least.changeSize(0, max(0, least) if is_tall else 0)
        self._beside.invalidate()

    def room(self) -> tuple[int, int]:
        """Return how tall what is in sight is, and how wide a page lies in it."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.viewport().height(), min(_WIDEST, self.width() - bar - 2 * PAGE_MARGIN)

    def turn(self, way: int) -> None:
        """Go to the page below or above; where nothing is in pages, as far as what is in sight."""
        area = self.mover(way) or self
        bar, sight = area.verticalScrollBar(), area.viewport().height()
        if self._page.pages > 1:
            bar.setValue((bar.value() // sight + way) * sight)
        else:
            bar.setValue(bar.value() + way * (sight - (_KEPT if area is self else grown(_KEPT))))

    def count_tiles(self) -> tuple[int, int]:
        """Return how many tiles are above what is in sight and below; none if not in pages."""
        if self._page.pages == 1:
            return 0, 0
        view = self.viewport()
        tops = [
            tile.mapTo(view, QPoint(0, 0)).y()
            for tile in self._page.findChildren(TileButton)
            if tile.isVisibleTo(self._page)
        ]
        return sum(top < 0 for top in tops), sum(top >= view.height() for top in tops)

    def show_part(self, widget: QWidget) -> None:
        """Bring the page of tiles into sight that this is on; nothing is cut off."""
        content = self.widget()
        if content is not None and self._page.pages > 1 and self._page.isAncestorOf(widget):
            self._go_to_page_at(widget.mapTo(content, QPoint(0, 0)).y())
        else:
            super().show_part(widget)

    def _go_to_page_at(self, down: int) -> None:
        sight = self.viewport().height()
        self.verticalScrollBar().setValue(down // sight * sight)

    def settle(self) -> None:
        """Show a page of tiles whole after a finger let go of two halves."""
        if self._page.pages > 1:
            self._go_to_page_at(self.verticalScrollBar().value() + self.viewport().height() // 2)

    def _asked_tall(self, wide: int) -> int:
        """Return the height of the question, where it scrolls along with the page."""
        asked = first_in(self.column)
        return 0 if asked is None else asked.heightForWidth(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page do with what is in sight now."""
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Turn whole pages, where there are pages."""
        if self._page.pages == 1:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
            event.accept()


def _left(area: QAbstractScrollArea, way: int) -> int:
    """Return how far an area can still move down, or up with -1."""
    bar = area.verticalScrollBar()
    return bar.maximum() - bar.value() if way > 0 else bar.value()
