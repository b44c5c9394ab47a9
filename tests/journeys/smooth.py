"""A whole session in small deeds, each with the watchdog told of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.crowd import PASSPHRASE
from tests.journeys.walking import Walk
from tests.journeys.watchdog import Watchdog
from tests.ui.typing_in import find, press, type_text
from ui.session.resident_view import ResidentView

__all__ = ["ACTIVITY", "PIN", "READ", "SESSION", "Watched", "answer_all", "lock", "turn_pages"]

REST = 40  # ms between two things that a worker does: far less than any worker takes
READ = 500  # ms that even the quickest worker looks at a page
STEPS = ("consents", "conversations", "about", "measures", "goals", "signposts", "plans", "visits")
PIN = "2580"
CHOSEN = {
    "LanguagePage": ("resident.reads.ur",),
    "TopicPage": (".3",),
    "IdeaPage": (".1",),
    "ServesPage": (".0",),
    "HopedPage": (".1",),
    "PointingPage": (".4", ".0"),
    "DrinksPage": ("pint-5.more", "wine-175.more", "pint-5.less"),
    "NumberPage": (".more",),
    "RulerPage": (".7",),
    "AmountPage": (".less",),
}
"""By the pages of the resident that are to be answered: how the ids of what is pressed may end."""
ONE_OF = frozenset({"PointingPage"})
"""Pages with one answer, the first that is there."""
ALCOHOL, ACTIVITY = ".2", ".3"
MOST_PAGES = 70


class Watched:
    """A walk, each deed of it on its own, with the watchdog told of it."""

    def __init__(self, walk: Walk, dog: Watchdog) -> None:
        self.walk, self._dog = walk, dog
        self._deeds = 0

    @property
    def view(self) -> ResidentView:
        """Return what the resident sees, which is made by now."""
        return find(self.walk.window, "resident", ResidentView)

    def do(self, what: str, deed: Callable[[], object], *, read: int = 0) -> None:
        """Do one thing, let the screen come to rest, and look at it for so many ms."""
        self._deeds += 1
        self._dog.do(f"{self._deeds}. {what}")
        deed()
        QTest.qWait(REST + read)

    def press(self, button_id: str, *, read: int = 0) -> None:
        """Press a button."""
        self.do(f"press {button_id}", lambda: self.walk.press(button_id), read=read)

    def type(self, field_id: str, text: str) -> None:
        """Type letter by letter."""
        box = self.walk.box(field_id)
        box.setFocus()
        for letter in text:
            self.do(f"type in {field_id}", partial(type_text, box, letter))
        QTest.qWait(400)

    def leave(self, field_id: str) -> None:
        """Go on to the next field, which saves this one."""
        self.do(f"leave {field_id}", lambda: press(self.walk.box(field_id), Qt.Key.Key_Tab))

    def type_pin(self, what: str) -> None:
        """Press the figures of the PIN on the pad in sight, and OK."""
        for key in (*PIN, "ok"):
            pads = self.walk.window.findChildren(QAbstractButton, f"pin.{key}")
            (button,) = (one for one in pads if one.isVisible())
            self.do(f"{what}: {key}", button.click)


def unlock(seen: Watched) -> None:
    """Open the planner as soon as the passphrase can be typed."""
    seen.type("unlock.passphrase", PASSPHRASE)
    seen.press("unlock.open")
    seen.walk.wait(lambda: seen.walk.is_open)
    QTest.qWait(300)


def find_someone(seen: Watched) -> None:
    """Search in the caseload and open whom the plan is made with."""
    seen.type("residents.search", "rahima")
    seen.do("open a session", lambda: seen.walk.open_row("residents.table", 0))


def walk_steps(seen: Watched) -> None:
    """Go through every step, twice."""
    for turn in ("first", "second"):
        for step in STEPS:
            visit = partial(seen.walk.press, f"session.step.{step}")
            seen.do(f"{turn} visit of {step}", visit, read=READ)
    seen.press("session.step.plans", read=READ)
    preview = find(seen.walk.window, "plans.preview", QPdfView)
    seen.walk.wait(lambda: preview.document().pageCount() > 0)
    QTest.qWait(200)


def change_things(seen: Watched) -> None:
    """Type in fields that save themselves, and look for a service."""
    seen.press("session.step.conversations")
    seen.type("conversations.important", "My garden")
    seen.leave("conversations.important")
    seen.press("session.step.about")
    seen.type("residents.postcode", "bd11hy")
    seen.leave("residents.postcode")
    seen.press("session.step.signposts")
    seen.type("signposts.search", "walk")


def set_goals(seen: Watched) -> None:
    """Open a goal, and make one with a step."""
    seen.press("session.step.goals", read=READ)
    seen.do("open a goal", lambda: seen.walk.press_first("goals.open."))
    seen.press("goals.back")
    seen.press("goals.add.eating")
    seen.type("goals.own_words", "Eat breakfast")
    seen.leave("goals.own_words")
    for button in ("goals.confidence.4", "goals.steps.add", "goals.domain.alcohol"):
        seen.press(button)
    seen.do("undo", seen.walk.window.actions_here.undo.trigger)
    seen.press("goals.back")


def turn_the_screen(seen: Watched) -> None:
    """Choose a PIN, let the resident answer every page in Urdu, and take the screen back."""
    seen.press("session.step.consents", read=READ)
    seen.press("session_bar.turn")
    for what in ("choose a PIN", "repeat the PIN"):
        seen.type_pin(what)
    answer_all(seen, ALCOHOL)


def answer_all(seen: Watched, check_in: str) -> None:
    """See the resident's view come, answer every page, and take the screen back."""
    seen.walk.wait(lambda: seen.walk.in_sight("resident"))
    QTest.qWait(READ)
    answer_pages(seen, check_in)
    seen.press("resident.stop")
    seen.type_pin("give the PIN")
    seen.walk.wait(lambda: not seen.walk.in_sight("resident"))
    QTest.qWait(READ)


