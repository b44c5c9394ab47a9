"""Taking a plan home: what is printed and saved, what is noted, and what goes wrong."""

from dataclasses import asdict
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.plans import Way
from homeapp.exchange.files import NotSaved
from homeapp.planner import Planner
from tests.ready_plans import a_ready_resident
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.typing_in import find
from ui.common.tables import DISPLAY, Table
from ui.plans.presenter import NotAgreed
from ui.plans.printing import NoPrinter, NotPrinted


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def page(
    application: QApplication, qtbot: QtBot, planner: Planner, tmp_path: Path, resident_id: UUID
) -> PlanOnScreen:
    page = PlanOnScreen(qtbot, planner, tmp_path).open(resident_id)
    page.agree()
    page.told.said.clear()
    return page


def ways(planner: Planner, resident_id: UUID) -> list[Way]:
    return [made.way for made in planner.plans.print_outs(resident_id)]


def test_the_printer_gets_the_very_bytes_on_show_and_it_is_noted(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.click("plans.print")
    assert page.desktop.printed == [page.preview.pdf]
    assert ways(planner, resident_id) == [Way.PRINTED]
    assert page.told.said == ["The plan is on its way to the printer."]


def test_the_file_holds_the_very_bytes_on_show_and_it_is_noted(
    page: PlanOnScreen, planner: Planner, resident_id: UUID, tmp_path: Path
) -> None:
    page.click("plans.save")
    assert (tmp_path / "plan.pdf").read_bytes() == page.preview.pdf
    assert ways(planner, resident_id) == [Way.SAVED]


def test_a_files_name_tells_nothing_about_the_person(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.click("plans.save")
    plan = planner.plans.latest(resident_id)
    assert page.desktop.offered == f"plan-{plan.content.reference}.pdf"
    known = asdict(planner.residents.get(resident_id)).values()
    private = [value for value in known if isinstance(value, str) and len(value) > 2]
    assert not [value for value in private if value in page.desktop.offered]


def test_what_went_home_is_counted_in_the_list(page: PlanOnScreen) -> None:
    for button in ("plans.print", "plans.print", "plans.save"):
        page.click(button)
    taken = find(page.page, "plans.versions", Table).model().index(0, 3).data(DISPLAY)
    assert taken.startswith("Printed 2 times. Saved once. Last on ")


@pytest.mark.parametrize("button", ["plans.print", "plans.save"])
def test_stepping_back_from_the_dialogue_does_nothing(
    page: PlanOnScreen, planner: Planner, resident_id: UUID, button: str
) -> None:
    page.desktop.choice = page.desktop.place = None
    page.click(button)
    assert page.desktop.printed == []
    assert ways(planner, resident_id) == []
    assert page.told.said == page.told.warned == []


@pytest.mark.parametrize("trouble", [NoPrinter(), NotPrinted()])
def test_what_the_printer_did_not_take_is_said_and_not_noted(
    page: PlanOnScreen, planner: Planner, resident_id: UUID, trouble: Exception
) -> None:
    page.desktop.trouble = trouble
    page.click("plans.print")
    assert page.told.warned == [str(trouble)]
    assert page.told.said == []
    assert ways(planner, resident_id) == []


def test_a_computer_without_a_printer_is_said_before_anything_is_made(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.desktop.no_printer = NoPrinter()
    page.click("plans.print")
    assert page.told.warned == [str(NoPrinter())]
    assert ways(planner, resident_id) == []


def test_a_place_that_takes_no_file_is_said_and_not_noted(
    page: PlanOnScreen, planner: Planner, resident_id: UUID, tmp_path: Path
) -> None:
    page.desktop.place = tmp_path / "nowhere" / "plan.pdf"
    page.click("plans.save")
    assert page.told.warned == [str(NotSaved())]
    assert ways(planner, resident_id) == []


def test_a_plan_that_is_not_agreed_is_neither_printed_nor_saved(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    planner.goals.change(planner.goals.of(resident_id)[0].id, own_words="Swim on Sundays")
    page.click("plans.show_next")
    page.click("plans.print")
    page.click("plans.save")
    assert page.told.warned == [str(NotAgreed())] * 2
    assert page.desktop.printed == []
    assert ways(planner, resident_id) == []


def test_pages_turn_and_stop_at_the_ends(page: PlanOnScreen) -> None:
    preview = page.preview
    assert preview.pages > 1
    assert page.words("plans.preview.place") == f"Page 1 of {preview.pages}"
    assert not page.button("plans.preview.back").isEnabled()
    page.button("plans.preview.on").setFocus()
    for _each in range(preview.pages - 1):
        page.click("plans.preview.on")
    assert preview.page == preview.pages - 1
    assert not page.button("plans.preview.on").isEnabled()
    assert page.button("plans.preview.back").hasFocus()
    page.click("plans.preview.back")
    assert preview.page == preview.pages - 2


def test_the_page_on_show_is_read_out_to_a_screen_reader(page: PlanOnScreen) -> None:
    page.preview.read_with("pl", list)
    page.preview.show_pdf(page.preview.pdf)
    read = page.preview.described()
    assert "Sam Jones" in read
    page.click("plans.preview.on")
    assert page.preview.described() not in {"", read}


def test_a_phone_on_a_mirrored_page_is_read_out_from_its_first_figure(page: PlanOnScreen) -> None:
    page.preview.read_with("ur", lambda: ["فون: 07700 900 123"])
    page.preview.show_pdf(page.preview.pdf)
    assert page.preview.described() == "فون: 07700 900 123"


def test_pages_grow_and_shrink_within_bounds(page: PlanOnScreen) -> None:
    at_first = page.preview.zoom
    page.click("plans.preview.larger")
    assert page.preview.zoom == pytest.approx(at_first * 1.25)
    for _each in range(20):
        page.click("plans.preview.larger")
    assert page.preview.zoom == 4.0
    for _each in range(20):
        page.click("plans.preview.smaller")
    assert page.preview.zoom == 0.5
    page.click("plans.preview.fit")
    assert page.preview.zoom < at_first
    page.click("plans.preview.fit")
    assert page.preview.zoom == pytest.approx(at_first)


def test_a_letter_that_no_font_prints_is_said_in_place_of_the_plan(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    planner.conversations.say(resident_id, "important", "\U00012000", "en")
    page.click("plans.show_next")
    assert page.preview.pdf == b""
    assert page.words("plans.preview.words")
    planner.conversations.say(resident_id, "important", "My garden", "en")
    assert page.preview.pdf == planner.preview_plan(resident_id)
