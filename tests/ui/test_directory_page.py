"""What the directory page does with what is typed and pressed."""

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from homeapp.domain.directory import Area, Service, Topic
from homeapp.domain.residents import LocalAuthority
from homeapp.planner import Planner
from tests.factories import a_service, an_organisation
from tests.ui.desks import Told, a_desk, leave, retype
from tests.ui.typing_in import click, find, press
from ui.common import Button, PlainLabel
from ui.directory.importing import ImportView
from ui.directory.page import DirectoryPage
from ui.tasks import SerialRunner
from ui.theme import dress

TODAY = date(2026, 11, 21)
BRADFORD = LocalAuthority.BRADFORD.value


def today() -> date:
    return TODAY


@pytest.fixture
def services(planner: Planner) -> list[Service]:
    """Return a walking group that was checked and a stop-smoking clinic that never was."""
    body = an_organisation()
    listed = [
        a_service(body, name="Walking group", areas=(Area(code=BRADFORD, name="Bradford"),)),
        a_service(
            name="Clinic to stop smoking",
            description="One to one",
            topics=(Topic.SMOKING,),
            verified_on=None,
            contacts=(),
        ),
    ]
    planner.directory.take_in([body], listed)
    return listed


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a list with one good service and one without a name."""
    path = tmp_path / "example.json"
    good = {"id": "a", "name": "Chair exercise", "status": "active"}
    nameless = {"id": "b", "description": "Nobody knows what"}
    path.write_text(json.dumps({"contents": [good, nameless]}), "utf-8")
    return path


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    services: list[Service],
    told: Told,
    file: Path,
    tmp_path: Path,
) -> DirectoryPage:
    """Return the directory in sight; its choosers answer with the files of the test."""
    page = DirectoryPage(
        a_desk(planner, told),
        today=today,
        ask=lambda _parent: file,
        ask_place=lambda _parent, _title, name: tmp_path / name,
    )
    qtbot.addWidget(page)
    page.resize(1366, 660)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def names(page: DirectoryPage) -> list[str]:
    model = find(page, "directory.list", QTableView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def words_in_sight(page: DirectoryPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def test_nothing_is_looked_for_before_the_page_is_seen(
    application: QApplication, qtbot: QtBot, planner: Planner, services: list[Service]
) -> None:
    page = DirectoryPage(a_desk(planner), today=today)
    qtbot.addWidget(page)
    planner.directory.verify(services[0].id)
    assert names(page) == []
    page.show()
    assert len(names(page)) == 2


def test_typing_searches_after_a_moment(page: DirectoryPage, qtbot: QtBot) -> None:
    assert names(page) == ["Clinic to stop smoking", "Walking group"]
    retype(find(page, "directory.search", QLineEdit), "walk")
    assert len(names(page)) == 2
    qtbot.waitUntil(lambda: names(page) == ["Walking group"])
    assert "1 service" in words_in_sight(page)


def test_choosing_a_topic_filters_at_once(page: DirectoryPage) -> None:
    box = find(page, "directory.topic", QComboBox)
    place = box.findText("Smoking")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert names(page) == ["Clinic to stop smoking"]


def test_choosing_a_row_shows_how_to_get_there(page: DirectoryPage) -> None:
    table = find(page, "directory.list", QTableView)
    table.selectRow(1)
    said = words_in_sight(page)
    assert "\u206607700\u00a0900\u00a0789\u2069" in said
    assert "Run by Example Community Trust" in said
    assert "Checked on 1 November 2026 by Sam Jones." in said
    table.selectRow(0)
    said = words_in_sight(page)
    assert "Nobody has checked this yet. Check before you go." in said
    assert "07700" not in said


def test_a_check_is_noted_and_keeps_the_row(page: DirectoryPage, told: Told) -> None:
    table = find(page, "directory.list", QTableView)
    table.selectRow(0)
    press(table, Qt.Key.Key_Return)
    click(page, "directory.verify")
    assert told.said == ["Thank you. The check is noted."]
    assert "Checked on 21 November 2026 by Sam Jones." in words_in_sight(page)
    assert table.currentIndex().row() == 0


def test_a_wrong_number_is_doubted_at_once(page: DirectoryPage) -> None:
    find(page, "directory.list", QTableView).selectRow(1)
    click(page, "directory.number_wrong")
    assert "A phone number here is wrong." in words_in_sight(page)


def test_a_list_is_looked_over_before_it_is_taken_in(
    page: DirectoryPage, told: Told, planner: Planner
) -> None:
    click(page, "directory.import")
    assert "1 service can be brought in. 1 record cannot be used." in words_in_sight(page)
    assert len(planner.directory.search()) == 2
    click(page, "directory.take_in")
    assert told.said == ["New services: 1. Changed: 0. The same as before: 0."]
    assert "Chair exercise" in names(page)


def test_reasons_wrap_and_headings_are_whole_in_large_words(
    application: QApplication, page: DirectoryPage, file: Path
) -> None:
    dress(application, 2.0)
    try:
        click(page, "directory.import")
        for _turn in range(5):
            application.processEvents()
        table = find(page, "directory.refused", QTableView)
        header = table.horizontalHeader()
        for column in range(header.count() - 1):
            assert header.sectionSize(column) >= header.sectionSizeHint(column)
        before = table.rowHeight(0)
        page.resize(1000, 660)
        for _turn in range(5):
            application.processEvents()
        assert table.rowHeight(0) > before
        assert table.rowHeight(0) >= table.sizeHintForRow(0)
    finally:
        dress(application)


def test_taking_in_nothing_changes_nothing(page: DirectoryPage, planner: Planner) -> None:
    click(page, "directory.import")
    click(page, "directory.leave_import")
    assert len(planner.directory.search()) == 2
    assert find(page, "directory.search", QLineEdit).isVisible()


def test_the_refused_records_can_be_saved(page: DirectoryPage, told: Told, tmp_path: Path) -> None:
    click(page, "directory.import")
    click(page, "directory.save_refused")
    with (tmp_path / "records-not-used.csv").open(encoding="utf-8-sig", newline="") as saved:
        rows = list(csv.reader(saved))
    assert rows[0] == ["Record", "Name", "Reason"]
    assert rows[1][:2] == ["2", "No name"]
    assert told.said == ["The list is saved."]


def test_a_file_that_is_no_list_is_refused_in_words(
    page: DirectoryPage, told: Told, file: Path
) -> None:
    file.write_text("not JSON", "utf-8")
    click(page, "directory.import")
    assert len(told.warned) == 1
    assert find(page, "directory.search", QLineEdit).isVisible()


def test_leaving_the_search_saves_nothing(page: DirectoryPage, planner: Planner) -> None:
    planner.history.clear()
    line = find(page, "directory.search", QLineEdit)
    retype(line, "walk")
    leave(line)
    assert planner.history.next_undo is None


def test_nothing_can_be_taken_in_while_the_list_is_read(
    qtbot: QtBot, planner: Planner, file: Path
) -> None:
    held = HeldRunner()
    view = ImportView(replace(a_desk(planner), runner=held))
    qtbot.addWidget(view)
    view.show()
    view.read(file)
    assert "Reading the list." in words_in_sight(view)
    buttons = [one for one in view.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in buttons] == ["Bring in nothing"]
    held.go_on()
    assert find(view, "directory.take_in", Button).isVisible()
    view.read(file)
    assert not find(view, "directory.take_in", Button).isVisible()


class HeldRunner(SerialRunner):
    """Does its work when it is told to."""

    def _start(self, *given: Any) -> None:
        self._held = given

    def go_on(self) -> None:
        super()._start(*self._held)