def answer_pages(seen: Watched, check_in: str) -> None:
    """Press what a page asks for, and Continue, until the resident is thanked."""
    for _page in range(MOST_PAGES):
        name = type(seen.view.page).__name__
        if name == "ThanksPage":
            break
        for end in (check_in,) if name == "ChoosePage" else CHOSEN.get(name, ()):
            if (button := button_on(seen.view, end)) is not None:
                seen.do(f"choose {end} on {name}", button.click, read=READ)
                if name in ONE_OF:
                    break
        go_on = find(seen.view, "resident.continue", QAbstractButton)
        seen.do(f"continue from {name}", go_on.click, read=READ)
    assert name == "ThanksPage"
    assert seen.view.tongues.large.code == "ur"


def button_on(view: ResidentView, end: str) -> QAbstractButton | None:
    """Return the first button in sight on the page whose id ends so."""
    buttons = (one for one in view.page.findChildren(QAbstractButton) if one.isVisible())
    return next((one for one in buttons if one.objectName().endswith(end)), None)


def agree(seen: Watched) -> None:
    """Read the plan, in English for once, and agree it."""
    seen.press("session.step.plans", read=READ)
    seen.press("plans.language.0", read=READ)
    seen.press("plans.read_back.0")
    seen.walk.wait(find(seen.walk.window, "plans.agree", QWidget).isEnabled)
    seen.press("plans.agree", read=READ)


def turn_pages(seen: Watched) -> None:
    """Look at every page of home."""
    for page in ("directory", "reports", "me", "content", "people"):
        seen.press(f"home.{page}", read=200)


def lock(seen: Watched) -> None:
    """Close the planner, as at the end of the visit."""
    seen.press("header.actions.lock", read=300)


SESSION = (
    unlock,
    find_someone,
    walk_steps,
    change_things,
    set_goals,
    turn_the_screen,
    agree,
)
"""A first session, from the door."""
