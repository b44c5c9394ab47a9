"""Looking back at goals: the resident's part of the talk, one question a page."""

from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalStatus
from homeapp.domain.reviews import Attainment, WhatNext
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.fakes import FrozenClock, MemoryStore
from tests.goals_from_before import a_goal_from_before
from tests.ui.resident_screens import SECRETS, ResidentOnScreen, in_sight, words_of
from ui.common.resident_buttons import ResidentButton
from ui.goals.kept_pictures import BarsPicture, MarkPicture, SquaresPicture
from ui.goals.progress import ProgressPicture
from ui.goals.resident_next import NextPage
from ui.goals.resident_so_far import KeptPage
from ui.theme import SIZES


@pytest.fixture
def screen(screen: ResidentOnScreen, planner: Planner, clock: FrozenClock) -> ResidentOnScreen:
    """Return the view of somebody with a goal from last week, where it begins."""
    goal = a_goal_from_before(planner, clock, screen.resident_id)
    planner.goals.change(goal, words_language=screen.view.tongues.large.code)
    screen.view.open(screen.resident_id)
    screen.go_to("AmountPage")
    return screen


def reviewed(screen: ResidentOnScreen) -> UUID:
    return screen.planner.reviews.due(screen.resident_id)[-1].id


def test_each_question_stands_on_a_page_and_nothing_must_be_answered(
    screen: ResidentOnScreen,
) -> None:
    names = []
    for _turn in range(8):
        names.append(type(screen.page).__name__)
        said = words_of(screen.view)
        assert not any(secret in said for secret in SECRETS)
        screen.press("skip")
    assert names[:6] == [
        "AmountPage",
        "FreeDaysPage",
        "HopedPage",
        "ToldPage",
        "SurePage",
        "NextPage",
    ]
    assert names[6] == "TilesPage"
    assert screen.planner.reviews.of_goal(reviewed(screen)) == []


def test_plus_and_minus_count_from_where_it_stood(screen: ResidentOnScreen) -> None:
    screen.press("count.less")
    for _turn in range(3):
        screen.press("count.less")
    screen.press("continue")
    review = screen.planner.reviews.todays(reviewed(screen))
    assert review is not None
    assert review.amount == Decimal(17)
    screen.press("back")
    screen.press("not_sure")
    assert screen.planner.reviews.todays(reviewed(screen)) is None


def test_no_more_days_can_be_counted_than_there_were(screen: ResidentOnScreen) -> None:
    screen.press("continue")
    for _turn in range(12):
        screen.press("count.more")
    screen.press("continue")
    review = screen.planner.reviews.todays(reviewed(screen))
    assert review is not None
    assert review.free_days == 7


def test_the_five_words_look_alike_and_one_is_taken_back(screen: ResidentOnScreen) -> None:
    screen.go_to("HopedPage")
    tiles = screen.tiles()
    assert len(tiles) == len(Attainment)
    assert len({tile.height() for tile in tiles}) == 1
    widths = [tile.width() for tile in tiles]
    assert max(widths) - min(widths) <= 1  # a share of the row, rounded
    screen.point_at(4)
    goal = reviewed(screen)
    review = screen.planner.reviews.todays(goal)
    assert review is not None
    assert review.attainment is Attainment.MUCH_LESS
    screen.point_at(4)
    assert screen.planner.reviews.todays(goal) is None


def test_pausing_is_one_tile_and_a_slip_is_put_right(screen: ResidentOnScreen) -> None:
    screen.go_to("NextPage")
    goal, ways = reviewed(screen), list(WhatNext)
    screen.point_at(ways.index(WhatNext.CHANGE))
    assert screen.planner.goals.get(goal).status is GoalStatus.CHANGED
    screen.point_at(ways.index(WhatNext.PAUSE))
    assert screen.planner.goals.get(goal).status is GoalStatus.PAUSED
    assert screen.told.warned == []


def test_smaller_means_another_number_to_aim_for(screen: ResidentOnScreen) -> None:
    screen.go_to("NextPage")
    screen.point_at(list(WhatNext).index(WhatNext.SMALLER))
    screen.press("aim.more")
    screen.press("aim.more")
    screen.press("continue")
    assert screen.planner.goals.get(reviewed(screen)).target == Decimal(12)


