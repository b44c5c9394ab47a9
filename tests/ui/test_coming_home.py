"""Home again after a session: whom the list shows, and whom it waits for; and whose a record is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.closures import ClosureReason
from homeapp.domain.due import FollowUp, WorkList
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_caseload_row, a_resident
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import words_of
from tests.ui.turned import Session
from tests.ui.typing_in import click, find, press, type_text
from ui.common import Button
from ui.common.tables import Table
from ui.residents.caseload import CaseloadPage
from ui.residents.presenter import CaseloadPresenter
from ui.residents.wording import waiting
from ui.tasks import SerialRunner

TODAY = date(2026, 11, 21)


@pytest.fixture
def session(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    return Session(qtbot, entrance, runner)


def test_after_a_session_the_list_shows_whom_it_was_with(session: Session, qtbot: QtBot) -> None:
    for name in ("Zofia", "Aaron"):
        session.planner.residents.add(a_resident(preferred_name=name))
    page = session.window.findChild(CaseloadPage)
    assert page is not None
    table = find(page, "residents.table", Table)
    session.window.show_home()
    type_text(page.search_box, "zof")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    click(page, "residents.filter.today")
    assert table.model().rowCount() == 0
    page.person_chosen.emit(session.resident_id)
    QApplication.processEvents()
    click(session.window, "session_bar.stop")
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    assert page.search_box.text() == ""
    assert find(page, "residents.filter.all", Button).isChecked()
    chosen = page._chosen()
    assert chosen is not None
    assert chosen.resident_id == session.resident_id


def test_search_selects_what_stands_in_the_box(session: Session) -> None:
    page = session.window.findChild(CaseloadPage)
    assert page is not None
    session.window.show_home()
    type_text(page.search_box, "tariq")
    for _again in range(2):
        press(session.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.search_box.selectedText() == "tariq"
        page.search_box.end(False)
    press(session.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_text(page.search_box, "salma")
    assert page.search_box.text() == "salma"


@pytest.mark.parametrize("page", ["directory", "reports", "me", "content"])
def test_search_leads_to_the_people_from_every_page_of_home(
    session: Session, page: str, qtbot: QtBot
) -> None:
    session.window.show_home()
    click(session.window, f"home.{page}")
    caseload = session.window.findChild(CaseloadPage)
    assert caseload is not None
    qtbot.waitUntil(lambda: not caseload.isVisible())
    press(session.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert find(session.window, "home.people", Button).isChecked()
    assert caseload.search_box.isVisible()
    assert QApplication.focusWidget() is caseload.search_box


def test_the_keyboard_is_at_the_person_met_and_else_at_the_search(session: Session) -> None:
    caseload = session.window.findChild(CaseloadPage)
    assert caseload is not None
    click(session.window, "session_bar.stop")
    assert QApplication.focusWidget() is find(caseload, "residents.table", Table)
    click(caseload, "residents.new")
    session.window.show_home()
    assert QApplication.focusWidget() is caseload.search_box


def test_a_safeguarding_record_says_whose_it_is(session: Session) -> None:
    click(session.window, "session.record")
    name = session.planner.residents.get(session.resident_id).preferred_name
    assert name
    assert f"This record is about {name}." in words_of(session.window)


@pytest.mark.parametrize(
    ("name", "expected"), [("Amina", WorkList.DUE), ("Jan", WorkList.ALL), ("Li", WorkList.CLOSED)]
)
def test_the_list_stays_where_the_person_stands_on_it(
    planner: Planner, name: str, expected: WorkList
) -> None:
    people = {
        one: planner.residents.add(Resident(preferred_name=one)).id
        for one in ("Amina", "Jan", "Li")
    }
    planner.closures.close(people["Li"], reason=ClosureReason.MOVED_AWAY)
    planner.plans.choose(people["Amina"], next_review_on=TODAY)
    caseload = CaseloadPresenter(planner, lambda: None, lambda: TODAY)
    caseload.see(True)
    caseload.choose(WorkList.DUE)
    caseload.come_back(people[name])
    assert caseload.filter is expected
    assert name in [row.preferred_name for row in caseload.rows]


def test_who_is_closed_waits_for_nothing(planner: Planner) -> None:
    open_, closed = FollowUp(waiting=2), FollowUp(waiting=2, closed_on=TODAY)
    assert waiting(a_caseload_row(open_, waiting_signposts=2)) == "2 services"
    assert waiting(a_caseload_row(closed, waiting_signposts=2)) == ""
