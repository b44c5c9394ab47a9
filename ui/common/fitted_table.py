"""A table whose first things first stay in sight: other columns give way as room gets less."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.common.pictures import grown
from ui.common.tables import Table

__all__ = ["FittedTable"]

_SMALL = 60  # px, up to which sizes grow as words do


class FittedTable(Table):
    """Rows with one column that matters; the others show as far as they leave it enough room."""

    def __init__(
        self,
        table_id: str,
        name: str,
        *,
        main: int,
        least: int,
        wide: Mapping[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Leave the column `main` its `least` px, and the others as many px as `wide` says.

        All px are at 100 %. Of the others the last one gives way first.
        """
        super().__init__(table_id, name, parent)
        self._main, self._least, self._wide = main, least, wide

    def fit(self) -> None:
        """Show the columns that leave the main one enough room, wider for larger words."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(self._main, QHeaderView.ResizeMode.Stretch)
        times = grown(_SMALL) / _SMALL
        left = self.viewport().width() - round(self._least * times)
        for column, wide in self._wide.items():
            left -= round(wide * times)
            self.setColumnHidden(column, left < 0)
            self.setColumnWidth(column, round(wide * times))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look anew at which columns find room."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look anew once the words are larger, or smaller."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self.fit)
