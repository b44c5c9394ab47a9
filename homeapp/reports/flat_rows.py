"""A report as one flat table, one count a row, for a spreadsheet or another program."""

from homeapp.domain.reports import Report
from homeapp.i18n import _

__all__ = ["flat_columns", "flat_rows"]


def flat_columns() -> tuple[str, ...]:
    """Return the names of the columns of `flat_rows`."""
    return (_("Table"), _("Row"), _("Column"), _("Count"))


def flat_rows(report: Report, *, is_practice: bool = False) -> list[tuple[str | int, ...]]:
    """Return each count of a report with its table, row and column, in reading order.

    Every row of figures about made-up people says so, however the file is sorted or cut.
    A spreadsheet's safe cells are made by whoever writes the file.
    """
    return [
        (
            _("Practice: {title}", title=table.title) if is_practice else table.title,
            row[0],
            column,
            count,
        )
        for table in report.tables
        for row in table.rows
        for column, count in zip(table.columns[1:], row[1:], strict=True)
    ]
