"""For the resident: what to do with a goal from here."""

from decimal import Decimal

from homeapp.domain.goals import Goal
from homeapp.domain.reviews import WhatNext
from homeapp.i18n import R_
from ui.common import Card, PictureLabel, row
from ui.common.answers import Answer, AnswerTiles
from ui.common.pictures import grown
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.resident_count import Counter
from ui.goals.resident_looking import BackPage
from ui.goals.review_presenter import GoalReview
from ui.theme import COLOURS

__all__ = ["NextPage"]

_NEXT = R_("What would you like to do?")
_AIM = R_("How many would you like to aim for?")
_ANOTHER = R_("Soon you can choose another goal.")


class NextPage(BackPage):
    """What to do from here; every way looks as good as any other."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__(desk, looking, goal)
        self._ways = looking.ways()
        self._answers = AnswerTiles(
            "resident.next",
            [Answer(each, each.words) for each in self._ways],
            most=6,
            min_width=grown(190),
        )
        self._answers.chosen.connect(self._choose)
        self.room.addWidget(self._answers)
        self._said = TonguesLabel()
        self._aim = Counter("resident.aim")
        self._aim.counted.connect(self._aim_for)
        self.room.addWidget(self._said)
        self.room.addWidget(self._aim)
        self._warnings = [_Warning(sentence) for sentence in looking.warnings]
        for warning in self._warnings:
            self.room.addWidget(warning)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_NEXT)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)
        for warning in self._warnings:
            warning.speak(tongues)

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


class _Warning(Card):
    """A safety sentence, calm and plain to see."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence
        self.setProperty("panel", "notice")
        self._words = TonguesLabel()
        self.add(row(PictureLabel("info", 44, colour=COLOURS.warm), self._words, stretch_last=True))

    def speak(self, tongues: Tongues) -> None:
        """Show the sentence in these languages."""
        self._words.show_words(tongues.say(self._sentence), tongues)
