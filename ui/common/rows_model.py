"""Values as rows and columns, for lists that are read and replaced whole."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from homeapp.i18n import _
from ui.common.tables import DISPLAY, TOOLTIP

__all__ = ["RowsModel"]

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex
_ACROSS = Qt.Orientation.Horizontal
_NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[T]):
    """Values that are read and replaced whole, never changed one by one."""

    def __init__(
        self,
        headings: Sequence[str],
        in_words: Callable[[T], tuple[str, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings = headings
        self._in_words = in_words
        self.rows: tuple[T, ...] = ()

    def replace(self, rows: tuple[T, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One row a value."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One column a heading."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words of a cell; they are told whole to who points at them."""
        if role not in {DISPLAY, TOOLTIP} or not index.isValid():
            return None
        return self._in_words(self.rows[index.row()])[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the heading of a column."""
        if role == DISPLAY and orientation == _ACROSS and section < len(self._headings):
            return _(self._headings[section])
        return None
