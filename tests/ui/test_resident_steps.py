"""For the resident: which of their steps they have done, on one page of each goal that has any."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from homeapp.domain.goals import Doer, GoalDomain, GoalStatus, Step
from homeapp.domain.measures import Response
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.resident_screens import SECRETS, ResidentOnScreen, words_of
from ui.theme import SIZES

TODAY = date(2026, 11, 21)
OWN = {"en": ("Buy walking shoes", "Ask my sister"), "ur": ("جوتے خریدنا", "بہن سے پوچھنا")}


class Steps:
    """The view of somebody with a goal from last week, and the steps of that goal."""

    def __init__(self, screen: ResidentOnScreen, goal: UUID) -> None:
        self.screen, self.goal = screen, goal
        self.planner = screen.planner
        self.words = OWN[screen.view.tongues.large.code]
        self.mine = [self.write(words) for words in self.words]

    def write(self, words: str, **values: object) -> UUID:
        step = Step(goal_id=self.goal, description=words, **values)  # type: ignore[arg-type]
        return self.planner.goals.add_step(step).id

    def done(self) -> list[date | None]:
        return [step.done_on for step in self.planner.goals.steps(self.goal)]

    def names(self) -> list[str]:
        """Return the pages from here to the end of this part."""
        names = [type(self.screen.page).__name__]
        while names[-1] not in {"TilesPage", "WaitingPage"}:
            self.screen.press("continue")
            names.append(type(self.screen.page).__name__)
        return names


@pytest.fixture
def steps(screen: ResidentOnScreen, planner: Planner, clock: FrozenClock) -> Steps:
    """Return it with two steps of their own, and one of the link worker's."""
    goal = a_goal_from_before(planner, clock, screen.resident_id)
    planner.goals.change(goal, words_language=screen.view.tongues.large.code)
    steps = Steps(screen, goal)
    steps.write("Ring the clinic", doer=Doer.LINK_WORKER)
    screen.view.open(screen.resident_id)
    return steps


@pytest.fixture
def asked(steps: Steps) -> Steps:
    """Return it on the page that asks."""
    steps.screen.go_to("StepsPage")
    return steps


def test_it_stands_once_before_how_it_has_gone(steps: Steps) -> None:
    steps.screen.go_to("AmountPage")
    names = steps.names()
    assert names.count("StepsPage") == 1
    assert names.index("StepsPage") + 1 == names.index("HopedPage")
    assert steps.done() == [None] * 3


def test_their_own_steps_are_shown_in_their_own_words(asked: Steps) -> None:
    view, tiles = asked.screen.view, asked.screen.tiles()
    assert [tile.words.large for tile in tiles] == list(asked.words)
    assert not any(tile.words.small for tile in tiles)
    assert all(tile.layoutDirection() is view.layoutDirection() for tile in tiles)
    assert view.tongues.say("Which of these have you done?").large in words_of(view)
    assert not any(secret in words_of(view) for secret in SECRETS)
    assert list(asked.screen.page.aloud(view.tongues))[-2:] == list(asked.words)


def test_each_is_kept_and_taken_back_by_itself(asked: Steps) -> None:
    asked.screen.point_at(1)
    assert asked.done() == [None, TODAY, None]
    asked.screen.point_at(0)
    assert asked.done() == [TODAY, TODAY, None]
    assert type(asked.screen.page).__name__ == "StepsPage", "it stays when nothing is left to do"
    asked.screen.point_at(1)
    assert asked.done() == [TODAY, None, None]
    asked.planner.history.undo()
    assert [tile.isChecked() for tile in asked.screen.tiles()] == [True, True]


def test_by_the_keyboard_too(asked: Steps) -> None:
    tile = asked.screen.tiles()[0]
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert asked.done() == [TODAY, None, None]
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert asked.done() == [None] * 3


@pytest.mark.parametrize("way", ["not_sure", "skip", "continue"])
def test_whoever_does_not_say_leaves_all_as_it_is(asked: Steps, way: str) -> None:
    asked.screen.point_at(0)
    asked.screen.press(way)
    assert type(asked.screen.page).__name__ == "HopedPage"
    assert asked.done() == [TODAY, None, None]
    asked.screen.press("back")
    assert [tile.isChecked() for tile in asked.screen.tiles()] == [True, False]


