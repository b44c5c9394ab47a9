"""Said back: what the person will do, in their own words, kept with the plan."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident
from tests.ui.plan_pages import TICK, PlanOnScreen
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.typing_in import find
from ui.common import CheckOption, Table
from ui.common.resident_buttons import ResidentButton
from ui.common.tables import DISPLAY

TOLD = "plans.told_back.0"


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def page(
    application: QApplication, qtbot: QtBot, planner: Planner, tmp_path: Path, resident_id: UUID
) -> PlanOnScreen:
    return PlanOnScreen(qtbot, planner, tmp_path).open(resident_id)


def is_ticked(page: PlanOnScreen) -> bool:
    return find(page.page, TOLD, CheckOption).isChecked()


def said_of_newest(page: PlanOnScreen) -> str:
    model = find(page.page, "plans.versions", Table).model()
    words: str = model.index(0, 4).data(DISPLAY)
    return words


def test_the_tick_is_kept_and_stands_with_the_agreed_version(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    assert not is_ticked(page)
    page.click(TOLD)
    assert planner.plans.told_back(resident_id) is not None
    assert "21 November 2026" in page.page._told_back._hint.text()
    page.click(TICK)
    page.click("plans.agree")
    assert said_of_newest(page) == "21 Nov 2026"
    assert is_ticked(page)


def test_an_agreed_plan_that_nobody_said_back_says_so(page: PlanOnScreen) -> None:
    page.agree()
    assert said_of_newest(page) == "Not noted"
    page.click(TOLD)
    assert said_of_newest(page) == "21 Nov 2026"


def test_the_tick_is_taken_back(page: PlanOnScreen, planner: Planner, resident_id: UUID) -> None:
    page.click(TOLD)
    page.click(TOLD)
    assert planner.plans.tellings(resident_id) == []
    assert not is_ticked(page)


def test_a_changed_goal_takes_the_tick_away(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.click(TOLD)
    goal = planner.goals.of(resident_id)[0]
    planner.goals.change(goal.id, own_words="Swim with my sister")
    assert not is_ticked(page)


def test_done_in_the_residents_own_view_is_kept(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    screen.go_to("PlanPage")
    done = screen.view.findChild(ResidentButton, "resident.told")
    done.click()
    assert planner.plans.told_back(screen.resident_id) is not None
    done.click()
    assert planner.plans.tellings(screen.resident_id) == []
    done.click()
    screen.press("continue")
    screen.press("back")
    assert screen.view.findChild(ResidentButton, "resident.told").isChecked()
