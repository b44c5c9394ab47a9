"""Tables that the keyboard can leave."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import SIZES

__all__ = ["ALIGN", "DISPLAY", "SAID", "TOOLTIP", "USER", "Table"]

# Looked up once: the short form costs microseconds, and a model is asked thousands of times.
DISPLAY: Final = Qt.ItemDataRole.DisplayRole
ALIGN: Final = Qt.ItemDataRole.TextAlignmentRole
SAID: Final = Qt.ItemDataRole.AccessibleTextRole
TOOLTIP: Final = Qt.ItemDataRole.ToolTipRole
USER: Final = Qt.ItemDataRole.UserRole

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LINES = 2.2  # of words that a row has room for, or one of Urdu letters
_FEWEST = 3  # rows in sight, where there are as many, however large words are


class Table(QTableView):
    """Rows to read and open: Enter or a double click opens one, Tab goes on to what follows.

    It asks for room for three rows, so that a page with less than that to spare scrolls as a whole.
    """

    opened = Signal(int)

    def __init__(self, table_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_row = 0  # px; none before it is known
        self.setObjectName(table_id)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.use_row_height(SIZES.target + 6)
        self.doubleClicked.connect(self._on_double_clicked)

    def use_row_height(self, least: int) -> None:
        """Give every row the same height: room for two lines of words, or `least` px."""
        self._least_row = least
        self._fit_rows()

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        """Show the rows of a model, and ask for room as they come and go."""
        super().setModel(model)
        if model is not None:
            for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                changed.connect(lambda *_rows: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as Qt says, as tall as the headings and the fewest rows to be in sight."""
        least = super().minimumSizeHint()
        if self.model() is None:
            return least
        rows = min(_FEWEST, self.model().rowCount()) * self.verticalHeader().defaultSectionSize()
        tall = self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth()
        return least.expandedTo(QSize(0, tall))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the rows anew once the words are larger, or smaller."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._least_row:
            self._fit_rows()

    def _fit_rows(self) -> None:
        tall = max(self._least_row, round(self.fontMetrics().height() * _LINES))
        self.verticalHeader().setDefaultSectionSize(tall)
        self.updateGeometry()

    @property
    def chosen_row(self) -> int | None:
        """Return the row chosen, `None` where none is."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the chosen row with Enter."""
        row = self.chosen_row
        if event.key() in _ENTER and row is not None:
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
