"""The cards that look back at goals come in turns, and what changes meanwhile is in them."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock
from tests.goals_from_before import a_goal_from_before
from tests.ui.desks import Told, a_desk, on_screen
from tests.ui.typing_in import find
from ui.goals.review_card import ReviewCard
from ui.goals.review_page import ReviewPage
from ui.tasks import Runner
from ui.turns import Turns


class Screen:
    """The page of somebody with one goal from earlier, opened, with no turn done yet."""

    def __init__(self, qtbot: QtBot, planner: Planner, clock: FrozenClock, runner: Runner) -> None:
        self.qtbot, self.planner = qtbot, planner
        self.amina: UUID = planner.residents.add(a_resident()).id
        self.goal = a_goal_from_before(planner, clock, self.amina)
        self.page = ReviewPage(replace(a_desk(planner, Told()), runner=runner))
        self.holder = on_screen(qtbot, self.page)
        self.page.open(self.amina)

    @property
    def cards(self) -> list[ReviewCard]:
        """Return every card that is there, in sight or not."""
        return self.page.findChildren(ReviewCard)

    @property
    def turns(self) -> Turns:
        """Return what does the turns of the page."""
        (turns,) = self.page.findChildren(Turns)
        return turns

    def make(self) -> None:
        """Do the first turn, after which the card is made, and nothing of it in sight yet."""
        self.turns._go_on()
        self.turns._next.stop()
        assert [card.isVisible() for card in self.cards] == [False]
        assert self.turns.is_busy

    def finish(self) -> None:
        """Do every turn that is left."""
        self.turns._next.start()
        self.qtbot.waitUntil(lambda: not self.turns.is_busy)
        self.qtbot.waitUntil(lambda: all(card.isVisible() for card in self.cards))

    def amount(self) -> str:
        """Return what stands in the field for where the goal is now."""
        return find(self.page, f"reviews.{self.goal}.amount", QLineEdit).text()


@pytest.fixture
def screen(
    qtbot: QtBot, application: QApplication, planner: Planner, clock: FrozenClock
) -> Iterator[Screen]:
    runner = Runner()
    yield Screen(qtbot, planner, clock, runner)
    runner.close()


def test_a_card_is_in_sight_once_it_is_whole(screen: Screen) -> None:
    screen.planner.drafts.keep(screen.amina, f"review.{screen.goal}.amount", "about 9")
    screen.make()
    screen.finish()
    assert len(screen.cards) == 1
    assert screen.amount() == "about 9"


def test_what_is_told_between_two_turns_is_on_the_card(screen: Screen) -> None:
    screen.make()
    screen.planner.reviews.keep(screen.goal, amount=Decimal(7))
    screen.finish()
    assert len(screen.cards) == 1
    assert screen.amount() == "7"


def test_a_goal_that_goes_between_two_turns_leaves_no_card(screen: Screen) -> None:
    screen.make()
    screen.planner.goals.remove(screen.goal)
    screen.qtbot.waitUntil(lambda: not screen.turns.is_busy)
    assert not any(card.isVisible() for card in screen.cards)


def test_a_card_is_not_handed_on_to_the_next_person(screen: Screen) -> None:
    screen.make()
    other = screen.planner.residents.add(a_resident()).id
    screen.page.open(other)
    screen.qtbot.waitUntil(lambda: not screen.cards)
    screen.page.open(screen.amina)
    screen.make()
    screen.finish()
    assert len(screen.cards) == 1