def test_what_was_done_since_last_time_keeps_its_day(asked: Steps) -> None:
    day = TODAY - timedelta(days=2)
    asked.planner.goals.change_step(asked.mine[0], done_on=day)
    assert [tile.isChecked() for tile in asked.screen.tiles()] == [True, False]
    asked.screen.point_at(1)
    assert asked.done() == [day, TODAY, None]


def test_nothing_is_asked_once_all_of_their_own_are_done(steps: Steps) -> None:
    for step in steps.mine:
        steps.planner.goals.change_step(step, done_on=TODAY - timedelta(days=2))
    steps.screen.go_to("AmountPage")
    assert "StepsPage" not in steps.names()


def test_nothing_is_asked_of_a_goal_that_is_over(steps: Steps) -> None:
    steps.planner.goals.become(steps.goal, GoalStatus.ACHIEVED)
    steps.screen.go_to("HopedPage")
    steps.screen.press("back")
    assert type(steps.screen.page).__name__ == "FreeDaysPage"


def test_a_step_that_the_worker_changes_meanwhile_is_shown_as_it_is(asked: Steps) -> None:
    asked.planner.goals.change_step(asked.mine[0], description="Borrow shoes")
    asked.planner.goals.remove_step(asked.mine[1])
    QApplication.processEvents()
    (tile,) = asked.screen.tiles()
    assert tile.words.large == "Borrow shoes"
    tile.click()
    assert asked.done()[0] == TODAY
    assert not tile.visibleRegion().isEmpty()


def test_words_of_another_language_stand_in_its_letters_and_are_not_read_out(
    asked: Steps,
) -> None:
    code = asked.screen.view.tongues.large.code
    other = {"en": "ur", "ur": "en"}[code]
    asked.planner.goals.change_step(asked.mine[0], description=OWN[other][0])
    QApplication.processEvents()
    wanted = {"rtl": Qt.LayoutDirection.RightToLeft, "ltr": Qt.LayoutDirection.LeftToRight}
    ways = [tile.layoutDirection() for tile in asked.screen.tiles()]
    assert ways == [wanted[language(one).direction] for one in (other, code)]
    said = asked.screen.page.aloud(asked.screen.view.tongues)
    assert OWN[other][0] not in said
    assert OWN[code][1] in said


def test_many_long_steps_lie_in_pages_large_enough_to_press(asked: Steps) -> None:
    for number in range(8):
        asked.write(f"{asked.words[0]} {number} " * 6)
    asked.screen.view.open(asked.screen.resident_id)
    asked.screen.go_to("StepsPage")
    assert asked.screen.page.pages > 1
    tiles = asked.screen.tiles()
    assert len(tiles) == 10
    assert min(min(tile.width(), tile.height()) for tile in tiles) >= SIZES.resident_target


def test_of_a_goal_that_must_wait_no_step_is_asked(
    screen: ResidentOnScreen, planner: Planner, clock: FrozenClock
) -> None:
    drink = a_goal_from_before(planner, clock, screen.resident_id, GoalDomain.ALCOHOL)
    steps = Steps(screen, drink)
    screen.view.open(screen.resident_id)
    screen.go_to("StepsPage")
    planner.measures.answer(
        screen.resident_id, "alcohol", "signs", Response(chosen=("shaky",)), "en"
    )
    QApplication.processEvents()
    assert type(screen.page).__name__ == "WaitingPage"
    assert not any(words in words_of(screen.view) for words in steps.words)
    screen.view.open(screen.resident_id)
    names = set(screen.walk())
    assert "StepsPage" not in names
    assert "WaitingPage" in names


def test_a_step_to_help_is_asked_about_while_the_rule_stands(
    screen: ResidentOnScreen, planner: Planner, clock: FrozenClock
) -> None:
    clock.now -= timedelta(days=7)
    idea = planner.content.safe_ideas[0]
    said = idea.said(screen.view.tongues.large)
    safe = planner.goals.begin(
        screen.resident_id, GoalDomain.ALCOHOL, own_words=said, idea=idea.key
    )
    planner.goals.add_step(Step(goal_id=safe.id, description=said))
    clock.now += timedelta(days=7)
    planner.measures.answer(
        screen.resident_id, "alcohol", "signs", Response(chosen=("shaky",)), "en"
    )
    screen.view.open(screen.resident_id)
    screen.go_to("StepsPage")
    screen.point_at(0)
    assert [step.done_on for step in planner.goals.steps(safe.id)] == [TODAY]
    assert screen.told.warned == []
