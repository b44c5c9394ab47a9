"""Looking back at goals: what the worker's page does with what is typed and pressed."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.measures import Response
from homeapp.domain.reviews import Attainment
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.goals.progress import ProgressPicture
from ui.goals.review_page import ReviewPage
from ui.session.progress import done_steps
from ui.session.steps import STEPS, steps_for


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def goal(planner: Planner, clock: FrozenClock, amina: UUID) -> UUID:
    return a_goal_from_before(planner, clock, amina)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    amina: UUID,
    goal: UUID,
    told: Told,
) -> ReviewPage:
    """Return the page of somebody who smokes less since last week, in sight."""
    page = ReviewPage(a_desk(planner, told))
    page.open(amina)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    return page


def in_sight(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def type_in(page: QWidget, name: str, words: str) -> None:
    line = find(page, name, QLineEdit)
    retype(line, words)
    leave(line)


def test_a_returning_session_begins_with_it_and_a_first_one_does_not(
    planner: Planner, clock: FrozenClock, amina: UUID
) -> None:
    assert "reviews" not in [step.key for step in steps_for(planner, amina)]
    goal = a_goal_from_before(planner, clock, amina)
    assert steps_for(planner, amina) == STEPS
    assert [step.key for step in STEPS][:2] == ["consents", "reviews"]
    assert not done_steps(planner, amina)["reviews"]
    planner.reviews.keep(goal, attainment=Attainment.MORE)
    assert done_steps(planner, amina)["reviews"]


def test_what_is_told_is_kept_in_the_goals_own_unit(
    page: ReviewPage, planner: Planner, goal: UUID
) -> None:
    assert "Now: cigarettes a day" in in_sight(page)
    assert "Last time: 20" in in_sight(page)
    type_in(page, f"reviews.{goal}.amount", "12")
    type_in(page, f"reviews.{goal}.free_days", "2")
    click(page, f"reviews.{goal}.attainment.1")
    box = find(page, f"reviews.{goal}.words", QPlainTextEdit)
    box.setFocus()
    box.setPlainText("میری بہن")
    leave(box)
    review = planner.reviews.todays(goal)
    assert review is not None
    assert (review.amount, review.free_days) == (Decimal(12), 2)
    assert review.attainment is Attainment.MORE
    assert (review.words, review.words_language) == ("میری بہن", "ur")


def test_the_picture_comes_with_its_words(page: ReviewPage, goal: UUID) -> None:
    assert not find(page, f"reviews.{goal}.amount", QLineEdit).text()
    type_in(page, f"reviews.{goal}.amount", "12")
    pictures = page.findChildren(ProgressPicture)
    assert [one.isVisible() for one in pictures] == [True]
    isolates = dict.fromkeys((0x2066, 0x2069))
    said = in_sight(page).translate(isolates)
    assert "At the start: 20. Now: 12 (cigarettes a day)." in said


def test_below_7_a_smaller_step_is_offered(page: ReviewPage, goal: UUID, qtbot: QtBot) -> None:
    click(page, f"reviews.{goal}.confidence.8")
    assert "Shall we make it smaller?" not in in_sight(page)
    click(page, f"reviews.{goal}.confidence.6")
    assert "Shall we make it smaller?" in in_sight(page)
    with qtbot.waitSignal(page.page_wanted) as heard:
        click(page, f"reviews.{goal}.smaller")
    assert heard.args == [f"goals:{goal}"]


def test_what_is_next_moves_the_goal_which_stays_in_sight(
    page: ReviewPage, planner: Planner, goal: UUID
) -> None:
    box = find(page, f"reviews.{goal}.what_next", QComboBox)
    box.setCurrentIndex(box.findText("Pause it for now"))
    box.activated.emit(box.currentIndex())
    assert planner.goals.get(goal).status is GoalStatus.PAUSED
    assert "Paused for now" in in_sight(page)
    assert box.currentText() == "Pause it for now"


def test_more_days_than_there_were_are_refused_by_the_field(
    page: ReviewPage, planner: Planner, goal: UUID
) -> None:
    type_in(page, f"reviews.{goal}.free_days", "30")
    assert "Only 7 days have passed since then." in in_sight(page)
    assert planner.reviews.todays(goal) is None


def test_of_a_goal_that_must_wait_the_warning_alone_is_shown(
    application: QApplication, qtbot: QtBot, planner: Planner, clock: FrozenClock, amina: UUID
) -> None:
    drink = a_goal_from_before(planner, clock, amina, GoalDomain.ALCOHOL)
    planner.measures.answer(amina, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    page = ReviewPage(a_desk(planner))
    page.open(amina)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    said = in_sight(page)
    assert "do not stop suddenly. It can be dangerous." in said
    assert not find(page, f"reviews.{drink}.what_next", QComboBox).isVisible()
    assert not find(page, f"reviews.{drink}.amount", QLineEdit).isVisible()
    assert not [one for one in page.findChildren(ProgressPicture) if one.isVisible()]
    with qtbot.waitSignal(page.page_wanted) as heard:
        click(page, f"reviews.{drink}.safe")
    assert heard.args == ["goals"]
    assert done_steps(planner, amina)["reviews"]


def test_a_goal_begins_to_wait_on_the_page_in_sight(
    page: ReviewPage, planner: Planner, clock: FrozenClock, amina: UUID, goal: UUID
) -> None:
    drink = a_goal_from_before(planner, clock, amina, GoalDomain.ALCOHOL)
    page.open(amina)
    QApplication.processEvents()
    type_in(page, f"reviews.{drink}.amount", "12")
    retype(find(page, f"reviews.{drink}.free_days", QLineEdit), "lots")
    assert len([one for one in page.findChildren(ProgressPicture) if one.isVisible()]) == 1
    assert page.problems()
    planner.measures.answer(amina, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    assert "do not stop suddenly. It can be dangerous." in in_sight(page)
    assert not find(page, f"reviews.{drink}.amount", QLineEdit).isVisible()
    assert not [one for one in page.findChildren(ProgressPicture) if one.isVisible()]
    assert page.problems() == []
    assert find(page, f"reviews.{goal}.amount", QLineEdit).isVisible()


def test_nobody_is_asked_for_days_without_alcohol_who_must_not_stop(
    application: QApplication, qtbot: QtBot, planner: Planner, clock: FrozenClock, amina: UUID
) -> None:
    idea = next(one for one in planner.content.safe_ideas)
    clock.now -= timedelta(days=7)
    safe = planner.goals.begin(
        amina, GoalDomain.ALCOHOL, own_words=idea.said(language("en")), idea=idea.key
    )
    clock.now += timedelta(days=7)
    page = ReviewPage(a_desk(planner))
    page.open(amina)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    days = find(page, f"reviews.{safe.id}.free_days", QLineEdit)
    assert days.isVisible()
    planner.measures.answer(amina, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    assert not days.isVisible()
    assert find(page, f"reviews.{safe.id}.what_next", QComboBox).isVisible()
