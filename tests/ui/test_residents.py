"""The caseload, a new person, and what is known about one."""

import time
from dataclasses import fields
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from homeapp.domain.residents import Phone, Resident, Script
from homeapp.i18n import language
from homeapp.planner import Planner
from homeapp.services.unit_of_work import CaseloadRow
from tests.factories import a_resident, a_service
from tests.fakes import FrozenClock, MemoryStore
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find, press, type_text
from ui.common.tables import DISPLAY, Table
from ui.residents.caseload import CaseloadPage
from ui.residents.new_person import NewPersonPage
from ui.residents.page import AboutPage
from ui.residents.presenter import (
    AboutPresenter,
    CaseloadPresenter,
    Filter,
    NewPersonPresenter,
    NoName,
    NotBornYet,
    read_birthday,
)
from ui.residents.table_model import CaseloadModel
from ui.residents.wording import language_of, next_step, told_apart

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
    assert caseload.count(Filter.REVIEW_DUE) == 2
    caseload.choose(Filter.REVIEW_DUE)
    assert names(caseload) == ["Jan", "Amina"]
    planner.plans.choose(jan.id, next_review_on=date(2026, 11, 22))
    assert names(caseload) == ["Amina"]


def test_who_waits_for_a_service_is_counted_and_listed(
    caseload: CaseloadPresenter, planner: Planner, jan: Resident
) -> None:
    caseload.choose(Filter.WAITING)
    assert "Nobody is waiting" in caseload.nothing_to_show()
    service = a_service()
    planner.directory.take_in([], [service])
    planner.signposts.offer(jan.id, service.id)
    assert caseload.count(Filter.WAITING) == 1
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
    assert planner.audit.entries(jan.id)[0].work == "Open a person's record"


def a_row(**values: object) -> CaseloadRow:
    usual: dict[str, object] = {
        "resident_id": a_resident().id,
        "preferred_name": "Amina",
        "family_name": "Example",
        "born_on": None,
        "postcode": "",
        "reading_language": "ur",
        "last_conversation_on": None,
        "active_goals": 0,
        "next_review_on": None,
        "waiting_signposts": 0,
        "plan_agreed_on": None,
    }
    return CaseloadRow(**{**usual, **values})  # type: ignore[arg-type]


def test_the_next_step_follows_what_was_done() -> None:
    assert next_step(a_row(), TODAY) == "Start the first talk"
    assert next_step(a_row(last_conversation_on=TODAY), TODAY) == "Agree a plan"
    agreed = a_row(last_conversation_on=TODAY, plan_agreed_on=TODAY)
    assert next_step(agreed, TODAY) == "Choose a review date"
    assert next_step(a_row(next_review_on=TODAY), TODAY) == "Review due 21 November 2026"
    later = a_row(next_review_on=date(2026, 12, 1))
    assert next_step(later, TODAY) == "Review 1 December 2026"


def test_a_language_is_named_twice_and_english_once() -> None:
    assert language_of(a_row()) == f"\u2068{language('ur').name}\u2069 (Urdu)"
    assert language_of(a_row(reading_language="en")) == "English"
    assert language_of(a_row(reading_language="")) == ""


def test_the_table_keeps_qts_rules(application: QApplication) -> None:
    model = CaseloadModel()
    tester = ModelTester(None)  # type: ignore[arg-type]
    tester.check(model)
    model.replace([a_row(), a_row(preferred_name="Jan")], TODAY)
    assert model.index(1, 0).data(DISPLAY) == "Jan Example"
    assert model.headerData(3, Qt.Orientation.Horizontal, DISPLAY) == "Next step"
    model.replace([], TODAY)
    assert model.rowCount() == 0


def test_five_thousand_people_are_quick(application: QApplication, qtbot: QtBot) -> None:
    store = MemoryStore(FrozenClock(datetime(2026, 11, 21, tzinfo=UTC)))
    rows = [a_row(preferred_name=f"Person {number}") for number in range(5000)]
    table, model = Table("people", "People"), CaseloadModel()
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(1000, 600)
    table.show()
    begun = time.perf_counter()
    model.replace(rows, TODAY)
    table.grab()
    assert time.perf_counter() - begun < 0.5
    assert store.rows[Resident] == {}


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


# About a person, without a screen


