"""Steps on the worker's page that looks back: whose each is, by when, and its tick."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Doer, GoalDomain, Step
from homeapp.domain.measures import Response
from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.desks import Told, a_desk, on_screen
from tests.ui.typing_in import find
from ui.common import PlainLabel
from ui.goals.review_page import ReviewPage
from ui.goals.wordings import about_step

TODAY = date(2026, 11, 21)
Write = Callable[..., UUID]


@pytest.fixture
def amina(planner: Planner) -> UUID:
    return planner.residents.add(a_resident()).id


@pytest.fixture
def goal(planner: Planner, clock: FrozenClock, amina: UUID) -> UUID:
    return a_goal_from_before(planner, clock, amina)


@pytest.fixture
def write(planner: Planner, goal: UUID) -> Write:
    """Return a way to write a step of the goal."""

    def add(words: str, **values: object) -> UUID:
        step = Step(goal_id=goal, description=words, **values)  # type: ignore[arg-type]
        return planner.goals.add_step(step).id

    return add


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: UUID, goal: UUID, told: Told
) -> ReviewPage:
    page = ReviewPage(a_desk(planner, told))
    page.open(amina)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    return page


def tick_of(page: ReviewPage, step: UUID) -> QCheckBox:
    return find(page, f"reviews.step.{step}.done", QCheckBox)


def in_sight(page: ReviewPage) -> list[str]:
    return [one.text() for one in page.findChildren(PlainLabel) if one.isVisible()]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "For the person to do · Still to do"),
        ({"due_on": TODAY}, "For the person to do · By 21 November 2026"),
        (
            {"due_on": TODAY - timedelta(days=1)},
            "For the person to do · Still to do (planned for 20 November 2026)",
        ),
        ({"doer": Doer.LINK_WORKER}, "For the link worker to do · Still to do"),
        ({"doer": Doer.SOMEONE}, "For somebody else to do · Still to do"),
        ({"doer": Doer.SOMEONE, "doer_name": "Noor"}, "For Noor to do · Still to do"),
        (
            {"due_on": TODAY - timedelta(days=9), "done_on": TODAY},
            "For the person to do · Done on 21 November 2026",
        ),
    ],
)
def test_a_step_says_whose_it_is_and_never_that_anybody_is_late(
    goal: UUID, values: dict[str, object], words: str
) -> None:
    step = Step(goal_id=goal, description="Buy shoes", **values)  # type: ignore[arg-type]
    assert about_step(step, TODAY) == words


def test_without_steps_nothing_is_asked_about_them(page: ReviewPage, write: Write) -> None:
    assert "Which steps are done?" not in in_sight(page)
    write("Buy shoes")
    QApplication.processEvents()
    assert "Which steps are done?" in in_sight(page)


def test_a_tick_is_kept_and_undone(page: ReviewPage, planner: Planner, write: Write) -> None:
    step, other = write("Buy shoes"), write("Ring the clinic", doer=Doer.LINK_WORKER)
    QApplication.processEvents()
    assert {"Buy shoes", "Ring the clinic"} <= set(in_sight(page))
    box = tick_of(page, step)
    assert box.accessibleName() == "Done: Buy shoes"
    box.click()
    assert [one.done_on for one in planner.reviews.steps(_goal_of(planner, page))] == [TODAY, None]
    assert "For the person to do · Done on 21 November 2026" in in_sight(page)
    assert tick_of(page, step) is box
    planner.history.undo()
    assert not box.isChecked()
    tick_of(page, other).click()
    tick_of(page, other).click()
    assert [one.done_on for one in planner.reviews.steps(_goal_of(planner, page))] == [None, None]


def _goal_of(planner: Planner, page: ReviewPage) -> UUID:
    (goal_id,) = page._cards
    return goal_id


def test_what_was_done_before_the_last_look_is_not_told_again(
    page: ReviewPage, write: Write
) -> None:
    write("Buy shoes", done_on=TODAY - timedelta(days=30))
    write("Ring Noor", done_on=TODAY - timedelta(days=3))
    QApplication.processEvents()
    assert "Buy shoes" not in in_sight(page)
    assert "Ring Noor" in in_sight(page)


def test_words_stand_on_their_own_side(page: ReviewPage, write: Write) -> None:
    write("جوتے خریدنا")
    QApplication.processEvents()
    (said,) = [one for one in page.findChildren(PlainLabel) if one.text() == "جوتے خریدنا"]
    assert said.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_tab_goes_to_the_ticks_after_the_numbers_and_before_how_it_has_gone(
    page: ReviewPage, goal: UUID, write: Write
) -> None:
    steps = [write("Buy shoes"), write("Ring Noor")]
    QApplication.processEvents()
    chain: list[QWidget] = [find(page, f"reviews.{goal}.free_days", QLineEdit)]
    while len(chain) < 500:
        chain.append(chain[-1].nextInFocusChain())
    stops = [one for one in chain if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [one.objectName() for one in stops if one.isVisible()]
    assert names[1:3] == [f"reviews.step.{step}.done" for step in steps]
    assert names[3].startswith(f"reviews.{goal}.attainment")


def test_what_is_refused_is_told_and_shows_what_is_kept(
    page: ReviewPage,
    planner: Planner,
    write: Write,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    step = write("Buy shoes")
    QApplication.processEvents()

    def refuse(*_step: object, **_values: object) -> None:
        raise Refusal("Not now. Try again later.")

    monkeypatch.setattr(planner.goals, "change_step", refuse)
    tick_of(page, step).click()
    assert told.warned == ["Not now. Try again later."]
    assert not tick_of(page, step).isChecked()


def test_no_step_of_a_goal_that_must_wait_is_in_sight(
    page: ReviewPage, planner: Planner, clock: FrozenClock, amina: UUID
) -> None:
    drink = a_goal_from_before(planner, clock, amina, GoalDomain.ALCOHOL)
    planner.goals.add_step(Step(goal_id=drink, description="Pour it away"))
    page.open(amina)
    QApplication.processEvents()
    assert "Pour it away" in in_sight(page)
    planner.measures.answer(amina, "alcohol", "signs", Response(chosen=("shaky",)), "en")
    QApplication.processEvents()
    assert "Pour it away" not in in_sight(page)
