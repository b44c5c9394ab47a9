"""Rows of the directory, and records of a list, as rows and columns."""

from PySide6.QtCore import QObject

from homeapp.i18n import N_
from ui.common.rows_model import RowsModel
from ui.directory.presenter import ListingRow, ReadRecord

__all__ = ["listings_model", "records_model"]


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
