"""The page for the fridge: chosen on the Plan page, in the preview, and told on the last page."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.papers import pages_of_pdf
from tests.ready_plans import a_ready_resident
from tests.ui.plan_pages import TICK, PlanOnScreen
from tests.ui.resident_screens import ResidentOnScreen, words_of
from ui.plans.printing import PrintChoice

BOX = "plans.fridge_page.0"
LAST = "The last page of your plan is for your fridge."


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return a_ready_resident(planner)


def test_it_is_ticked_until_it_is_taken_off(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    assert plan_screen.open(amina).button(BOX).isChecked()
    assert "For my fridge" in pages_of_pdf(plan_screen.preview.pdf)[-1]
    plan_screen.click(BOX)
    assert not planner.plans.choices(amina).fridge_page
    assert "fridge" not in " ".join(pages_of_pdf(plan_screen.preview.pdf))
    assert not plan_screen.open(amina).button(BOX).isChecked()
    plan_screen.click(BOX)
    assert planner.plans.choices(amina).fridge_page
    assert "For my fridge" in pages_of_pdf(plan_screen.preview.pdf)[-1]


def test_each_person_has_a_choice_of_their_own(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    planner.plans.choose(amina, fridge_page=False)
    other = a_ready_resident(planner, nhs_number="")
    assert not plan_screen.open(amina).button(BOX).isChecked()
    assert plan_screen.open(other).button(BOX).isChecked()


def test_taking_it_off_an_agreed_plan_asks_to_agree_again(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID
) -> None:
    first = planner.plans.agree(amina)
    plan_screen.open(amina).click(BOX)
    plan_screen.click(TICK)
    plan_screen.click("plans.agree")
    assert [one.content.fridge_page for one in planner.plans.of(amina)] == [True, False]
    assert planner.plans.latest(amina) != first


@pytest.mark.parametrize("two_sided", [True, False])
def test_printed_on_both_sides_it_is_a_sheet_of_its_own(
    plan_screen: PlanOnScreen, planner: Planner, amina: UUID, two_sided: bool
) -> None:
    shown = pages_of_pdf(planner.render_plan(planner.plans.agree(amina)))
    plan_screen.desktop.choice = PrintChoice(printer="Example-Printer", two_sided=two_sided)
    plan_screen.open(amina).click("plans.print")
    [pdf] = plan_screen.desktop.printed
    printed = pages_of_pdf(pdf)
    assert len(printed) == len(shown) + (two_sided and len(shown) % 2 == 0)
    assert len(printed) % 2 == 1 or not two_sided
    assert "For my fridge" in printed[-1]


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_the_last_page_tells_of_it_where_the_plan_is_agreed_with_it(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore, code: str
) -> None:
    talk = ResidentOnScreen(qtbot, planner, memory_store, code)
    planner.plans.agree(talk.resident_id)
    talk.go_to("ThanksPage")
    said = language(code).text(LAST)
    assert said in words_of(talk.view)
    assert talk.page.tongues is not None
    assert said in talk.page.aloud(talk.page.tongues)


@pytest.mark.parametrize("is_agreed", [True, False])
def test_the_last_page_does_not_tell_of_what_is_not_there(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    memory_store: MemoryStore,
    is_agreed: bool,
) -> None:
    talk = ResidentOnScreen(qtbot, planner, memory_store, "en")
    if is_agreed:
        planner.plans.agree(talk.resident_id)
        planner.plans.choose(talk.resident_id, fridge_page=False)
        planner.plans.agree(talk.resident_id)
    talk.go_to("ThanksPage")
    assert "We meet again on" in words_of(talk.view)
    assert LAST not in words_of(talk.view)
