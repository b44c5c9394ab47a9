"""A worker who uses the planner by ear and keyboard, from outside of it."""

import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from homeapp.bootstrap import StoreEntrance
from homeapp.demo import DEMO_PASSPHRASE
from homeapp.planner import Planner
from tests.journeys.accessibility import Node, wait_for
from tests.journeys.desktops import Desktop
from tests.journeys.walking import typed_day
from tests.terminal import make_practice

__all__ = ["PERSON", "PIN", "Visit", "open_here", "person_in"]

PERSON = "Mohammad"  # an invented resident of the practice store, with no plan agreed
PIN = "2580"


class Visit:
    """The planner in a process of its own, on the practice store, and what can be done with it."""

    process: subprocess.Popen[bytes]
    window: Node

    def __init__(self, desktop: Desktop, store: Path) -> None:
        self.desktop, self.store = desktop, store
        self.unnamed: set[str] = set()
        make_practice(store)
        self.begin()

    def begin(self) -> None:
        """Start the planner."""
        self.process = self.desktop.start(self.store)
        self.window = self.desktop.window()

    def unlock(self) -> None:
        """Go through the door."""
        typed = self.window.find("unlock.passphrase")
        typed.type(DEMO_PASSPHRASE)
        assert DEMO_PASSPHRASE not in typed.text
        self.press("unlock.open")

    def come_in(self) -> None:
        """Go through the door, to the caseload."""
        self.unlock()
        self.window.find("residents.search")

    def open_person(self, name: str) -> None:
        """Find somebody in the caseload, and begin a session with them."""
        self.fill("residents.search", name)
        wait_for(lambda: self.says(name) and self.says("All 1"), "the one person found")
        self.look_around("caseload")
        self.press("residents.open")
        self.window.find("session.continue")

    def press(self, id_: str) -> None:
        """Press the button of this id."""
        self.window.find(id_).press()

    def fill(self, id_: str, words: str) -> None:
        """Type words into the field of this id, in place of what is there."""
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
        self.look_at_each(
            lambda node: "" if node.name.strip() else f"{name}: {node.role} {node.id}",
            f"a look at {name}, with nothing changing under way",
        )

    def look_at_each(self, look: Callable[[Node], str], what: str) -> None:
        """Note what is wrong with each thing that the keyboard reaches, "" for nothing."""
        wrong: set[str] = set()

        def look_at_all() -> bool:
            wrong.clear()
            wrong.update(
                look(node) for node in self.window.in_sight() if "focusable" in node.states
            )
            return True

        wait_for(look_at_all, what)
        self.unnamed |= wrong - {""}

    def says(self, words: str) -> bool:
        """Whether these words are on show."""
        return any(words in node.name for node in self.window.in_sight())

    def agree(self, *wanted: str) -> None:
        """Read the plan, which has these words on its pages, and agree it."""
        self.step("plans")
        wait_for(lambda: self._plan_has(wanted), "the plan on screen")
        self.fill("plans.next_review", typed_day(date.today() + timedelta(weeks=3)))
        self.press("plans.read_back.0")
        self.wait_until_chosen("plans.read_back.0")
        ready = "enabled"  # once the plan is drawn
        wait_for(lambda: ready in self.window.find("plans.agree").states, "a plan to agree")
        self.press("plans.agree")
        wait_for(lambda: self.says("This is version 1, as it was agreed."), "the agreed plan")
        self.window.find("plans.save")
        self.look_around("plan agreed")

    def _plan_has(self, wanted: tuple[str, ...]) -> bool:
        """Whether all these words are on pages of the plan, read from the first to the last."""
        while self._turns("back"):
            pass
        said = [self.window.find("plans.preview").description]
        while self._turns("on"):
            said.append(self.window.find("plans.preview").description)
        whole = " ".join(" ".join(said).split())
        return all(words in whole for words in wanted)

    def _turns(self, way: str) -> bool:
        """Turn a page of the plan, where there is another one that way."""
        button, place = (self.window.find(f"plans.preview.{one}") for one in (way, "place"))
        if "enabled" not in button.states:
            return False
        before = place.name
        button.press()
        wait_for(lambda: place.name != before, "another page of the plan")
        return True

    def save(self, place: Path) -> None:
        """Save the plan on show as a PDF, through the dialogue that asks where."""
        self.press("plans.save")
        self.fill("fileNameEdit", str(place))
        self.window.named("push button", "Save").press()
        wait_for(lambda: self.says("The plan is saved."), "word that the plan is saved")

    def end(self, how: int) -> None:
        """End the planner with a signal."""
        self.process.send_signal(how)
        self.process.wait(timeout=20)

    def faults(self) -> str:
        """Return what the planner's own log says went wrong."""
        state = Path(self.desktop.env["XDG_STATE_HOME"])
        return "\n".join(log.read_text("utf-8") for log in state.rglob("homeapp.log*"))


def open_here(store: Path) -> Planner:
    """Open a store in this process."""
    entrance = StoreEntrance(store)
    return entrance.unlock(entrance.workers()[0].id, DEMO_PASSPHRASE)


def person_in(planner: Planner) -> UUID:
    """Return the id of the resident that these journeys are about."""
    (row,) = planner.residents.caseload(PERSON)
    return row.resident_id
