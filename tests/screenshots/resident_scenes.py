"""The resident's view: every page of a talk, in each language, and the pad for the PIN."""

from PySide6.QtWidgets import QPlainTextEdit

from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.screenshots.chance import begin_again
from tests.screenshots.stage import Stage, Waiter, settle
from tests.ui.resident_screens import ResidentOnScreen, in_sight

__all__ = ["a_planner", "resident_on_screen", "resident_scenes"]


def resident_scenes(stage: Stage, code: str) -> None:
    """Draw a whole talk with somebody who reads this language."""
    screen = resident_on_screen(code)
    take = _Numbered(stage, screen, code)
    for name in screen.walk():
        take.down(name)
        if name == "IdeaPage":
            _own_words(screen, take)
        if name == "SurePage":
            screen.press("sure.4")
            take.down("SurePage-offer")
        if name == "PlacePage":
            screen.press(_first_place(screen))
    screen.view.warn_of_dark(near=True)
    take.down("dark-soon")
    screen.view.pin.ask("Type your PIN to go back to your screen.", screen.view.tongues)
    screen.view.show_pin(shown=True)
    take.once("PinPad")
    screen.view.hide()
    screen.view.deleteLater()
    settle()


def _own_words(screen: ResidentOnScreen, take: "_Numbered") -> None:
    """Draw where an idea is put into own words, and choose an idea after all."""
    screen.point_at(1)
    screen.point_at(len(screen.tiles()) - 1)
    screen.press("continue")
    take.down("OwnWordsPage")
    screen.press("back")
    screen.point_at(1)


def a_planner(clock: FrozenClock) -> tuple[Planner, MemoryStore]:
    """Return a planner on an empty store, whose ids are the same each time."""
    begin_again()
    store = MemoryStore(clock)
    return Planner(store, clock, load_content(), recovery=MemoryRecovery()), store


def resident_on_screen(code: str, clock: FrozenClock | None = None) -> ResidentOnScreen:
    """Return the view of somebody who reads this language, at its first page."""
    planner, store = a_planner(clock or FrozenClock())
    return ResidentOnScreen(Waiter.as_qtbot(), planner, store, code)


class _Numbered:
    """Takes pictures of one view, numbered in the order of the talk."""

    def __init__(self, stage: Stage, screen: ResidentOnScreen, code: str) -> None:
        self._stage, self._screen, self._code, self._number = stage, screen, code, 0

    def down(self, page: str) -> None:
        """Draw a page to its end."""
        for box in in_sight(self._screen.view, QPlainTextEdit):
            box.clearFocus()
        self._stage.take_down(self._name(page), self._screen.view)

    def once(self, page: str) -> None:
        """Draw what does not scroll."""
        self._stage.take(self._name(page), self._screen.view)

    def _name(self, page: str) -> str:
        self._number += 1
        return f"{self._code}-{self._number:02d}-{page}"


def _first_place(screen: ResidentOnScreen) -> str:
    """Return the name of the second answer about the first place on show."""
    return next(
        one.objectName().removeprefix("resident.")
        for one in in_sight(screen.view)
        if one.objectName().startswith("resident.place.") and one.objectName().endswith(".1")
    )
