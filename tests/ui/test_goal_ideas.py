"""Ideas on the worker's page of a goal: sized, filled in at one press, and a smaller one."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.ideas import IdeaSize
from homeapp.planner import Planner
from tests.check_ins import Said, answered
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import click, find
from ui.common import PlainLabel, TileButton
from ui.goals.page import GoalsPage
from ui.goals.progress_card import ProgressCard
from ui.tasks import Runner

WALKED: dict[str, Said] = {"moderate-days": 3, "moderate-minutes": 20}
SHAKY: dict[str, Said] = {"signs": ["shaky"]}
MIDDLE, SMALL = "10-more-minutes", "5-more-minutes"


class Screen:
    """The page of somebody's goals, in sight."""

    def __init__(self, qtbot: QtBot, planner: Planner, runner: Runner | None = None) -> None:
        self.planner, self.told = planner, Told()
        self.who: UUID = planner.residents.add(a_resident()).id
        desk = a_desk(planner, self.told)
        self.page = GoalsPage(replace(desk, runner=runner) if runner else desk)
        self.page.open(self.who)
        self.holder = on_screen(qtbot, self.page)

    def say(self, measure: str, said: dict[str, Said]) -> None:
        for key, response in answered(said).items():
            self.planner.measures.answer(self.who, measure, key, response, "en")

    def begin(self, domain: GoalDomain) -> Goal:
        click(self.page, f"goals.add.{domain.value}")
        return self.goal

    @property
    def goal(self) -> Goal:
        return self.planner.goals.of(self.who)[-1]

    @property
    def tiles(self) -> dict[str, TileButton]:
        """Return the ideas in sight, by their keys."""
        found = self.page.findChildren(TileButton)
        start = "goals.idea."
        return {
            one.objectName().removeprefix(start): one
            for one in found
            if one.isVisible() and one.objectName().startswith(start)
        }

    @property
    def own_words(self) -> QPlainTextEdit:
        return find(self.page, "goals.own_words", QPlainTextEdit)

    @property
    def words_in_sight(self) -> str:
        labels = self.page.findChildren(PlainLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())

    def line(self, name: str) -> str:
        return find(self.page, f"goals.{name}", QLineEdit).text()


@pytest.fixture
def screen(application: QApplication, qtbot: QtBot, planner: Planner) -> Screen:
    return Screen(qtbot, planner)


def test_ideas_are_sized_for_what_was_answered(screen: Screen) -> None:
    screen.say("activity", WALKED)
    screen.begin(GoalDomain.ACTIVITY)
    assert [tile.words.small for tile in screen.tiles.values()] == [size.words for size in IdeaSize]
    assert screen.tiles[SMALL].words.large == "Walk or move for 25 minutes a day, up from 20"


def test_a_walk_begins_where_the_person_is_now(screen: Screen) -> None:
    screen.say("activity", {"moderate-days": 0})
    screen.begin(GoalDomain.ACTIVITY)
    click(screen.page, "goals.idea.walk-10")
    assert (screen.goal.baseline, screen.goal.target) == (Decimal(0), Decimal(10))
    assert screen.line("baseline") == "0"


def test_an_own_goal_has_ideas_after_the_wellbeing_check_in(screen: Screen) -> None:
    screen.say("wellbeing", {"lonely": "often"})
    screen.begin(GoalDomain.OWN)
    assert list(screen.tiles) == ["call-someone", "see-someone", "group"]
    click(screen.page, "goals.idea.see-someone")
    assert screen.goal.own_words == "See one person I like each week"


def test_an_own_goal_alone_is_in_own_words(screen: Screen) -> None:
    screen.begin(GoalDomain.OWN)
    assert screen.tiles == {}


def test_one_press_fills_the_goal_and_one_undo_empties_it(screen: Screen) -> None:
    screen.say("activity", WALKED)
    before = screen.begin(GoalDomain.ACTIVITY)
    click(screen.page, f"goals.idea.{MIDDLE}")
    goal = screen.goal
    assert (goal.idea, goal.unit, goal.baseline, goal.target) == (
        MIDDLE,
        "minutes of moving a day",
        Decimal(20),
        Decimal(30),
    )
    assert screen.own_words.toPlainText() == goal.own_words
    assert goal.own_words == "Walk or move for 30 minutes a day, up from 20"
    shown = [screen.line(name) for name in ("unit", "baseline", "target")]
    assert shown == ["minutes of moving a day", "20", "30"]
    assert [key for key, tile in screen.tiles.items() if tile.isChecked()] == [MIDDLE]
    screen.planner.history.undo()
    assert screen.goal == before
    assert screen.own_words.toPlainText() == ""
    assert not any(tile.isChecked() for tile in screen.tiles.values())


def test_an_idea_becomes_the_persons_own_words(screen: Screen) -> None:
    screen.begin(GoalDomain.ACTIVITY)
    click(screen.page, "goals.idea.walk-10")
    retype(screen.own_words, "Walk to the mosque")
    leave(screen.own_words)
    assert (screen.goal.own_words, screen.goal.idea) == ("Walk to the mosque", "")
    assert screen.goal.target == Decimal(10)
    assert not any(tile.isChecked() for tile in screen.tiles.values())


def test_an_idea_takes_the_place_of_what_was_typed_and_could_not_be_kept(screen: Screen) -> None:
    goal = screen.begin(GoalDomain.ACTIVITY)
    target = find(screen.page, "goals.target", QLineEdit)
    retype(target, "a few")
    leave(target)
    assert screen.planner.drafts.of(goal.id) == {"target": "a few"}
    click(screen.page, "goals.idea.walk-5")
    assert screen.line("target") == "5"
    assert screen.planner.drafts.of(goal.id) == {}
    assert screen.page.problems() == []


