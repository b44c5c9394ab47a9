"""The Plan page: choosing how it goes home, reading it, agreeing it, taking it along."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from homeapp.domain.criteria import NotReady
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Response
from homeapp.domain.plans import Layout
from homeapp.i18n import Language, language, languages
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import MemoryStore
from tests.papers import words_of_pdf
from tests.ready_plans import REVIEW, a_ready_resident
from tests.ui.desks import a_desk, leave, on_screen, retype
from tests.ui.plan_pages import TICK, PlanOnScreen
from tests.ui.typing_in import find
from ui.common import PlainLabel
from ui.common.scripts import ScriptLine
from ui.common.tables import DISPLAY, Table
from ui.plans.page import PlanPage
from ui.plans.preview import PlanPreview
from ui.plans.wording import language_options, wording_notice
from ui.tasks import Runner


@pytest.fixture
def resident_id(planner: Planner) -> UUID:
    return a_ready_resident(planner)


@pytest.fixture
def page(plan_screen: PlanOnScreen, resident_id: UUID) -> PlanOnScreen:
    return plan_screen.open(resident_id)


def test_the_preview_is_the_plan_as_it_stands(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    assert page.preview.pdf == planner.preview_plan(resident_id)
    assert "not agreed yet" in page.words("plans.state")


def test_every_language_is_offered_and_the_residents_own_is_chosen(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    names = [name for _code, name in language_options()]
    assert "Urdu (اردو)" in names
    assert len(names) == len(languages())
    chosen = [name for place, name in enumerate(names) if option(page, place).isChecked()]
    assert chosen == ["Urdu (اردو)"]


def option(page: PlanOnScreen, place: int) -> QAbstractButton:
    return page.button(f"plans.language.{place}")


def test_another_language_is_kept_and_the_preview_follows(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    before = page.preview.pdf
    option(page, [code for code, _name in language_options()].index("pl")).click()
    assert planner.plans.choices(resident_id).language == "pl"
    assert page.preview.pdf == planner.preview_plan(resident_id) != before


def test_english_alone_needs_no_second_column(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    option(page, 0).click()
    assert planner.plans.choices(resident_id).layout is Layout.STANDARD
    assert not find(page.page, "plans.layout", QWidget).isVisible()
    option(page, 1).click()
    assert planner.plans.choices(resident_id).layout is Layout.BILINGUAL
    assert find(page.page, "plans.layout", QWidget).isVisible()


@pytest.mark.parametrize("known", languages(), ids=lambda known: known.code)
def test_wording_that_nobody_checked_is_said_plainly(known: Language) -> None:
    notice = wording_notice(known.code)
    assert bool(notice) == (known.coverage.state != "checked")
    if notice:
        assert known.english_name in notice
        assert notice.endswith("The plan prints the English with it.")


def test_a_topic_left_off_goes_from_the_paper(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    place = list(GoalDomain).index(GoalDomain.ACTIVITY)
    page.click(f"plans.left_off.{place}")
    assert planner.plans.choices(resident_id).left_off == (GoalDomain.ACTIVITY,)
    assert planner.plans.compose(resident_id).goals == ()
    assert page.preview.pdf == planner.preview_plan(resident_id)


def test_where_alcohol_is_left_off_the_page_asks_to_say_the_warning(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    aloud = find(page.page, "plans.say_aloud", PlainLabel)
    place = list(GoalDomain).index(GoalDomain.ALCOHOL)
    page.click(f"plans.left_off.{place}")
    assert not aloud.isVisible()
    planner.measures.answer(resident_id, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    assert aloud.isVisible()
    assert "so is the warning on stopping suddenly. Say it aloud" in aloud.text()
    page.agree()
    page.click("plans.print")
    (pdf,) = page.desktop.printed
    assert "stop suddenly" not in words_of_pdf(pdf)
    page.click(f"plans.left_off.{place}")
    assert not aloud.isVisible()
    page.agree()
    page.click("plans.print")
    assert "stop suddenly" in words_of_pdf(page.desktop.printed[-1])


def test_the_next_meeting_is_kept_as_it_is_left(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    line = find(page.page, "plans.next_review", ScriptLine)
    assert line.text() == "15 December 2026"
    retype(line, "5 1 2027")
    leave(line)
    assert planner.plans.choices(resident_id).next_review_on == date(2027, 1, 5)


def test_half_a_date_is_kept_and_judged_on_agreeing_only(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    line = find(page.page, "plans.next_review", ScriptLine)
    retype(line, "31 of")
    leave(line)
    assert planner.plans.choices(resident_id).next_review_on == REVIEW
    again = page.open(resident_id)
    assert find(again.page, "plans.next_review", ScriptLine).text() == "31 of"
    assert len(again.page.problems()) == 1
    again.agree()
    assert planner.plans.of(resident_id) == []
    line = find(again.page, "plans.next_review", ScriptLine)
    retype(line, "31 1 2027")
    leave(line)
    assert planner.drafts.of(resident_id) == {}
    assert again.page.problems() == []


def test_open_criteria_lead_to_the_page_that_puts_them_right(
    plan_screen: PlanOnScreen, planner: Planner, memory_store: MemoryStore
) -> None:
    resident = planner.residents.add(a_resident())
    page, wanted = plan_screen.open(resident.id), list[str]()
    page.page.page_wanted.connect(wanted.append)
    for place in range(1, 5):
        page.click(f"plans.check.{place}")
    assert wanted == ["conversations", "conversations", "goals", "goals"]
    page.click("plans.check.5")
    assert find(page.page, "plans.next_review", ScriptLine).hasFocus()
    with memory_store.start_work("Lose the phone") as work:
        work.workers.save(replace(work.workers.get(memory_store.worker_id), phone=""))
    page.open(resident.id)
    page.click("plans.check.5")
    assert wanted[-1] == "workers"


def test_a_plan_that_is_not_ready_says_what_is_missing_first(
    plan_screen: PlanOnScreen, planner: Planner
) -> None:
    resident = planner.residents.add(a_resident())
    page = plan_screen.open(resident.id)
    page.agree()
    assert planner.plans.of(resident.id) == []
    missing = [one for one in planner.plans.criteria(resident.id) if not one.met]
    assert page.words("plans.why_not") == str(NotReady(missing))
    assert page.told.warned == []


def test_the_refusal_names_the_goal_that_does_not_say_how_and_leads_there(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    idea = next(one for one in planner.content.goal_ideas if one.key == "talk-about-drinking")
    values: dict[str, Any] = {"own_words": idea.said(language("ur")), "words_language": "ur"}
    goal = planner.goals.begin(resident_id, idea.domain, idea=idea.key, **values)
    wanted: list[str] = []
    page.page.page_wanted.connect(wanted.append)
    page.agree()
    assert idea.words in page.words("plans.why_not")
    assert page.button("plans.put_right").text() == "Open this goal"
    page.click("plans.put_right")
    page.click("plans.check.4")
    assert wanted == [f"goals:{goal.id}"] * 2
    planner.goals.change(goal.id, how_often="every day")
    assert page.words("plans.why_not") == ""
    assert not page.button("plans.put_right").isVisible()
    page.click("plans.agree")
    assert len(planner.plans.of(resident_id)) == 1


def test_a_plan_is_read_back_before_it_is_agreed(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.click("plans.agree")
    assert planner.plans.of(resident_id) == []
    assert page.button(TICK).hasFocus()
    page.agree()
    assert [plan.version for plan in planner.plans.of(resident_id)] == [1]
    assert page.told.said == ["Version 1 of the plan is agreed."]


def test_after_agreeing_the_agreed_plan_is_on_show(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.agree()
    assert page.preview.pdf == planner.render_plan(planner.plans.latest(resident_id))
    assert page.words("plans.state") == "This is version 1, as it was agreed."
    assert not page.button("plans.agree").isVisible()
    assert page.button("plans.print").hasFocus()


def test_a_change_after_agreeing_is_agreed_anew_beside_the_first(
    page: PlanOnScreen, planner: Planner, resident_id: UUID
) -> None:
    page.agree()
    first = planner.plans.latest(resident_id)
    planner.goals.change(planner.goals.of(resident_id)[0].id, own_words="Swim on Sundays")
    assert page.preview.pdf == planner.render_plan(first)
    page.click("plans.show_next")
    assert page.preview.pdf == planner.preview_plan(resident_id)
    assert not page.button(TICK).isChecked()
    page.agree()
    assert [plan.version for plan in planner.plans.of(resident_id)] == [1, 2]
    find(page.page, "plans.versions", Table).selectRow(1)
    assert page.preview.pdf == planner.render_plan(first)


def test_a_page_out_of_sight_makes_no_pdf(
    application: QApplication, qtbot: QtBot, planner: Planner, resident_id: UUID
) -> None:
    page = PlanPage(a_desk(planner))
    page.open(resident_id)
    preview = page.findChildren(PlanPreview)[0]
    assert preview.pdf == b""
    holder = on_screen(qtbot, page)
    assert holder.isVisible()
    assert preview.pdf == planner.preview_plan(resident_id)


def test_of_two_plans_made_at_once_the_newest_is_shown(
    application: QApplication, qtbot: QtBot, planner: Planner, resident_id: UUID
) -> None:
    runner = Runner()
    page = PlanPage(replace(a_desk(planner), runner=runner))
    holder = on_screen(qtbot, page)
    preview = page.findChildren(PlanPreview)[0]
    try:
        page.open(resident_id)
        planner.plans.choose(resident_id, language="pl")
        wanted = planner.preview_plan(resident_id)
        qtbot.waitUntil(lambda: preview.pdf == wanted)
        qtbot.wait(100)
        assert preview.pdf == wanted
        assert holder.isVisible()
    finally:
        runner.close()


def test_versions_are_a_sound_model(
    page: PlanOnScreen, qtmodeltester: ModelTester, planner: Planner, resident_id: UUID
) -> None:
    page.agree()
    model = find(page.page, "plans.versions", Table).model()
    assert [model.index(0, column).data(DISPLAY) for column in range(4)] == [
        "Version 1",
        "21 November 2026",
        "Urdu and English",
        "Not yet",
    ]
    qtmodeltester.check(model)
