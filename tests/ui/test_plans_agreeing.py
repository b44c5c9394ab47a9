"""What may be agreed on the Plan page: what is ready, can be printed, and is there to be read."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ready_plans import REVIEW, a_ready_resident
from tests.ui.desks import leave, retype
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.typing_in import find, press
from ui.common import PlainLabel
from ui.common.scripts import ScriptLine
from ui.common.tables import Table
from ui.tasks import Runner


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def page(plan_screen: PlanOnScreen, resident_id: UUID) -> PlanOnScreen:
    return plan_screen.open(resident_id)


def test_that_a_plan_is_not_ready_is_said_no_more_once_it_is_agreed(
    plan_screen: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    planner.plans.choose(resident_id, next_review_on=None)
    page = plan_screen.open(resident_id)
    page.agree()
    why_not = find(page.page, "plans.why_not", PlainLabel)
    assert "not ready to agree yet" in why_not.text()
    assert why_not.isVisible()
    retype(find(page.page, "plans.next_review", ScriptLine), "15 12 2026")
    leave(find(page.page, "plans.next_review", ScriptLine))
    page.click("plans.agree")
    assert len(planner.plans.of(resident_id)) == 1
    assert not why_not.isVisible()
    assert page.told.warned == []


def test_a_plan_that_cannot_be_drawn_cannot_be_agreed(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    assert page.button("plans.agree").isEnabled()
    planner.conversations.say(resident_id, "important", "I like \U0001f600 cats", "en")
    assert not page.button("plans.agree").isEnabled()
    assert "grinning face" in page.words("plans.why_not")
    planner.conversations.say(resident_id, "important", "I like cats", "en")
    assert page.button("plans.agree").isEnabled()
    assert page.words("plans.why_not") == ""


def test_nobody_agrees_to_what_is_not_on_show_yet(
    qtbot: QtBot, planner: Planner, resident_id: UUID, tmp_path: Path
) -> None:
    slow = Runner()
    page = PlanOnScreen(qtbot, planner, tmp_path, slow).open(resident_id)
    agree = page.button("plans.agree")
    assert not agree.isEnabled()
    qtbot.waitUntil(agree.isEnabled)
    assert page.preview.pdf
    planner.plans.choose(resident_id, language="pl")
    assert not agree.isEnabled()
    qtbot.waitUntil(agree.isEnabled)
    slow.close()


def test_the_next_meeting_stays_typed_where_it_cannot_be_kept(
    page: PlanOnScreen, planner: Planner, memory_store: MemoryStore, resident_id: UUID
) -> None:
    memory_store.refusing = Refusal("There is no room. Make some space.")
    line = find(page.page, "plans.next_review", ScriptLine)
    retype(line, "5 1 2027")
    leave(line)
    page.open(resident_id)
    assert line.text() == "5 January 2027"
    assert planner.plans.choices(resident_id).next_review_on == REVIEW
    memory_store.refusing = None
    page.open(resident_id)
    assert planner.plans.choices(resident_id).next_review_on == date(2027, 1, 5)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_tab_comes_past_the_versions_and_a_key_opens_one(
    page: PlanOnScreen, planner: Planner, resident_id: UUID, key: Qt.Key
) -> None:
    page.agree()
    planner.goals.change(planner.goals.of(resident_id)[0].id, own_words="Swim on Sundays")
    page.click("plans.show_next")
    versions = find(page.page, "plans.versions", Table)
    versions.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.button("plans.agree").isVisible()
    assert page.words("plans.state") != "This is version 1, as it was agreed."
    press(versions, key)
    assert page.words("plans.state") == "This is version 1, as it was agreed."
    assert not page.button("plans.agree").isVisible()
