"""What the Reports page shows and does, without a widget."""

from collections.abc import Callable
from pathlib import Path

from homeapp.domain.reports import Report
from homeapp.errors import Refusal
from homeapp.exchange.csv_tables import write_csv
from homeapp.i18n import N_
from homeapp.planner import Planner
from homeapp.reports.flat_rows import flat_columns, flat_rows

__all__ = ["NoReport", "ReportsPresenter"]

_FILE_NAME = "service-figures.csv"


class NoReport(Refusal):
    """There are no figures to save yet."""

    def __init__(self) -> None:
        super().__init__(N_("There is no report yet. Make the report first, then save it."))


class ReportsPresenter:
    """The newest report, `None` until one is made."""

    def __init__(self, planner: Planner, show: Callable[[], object]) -> None:
        self._planner = planner
        self._show = show
        self.report: Report | None = None

    @property
    def file_name(self) -> str:
        """Return a name for the file; one of made-up people says so."""
        return f"practice-{_FILE_NAME}" if self._planner.is_demo else _FILE_NAME

    def make(self) -> Report:
        """Return the figures of this store, counted now. Slow the first time."""
        return self._planner.service_report()

    def take(self, report: Report) -> None:
        """Show a report."""
        self.report = report
        self._show()

    def save(self, place: Path) -> Callable[[], None]:
        """Return the slow work that saves the report on show as CSV; raise `NoReport`.

        No cell of the file can act as a formula. The file is written whole, or not at all.
        """
        if self.report is None:
            raise NoReport
        report, is_practice = self.report, self._planner.is_demo

        def save() -> None:
            write_csv(place, flat_columns(), flat_rows(report, is_practice=is_practice))
            self._planner.reports.note_saved()

        return save
