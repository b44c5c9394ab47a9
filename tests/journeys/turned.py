"""A resident at the turned screen, who finds everything by its role and its name alone."""

import re

from tests.journeys.accessibility import Node, wait_for
from tests.journeys.speech import Speech
from tests.journeys.visits import Visit

__all__ = ["Turned"]

_BUTTON, _CHOICE, _TEXT, _LABEL = "push button", "check box", "text", "label"
_PAGE = "filler"  # what Qt calls a part that scrolls
_PROGRESS = "resident.progress"


class Turned:
    """The resident's view, in the language that is on show."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._view: Node = visit.window.find("resident")
        self.speech = Speech("en")

    def asks(self, question: str) -> None:
        """Wait for the page of this question, and listen to everything on it."""
        wanted = self.speech.pattern(question)
        wait_for(lambda: self._shows(wanted, _PAGE), f"the page that asks: {question}")
        self._visit.desktop.shot(f"{self.speech.code} {question[:20]}")
        self._visit.look_at_each(self._listen, f"a look at the page that asks: {question}")

    def press(self, words: str) -> None:
        """Press a button."""
        self._view.named(_BUTTON, self.speech.aloud(words)).press()

    def go_on(self, by: str = "Continue") -> None:
        """Press a button that leads to another page, and wait until that is on show."""
        before = self._page()
        self.press(by)
        wait_for(lambda: self._page() not in {before, ""}, f"another page than the one before {by}")

    def choose(self, words: str) -> None:
        """Press a picture, or something else that can be chosen, which then is."""
        self.choose_named(self.speech.aloud(words))

    def choose_named(self, name: str) -> None:
        """Press what is called so, which then is chosen."""
        self._view.named(_CHOICE, name).press()
        self.wait_until_chosen(name)

    def wait_until_chosen(self, name: str) -> None:
        """Wait until what is called so is chosen."""
        wait_for(lambda: "checked" in self._view.named(_CHOICE, name).states, f"{name}, chosen")

    def has_chosen(self, words: str) -> bool:
        """Whether this is chosen."""
        return "checked" in self._view.named(_CHOICE, self.speech.aloud(words)).states

    def type(self, label: str, words: str) -> None:
        """Type words into the box under this label."""
        self._view.named(_TEXT, self.speech.aloud(label)).type(words)

    def hears(self, message: str, *, english: bool = True) -> None:
        """Wait until a sentence is on show, with its English beneath unless somebody said it."""
        theirs, ours = self.speech.halves(message)
        wait_for(
            lambda: self._shows(theirs, _LABEL) and (not english or self._shows(ours, _LABEL)),
            f"the words: {message}",
        )

    def read_in(self, code: str) -> None:
        """Let everything be said in another language from here on."""
        self.speech = Speech(code)

    def _page(self) -> str:
        named = (one for one in self._view.in_sight() if one.role == _PAGE and one.name)
        pages = (one.path for one in named if not one.id.endswith(_PROGRESS))
        return next(pages, "")  # while one page gives way to the next there may be none

    def _shows(self, wanted: re.Pattern[str], role: str) -> bool:
        return any(
            wanted.fullmatch(node.name) and node.role == role for node in self._view.in_sight()
        )

    def _listen(self, node: Node) -> str:
        name = node.name
        return "" if self.speech.is_said_rightly(name) else f"{node.role} {node.id}: {name!r}"
