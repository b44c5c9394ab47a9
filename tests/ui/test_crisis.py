"""Urgent help: one key and one click from every screen, in no time, and nothing lost by it."""

import time
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.domain.residents import LocalAuthority
from homeapp.settings import Settings
from tests.factories import a_resident
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.shell import Shell
from tests.ui.typing_in import click, find, type_text
from ui.common.overlay import FOR_WHAT_LIES_BELOW
from ui.session import make_home
from ui.session.resident_crisis import ResidentCrisis
from ui.shell.crisis_facts import bare_facts, facts_for
from ui.shell.crisis_panel import CrisisPanel
from ui.shell.help_words import GENERAL
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

NUMBERS = ("999", "111", "0800 952 1181", "116 123")
MOST = 0.1  # seconds
LET_THROUGH = {"actions.crisis", "actions.lock", "actions.larger", "actions.smaller"}


def plain(text: str) -> str:
    """Return a text without the signs that keep a number whole."""
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def panel(window: QWidget) -> CrisisPanel:
    return find(window, "crisis", CrisisPanel)


def on_show(window: QWidget) -> str:
    """Return every word of the panel, which must be in sight."""
    shown = panel(window)
    assert shown.isVisible()
    return plain("\n".join(label.text() for label in shown.findChildren(QLabel)))


def press_key(window: QWidget) -> None:
    """Press F2 wherever the keyboard is."""
    handle = window.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F2)
    QApplication.processEvents()


@pytest.fixture
def window(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> MainWindow:
    """Return the whole planner, open, with somebody in it."""
    window = MainWindow(entrance, runner, Settings(), make_home=make_home)
    qtbot.addWidget(window)
    window.resize(1366, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    type_text(find(window, "unlock.passphrase", QLineEdit), PASSPHRASE)
    click(window, "unlock.open")
    return window


def add(window: MainWindow, **values: object) -> UUID:
    assert window.desk is not None
    return window.desk.planner.residents.add(a_resident(**values)).id


def open_session(window: MainWindow, resident_id: UUID) -> None:
    find(window, "home", QWidget).open_session(resident_id)  # type: ignore[attr-defined]
    QApplication.processEvents()


def test_the_door_shows_both_areas_and_names_nobody(shell: Shell) -> None:
    click(shell.window, "door.crisis")
    words = on_show(shell.window)
    assert all(number in words for number in NUMBERS)
    assert "01274 431077" in words
    assert "0300 131 2131" in words
    assert "in Bradford" in words
    assert "in North Yorkshire (Craven)" in words
    assert "Sana" not in words
    assert not find(shell.window, "crisis.record", QAbstractButton).isVisible()


def test_the_same_key_or_esc_leads_back_to_the_same_letter(shell: Shell) -> None:
    line = find(shell.window, "unlock.passphrase", QLineEdit)
    shell.fill("unlock.passphrase", "four grey")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Escape):
        press_key(shell.window)
        assert panel(shell.window).isVisible()
        handle = shell.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)
        assert not panel(shell.window).isVisible()
        assert line.hasFocus()
        assert (line.text(), line.cursorPosition()) == ("four grey", 9)
    type_text(line, " cats sleeping")
    click(shell.window, "unlock.open")
    assert shell.window.desk is not None


def test_it_stands_in_the_head_of_every_page_with_its_key(window: MainWindow) -> None:
    button = find(window, "header.actions.crisis", QAbstractButton)
    assert button.isVisible()
    assert "(F2)" in button.text()
    for place in ("directory", "reports", "me", "people"):
        click(window, f"home.{place}")
        click(window, "header.actions.crisis")
        assert "No person is open." in on_show(window)
        click(window, "crisis.close")
        assert not panel(window).isVisible()
    add(window)
    click(window, "residents.new")
    press_key(window)
    assert "No person is open." in on_show(window)


@pytest.mark.parametrize(
    ("area", "there", "not_there"),
    [
        (LocalAuthority.BRADFORD, "01274 431077", "0300 131 2131"),
        (LocalAuthority.NORTH_YORKSHIRE, "0300 131 2131", "01274 431077"),
        (LocalAuthority.ELSEWHERE, "Ask that council", "01274 431077"),
        (None, "01274 431077", "This person lives in"),
    ],
)
def test_a_session_shows_where_the_person_lives(
    window: MainWindow, area: LocalAuthority | None, there: str, not_there: str
) -> None:
    open_session(window, add(window, local_authority=area))
    for step in ("consents", "goals", "plans"):
        click(window, f"session.step.{step}")
        press_key(window)
        words = on_show(window)
        assert there in words
        assert not_there not in words
        assert "999" in words
        assert "Amina" not in words
        press_key(window)


def test_what_is_being_typed_stays_and_is_kept(window: MainWindow) -> None:
    person = add(window)
    open_session(window, person)
    click(window, "session.step.about")
    name = find(window, "residents.family_name", QLineEdit)
    name.setFocus()
    name.selectAll()
    type_text(name, "Example-Khan")
    press_key(window)
    assert window.desk is not None
    assert window.desk.planner.residents.get(person).family_name == "Example-Khan"
    press_key(window)
    assert name.hasFocus()
    assert name.isVisible()
    assert name.text() == "Example-Khan"


