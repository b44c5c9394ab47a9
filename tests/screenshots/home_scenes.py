"""Home: the people, services, report, own details and content, full, empty and odd."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QLineEdit, QTableView

from homeapp.domain.residents import Resident
from tests.factories import a_resident
from tests.oruk_files import a_record
from tests.screenshots.door_scenes import write
from tests.screenshots.stage import Stage, opened, practice, settle
from tests.ui.typing_in import click, find, type_text
from ui.directory.page import DirectoryPage
from ui.shell.main_window import MainWindow
from ui.tasks import Task

__all__ = ["choose_row", "home_scenes", "look_over_a_list"]

LONG = {
    "preferred_name": "Maximiliana Konstantyna",
    "given_names": "Maximiliana Konstantyna Wilhelmina",
    "family_name": "Example-Featherstonehaugh-Wojciechowska-Chattopadhyay",
    "nhs_number": "9990000026",
}
URDU_NAME = {
    "preferred_name": "محمد عبدالرحمٰن المصطفیٰ",
    "given_names": "محمد عبدالرحمٰن",
    "family_name": "مثال قریشی ہاشمی صدیقی",
    "nhs_number": "9990000034",
}


def home_scenes(stage: Stage) -> None:
    """Draw home's five pages, and what stands above and below every page."""
    _empty(stage)
    _full(stage)
    _said(stage)
    _practice(stage)


def choose_row(window: MainWindow, table_id: str, row: int = 0) -> None:
    """Choose a row of a table, as a click does."""
    find(window, table_id, QTableView).selectRow(row)
    settle(window)


def look_over_a_list(window: MainWindow) -> None:
    """Open a list of services with one good record, one that is odd and one of no use."""
    records = [
        a_record(),
        a_record(id="0190a1c2-7b1e-4c55-9d20-5a6f3f1f0a02", email="not an address", fees=...),
        a_record(id="0190a1c2-7b1e-4c55-9d20-5a6f3f1f0a03", name=""),
    ]
    page = next(iter(window.findChildren(DirectoryPage)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "services.json"
        path.write_text(json.dumps(records), "utf-8")
        page._ask = lambda _parent: path
        click(window, "directory.import")
        settle(window)


def _empty(stage: Stage) -> None:
    with stage.window(practice()) as window:
        opened(window, is_filled=False)
        stage.take_down("people-empty", window)
        click(window, "home.directory")
        stage.take("directory-empty", window)
        click(window, "home.reports")
        stage.take("report-asked", window)
        click(window, "reports.make")
        stage.take_down("report-empty", window)


def _full(stage: Stage) -> None:
    with stage.window(practice()) as window:
        planner = opened(window)
        stage.take("people", window)
        choose_row(window, "residents.table", 2)
        stage.take("people-chosen", window)
        _search(window, "residents.search", "Zebedee")
        stage.take("people-none-found", window)
        _search(window, "residents.search", "")
        for names in (LONG, URDU_NAME):
            planner.residents.add(a_resident(**names))
        stage.take("people-long-names", window)
        click(window, "residents.new")
        stage.take("new-person", window)
        click(window, "residents.new.add")
        stage.take("new-person-error", window)
        window.show_home()
        _directory(stage, window)
        click(window, "home.reports")
        click(window, "reports.make")
        stage.take_down("report", window)
        _details(stage, window)
        click(window, "home.content")
        stage.take("content", window)
        choose_row(window, "content.list")
        stage.take_down("content-chosen", window)
        stage.take_help("content", window)


def _directory(stage: Stage, window: MainWindow) -> None:
    click(window, "home.directory")
    stage.take("directory", window)
    choose_row(window, "directory.list")
    stage.take_down("directory-chosen", window)
    _search(window, "directory.search", "skydiving")
    stage.take("directory-none-found", window)
    _search(window, "directory.search", "")
    stage.take_help("directory", window)
    look_over_a_list(window)
    stage.take("directory-import", window)
    stage.take_help("directory-import", window)
    click(window, "directory.leave_import")


def _details(stage: Stage, window: MainWindow) -> None:
    click(window, "home.me")
    stage.take_down("my-details", window)
    write(window, "workers.pin", "12")
    click(window, "workers.keep_pin")
    stage.take_down("my-details-pin-error", window, near="workers.pin")
    click(window, "workers.renew_key")
    stage.take_down("my-details-new-key", window, near="workers.recovery.key")


def _said(stage: Stage) -> None:
    with stage.window(practice()) as window:
        planner = opened(window)
        stage.idle.start()
        window.notices.say("Version 2 of the plan is agreed.")
        stage.take("said", window)
        window.notices.warn(
            "The planner was last used at a later time than it is now. "
            "Check the date and time of this computer."
        )
        _wait_for(window)
        stage.clock.now += 155
        stage.idle.tick()
        stage.take("all-notices", window)
        window.notices.clear()
        planner.residents.add(Resident(preferred_name="Jo"))
        window.actions_here.help.trigger()
        stage.take("undo-and-help", window)
        click(window, "help.guide")
        stage.take_down("getting-ready", window)


def _wait_for(window: MainWindow) -> None:
    task = Task("Reading the list of services")
    window.notices.show_waiting(task)
    task.step(3, 10)


def _practice(stage: Stage) -> None:
    with stage.window(practice(is_demo=True)) as window:
        opened(window)
        stage.take("people-practice", window)


def _search(window: MainWindow, field_id: str, words: str) -> None:
    line = find(window, field_id, QLineEdit)
    line.setFocus()
    line.clear()
    type_text(line, words)
    settle(window)
