"""The Reports page: the service's figures, small ones suppressed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from homeapp.domain.reports import LEAST_COUNT, ReportTable
from homeapp.i18n import _
from ui.common import Button, Card, Heading, PlainLabel, Table, button_row
from ui.common.places import ask_place
from ui.common.tables import DISPLAY
from ui.desk import Desk
from ui.reports.presenter import ReportsPresenter
from ui.reports.table_model import ReportTableModel
from ui.theme import SIZES

__all__ = ["ReportsPage"]

_PADDING = 10  # px around words, as the stylesheet has it
_MARGINS = 8  # px that Qt itself keeps beside them

AskPlace = Callable[[QWidget, str, str], Path | None]
"""Ask where to save, given a title and a file name; `None` when the worker steps back."""


class ReportsPage(QWidget):
    """Makes the report when asked, shows its tables and saves them for a spreadsheet."""

    def __init__(
        self, desk: Desk, *, ask_where: AskPlace = ask_place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ask_where = ask_where
        self._presenter = ReportsPresenter(desk.planner, self._show)
        self._make = Button(
            "reports.make", _("Make the report"), "primary", icon="ui/chart-bar", on_click=self.make
        )
        self._save = Button(
            "reports.save", _("Save as CSV"), icon="ui/download", on_click=self.save
        )
        self._save.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SIZES.space)
        self._shown: list[Card] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("Report")))
        layout.addWidget(PlainLabel(_explained()))
        layout.addWidget(button_row(self._make, self._save))
        layout.addLayout(self._cards)
        layout.addStretch()

    def make(self) -> None:
        """Count anew, off the main thread, and show the tables."""
        self._desk.runner.run(
            self._presenter.make, self._presenter.take, label=_("Making the report")
        )

    def save(self) -> None:
        """Ask where to, and save the report on show as CSV."""
        name = self._presenter.file_name
        place = self._ask_where(self, _("Save the report as CSV"), name)
        if place is None:
            return
        with self._desk.refusals():
            self._desk.runner.run(
                self._presenter.save(place),
                lambda _saved: self._desk.say(_("The report is saved.")),
                lambda refusal: self._desk.warn(str(refusal)),
                label=_("Saving the report"),
            )

    def _show(self) -> None:
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        report = self._presenter.report
        tables = report.tables if report else ()
        self._shown = [_card(place, table) for place, table in enumerate(tables)]
        for card in self._shown:
            self._cards.addWidget(card)
        self._save.setVisible(report is not None)
        self._desk.say(_("The report is ready."))


def _explained() -> str:
    return _(
        "These figures count everybody in this store, and name nobody. "
        'Counts from 1 to {most} read "fewer than {least}". '
        "A total that would give one of them away is not shown.",
        most=LEAST_COUNT - 1,
        least=LEAST_COUNT,
    )


def _card(place: int, table: ReportTable) -> Card:
    card = Card(table.title)
    card.add(_WholeTable(f"reports.table.{place}", table))
    return card


class _WholeTable(Table):
    """A table in its full height, its words wrapped: the page scrolls, and the table does not."""

    def __init__(self, table_id: str, table: ReportTable) -> None:
        super().__init__(table_id, table.title)
        self.setModel(ReportTableModel(table, self))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width out, twice as much for the first column; be as tall as the words need."""
        super().resizeEvent(event)
        header, lines = self.horizontalHeader(), self.verticalHeader()
        share = self.viewport().width() // (header.count() + 1)
        for column in range(header.count()):
            header.resizeSection(column, share if column else 2 * share)
        header.setFixedHeight(max(map(self._heading_height, range(header.count()))))
        for place in range(lines.count()):
            lines.resizeSection(place, max(SIZES.target, self._row_height(place)))
        self.setFixedHeight(header.height() + lines.length() + 2 * SIZES.border)

    def _heading_height(self, column: int) -> int:
        words = self.model().headerData(column, Qt.Orientation.Horizontal, DISPLAY)
        return self._wrapped(words, column, self.horizontalHeader())

    def _row_height(self, place: int) -> int:
        model = self.model()
        return max(
            self._wrapped(model.index(place, column).data(DISPLAY), column, self)
            for column in range(model.columnCount())
        )

    def _wrapped(self, words: str, column: int, shown_in: QWidget) -> int:
        room = QRect(0, 0, self.columnWidth(column) - 2 * _PADDING - _MARGINS, 10_000)
        flags = Qt.TextFlag.TextWordWrap
        return shown_in.fontMetrics().boundingRect(room, flags, words).height() + 2 * _PADDING
