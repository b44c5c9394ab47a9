"""For the resident: what to do with a goal from here."""

from decimal import Decimal

from homeapp.domain.goals import Goal
from homeapp.domain.reviews import WhatNext
from homeapp.i18n import R_
from ui.common.answers import Answer, AnswerTiles
from ui.common.pictures import grown
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.resident_count import Counter
from ui.goals.resident_looking import TilesBackPage
from ui.goals.resident_waiting import WarningCards
from ui.goals.review_presenter import GoalReview

__all__ = ["NextPage"]

_NEXT = R_("What would you like to do?")
_AIM = R_("How many would you like to aim for?")
_ANOTHER = R_("Soon you can choose another goal.")


class NextPage(TilesBackPage):
    """What to do from here; every way looks as good as any other."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        answers = AnswerTiles(
            "resident.next",
            [Answer(each, each.words) for each in looking.ways()],
            most=6,
            min_width=grown(190),
        )
        super().__init__(desk, looking, goal, answers)
        answers.chosen.connect(self._choose)
        self._said = TonguesLabel()
        self._aim = Counter("resident.aim")
        self._aim.counted.connect(self._aim_for)
        self.room.addWidget(self._said)
        self.room.addWidget(self._aim)
        self._warnings = WarningCards()
        self.room.addWidget(self._warnings)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_NEXT)

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
        message = _ANOTHER if chosen is WhatNext.CHANGE else _AIM if counts else ""
        self._said.show_words(self.tongues.say(message) if message else NOTHING, self.tongues)

    def leave(self) -> None:
        """Keep what is still being counted."""
        self._aim.leave()

    def skip(self) -> None:
        """Take a choice back; the goal stands as before."""
        self._choose(None)

    def _choose(self, what_next: WhatNext | None) -> None:
        with self._desk.refusals():
            self.looking.choose(what_next)
        self.refresh()
        self.answered.emit()

    def _aim_for(self, number: Decimal | None) -> None:
        with self._desk.refusals():
            self.looking.change_goal(target=number)
        self.refresh()
