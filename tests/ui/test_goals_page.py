"""What the Goals page does with what is typed and pressed."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Doer, Goal, GoalDomain, GoalStatus, TooManyGoals
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find, type_text
from ui.common import CheckOption, PlainLabel, TileButton
from ui.goals.page import GoalsPage
from ui.goals.wordings import WrongAmount

TODAY = date(2026, 11, 21)


def today() -> date:
    return TODAY


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident, told: Told
) -> GoalsPage:
    """Return the page of a person with one alcohol goal, in sight."""
    planner.goals.add(
        a_goal(amina.id, domain=GoalDomain.ALCOHOL, own_words="Drink less", confidence=5)
    )
    page = GoalsPage(a_desk(planner, told), today=today)
    page.open(amina.id)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    return page


def the_goal(planner: Planner, amina: Resident) -> Goal:
    return planner.goals.of(amina.id)[-1]


def open_goal(page: GoalsPage, planner: Planner, amina: Resident) -> Goal:
    goal = the_goal(planner, amina)
    click(page, f"goals.open.{goal.id}")
    return goal


def words_in_sight(page: GoalsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def test_the_card_of_an_alcohol_goal_shows_its_warning(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    assert "do not stop suddenly" in words_in_sight(page)
    goal = the_goal(planner, amina)
    planner.goals.become(goal.id, GoalStatus.STOPPED, "Another time")
    assert "Earlier goals" in "".join(one.text() for one in page.findChildren(PlainLabel))
    assert "do not stop suddenly" not in words_in_sight(page)


def test_opening_a_goal_shows_its_warning_and_offers_a_smaller_one(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    open_goal(page, planner, amina)
    assert "do not stop suddenly" in words_in_sight(page)
    click(page, "goals.smaller")
    assert find(page, "goals.target", QLineEdit).hasFocus()


def test_a_sure_person_is_offered_nothing_smaller(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    open_goal(page, planner, amina)
    click(page, "goals.confidence.9")
    assert the_goal(planner, amina).confidence == 9
    assert "smaller" not in words_in_sight(page)


def test_a_field_saves_itself_when_left(page: GoalsPage, planner: Planner, amina: Resident) -> None:
    open_goal(page, planner, amina)
    words = find(page, "goals.own_words", QPlainTextEdit)
    retype(words, "شراب کم پینا")
    leave(words)
    goal = the_goal(planner, amina)
    assert (goal.own_words, goal.words_language) == ("شراب کم پینا", "ur")
    assert find(page, "goals.words_language", QComboBox).currentText() == "Urdu"
    assert planner.history.next_undo == "Change goal in own words"


def test_what_cannot_be_read_is_kept_and_judged_on_continue_only(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    goal = open_goal(page, planner, amina)
    line = find(page, "goals.target", QLineEdit)
    retype(line, "a few")
    leave(line)
    assert the_goal(planner, amina).target == goal.target
    assert planner.drafts.of(goal.id) == {"target": "a few"}
    assert [sentence for _field, sentence in page.problems()] == [str(WrongAmount())]
    page.open(amina.id)
    assert [field.field_id for field, _sentence in page.problems()] == ["goals.target"]
    assert line.isVisible()
    assert line.text() == "a few"
    retype(line, "12")
    leave(line)
    assert the_goal(planner, amina).target == Decimal(12)
    assert planner.drafts.of(goal.id) == {}
    assert page.problems() == []


def test_a_day_that_cannot_be_is_refused_by_its_field_and_stays_typed(
    page: GoalsPage, planner: Planner, amina: Resident, told: Told
) -> None:
    goal = open_goal(page, planner, amina)
    review = find(page, "goals.review_on", QLineEdit)
    retype(review, "1 11 2026")
    leave(review)
    assert planner.goals.get(goal.id) == goal
    assert "Error: That review day is over." in words_in_sight(page)
    assert told.warned == []
    planner.goals.change(goal.id, unit="drinks")
    assert review.text() == "1 November 2026"
    retype(review, "1 12 2026")
    leave(review)
    assert planner.goals.get(goal.id).review_on == date(2026, 12, 1)
    assert "Error:" not in words_in_sight(page)
    assert planner.drafts.of(goal.id) == {}


def test_typing_back_to_what_is_saved_leaves_no_draft(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    goal = open_goal(page, planner, amina)
    planner.drafts.keep(goal.id, "unit", "minutes of")
    line = find(page, "goals.unit", QLineEdit)
    retype(line, goal.unit)
    leave(line)
    assert planner.drafts.of(goal.id) == {}


def test_a_draft_that_reads_is_saved_when_the_goal_is_opened(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    planner.drafts.keep(the_goal(planner, amina).id, "who_helps", "My daughter")
    goal = open_goal(page, planner, amina)
    assert planner.goals.get(goal.id).who_helps == "My daughter"
    assert planner.drafts.of(goal.id) == {}


def test_undo_shows_what_was_there_before(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    goal = open_goal(page, planner, amina)
    line = find(page, "goals.unit", QLineEdit)
    retype(line, "pints a week")
    leave(line)
    planner.history.undo()
    assert line.text() == goal.unit


def test_an_offered_unit_is_taken_at_one_press(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    open_goal(page, planner, amina)
    click(page, "goals.unit.offer.0")
    assert the_goal(planner, amina).unit == "units of alcohol a week"
    assert find(page, "goals.unit", QLineEdit).text() == "units of alcohol a week"


def test_adding_a_goal_opens_it_ready_to_type(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    click(page, "goals.add.smoking")
    goal = the_goal(planner, amina)
    assert goal.domain is GoalDomain.SMOKING
    assert find(page, "goals.own_words", QPlainTextEdit).hasFocus()
    assert find(page, "goals.domain.smoking", TileButton).isChecked()
    assert "Tell your GP or pharmacist" in words_in_sight(page)


def test_another_topic_brings_its_own_warning_and_units(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    open_goal(page, planner, amina)
    click(page, "goals.domain.activity")
    assert the_goal(planner, amina).domain is GoalDomain.ACTIVITY
    said = words_in_sight(page)
    assert "call 999" in said
    assert "do not stop suddenly" in said, "its words name alcohol still"
    planner.goals.change(the_goal(planner, amina).id, own_words="Walk to the park")
    assert "do not stop suddenly" not in words_in_sight(page)


def test_steps_are_added_written_ticked_and_removed(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    goal = open_goal(page, planner, amina)
    click(page, "goals.steps.add")
    step = planner.goals.steps(goal.id)[0]
    words = find(page, f"goals.step.{step.id}.description", QLineEdit)
    assert words.hasFocus()
    type_text(words, "Ring the service")
    leave(words)
    who = [find(page, f"goals.step.{step.id}.doer.{place}", QRadioButton) for place in range(3)]
    assert [one.text() for one in who] == ["The person", "Link worker", "Someone else"]
    click(page, f"goals.step.{step.id}.doer.2")
    other = find(page, f"goals.step.{step.id}.doer_name", QLineEdit)
    assert other.isVisible()
    retype(other, "My daughter")
    leave(other)
    find(page, f"goals.step.{step.id}.done", CheckOption).click()
    kept = planner.goals.steps(goal.id)[0]
    assert (kept.description, kept.doer, kept.doer_name, kept.done_on) == (
        "Ring the service",
        Doer.SOMEONE,
        "My daughter",
        TODAY,
    )
    click(page, f"goals.step.{step.id}.remove")
    assert planner.goals.steps(goal.id) == []


def test_a_goal_moves_on_with_a_reason(page: GoalsPage, planner: Planner, amina: Resident) -> None:
    open_goal(page, planner, amina)
    retype(find(page, "goals.reason", QLineEdit), "Ramadan")
    click(page, "goals.become.paused")
    goal = the_goal(planner, amina)
    assert (goal.status, goal.status_reason) == (GoalStatus.PAUSED, "Ramadan")
    assert "Reason: Ramadan" in words_in_sight(page)
    assert find(page, "goals.reason", QLineEdit).text() == ""


def test_a_refusal_is_shown_and_nothing_moves(
    page: GoalsPage, planner: Planner, amina: Resident, told: Told
) -> None:
    for _ in range(2):
        planner.goals.add(a_goal(amina.id))
    click(page, "goals.add.own")
    click(page, "goals.become.active")
    assert told.warned == [str(TooManyGoals())]
    assert the_goal(planner, amina).status is GoalStatus.PROPOSED


def test_rather_not_say_stays_said_while_the_goal_is_open(
    page: GoalsPage, planner: Planner, amina: Resident
) -> None:
    open_goal(page, planner, amina)
    find(page, "goals.importance.declined", CheckOption).click()
    assert the_goal(planner, amina).importance is None
    click(page, "goals.how_often.offer.0")
    assert find(page, "goals.importance.declined", CheckOption).isChecked()
    click(page, "goals.back")
    click(page, "goals.add.own")
    assert not find(page, "goals.importance.declined", CheckOption).isChecked()


def test_removing_a_goal_goes_back_and_undo_brings_it_back(
    page: GoalsPage, planner: Planner, amina: Resident, told: Told
) -> None:
    goal = open_goal(page, planner, amina)
    click(page, "goals.remove")
    assert planner.goals.of(amina.id) == []
    assert told.said == ["The goal is removed. Undo brings it back."]
    planner.history.undo()
    click(page, f"goals.open.{goal.id}")


def test_a_page_that_is_gone_hears_nothing(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    desk = a_desk(planner)
    page = GoalsPage(desk, today=today)
    page.open(amina.id)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    planner.goals.add(a_goal(amina.id))


def test_tab_goes_from_the_goals_to_the_tiles(page: GoalsPage, planner: Planner) -> None:
    goals_first = page.findChildren(TileButton, "goals.add.smoking")[0]
    before = goals_first.previousInFocusChain()
    while not before.objectName():
        before = before.previousInFocusChain()
    assert before.objectName().startswith("goals.open.")
