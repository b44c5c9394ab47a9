"""The pages of the resident's view, each on a sheet that scrolls where it must."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.common import PageScroll, TileButton
from ui.common.fingers import FingerDrag
from ui.common.lines import SentenceLabel
from ui.common.resident_pages import ResidentPage, first_in
from ui.common.tile_pages import PAGE_MARGIN, TilePages
from ui.common.tongues import Tongues
from ui.session.resident_question import ResidentQuestion
from ui.theme import SIZES

__all__ = ["ResidentSheets"]

_WIDEST = 1302
_SIDES = 32  # px beside the question where it stands above the page
_MOST = 0.5  # of the room, for a question that stays in sight above the answers
_KEPT = 60  # px of what was in sight stay so when a page scrolls on
_SHORTEST = 200


class ResidentSheets(QWidget):
    """The page on show beneath its question, which stays in sight while there is room for both."""

    scrolled = Signal()
    """There may be more or less above or below what is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self._rehearsal = ResidentQuestion(), ResidentQuestion(self)
        self._rehearsal.hide()
        self._stack = QStackedWidget()
        self._sheets: dict[ResidentPage, _Sheet] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.question)
        self._column.addWidget(self._stack, 1)
        self._above: QVBoxLayout = self._column
        finger = FingerDrag(self, lambda: self._on_show)
        finger.ended.connect(lambda: self._on_show.settle())

    @property
    def there_is(self) -> tuple[bool, bool]:
        """Whether there is something above what is in sight, and below."""
        bar = self._on_show.verticalScrollBar()
        return bar.value() > SIZES.gap, bar.value() < bar.maximum() - SIZES.gap

    def count_tiles(self) -> tuple[int, int]:
        """Return how many tiles are above what is in sight, and below, where they are in pages."""
        return self._on_show.count_tiles()

    def add(self, page: ResidentPage) -> bool:
        """Give a page its sheet, once; return whether it had none."""
        if page in self._sheets:
            return False
        sheet = self._sheets[page] = _Sheet(page)
        self._stack.addWidget(sheet)
        bar = sheet.verticalScrollBar()
        bar.rangeChanged.connect(lambda *_range: self.scrolled.emit())
        bar.valueChanged.connect(lambda _at: self.scrolled.emit())
        return True

    def let_go(self, page: ResidentPage) -> None:
        """Take a page away that is not on show, its sheet along with it."""
        sheet = self._sheets.pop(page, None)
        if sheet is not None:
            self._stack.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        else:
            page.deleteLater()

    def show_page(self, page: ResidentPage, tongues: Tongues) -> None:
        """Show the top of a page, and what it asks."""
        sheet = self._sheets[page]
        with self._at_rest():
            self._ask(page, tongues)
            if sheet is not self._on_show:
                self._let_go_of_focus()
                self._stack.setCurrentWidget(sheet)
        self.arrange()
        sheet.verticalScrollBar().setValue(0)

    @contextmanager
    def _at_rest(self) -> Iterator[None]:
        """Lie anew once, not with each part that comes into sight or goes."""
        for layout in (layouts := (self._column, self.question.across)):
            layout.setEnabled(False)
        try:
            yield
        finally:
            for layout in layouts:
                layout.setEnabled(True)

    def _let_go_of_focus(self) -> None:
        """Take the keyboard off the page that goes, else Qt first moves it to each part near."""
        within = self.focusWidget()
        if within is not None and self._on_show.isAncestorOf(within):
            within.clearFocus()

    def shows(self, page: ResidentPage) -> bool:
        """Whether this page is in front; by an answer elsewhere another can come in its place."""
        return self._on_show.holds(page)

    def ask(self, page: ResidentPage, tongues: Tongues) -> None:
        """Show what a page asks now: an answer on it may have changed that."""
        with self._at_rest():
            self._ask(page, tongues)
        self.arrange()

    def _ask(self, page: ResidentPage, tongues: Tongues) -> None:
        self.question.show_page(page, tongues)
        self._sheets[page].setAccessibleName(page.question(tongues).aloud)

    def dress(self, page: ResidentPage) -> None:
        """Dress and measure a page that follows, a part of it a turn: to show it then is quick."""
        if self._sheets[page] is not self._on_show:
            self._dress_on(page, self._dressing(page))

    def _dress_on(self, page: ResidentPage, dressing: Iterator[None]) -> None:
        for _part in dressing:
            QTimer.singleShot(0, page, lambda: self._dress_on(page, dressing))
            return

    def _dressing(self, page: ResidentPage) -> Iterator[None]:
        for widget in page.findChildren(QWidget):
            if isValid(widget):  # else an answer took it away since the turn before
                widget.ensurePolished()
                if isinstance(widget, SentenceLabel | TileButton):
                    widget.lay_ahead()
                yield
        if page.tongues is not None:
            yield from self._rehearsal.rehearsing(page, page.tongues, _SIDES, self.width())
        tiles = page.findChild(TilePages)
        if tiles is not None:
            _sight, wide = self._on_show.room()
            yield from tiles.measuring(wide)

    def take_focus(self) -> None:
        """Begin at the top of the page, from where Tab goes to the first answer."""
        self._on_show.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, way: int) -> None:
        """Show what is below, or with -1 what is above."""
        self._on_show.turn(way)

    def arrange(self) -> None:
        """Keep the question in sight, or let it scroll with a page that needs the room."""
        wide, tall = self.width(), self.height()
        self.question.place_beside(_SIDES)
        self.question.fit(wide)
        if self.question.heightForWidth(wide) <= tall * _MOST:
            self._put_question_into(self._column)
        else:
            self.question.place_beside(0)
            self._put_question_into(self._on_show.column)
        self._on_show.fit()

    @property
    def _on_show(self) -> "_Sheet":
        return cast("_Sheet", self._stack.currentWidget())

    def _put_question_into(self, column: QVBoxLayout) -> None:
        if column is not self._above:
            self._above = column
            column.insertWidget(0, self.question)
            self.question.show()  # at once: Qt would only do so in another turn of the event loop

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as a page needs; pages scroll, so however tall one is, it asks for little."""
        return QSize(self._stack.minimumSizeHint().width(), _SHORTEST)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return no: a long question makes no view taller."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the question anew."""
        super().resizeEvent(event)
        if self._sheets:
            self.arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Place the question anew once all words are larger, or smaller."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._sheets:
            QTimer.singleShot(0, self, self.arrange)


