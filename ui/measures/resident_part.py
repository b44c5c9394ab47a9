"""The parts of the resident's view that ask how things are now, and how today was.

What the check-ins ask, and the pages that ask it, are imported once somebody comes to them.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Measure
from homeapp.i18n import R_
from ui.common.resident_pages import ResidentPage
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.measures.resident_choose import ChoosePage
    from ui.measures.resident_talk import MeasureTalk

__all__ = ["CheckInPart", "TodayPart"]


class CheckInPart:
    """What to look at together, then the questions of each, and what the answers tell."""

    key = "check-in"
    title = R_("How things are now")

    def __init__(
        self,
        desk: Desk,
        *,
        make_goal: Callable[[GoalDomain], object],
        find_place: Callable[[str], object],
    ) -> None:
        """`make_goal` and `find_place` prepare the parts that the resident may go on to."""
        self._desk, self._make_goal, self._find_place = desk, make_goal, find_place
        self._choose: ChoosePage | None = None
        self._talks: dict[str, MeasureTalk] = {}

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._resident_id = resident_id
        self._choose, self._talks = None, {}

    @property
    def within(self) -> str:
        """Return the keys of what is looked at, to be found again by."""
        return ",".join(self._choose.chosen) if self._choose is not None else ""

    def come_back_to(self, within: str) -> None:
        """Look at these again, with their content read by now."""
        with self._desk.refusals():
            self._choose_page(self._desk.planner.measures.all()).come_back_to(within.split(","))

    def pages(self) -> Sequence[ResidentPage]:
        """Return the choice, and the questions that the answers so far leave to ask."""
        choose = self._choose_page()
        talks = (self._talk(key) for key in choose.chosen)
        return [choose, *(page for talk in talks for page in talk.pages())]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        made = [page for talk in self._talks.values() for page in talk.made()]
        return [self._choose, *made] if self._choose is not None else made

    def _choose_page(self, known: tuple[Measure, ...] = ()) -> "ChoosePage":
        if self._choose is None:
            from ui.measures.resident_choose import ChoosePage

            self._choose = ChoosePage(self._desk, self._resident_id, self.key, known)
        return self._choose

    def _talk(self, key: str) -> "MeasureTalk":
        if key not in self._talks:
            from ui.measures.resident_talk import MeasureTalk

            self._talks[key] = MeasureTalk(
                self._desk,
                self._resident_id,
                self._desk.planner.measures.measure(key),
                make_goal=self._make_goal,
                find_place=self._find_place,
            )
        return self._talks[key]


class TodayPart:
    """How today was: the last thing asked."""

    key = "today"
    title = R_("How was today?")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._page: ResidentPage | None = None

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._resident_id = resident_id
        self._page = None

    def pages(self) -> Sequence[ResidentPage]:
        """Return the one page."""
        if self._page is None:
            from ui.measures.resident_today import TodayPage

            self._page = TodayPage(self._desk, self._resident_id, self.key)
        return [self._page]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [] if self._page is None else [self._page]
