"""The journey from outside: the real program on a real screen, through a screen reader's bus."""

import os
import signal
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE
from homeapp.planner import Planner
from tests.journeys.accessibility import wait_for
from tests.journeys.desktops import Desktop, open_desktop
from tests.journeys.walking import typed_day
from tests.terminal import Terminal, make_practice, words_of_pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the bus of Linux")

PERSON = "Mohammad"  # an invented resident of the practice store, with no plan agreed
MATTERS = "میرے پوتے پوتیاں اور پانچ وقت کی نماز"
GOAL = "Walk to the mosque and back with my neighbour"
SERVICE = "Well Together"


class Visit:
    """A worker who uses the planner by ear and keyboard."""

    def __init__(self, desktop: Desktop, store: Path) -> None:
        self.desktop, self.store = desktop, store
        self.process = desktop.start(store)
        self.window = desktop.window()
        self.unnamed: set[str] = set()

    def unlock(self) -> None:
        typed = self.window.find("unlock.passphrase")
        typed.type(DEMO_PASSPHRASE)
        assert DEMO_PASSPHRASE not in typed.text
        self.press("unlock.open")
        self.window.find("residents.search")

    def open_person(self, name: str) -> None:
        self.fill("residents.search", name)
        wait_for(lambda: self.says(name) and self.says("All 1"), "the one person found")
        self.look_around("caseload")
        self.press("residents.open")
        self.window.find("session.continue")

    def press(self, id_: str) -> None:
        self.window.find(id_).press()

    def fill(self, id_: str, words: str) -> None:
        self.window.find(id_).type(words)

    def step(self, key: str) -> None:
        """Go to a step of the session, and look at every thing on it."""
        self.press(f"session.step.{key}")
        self.wait_until_chosen(f"session.step.{key}")
        self.look_around(key)

    def wait_until_chosen(self, id_: str) -> None:
        """Wait until the page that this button opens is the one on show."""
        wait_for(lambda: "checked" in self.window.find(id_).states, f"the page of {id_}")

    def look_around(self, name: str) -> None:
        """Note each thing that the keyboard reaches and that has no name."""
        self.desktop.shot(name)
        unnamed: set[str] = set()

        def look() -> bool:
            unnamed.clear()
            for node in self.window.in_sight():
                if "focusable" in node.states and not node.name.strip():
                    unnamed.add(f"{name}: {node.role} {node.id}")
            return True

        wait_for(look, f"a look at {name}, with nothing changing under way")
        self.unnamed |= unnamed

    def names(self) -> list[str]:
        return [node.name for node in self.window.in_sight()]

    def says(self, words: str) -> bool:
        """Whether these words are on show."""
        return any(words in name for name in self.names())


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    """Return the planner at its door, on the practice store."""
    store = tmp_path / "store" / "practice.store"
    make_practice(store)
    with open_desktop(tmp_path) as desktop:
        yield Visit(desktop, store)


def open_here(store: Path) -> Planner:
    entrance = StoreEntrance(store)
    return entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)


def person_in(planner: Planner) -> UUID:
    (row,) = planner.residents.caseload(PERSON)
    return row.resident_id


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
    wait_for(lambda: visit.says("Talked about, since"), "the offer")


def agree(visit: Visit) -> None:
    visit.step("plans")
    preview = visit.window.find("plans.preview")
    wait_for(lambda: GOAL in " ".join(preview.description.split()), "the plan on screen")
    visit.fill("plans.next_review", typed_day(date.today() + timedelta(weeks=3)))
    visit.press("plans.read_back.0")
    visit.wait_until_chosen("plans.read_back.0")
    visit.press("plans.agree")
    visit.window.find("plans.save")
    wait_for(lambda: "It is version 1." in preview.description, "the agreed plan on screen")
    visit.look_around("plan agreed")


def test_a_session_by_ear_from_the_door_to_a_plan(visit: Visit, tmp_path: Path) -> None:
    visit.look_around("door")
    visit.unlock()
    visit.open_person(PERSON)
    visit.look_around("consents")
    say_what_matters(visit)
    visit.step("about")
    set_a_goal(visit)
    offer_a_service(visit)
    agree(visit)
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
    visit.process.send_signal(signal.SIGTERM)
    visit.process.wait(timeout=20)


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


def test_what_was_typed_survives_a_kill_in_the_middle_of_a_sentence(visit: Visit) -> None:
    visit.unlock()
    visit.open_person(PERSON)
    visit.step("conversations")
    log = visit.store.with_name(f"{visit.store.name}-wal")
    before = written(log)
    visit.fill("conversations.people", MATTERS)
    wait_for(lambda: written(log) > before, "a draft in the store")
    visit.process.send_signal(signal.SIGKILL)
    visit.process.wait(timeout=20)
    planner = open_here(visit.store)
    assert MATTERS in planner.drafts.of(person_in(planner)).values()
    assert planner.audit.check_store() == []
    planner.close()


def written(log: Path) -> tuple[int, int]:
    """Return what changes with every write to the store."""
    stat = os.stat(log) if log.exists() else None
    return (stat.st_mtime_ns, stat.st_size) if stat else (0, 0)
