"""The Plan page: choosing how it goes home, reading it, agreeing it, taking it along."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain
from homeapp.domain.plans import Layout, NotReady, Way
from homeapp.i18n import Language, languages
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore
from tests.ready_plans import REVIEW, a_ready_resident
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.common.scripts import ScriptLine
from ui.common.tables import DISPLAY, Table
from ui.plans.page import PlanPage
from ui.plans.presenter import NotAgreed, PlansPresenter
from ui.plans.preview import PlanPreview
from ui.plans.printing import NoPrinter, NotPrinted, PrintChoice, Printing
from ui.plans.table_model import VersionsModel
from ui.plans.wording import file_name, language_options, wording_notice

TICK = "plans.read_back.0"


class Desktop:
    """What stands in for the system's two dialogues and for the printer."""

    def __init__(self, folder: Path) -> None:
        self.choice: PrintChoice | None = PrintChoice(printer="Example-Printer")
        self.place: Path | None = folder / "plan.pdf"
        self.offered = ""
        self.printed: list[bytes] = []
        self.trouble: Exception | None = None

    def ask_printer(self, parent: QWidget) -> PrintChoice | None:
        return self.choice

    def ask_place(self, parent: QWidget, title: str, name: str) -> Path | None:
        self.offered = name
        return self.place

    def send(self, pdf: bytes, choice: PrintChoice) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.printed.append(pdf)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desktop(tmp_path: Path) -> Desktop:
    return Desktop(tmp_path)


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def show(
    application: QApplication, qtbot: QtBot, planner: Planner, told: Told, desktop: Desktop
) -> Callable[[UUID], PlanPage]:
    def show(resident_id: UUID) -> PlanPage:
        page = PlanPage(
            a_desk(planner, told),
            printing=Printing(desktop.ask_printer, desktop.send),
            ask_where=desktop.ask_place,
        )
        page.open(resident_id)
        on_screen(qtbot, page)
        return page

    return show


@pytest.fixture
def page(show: Callable[[UUID], PlanPage], resident_id: UUID) -> PlanPage:
    return show(resident_id)


def preview_of(page: PlanPage) -> PlanPreview:
    preview = page.findChild(PlanPreview)
    assert preview is not None
    return preview


def words(page: QWidget, label_id: str) -> str:
    return find(page, label_id, PlainLabel).text()


def agree(page: PlanPage) -> None:
    click(page, TICK)
    click(page, "plans.agree")


