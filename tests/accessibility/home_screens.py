"""The worker's screens before a session: the door in all its states, and home with its pages."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from homeapp.entrance import StoreCopy
from homeapp.errors import Refusal
from tests.accessibility.showing import (
    Screen,
    choose_first_row,
    settle,
    shown,
    type_in,
    window_of,
)
from tests.fakes import FrozenClock
from tests.oruk_files import a_record
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.typing_in import click, find
from ui.directory.page import DirectoryPage
from ui.shell.lock_screen import LockScreen
from ui.shell.main_window import MainWindow

__all__ = ["door_screens", "help_about", "home_screens", "urgent_help"]

_MADE_AT = datetime(2026, 11, 20, 17, 5, tzinfo=UTC)
_DAMAGED = "The store is damaged. A daily copy can be brought back."
_LATER = "The planner was last used at a later time than it is now. Check the date and the time."


def door_screens(qtbot: QtBot) -> Iterator[Screen]:
    """Yield the door of the first day and of every other, well and unwell."""
    yield from _first_day(qtbot)
    entrance = FakeEntrance(FrozenClock(), workers=("Sana Jamil", "Ola Nowak"))
    window = window_of(qtbot, entrance)
    yield shown("door", window)
    yield from help_about("the door", window)
    yield from urgent_help("door.crisis", window)
    click(window, "unlock.open")
    yield shown("door, with errors", window)
    click(window, "unlock.forgot")
    yield shown("forgotten", window)
    yield from help_about("a forgotten passphrase", window)
    click(window, "recover.open")
    yield shown("forgotten, with errors", window)
    entrance.kept = [StoreCopy(_MADE_AT, tuple(entrance.workers()))]
    entrance.unwell = Refusal(_DAMAGED)
    next(iter(window.findChildren(LockScreen))).show_door()
    yield shown("store unwell", window)
    window.close()


def home_screens(window: MainWindow) -> Iterator[Screen]:
    """Yield the pages of home, where nobody is met yet."""
    yield shown("people", window)
    yield from help_about("people", window)
    window.actions_here.help.trigger()
    click(window, "help.guide")
    yield shown("getting ready", window)
    click(window, "guide.back")
    click(window, "residents.new")
    yield shown("new person", window)
    click(window, "residents.new.add")
    yield shown("new person, with errors", window)
    window.show_home()
    yield from _directory(window)
    yield from _report(window)
    yield from _details(window)
    yield from _content(window)
    click(window, "home.people")
    yield from _said(window)


def urgent_help(button: str, window: MainWindow) -> Iterator[Screen]:
    """Yield what lies over all else, as a screen of its own, and the help about it."""
    click(window, button)
    panel = find(window, "crisis", QWidget)
    yield shown(f"urgent help by {button}", panel)
    click(window, "crisis.help")
    yield shown(f"help about urgent help by {button}", panel)
    click(window, "crisis.about.close")
    click(window, "crisis.help")
    yield shown(f"help about urgent help by {button}", find(window, "crisis", QWidget))
    click(window, "crisis.about.close")
    click(window, "crisis.close")


def help_about(page: str, window: MainWindow) -> Iterator[Screen]:
    """Yield a page with its help beside it, or in its place."""
    window.actions_here.help.trigger()
    yield shown(f"help about {page}", window)
    click(window, "help.close")
    settle()


def _first_day(qtbot: QtBot) -> Iterator[Screen]:
    window = window_of(qtbot, FakeEntrance(FrozenClock()))
    yield shown("first day", window)
    yield from help_about("the first day", window)
    click(window, "first.create")
    yield shown("first day, with errors", window)
    for field, words in (
        ("first.name", "Sana Jamil"),
        ("first.phone", "07700 900 321"),
        ("first.organisation", "Example Community Connectors"),
        ("first.base", "Example Community Centre"),
        ("first.passphrase", PASSPHRASE),
        ("first.again", PASSPHRASE),
    ):
        type_in(window, field, words)
    click(window, "first.create")
    yield shown("recovery key", window)
    window.close()


def _directory(window: MainWindow) -> Iterator[Screen]:
    click(window, "home.directory")
    choose_first_row(window, "directory.list")
    yield shown("directory", window)
    page = next(iter(window.findChildren(DirectoryPage)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "services.json"
        odd = a_record(id="0190a1c2-7b1e-4c55-9d20-5a6f3f1f0a02", email="not an address")
        refused = a_record(id="0190a1c2-7b1e-4c55-9d20-5a6f3f1f0a03", name="")
        path.write_text(json.dumps([a_record(), odd, refused]), "utf-8")
        page._ask = lambda _parent: path
        click(window, "directory.import")
    yield shown("a list of services to look over", window)
    click(window, "directory.leave_import")


def _report(window: MainWindow) -> Iterator[Screen]:
    click(window, "home.reports")
    yield shown("reports", window)
    click(window, "reports.make")
    yield shown("a report", window)


def _details(window: MainWindow) -> Iterator[Screen]:
    click(window, "home.me")
    yield shown("me", window)
    click(window, "workers.renew_key")
    yield shown("me, with a new recovery key", window)


def _content(window: MainWindow) -> Iterator[Screen]:
    click(window, "home.content")
    yield shown("content", window)
    choose_first_row(window, "content.list")
    yield shown("content, with one chosen", window)
    yield from help_about("content", window)


def _said(window: MainWindow) -> Iterator[Screen]:
    """Yield what the planner says below a page."""
    window.notices.warn(_LATER)
    yield shown("a warning", window)
    window.notices.clear()
