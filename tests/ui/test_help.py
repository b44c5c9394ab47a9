"""Help stands beside the page that it is about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.shell import Shell
from tests.ui.typing_in import click, press
from ui.session.progress import _RULES
from ui.shell.help import HelpPanel
from ui.shell.help_words import GENERAL, HELP


def said(panel: HelpPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if not label.isHidden())


def test_each_page_has_help_of_its_own(application: QApplication, qtbot: QtBot) -> None:
    panel = HelpPanel()
    qtbot.addWidget(panel)
    for key, sentences in HELP.items():
        panel.show_for(key)
        application.processEvents()
        assert all(sentence in said(panel) for sentence in (*sentences, *GENERAL)), key


def test_every_step_of_a_session_has_help() -> None:
    assert set(_RULES) <= set(HELP)
    assert {"people", "directory", "reports", "me"} <= set(HELP)


def test_f1_opens_help_and_closing_it_goes_back(shell: Shell, qtbot: QtBot) -> None:
    shell.unlock()
    press(shell.window, Qt.Key.Key_F1)
    panel = shell.window.findChild(HelpPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    click(shell.window, "help.close")
    assert not panel.isVisible()


def test_locking_puts_help_away(shell: Shell) -> None:
    shell.unlock()
    shell.window.actions_here.help.trigger()
    shell.window.lock()
    panel = shell.window.findChild(HelpPanel)
    assert panel is not None
    assert not panel.isVisible()
