"""What a goal helps with, and own words in the place of an idea's, by pointing."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from homeapp.domain.goals import Goal, GoalDomain
from tests.stopping import check_in
from tests.ui.desks import leave
from tests.ui.resident_screens import ResidentOnScreen, in_sight, words_of
from tests.ui.typing_in import type_text

OWN = "صبح بازار تک چلوں گی"


def goal_of(screen: ResidentOnScreen) -> Goal:
    return screen.planner.goals.of(screen.resident_id)[-1]


def say(screen: ResidentOnScreen, words: str) -> None:
    box = in_sight(screen.view, QPlainTextEdit)[0]
    box.setFocus()
    box.selectAll()
    type_text(box, words)
    leave(box)


def test_a_goal_is_linked_with_what_matters_by_pointing(screen: ResidentOnScreen) -> None:
    screen.go_to("ServesPage")
    matters = screen.planner.matters.of(screen.resident_id)
    among = [one for one in matters if one.picture]
    assert len(screen.tiles()) == len(among) < len(matters)
    for place, one in enumerate(among):
        screen.point_at(place)
        assert goal_of(screen).serves == one.key
        assert screen.tiles()[place].isChecked()
    screen.point_at(len(among) - 1)
    assert goal_of(screen).serves is None


@pytest.mark.parametrize("way", ["skip", "not_sure"])
def test_it_can_be_passed_over(screen: ResidentOnScreen, way: str) -> None:
    screen.go_to("ServesPage")
    screen.point_at(0)
    screen.press(way)
    assert goal_of(screen).serves is None
    assert type(screen.page).__name__ == "DaysPage"


def test_what_was_said_in_words_stays_covered(screen: ResidentOnScreen) -> None:
    said = screen.planner.conversations.statements(screen.resident_id).values()
    screen.go_to("ServesPage")
    goal = screen.planner.goals.change(goal_of(screen).id, statement_id=next(iter(said)).id)
    assert screen.planner.matters.served(goal.id) is not None
    for name in screen.walk():
        shown = words_of(screen.view)
        assert not [one for one in said if name != "PlanPage" and one.words in shown], name


def test_nobody_is_asked_who_chose_no_picture(screen: ResidentOnScreen) -> None:
    screen.planner.conversations.choose_tiles(screen.resident_id, ())
    screen.view.open(screen.resident_id)
    assert "ServesPage" not in list(screen.walk())


def test_an_idea_is_put_into_own_words_and_counts_as_before(screen: ResidentOnScreen) -> None:
    screen.go_to("IdeaPage")
    screen.point_at(1)
    before = goal_of(screen)
    screen.point_at(len(screen.tiles()) - 1)
    screen.press("continue")
    assert type(screen.page).__name__ == "OwnWordsPage"
    box = in_sight(screen.view, QPlainTextEdit)[0]
    assert box.toPlainText() == before.own_words  # to begin from
    say(screen, OWN)
    goal = goal_of(screen)
    assert (goal.id, goal.own_words, goal.idea) == (before.id, OWN, "")
    assert (goal.unit, goal.target) == (before.unit, before.target)
    screen.press("continue")
    assert type(screen.page).__name__ == "ServesPage"


def test_own_words_make_a_goal_of_the_topic(screen: ResidentOnScreen) -> None:
    screen.go_to("IdeaPage")
    screen.point_at(len(screen.tiles()) - 1)
    screen.press("continue")
    say(screen, OWN)
    assert (goal_of(screen).domain, goal_of(screen).own_words) == (GoalDomain.ACTIVITY, OWN)


def test_typed_words_stay_when_the_tile_is_pressed_again(screen: ResidentOnScreen) -> None:
    screen.go_to("IdeaPage")
    screen.point_at(len(screen.tiles()) - 1)
    screen.press("continue")
    say(screen, OWN)
    screen.press("back")
    screen.point_at(len(screen.tiles()) - 1)
    assert goal_of(screen).own_words == OWN
    assert screen.tiles()[-1].isChecked()


def test_alcohol_that_waits_for_a_gp_is_not_put_into_own_words(screen: ResidentOnScreen) -> None:
    check_in(screen.planner, screen.resident_id, {"signs": ["shaky"]})
    QApplication.processEvents()
    screen.go_to("TopicPage")
    screen.point_at(list(GoalDomain).index(GoalDomain.ALCOHOL))
    screen.press("continue")
    assert "In my own words" not in words_of(screen.view)


def test_the_whole_goal_says_what_it_helps_with(screen: ResidentOnScreen) -> None:
    screen.go_to("ServesPage")
    screen.point_at(0)
    screen.go_to("SummaryPage")
    served = screen.planner.matters.served(goal_of(screen).id)
    assert served is not None
    tongues = screen.view.tongues
    assert f": {tongues.large.text(served.words)}" in words_of(screen.view)
