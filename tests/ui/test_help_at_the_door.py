"""There is help before the planner is open: at the door in all its states, and on the first day."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.entrance import StoreCopy
from homeapp.errors import StoreUnwell
from tests.fakes import FrozenClock
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.helped import own_words, parts
from tests.ui.shell import Shell
from tests.ui.typing_in import click, find, press, type_text
from ui.application import make_application
from ui.shell.door import DoorPage
from ui.shell.help import HelpPanel
from ui.shell.help_words import APART, GENERAL, HELP
from ui.shell.unwell import UnwellPage
from ui.tasks import SerialRunner

Open = Callable[[QtBot, SerialRunner], Shell]


def locked(qtbot: QtBot, runner: SerialRunner) -> Shell:
    return Shell(qtbot, FakeEntrance(FrozenClock(), workers=("Sana Jamil",)), runner)


def forgotten(qtbot: QtBot, runner: SerialRunner) -> Shell:
    shell = locked(qtbot, runner)
    click(shell.window, "unlock.forgot")
    return shell


def first_day(qtbot: QtBot, runner: SerialRunner) -> Shell:
    return Shell(qtbot, FakeEntrance(FrozenClock()), runner)


def recovery_key(qtbot: QtBot, runner: SerialRunner) -> Shell:
    shell = first_day(qtbot, runner)
    shell.fill("first.name", "Sana Jamil")
    for field_id in ("first.passphrase", "first.again"):
        shell.fill(field_id, PASSPHRASE)
    click(shell.window, "first.create")
    return shell


def unwell(qtbot: QtBot, runner: SerialRunner) -> Shell:
    entrance = FakeEntrance(FrozenClock(), workers=("Sana Jamil",))
    entrance.kept = [StoreCopy(datetime(2026, 11, 21, 9, tzinfo=UTC), tuple(entrance.workers()))]
    entrance.unwell = StoreUnwell("The store is damaged. Bring back a daily copy.")
    return Shell(qtbot, entrance, runner)


STATES: dict[str, Open] = {
    "unlock": locked,
    "forgotten": forgotten,
    "first": first_day,
    "recovery": recovery_key,
    "unwell": unwell,
}


def panel(shell: Shell) -> HelpPanel:
    return find(shell.window, "help", HelpPanel)


def test_every_page_of_the_door_is_known_here() -> None:
    assert UnwellPage in DoorPage.__subclasses__()
    assert {one.help_key for one in DoorPage.__subclasses__()} == set(STATES)
    assert set(STATES) < set(APART)


@pytest.mark.parametrize("state", STATES)
def test_f1_tells_about_the_page_and_esc_leads_back_to_the_same_letter(
    qtbot: QtBot, runner: SerialRunner, state: str
) -> None:
    shell = STATES[state](qtbot, runner)
    before = QApplication.focusWidget()
    assert before is not None
    press(before, Qt.Key.Key_F1)
    assert panel(shell).isVisible()
    assert own_words(panel(shell)) == HELP[state]
    assert panel(shell).isAncestorOf(QApplication.focusWidget())
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel(shell).isVisible()
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("state", STATES)
def test_a_button_in_sight_opens_it_and_takes_the_keyboard_from_nobody(
    qtbot: QtBot, runner: SerialRunner, state: str
) -> None:
    shell = STATES[state](qtbot, runner)
    page = next(one for one in shell.window.findChildren(DoorPage) if one.isVisible())
    before = QApplication.focusWidget()
    button = find(page, "door.help", QWidget)
    assert "F1" in button.text()  # type: ignore[attr-defined]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert own_words(panel(shell)) == HELP[state]
    click(shell.window, "help.close")
    assert QApplication.focusWidget() is before


def test_it_says_nothing_of_what_needs_an_open_planner(shell: Shell) -> None:
    press(shell.window, Qt.Key.Key_F1)
    said = parts(panel(shell))["Everywhere"]
    assert any("F2" in sentence for sentence in said)
    assert any("larger" in sentence for sentence in said)
    assert not any(key in " ".join(said) for key in ("Ctrl+Z", "Ctrl+L", "F8"))
    for button in ("help.guide", "help.tips"):
        assert not find(shell.window, button, QWidget).isVisible()
    click(shell.window, "help.close")
    shell.unlock()
    press(shell.window, Qt.Key.Key_F1)
    assert parts(panel(shell))["Everywhere"] == GENERAL
    for button in ("help.guide", "help.tips"):
        assert find(shell.window, button, QWidget).isVisible()


def test_what_is_typed_at_the_door_is_still_there_and_opens(shell: Shell) -> None:
    make_application([], 2.0)
    shell.window.resize(1000, 700)
    line = find(shell.window, "unlock.passphrase", QLineEdit)
    shell.fill("unlock.passphrase", PASSPHRASE[:4])
    press(line, Qt.Key.Key_F1)
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (line.hasFocus(), line.text()) == (True, PASSPHRASE[:4])
    type_text(line, PASSPHRASE[4:])
    press(line, Qt.Key.Key_F1)
    click(shell.window, "help.close")
    press(line, Qt.Key.Key_Return)
    assert shell.window.desk is not None
    make_application([])


def test_the_recovery_key_stays_on_its_page_under_help(qtbot: QtBot, runner: SerialRunner) -> None:
    shell = recovery_key(qtbot, runner)
    key = find(shell.window, "recovery.key", QLabel)
    before = key.text()
    press(shell.window, Qt.Key.Key_F1)
    click(shell.window, "help.close")
    assert key.isVisible()
    assert key.text() == before != ""


def test_opening_the_planner_puts_help_about_the_door_away(shell: Shell) -> None:
    shell.window.resize(1366, 700)
    shell.fill("unlock.passphrase", PASSPHRASE)
    shell.window.actions_here.help.trigger()
    assert find(shell.window, "unlock.open", QWidget).isVisible()
    click(shell.window, "unlock.open")
    assert not panel(shell).isVisible()
    shell.window.lock()
    assert shell.window.actions_here.help.isEnabled()


@pytest.mark.parametrize(
    ("scale", "wide", "both"), [(1.0, 1366, True), (2.0, 1366, True), (2.0, 1000, False)]
)
def test_help_stands_beside_the_door_or_in_its_place(
    qtbot: QtBot,
    entrance: FakeEntrance,
    runner: SerialRunner,
    scale: float,
    wide: int,
    *,
    both: bool,
) -> None:
    make_application([], scale)
    shell = Shell(qtbot, entrance, runner)
    shell.window.resize(wide, 700)
    qtbot.wait(50)
    shell.window.actions_here.help.trigger()
    qtbot.wait(50)
    page = next(iter(shell.window.findChildren(DoorPage)))
    assert page.isVisible() is both
    assert shell.window.width() == wide
    click(shell.window, "help.close")
    qtbot.wait(50)
    assert page.isVisible()
    make_application([])


def test_help_follows_to_the_next_page_of_the_door(shell: Shell, qtbot: QtBot) -> None:
    shell.window.resize(1366, 700)
    shell.window.actions_here.help.trigger()
    click(shell.window, "unlock.forgot")
    qtbot.waitUntil(lambda: own_words(panel(shell)) == HELP["forgotten"])
    assert find(shell.window, "recover.key", QLineEdit).hasFocus()


def test_a_page_that_comes_by_itself_is_seen_where_help_took_its_place(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    make_application([], 2.0)
    shell = Shell(qtbot, entrance, runner)
    shell.window.resize(1000, 700)
    qtbot.wait(50)
    shell.window.actions_here.help.trigger()
    qtbot.wait(50)
    assert not find(shell.window, "unlock.open", QWidget).isVisible()
    entrance.unwell = StoreUnwell("The store is damaged. Bring back a daily copy.")
    shell.window._door.show_door()  # as once a passphrase, typed before, is judged
    assert "The store is damaged." in shell.words()
    make_application([])
