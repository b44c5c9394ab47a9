"""How a goal has gone so far, for the resident: what the pictures show, and their words."""

from collections.abc import Sequence
from typing import ClassVar

from homeapp.domain.goals import Goal
from homeapp.domain.progress import Progress, Shown
from homeapp.i18n import R_, _
from ui.common import PlainLabel
from ui.common.resident_pages import place_under
from ui.common.tile_pages import PAGE_MARGIN
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.progress_card import ProgressCard, in_words
from ui.goals.resident_looking import BackPage
from ui.goals.resident_serves import told_of
from ui.goals.review_presenter import GoalReview
from ui.theme import SIZES

__all__ = ["KeptPage", "SoFarPage"]

_SO_FAR = R_("How it has gone so far")


class SoFarPage(BackPage):
    """The course of a goal, or how each look back went."""

    is_question: ClassVar[bool] = False
    about: ClassVar[tuple[Shown, ...]] = (Shown.COURSE, Shown.LOOKINGS)

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__(desk, looking, goal)
        self.keeps_money = False
        """Whether money was kept, as far as that is worked out by now."""
        self._card = ProgressCard("answer", SIZES.answer, about=self.about)
        self._english = PlainLabel()
        self._progress: Progress | None = None
        self._room = (0, 0, 0)
        self.room.addWidget(self._card)
        self.room.addWidget(self._english)

    def question(self, tongues: Tongues) -> Words:
        """Return what the page shows."""
        return tongues.say(_SO_FAR)

    def hint(self, tongues: Tongues) -> Words:
        """Return what the goal helps with, of all that matters to the person."""
        goal = self.looking.goal
        if goal is None or Shown.MONEY in self.about:  # said once, on the first of two pages
            return NOTHING
        return told_of(self._desk.planner.matters.served(goal.id), tongues)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the picture have what the words leave of what is in sight."""
        self._room = (above, sight, wide)
        taken = self.goal_tall(wide)
        if not self._english.isHidden():
            taken += self._english.heightForWidth(wide) + self.room.spacing()
        self._card.use_room(sight - above - PAGE_MARGIN - taken, wide)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the goal, and the words of its pictures."""
        said = in_words(self._progress, tongues.large, self.about) if self._progress else []
        return [*super().aloud(tongues), *said]

    def refresh(self) -> None:
        """Show how it has gone; what money was kept takes a check-in, which is slow to load."""
        super().refresh()
        if self.looking.goal is None:
            return
        # Money that is on show already stays while it is worked out anew.
        if self._progress is None or Shown.MONEY not in self.about:
            self._show(self.looking.progress)
        self._desk.runner.run(
            self.looking.whole_progress, self._show_whole, label=_("Opening the page"), owner=self
        )

    def _show_whole(self, progress: Progress) -> None:
        """Show it with its money; where there is some now, or none any more, so with the pages."""
        self._show(progress)
        before, self.keeps_money = self.keeps_money, bool(progress.money_kept)
        if self.keeps_money != before:
            self.answered.emit()

    def _show(self, progress: Progress) -> None:
        self._progress, tongues = progress, self.tongues
        if tongues is None:
            return
        self._card.show_progress(progress, tongues.large)
        self._english.setText("\n".join(in_words(progress, tongues.small, self.about)))
        self._english.setVisible(not tongues.large.is_source)
        place_under(self._english, tongues)
        self.use_room(*self._room)


class KeptPage(SoFarPage):
    """The free days and the money that the person has kept."""

    about: ClassVar[tuple[Shown, ...]] = (Shown.DAYS, Shown.MONEY)
