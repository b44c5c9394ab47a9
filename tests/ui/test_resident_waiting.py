"""Goals that wait for a GP or an alcohol service, as the resident looks back: the warning alone."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Response
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.stopping import CLEAR, check_in
from tests.ui.resident_screens import ResidentOnScreen, words_of
from ui.common.resident_buttons import ResidentButton
from ui.goals.progress import ProgressPicture
from ui.goals.resident_count import Counter
from ui.theme import SIZES

OWN_WORDS = "Smoke less"


@pytest.fixture
def screen(screen: ResidentOnScreen, planner: Planner, clock: FrozenClock) -> ResidentOnScreen:
    """Return the view of somebody who began to drink less a week ago."""
    goal = a_goal_from_before(planner, clock, screen.resident_id, GoalDomain.ALCOHOL)
    planner.reviews.keep(goal, amount=Decimal(15))
    screen.view.open(screen.resident_id)
    return screen


def say_shaky(screen: ResidentOnScreen) -> None:
    planner = screen.planner
    planner.measures.answer(
        screen.resident_id, "alcohol", "signs", Response(chosen=("shaky",)), "en"
    )
    QApplication.processEvents()


def expect_the_warning_alone(screen: ResidentOnScreen) -> None:
    assert type(screen.page).__name__ == "WaitingPage"
    (printed,) = screen.planner.plans.compose(screen.resident_id).warnings
    said = words_of(screen.view)
    assert screen.view.tongues.say(printed).large in said
    assert screen.view.tongues.say(printed).large in screen.page.aloud(screen.view.tongues)
    assert OWN_WORDS not in said
    assert "Leave this goal, my choice" not in said
    assert not screen.page.findChildren(ProgressPicture)
    assert not screen.page.findChildren(Counter)
    assert screen.tiles() == []


def pages_until_what_matters(screen: ResidentOnScreen) -> list[str]:
    names = [type(screen.page).__name__]
    while names[-1] != "TilesPage":
        screen.press("continue")
        names.append(type(screen.page).__name__)
    return names


def test_the_warning_stands_in_the_place_of_the_goal(screen: ResidentOnScreen) -> None:
    say_shaky(screen)
    screen.go_to("WaitingPage")
    expect_the_warning_alone(screen)
    assert pages_until_what_matters(screen) == ["WaitingPage", "TilesPage"]
    assert screen.told.warned == []


def test_the_warning_is_as_bold_as_where_the_answers_first_called_for_it(
    screen: ResidentOnScreen,
) -> None:
    say_shaky(screen)
    screen.go_to("WaitingPage")
    (printed,) = screen.planner.plans.compose(screen.resident_id).warnings
    words = screen.view.tongues.say(printed).large
    shown = [one for one in screen.page.findChildren(QLabel) if words in one.text()]
    assert [one.property("role") for one in shown] == ["section"]


def test_it_stands_once_and_after_what_is_asked_of_other_goals(
    screen: ResidentOnScreen, clock: FrozenClock
) -> None:
    for goal in screen.planner.goals.of(screen.resident_id):
        if goal.domain is not GoalDomain.ALCOHOL:
            screen.planner.goals.remove(goal.id)
    a_goal_from_before(screen.planner, clock, screen.resident_id, GoalDomain.ALCOHOL)
    a_goal_from_before(screen.planner, clock, screen.resident_id)
    say_shaky(screen)
    screen.go_to("AmountPage")
    names = pages_until_what_matters(screen)
    assert names.count("WaitingPage") == 1
    assert names[-2:] == ["WaitingPage", "TilesPage"]
    assert names.count("NextPage") == 1


def test_coming_back_after_the_check_in_shows_it(screen: ResidentOnScreen) -> None:
    screen.go_to("NextPage")
    assert "Leave this goal, my choice" in words_of(screen.view) or screen.view.tongues.is_rtl
    screen.go_to("ChoosePage")
    say_shaky(screen)
    while type(screen.page).__name__ != "WaitingPage":
        screen.press("back")
        assert type(screen.page).__name__ not in ("NextPage", "SoFarPage", "AmountPage")
    expect_the_warning_alone(screen)


@pytest.mark.parametrize(
    "page", ["AmountPage", "FreeDaysPage", "HopedPage", "ToldPage", "SurePage", "NextPage"]
)
def test_an_answer_at_another_screen_turns_the_page_in_sight_into_it(
    screen: ResidentOnScreen, page: str
) -> None:
    screen.go_to(page)
    say_shaky(screen)
    expect_the_warning_alone(screen)
    assert screen.told.warned == []


def test_what_waits_no_more_is_asked_again(screen: ResidentOnScreen) -> None:
    say_shaky(screen)
    screen.go_to("WaitingPage")
    screen.planner.history.undo()
    assert type(screen.page).__name__ == "WaitingPage", "the warning was given"
    check_in(screen.planner, screen.resident_id, CLEAR)
    QApplication.processEvents()
    assert type(screen.page).__name__ != "WaitingPage"
    assert OWN_WORDS in words_of(screen.view)


def test_it_leads_to_the_safe_ideas(screen: ResidentOnScreen) -> None:
    say_shaky(screen)
    screen.go_to("WaitingPage")
    screen.press("waiting.goal")
    assert type(screen.page).__name__ == "IdeaPage"
    screen.point_at(0)
    goal = newest_goal(screen)
    assert goal in {idea.key for idea in screen.planner.content.safe_ideas}
    assert screen.told.warned == []


def test_it_leads_to_places_that_help(screen: ResidentOnScreen) -> None:
    say_shaky(screen)
    screen.go_to("WaitingPage")
    screen.press("waiting.place")
    assert type(screen.page).__name__ == "PlacePage"


def test_its_buttons_are_large_enough(screen: ResidentOnScreen) -> None:
    say_shaky(screen)
    screen.go_to("WaitingPage")
    shown = [one for one in screen.page.findChildren(ResidentButton) if one.isVisible()]
    assert len(shown) == 2
    assert all(min(one.width(), one.height()) >= SIZES.resident_target for one in shown)


def newest_goal(screen: ResidentOnScreen) -> str:
    return screen.planner.goals.of(screen.resident_id)[-1].idea
