"""The Plan page names goals that stay off the paper with the warning on sudden stopping."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Response
from homeapp.planner import Planner
from tests.papers import words_of_pdf
from tests.ready_plans import a_ready_resident
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.typing_in import find
from ui.common import PlainLabel


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def page(
    application: QApplication, qtbot: QtBot, planner: Planner, tmp_path: Path, resident_id: UUID
) -> PlanOnScreen:
    return PlanOnScreen(qtbot, planner, tmp_path).open(resident_id)


def test_the_page_names_what_is_held_back_with_the_warning(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    told = find(page.page, "plans.held_back", PlainLabel)
    planner.measures.answer(resident_id, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    planner.goals.begin(resident_id, GoalDomain.OWN, own_words="No more Tetleys", how_often="daily")
    assert not told.isVisible()
    place = list(GoalDomain).index(GoalDomain.ALCOHOL)
    page.click(f"plans.left_off.{place}")
    assert told.isVisible()
    assert "stay off the paper too" in told.text()
    assert "No more Tetleys" in told.text()
    page.agree()
    page.click("plans.print")
    (pdf,) = page.desktop.printed
    assert "Tetleys" not in words_of_pdf(pdf)
    page.click(f"plans.left_off.{place}")
    assert not told.isVisible()
