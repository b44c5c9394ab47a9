"""The safeguarding record while it is shut: it shows nothing, and no resident comes near it."""

from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.safeguarding import ConcernAbout
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import PASSPHRASE, MemoryStore
from tests.ui.desks import a_desk
from tests.ui.resident_screens import ResidentOnScreen, words_of
from ui.safeguarding.page import SafeguardingPage
from ui.safeguarding.presenter import SafeguardingPresenter

MARKER = "Quillfeather"


def test_an_answer_that_comes_too_late_opens_nothing(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    person = planner.residents.add(a_resident())
    page = SafeguardingPage(a_desk(planner), person.id)
    qtbot.addWidget(page)
    record = planner.safeguarding.open(person.id, PASSPHRASE)
    page._show_record(record)  # as the runner would, after the page was left
    assert page.findChild(QWidget, "safeguarding.said") is None


def test_no_way_leads_there_from_the_residents_view(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    shown = ResidentOnScreen(qtbot, planner, memory_store, "en")
    record = planner.safeguarding.open(shown.resident_id, PASSPHRASE)
    record.write(about=ConcernAbout.ADULT, said=MARKER)
    for _name in shown.walk():
        words = words_of(shown.view)
        assert MARKER not in words
        assert "safeguarding" not in words.lower()
        ids = [one.objectName() for one in shown.view.findChildren(QWidget)]
        assert not [one for one in ids if one.startswith(("safeguarding", "session.record"))]


def test_a_presenter_that_is_shut_holds_nothing(planner: Planner) -> None:
    presenter = SafeguardingPresenter(planner, UUID(int=7))
    assert presenter.entries() == []
    assert presenter.drafts() == {}
    assert presenter.reminder() == ""
    presenter.close()
    assert not presenter.is_open
