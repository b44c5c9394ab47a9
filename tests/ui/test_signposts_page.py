"""What the Services page does with what is typed and pressed."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Decision, How
from homeapp.domain.directory import Area, Service, Topic
from homeapp.domain.goals import Goal
from homeapp.domain.residents import LocalAuthority, Resident
from homeapp.domain.signposts import Signpost, SignpostStatus
from homeapp.planner import Planner
from homeapp.services.signposts import NobodyToReferTo
from tests.factories import a_goal, a_resident, a_service, an_organisation
from tests.ui.desks import Told, a_desk, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.signposts.page import SignpostsPage

BRADFORD = (Area(code=LocalAuthority.BRADFORD.value),)
CRAVEN = (Area(code=LocalAuthority.NORTH_YORKSHIRE.value),)


def today() -> date:
    return date(2026, 11, 21)


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


@pytest.fixture
def goal(planner: Planner, amina: Resident) -> Goal:
    return planner.goals.add(a_goal(amina.id))


@pytest.fixture
def services(planner: Planner) -> list[Service]:
    """Return walking groups: of Craven, of anywhere, of Bradford; and a food bank."""
    body = an_organisation()
    listed = [
        a_service(body, name="Walks in Craven", areas=CRAVEN),
        a_service(body, name="Walks anywhere"),
        a_service(body, name="Walks in Bradford", areas=BRADFORD),
        a_service(name="Example food bank", topics=(Topic.FOOD,), areas=BRADFORD),
    ]
    planner.directory.take_in([body], listed)
    return listed


def only(planner: Planner, person: Resident) -> Signpost:
    found = planner.signposts.of(person.id)
    assert len(found) == 1
    return found[0]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    amina: Resident,
    goal: Goal,
    services: list[Service],
    told: Told,
) -> SignpostsPage:
    """Return the page of a person with a walking goal, in sight."""
    page = SignpostsPage(a_desk(planner, told), today=today)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open(amina.id)
    return page


def words_in_sight(page: SignpostsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def offer(page: SignpostsPage, goal: Goal, service: Service) -> None:
    click(page, f"signposts.suggested.{goal.id}.{service.id}")


def test_offering_a_suggestion_names_its_goal_and_moves_the_keyboard_there(
    page: SignpostsPage, planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    offer(page, goal, services[2])
    signpost = only(planner, amina)
    assert (signpost.service_id, signpost.goal_id) == (services[2].id, goal.id)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == f"signposts.{signpost.id}.chosen"


def test_a_search_offers_without_a_goal(
    page: SignpostsPage, qtbot: QtBot, planner: Planner, amina: Resident, services: list[Service]
) -> None:
    line = find(page, "signposts.search", QLineEdit)
    retype(line, "food")
    qtbot.waitUntil(lambda: "1 service fits." in words_in_sight(page))
    assert line.hasFocus()
    click(page, f"signposts.found.{services[3].id}")
    assert only(planner, amina).goal_id is None


def test_the_person_says_how_it_goes_on(
    page: SignpostsPage, planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    offer(page, goal, services[2])
    signpost = only(planner, amina)
    click(page, f"signposts.{signpost.id}.chosen")
    assert "Agreed to go, since 21 November 2026" in words_in_sight(page)
    click(page, f"signposts.{signpost.id}.attended")
    assert only(planner, amina).status is SignpostStatus.ATTENDED


def test_what_did_not_happen_may_have_a_reason(
    page: SignpostsPage, planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    offer(page, goal, services[2])
    signpost = only(planner, amina)
    click(page, f"signposts.{signpost.id}.did-not-happen")
    assert only(planner, amina).status is SignpostStatus.OFFERED
    retype(find(page, f"signposts.{signpost.id}.reason", QLineEdit), "The bus did not come")
    click(page, f"signposts.{signpost.id}.note")
    assert only(planner, amina).reason == "The bus did not come"
    assert "Reason: The bus did not come" in words_in_sight(page)


def test_the_question_stands_on_the_card_until_it_is_answered(
    page: SignpostsPage,
    planner: Planner,
    amina: Resident,
    goal: Goal,
    services: list[Service],
    told: Told,
) -> None:
    offer(page, goal, services[2])
    signpost = only(planner, amina)
    click(page, f"signposts.{signpost.id}.referred")
    assert "May I give your name and phone number" in words_in_sight(page)
    retype(find(page, f"signposts.{signpost.id}.interpreter", QLineEdit), "4411")
    click(page, f"signposts.{signpost.id}.yes")
    assert only(planner, amina).status is SignpostStatus.REFERRED
    assert planner.consents.of(amina.id)[0].interpreter == "4411"
    assert told.said == ["The yes is kept. You can ask the organisation now."]
    assert "May I give" not in words_in_sight(page)


def test_a_yes_through_an_interpreter_waits_for_the_name_and_a_no_does_not(
    page: SignpostsPage, planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    offer(page, goal, services[2])
    signpost = only(planner, amina)
    click(page, f"signposts.{signpost.id}.referred")
    click(page, f"signposts.{signpost.id}.yes")
    assert planner.consents.of(amina.id) == []
    assert "Error: No interpreter is named yet." in words_in_sight(page)
    assert find(page, f"signposts.{signpost.id}.interpreter", QLineEdit).hasFocus()
    click(page, f"signposts.{signpost.id}.no")
    assert [one.decision for one in planner.consents.of(amina.id)] == [Decision.DECLINED]


def test_an_interpreter_is_named_only_where_one_took_part(
    page: SignpostsPage, planner: Planner, amina: Resident, goal: Goal, services: list[Service]
) -> None:
    offer(page, goal, services[2])
    signpost = only(planner, amina)
    click(page, f"signposts.{signpost.id}.referred")
    retype(find(page, f"signposts.{signpost.id}.interpreter", QLineEdit), "4411")
    click(page, f"signposts.{signpost.id}.how.0")
    assert not find(page, f"signposts.{signpost.id}.interpreter", QLineEdit).isVisible()
    click(page, f"signposts.{signpost.id}.no")
    consent = planner.consents.of(amina.id)[0]
    assert (consent.how, consent.interpreter) == (How.SPOKEN, "")


def test_an_offer_is_taken_back(
    page: SignpostsPage,
    planner: Planner,
    amina: Resident,
    goal: Goal,
    services: list[Service],
    told: Told,
) -> None:
    offer(page, goal, services[2])
    click(page, f"signposts.{only(planner, amina).id}.remove")
    assert planner.signposts.of(amina.id) == []
    assert told.said == ["The offer is taken back. Undo brings it back."]
    assert "Nothing offered yet." in words_in_sight(page)


def test_a_refusal_is_shown(
    page: SignpostsPage,
    qtbot: QtBot,
    planner: Planner,
    amina: Resident,
    services: list[Service],
    told: Told,
) -> None:
    retype(find(page, "signposts.search", QLineEdit), "food")
    qtbot.waitUntil(lambda: "1 service fits." in words_in_sight(page))
    click(page, f"signposts.found.{services[3].id}")
    click(page, f"signposts.{only(planner, amina).id}.referred")
    assert told.warned == [str(NobodyToReferTo())]


def test_an_empty_directory_says_so_and_leads_to_the_services_page(
    application: QApplication, qtbot: QtBot, planner: Planner
) -> None:
    person = planner.residents.add(a_resident())
    page = SignpostsPage(a_desk(planner))
    page._holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    page.open(person.id)
    assert not find(page, "signposts.search", QLineEdit).isVisible()
    with qtbot.waitSignal(page.page_wanted) as heard:
        click(page, "signposts.take_in")
    assert heard.args == ["directory"]
    body = an_organisation()
    planner.directory.take_in([body], [a_service(body)])
    assert find(page, "signposts.search", QLineEdit).isVisible()
    assert not find(page, "signposts.take_in", QPushButton).isVisible()
