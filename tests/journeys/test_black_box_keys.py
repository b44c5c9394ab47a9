"""A whole session from outside by the real keys of the screen: no mouse, and nothing set for it."""

import signal
import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from homeapp.domain.consents import How, Purpose
from homeapp.domain.conversations import Feeling
from homeapp.domain.signposts import SignpostStatus
from tests.journeys.accessibility import has_id, wait_for
from tests.journeys.by_keys import (
    TILES,
    come_in,
    go_on_to,
    goes_round,
    hand_back,
    open_person,
    reads_on,
    turn,
)
from tests.journeys.real_keys import Typist
from tests.journeys.speech import Speech
from tests.journeys.visits import PERSON, Visit, open_here, person_in
from tests.journeys.walking import typed_day
from tests.terminal import words_of_pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the bus of Linux")

PEOPLE = "My daughter, and Bilal next door"
NOTE = "Ring twice, I walk slowly"
IDEA = "Walk for 5 minutes"
SERVICE = "Example Park Walkers"
URDU_READER = "Amina"


@pytest.fixture
def typist(visit: Visit) -> Typist:
    return Typist(visit)


def test_a_whole_session_by_the_keys_of_the_screen(typist: Typist, tmp_path: Path) -> None:
    visit = typist.visit
    come_in(typist)
    open_person(typist, PERSON)
    say_hello(typist)
    say_what_matters(typist)
    turn(typist)
    answer(typist)
    hand_back(typist)
    take_back_and_do_again(typist)
    tell_about_the_person(typist)
    check_in(typist)
    make_a_goal(typist)
    choose_a_service(typist)
    agree(typist)
    save(typist, tmp_path / "plan.pdf")
    see_whom_to_call(typist)
    stop_and_look_around(typist)
    lock(typist)
    visit.end(signal.SIGTERM)
    assert visit.faults() == ""
    words = words_of_pdf(tmp_path / "plan.pdf")
    for wanted in (PEOPLE, IDEA, SERVICE):
        assert wanted in words, wanted
    check_the_records(visit.store)


def test_the_keys_go_in_reading_order_from_the_right(typist: Typist) -> None:
    urdu = Speech("ur")
    come_in(typist)
    open_person(typist, URDU_READER)
    go_on_to(typist, "What matters")
    turn(typist, urdu)
    first = typist.reach("resident.tile.0")
    tiles = [first]
    for by in ("Left", "Tab", "Left", "Tab", "Left"):
        tiles.append(typist.step(by))
        assert reads_on(*tiles[-2:], from_right=True), by
    back = typist.step("Right")
    assert reads_on(back, tiles[-1], from_right=True)
    assert back == tiles[-2]
    assert typist.step("Shift+Tab") == tiles[-3]
    foot = [typist.reach("resident.back"), typist.step("Left"), typist.step("Tab")]
    for before, after in pairwise(foot):
        assert reads_on(before, after, from_right=True)
    typist.go_to("resident.continue")
    wait_for(lambda: typist.here.name not in {"", urdu.aloud(TILES)}, "another page in Urdu")
    hand_back(typist)
    typist.visit.end(signal.SIGTERM)
    assert typist.visit.faults() == ""


def say_hello(typist: Typist) -> None:
    """Say how it was asked, with the arrows, and that they say yes again."""
    typist.reach("consents.how.0")
    typist.choose("consents.how.1", by="Right")
    typist.go_to("consents.gp.given")
    go_on_to(typist, "What matters")


def say_what_matters(typist: Typist) -> None:
    typist.fill("conversations.people", PEOPLE)
    typist.reach("conversations.tile.moving")
    goes_round(typist)


def answer(typist: Typist) -> None:
    """Answer as the resident: a picture with the arrows, then a face with Tab."""
    tile = typist.reach("resident.tile.0")
    beside = typist.step("Right")
    assert has_id(beside, "resident.tile.1")
    assert reads_on(tile, beside)
    assert typist.step("Left") == tile
    typist.choose("resident.tile.8", by="Right")
    typist.go_to("resident.continue")
    typist.wait_at(named="Moving more")
    typist.choose("resident.feeling.moving.2")


def take_back_and_do_again(typist: Typist) -> None:
    """Choose a picture, and take that back: it is said before and after, and the keys stay."""
    typist.choose("conversations.tile.sleep")
    tile = typist.here
    wait_for(lambda: undo(typist) == "Undo: Choose pictures", "what undo would take back")
    typist.press("Ctrl+Z")
    wait_for(lambda: typist.visit.says("Taken back: Choose pictures"), "what was taken back")
    typist.wait_at("conversations.tile.sleep")
    assert "checked" not in tile.states
    typist.press("Ctrl+Y")
    wait_for(lambda: typist.visit.says("Done again: Choose pictures"), "what was done again")
    typist.wait_at("conversations.tile.sleep")
    assert "checked" in tile.states


def undo(typist: Typist) -> str:
    return typist.visit.window.find("header.actions.undo").name


def tell_about_the_person(typist: Typist) -> None:
    """Write beside those who are alike: the card for them comes late, and first in its page."""
    go_on_to(typist, "About the person")
    typist.visit.window.find("residents.alike.carry_on")
    assert has_id(typist.step(), "residents.alike.open")
    typist.fill("residents.contact_note", NOTE)
    goes_round(typist)


