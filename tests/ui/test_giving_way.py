"""Help that stands in the place of a page, in large words, ends nothing on that page."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility.showing import settle
from tests.factories import a_resident
from tests.ui.fake_entrance import PASSPHRASE
from tests.ui.typing_in import click, find, type_text
from tests.ui.whole import Whole
from ui.safeguarding.page import SafeguardingPage
from ui.theme import dress


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Iterator[Whole]:
    dress(application, 2.0)
    yield Whole(qtbot).unlock()
    dress(application)


@pytest.fixture
def record(whole: Whole) -> SafeguardingPage:
    """Return an open record with half an entry, and help in its place."""
    whole.begin(whole.planner.residents.add(a_resident()).id)
    whole.window.actions_here.crisis.trigger()
    whole.press("crisis.record")
    type_text(find(whole.window, "safeguarding.passphrase", QLineEdit), PASSPHRASE)
    whole.press("safeguarding.open")
    said = find(whole.window, "safeguarding.said", QPlainTextEdit)
    said.setFocus()
    type_text(said, "Half a wo")
    whole.window.actions_here.help.trigger()
    whole.settle()
    page = find(whole.window, "safeguarding", SafeguardingPage)
    assert not page.isVisible()
    return page


def test_the_record_is_open_once_its_help_is_read(whole: Whole, record: SafeguardingPage) -> None:
    whole.press("help.close")
    said = find(whole.window, "safeguarding.said", QPlainTextEdit)
    assert said.isVisible()
    assert said.toPlainText() == "Half a wo"
    assert said.hasFocus()


@pytest.mark.parametrize("way", ["lock", "search"])
def test_the_record_shuts_where_it_is_left_from_its_help(
    whole: Whole, record: SafeguardingPage, way: str
) -> None:
    presenter = record._presenter
    assert presenter.is_open
    getattr(whole.window.actions_here, way).trigger()
    assert not presenter.is_open
    settle()
    assert not whole.window.findChildren(QWidget, "safeguarding.said")


def test_a_new_recovery_key_is_there_once_help_is_read(whole: Whole) -> None:
    whole.press("home.me")
    whole.press("workers.renew_key")
    key = find(whole.window, "workers.recovery.key", QWidget)
    assert key.isVisible()
    whole.window.actions_here.help.trigger()
    whole.settle()
    assert not key.isVisible()
    whole.press("help.close")
    assert key.isVisible()
    click(whole.window, "home.people")
    click(whole.window, "home.me")
    assert not key.isVisible()
