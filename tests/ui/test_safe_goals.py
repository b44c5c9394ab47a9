"""Goals on screen that fit what was answered: sized, safe, and what waits says why."""

from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.domain.directory import Topic
from homeapp.domain.goals import Goal, GoalDomain
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.factories import a_service, an_organisation
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.resident_screens import ResidentOnScreen, words_of
from ui.common.tables import Table
from ui.goals.cards import PICTURES
from ui.goals.presenter import GoalsPresenter
from ui.measures.pictures import picture_of
from ui.signposts.presenter import SignpostsPresenter
from ui.signposts.resident_pages import PICTURES as TOPIC_PICTURES

SHAKY: dict[str, Said] = {"signs": ["shaky"]}
WHOLE = "do not stop suddenly. It can be dangerous."


def say(planner: Planner, who: UUID, measure: str, said: dict[str, Said]) -> None:
    for key, response in answered(said).items():
        planner.measures.answer(who, measure, key, response, "en")


@pytest.fixture
def screen(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "en")


def newest(screen: ResidentOnScreen) -> Goal:
    return screen.planner.goals.of(screen.resident_id)[-1]


def choose_topic(screen: ResidentOnScreen, domain: GoalDomain) -> None:
    screen.point_at(list(GoalDomain).index(domain))
    screen.press("continue")


def test_a_sized_step_shows_and_keeps_the_numbers(screen: ResidentOnScreen) -> None:
    walked: dict[str, Said] = {"moderate-days": 3, "moderate-minutes": 20}
    say(screen.planner, screen.resident_id, "activity", walked)
    screen.go_to("TopicPage")
    choose_topic(screen, GoalDomain.ACTIVITY)
    assert "Walk or move for 25 minutes a day, up from 20" in words_of(screen.view)
    screen.point_at(1)
    goal = newest(screen)
    assert goal.own_words == "Walk or move for 30 minutes a day, up from 20"
    assert goal.idea == "10-more-minutes"
    assert (goal.baseline, goal.target) == (Decimal(20), Decimal(30))


def test_where_stopping_is_dangerous_safe_steps_alone_are_offered(
    screen: ResidentOnScreen,
) -> None:
    say(screen.planner, screen.resident_id, "alcohol", SHAKY)
    screen.go_to("TopicPage")
    choose_topic(screen, GoalDomain.ALCOHOL)
    shown = words_of(screen.view)
    assert WHOLE in shown
    assert "Call an alcohol service with my link worker" in shown
    assert "smaller or weaker" not in shown
    for place in range(3):
        screen.point_at(place)
        assert newest(screen).domain is GoalDomain.ALCOHOL
    assert newest(screen).idea == "talk-about-drinking"
    assert screen.told.warned == []
    assert screen.planner.goals.waiting(screen.resident_id) == frozenset()


def test_another_topic_first_leads_to_a_safe_step_too(screen: ResidentOnScreen) -> None:
    say(screen.planner, screen.resident_id, "alcohol", SHAKY)
    screen.go_to("TopicPage")
    choose_topic(screen, GoalDomain.ACTIVITY)
    screen.point_at(0)
    walk = newest(screen)
    screen.press("back")
    choose_topic(screen, GoalDomain.ALCOHOL)
    assert newest(screen) == walk
    screen.point_at(2)
    goal = newest(screen)
    assert (goal.id, goal.domain, goal.idea) == (
        walk.id,
        GoalDomain.ALCOHOL,
        "talk-about-drinking",
    )
    assert (goal.unit, goal.target) == ("", None)
    assert screen.told.warned == []


# The worker's screens --------------------------------------------------------------------------


def test_a_goal_that_waits_says_why_in_the_list(planner: Planner) -> None:
    person = a_ready_resident(planner)
    goal = planner.goals.begin(person, GoalDomain.OWN, own_words="Give up the booze")
    presenter = GoalsPresenter(planner, lambda: None)
    planner.listen(presenter.on_changes)
    presenter.open(person)
    assert "Waiting" not in {card.status for card in presenter.current}
    say(planner, person, "alcohol", SHAKY)
    card = next(one for one in presenter.current if one.goal.id == goal.id)
    assert card.status == "Waiting"
    assert card.notes[0] == "Not on the plan. A GP or an alcohol service comes first."
    assert WHOLE in card.warnings[0]
    presenter.show(goal.id)
    assert presenter.opened is not None
    assert WHOLE in presenter.opened.warnings[0]


def test_the_worker_begins_with_the_goal_to_get_help(planner: Planner) -> None:
    person = a_ready_resident(planner)
    say(planner, person, "alcohol", SHAKY)
    presenter = GoalsPresenter(planner, lambda: None)
    presenter.open(person)
    presenter.add(GoalDomain.ALCOHOL)
    assert presenter.opened is not None
    assert presenter.opened.goal.own_words == "Talk to my GP or an alcohol service"
    assert planner.goals.waiting(person) == frozenset()


@pytest.mark.parametrize(
    ("measure", "said", "topic"),
    [("alcohol", SHAKY, Topic.ALCOHOL), ("eating", {"food": "yes"}, Topic.FOOD)],
)
def test_services_are_suggested_where_an_answer_calls_for_them(
    planner: Planner, measure: str, said: dict[str, Said], topic: Topic
) -> None:
    person = a_ready_resident(planner)
    body = an_organisation()
    planner.directory.take_in([body], [a_service(body, name="Example help", topics=(topic,))])
    presenter = SignpostsPresenter(planner, lambda: None)
    planner.listen(presenter.on_changes)
    presenter.open(person)
    before = [one.topic for one in presenter.suggested]
    say(planner, person, measure, said)
    assert [one.topic for one in presenter.suggested] == [*before, topic]
    [service] = presenter.suggested[-1].services
    presenter.offer(service.service_id, presenter.suggested[-1].goal_id)
    assert len(presenter.offered) == 1


def test_an_agreed_plan_that_must_not_go_home_is_not_on_show(
    application: QApplication, qtbot: QtBot, planner: Planner, tmp_path: Path
) -> None:
    person = a_ready_resident(planner)
    planner.goals.begin(person, GoalDomain.ALCOHOL, own_words="Give it up", how_often="daily")
    page = PlanOnScreen(qtbot, planner, tmp_path).open(person)
    page.agree()
    agreed = page.preview.pdf
    say(planner, person, "alcohol", SHAKY)
    assert page.preview.pdf == planner.preview_plan(person) != agreed
    page.page.findChildren(Table, "plans.versions")[0].selectRow(0)
    assert page.preview.pdf == b""
    assert "Agree the plan anew" in page.words("plans.preview.words")
    page.click("plans.save")
    assert not (tmp_path / "plan.pdf").exists()


def test_no_picture_of_alcohol_says_to_stop() -> None:
    """A crossed-out bottle would tell whoever does not read to stop, which can be dangerous."""
    content, alcohol = load_content(), GoalDomain.ALCOHOL
    shown = {PICTURES[alcohol], TOPIC_PICTURES[Topic.ALCOHOL], picture_of(alcohol.value)}
    shown |= {one.pictogram for one in content.goal_ideas if one.domain is alcohol}
    shown |= {one.pictogram for one in content.tiles if one.domain == alcohol.value}
    assert "alcohol_cessation" not in shown
    assert len(shown) > 1
