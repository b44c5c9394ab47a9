"""A goal pauses for a fast in one press, for whoever said that they fast at times."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.measures import Response
from homeapp.domain.pausing import is_paused_to_fast
from homeapp.domain.reviews import WhatNext
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.desks import a_desk, leave, on_screen, retype
from tests.ui.resident_screens import ResidentOnScreen, words_of
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.goals.page import GoalsPage
from ui.goals.review_page import ReviewPage

TODAY = date(2026, 11, 21)
FAST = list(WhatNext).index(WhatNext.FAST)


def say(planner: Planner, who: UUID, answer: str = "yes") -> None:
    planner.measures.answer(who, "eating", "fasting", Response(chosen=(answer,)), "en")


def said_on(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


@pytest.fixture
def goal(planner: Planner) -> Goal:
    return planner.goals.add(a_goal(planner.residents.add(a_resident()).id))


@pytest.fixture
def page(application: object, qtbot: QtBot, planner: Planner, goal: Goal) -> GoalsPage:
    page = GoalsPage(a_desk(planner), today=lambda: TODAY)
    page.open(goal.resident_id)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    return page


def test_it_is_offered_only_to_whoever_said_so(
    page: GoalsPage, planner: Planner, goal: Goal
) -> None:
    click(page, f"goals.open.{goal.id}")
    offer = find(page, "goals.fast", QAbstractButton)
    assert not offer.isVisible()
    say(planner, goal.resident_id)
    assert offer.isVisible()
    assert "diabetes team before you fast" in said_on(page)
    say(planner, goal.resident_id, "no")
    assert not offer.isVisible()
    assert "diabetes team" not in said_on(page)


def test_one_press_pauses_and_the_day_can_be_another(
    page: GoalsPage, planner: Planner, goal: Goal
) -> None:
    say(planner, goal.resident_id)
    click(page, f"goals.open.{goal.id}")
    click(page, "goals.fast")
    paused = planner.goals.get(goal.id)
    assert is_paused_to_fast(paused)
    assert paused.review_on == TODAY + timedelta(weeks=5)
    said = said_on(page)
    assert "Paused for now, while I fast, since 21 November 2026" in said
    assert "26 December 2026" in said
    assert "our own practice, not a health figure" in said
    assert "diabetes team before you fast" in said
    assert "Reason:" not in said
    assert not find(page, "goals.fast", QAbstractButton).isVisible()
    line = find(page, "goals.review_on", QLineEdit)
    assert line.text() == "26 December 2026"
    retype(line, "2 1 2027")
    leave(line)
    assert planner.goals.get(goal.id).review_on == date(2027, 1, 2)
    click(page, "goals.back")
    assert "Paused for now, while I fast" in said_on(page)


def test_a_goal_that_is_over_or_paused_has_no_such_offer(
    page: GoalsPage, planner: Planner, goal: Goal
) -> None:
    say(planner, goal.resident_id)
    click(page, f"goals.open.{goal.id}")
    offer = find(page, "goals.fast", QAbstractButton)
    planner.goals.become(goal.id, GoalStatus.PAUSED, "Back hurts")
    assert not offer.isVisible()
    assert "Reason: Back hurts" in said_on(page)
    planner.goals.become(goal.id, GoalStatus.ACHIEVED)
    assert not offer.isVisible()


def test_the_offer_is_that_of_the_goal_that_is_open(
    page: GoalsPage, planner: Planner, goal: Goal
) -> None:
    say(planner, goal.resident_id)
    drink = planner.goals.add(a_goal(goal.resident_id, domain=GoalDomain.ALCOHOL))
    click(page, f"goals.open.{goal.id}")
    assert "about 5 weeks" in said_on(page)
    click(page, "goals.back")
    click(page, f"goals.open.{drink.id}")
    assert "about 5 weeks" not in said_on(page)
    click(page, "goals.fast")
    assert planner.goals.get(drink.id).review_on == TODAY + timedelta(weeks=2)


def test_a_review_offers_it_and_says_the_day(
    application: object, qtbot: QtBot, planner: Planner, clock: FrozenClock, goal: Goal
) -> None:
    old = a_goal_from_before(planner, clock, goal.resident_id)
    page = ReviewPage(a_desk(planner))
    page.open(goal.resident_id)
    page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
    box = find(page, f"reviews.{old}.what_next", QComboBox)
    assert box.findText("Pause it while I fast") < 0
    say(planner, goal.resident_id)
    box.setCurrentIndex(box.findText("Pause it while I fast"))
    box.activated.emit(box.currentIndex())
    assert is_paused_to_fast(planner.goals.get(old))
    said = said_on(page)
    assert "Paused for now, while I fast" in said
    assert "diabetes team before you fast" in said
    assert "26 December 2026" in said
    assert find(page, f"reviews.{old}.review_on", QLineEdit).text() == "26 December 2026"


@pytest.fixture
def looking(screen: ResidentOnScreen, planner: Planner, clock: FrozenClock) -> ResidentOnScreen:
    """Return the view of somebody who fasts, with a goal from last week."""
    a_goal_from_before(planner, clock, screen.resident_id)
    say(planner, screen.resident_id)
    screen.view.open(screen.resident_id)
    screen.go_to("NextPage")
    return screen


def test_the_resident_pauses_it_with_one_tile(looking: ResidentOnScreen) -> None:
    planner, tongues = looking.planner, looking.view.tongues
    goal = planner.reviews.due(looking.resident_id)[-1]
    (line,) = planner.fasting.advice()
    assert tongues.say(line).large not in words_of(looking.view)
    looking.point_at(FAST)
    paused = planner.goals.get(goal.id)
    assert is_paused_to_fast(paused)
    assert paused.review_on is not None
    said = words_of(looking.view)
    assert tongues.say(line).large in said
    assert tongues.large.date(paused.review_on) in said
    looking.point_at(FAST)
    assert planner.goals.get(goal.id).status is GoalStatus.ACTIVE
    assert tongues.say(line).large not in words_of(looking.view)


def test_seven_ways_leave_room_for_what_follows_in_english(looking: ResidentOnScreen) -> None:
    tiles = looking.tiles()
    assert len(tiles) == len(WhatNext)
    if looking.view.tongues.large.is_source:
        assert len({tile.y() for tile in tiles}) == 2


def test_who_does_not_fast_is_not_asked(
    screen: ResidentOnScreen, planner: Planner, clock: FrozenClock
) -> None:
    a_goal_from_before(planner, clock, screen.resident_id)
    say(planner, screen.resident_id, "no")
    screen.view.open(screen.resident_id)
    screen.go_to("NextPage")
    assert len(screen.tiles()) == len(WhatNext) - 1
