"""The list of services: as many columns as find room, the name before all."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from homeapp.i18n import _
from ui.common import Table
from ui.common.pictures import grown
from ui.common.rows_model import RowsModel
from ui.directory.presenter import ListingRow
from ui.directory.table_model import listings_model

__all__ = ["ListingsTable"]

_NAME, _HELPS, _CHECKED = range(3)
_WIDE = {_HELPS: 190, _CHECKED: 170}  # px at 100 %
_LEAST_NAME = 240
_SMALL = 60  # px, up to which sizes grow as words do


class ListingsTable(Table):
    """Services by name. What they help with, and whether they were checked, gives way to it.

    Both stand beside the list as well, with all there is to know about the service chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("directory.list", _("Services"), parent)
        self.rows_model: RowsModel[ListingRow] = listings_model(self)
        self.setModel(self.rows_model)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)

    def fit(self) -> None:
        """Show the columns that leave the name enough room, each as wide as its words ask for."""
        times = grown(_SMALL) / _SMALL
        left = self.viewport().width() - round(_LEAST_NAME * times)
        for column in (_CHECKED, _HELPS):
            wide = round(_WIDE[column] * times)
            left -= wide
            self.setColumnHidden(column, left < 0)
            self.setColumnWidth(column, wide)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look anew at which columns find room."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look anew once the words are larger, or smaller."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self.fit)
