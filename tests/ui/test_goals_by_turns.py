"""The page of one goal is made in turns, and nobody notices that it came later."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.ui.desks import Told, a_desk
from tests.ui.typing_in import click, find
from ui.goals.page import GoalsPage
from ui.tasks import Runner
from ui.turns import Turns


class Screen:
    """The page in a window, above a button that was made before the page was whole."""

    def __init__(self, qtbot: QtBot, planner: Planner, runner: Runner) -> None:
        person = planner.residents.add(a_resident())
        self.goal: Goal = planner.goals.add(a_goal(person.id, own_words="Drink less"))
        self.page = GoalsPage(replace(a_desk(planner, Told()), runner=runner))
        self.below = QPushButton()
        window = self._window = QWidget()
        column = QVBoxLayout(window)
        column.addWidget(self.page)
        column.addWidget(self.below)
        qtbot.addWidget(window)
        window.show()
        self.page.open(person.id)
        # As the session does once a page is in front, whatever is made of it by then.
        QWidget.setTabOrder(find(self.page, "goals.add.own", QWidget), self.below)

    @property
    def turns(self) -> Turns:
        (turns,) = self.page.findChildren(Turns)
        return turns

    def after(self, name: str) -> QWidget:
        """Return what Tab goes to from the widget of this id."""
        stop = find(self.page, name, QWidget).nextInFocusChain()
        while stop is not None and not stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stop = stop.nextInFocusChain()
        assert stop is not None
        return stop


@pytest.fixture
def screen(qtbot: QtBot, application: QApplication, planner: Planner) -> Iterator[Screen]:
    runner = Runner()
    yield Screen(qtbot, planner, runner)
    runner.close()


def test_a_goal_that_is_opened_at_once_is_soon_whole(screen: Screen, qtbot: QtBot) -> None:
    assert screen.turns.is_busy
    click(screen.page, f"goals.open.{screen.goal.id}")
    qtbot.waitUntil(lambda: not screen.turns.is_busy)
    assert find(screen.page, "goals.own_words", QPlainTextEdit).toPlainText() == "Drink less"
    assert find(screen.page, "goals.remove", QWidget).isVisible()


def test_tab_comes_to_the_goal_before_what_is_below_the_page(screen: Screen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not screen.turns.is_busy)
    assert screen.after("goals.add.own").objectName() == "goals.back"
    assert screen.after("goals.remove") is screen.below