def test_the_keyboard_stays_in_the_panel_and_reaches_all_of_it(window: MainWindow) -> None:
    open_session(window, add(window))
    press_key(window)
    shown = panel(window)
    stops = set()
    for _turn in range(6):
        now = QApplication.focusWidget()
        assert now is not None
        assert shown.isAncestorOf(now)
        stops.add(now.objectName())
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert stops == {"crisis.close", "crisis.record", "crisis.help"}
    bar = shown.findChildren(QWidget, "qt_scrollarea_viewport")[0].parentWidget()
    at = bar.verticalScrollBar().value()  # type: ignore[union-attr]
    QTest.keyClick(find(shown, "crisis.close", QAbstractButton), Qt.Key.Key_PageDown)
    assert bar.verticalScrollBar().value() > at  # type: ignore[union-attr]


def test_no_key_acts_on_what_lies_below(window: MainWindow) -> None:
    open_session(window, add(window))
    press_key(window)
    keys = {key for action in window.findChildren(QAction) for key in action.shortcuts()}
    let_through = {
        key
        for action in window.findChildren(QAction)
        if action.objectName() in LET_THROUGH
        for key in action.shortcuts()
    }
    buttons = {one.shortcut() for one in window.findChildren(QAbstractButton)}
    theirs = {key for key in buttons if not key.isEmpty()}
    assert (keys | theirs) - let_through == set(FOR_WHAT_LIES_BELOW)
    handle = window.windowHandle()
    assert handle is not None
    for key, modifier in (
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(handle, key, modifier)
        QApplication.processEvents()
        assert panel(window).isVisible(), key
        assert not find(window, "help", QWidget).isVisible()


def test_it_is_never_slow(window: MainWindow) -> None:
    """Least of processor time over a few openings: each time from another page, so made anew."""
    first, other = add(window), add(window, local_authority=LocalAuthority.NORTH_YORKSHIRE)
    taken = []
    for resident_id in (first, other, first, other):
        window.show_home()
        open_session(window, resident_id)
        before = time.process_time()
        press_key(window)
        taken.append(time.process_time() - before)
        assert panel(window).isVisible()
        press_key(window)
    assert min(taken) < MOST, taken


def test_locking_takes_it_along(shell: Shell) -> None:
    shell.unlock()
    press_key(shell.window)
    assert panel(shell.window).isVisible()
    shell.clock.now = 181
    shell.idle.tick()
    assert shell.locked == 1
    assert not [one for one in shell.window.findChildren(CrisisPanel) if one.isVisible()]


def test_the_warning_of_the_lock_stays_in_sight(shell: Shell) -> None:
    shell.unlock()
    press_key(shell.window)
    shell.clock.now = 155
    shell.idle.tick()
    button = find(shell.window, "notices.idle.button", QAbstractButton)
    assert button.isVisible()
    seen = shell.window.childAt(button.mapTo(shell.window, button.rect().center()))
    assert seen is button


def test_it_leads_to_the_record_of_a_session_alone(window: MainWindow) -> None:
    press_key(window)
    assert not find(window, "crisis.record", QAbstractButton).isVisible()
    press_key(window)
    open_session(window, add(window))
    press_key(window)
    click(window, "crisis.record")
    assert not panel(window).isVisible()
    assert find(window, "safeguarding", QWidget).isVisible()


def test_content_that_cannot_be_read_leaves_the_two_numbers_all_know() -> None:
    facts = bare_facts("The content file crisis.toml cannot be used.")
    assert [line.number for line in facts.lines] == ["999", "111"]
    assert "crisis.toml" in facts.aloud


def test_doubtful_numbers_say_so_and_sources_are_named() -> None:
    content = load_content()
    facts = facts_for(content, "E08000032")
    assert "Nobody has checked these numbers yet." in facts.doubt
    assert "local safeguarding lead" in facts.sources[1]
    assert "21 November 2026" in facts.sources[1]


def test_the_key_shows_the_residents_own_page_when_the_screen_is_turned(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.desk is not None
    window.desk.planner.workers.set_pin("2468")
    open_session(window, add(window))
    click(window, "session_bar.turn")
    QApplication.processEvents()
    press_key(window)
    page = find(window, "resident.crisis.page", ResidentCrisis)
    assert page.isVisible()
    assert not [one for one in window.findChildren(CrisisPanel) if one.isVisible()]
    press_key(window)
    assert not page.isVisible()


def test_choosing_a_pin_does_not_bar_it(window: MainWindow) -> None:
    open_session(window, add(window))
    click(window, "session_bar.turn")
    click(window, "pin.crisis")
    assert "This person lives in Bradford." in on_show(window)
    assert not find(window, "crisis.record", QAbstractButton).isVisible()
    press_key(window)
    assert find(window, "pin", QWidget).isVisible()


def test_help_says_its_key() -> None:
    assert any("F2" in sentence for sentence in GENERAL)