def check_in(typist: Typist) -> None:
    """Answer one question of a check-in: the last of its answers, with the arrows."""
    typist.go_to("session.step.measures")
    typist.wait_at(named="Check-ins")
    typist.go_to("measures.open.smoking")
    typist.wait_at("measures.back")
    typist.reach("measures.smoking.status.0")
    typist.choose("measures.smoking.status.3", by="Down")
    typist.visit.window.find("measures.smoking.status.back")
    goes_round(typist)


def make_a_goal(typist: Typist) -> None:
    """Make a goal of an idea, and say how often."""
    typist.go_to("session.step.goals")
    typist.wait_at(named="Goals")
    typist.go_to("goals.add.activity")
    words = typist.wait_at("goals.own_words")
    typist.choose("goals.idea.walk-5")
    wait_for(lambda: words.text == IDEA, "the idea as the goal's own words")
    typist.go_to("goals.how_often.offer.0")
    often = typist.visit.window.find("goals.how_often")
    wait_for(lambda: often.text == "every day", "how often")
    stops = goes_round(typist)
    assert any(one.endswith("goals.become.paused") for one in stops)


def choose_a_service(typist: Typist) -> None:
    typist.go_to("session.step.signposts")
    typist.wait_at(named="Services")
    typist.go_to(named=f"Offer this: {SERVICE}")
    wait_for(lambda: has_id(typist.here, "chosen"), "the keyboard on the offer")
    typist.press("Space")
    wait_for(lambda: typist.visit.says("Agreed to go, since"), "the service chosen")
    goes_round(typist)


def agree(typist: Typist) -> None:
    """See that the plan is read, say when to meet again, and agree it."""
    typist.go_to("session.step.plans")
    typist.wait_at(named="Plan")
    typist.fill("plans.next_review", typed_day(date.today() + timedelta(weeks=3)))
    typist.choose("plans.read_back.0")
    goes_round(typist)
    ready = "enabled"
    wait_for(lambda: ready in typist.visit.window.find("plans.agree").states, "a plan to agree")
    typist.go_to("plans.agree")
    typist.wait_at("plans.print")


def save(typist: Typist, place: Path) -> None:
    """Save the plan, in the dialogue that asks where, and come back to the button."""
    typist.go_to("plans.save")
    field = typist.wait_at("fileNameEdit")
    typist.write(str(place))
    wait_for(lambda: field.text == str(place), "the place in the dialogue")
    typist.press("Enter")
    wait_for(lambda: typist.visit.says("The plan is saved."), "word that the plan is saved")
    typist.wait_at("plans.save")


def see_whom_to_call(typist: Typist) -> None:
    """Ask for urgent help, whose panel keeps the keyboard until Esc gives it back."""
    before = typist.here
    typist.press("F2")
    close = typist.wait_at("crisis.close")
    inside = [typist.step()]
    while inside[-1] != close:
        inside.append(typist.step())
    assert all(".crisis." in one.id for one in inside)
    typist.press("Esc")
    wait_for(lambda: typist.here == before, "the keyboard where it was")


def stop_and_look_around(typist: Typist) -> None:
    """Stop, which leads back to the person in the list; Ctrl+F finds people from every tab."""
    typist.go_to("session.step.visits")
    typist.wait_at(named="This visit")
    typist.reach("visits.note")
    goes_round(typist)
    typist.go_to("session_bar.stop")
    typist.wait_at("residents.table")
    typist.reach("home.people", by="Shift+Tab")
    for page in ("directory", "reports", "me"):
        tab = typist.step("Right")
        assert has_id(tab, f"home.{page}")
        wait_for(lambda here=tab: "checked" in here.states, page)  # type: ignore[misc]
    typist.press("Ctrl+F")
    typist.wait_at("residents.search")
    assert typist.visit.says("New person")


def lock(typist: Typist) -> None:
    """Lock with Ctrl+L: a new process stands at the door, which knows nobody."""
    typist.press("Ctrl+L")

    def is_at_the_door() -> bool:
        typist.visit.window = typist.visit.desktop.window()
        return has_id(typist.here, "unlock.passphrase")

    wait_for(is_at_the_door, "the door again")
    assert not typist.visit.says(PERSON)


def check_the_records(store: Path) -> None:
    planner = open_here(store)
    person = person_in(planner)
    assert planner.audit.check_store() == []
    assert planner.conversations.statements(person)["people"].words == PEOPLE
    assert planner.residents.get(person).contact_note == NOTE
    talk = planner.conversations.latest(person)
    assert talk is not None
    assert {"moving", "money", "sleep"} <= set(talk.tiles)
    assert talk.feeling_about("moving") is Feeling.CHANGE
    assert planner.measures.today(person, "smoking") is not None
    (goal,) = (one for one in planner.goals.of(person) if one.own_words == IDEA)
    assert goal.how_often == "every day"
    assert SignpostStatus.CHOSEN in [one.status for one in planner.signposts.of(person)]
    assert planner.plans.latest(person).version == 1
    said = [one for one in planner.consents.of(person) if one.purpose is Purpose.GP]
    assert said[-1].how is How.SIGNED
    planner.close()