class _Sheet(PageScroll):
    """A page, with room above it for its question. Tiles with too little room turn in pages."""

    def __init__(self, page: ResidentPage) -> None:
        body = QWidget()
        self._page = page
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(page)
        super().__init__(body, max_width=_WIDEST, margin=PAGE_MARGIN)

    def holds(self, page: ResidentPage) -> bool:
        """Whether it is this page's."""
        return self._page is page

    def fit(self) -> None:
        """Let the page do with what is in sight; the last page of tiles is as long as any."""
        sight, wide = self.room()
        asked = self._asked_tall(wide)
        self._page.use_room(PAGE_MARGIN + asked, sight, wide)
        pages = self._page.pages
        least = pages * sight - 2 * PAGE_MARGIN - asked
        self._page.setMinimumHeight(max(0, least) if pages > 1 else 0)

    def room(self) -> tuple[int, int]:
        """Return how tall what is in sight is, and how wide a page lies in it."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.viewport().height(), min(_WIDEST, self.width() - bar - 2 * PAGE_MARGIN)

    def turn(self, way: int) -> None:
        """Go to the page below or above; where nothing is in pages, as far as what is in sight."""
        bar = self.verticalScrollBar()
        sight = self.viewport().height()
        if self._page.pages > 1:
            bar.setValue((bar.value() // sight + way) * sight)
        else:
            bar.setValue(bar.value() + way * (sight - _KEPT))

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
        return 0 if asked is None or asked is self._page else asked.heightForWidth(wide)

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