def test_an_own_goal_and_one_that_is_over_have_no_ideas(screen: Screen) -> None:
    screen.begin(GoalDomain.OWN)
    assert screen.tiles == {}
    click(screen.page, "goals.domain.activity")
    assert list(screen.tiles) == ["walk-5", "walk-10", "walk-20"]
    click(screen.page, "goals.become.achieved")
    assert screen.tiles == {}


def test_somebody_unsure_is_offered_the_next_smaller_idea(screen: Screen) -> None:
    screen.say("activity", WALKED)
    screen.begin(GoalDomain.ACTIVITY)
    click(screen.page, f"goals.idea.{MIDDLE}")
    click(screen.page, "goals.confidence.4")
    smaller = find(screen.page, "goals.smaller", QPushButton)
    offered = "A smaller step: Walk or move for 25 minutes a day, up from 20"
    assert offered in screen.words_in_sight
    smaller.click()
    assert (screen.goal.idea, screen.goal.target) == (SMALL, Decimal(25))
    assert screen.goal.confidence is None
    assert not smaller.isVisible()


def test_where_no_idea_is_smaller_the_person_says_what_would_be(screen: Screen) -> None:
    screen.begin(GoalDomain.ACTIVITY)
    click(screen.page, "goals.idea.walk-5")
    click(screen.page, "goals.confidence.4")
    smaller = find(screen.page, "goals.smaller", QPushButton)
    assert smaller.isVisible()
    assert "A smaller step:" not in screen.words_in_sight
    smaller.click()
    assert find(screen.page, "goals.target", QLineEdit).hasFocus()
    assert screen.goal.idea == "walk-5"


def test_while_the_rule_stands_every_idea_offered_may_be_taken(screen: Screen) -> None:
    screen.say("alcohol", SHAKY)
    screen.begin(GoalDomain.ALCOHOL)
    offered = list(screen.tiles)
    assert "smaller-drinks" not in offered
    for key in offered:
        click(screen.page, f"goals.idea.{key}")
        assert screen.goal.idea == key
    assert screen.told.warned == []
    assert screen.planner.goals.waiting(screen.who) == frozenset()


def test_tab_goes_from_the_words_to_the_ideas_and_on(screen: Screen) -> None:
    screen.begin(GoalDomain.ACTIVITY)
    passed: list[str] = []
    stop: QWidget | None = screen.own_words
    while stop is not None and stop.objectName() != "goals.unit":
        passed.append(stop.objectName())
        stop = stop.nextInFocusChain()
    named = [name for name in passed[1:] if name.startswith("goals.")]
    assert named[:3] == ["goals.idea.walk-5", "goals.idea.walk-10", "goals.idea.walk-20"]
    assert "goals.serves" in named[3:]


def test_how_it_has_gone_is_shown_once_it_was_looked_back_at(
    screen: Screen, planner: Planner, clock: FrozenClock
) -> None:
    goal_id = a_goal_from_before(planner, clock, screen.who)
    screen.page.open(screen.who)
    click(screen.page, f"goals.open.{goal_id}")
    (card,) = screen.page.findChildren(ProgressCard)
    assert not card.isVisible()
    click(screen.page, "goals.back")
    planner.reviews.keep(goal_id, amount=Decimal(15))
    click(screen.page, f"goals.open.{goal_id}")
    assert card.isVisible()
    said = "\n".join(one.text() for one in card.findChildren(PlainLabel))
    assert "cigarettes a day" in said
    assert "15" in said


def test_a_smaller_goal_is_still_counted_from_where_it_began(
    screen: Screen, planner: Planner, clock: FrozenClock
) -> None:
    goal_id = a_goal_from_before(planner, clock, screen.who, GoalDomain.ACTIVITY)
    planner.goals.change(goal_id, unit="minutes of walking a day", baseline=Decimal(2))
    planner.reviews.keep(goal_id, amount=Decimal(4))
    screen.page.open(screen.who)
    click(screen.page, f"goals.open.{goal_id}")
    click(screen.page, "goals.idea.walk-5")
    assert (screen.goal.baseline, screen.goal.target) == (Decimal(2), Decimal(5))


@pytest.fixture
def runner(application: QApplication) -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.close()


def test_ideas_are_read_aside_and_come_when_they_are_there(
    qtbot: QtBot, planner: Planner, runner: Runner
) -> None:
    screen = Screen(qtbot, planner, runner)
    qtbot.waitUntil(lambda: bool(screen.page.findChildren(QWidget, "goals.remove")))
    screen.begin(GoalDomain.ACTIVITY)
    assert screen.tiles == {}
    qtbot.waitUntil(lambda: len(screen.tiles) == 3)
    assert screen.own_words.hasFocus()


@pytest.mark.parametrize("is_ticked_already", [False, True])
def test_an_idea_takes_the_place_of_words_that_were_refused(
    screen: Screen, is_ticked_already: bool
) -> None:
    screen.say("alcohol", SHAKY)
    screen.begin(GoalDomain.ALCOHOL)
    begun = screen.goal
    retype(screen.own_words, "I stop drinking today")
    leave(screen.own_words)
    assert "Error:" in screen.words_in_sight
    assert screen.goal == begun
    other = next(key for key in screen.tiles if key != begun.idea)
    key = begun.idea if is_ticked_already else other
    click(screen.page, f"goals.idea.{key}")
    assert screen.own_words.toPlainText() == screen.goal.own_words
    assert "Error:" not in screen.words_in_sight
    assert screen.goal.idea == key
    assert screen.planner.drafts.of(screen.goal.id) == {}
    screen.page.open(screen.who)
    click(screen.page, f"goals.open.{screen.goal.id}")
    assert screen.own_words.toPlainText() == screen.goal.own_words
