"""The caseload, and adding a person to it."""

import time
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from homeapp.domain.due import FollowUp, WorkList
from homeapp.domain.residents import Resident
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.factories import a_caseload_row, a_resident, a_service
from tests.ui.desks import a_desk
from tests.ui.typing_in import click, find, press, type_text
from ui.common import Button
from ui.common.tables import DISPLAY, Table
from ui.residents.caseload import CaseloadPage
from ui.residents.new_person import NewPersonPage
from ui.residents.presenter import CaseloadPresenter, NewPersonPresenter, NoName
from ui.residents.table_model import CaseloadModel
from ui.residents.wording import language_of, next_step

TODAY = date(2026, 11, 21)


def today() -> date:
    return TODAY


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


@pytest.fixture
def jan(planner: Planner) -> Resident:
    return planner.residents.add(
        Resident(preferred_name="Jan", family_name="Kowalski", reading_language="pl")
    )


@pytest.fixture
def caseload(planner: Planner, amina: Resident, jan: Resident) -> CaseloadPresenter:
    presenter = CaseloadPresenter(planner, lambda: None, today)
    planner.listen(presenter.on_changes)
    presenter.see(True)
    return presenter


def names(presenter: CaseloadPresenter) -> list[str]:
    return [row.preferred_name for row in presenter.rows]


# The caseload, without a screen


def test_everyone_is_listed_until_words_narrow_it(caseload: CaseloadPresenter) -> None:
    assert names(caseload) == ["Amina", "Jan"]
    caseload.search("  kowal ")
    assert names(caseload) == ["Jan"]
    assert caseload.nothing_to_show() == ""
    caseload.search("nobody like this")
    assert "Try fewer letters" in caseload.nothing_to_show()


def test_an_empty_store_asks_for_the_first_person(planner: Planner) -> None:
    presenter = CaseloadPresenter(planner, lambda: None, today)
    presenter.see(True)
    assert presenter.is_empty_store
    assert "Add the first person" in presenter.nothing_to_show()


def test_due_reviews_are_counted_and_listed_oldest_first(
    caseload: CaseloadPresenter, planner: Planner, amina: Resident, jan: Resident
) -> None:
    planner.plans.choose(amina.id, next_review_on=TODAY)
    planner.plans.choose(jan.id, next_review_on=date(2026, 11, 1))
    assert caseload.count(WorkList.DUE) == 2
    caseload.choose(WorkList.DUE)
    assert names(caseload) == ["Jan", "Amina"]
    planner.plans.choose(jan.id, next_review_on=date(2026, 11, 22))
    assert names(caseload) == ["Amina"]


def test_who_waits_for_a_service_is_counted_and_listed(
    caseload: CaseloadPresenter, planner: Planner, jan: Resident
) -> None:
    caseload.choose(WorkList.WAITING)
    assert "Nobody is waiting" in caseload.nothing_to_show()
    service = a_service()
    planner.directory.take_in([], [service])
    planner.signposts.offer(jan.id, service.id)
    assert caseload.count(WorkList.WAITING) == 1
    assert names(caseload) == ["Jan"]


def test_out_of_sight_the_list_waits_and_then_is_fresh(
    caseload: CaseloadPresenter, planner: Planner
) -> None:
    caseload.see(False)
    planner.residents.add(Resident(preferred_name="Zofia"))
    assert "Zofia" not in names(caseload)
    caseload.see(True)
    assert "Zofia" in names(caseload)


def test_work_on_other_records_does_not_read_the_list_again(planner: Planner) -> None:
    shown: list[str] = []
    presenter = CaseloadPresenter(planner, lambda: shown.append("shown"), today)
    planner.listen(presenter.on_changes)
    presenter.see(True)
    planner.workers.change_me(base="Keighley")
    planner.drafts.keep(planner.workers.me().id, "name", "Sa")
    assert shown == ["shown"]


def test_opening_notes_who_looked(
    caseload: CaseloadPresenter, planner: Planner, jan: Resident
) -> None:
    assert caseload.open(1) == jan.id
    assert planner.audit.entries(jan.id)[0].work == "Open someone's record"


def test_the_next_step_follows_what_was_done() -> None:
    assert next_step(a_caseload_row(), TODAY) == "Start the first session"
    assert next_step(a_caseload_row(last_conversation_on=TODAY), TODAY) == "Agree a plan"
    agreed = a_caseload_row(last_conversation_on=TODAY, plan_agreed_on=TODAY)
    assert next_step(agreed, TODAY) == "Choose a review date"
    assert (
        next_step(a_caseload_row(follow_up=FollowUp(plan_on=TODAY)), TODAY)
        == "Review due 21 Nov 2026"
    )
    later = a_caseload_row(follow_up=FollowUp(plan_on=date(2026, 12, 1)))
    assert next_step(later, TODAY) == "Review 1 Dec 2026"


