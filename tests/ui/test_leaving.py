"""The question before words that are not saved are left behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.errors import Refusal
from tests.factories import a_resident
from tests.fakes import MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.typing_in import click, find
from tests.ui.whole import Whole
from ui.shell import leaving
from ui.shell.crisis_panel import CrisisPanel


@pytest.mark.parametrize(("button", "leaves"), [("leaving.stay", False), ("leaving.leave", True)])
def test_the_question_says_what_is_lost_and_how_to_keep_it(
    qtbot: QtBot, application: QApplication, button: str, leaves: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    seen: list[str] = []

    def press() -> None:
        asked = find(window, "leaving", QDialog)
        seen.append(asked.accessibleDescription())
        seen.append(asked.focusWidget().objectName())
        click(asked, button)

    QTimer.singleShot(0, window, press)
    assert leaving.ask_to_leave(window) is leaves
    assert "not saved yet" in seen[0]
    assert seen[1] == "leaving.stay"


@pytest.fixture
def unsaved(application: QApplication, qtbot: QtBot) -> Whole:
    """Return the whole window with words in it that the store would not take."""
    whole = Whole(qtbot).unlock()
    store = whole.planner.residents._store
    assert isinstance(store, MemoryStore)
    whole.begin(whole.planner.residents.add(a_resident()).id)
    whole.press("session.step.conversations")
    store.refusing = Refusal("The disk is full. Make some space, then try again.")
    box = find(whole.window, "conversations.important", QPlainTextEdit)
    retype(box, "My garden")
    leave(box)
    whole.settle()
    answers = [leaving.ask_to_leave]
    # Nobody is there to answer again when the window is closed at the end.
    whole.window._ask_to_leave = lambda window: not answers or answers.pop()(window)
    return whole


def end_question() -> None:
    """End what would wait for ever where the key does nothing."""
    asked = QApplication.activeModalWidget()
    if isinstance(asked, QDialog):
        asked.reject()


def press_f2(asked: QDialog) -> None:
    handle = asked.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F2)


def click_help(asked: QDialog) -> None:
    click(asked, "leaving.crisis")


@pytest.mark.parametrize("ask_for_help", [press_f2, click_help])
def test_urgent_help_is_one_key_and_one_click_away_and_nothing_is_lost(
    unsaved: Whole, ask_for_help: Callable[[QDialog], None]
) -> None:
    def press() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        ask_for_help(asked)

    QTimer.singleShot(100, unsaved.window, press)
    QTimer.singleShot(2000, unsaved.window, end_question)
    closing = QCloseEvent()
    unsaved.window.closeEvent(closing)
    assert not closing.isAccepted()
    assert find(unsaved.window, "crisis", CrisisPanel).isVisible()
    box = find(unsaved.window, "conversations.important", QPlainTextEdit)
    assert box.toPlainText() == "My garden"
