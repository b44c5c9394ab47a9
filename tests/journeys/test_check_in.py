"""The alcohol check-in in Urdu, in the real window on a real store, to the warning and beyond."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from homeapp.demo import DEMO_PASSPHRASE
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, Response
from homeapp.i18n import language
from tests.check_ins import MEASURES
from tests.journeys.hands import Finger, Hand, Keys
from tests.journeys.visits import PERSON, PIN, person_in
from tests.journeys.walking import Walk
from tests.journeys.watchdog import Watchdog, slowness
from tests.terminal import make_practice
from ui.common.resident_pages import ResidentPage
from ui.session.resident_view import ResidentView

ALCOHOL = MEASURES["alcohol"]
STILL = 0.05 * 1.5 * 2
"""Seconds that the screen may stand still once, where other programs work as well."""


@pytest.fixture
def practised(qtbot: QtBot, application: QApplication, home: Path) -> Iterator[Walk]:
    """Return the window with the screen turned to somebody who reads Urdu."""
    place = home / "store" / "practice.store"
    make_practice(place)
    walk = Walk(qtbot, place)
    walk.fill("unlock.passphrase", DEMO_PASSPHRASE)
    walk.press("unlock.open")
    walk.wait(lambda: walk.is_open)
    walk.planner.workers.set_pin(PIN)
    person = person_in(walk.planner)
    walk.planner.residents.change(person, reading_language="ur")
    walk.fill("residents.search", PERSON)
    walk.wait(lambda: PERSON in walk.words())
    walk.open_row("residents.table", 0)
    walk.press("session_bar.turn")
    yield walk
    walk.close()


@pytest.mark.parametrize("kind", [Finger, Keys])
def test_the_alcohol_check_in_warns_before_anything_else(
    practised: Walk, kind: type[Finger] | type[Keys]
) -> None:
    hand, planner = kind(practised), practised.planner
    person = person_in(planner)
    with Watchdog() as dog:
        ask_about_alcohol(hand)
    allowed = STILL * slowness()
    assert not dog.longer_than(allowed), "\n".join(map(str, dog.longer_than(allowed)))
    see_the_warning(practised)
    practised.shot("warning")
    check_the_answers(practised, person)
    make_the_only_goal(hand, person)
    hand_back(hand)
    offer_the_service(hand)


def ask_about_alcohol(hand: Hand) -> None:
    """Choose alcohol, answer what is asked, and pass over what would take long."""
    _view(hand.walk)._go_to("check-in")
    hand.press("resident.measure.2")
    go_on(hand)
    go_on(hand)
    for question, answer in (("how-often", 4), ("units-a-day", 4), ("many-at-once", 4)):
        hand.press(f"resident.alcohol.{question}.{answer}")
        go_on(hand)
    for question in ("not-able-to-stop", "expected", "morning", "guilt", "memory", "injury"):
        hand.walk.wait(lambda q=question: hand.walk.in_sight(f"resident.alcohol.{q}.0"))
        go_on(hand, "resident.skip")
    hand.press("resident.alcohol.concern.private")
    go_on(hand)
    hand.press("resident.alcohol.signs.0")
    go_on(hand)
    hand.press("resident.alcohol.drinking-days.day.4")
    go_on(hand)
    for _pint in range(3):
        hand.press("resident.alcohol.drinks.pint-5.more")
    hand.press("resident.alcohol.drinks.on.4")
    hand.press("resident.alcohol.drinks.spirit-bottle.more")
    go_on(hand)
    go_on(hand, "resident.not_sure")


def see_the_warning(walk: Walk) -> None:
    """See the warning first, in Urdu, with English beneath it."""
    QTest.qWait(100)
    lines = [label.text() for label in walk.window.findChildren(QLabel) if label.isVisible()]
    safety = [line for line in ALCOHOL.advice if line.is_safety]
    assert safety[0].key == DEPENDENCE
    urdu = [language("ur").text(line.words) for line in safety]
    assert [line for line in lines if line in urdu] == urdu
    assert safety[0].words in lines


def check_the_answers(walk: Walk, person: UUID) -> None:
    kept = walk.planner.measures.today(person, "alcohol")
    assert kept is not None
    assert kept.language == "ur"
    assert kept.responses["concern"].is_private
    drinks = kept.responses["drinks"]
    assert dict(drinks.drinks) == {"pint-5": 3, "spirit-bottle": 1}
    assert drinks.day_drinks == (("friday", "spirit-bottle", Decimal(1)),)
    assert kept.responses["drinking-days"] == Response(chosen=("friday",), number=Decimal(1))
    assert not {"morning", "pregnant"} & set(kept.responses)
    assert DEPENDENCE in kept.warned_of
    assert walk.planner.measures.drinks_safely_only(person)


def make_the_only_goal(hand: Hand, person: UUID) -> None:
    """Make a goal in three taps; while the rule stands, it is one to get help first."""
    hand.press("resident.alcohol.goal")
    hand.press("resident.idea.0")
    go_on(hand)
    goals = [one for one in hand.walk.planner.goals.of(person) if one.idea]
    ideas = hand.walk.planner.goals.ideas(person, GoalDomain.ALCOHOL)
    assert goals[-1].idea in {idea.key for idea in ideas if idea.safe}


def hand_back(hand: Hand) -> None:
    hand.press("resident.stop")
    for figure in PIN:
        hand.press(f"pin.{figure}")
    hand.press("pin.ok")


def offer_the_service(hand: Hand) -> None:
    """See the warning as the worker, and be led to the services for it."""
    walk = hand.walk
    hand.press("session.step.measures")
    walk.wait(lambda: walk.in_sight("measures.offer_alcohol"))
    walk.wait(lambda: "AUDIT-C: 12" in walk.words())
    walk.shot("check-ins")
    hand.press("measures.offer_alcohol")
    walk.wait(lambda: walk.in_sight("signposts.search"))
    walk.wait(lambda: walk.box("signposts.search").text() == "alcohol")  # type: ignore[union-attr]


def go_on(hand: Hand, by: str = "resident.continue") -> None:
    """Press what leads to another page of the resident's view, and wait for that."""
    before = _page(hand.walk)
    hand.press(by)
    hand.walk.wait(lambda: _page(hand.walk) is not before)


def _page(walk: Walk) -> ResidentPage | None:
    pages = walk.window.findChildren(ResidentPage)
    return next((page for page in pages if page.isVisible()), None)


def _view(walk: Walk) -> ResidentView:
    return walk.window.findChildren(ResidentView)[0]