def test_a_language_is_named_twice_and_english_once() -> None:
    assert language_of(a_caseload_row()) == f"\u2068{language('ur').name}\u2069 (Urdu)"
    assert language_of(a_caseload_row(reading_language="en")) == "English"
    assert language_of(a_caseload_row(reading_language="")) == ""


def test_the_table_keeps_qts_rules(application: QApplication) -> None:
    model = CaseloadModel()
    tester = ModelTester(None)  # type: ignore[arg-type]
    tester.check(model)
    model.replace([a_caseload_row(), a_caseload_row(preferred_name="Jan")], TODAY)
    assert model.index(1, 0).data(DISPLAY) == "Jan Example"
    assert model.headerData(3, Qt.Orientation.Horizontal, DISPLAY) == "Next step"
    model.replace([], TODAY)
    assert model.rowCount() == 0


def test_five_thousand_people_are_quick(application: QApplication, qtbot: QtBot) -> None:
    rows = [a_caseload_row(preferred_name=f"Person {number}") for number in range(5000)]
    table, model = Table("people", "People"), CaseloadModel()
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(1000, 600)
    table.show()
    begun = time.perf_counter()
    model.replace(rows, TODAY)
    table.grab()
    assert time.perf_counter() - begun < 0.5
    assert len(model._words) < 100


# The caseload on screen


def show_caseload(qtbot: QtBot, planner: Planner) -> CaseloadPage:
    page = CaseloadPage(a_desk(planner))
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_typing_in_the_search_box_narrows_the_table_after_a_pause(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident, jan: Resident
) -> None:
    page = show_caseload(qtbot, planner)
    table = find(page, "residents.table", Table)
    type_text(page.search_box, "kow")
    assert table.model().rowCount() == 2
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)


def test_enter_opens_the_person_found(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident, jan: Resident
) -> None:
    page = show_caseload(qtbot, planner)
    chosen: list[UUID] = []
    page.person_chosen.connect(chosen.append)
    type_text(page.search_box, "kow")
    press(page.search_box, Qt.Key.Key_Return)
    press(find(page, "residents.table", Table), Qt.Key.Key_Return)
    assert chosen == [jan.id]


def test_the_pane_opens_the_chosen_person(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident, jan: Resident
) -> None:
    page = show_caseload(qtbot, planner)
    chosen: list[UUID] = []
    page.person_chosen.connect(chosen.append)
    click(page, "residents.open")
    assert chosen == [amina.id]


def test_without_room_for_the_pane_a_button_opens_the_chosen_person(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_caseload(qtbot, planner)
    opens = find(page, "residents.open_here", Button)
    assert not opens.isVisible()
    page.resize(500, 700)
    assert not find(page, "residents.open", Button).isVisible()
    assert opens.text() == "Open Amina Example"
    with qtbot.waitSignal(page.person_chosen):
        opens.click()


def test_an_empty_list_offers_a_new_person(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    page = show_caseload(qtbot, planner)
    assert not find(page, "residents.table", Table).isVisible()
    with qtbot.waitSignal(page.new_person_wanted):
        click(page, "residents.new.first")


def test_a_filter_without_people_says_so(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_caseload(qtbot, planner)
    click(page, "residents.filter.waiting")
    assert not find(page, "residents.table", Table).isVisible()
    click(page, "residents.filter.all")
    assert find(page, "residents.table", Table).isVisible()


# A new person


def test_a_new_person_needs_a_name(planner: Planner) -> None:
    presenter = NewPersonPresenter(planner)
    with pytest.raises(NoName):
        presenter.add("  ")
    assert planner.residents.caseload() == []
    added = presenter.add(" Shazia ")
    assert planner.residents.get(added).preferred_name == "Shazia"


def test_a_half_typed_new_name_waits_for_the_worker(planner: Planner) -> None:
    presenter = NewPersonPresenter(planner)
    presenter.keep("Shaz")
    assert NewPersonPresenter(planner).typed_before() == "Shaz"
    presenter.add("Shazia")
    assert presenter.typed_before() == ""


def test_the_new_person_page_adds_and_goes_on(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    page = NewPersonPage(a_desk(planner))
    qtbot.addWidget(page)
    page.show()
    page.open()
    click(page, "residents.new.add")
    assert "Type what the person likes" in page._name.error
    type_text(page._name.line, "شازیہ")
    with qtbot.waitSignal(page.person_added) as heard:
        click(page, "residents.new.add")
    assert planner.residents.get(heard.args[0]).preferred_name == "شازیہ"
    page.open()
    assert page._name.value() == ""
