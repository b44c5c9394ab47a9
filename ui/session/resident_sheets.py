"""The pages of the resident's view, each on a sheet that scrolls where it must."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.common import TileButton
from ui.common.fingers import FingerDrag
from ui.common.lines import SentenceLabel
from ui.common.resident_pages import ResidentPage
from ui.common.tile_pages import TilePages
from ui.common.tongues import Tongues
from ui.session.resident_question import ResidentQuestion
from ui.session.resident_sheet import ResidentSheet

__all__ = ["ResidentSheets"]

_SIDES = 32  # px beside the question where it stands above the page
_MOST = 0.5  # of the room, for a question that stays in sight above the answers
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
        self._sheets: dict[ResidentPage, ResidentSheet] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.question)
        self._column.addWidget(self._stack, 1)
        self._above: QVBoxLayout = self._column
        finger = FingerDrag(self, lambda: self._on_show.dragged)
        finger.ended.connect(lambda: self._on_show.settle())

    @property
    def there_is(self) -> tuple[bool, bool]:
        """Whether there is something above what is in sight, and below."""
        sheet = self._on_show
        return sheet.mover(-1) is not None, sheet.mover(1) is not None

    def count_tiles(self) -> tuple[int, int]:
        """Return how many tiles are above what is in sight, and below, where they are in pages."""
        return self._on_show.count_tiles()

    def add(self, page: ResidentPage) -> bool:
        """Give a page its sheet, once; return whether it had none."""
        if page in self._sheets:
            return False
        sheet = self._sheets[page] = ResidentSheet(page)
        self._stack.addWidget(sheet)
        for bar in (one.verticalScrollBar() for one in sheet.movers):
            bar.rangeChanged.connect(self._tell_scrolled)
            bar.valueChanged.connect(self._tell_scrolled)
        return True

    def _tell_scrolled(self, *_places: int) -> None:
        if isValid(self):  # a plan whose view goes lets its pages go before
            self.scrolled.emit()

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
    def _on_show(self) -> ResidentSheet:
        return cast("ResidentSheet", self._stack.currentWidget())

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
