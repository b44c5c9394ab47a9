"""The caseload as rows and columns."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from homeapp.i18n import N_, _
from homeapp.services.unit_of_work import CaseloadRow
from ui.common.tables import DISPLAY
from ui.residents.wording import language_of, last_talk, name_of, next_step, waiting

__all__ = ["CaseloadModel"]

_HEADINGS = (N_("Name"), N_("Language"), N_("Last visit"), N_("Next step"), N_("Waiting for"))
_WORDS = (DISPLAY, Qt.ItemDataRole.ToolTipRole)
_ACROSS = Qt.Orientation.Horizontal
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CaseloadModel(QAbstractTableModel):
    """People as they were read, replaced whole. Words are made for the rows in sight only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[CaseloadRow] = ()
        self._words: dict[int, tuple[str, ...]] = {}
        self._today = date.min

    def replace(self, rows: Sequence[CaseloadRow], today: date) -> None:
        """Show other rows, in words of this day."""
        self.beginResetModel()
        self._rows, self._today = rows, today
        self._words = {}
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One row a person."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One column a heading."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: _Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words of a cell, also for who points at one that is too narrow for them."""
        if role not in _WORDS or not index.isValid():
            return None
        place = index.row()
        if place not in self._words:
            self._words[place] = self._in_words(self._rows[place])
        return self._words[place][index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the heading of a column."""
        if role == DISPLAY and orientation == _ACROSS and section < len(_HEADINGS):
            return _(_HEADINGS[section])
        return None

    def _in_words(self, row: CaseloadRow) -> tuple[str, ...]:
        return (
            name_of(row),
            language_of(row),
            last_talk(row),
            next_step(row, self._today),
            waiting(row),
        )