def about(planner: Planner, person: Resident) -> AboutPresenter:
    presenter = AboutPresenter(planner, lambda: None, lambda work, done: done(work()))
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    return presenter


def test_a_field_is_saved_and_its_draft_let_go(planner: Planner, amina: Resident) -> None:
    presenter = about(planner, amina)
    presenter.keep("address", "2 Te")
    presenter.save("address", "2 Test Street")
    assert planner.residents.get(amina.id).address == "2 Test Street"
    assert planner.drafts.of(amina.id) == {}


def test_undo_is_shown(planner: Planner, amina: Resident) -> None:
    presenter = about(planner, amina)
    presenter.save("address", "2 Test Street")
    planner.history.undo()
    assert presenter.resident is not None
    assert presenter.resident.address == "1 Test Street"


def test_a_likely_duplicate_is_shown_when_a_telling_field_is_saved(
    planner: Planner, amina: Resident
) -> None:
    fresh = planner.residents.add(Resident(preferred_name="Amina"))
    presenter = about(planner, fresh)
    presenter.save("given_names", "Amina")
    assert presenter.duplicates == []
    presenter.save("family_name", "Example")
    assert presenter.duplicates == [amina]
    presenter.pass_over()
    presenter.save("postcode", "BD1 1HY")
    assert presenter.duplicates == []


def test_a_duplicate_is_told_apart_by_little() -> None:
    assert told_apart(a_resident()) == "Amina, born in 1961, BD1"
    assert told_apart(Resident(preferred_name="Amina")) == "Amina"


def test_a_birthday_lies_in_the_past() -> None:
    assert read_birthday("21 11 2026", today) == TODAY
    with pytest.raises(NotBornYet):
        read_birthday("22 11 2026", today)


# About a person, on screen


def show_about(
    qtbot: QtBot, planner: Planner, person: Resident, told: Told | None = None
) -> AboutPage:
    page = AboutPage(a_desk(planner, told))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open(person.id)
    QApplication.processEvents()
    return page


def line(page: QWidget, name: str) -> QLineEdit:
    return find(page, f"residents.{name}", QLineEdit)


