"""How things are placed: rows, columns, lines that wrap, and pages that scroll to the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from ui.theme import SIZES

__all__ = ["ColumnsGrid", "FlowLayout", "PageScroll", "column", "row"]

_SEEN = 24  # px kept around the focused widget, its ring included
_RING = 8  # px, in which the ring around it is drawn
_LAID = 300  # ms, far more than a page takes to lie around what it shows anew


def row(*widgets: QWidget, gap: int = SIZES.space, stretch_last: bool = False) -> QWidget:
    """Return widgets side by side; spare room goes to the end, or into the last of them."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if stretch_last and place == len(widgets) - 1 else 0)
    if not stretch_last:
        layout.addStretch()
    return holder


def column(*widgets: QWidget, gap: int = SIZES.space) -> QWidget:
    """Return widgets under each other."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


class FlowLayout(QLayout):
    """Widgets in a line that wraps, from the side that the language reads from."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 12) -> None:
        super().__init__(parent)
        self._sized: list[tuple[QLayoutItem, QSize]] = []
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Put a widget at the end, in an item made here: Qt's own is lost to Python at times."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return an item, `None` past the end, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take an item out, `None` past the end."""
        self._sized = []
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Ask every item anew how large it is."""
        self._sized = []
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return none: it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that it has: a narrow line is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As little as it can do with."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        owner = self.parentWidget()
        rtl = owner is not None and owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sized = self._sized or [(one, one.sizeHint()) for one in self._items if not one.isEmpty()]
        self._sized, x, y, line = sized, 0, 0, 0
        for item, wanted in sized:
            size = wanted.boundedTo(QSize(max(rect.width(), 1), 100_000))
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if move:
                left = rect.right() + 1 - x - size.width() if rtl else rect.left() + x
                item.setGeometry(QRect(QPoint(left, rect.top() + y), size))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        return y + line


class ColumnsGrid(QWidget):
    """Tiles or cards in as many equal columns as there is room for."""

    def __init__(
        self,
        *,
        min_width: int = 260,
        most: int = 4,
        gap: int = SIZES.space,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._min_width, self._most = min_width, most
        self._widgets: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """Return what the grid holds, in order."""
        return tuple(self._widgets)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        before = len(self._widgets)
        for widget in widgets:
            widget.setParent(self)  # to ask for its room dresses it, and to move it does so anew
        self._widgets.extend(widgets)
        self._arrange(self._fitting(), before)

    def clear(self) -> None:
        """Take every widget out, and let it go."""
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use as many columns as fit."""
        super().resizeEvent(event)
        self._arrange(self._fitting(), len(self._widgets))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One column must fit; the number of columns in use now is no reason to be wide."""
        widest = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _fitting(self) -> int:
        gap = self._grid.horizontalSpacing()
        widest = max([self._min_width, *(w.minimumSizeHint().width() for w in self._widgets)])
        return max(1, min(self._most, (self.width() + gap) // (widest + gap)))

    def _arrange(self, columns: int, placed: int) -> None:
        """Use so many columns; the first `placed` stand well while these are as many."""
        for number in range(max(columns, self._columns) if columns != self._columns else 0):
            self._grid.setColumnStretch(number, number < columns)
            placed = 0
        self._columns = columns
        for place, widget in list(enumerate(self._widgets))[placed:]:
            self._grid.addWidget(widget, place // columns, place % columns)


class PageScroll(QScrollArea):
    """A page that scrolls up and down only, and keeps what has the focus in sight."""

    def __init__(
        self,
        content: QWidget,
        *,
        max_width: int = SIZES.content,
        margin: int = SIZES.wide,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Qt would offer "Scroll here" and more, in English on the resident's screen, too.
        self.verticalScrollBar().setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._holder = QWidget()
        self._holder.setProperty("scrolled", True)
        self.setWidget(self._holder)  # before the page, which is dressed anew in each new place
        layout = QHBoxLayout(self._holder)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(0)
        content.setMaximumWidth(max_width)
        layout.addStretch()  # takes only what the page leaves at its widest
        layout.addWidget(content, 1, align)
        layout.addStretch()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        # What has just come into sight is not laid out yet when it gets the keyboard.
        self._laying = QTimer(self, singleShot=True, interval=_LAID)
        self._had: tuple[QWidget | None, int] = (None, 0)
        self.verticalScrollBar().rangeChanged.connect(
            lambda *_range: QTimer.singleShot(0, self, self._follow_layout)
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for the page, as tall as there is room."""
        return QSize(self._holder.minimumSizeHint().width() + 16, 120)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ask the window for room anew as the page's own needs change, and for less as well."""
        handled = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return handled

    def show_part(self, widget: QWidget) -> None:
        """Bring a part of the page into sight, as much of it as there is room for."""
        self._laying.stop()  # whoever asks for this part wants it, and not what has the keyboard
        self.ensureWidgetVisible(widget, _SEEN, _SEEN)
        # Of a field Qt looks at the cursor alone: the edge of its box could stay cut away.
        top = self._top_of(widget)
        if widget.height() + 2 * _RING <= self.viewport().height():
            for end in (top + widget.height(), top):
                self.ensureVisible(0, end, 0, _RING)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._holder.isAncestorOf(new):
            self._had = new, self._top_of(new)
            if _is_being_pressed(new):
                self._laying.stop()
            else:
                self.show_part(new)
                self._laying.start()
        elif old is not None and self._holder.isAncestorOf(old) and self._has_lost(old):
            # Qt goes on to whatever was made next, often far away: keys stay with the page.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_layout(self) -> None:
        """Bring what just got the keyboard into sight again, where its page grew around it.

        What is pressed stays beneath the finger: to leave a field can change what is above it.
        """
        here = QApplication.focusWidget()
        if here is None or not self._holder.isAncestorOf(here):
            return
        had, before = self._had
        self._had = here, self._top_of(here)
        if self._laying.isActive():
            self.show_part(here)
            self._laying.start()
        elif had is here and _is_being_pressed(here):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(here) - before)

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._holder, QPoint(0, 0)).y()

    def _has_lost(self, old: QWidget) -> bool:
        """Whether a widget gave up the focus because it went out of sight on a page that stays."""
        return self.isVisible() and not old.isVisibleTo(self._holder)


def _is_being_pressed(widget: QWidget) -> bool:
    """Whether a finger or the mouse holds a button down; were it to move now, the press is lost."""
    held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
    return held and isinstance(widget, QAbstractButton | QComboBox)
