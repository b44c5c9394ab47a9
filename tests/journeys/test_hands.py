"""A whole session by keyboard alone, and by touch alone, the screen turned to a resident."""

import re
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton

from homeapp.content.loading import load_content
from homeapp.demo import DEMO_PASSPHRASE
from homeapp.domain.conversations import Feeling
from homeapp.domain.signposts import SignpostStatus
from tests.journeys.hands import Finger, Hand, Keys
from tests.journeys.visits import PERSON, PIN, person_in
from tests.journeys.walking import Walk, typed_day
from ui.common.resident_pages import ResidentPage

WORDS = "میرے پوتے پوتیاں"
PLACES = 3


@pytest.mark.parametrize("kind", [Keys, Finger])
def test_a_whole_session(practised: Walk, kind: type[Keys] | type[Finger]) -> None:
    hand = kind(practised)
    come_in(hand)
    hand.press("session_bar.turn")
    for _time in range(2):
        type_pin(hand)
    talk(hand)
    make_a_goal(hand)
    choose_places(hand)
    read_the_plan(hand)
    type_pin(hand)
    agree(hand)
    check_what_is_kept(practised)
    hand.press("header.actions.lock")
    practised.wait(lambda: not practised.is_open)


def come_in(hand: Hand) -> None:
    """Go through the door, find somebody, and begin."""
    hand.type("unlock.passphrase", DEMO_PASSPHRASE)
    hand.press("unlock.open")
    hand.walk.wait(lambda: hand.walk.is_open)
    hand.type("residents.search", PERSON)
    hand.walk.wait(lambda: "All 1" in _button_words(hand.walk))
    hand.press(_first(hand.walk, "residents.open"))


def type_pin(hand: Hand) -> None:
    for figure in PIN:
        hand.press(f"pin.{figure}")
    hand.press("pin.ok")


def talk(hand: Hand) -> None:
    """Say in which language, what matters, how it is, and something in their own words."""
    hand.press("resident.reads.ur")
    go_on(hand)
    go_on(hand)
    hand.press("resident.tile.8")
    go_on(hand)
    hand.press("resident.feeling.moving.2")
    go_on(hand)
    hand.press("resident.feeling.money.1")
    go_on(hand)
    go_on(hand, "resident.skip")
    first, *others = load_content().prompts
    hand.type(f"resident.words.{first.key}", WORDS)
    go_on(hand)
    for _question in others:
        go_on(hand, "resident.skip")
    hand.walk.wait(lambda: hand.walk.in_sight("resident.measure.0"))
    go_on(hand)


def make_a_goal(hand: Hand) -> None:
    for answer in ("topic.0", "idea.1", "serves.0", "day.2", "when.0", "sure.7"):
        hand.press(f"resident.{answer}")
        if answer.startswith("sure"):
            hand.press("resident.sure_more")
        go_on(hand)
    assert hand.walk.in_sight("resident.another_goal")
    go_on(hand)


def choose_places(hand: Hand) -> None:
    """Go to the first, ask for a word with the second, and say not now to the third."""
    for answer in range(PLACES):
        hand.press(_first(hand.walk, "resident.place.", f".{answer}"))
        go_on(hand)
        if answer == 1:
            hand.press(_first(hand.walk, "resident.may.", ".0"))
            go_on(hand)


def read_the_plan(hand: Hand) -> None:
    hand.walk.wait(lambda: re.search(r"\b1 of [2-9]\b", hand.walk.words()))
    hand.press("resident.more")
    hand.press("resident.told")
    go_on(hand)
    hand.press("resident.wellbeing.today.0")
    go_on(hand)
    go_on(hand)


def agree(hand: Hand) -> None:
    """Agree the plan at the worker's screen."""
    hand.press("session.step.plans")
    hand.type("plans.next_review", typed_day(date.today() + timedelta(weeks=3)))
    hand.press("plans.read_back.0")
    hand.walk.wait(hand.walk.window.findChild(QAbstractButton, "plans.agree").isEnabled)
    hand.press("plans.agree")
    hand.walk.wait(lambda: hand.walk.in_sight("plans.save"))


def check_what_is_kept(walk: Walk) -> None:
    planner = walk.planner
    person = person_in(planner)
    said = planner.conversations.statements(person)["important"]
    assert (said.words, said.language) == (WORDS, "ur")
    spoken = planner.conversations.latest(person)
    assert spoken is not None
    assert spoken.feeling_about("moving") is Feeling.CHANGE
    assert spoken.feeling_about("money") is Feeling.UNSURE
    (goal,) = (one for one in planner.goals.of(person) if one.confidence == 8)
    assert goal.if_cue
    statuses = [one.status for one in planner.signposts.of(person)]
    assert sorted(statuses) == [SignpostStatus.CHOSEN, SignpostStatus.REFERRED]
    assert planner.plans.latest(person).version == 1


def go_on(hand: Hand, by: str = "resident.continue") -> None:
    """Press what leads to another page of the resident's view, and wait for that."""
    before = _page(hand.walk)
    hand.press(by)
    hand.walk.wait(lambda: _page(hand.walk) is not before)


def _page(walk: Walk) -> ResidentPage | None:
    pages = walk.window.findChildren(ResidentPage)
    return next((page for page in pages if page.isVisible()), None)


def _first(walk: Walk, start: str, end: str = "") -> str:
    buttons = walk.window.findChildren(QAbstractButton)
    ids = [one.objectName() for one in buttons if one.isVisible()]
    return next(one for one in ids if one.startswith(start) and one.endswith(end))


def _button_words(walk: Walk) -> list[str]:
    buttons = walk.window.findChildren(QAbstractButton)
    return [one.text() for one in buttons if one.isVisible()]
