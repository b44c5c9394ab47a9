"""What is to be put right goes from the summary as soon as it is right."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desks import retype
from tests.ui.shell import Shell
from tests.ui.typing_in import click, find
from ui.common import DateField, ErrorSummary, LineField, column


class Page(QWidget):
    """A summary over two fields that have to be filled in."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = ErrorSummary()
        self.name, self.born = LineField("t.name", "Name"), DateField("t.born", "Born")
        column(self.summary, self.name, self.born).setParent(self)

    def problems(self) -> list[tuple[LineField | DateField, str]]:
        """Return what is wrong now."""
        found: list[tuple[LineField | DateField, str]] = []
        if len(self.name.value()) < 3:
            found.append((self.name, "Type a longer name."))
        if self.born.problem():
            found.append((self.born, "Type a day."))
        return found


@pytest.fixture
def page(application: QApplication, qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def sentences(page: Page) -> list[str]:
    return [shown.sentence for shown in page.summary._shown]


def test_each_item_goes_when_its_field_is_right(page: Page) -> None:
    retype(page.born.line, "31 2")
    page.summary.show_problems(page.problems(), page.problems)
    assert "There are 2 things" in page.summary.accessibleName()
    retype(page.name.line, "Jo")
    assert sentences(page) == ["Type a longer name.", "Type a day."]
    retype(page.name.line, "Joan")
    assert sentences(page) == ["Type a day."]
    assert page.name.error == ""
    assert page.born.error
    assert page.summary.accessibleName().startswith("There is one thing")
    retype(page.born.line, "3 11 1960")
    assert not page.summary.isVisible()
    assert page.born.error == ""


def test_no_new_item_comes_while_typing(page: Page) -> None:
    retype(page.name.line, "Joan")
    retype(page.born.line, "31 2")
    page.summary.show_problems(page.problems(), page.problems)
    retype(page.name.line, "")
    assert sentences(page) == ["Type a day."]
    assert page.name.error == ""


def test_without_a_judge_something_else_that_reads_is_right(page: Page) -> None:
    retype(page.name.line, "wrong")
    page.summary.show_problems([(page.name, "This name is taken.")])
    retype(page.name.line, "")
    assert sentences(page) == ["This name is taken."]
    retype(page.name.line, "other")
    assert sentences(page) == []
    assert not page.summary.isVisible()


def test_a_summary_shown_again_says_each_thing_once(page: Page) -> None:
    for _time in range(2):
        page.summary.show_problems(page.problems(), page.problems)
    assert sentences(page) == ["Type a longer name."]
    retype(page.name.line, "Joan")
    assert sentences(page) == []


def test_the_door_lets_go_of_what_is_typed_now(shell: Shell) -> None:
    click(shell.window, "unlock.open")
    assert "Type your passphrase." in shell.words()
    retype(find(shell.window, "unlock.passphrase", QLineEdit), "four")
    assert "Type your passphrase." not in shell.words()