def test_the_preview_is_the_plan_as_it_stands(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    assert preview_of(page).pdf == planner.preview_plan(resident_id)
    assert "not agreed yet" in words(page, "plans.state")


def test_every_language_is_offered_and_the_residents_own_is_chosen(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    names = [name for _code, name in language_options()]
    assert "Urdu (اردو)" in names
    assert len(names) == len(languages())
    chosen = [name for place, name in enumerate(names) if option(page, place).isChecked()]
    assert chosen == ["Urdu (اردو)"]


def option(page: PlanPage, place: int) -> QAbstractButton:
    return find(page, f"plans.language.{place}", QAbstractButton)


def test_another_language_is_kept_and_the_preview_follows(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    before = preview_of(page).pdf
    option(page, [code for code, _name in language_options()].index("pl")).click()
    assert planner.plans.choices(resident_id).language == "pl"
    assert preview_of(page).pdf == planner.preview_plan(resident_id) != before


def test_english_alone_needs_no_second_column(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    option(page, 0).click()
    assert planner.plans.choices(resident_id).layout is Layout.STANDARD
    assert not find(page, "plans.layout", QWidget).isVisible()
    option(page, 1).click()
    assert planner.plans.choices(resident_id).layout is Layout.BILINGUAL
    assert find(page, "plans.layout", QWidget).isVisible()


@pytest.mark.parametrize("known", languages(), ids=lambda known: known.code)
def test_wording_that_nobody_checked_is_said_plainly(known: Language) -> None:
    notice = wording_notice(known.code)
    assert bool(notice) == (known.coverage.state != "checked")
    if notice:
        assert known.english_name in notice
        assert notice.endswith("The plan prints the English with it.")


def test_a_topic_left_off_goes_from_the_paper(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    place = list(GoalDomain).index(GoalDomain.ACTIVITY)
    click(page, f"plans.left_off.{place}")
    assert planner.plans.choices(resident_id).left_off == (GoalDomain.ACTIVITY,)
    assert planner.plans.compose(resident_id).goals == ()
    assert preview_of(page).pdf == planner.preview_plan(resident_id)


def test_the_next_meeting_is_kept_as_it_is_left(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    line = find(page, "plans.next_review", ScriptLine)
    assert line.text() == "15 December 2026"
    retype(line, "5 1 2027")
    leave(line)
    assert planner.plans.choices(resident_id).next_review_on == date(2027, 1, 5)


def test_half_a_date_is_kept_and_judged_on_agreeing_only(
    show: Callable[[UUID], PlanPage], page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    line = find(page, "plans.next_review", ScriptLine)
    retype(line, "31 of")
    leave(line)
    assert planner.plans.choices(resident_id).next_review_on == REVIEW
    again = show(resident_id)
    assert find(again, "plans.next_review", ScriptLine).text() == "31 of"
    assert len(again.problems()) == 1
    agree(again)
    assert planner.plans.of(resident_id) == []
    line = find(again, "plans.next_review", ScriptLine)
    retype(line, "31 1 2027")
    leave(line)
    assert planner.drafts.of(resident_id) == {}
    assert again.problems() == []


def test_open_criteria_lead_to_the_page_that_puts_them_right(
    show: Callable[[UUID], PlanPage], planner: Planner, memory_store: MemoryStore
) -> None:
    resident = planner.residents.add(a_resident())
    page, wanted = show(resident.id), list[str]()
    page.page_wanted.connect(wanted.append)
    for place in range(1, 5):
        click(page, f"plans.check.{place}")
    assert wanted == ["conversations", "conversations", "goals", "goals"]
    click(page, "plans.check.5")
    assert find(page, "plans.next_review", ScriptLine).hasFocus()
    with memory_store.start_work("Lose the phone") as work:
        work.workers.save(replace(work.workers.get(memory_store.worker_id), phone=""))
    page.open(resident.id)
    click(page, "plans.check.5")
    assert wanted[-1] == "workers"


def test_a_plan_that_is_not_ready_says_what_is_missing_first(
    show: Callable[[UUID], PlanPage], planner: Planner, told: Told
) -> None:
    resident = planner.residents.add(a_resident())
    page = show(resident.id)
    agree(page)
    assert planner.plans.of(resident.id) == []
    assert told.warned == [
        str(NotReady([one for one in planner.plans.criteria(resident.id) if not one.met]))
    ]


def test_a_plan_is_read_back_before_it_is_agreed(
    page: PlanPage, planner: Planner, resident_id: UUID, told: Told
) -> None:
    click(page, "plans.agree")
    assert planner.plans.of(resident_id) == []
    assert find(page, TICK, QAbstractButton).hasFocus()
    agree(page)
    assert [plan.version for plan in planner.plans.of(resident_id)] == [1]
    assert told.said == ["Version 1 of the plan is agreed."]


def test_after_agreeing_the_agreed_plan_is_on_show(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    assert not page.is_done
    agree(page)
    assert page.is_done
    assert preview_of(page).pdf == planner.render_plan(planner.plans.latest(resident_id))
    assert words(page, "plans.state") == "This is version 1, as it was agreed."
    assert not find(page, "plans.agree", QAbstractButton).isVisible()
    assert find(page, "plans.print", QAbstractButton).hasFocus()


def test_a_change_after_agreeing_is_agreed_anew_beside_the_first(
    page: PlanPage, planner: Planner, resident_id: UUID
) -> None:
    agree(page)
    first = planner.plans.latest(resident_id)
    planner.goals.change(planner.goals.of(resident_id)[0].id, own_words="Swim on Sundays")
    assert not page.is_done
    assert preview_of(page).pdf == planner.render_plan(first)
    click(page, "plans.show_next")
    assert preview_of(page).pdf == planner.preview_plan(resident_id)
    assert not find(page, TICK, QAbstractButton).isChecked()
    agree(page)
    assert [plan.version for plan in planner.plans.of(resident_id)] == [1, 2]
    find(page, "plans.versions", Table).selectRow(1)
    assert preview_of(page).pdf == planner.render_plan(first)


def test_a_page_out_of_sight_makes_no_pdf(
    application: QApplication, qtbot: QtBot, planner: Planner, resident_id: UUID
) -> None:
    page = PlanPage(a_desk(planner))
    qtbot.addWidget(page)
    page.open(resident_id)
    assert preview_of(page).pdf == b""
    on_screen(qtbot, page)
    assert preview_of(page).pdf == planner.preview_plan(resident_id)


def test_the_printer_gets_the_very_bytes_on_show_and_it_is_noted(
    page: PlanPage, planner: Planner, resident_id: UUID, desktop: Desktop
) -> None:
    agree(page)
    click(page, "plans.print")
    assert desktop.printed == [preview_of(page).pdf]
    assert [made.way for made in planner.plans.print_outs(resident_id)] == [Way.PRINTED]
    model = find(page, "plans.versions", Table).model()
    assert model.index(0, 3).data(DISPLAY).startswith("Printed once. Last on ")
