"""What every session by the real keys of the screen begins with, turns by and ends with."""

from homeapp.demo import DEMO_PASSPHRASE
from tests.journeys.accessibility import Node, has_id, wait_for
from tests.journeys.real_keys import Typist
from tests.journeys.speech import Speech
from tests.journeys.visits import PIN

__all__ = [
    "TILES",
    "come_in",
    "go_on_to",
    "goes_round",
    "hand_back",
    "open_person",
    "reads_on",
    "turn",
]

TILES = "What matters to you? Choose up to 3 to start with."


def come_in(typist: Typist) -> None:
    """Type the passphrase, which leads to the search."""
    typist.wait_at("unlock.passphrase")
    typist.write(DEMO_PASSPHRASE)
    typist.press("Enter")
    typist.wait_at("residents.search")


def open_person(typist: Typist, name: str) -> None:
    """Find somebody by name, go down to them and open them, with Enter alone."""
    typist.fill("residents.search", name)
    wait_for(lambda: typist.visit.says("All 1"), "the one person found")
    typist.press("Enter")
    typist.wait_at("residents.table")
    typist.press("Enter")
    typist.wait_at(named="Hello and consent")


def go_on_to(typist: Typist, title: str) -> None:
    """Go to the next step, where the keyboard begins at the top of its page."""
    typist.go_to("session.continue")
    typist.wait_at(named=title)


def goes_round(typist: Typist) -> list[str]:
    """Go on to Back, and see that the whole page comes before it and nothing of it after."""
    page = typist.stops(lambda one: has_id(one, "session.back"))
    assert len(page) > 1
    beyond = typist.stops(lambda one: has_id(one, "session.step.consents"))
    assert [one.id for one in beyond if ".StepPages." in one.id] == []
    return [one.id for one in page]


def turn(typist: Typist, speech: Speech | None = None) -> None:
    """Turn the screen with F8, and choose a PIN, twice."""
    speech = speech or Speech("en")
    typist.press("F8")
    for asked in ("Choose a PIN of 4 to 6 figures.", "Type the same PIN again."):
        wait_for(lambda said=asked: typist.visit.says(said), asked)  # type: ignore[misc]
        _type_pin(typist)
    typist.wait_at(named=speech.aloud(TILES))


def hand_back(typist: Typist) -> None:
    """Leave with F8 and the PIN, which leads to the worker's page again."""
    typist.press("F8")
    _type_pin(typist)
    typist.wait_at(named="What matters")


def _type_pin(typist: Typist) -> None:
    typist.wait_at("pin.dots")
    wait_for(lambda: typist.here.name == "Figures typed: 0", "an empty pad")
    typist.write(PIN)
    wait_for(lambda: typist.here.name == f"Figures typed: {len(PIN)}", "the PIN in the pad")
    typist.press("Enter")


def reads_on(before: Node, after: Node, *, from_right: bool = False) -> bool:
    """Whether the second is read after the first: further along its line, or below."""
    first, then = before.place, after.place
    if then.top >= first.top + first.tall:
        return True
    if from_right:
        return then.top == first.top and then.left + then.wide <= first.left
    return then.top == first.top and then.left >= first.left + first.wide
