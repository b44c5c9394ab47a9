"""The resident's view: every page of a talk, in each language, and the pad for the PIN."""

from tests.screenshots.resident_stage import ResidentStage, end, resident_on_screen
from tests.ui.resident_screens import ResidentOnScreen, in_sight

__all__ = ["resident_scenes"]


def resident_scenes(stage: ResidentStage) -> None:
    """Draw a whole talk with somebody for whose language the computer has no voice."""
    screen = resident_on_screen(stage.code)
    take = _Numbered(stage, screen)
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
    end(screen.view)


def _own_words(screen: ResidentOnScreen, take: "_Numbered") -> None:
    """Draw where an idea is put into own words, and choose an idea after all."""
    screen.point_at(1)
    screen.point_at(len(screen.tiles()) - 1)
    screen.press("continue")
    take.down("OwnWordsPage")
    screen.press("back")
    screen.point_at(1)


class _Numbered:
    """Takes pictures of one view, numbered in the order of the talk."""

    def __init__(self, stage: ResidentStage, screen: ResidentOnScreen) -> None:
        self._stage, self._screen, self._number = stage, screen, 0

    def down(self, page: str) -> None:
        """Draw a page to its end."""
        self._stage.take_page(self._name(page), self._screen.view)

    def once(self, page: str) -> None:
        """Draw what does not scroll."""
        self._stage.take(self._name(page), self._screen.view)

    def _name(self, page: str) -> str:
        self._number += 1
        return f"{self._number:02d}-{page}"


def _first_place(screen: ResidentOnScreen) -> str:
    """Return the name of the second answer about the first place on show."""
    return next(
        one.objectName().removeprefix("resident.")
        for one in in_sight(screen.view)
        if one.objectName().startswith("resident.place.") and one.objectName().endswith(".1")
    )
