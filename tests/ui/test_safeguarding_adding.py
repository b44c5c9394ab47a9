"""Adding to an entry of the safeguarding record: the form comes to whoever asked for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.safeguarding import ConcernAbout
from tests.factories import a_resident
from tests.fakes import PASSPHRASE
from tests.ui.typing_in import click, find, type_text
from tests.ui.whole import Whole
from ui.common import PageScroll
from ui.safeguarding.page import SafeguardingPage
from ui.theme import dress


@pytest.fixture(params=[1.0, 2.0])
def opened(
    application: QApplication, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[Whole]:
    """Return a small laptop's window with an open record of three entries, at a size of words."""
    whole = Whole(qtbot).unlock()
    whole.window.resize(1366, 768)
    person = whole.planner.residents.add(a_resident())
    record = whole.planner.safeguarding.open(person.id, PASSPHRASE)
    for number in range(3):
        record.write(about=ConcernAbout.ADULT, said=f"Quillfeather {number}")
    record.close()
    whole.begin(person.id)
    whole.press("session.record")
    type_text(find(whole.window, "safeguarding.passphrase", QLineEdit), PASSPHRASE)
    click(whole.window, "safeguarding.open")
    dress(application, request.param)
    whole.settle()
    yield whole
    dress(application)


def test_the_form_comes_into_sight_from_its_title_on(opened: Whole, qtbot: QtBot) -> None:
    window = opened.window
    page = find(window, "safeguarding", SafeguardingPage)
    add = [one for one in page.findChildren(QAbstractButton) if "add." in one.objectName()][-1]
    add.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: _in_sight(page, add))
    place = add.mapTo(window, add.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    first = find(page, "safeguarding.about.0", QAbstractButton)
    qtbot.waitUntil(first.hasFocus)
    labels = page.findChildren(QLabel)
    title = next(one for one in labels if one.text() == "Write an entry")
    added = next(one for one in labels if "You add to:" in one.text())
    parts = (title, added, first)
    qtbot.waitUntil(lambda: all(_in_sight(page, one) for one in parts))
    qtbot.wait(400)  # as long as what got the keyboard is followed where its page grows
    assert all(_in_sight(page, one) for one in parts)


def _in_sight(page: SafeguardingPage, part: QWidget) -> bool:
    """Whether a part is whole in what the page shows now."""
    shown = page.findChildren(PageScroll)[0].viewport()
    top = part.mapTo(shown, QPoint(0, 0)).y()
    return top >= 0 and top + part.height() <= shown.height()
