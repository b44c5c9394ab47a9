"""The list of services: as many columns as find room, the name before all."""

from PySide6.QtWidgets import QWidget

from homeapp.i18n import _
from ui.common.fitted_table import FittedTable
from ui.common.rows_model import RowsModel
from ui.directory.presenter import ListingRow
from ui.directory.table_model import listings_model

__all__ = ["ListingsTable"]

_NAME, _HELPS, _CHECKED = range(3)
_WIDE = {_CHECKED: 170, _HELPS: 190}  # px at 100 %, the last to go first
_LEAST_NAME = 240


class ListingsTable(FittedTable):
    """Services by name. What they help with, and whether they were checked, gives way to it.

    Both stand beside the list as well, with all there is to know about the service chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "directory.list",
            _("Services"),
            main=_NAME,
            least=_LEAST_NAME,
            wide=_WIDE,
            parent=parent,
        )
        self.rows_model: RowsModel[ListingRow] = listings_model(self)
        self.setModel(self.rows_model)
        self.fit()
