"""What is offered to a resident has an end: three pictures, three goals, no topic left off."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen, words_of
from ui.goals.resident_sure import SummaryPage


@pytest.fixture
def screen(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    return ResidentOnScreen(qtbot, planner, memory_store, "ur")


def tiles_of(screen: ResidentOnScreen) -> tuple[str, ...]:
    """Return the pictures that are kept as chosen."""
    talk = screen.planner.conversations.latest(screen.resident_id)
    assert talk is not None
    return talk.tiles


def test_up_to_three_pictures_are_chosen_as_the_page_says(screen: ResidentOnScreen) -> None:
    screen.go_to("TilesPage")
    assert "3" in screen.page.question(screen.view.tongues).small
    screen.point_at(9)
    assert len(tiles_of(screen)) == 3
    chosen = next(place for place, tile in enumerate(screen.tiles()) if tile.isChecked())
    screen.point_at(chosen)
    screen.point_at(9)
    assert len(tiles_of(screen)) == 3
    assert screen.tiles()[9].isChecked()
    assert not screen.tiles()[chosen].isEnabled()


def test_more_pictures_that_the_worker_chose_are_kept(screen: ResidentOnScreen) -> None:
    four = tuple(tile.key for tile in screen.planner.content.tiles[:4])
    screen.planner.conversations.choose_tiles(screen.resident_id, four)
    screen.go_to("TilesPage")
    assert sum(tile.isChecked() for tile in screen.tiles()) == 4
    screen.point_at(next(place for place, tile in enumerate(screen.tiles()) if tile.isChecked()))
    assert len(tiles_of(screen)) == 3


def test_a_topic_left_off_the_plan_is_on_no_page(screen: ResidentOnScreen) -> None:
    planner, drink = screen.planner, language("ur").text(GoalDomain.ALCOHOL.words)
    tile = next(one for one in planner.content.tiles if one.domain == GoalDomain.ALCOHOL)
    planner.conversations.choose_tiles(screen.resident_id, (tile.key, "family"))
    screen.go_to("TopicPage")
    assert drink in words_of(screen.view)
    planner.plans.choose(screen.resident_id, left_off=(GoalDomain.ALCOHOL,))
    screen.view.open(screen.resident_id)
    seen = []
    for name in screen.walk():
        seen.append(name)
        assert language("ur").text(tile.words) not in words_of(screen.view), name
        if name == "TilesPage":
            screen.point_at(0)
        if name == "TopicPage":
            assert drink not in words_of(screen.view)
            break
    assert "FeelingPage" in seen
    assert tile.key in tiles_of(screen)


def test_no_fourth_goal_is_offered(screen: ResidentOnScreen) -> None:
    plenty = language("ur").text("Three goals are plenty for now.")
    for made in range(2):
        screen.go_to("SummaryPage")
        assert made or plenty not in words_of(screen.view)
        if not made:
            screen.press("another_goal")
    assert plenty in words_of(screen.view)
    assert (
        not screen.view.findChildren(SummaryPage)[-1]
        .findChildren(QAbstractButton, "resident.another_goal")[0]
        .isVisible()
    )
    goals = screen.planner.goals.of(screen.resident_id)
    assert [goal.status for goal in goals] == [GoalStatus.ACTIVE] * 3
    screen.view.open(screen.resident_id)
    screen.go_to("PlentyPage")
    assert plenty in words_of(screen.view)
    assert len(screen.planner.goals.of(screen.resident_id)) == 3