def test_the_picture_follows_once_there_is_something_to_show(screen: ResidentOnScreen) -> None:
    screen.press("count.less")
    screen.press("count.less")
    screen.go_to("SoFarPage")
    (picture,) = [one for one in screen.page.findChildren(ProgressPicture) if one.isVisible()]
    assert picture.layoutDirection() is screen.view.layoutDirection()
    assert screen.page.aloud(screen.view.tongues)


def test_what_the_goal_helps_with_is_said_as_it_is_looked_at(screen: ResidentOnScreen) -> None:
    planner, goal = screen.planner, reviewed(screen)
    tile = planner.content.tiles[0]
    planner.conversations.choose_tiles(screen.resident_id, (tile.key,))
    planner.goals.change(goal, tile=tile.key)
    screen.press("count.less")
    screen.press("count.less")
    screen.go_to("SoFarPage")
    assert screen.view.tongues.large.text(tile.words) in words_of(screen.view)


def test_money_has_a_page_of_its_own_once_it_is_worked_out(
    screen: ResidentOnScreen, qtbot: QtBot
) -> None:
    cost: dict[str, Said] = {"packet-cigarettes": 20, "packet-size": 20, "packet-price": 16}
    said = answered({"status": "daily", "kinds": ["cigarettes"], **cost})
    for key, response in said.items():
        screen.planner.measures.answer(screen.resident_id, "smoking", key, response, "en")
    screen.press("count.less")
    screen.press("count.less")
    screen.go_to("SoFarPage")
    part = screen.view.page
    qtbot.waitUntil(lambda: getattr(part, "keeps_money", False))
    screen.press("continue")
    assert isinstance(screen.page, KeptPage)
    qtbot.waitUntil(lambda: bool(in_sight(screen.view, BarsPicture)))
    assert in_sight(screen.view, ProgressPicture) == in_sight(screen.view, SquaresPicture) == []
    assert any("£" in line for line in screen.page.aloud(screen.view.tongues))


def test_free_days_are_squares_on_a_page_of_their_own(screen: ResidentOnScreen) -> None:
    screen.press("continue")
    screen.press("count.more")
    screen.press("count.more")
    screen.go_to("KeptPage")
    (squares,) = in_sight(screen.view, SquaresPicture)
    assert squares.layoutDirection() is screen.view.layoutDirection()
    assert in_sight(screen.view, BarsPicture) == []


def test_a_goal_without_a_number_is_looked_back_at_in_words(screen: ResidentOnScreen) -> None:
    goal = reviewed(screen)
    screen.planner.goals.change(goal, unit="", baseline=None, target=None)
    screen.view.open(screen.resident_id)
    screen.go_to("HopedPage")
    screen.point_at(list(Attainment).index(Attainment.LESS))
    screen.go_to("SoFarPage")
    assert len(in_sight(screen.view, MarkPicture)) == 1
    assert in_sight(screen.view, ProgressPicture) == []
    said = screen.view.tongues.large.text("Less than hoped")
    assert said in words_of(screen.view)


def test_every_button_is_large_enough(screen: ResidentOnScreen) -> None:
    small = []
    for _turn in range(7):
        for one in screen.page.findChildren(ResidentButton):
            if one.isVisible() and min(one.width(), one.height()) < SIZES.resident_target:
                small.append(one.objectName())
        screen.press("continue")
    assert small == []


def test_own_words_are_kept_in_the_language_on_show(screen: ResidentOnScreen) -> None:
    screen.go_to("ToldPage")
    box = next(one for one in screen.page.findChildren(QPlainTextEdit))
    box.setPlainText("My sister walks with me")
    screen.press("continue")
    review = screen.planner.reviews.todays(reviewed(screen))
    assert review is not None
    assert review.words == "My sister walks with me"
    assert review.words_language == screen.view.tongues.large.code


def test_a_goal_taken_away_meanwhile_leaves_a_page_to_go_on_from(screen: ResidentOnScreen) -> None:
    screen.planner.goals.remove(reviewed(screen))
    assert not screen.planner.reviews.due(screen.resident_id)
    screen.press("continue")
    assert type(screen.page).__name__ == "TilesPage"


def test_the_dots_count_only_the_parts_that_are_for_this_person(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    first = ResidentOnScreen(qtbot, planner, memory_store, "en")
    head = first.view._head
    before = head.dots.accessibleName()
    assert "Part 1 of 9" in before
    first.press("continue")
    first.press("continue")
    assert type(first.page).__name__ != NextPage.__name__
    assert "Part 2 of 9" in head.dots.accessibleName()
