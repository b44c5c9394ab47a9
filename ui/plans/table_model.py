"""The agreed versions of a plan as rows and columns."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from homeapp.i18n import N_, _
from ui.common.tables import DISPLAY
from ui.plans.wording import Version

__all__ = ["VersionsModel"]

_HEADINGS = (
    *(N_("Plan"), N_("Agreed on"), N_("Language"), N_("Taken home")),
    N_("Said back"),
)
_ACROSS = Qt.Orientation.Horizontal
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class VersionsModel(QAbstractTableModel):
    """Versions as they were read, the newest first, replaced whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Version] = ()

    def replace(self, rows: Sequence[Version]) -> None:
        """Show other versions."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One row a version."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One column a heading."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: _Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words of a cell."""
        if role != DISPLAY or not index.isValid():
            return None
        row = self._rows[index.row()]
        cells = (row.title, row.agreed, row.form, row.taken_home, row.told_back)
        return cells[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the heading of a column."""
        if role == DISPLAY and orientation == _ACROSS and section < len(_HEADINGS):
            return _(_HEADINGS[section])
        return None