def test_a_field_saves_as_it_is_left(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    retype(line(page, "postcode"), "bd231pj")
    assert planner.residents.get(amina.id).postcode == "BD1 1HY"
    leave(line(page, "postcode"))
    assert planner.residents.get(amina.id).postcode == "BD23 1PJ"
    assert line(page, "postcode").text() == "BD23 1PJ"
    planner.history.undo()
    assert line(page, "postcode").text() == "BD1 1HY"


def test_a_date_that_does_not_read_is_kept_and_judged_on_continue_only(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    retype(line(page, "born_on"), "3 11")
    leave(line(page, "born_on"))
    assert planner.residents.get(amina.id).born_on == amina.born_on
    assert planner.drafts.of(amina.id) == {"born_on": "3 11"}
    assert page._fields["born_on"].error == ""
    assert [field.field_id for field, _said in page.problems()] == ["residents.born_on"]
    again = show_about(qtbot, planner, amina)
    assert line(again, "born_on").text() == "3 11"
    retype(line(again, "born_on"), "3 11 1960")
    leave(line(again, "born_on"))
    assert planner.residents.get(amina.id).born_on == date(1960, 11, 3)
    assert planner.drafts.of(amina.id) == {}
    assert again.problems() == []


def test_words_that_were_being_typed_come_back_and_are_saved(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    planner.drafts.keep(amina.id, "contact_note", "Ring after 3pm")
    page = show_about(qtbot, planner, amina)
    assert page._fields["contact_note"].value() == "Ring after 3pm"
    assert planner.residents.get(amina.id).contact_note == "Ring after 3pm"
    assert planner.drafts.of(amina.id) == {}


def test_a_change_elsewhere_leaves_alone_what_is_being_typed(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    retype(line(page, "born_on"), "3 1")
    planner.residents.change(amina.id, gp_practice="Moorview")
    assert line(page, "born_on").text() == "3 1"
    assert line(page, "gp_practice").text() == "Moorview"


def test_a_name_in_urdu_letters_is_kept_letter_for_letter(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    retype(line(page, "preferred_name"), "آمنہ")
    leave(line(page, "preferred_name"))
    assert planner.residents.get(amina.id).preferred_name == "آمنہ"


def test_an_empty_name_is_not_saved_and_asked_for_on_continue(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    retype(line(page, "preferred_name"), "")
    leave(line(page, "preferred_name"))
    assert planner.residents.get(amina.id).preferred_name == "Amina"
    assert [said for _field, said in page.problems()] == [str(NoName())]


def test_phones_are_added_named_and_removed(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    click(page, "residents.phones.add")
    retype(line(page, "phones.1.number"), "07700 900 111")
    leave(line(page, "phones.1.number"))
    retype(line(page, "phones.1.whose"), "daughter")
    leave(line(page, "phones.1.whose"))
    both = (Phone("07700 900 456", "mobile"), Phone("07700 900 111", "daughter"))
    assert planner.residents.get(amina.id).phones == both
    click(page, "residents.phones.0.remove")
    assert planner.residents.get(amina.id).phones == both[1:]


def test_a_name_without_its_number_is_kept_and_asked_about(
    application: QApplication, qtbot: QtBot, planner: Planner, jan: Resident
) -> None:
    page = show_about(qtbot, planner, jan)
    retype(line(page, "phones.0.whose"), "daughter")
    leave(line(page, "phones.0.whose"))
    assert planner.residents.get(jan.id).phones == ()
    assert [field.field_id for field, _said in page.problems()] == ["residents.phones"]
    again = show_about(qtbot, planner, jan)
    assert line(again, "phones.0.whose").text() == "daughter"


def test_choices_save_at_once(
    application: QApplication, qtbot: QtBot, planner: Planner, jan: Resident
) -> None:
    page = show_about(qtbot, planner, jan)
    click(page, "residents.reading_script.0")
    click(page, "residents.interpreter_needed.1")
    click(page, "residents.safe_ways.2")
    kept = planner.residents.get(jan.id)
    assert (kept.reading_script, kept.interpreter_needed) == (Script.LATIN, False)
    assert len(kept.safe_ways) == 1


def test_a_language_that_is_not_in_our_list_is_kept_and_shown(
    application: QApplication, qtbot: QtBot, planner: Planner, jan: Resident
) -> None:
    planner.residents.change(jan.id, spoken_language="xyz")
    page = show_about(qtbot, planner, jan)
    assert page._fields["spoken_language"].value() == "xyz"


def test_every_field_of_a_resident_is_on_the_page(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    page = show_about(qtbot, planner, amina)
    assert set(page._fields) == {known.name for known in fields(Resident)} - {"id"}
    shown = {name: field.value() for name, field in page._fields.items()}
    assert shown == {name: getattr(amina, name) or shown[name] for name in shown}
    assert planner.residents.get(amina.id) == amina


def test_the_other_of_two_alike_is_opened_or_passed_over(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    twin = planner.residents.add(a_resident(nhs_number="", preferred_name="Ammi"))
    page = show_about(qtbot, planner, twin)
    with qtbot.waitSignal(page.person_chosen) as heard:
        click(page, "residents.alike.open")
    assert heard.args == [amina.id]
    assert planner.audit.entries(amina.id)[0].work == "Open a person's record"
    click(page, "residents.alike.carry_on")
    assert page._alike_cards == []


def test_a_page_that_is_gone_hears_no_more(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    desk = a_desk(planner)
    page = AboutPage(desk)
    page.open(amina.id)
    page.deleteLater()
    application.sendPostedEvents(page, 0)
    application.processEvents()
    planner.residents.change(amina.id, address="2 Test Street")


def test_tab_goes_through_the_page_as_it_reads(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    planner.residents.add(a_resident(nhs_number="", preferred_name="Ammi"))
    page = show_about(qtbot, planner, amina)
    click(page, "residents.phones.add")
    wanted = [
        "residents.alike.open",
        "residents.preferred_name",
        "residents.gp_practice",
        "residents.phones.0.number",
        "residents.phones.0.remove",
        "residents.phones.1.number",
        "residents.phones.add",
        "residents.contact_note",
        "residents.ethnicity",
    ]
    stop = find(page, wanted[0], QWidget)
    met = [stop.objectName()]
    for _step in range(300):
        stop = stop.nextInFocusChain()
        met.append(stop.objectName())
    assert [name for name in dict.fromkeys(met) if name in wanted] == wanted
