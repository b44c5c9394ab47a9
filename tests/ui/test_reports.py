"""The Reports page: made when asked, shown whole, saved so that no cell is a formula."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from homeapp.domain.reports import ReportTable
from homeapp.exchange.files import NotSaved
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import MemoryStore
from tests.ready_plans import offer_a_service
from tests.ui.desks import Told, a_desk, on_screen
from tests.ui.typing_in import click, find
from ui.common import PageScroll
from ui.common.tables import ALIGN, DISPLAY, Table
from ui.reports.page import ReportsPage
from ui.reports.presenter import NoReport, ReportsPresenter
from ui.reports.table_model import ReportTableModel


class Screen:
    """A Reports page on screen, whose dialogue gives the place it is told."""

    def __init__(self, qtbot: QtBot, planner: Planner, place: Path | None) -> None:
        self.told, self.place, self.offered = Told(), place, ""
        self.page = ReportsPage(a_desk(planner, self.told), ask_where=self._ask)
        self.holder: PageScroll = on_screen(qtbot, self.page)

    def _ask(self, parent: QWidget, title: str, name: str) -> Path | None:
        self.offered = name
        return self.place


@pytest.fixture
def screen(application: QApplication, qtbot: QtBot, planner: Planner, tmp_path: Path) -> Screen:
    for _each in range(6):
        planner.residents.add(a_resident())
    planner.residents.add(a_resident(reading_language="pl"))
    return Screen(qtbot, planner, tmp_path / "figures.csv")


def cells(table: Table) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data(DISPLAY) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_nothing_is_counted_until_it_is_asked_for(screen: Screen) -> None:
    assert screen.page.findChildren(Table) == []
    assert not find(screen.page, "reports.save", QWidget).isVisible()


def test_the_tables_show_what_was_counted(screen: Screen) -> None:
    click(screen.page, "reports.make")
    assert cells(find(screen.page, "reports.table.0", Table)) == [
        ["Polish", "fewer than 5"],
        ["Urdu", "6"],
        ["All people", "not shown"],
    ]
    assert len(screen.page.findChildren(Table)) == 4
    assert screen.told.said == ["The report is ready."]


def test_a_report_made_again_takes_the_place_of_the_first(
    screen: Screen, planner: Planner, qtbot: QtBot
) -> None:
    click(screen.page, "reports.make")
    planner.residents.add(a_resident())
    click(screen.page, "reports.make")
    qtbot.waitUntil(lambda: len(screen.page.findChildren(Table)) == 4)
    assert cells(find(screen.page, "reports.table.0", Table))[1] == ["Urdu", "7"]


@pytest.mark.parametrize("width", [700, 1000])
def test_a_table_shows_all_its_rows_and_columns_without_scrolling(
    screen: Screen, qtbot: QtBot, width: int
) -> None:
    click(screen.page, "reports.make")
    screen.holder.resize(width, 690)
    QApplication.processEvents()
    for table in screen.page.findChildren(Table):
        header = table.horizontalHeader()
        assert header.length() <= table.viewport().width()
        assert table.verticalHeader().length() <= table.viewport().height()


def test_the_file_holds_every_count_of_the_report(screen: Screen, tmp_path: Path) -> None:
    click(screen.page, "reports.make")
    click(screen.page, "reports.save")
    assert screen.offered == "service-figures.csv"
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Table", "Row", "Column", "Count"]
    assert ["People, by the language they read", "Polish", "People", "fewer than 5"] in rows
    assert screen.told.said[-1] == "The report is saved."


def test_no_cell_of_the_file_is_a_formula(
    screen: Screen, planner: Planner, memory_store: MemoryStore, tmp_path: Path
) -> None:
    resident = planner.residents.add(a_resident())
    offer_a_service(planner, memory_store, resident.id, name='=HYPERLINK("http://example.org")')
    click(screen.page, "reports.make")
    click(screen.page, "reports.save")
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        found = [cell for row in csv.reader(file) for cell in row if "HYPERLINK" in cell]
    assert found
    assert {cell[0] for cell in found} == {"'"}


def test_stepping_back_from_the_dialogue_saves_nothing(screen: Screen, tmp_path: Path) -> None:
    click(screen.page, "reports.make")
    screen.place = None
    click(screen.page, "reports.save")
    assert list(tmp_path.iterdir()) == []
    assert screen.told.warned == []


def test_a_place_that_takes_no_file_is_said(screen: Screen, tmp_path: Path) -> None:
    click(screen.page, "reports.make")
    screen.place = tmp_path / "nowhere" / "figures.csv"
    click(screen.page, "reports.save")
    assert screen.told.warned == [str(NotSaved())]


def test_a_report_is_made_before_it_is_saved(planner: Planner, tmp_path: Path) -> None:
    with pytest.raises(NoReport):
        ReportsPresenter(planner, lambda: None).save(tmp_path / "figures.csv")


def test_a_report_table_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ReportTableModel(
        ReportTable(title="Counts", columns=("Row", "Count"), rows=(("A", 7), ("B", "not shown")))
    )
    qtmodeltester.check(model)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Count"
    trailing = Qt.AlignmentFlag.AlignTrailing
    assert model.index(0, 1).data(ALIGN) & trailing
    assert model.index(0, 0).data(ALIGN) is None
