"""The safeguarding record on screen: opened by passphrase, shut when left, and nowhere else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Decision
from homeapp.domain.safeguarding import Concern, ConcernAbout
from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.factories import a_consent, a_resident
from tests.fakes import PASSPHRASE
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import words_of
from tests.ui.typing_in import click, find, type_text
from ui.common import PageScroll
from ui.safeguarding.page import SafeguardingPage
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

MARKER = "Quillfeather"


@pytest.fixture
def window(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> MainWindow:
    """Return the whole planner, with a session open."""
    window = MainWindow(entrance, runner, Settings(), make_home=make_home)
    qtbot.addWidget(window)
    window.resize(1366, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    type_text(find(window, "unlock.passphrase", QLineEdit), PASSPHRASE)
    click(window, "unlock.open")
    person = planner_of(window).residents.add(a_resident())
    find(window, "home", QWidget).open_session(person.id)  # type: ignore[attr-defined]
    QApplication.processEvents()
    return window


def settle() -> None:
    """Let everything take its place, and what was let go be gone."""
    for _turn in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def planner_of(window: MainWindow) -> Planner:
    assert window.desk is not None
    return window.desk.planner


def page_of(window: MainWindow) -> SafeguardingPage:
    return find(window, "safeguarding", SafeguardingPage)


def unlock(window: MainWindow) -> SafeguardingPage:
    """Open the record from the session, as a worker does."""
    click(window, "session.record")
    line = find(window, "safeguarding.passphrase", QLineEdit)
    assert line.hasFocus()
    type_text(line, PASSPHRASE)
    click(window, "safeguarding.open")
    return page_of(window)


def write(window: MainWindow, field: str, words: str) -> None:
    box = find(window, f"safeguarding.{field}", QWidget)
    box.setFocus()
    type_text(box, words)


def keep(window: MainWindow, words: str = MARKER) -> None:
    click(window, "safeguarding.about.0")
    write(window, "said", words)
    click(window, "safeguarding.keep")
    settle()


def kept(window: MainWindow) -> list[Concern]:
    """Return all entries, by a way that the planner itself does not have."""
    with planner_of(window)._store.read() as records:
        return records.concerns.where()


def test_it_shows_nothing_before_the_passphrase(window: MainWindow) -> None:
    unlock(window)
    keep(window)
    click(window, "safeguarding.back")
    QApplication.processEvents()
    click(window, "session.record")
    assert MARKER not in words_of(window)
    assert window.findChild(QWidget, "safeguarding.said") is None
    assert find(window, "session", QWidget).isHidden()


def test_a_wrong_passphrase_is_said_plainly_and_opens_nothing(window: MainWindow) -> None:
    click(window, "session.record")
    line = find(window, "safeguarding.passphrase", QLineEdit)
    click(window, "safeguarding.open")
    assert "Error: Type your passphrase." in words_of(window)
    type_text(line, "four grey dogs sleeping")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "Error: This is not your passphrase." in words_of(window)
    assert line.hasFocus()
    assert line.selectedText() == line.text()
    assert window.findChild(QWidget, "safeguarding.said") is None
    line.clear()
    type_text(line, PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert find(window, "safeguarding.said", QPlainTextEdit).isVisible()


def test_an_entry_is_kept_with_all_that_it_says(window: MainWindow) -> None:
    unlock(window)
    words = words_of(window)
    assert "You need no consent to write here." in words
    assert "Write it on the same day." in words
    click(window, "safeguarding.about.3")
    for field, text in (
        ("noticed_at", "09:15"),
        ("said", MARKER),
        ("saw", "A bruise"),
        ("did", "Stayed with her"),
        ("told", "Duty worker"),
        ("told_at", "21 11 2026 9:40"),
    ):
        write(window, field, text)
    click(window, "safeguarding.person_knows.1")
    click(window, "safeguarding.keep")
    settle()
    (entry,) = kept(window)
    assert (entry.about, entry.said, entry.saw) == (ConcernAbout.ABUSE, MARKER, "A bruise")
    assert (entry.did, entry.told, entry.person_knows) == ("Stayed with her", "Duty worker", False)
    assert entry.noticed_at is not None
    assert entry.told_at is not None
    assert f"{entry.noticed_at:%d %H:%M} {entry.told_at:%d %H:%M}" == "21 09:15 21 09:40"
    shown = words_of(window)
    assert "Abuse at home: written on 21 November 2026" in shown
    assert MARKER in shown
    assert find(window, "safeguarding.said", QPlainTextEdit).toPlainText() == ""


def test_what_is_missing_is_said_and_nothing_typed_is_lost(window: MainWindow) -> None:
    unlock(window)
    write(window, "noticed_at", "soon")
    click(window, "safeguarding.keep")
    settle()
    words = words_of(window)
    assert "Choose whom or what it is about." in words
    assert "This is no day and time." in words
    assert find(window, "safeguarding.noticed_at", QLineEdit).text() == "soon"
    find(window, "safeguarding.noticed_at", QLineEdit).clear()
    click(window, "safeguarding.about.0")
    click(window, "safeguarding.keep")
    settle()
    assert "Nothing is written yet. Say what you heard" in words_of(window)
    assert kept(window) == []


def test_an_addition_stands_under_the_first_and_refers_to_it(window: MainWindow) -> None:
    unlock(window)
    keep(window)
    (first,) = kept(window)
    assert "Tell somebody today" in words_of(window)
    click(window, f"safeguarding.add.{first.id}")
    assert "You add to: An adult who may be at risk" in words_of(window)
    click(window, "safeguarding.about.0")
    write(window, "did", "Rang the duty worker")
    write(window, "told", "Duty worker")
    click(window, "safeguarding.keep")
    settle()
    assert [one.adds_to for one in kept(window)] == [None, first.id]
    assert "Tell somebody today" not in words_of(window)
    assert "You add to" not in words_of(window)


def test_a_no_to_a_record_does_not_stop_it(window: MainWindow) -> None:
    planner = planner_of(window)
    (row,) = planner.residents.caseload()
    planner.consents.record(a_consent(row.resident_id, decision=Decision.DECLINED))
    unlock(window)
    keep(window)
    assert [one.said for one in kept(window)] == [MARKER]


def _back(window: MainWindow) -> None:
    click(window, "safeguarding.back")


def _home(window: MainWindow) -> None:
    window.show_home()


def _cover(window: MainWindow) -> None:
    window.cover(QWidget())


def _lock(window: MainWindow) -> None:
    window.lock()


@pytest.mark.parametrize("leave", [_back, _home, _cover, _lock])
def test_it_closes_itself_when_it_is_left_turned_or_locked(
    window: MainWindow, leave: Callable[[MainWindow], None]
) -> None:
    planner = planner_of(window)
    unlock(window)
    keep(window)
    write(window, "saw", "Half a sen")
    leave(window)
    QApplication.processEvents()
    texts = [label.text() for label in window.findChildren(QLabel)]
    texts += [box.toPlainText() for box in window.findChildren(QPlainTextEdit)]
    assert MARKER not in "\n".join(texts)
    assert "Half a sen" not in "\n".join(texts)
    (row,) = planner.residents.caseload()
    record = planner.safeguarding.open(row.resident_id, PASSPHRASE)
    assert record.drafts() == {"saw": "Half a sen"}


def test_what_was_typed_is_there_when_it_is_opened_again(window: MainWindow) -> None:
    unlock(window)
    click(window, "safeguarding.about.1")
    click(window, "safeguarding.person_knows.0")
    write(window, "said", "Half a sen")
    write(window, "told_at", "14")
    click(window, "safeguarding.back")
    settle()
    unlock(window)
    assert find(window, "safeguarding.said", QPlainTextEdit).toPlainText() == "Half a sen"
    assert find(window, "safeguarding.told_at", QLineEdit).text() == "14"
    assert find(window, "safeguarding.about.1", QAbstractButton).isChecked()
    assert find(window, "safeguarding.person_knows.0", QAbstractButton).isChecked()


def test_leaving_leads_back_to_the_step(window: MainWindow) -> None:
    click(window, "session.step.goals")
    unlock(window)
    click(window, "safeguarding.back")
    assert find(window, "session", QWidget).isVisible()
    assert find(window, "session.step.goals", QAbstractButton).isChecked()


def test_going_home_lets_go_of_the_session_below(window: MainWindow, qtbot: QtBot) -> None:
    unlock(window)
    window.show_home()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "session") is None)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "safeguarding") is None)


def test_each_opening_is_noted(window: MainWindow) -> None:
    unlock(window)
    entry = planner_of(window).audit.entries(limit=1)[0]
    assert entry.work == "Open safeguarding record"


def test_once_kept_it_says_so_in_sight_with_what_is_still_to_do(window: MainWindow) -> None:
    page = unlock(window)
    after = find(window, "safeguarding.after", QWidget)
    assert not after.isVisible()
    keep(window)
    view = page.findChildren(PageScroll)[0].viewport()
    assert 0 <= after.mapTo(view, QPoint()).y() <= view.height() - after.height()
    assert "The entry is kept." in words_of(after)
    assert "Tell somebody today" in words_of(after)
    click(window, "safeguarding.about.0")
    click(window, "safeguarding.back")
    settle()
    unlock(window)
    assert "The entry is kept." not in words_of(page_of(window))


def test_a_title_and_the_notices_say_nothing_of_it(window: MainWindow) -> None:
    unlock(window)
    keep(window)
    assert MARKER not in window.windowTitle()
    assert "afeguarding" not in window.windowTitle()
    notices = window.notices.findChildren(QLabel)
    assert not [one.text() for one in notices if MARKER in one.text() or "kept" in one.text()]
    assert window.actions_here.undo.text() in {"Undo", "Undo: Add a person"}
