"""One table of a report as rows and columns."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from homeapp.domain.reports import ReportTable
from ui.common.tables import ALIGN, DISPLAY

__all__ = ["ReportTableModel"]

_ACROSS = Qt.Orientation.Horizontal
_WORDS = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_COUNTS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReportTableModel(QAbstractTableModel):
    """A finished table; another report is another model."""

    def __init__(self, table: ReportTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One row a line of the table."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One column a heading."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: _Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words or the count of a cell; counts stand at the far side."""
        if not index.isValid():
            return None
        if role == DISPLAY:
            return str(self._table.rows[index.row()][index.column()])
        if role == ALIGN and index.column():
            return _COUNTS
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the heading of a column."""
        if orientation != _ACROSS or not 0 <= section < len(self._table.columns):
            return None
        if role == DISPLAY:
            return self._table.columns[section]
        if role == ALIGN:
            return (_COUNTS if section else _WORDS) | Qt.TextFlag.TextWordWrap
        return None
