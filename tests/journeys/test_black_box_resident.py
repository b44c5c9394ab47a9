"""A whole session from outside, the screen turned: what a resident says in their own language."""

import signal
import sys
from pathlib import Path

import pytest

from homeapp.content.loading import load_content
from homeapp.domain.conversations import Feeling
from homeapp.domain.signposts import SignpostStatus
from tests.journeys.accessibility import wait_for
from tests.journeys.speech import name_of, screen_name_of
from tests.journeys.turned import Turned
from tests.journeys.visits import PERSON, PIN, Visit, open_here, person_in
from tests.terminal import words_of_pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the bus of Linux")

OWN_WORDS = {
    "en": "My grandchildren, and prayer with my neighbours",
    "ur": "میرے پوتے پوتیاں اور پانچ وقت کی نماز",
    "pl": "Moje wnuki, żółta łódź i święty spokój",
}
IDEA = "Keep my home smoke-free"
SAY = "In your own words. You can also just say it."


@pytest.mark.parametrize("code", OWN_WORDS)
def test_a_session_with_the_screen_turned(visit: Visit, tmp_path: Path, code: str) -> None:
    visit.come_in()
    visit.open_person(PERSON)
    resident = turn(visit)
    greet(resident, code)
    say_what_matters(resident)
    tell(resident, OWN_WORDS[code])
    make_a_goal(resident)
    choose_places(resident)
    read_the_plan(resident)
    hand_back(visit, resident)
    idea = resident.speech.theirs(IDEA)
    visit.agree(idea, OWN_WORDS[code])
    visit.save(tmp_path / "plan.pdf")
    visit.end(signal.SIGTERM)
    assert visit.unnamed == set()
    assert visit.faults() == ""
    words = words_of_pdf(tmp_path / "plan.pdf")
    for wanted in (OWN_WORDS[code], idea, resident.speech.theirs("My goals")):
        assert wanted in words, wanted
    check_the_records(visit.store, code)


def turn(visit: Visit) -> Turned:
    """Choose a PIN, twice, which turns the screen."""
    visit.press("session_bar.turn")
    for asked in ("Choose a PIN of 4 to 6 figures.", "Type the same PIN again."):
        wait_for(lambda said=asked: visit.says(said), asked)  # type: ignore[misc]
        type_pin(visit, PIN)
    return Turned(visit)


def type_pin(visit: Visit, pin: str) -> None:
    for place, figure in enumerate(pin, 1):
        visit.window.named("push button", figure).press()
        wait_for(lambda typed=place: visit.says(f"Figures typed: {typed}"), figure)  # type: ignore[misc]
    visit.window.named("push button", "OK").press()


def greet(resident: Turned, code: str) -> None:
    """Choose the language, see the other one for a moment, and let it be written down."""
    resident.asks("Hello. Which language would you like?")
    resident.choose_named(name_of(code))
    resident.read_in(code)
    resident.asks("Hello. Which language would you like?")
    resident.go_on()
    resident.asks("May I write down what we talk about?")
    for shown in ("en", code) if code != "en" else ():
        resident.choose_named(screen_name_of(shown))
        resident.read_in(shown)
        resident.asks("May I write down what we talk about?")
    assert resident.has_chosen("Yes")
    resident.go_on()


def say_what_matters(resident: Turned) -> None:
    """Point at a picture, then at a face for one; be unsure of one, and pass over one."""
    resident.asks("What matters to you? Choose up to 3 to start with.")
    resident.choose("Money and bills")
    assert resident.has_chosen("Moving more")
    resident.go_on()
    resident.asks("Moving more")
    resident.choose("I want to change")
    resident.go_on()
    resident.asks("Money and bills")
    resident.choose("Not sure")
    resident.go_on()
    resident.asks("Work and learning")
    resident.go_on("Back")
    resident.asks("Money and bills")
    assert resident.has_chosen("Not sure")
    resident.go_on()
    resident.go_on("Skip")


def tell(resident: Turned, words: str) -> None:
    """Type an answer to the first question, and pass over the others."""
    first, *others = (prompt.question for prompt in load_content().prompts)
    resident.asks(first)
    resident.type(SAY, words)
    resident.go_on()
    for question in others:
        resident.asks(question)
        resident.go_on("Skip")
    resident.asks("What would you like to look at together?")
    resident.go_on()


def make_a_goal(resident: Turned) -> None:
    """Point at every part of it."""
    resident.asks("What would you like to work on first?")
    resident.choose("Smoking and tobacco")
    resident.go_on()
    resident.asks("Which step feels right to you?")
    resident.choose(IDEA)
    resident.go_on()
    resident.asks("What would this help with?")
    resident.go_on("Skip")
    resident.asks("On which days?")
    resident.press("Every day")
    resident.go_on()
    resident.asks("When in the day?")
    resident.choose("After breakfast")
    resident.go_on()
    resident.asks("How sure are you that you can do it?")
    resident.choose_named("7")
    resident.press("One more")
    resident.wait_until_chosen("8")
    resident.go_on()
    resident.asks("This is my goal")
    resident.hears(IDEA, english=False)
    resident.go_on()


def choose_places(resident: Turned) -> None:
    """Go to the first place, ask for a word with the second, and leave the third for now."""
    resident.asks("This place can help. What would you like?")
    resident.choose("I go myself")
    resident.go_on()
    resident.asks("This place can help. What would you like?")
    resident.choose("Ask for me")
    resident.go_on()
    resident.asks("May I give your name and phone number to {organisation}?")
    resident.choose("Yes")
    resident.go_on()
    resident.asks("This place can help. What would you like?")
    resident.go_on("I'm not sure")


def read_the_plan(resident: Turned) -> None:
    """Turn the pages of the plan, and say what it holds."""
    resident.asks("Tell me in your own words: what will you do?")
    resident.hears("My plan, page {page} of {pages}")
    resident.press("See more")
    resident.press("Go back up")
    resident.choose("I have said it")
    resident.go_on()
    resident.asks("How was today?")
    resident.choose("Good")
    resident.go_on()
    resident.asks("Thank you. Well done.")
    resident.hears("Now give the screen back to your link worker.")
    resident.press("Finish")


def hand_back(visit: Visit, resident: Turned) -> None:
    """Leave with the PIN, and with no other one."""
    resident.hears("This part is for your link worker.")
    type_pin(visit, PIN[::-1])
    wait_for(lambda: visit.says("You can try 2 more times."), "what came of a wrong PIN")
    type_pin(visit, PIN)
    visit.window.find("session.continue")
    assert visit.says(PERSON)


def check_the_records(store: Path, code: str) -> None:
    """Look at what was kept, with the planner's own services."""
    planner = open_here(store)
    person = person_in(planner)
    assert planner.audit.check_store() == []
    said = planner.conversations.statements(person)["important"]
    assert (said.words, said.language) == (OWN_WORDS[code], code)
    talk = planner.conversations.latest(person)
    assert talk is not None
    assert talk.feeling_about("moving") is Feeling.CHANGE
    assert talk.feeling_about("money") is Feeling.UNSURE
    (goal,) = (one for one in planner.goals.of(person) if one.confidence == 8)
    assert goal.words_language == code
    statuses = [one.status for one in planner.signposts.of(person)]
    assert sorted(statuses) == [SignpostStatus.CHOSEN, SignpostStatus.REFERRED]
    planner.close()
