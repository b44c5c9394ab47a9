"""The check-ins of the resident's view, gone through page by page with answers by their keys."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.domain.measures import AnswerKind, CheckIn
from homeapp.domain.weekdays import DAYS
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.desks import leave, retype
from tests.ui.resident_screens import ResidentOnScreen
from ui.common.listening import Listener
from ui.measures.resident_question import QuestionPage

__all__ = ["ALL", "DEPENDENT", "EVERY", "KEYS", "CheckInOnScreen", "Make", "Said", "go_to"]

KEYS = ("smoking", "eating", "alcohol", "activity", "wellbeing")
DEPENDENT: "Mapping[str, Said]" = {
    "how-often": "4-a-week",
    "units-a-day": "10",
    "many-at-once": "daily",
    "signs": ["shaky", "first-thing"],
    "drinks": {"pint-5": 14, "spirit-bottle": 1},
}
Said = str | int | Decimal | list[str] | dict[str, int]
ALL: dict[str, Mapping[str, Said]] = {
    "smoking": {
        "status": "daily",
        "kinds": ["cigarettes", "roll-ups"],
        "packet-cigarettes": 15,
        "rolled-cigarettes": 2,
        "packet-price": Decimal("12.5"),
        "packet-size": 20,
        "confidence": 4,
    },
    "eating": {
        "food": "no",
        "portions": 2,
        "permission": "yes",
        "exclusions": ["none"],
        "weight": Decimal("70.5"),
        "height": 170,
        "background": "yes",
        "waist": 90,
    },
    "alcohol": {**DEPENDENT, "drinking-days": ["monday", "friday", "saturday"]},
    "activity": {"moderate-days": 3, "moderate-minutes": 20, "vigorous-days": 0},
    "wellbeing": {"satisfied": 7, "lonely": "often"},
}
"""Answers to each check-in that lead through most of its questions."""
EVERY = {key: value for said in ALL.values() for key, value in said.items()}


class CheckInOnScreen:
    """One resident's view, at the page that asks what to look at together."""

    def __init__(
        self,
        qtbot: QtBot,
        planner: Planner,
        store: MemoryStore,
        code: str = "ur",
        *,
        listener: Listener | None = None,
    ) -> None:
        self.screen = ResidentOnScreen(qtbot, planner, store, code, listener=listener)
        self.planner, self.resident_id = planner, self.screen.resident_id
        self.view = self.screen.view
        self.enter()

    @property
    def page_name(self) -> str:
        """Return the name of the class of the page on show."""
        return type(self.screen.page).__name__

    @property
    def question(self) -> str:
        """Return the key of the question on show, "" where none is."""
        page = self.screen.page
        return page.asked.key if isinstance(page, QuestionPage) else ""

    def enter(self) -> None:
        """Go to the choice of check-ins."""
        self.view._go_to("check-in")
        QApplication.processEvents()

    def choose(self, *keys: str) -> None:
        """Choose check-ins, and go on."""
        for key in keys:
            self.screen.press(f"measure.{KEYS.index(key)}")
        self.go_on()

    def go_on(self) -> None:
        """Press Continue."""
        self.screen.press("continue")

    def press(self, end: str) -> None:
        """Press something of the question on show, by the end of its name."""
        page = self.screen.page
        assert isinstance(page, QuestionPage)
        self.screen.press(f"{page.page_id.removeprefix('resident.')}.{end}")

    def can_press(self, end: str) -> bool:
        """Whether there is a button of such a name in sight."""
        buttons = self.view.findChildren(QAbstractButton)
        return any(one.isVisible() and one.objectName().endswith(f".{end}") for one in buttons)

    def type(self, text: str) -> None:
        """Type a number, and leave it."""
        page = self.screen.page
        assert isinstance(page, QuestionPage)
        box = page.findChild(QLineEdit, page.page_id)
        assert box is not None
        retype(box, text)
        leave(box)
        QApplication.processEvents()

    def answer(self, said: Said) -> None:
        """Answer the question on show."""
        page = self.screen.page
        assert isinstance(page, QuestionPage)
        if isinstance(said, dict):
            for key, count in said.items():
                for _press in range(count):
                    self.press(f"{key}.more")
        elif isinstance(said, list) and page.asked.kind is AnswerKind.WEEKDAYS:
            for key in said:
                self.press(f"day.{DAYS.index(key)}")
        elif isinstance(said, int | Decimal) and page.asked.kind is AnswerKind.NUMBER:
            self.type(str(said))
        elif isinstance(said, int | Decimal):
            self.press(str(said))
        else:
            keys = [answer.key for answer in page.asked.answers]
            for key in [said] if isinstance(said, str) else said:
                self.press(str(keys.index(key)))

    def walk(self, said: Mapping[str, Said], way: str = "continue") -> Iterator[str]:
        """Go on from page to page to the end of the part, answering what is in `said`."""
        for _page in range(200):
            name = self.page_name
            if name == "TopicPage":
                return
            if self.question in said:
                self.answer(said[self.question])
            yield self.question or name
            passes = self.question and self.question not in said
            self.screen.press(way if passes else "continue")

    def kept(self, key: str) -> CheckIn:
        """Return today's check-in."""
        found = self.planner.measures.today(self.resident_id, key)
        assert found is not None
        return found


def go_to(talk: CheckInOnScreen, question: str, said: Mapping[str, Said]) -> None:
    """Go on to a question, or to the page at the end of a check-in."""
    for name in talk.walk(said):
        if name == question:
            return
    raise LookupError(question)


Make = Callable[..., CheckInOnScreen]
"""Makes a talk in a language, "ur" unless another is named."""
