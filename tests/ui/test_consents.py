"""Hello and consent: what is asked, what stands, and what stood before."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Consent, Decision, How, NoInterpreterNamed, Purpose
from homeapp.domain.conversations import Interpreting
from homeapp.domain.residents import Resident
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.factories import a_resident, a_service, an_organisation
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import Button, PlainLabel
from ui.consents.page import ConsentsPage
from ui.consents.presenter import (
    NOTICE,
    Asked,
    ConsentsPresenter,
    InThePast,
)

TODAY = date(2026, 11, 21)


def today() -> date:
    return TODAY


@pytest.fixture
def person(planner: Planner) -> Resident:
    return planner.residents.add(a_resident(interpreter_needed=False))


@pytest.fixture
def presenter(planner: Planner, person: Resident) -> ConsentsPresenter:
    presenter = ConsentsPresenter(planner, lambda: None, today)
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    return presenter


def test_nothing_is_decided_before_it_is_asked(presenter: ConsentsPresenter) -> None:
    assert presenter.standing(Purpose.RECORD) is None


def test_both_questions_make_the_page_done(presenter: ConsentsPresenter) -> None:
    presenter.record(Purpose.RECORD, Decision.GIVEN, Asked())
    presenter.record(Purpose.GP, Decision.DECLINED, Asked())


def test_a_decision_is_told_in_short_sentences(presenter: ConsentsPresenter) -> None:
    asked = Asked(How.THROUGH_INTERPRETER, "Line 4471", date(2027, 3, 31))
    kept = presenter.record(Purpose.GP, Decision.GIVEN, asked)
    assert presenter.in_words(kept) == (
        "Yes on 21 November 2026. Through an interpreter: Line 4471. "
        "Until 31 March 2027. Told from the privacy notice of November 2026."
    )


def test_what_stood_before_is_kept_newest_first(presenter: ConsentsPresenter) -> None:
    for decision in (Decision.DECLINED, Decision.GIVEN, Decision.WITHDRAWN):
        presenter.record(Purpose.GP, decision, Asked())
    earlier = presenter.earlier(Purpose.GP)
    assert [words.split(" on ")[0] for words in earlier] == ["Yes", "No"]
    assert presenter.earlier(Purpose.RECORD) == []


def test_a_yes_that_ran_out_is_no_yes(planner: Planner, person: Resident) -> None:
    days = [TODAY]
    presenter = ConsentsPresenter(planner, lambda: None, lambda: days[0])
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    kept = presenter.record(Purpose.GP, Decision.GIVEN, Asked(until=date(2026, 11, 30)))
    assert presenter.is_yes(presenter.standing(Purpose.GP))
    days[0] = date(2026, 12, 1)
    assert not presenter.is_yes(presenter.standing(Purpose.GP))
    assert "Ran out on 30 November 2026." in presenter.in_words(kept)


def test_a_last_day_must_be_to_come_and_an_interpreter_named(
    presenter: ConsentsPresenter, planner: Planner, person: Resident
) -> None:
    with pytest.raises(InThePast):
        presenter.record(Purpose.GP, Decision.GIVEN, Asked(until=date(2026, 11, 20)))
    with pytest.raises(NoInterpreterNamed):
        presenter.record(Purpose.GP, Decision.GIVEN, Asked(How.THROUGH_INTERPRETER))
    assert planner.consents.of(person.id) == []


def test_a_no_has_no_last_day(presenter: ConsentsPresenter) -> None:
    kept = presenter.record(Purpose.GP, Decision.DECLINED, Asked(until=date(2027, 1, 1)))
    assert kept.expires_on is None


def test_referrals_are_listed_by_organisation(
    presenter: ConsentsPresenter, planner: Planner, person: Resident
) -> None:
    body = an_organisation()
    planner.directory.take_in([body], [a_service(body)])
    for decision in (Decision.DECLINED, Decision.GIVEN):
        planner.consents.record(_about(body.id, person, decision))
    ((name, decision),) = presenter.referrals()
    assert name == "Example Community Trust"
    assert decision.startswith("Yes on")


def _about(organisation_id: UUID, person: Resident, decision: Decision) -> Consent:
    return Consent(
        resident_id=person.id,
        purpose=Purpose.REFER,
        organisation_id=organisation_id,
        decision=decision,
        how=How.SPOKEN,
        decided_on=TODAY,
        notice_version="2026-11",
        worker_id=person.id,
    )


def test_a_decision_pressed_by_mistake_is_put_right_by_the_next_and_both_are_kept(
    presenter: ConsentsPresenter, planner: Planner
) -> None:
    yes = presenter.record(Purpose.GP, Decision.GIVEN, Asked())
    assert planner.history.next_undo != "Record a consent"
    no = presenter.record(Purpose.GP, Decision.DECLINED, Asked())
    assert presenter.standing(Purpose.GP) == no
    assert planner.consents.of(yes.resident_id) == [yes, no]


def test_the_notice_is_short_and_says_that_no_changes_nothing() -> None:
    assert all(len(sentence.split()) <= 20 for sentence in NOTICE)
    assert any("same help" in sentence for sentence in NOTICE)


def test_the_notice_is_in_the_language_that_is_read(
    planner: Planner, presenter: ConsentsPresenter, person: Resident
) -> None:
    assert presenter.language == language("ur")
    planner.residents.change(person.id, reading_language="en")
    presenter.open(person.id)
    assert presenter.language == language("en")
    assert presenter.note == ""


def test_a_reading_language_that_nobody_chose_is_asked_for(planner: Planner) -> None:
    unasked = planner.residents.add(a_resident(reading_language=""))
    presenter = ConsentsPresenter(planner, lambda: None, today)
    presenter.open(unasked.id)
    assert "About the person" in presenter.note


# On screen


def show(
    qtbot: QtBot, planner: Planner, person: Resident, told: Told | None = None
) -> ConsentsPage:
    page = ConsentsPage(a_desk(planner, told))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open(person.id)
    QApplication.processEvents()
    return page


def test_two_presses_answer_the_page(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    click(page, "consents.record.given")
    click(page, "consents.gp.declined")
    assert planner.consents.is_given(person.id, Purpose.RECORD)
    standing = planner.consents.standing(person.id, Purpose.GP)
    assert standing is not None
    assert (standing.decision, standing.how) == (Decision.DECLINED, How.SPOKEN)


def test_yes_and_no_look_alike_and_a_second_yes_says_so(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    yes, no = find(page, "consents.gp.given", Button), find(page, "consents.gp.declined", Button)
    assert yes.property("kind") == no.property("kind")
    yes.click()
    assert yes.text() == "They say yes again"
    click(page, "consents.gp.withdrawn")
    assert yes.text() == "They say yes now"


def test_a_yes_is_taken_back_and_kept_in_sight(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    assert not find(page, "consents.gp.withdrawn", Button).isVisible()
    click(page, "consents.gp.given")
    click(page, "consents.gp.withdrawn")
    assert not planner.consents.is_given(person.id, Purpose.GP)
    said = " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())
    assert "Withdrawn on" in said
    assert "Before that:\nYes on" in said


def test_through_an_interpreter_asks_for_a_name(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    person = planner.residents.add(a_resident())
    page = show(qtbot, planner, person)
    click(page, "consents.gp.given")
    assert "No interpreter is named" in page._how.interpreter.error
    retype(find(page, "consents.interpreter", QLineEdit), "Line 4471")
    click(page, "consents.gp.given")
    standing = planner.consents.standing(person.id, Purpose.GP)
    assert standing is not None
    assert (standing.how, standing.interpreter) == (How.THROUGH_INTERPRETER, "Line 4471")
    assert page._how.interpreter.error == ""


def test_a_yes_is_taken_back_with_no_name_of_an_interpreter(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    click(page, "consents.gp.given")
    click(page, "consents.how.2")
    click(page, "consents.gp.withdrawn")
    standing = planner.consents.standing(person.id, Purpose.GP)
    assert standing is not None
    assert (standing.decision, standing.how) == (Decision.WITHDRAWN, How.THROUGH_INTERPRETER)
    assert page._how.interpreter.error == ""


def test_who_interprets_is_asked_once_a_session(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    person = planner.residents.add(a_resident())
    page = show(qtbot, planner, person)
    line = find(page, "consents.interpreter", QLineEdit)
    assert line.isVisible()
    retype(line, "Line 4471")
    leave(line)
    click(page, "consents.interpreting.1")
    known = planner.conversations.interpreter_today(person.id)
    assert known == ("Line 4471", Interpreting.PHONE)
    again = show(qtbot, planner, person)
    assert find(again, "consents.interpreter", QLineEdit).text() == "Line 4471"
    click(again, "consents.record.given")
    kept = planner.consents.of(person.id)[0]
    assert (kept.interpreter, kept.interpreting) == ("Line 4471", Interpreting.PHONE)
    assert planner.drafts.of(person.id) == {}


def test_nobody_is_asked_who_interprets_where_nobody_does(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    assert not find(page, "consents.interpreter", QLineEdit).isVisible()


def test_the_notice_is_named_by_its_month_and_stands_there_to_read(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    click(page, "consents.gp.given")
    said = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert "The privacy notice of November 2026" in said
    assert all(sentence in said for sentence in NOTICE)
    assert not any("2026-11" in words for words in said)


def test_a_last_day_that_does_not_read_is_kept_and_stops_the_yes(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    until = find(page, "consents.gp.until", QLineEdit)
    retype(until, "31 3")
    leave(until)
    click(page, "consents.gp.given")
    assert planner.consents.of(person.id) == []
    assert page._cards[1].until.error
    again = show(qtbot, planner, person)
    until = find(again, "consents.gp.until", QLineEdit)
    assert until.text() == "31 3"
    retype(until, "31 3 2099")
    click(again, "consents.gp.given")
    standing = planner.consents.standing(person.id, Purpose.GP)
    assert standing is not None
    assert standing.expires_on == date(2099, 3, 31)
    assert planner.drafts.of(person.id) == {}


def test_a_no_to_the_record_says_what_to_do(
    application: QApplication, qtbot: QtBot, planner: Planner, person: Resident
) -> None:
    page = show(qtbot, planner, person)
    click(page, "consents.record.declined")
    said = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert any("Write nothing more" in words for words in said)
