"""A goal chosen in the resident's language is said to the worker in English, too."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain, Step
from homeapp.domain.residents import Resident
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore
from tests.ui.desks import a_desk, on_screen
from tests.ui.resident_screens import ResidentOnScreen, words_of
from tests.ui.typing_in import find
from ui.common import Button
from ui.goals.page import GoalsPage
from ui.goals.presenter import GoalsPresenter
from ui.goals.review_card import ShownReview
from ui.goals.review_presenter import GoalReview
from ui.goals.said import NOTHING_SAID
from ui.signposts.presenter import SignpostsPresenter

TODAY = date(2026, 11, 21)


def today() -> date:
    return TODAY


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


def a_presenter(planner: Planner, person: Resident) -> GoalsPresenter:
    presenter = GoalsPresenter(planner, lambda: None, today)
    planner.listen(presenter.on_changes)
    presenter.open(person.id)
    return presenter


def test_an_idea_chosen_in_urdu_is_said_in_english_too(planner: Planner, amina: Resident) -> None:
    idea = next(one for one in planner.content.goal_ideas if one.key == "talk-about-drinking")
    words = idea.said(language("ur"))
    values: dict[str, Any] = {"own_words": words, "words_language": "ur", "idea": idea.key}
    goal = planner.goals.begin(amina.id, GoalDomain.ALCOHOL, **values)
    presenter = a_presenter(planner, amina)
    (card,) = presenter.current
    assert (card.words, card.english) == (words, idea.words)
    looking = GoalReview(planner, goal.id)
    shown = ShownReview.of(looking, goal, NOTHING_SAID, planner.content.goal_ideas)
    assert shown.english == idea.words
    services = SignpostsPresenter(planner, lambda: None, today)
    services.open(amina.id)
    assert idea.words in services.goals[0][1]
    planner.goals.change(goal.id, own_words="میرا اپنا مقصد")
    assert presenter.current[0].english == ""


def test_a_card_says_that_a_goal_has_no_way_yet(planner: Planner, amina: Resident) -> None:
    bare: dict[str, Any] = {"how_often": "", "then_action": ""}
    goal = planner.goals.add(a_goal(amina.id, **bare))
    presenter = a_presenter(planner, amina)
    assert "no step yet" in " ".join(presenter.current[0].notes)
    planner.goals.add_step(Step(goal_id=goal.id, description="Find my shoes"))
    assert "no step yet" not in " ".join(presenter.current[0].notes)


def test_the_page_shows_it_in_the_list_and_in_the_open_goal(
    application: QApplication, qtbot: QtBot, planner: Planner, amina: Resident
) -> None:
    idea = next(one for one in planner.content.goal_ideas if one.key == "talk-about-drinking")
    values: dict[str, Any] = {"own_words": idea.said(language("ur")), "words_language": "ur"}
    goal = planner.goals.begin(amina.id, GoalDomain.ALCOHOL, idea=idea.key, **values)
    page = GoalsPage(a_desk(planner), today=today)
    page.open(amina.id)
    holder = on_screen(qtbot, page)
    assert idea.words in words_of(page)
    page.look_for(str(goal.id))
    QApplication.processEvents()
    assert f"In English: {idea.words}" in words_of(page)
    assert find(page, "goals.steps.add", Button).hasFocus()
    holder.close()


def test_this_is_my_goal_has_its_english_beneath(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    screen.go_to("TopicPage")
    screen.point_at(list(GoalDomain).index(GoalDomain.ACTIVITY))
    screen.press("continue")
    screen.point_at(1)
    screen.go_to("SummaryPage")
    assert "Walk for 10 minutes" in words_of(screen.view)


def test_what_is_done_once_has_no_days_of_the_week(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    screen.go_to("TopicPage")
    screen.point_at(list(GoalDomain).index(GoalDomain.ALCOHOL))
    screen.press("continue")
    ideas = screen.planner.content.ideas_for(GoalDomain.ALCOHOL)
    once = next(place for place, idea in enumerate(ideas) if idea.once)
    often = next(place for place, idea in enumerate(ideas) if not idea.once)
    screen.point_at(often)
    screen.press("continue")
    screen.press("continue")
    assert type(screen.page).__name__ == "DaysPage"
    screen.press("every_day")
    screen.press("back")
    screen.press("back")
    screen.point_at(once)
    assert planner.goals.of(screen.resident_id)[-1].how_often == ""
    screen.press("continue")
    screen.press("continue")
    assert type(screen.page).__name__ == "WhenPage"
