"""For the resident: what to do with a goal from here."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt

from homeapp.domain.following import changed_to
from homeapp.domain.goals import Goal, GoalStatus
from homeapp.domain.pausing import is_paused_to_fast
from homeapp.domain.reviews import WhatNext
from homeapp.i18n import R_
from ui.common import column
from ui.common.answers import Answer, AnswerTiles
from ui.common.pictures import grown
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.said_in import SaidIn, apart
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.resident_count import Counter
from ui.goals.resident_looking import TilesBackPage
from ui.goals.resident_waiting import WarningCards
from ui.goals.review_presenter import GoalReview

__all__ = ["ChangeGoal", "NextPage"]

_NEXT = R_("What would you like to do?")
_AIM = R_("How many would you like to aim for?")
_INSTEAD = R_("Change it to something else")
_CHANGED = R_("Changed to: {words}")
_AGAIN = R_("We look at this goal again on {review}.")

_PICTURES = {
    WhatNext.GO_ON: "walking",
    WhatNext.SMALLER: "ui/chevron-down",
    WhatNext.CHANGE: "ui/edit",
    WhatNext.PAUSE: "ui/clock",
    WhatNext.FAST: "ui/calendar",
    WhatNext.DONE: "ui/circle-check",
    WhatNext.STOP: "ui/player-stop",
}
_MOST = 6  # tiles beside each other
_BENEATH = 84  # px: a button and its gap, or the first lines of a warning

ChangeGoal = Callable[[Goal], object]
"""Prepares the part in which the goal that comes in the place of this one is made."""


class NextPage(TilesBackPage):
    """What to do from here; every way looks as good as any other."""

    def __init__(
        self, desk: Desk, looking: GoalReview, goal: Goal, change_goal: ChangeGoal
    ) -> None:
        ways = looking.ways()
        self._wants_room = len(ways) > _MOST
        answers = AnswerTiles(
            "resident.next",
            [Answer(each, each.words, _PICTURES[each]) for each in ways],
            most=_MOST,
            min_width=grown(190),
            picture_size=40,
        )
        super().__init__(desk, looking, goal, answers)
        answers.chosen.connect(self._choose)
        self._change_goal = change_goal
        self._later_in, self._said = SaidIn(), TonguesLabel()
        self._instead = ResidentButton(
            "resident.instead", icon="ui/edit", on_click=self._begin_instead
        )
        self._aim = Counter("resident.aim")
        self._aim.counted.connect(self._aim_for)
        self._told_of = column(self._later_in, self._said, gap=2)
        self.room.addWidget(self._told_of)
        self.room.addWidget(self._instead, 0, Qt.AlignmentFlag.AlignLeading)
        self.room.addWidget(self._aim)
        self._warnings = WarningCards(desk.planner.sources)
        self.room.addWidget(self._warnings)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_NEXT)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the tiles leave room beneath them, where they can, for what follows from one."""
        if self._wants_room:
            super().use_room(above + _BENEATH, sight, wide)
            if self.pages == 1:
                return
        super().use_room(above, sight, wide)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._warnings.show_sentences(self.looking.warnings, tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        super().refresh()
        told, goal = self.looking.review, self.looking.goal
        chosen = told.what_next if told else None
        self._answers.set_value(chosen)
        counts = goal is not None and goal.target is not None and chosen is WhatNext.SMALLER
        self._aim.setVisible(counts)
        if self.tongues is None or goal is None:
            return
        self._warnings.show_sentences(self.looking.warnings, self.tongues)
        self._aim.speak(self.tongues, goal.unit)
        self._aim.show_number(goal.target, start=goal.target)
        self._instead.show_words(self.tongues.say(_INSTEAD), self.tongues)
        self._instead.setVisible(goal.status is GoalStatus.CHANGED and self._later(goal) is None)
        later = None if counts else self._told_later(goal)
        self._later_in.show_for(later.words_language if later is not None else "", self.tongues)
        said = self.tongues.say(_AIM) if counts else self._came_of_it(goal, self.tongues)
        self._said.show_words(said, self.tongues)
        self._told_of.setVisible(bool(said.large))

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the goal and the ways, without a later goal that is said in another language."""
        goal = self.looking.goal
        later = self._later(goal) if goal is not None else None
        is_other = later is not None and later.words_language != tongues.large.code
        left_out = self._said.words.large if is_other else ""
        return [words for words in super().aloud(tongues) if words != left_out]

    def leave(self) -> None:
        """Keep what is still being counted."""
        self._aim.leave()

    def skip(self) -> None:
        """Take a choice back; the goal stands as before."""
        self._choose(None)

    def _came_of_it(self, goal: Goal, tongues: Tongues) -> Words:
        """Return what the goal was changed to, or when it is looked at again after a fast.

        Nothing is said of a goal that must wait for a GP or an alcohol service.
        """
        if self._later(goal) is not None:
            told = self._told_later(goal)
            if told is None:
                return NOTHING
            words = apart(told.own_words, told.words_language, tongues)
            return tongues.say(_CHANGED, words=words)
        if not is_paused_to_fast(goal) or goal.review_on is None:
            return NOTHING
        speaking = (tongues.large, tongues.small)
        return tongues.both(
            *(one.text(_AGAIN, review=one.date(goal.review_on)) for one in speaking)
        )

    def _told_later(self, goal: Goal) -> Goal | None:
        """Return the goal that this one was changed to, where it is told of."""
        later = self._later(goal)
        if later is None or not later.own_words or not later.is_on_plan:
            return None
        waits = later.id in self._desk.planner.goals.waiting(goal.resident_id)
        return None if waits else later

    def _later(self, goal: Goal) -> Goal | None:
        return changed_to(goal, self._desk.planner.goals.of(goal.resident_id))

    def _begin_instead(self) -> None:
        goal = self.looking.goal
        if goal is not None:
            self._change_goal(goal)
            self.part_wanted.emit("goal")

    def _choose(self, what_next: WhatNext | None) -> None:
        with self._desk.refusals():
            self.looking.choose(what_next)
        self.refresh()
        self.answered.emit()

    def _aim_for(self, number: Decimal | None) -> None:
        with self._desk.refusals():
            self.looking.change_goal(target=number)
        self.refresh()
