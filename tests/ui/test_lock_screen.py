"""The door: it names nobody, opens with what is right, and says plainly what is wrong."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.entrance import StoreCopy
from homeapp.errors import Refusal, StoreUnwell
from tests.fakes import FrozenClock
from tests.readers import told_of
from tests.ui.fake_entrance import PASSPHRASE, RECOVERY_KEY, FakeEntrance
from tests.ui.shell import Shell
from tests.ui.typing_in import click, find, press, type_text
from ui.common import PickField, PlainLabel
from ui.tasks import Runner


def test_door_asks_for_the_passphrase_and_names_nobody(shell: Shell, qtbot: QtBot) -> None:
    assert "Welcome back" in shell.words()
    assert "Sana Jamil" not in shell.words()
    assert "Sana" not in shell.window.windowTitle()
    qtbot.waitUntil(lambda: shell.entrance.warmed == 1)
    assert find(shell.window, "unlock.passphrase", QLineEdit).hasFocus()


def test_unlocking_shows_home_and_the_worker(shell: Shell) -> None:
    shell.unlock()
    assert shell.home.isVisible()
    assert "Sana Jamil" in shell.words()
    assert "Sana" not in shell.window.windowTitle()
    assert find(shell.window, "unlock.passphrase", QLineEdit).text() == ""


def test_enter_unlocks_and_a_wrong_passphrase_is_said_plainly(shell: Shell) -> None:
    shell.fill("unlock.passphrase", "wrong")
    press(find(shell.window, "unlock.passphrase", QLineEdit), Qt.Key.Key_Return)
    assert shell.window.desk is None
    assert "Error: This passphrase does not open the store." in shell.words()
    line = find(shell.window, "unlock.passphrase", QLineEdit)
    assert line.hasFocus(), "it can be typed again at once"
    assert line.selectedText() == line.text() == "wrong"
    type_text(line, PASSPHRASE)
    press(find(shell.window, "unlock.passphrase", QLineEdit), Qt.Key.Key_Return)
    assert shell.window.desk is not None


def test_two_workers_are_asked_who_they_are(
    qtbot: QtBot, clock: FrozenClock, runner: Runner
) -> None:
    entrance = FakeEntrance(clock, workers=("Sana Jamil", "Ola Nowak"))
    shell = Shell(qtbot, entrance, runner)
    click(shell.window, "unlock.open")
    assert "There are 2 things to put right" in shell.words()
    who = find(shell.window, "unlock.worker.field", PickField)
    who.set_value(entrance.workers()[1].id)
    shell.unlock()
    assert "Ola Nowak" in shell.words()


def test_forgotten_passphrase_opens_with_the_recovery_key(shell: Shell) -> None:
    click(shell.window, "unlock.forgot")
    shell.fill("recover.key", RECOVERY_KEY.lower().replace("-", " "))
    shell.fill("recover.passphrase", "five new words in line")
    shell.fill("recover.again", "five new words in lime")
    click(shell.window, "recover.open")
    assert "The two passphrases differ." in shell.words()
    find(shell.window, "recover.again", QLineEdit).clear()
    shell.fill("recover.again", "five new words in line")
    click(shell.window, "recover.open")
    assert shell.home.isVisible()


def test_unwell_key_file_is_said_with_a_way_on(
    qtbot: QtBot, entrance: FakeEntrance, runner: Runner
) -> None:
    entrance.unwell = Refusal("The key file is damaged. Restore a backup.")
    shell = Shell(qtbot, entrance, runner)
    assert "The key file is damaged. Restore a backup." in shell.words()
    entrance.unwell = None
    click(shell.window, "door.again")
    assert "Welcome back" in shell.words()


def a_copy(entrance: FakeEntrance, day: int) -> StoreCopy:
    made = datetime(2026, 11, day, 9, 30, tzinfo=UTC)
    return StoreCopy(made, tuple(entrance.workers()))


@pytest.mark.parametrize("found", ["at the door", "by the passphrase"])
def test_a_damaged_store_offers_its_daily_copies(
    qtbot: QtBot, entrance: FakeEntrance, runner: Runner, found: str
) -> None:
    entrance.kept = [a_copy(entrance, 21), a_copy(entrance, 20)]
    refusal = StoreUnwell("The store is damaged. Bring back a daily copy.")
    if found == "at the door":
        entrance.unwell = refusal
        shell = Shell(qtbot, entrance, runner)
    else:
        entrance.damaged = refusal
        shell = Shell(qtbot, entrance, runner)
        shell.fill("unlock.passphrase", PASSPHRASE)
        click(shell.window, "unlock.open")
    assert "The store is damaged. Bring back a daily copy." in shell.words()
    box = find(shell.window, "unwell.copy", QComboBox)
    offered = [box.itemText(place) for place in range(box.count())][1:]
    assert [words.partition(",")[0] for words in offered] == [
        "21 November 2026",
        "20 November 2026",
    ]
    click(shell.window, "unwell.bring_back")
    assert "Error: Type your passphrase." in shell.words()
    shell.fill("unwell.passphrase", PASSPHRASE)
    click(shell.window, "unwell.bring_back")
    assert shell.home.isVisible()


@pytest.mark.parametrize("is_gone", [True, False])
def test_where_only_copies_are_left_a_new_store_may_be_made(
    qtbot: QtBot, entrance: FakeEntrance, clock: FrozenClock, runner: Runner, *, is_gone: bool
) -> None:
    found = FakeEntrance(clock) if is_gone else entrance
    found.kept = [a_copy(entrance, 21)]
    found.unwell = StoreUnwell("There is no store here. Bring back a daily copy.")
    shell = Shell(qtbot, found, runner)
    anew = find(shell.window, "unwell.anew", QWidget)
    assert anew.isVisible() is is_gone
    if is_gone:
        click(shell.window, "unwell.anew")
        assert find(shell.window, "first.name", QLineEdit).isVisible()


def test_a_damaged_store_without_copies_says_so(
    qtbot: QtBot, entrance: FakeEntrance, runner: Runner
) -> None:
    entrance.unwell = StoreUnwell("The store is damaged. Bring back a daily copy.")
    shell = Shell(qtbot, entrance, runner)
    assert "There is no daily copy beside this store." in shell.words()
    assert not find(shell.window, "unwell.bring_back", QWidget).isVisible()


def test_first_run_makes_a_store_and_asks_the_recovery_key_back(
    qtbot: QtBot, new_entrance: FakeEntrance, runner: Runner
) -> None:
    shell = Shell(qtbot, new_entrance, runner)
    click(shell.window, "first.create")
    assert "Error: Type your name, as people know you." in shell.words()
    shell.fill("first.name", "Sana Jamil")
    for field_id in ("first.passphrase", "first.again"):
        shell.fill(field_id, "short")
    click(shell.window, "first.create")
    assert "too short" in shell.words()
    for field_id in ("first.passphrase", "first.again"):
        find(shell.window, field_id, QLineEdit).clear()
        shell.fill(field_id, PASSPHRASE)
    press(find(shell.window, "first.again", QLineEdit), Qt.Key.Key_Return)
    assert "7K2MP" in find(shell.window, "recovery.key", PlainLabel).text()
    shell.fill("recovery.typed", RECOVERY_KEY[::-1])
    click(shell.window, "recovery.done")
    assert shell.window.desk is None
    find(shell.window, "recovery.typed", QLineEdit).clear()
    shell.fill("recovery.typed", RECOVERY_KEY.lower())
    click(shell.window, "recovery.done")
    assert shell.home.isVisible()
    assert "7K2MP" not in find(shell.window, "recovery.key", PlainLabel).text()


def test_practice_store_says_so_on_every_page(
    qtbot: QtBot, clock: FrozenClock, runner: Runner
) -> None:
    entrance = FakeEntrance(clock, workers=("Sana Jamil",), is_demo=True)
    shell = Shell(qtbot, entrance, runner)
    assert "Practice store: made-up people" in shell.words()
    shell.unlock()
    assert "Practice store: made-up people" in shell.words()


@pytest.mark.parametrize("page", ["unlock", "forgotten", "first", "home", "unwell"])
def test_everything_the_keyboard_reaches_has_a_name(
    qtbot: QtBot, clock: FrozenClock, runner: Runner, page: str
) -> None:
    workers = () if page == "first" else ("Sana Jamil", "Ola Nowak")
    entrance = FakeEntrance(clock, workers=workers)
    if page == "unwell":
        entrance.kept = [a_copy(entrance, 21)]
        entrance.unwell = StoreUnwell("The store is damaged. Bring back a daily copy.")
    shell = Shell(qtbot, entrance, runner)
    if page == "forgotten":
        click(shell.window, "unlock.forgot")
    if page == "home":
        find(shell.window, "unlock.worker.field", PickField).set_value(
            shell.entrance.workers()[0].id
        )
        shell.unlock()
    reached = [
        widget
        for widget in shell.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(reached) >= 3
    for widget in reached:
        assert told_of(widget).name, widget.objectName()
        assert widget.objectName(), type(widget).__name__
        assert widget.height() >= 44 or isinstance(widget, PlainLabel), widget.objectName()
