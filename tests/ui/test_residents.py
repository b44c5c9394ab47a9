"""What is known about one person, each field saved as it is left."""

from dataclasses import fields
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.residents import Phone, Resident, Script
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.residents.page import AboutPage
from ui.residents.presenter import AboutPresenter, NoName, NotBornYet, read_birthday
from ui.residents.wording import told_apart

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


# On screen


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
    assert "whole date" in again._fields["born_on"].error, "it is still not in the record"
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
    assert planner.audit.entries(amina.id)[0].work == "Open someone's record"
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
