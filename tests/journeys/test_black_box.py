"""The journey from outside: the real program on a real screen, through a screen reader's bus."""

import shutil
import signal
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from homeapp.errors import Refusal
from tests.journeys.accessibility import wait_for
from tests.journeys.visits import PERSON, Visit, open_here, person_in
from tests.terminal import Terminal, words_of_pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the bus of Linux")

MATTERS = "میرے پوتے پوتیاں اور پانچ وقت کی نماز"
GOAL = "Walk to the mosque and back with my neighbour"
SERVICE = "Example Park Walkers"


def say_what_matters(visit: Visit) -> None:
    visit.step("conversations")
    visit.press("conversations.involved.1")
    visit.fill("conversations.important", MATTERS)
    visit.press("conversations.tile.moving")
    wait_for(lambda: visit.says("Saved at"), "word that it is saved")


def set_a_goal(visit: Visit) -> None:
    visit.step("goals")
    visit.press("goals.add.activity")
    visit.fill("goals.own_words", GOAL)
    visit.press("goals.how_often.offer.0")
    visit.press("goals.confidence.7")
    visit.look_around("a goal")
    visit.press("goals.back")
    wait_for(lambda: visit.says(GOAL), "the goal in the list")


def offer_a_service(visit: Visit) -> None:
    visit.step("signposts")
    offer = next(one for one in visit.window.in_sight() if one.name == f"Offer this: {SERVICE}")
    offer.press()
    wait_for(lambda: visit.says("Offered, since"), "the offer")


def test_a_session_by_ear_from_the_door_to_a_plan(visit: Visit, tmp_path: Path) -> None:
    visit.look_around("door")
    visit.come_in()
    visit.open_person(PERSON)
    visit.look_around("consents")
    say_what_matters(visit)
    visit.step("about")
    set_a_goal(visit)
    offer_a_service(visit)
    visit.agree(GOAL)
    visit.press("session_bar.stop")
    for page in ("directory", "reports", "me", "people"):
        visit.press(f"home.{page}")
        visit.wait_until_chosen(f"home.{page}")
        visit.look_around(page)
    assert visit.unnamed == set()
    lock_and_leave(visit)
    check_the_paper(visit.store, tmp_path)


def lock_and_leave(visit: Visit) -> None:
    """Lock, which begins a new process at the door that knows nobody, and let it end."""
    visit.press("header.actions.lock")

    def is_at_the_door() -> bool:
        visit.window = visit.desktop.window()
        return any(node.id.endswith("unlock.passphrase") for node in visit.window.in_sight())

    wait_for(is_at_the_door, "the door again")
    assert not visit.says(PERSON)
    visit.end(signal.SIGTERM)


def check_the_paper(store: Path, home: Path) -> None:
    terminal = Terminal(home, store)
    planner = open_here(store)
    person = person_in(planner)
    assert planner.audit.check_store() == []
    planner.close()
    for code in ("ur", "en"):
        place = home / f"{code}.pdf"
        saved = terminal.run("plan", str(person), "--language", code, "--out", place)
        assert saved.code == 0, saved
        words = words_of_pdf(place)
        for wanted in (MATTERS, GOAL, SERVICE, "07700 900 123", "0800 952 1181"):
            assert wanted in words, (code, wanted)


def test_what_was_typed_survives_a_kill_in_the_middle_of_a_sentence(
    visit: Visit, tmp_path: Path
) -> None:
    go_to_the_people(visit)
    visit.fill("conversations.people", MATTERS)
    wait_for(lambda: MATTERS in drafts_in(visit.store, tmp_path / "copy"), "a draft in the store")
    visit.fill("conversations.people", f"{MATTERS}، اور")
    visit.end(signal.SIGKILL)
    planner = open_here(visit.store)
    assert planner.audit.check_store() == []
    planner.close()
    visit.begin()
    visit.unlock()  # which leads to where the worker was
    assert visit.window.find("conversations.people").text.startswith(MATTERS)


def go_to_the_people(visit: Visit) -> None:
    """Go to the question whom they care for, which stands on the page of the talk."""
    visit.come_in()
    visit.open_person(PERSON)
    visit.step("conversations")


def drafts_in(store: Path, copy: Path) -> set[str]:
    """Return what a store keeps of unfinished typing, read from a copy while it is in use.

    The files are not of one moment; a copy that does not open is as good as one without a draft.
    """
    shutil.rmtree(copy, ignore_errors=True)
    try:
        shutil.copytree(store.parent, copy)
        planner = open_here(copy / store.name)
    except (Refusal, OSError, SQLAlchemyError):
        return set()
    found = set(planner.drafts.of(person_in(planner)).values())
    planner.close()
    return found
