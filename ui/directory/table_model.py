"""Rows of the directory, and records of a list, as rows and columns."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from homeapp.i18n import N_, _
from ui.common.tables import DISPLAY, TOOLTIP
from ui.directory.presenter import ListingRow, ReadRecord

__all__ = ["RowsModel", "listings_model", "records_model"]

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


def listings_model(parent: QObject | None = None) -> RowsModel[ListingRow]:
    """Return a model of services."""
    headings = (N_("Service"), N_("Helps with"), N_("Checked?"))
    return RowsModel(headings, lambda row: (row.name, row.helps_with, row.checked), parent)


def records_model(parent: QObject | None = None) -> RowsModel[ReadRecord]:
    """Return a model of records of a list, with what there is to know about each."""
    headings = (N_("Record"), N_("Name"), N_("Reason"))
    return RowsModel(headings, _record, parent)


def _record(row: ReadRecord) -> tuple[str, ...]:
    return str(row.position) if row.position else "", row.name, row.reason
