"""The PIN that a worker chooses beforehand, in their own details: it leads back, and it guards."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from homeapp.demo import DEMO_PASSPHRASE
from tests.accessibility.screens import settle
from tests.journeys.hands import Finger, Hand, Keys
from tests.journeys.visits import PERSON, PIN
from tests.journeys.walking import Walk

EASY, WRONG = "1234", "9137"


@pytest.fixture
def walk(practised: Walk) -> Walk:
    return practised


@pytest.mark.parametrize("kind", [Keys, Finger])
def test_a_pin_from_my_details_leads_back_and_three_wrong_ones_lock(
    walk: Walk, kind: type[Keys] | type[Finger]
) -> None:
    hand = kind(walk)
    come_in(hand)
    choose_a_pin(hand)
    turn_the_screen(hand)
    come_back_with(hand, PIN)
    walk.wait(lambda: walk.in_sight("session_bar.turn"))
    turn_the_screen(hand, is_open=True)
    come_back_with(hand, WRONG)
    walk.wait(lambda: "2 more times" in walk.words())
    type_figures(hand, WRONG)
    walk.wait(lambda: "1 more time" in walk.words())
    type_figures(hand, WRONG)
    walk.wait(lambda: walk.in_sight("unlock.passphrase"))
    assert not walk.is_open
    assert PERSON not in walk.words()


def test_the_pin_still_counts_after_a_lock(walk: Walk) -> None:
    hand = Keys(walk)
    come_in(hand)
    choose_a_pin(hand)
    hand.press("header.actions.lock")
    walk.wait(lambda: not walk.is_open)
    come_in(hand)
    turn_the_screen(hand)
    come_back_with(hand, PIN)
    walk.wait(lambda: walk.in_sight("session_bar.turn"))


def come_in(hand: Hand) -> None:
    hand.type("unlock.passphrase", DEMO_PASSPHRASE)
    hand.press("unlock.open")
    hand.walk.wait(lambda: hand.walk.is_open)


def choose_a_pin(hand: Hand) -> None:
    """Choose one in my details: first too easy a one, which is not taken."""
    hand.walk.press("home.me")  # of tabs, Tab comes to the open one alone
    hand.type("workers.pin", EASY)
    hand.press("workers.keep_pin")
    hand.walk.wait(lambda: "easy to guess" in hand.walk.words())
    assert not hand.walk.planner.workers.me().pin_hash
    hand.walk.box("workers.pin").clear()
    hand.type("workers.pin", PIN)
    hand.press("workers.keep_pin")
    hand.walk.wait(lambda: "You have a PIN." in hand.walk.words())  # made apart, to hold nobody up
    assert PIN not in hand.walk.words()
    assert hand.walk.planner.workers.knows_pin(PIN)
    hand.walk.press("home.people")


def turn_the_screen(hand: Hand, *, is_open: bool = False) -> None:
    """Turn it to the resident; nothing is asked, as there is a PIN."""
    if not is_open:
        hand.type("residents.search", PERSON)
        hand.walk.wait(lambda: _first_person(hand.walk))
        hand.press(_first_person(hand.walk))
    hand.press("session_bar.turn")
    hand.walk.wait(lambda: hand.walk.in_sight("resident.stop"))
    assert not hand.walk.in_sight("pin.ok")


def come_back_with(hand: Hand, pin: str) -> None:
    hand.press("resident.stop")
    hand.walk.wait(lambda: hand.walk.in_sight("pin.ok"))
    settle()
    type_figures(hand, pin)


def type_figures(hand: Hand, pin: str) -> None:
    for figure in pin:
        hand.press(f"pin.{figure}")
    hand.press("pin.ok")


def _first_person(walk: Walk) -> str:
    """Return the id of the button that opens the one person found, "" while there are more."""
    buttons = walk.window.findChildren(QAbstractButton)
    if not any(one.text() == "All 1" for one in buttons if one.isVisible()):
        return ""
    ids = [one.objectName() for one in buttons if one.isVisible()]
    return next((one for one in ids if one.startswith("residents.open")), "")
