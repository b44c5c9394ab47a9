"""Help stands beside the page that it is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_entrance import FakeEntrance
from tests.ui.shell import Shell
from tests.ui.turned import Session
from tests.ui.typing_in import click, find, press
from ui.application import make_application
from ui.common import PageScroll
from ui.session.progress import _RULES
from ui.shell.help import HelpPanel
from ui.shell.help_words import APART, GENERAL, HELP
from ui.tasks import SerialRunner


def said(panel: HelpPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if not label.isHidden())


def test_each_page_has_help_of_its_own(application: QApplication, qtbot: QtBot) -> None:
    panel = HelpPanel()
    qtbot.addWidget(panel)
    for key, sentences in HELP.items():
        panel.show_for(key)
        application.processEvents()
        general = () if key in APART else GENERAL
        assert all(sentence in said(panel) for sentence in (*sentences, *general)), key


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


def test_esc_closes_help_and_the_keyboard_is_where_it_was(shell: Shell) -> None:
    shell.unlock()
    shell.home.name.take_focus()
    before = QApplication.focusWidget()
    press(shell.window, Qt.Key.Key_F1)
    panel = shell.window.findChild(HelpPanel)
    assert panel is not None
    assert panel.isAncestorOf(QApplication.focusWidget())
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_help_makes_no_window_wider(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, scale: float
) -> None:
    make_application([], scale)
    session = Session(qtbot, entrance, runner)
    window = session.window
    qtbot.wait(50)
    window.actions_here.help.trigger()
    qtbot.wait(50)
    panel = window.findChild(HelpPanel)
    assert panel is not None
    step = find(window, "session", QWidget)
    assert (window.width(), window.minimumSizeHint().width() <= 1366) == (1366, True)
    assert step.isVisible() is (scale < 2)  # then there is no room for both
    assert not step.isVisible() or panel.x() >= step.width()
    buttons = panel.findChildren(QAbstractButton)
    assert all(one.width() >= one.sizeHint().width() for one in buttons if one.isVisible())
    click(window, "help.close")
    assert step.isVisible()
    assert window.width() == 1366
    make_application([])


def test_what_else_help_leads_to_stands_below_its_words(shell: Shell, qtbot: QtBot) -> None:
    """Only what closes it takes room from the words, however large they are."""
    make_application([], 2.0)
    shell.unlock()
    shell.window.resize(1366, 700)
    press(shell.window, Qt.Key.Key_F1)
    qtbot.wait(50)
    panel = find(shell.window, "help", HelpPanel)
    scrolled = panel.findChildren(PageScroll)[0]
    assert scrolled.height() > 0.8 * panel.height()
    ways = [find(panel, name, QWidget) for name in ("help.guide", "help.tips")]
    last = max(label.mapTo(panel, label.rect().bottomLeft()).y() for label in words_in(panel))
    for way in ways:
        assert scrolled.isAncestorOf(way)
        assert way.mapTo(panel, way.rect().topLeft()).y() > last
    assert not any(seen_whole(way, scrolled) for way in ways)
    ways[-1].setFocus()
    qtbot.waitUntil(lambda: seen_whole(ways[-1], scrolled))
    assert not scrolled.isAncestorOf(find(panel, "help.close", QWidget))
    make_application([])


def words_in(panel: HelpPanel) -> list[QLabel]:
    return [label for label in panel.findChildren(QLabel) if not label.isHidden()]


def seen_whole(part: QWidget, scrolled: PageScroll) -> bool:
    return part.visibleRegion().boundingRect().height() == part.height()


def test_a_page_that_is_gone_to_is_seen_where_help_took_its_place(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    make_application([], 2.0)
    session = Session(qtbot, entrance, runner)
    session.window.actions_here.help.trigger()
    qtbot.wait(50)
    assert not find(session.window, "session", QWidget).isVisible()
    session.window.actions_here.search.trigger()
    assert find(session.window, "home", QWidget).isVisible()
    make_application([])


def test_locking_puts_help_away(shell: Shell) -> None:
    shell.unlock()
    shell.window.actions_here.help.trigger()
    shell.window.lock()
    panel = shell.window.findChild(HelpPanel)
    assert panel is not None
    assert not panel.isVisible()
