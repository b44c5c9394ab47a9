"""For the resident: the pages that look back at one goal, each with one question."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.reviews import Attainment
from homeapp.i18n import R_
from ui.common import PlainLabel, column
from ui.common.answers import Answer, AnswerTiles
from ui.common.pictures import grown
from ui.common.resident_fields import ResidentText
from ui.common.resident_pages import ResidentPage
from ui.common.said_in import SaidIn
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.cards import PICTURES, make_card
from ui.goals.resident_count import Counter
from ui.goals.review_presenter import GoalReview

__all__ = ["AmountPage", "BackPage", "FreeDaysPage", "HopedPage", "TilesBackPage", "ToldPage"]

_NEAR = 2  # px
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute

_HOW_MANY, _LAST_TIME = R_("How many?"), R_("Last time: {amount}")
_FREE_DAYS = {
    GoalDomain.SMOKING: R_("How many days without smoking, since last time?"),
    GoalDomain.ALCOHOL: R_("How many days without alcohol, since last time?"),
}
_HOPED = R_("How has it gone, next to what you hoped?")
_HELPED = R_("What helped? What got in the way?")
_SAY_OR_TYPE = R_("In your own words. You can also just say it.")


class BackPage(ResidentPage):
    """One question about one goal, which stands above it in the person's own words."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__()
        self._desk, self.looking = desk, looking
        self.picture = PICTURES[goal.domain]
        self._said_in, self._goal_words = SaidIn(), PlainLabel(role="section")
        self._goal_said = column(self._said_in, self._goal_words, gap=_NEAR)
        self.room.addWidget(self._goal_said)

    def refresh(self) -> None:
        """Show what is kept now."""
        goal = self.looking.goal
        self._goal_said.setVisible(goal is not None and bool(goal.own_words))
        if goal is not None:
            self._goal_words.setText(goal.own_words)
            spoken = make_card(goal, ()).language
            self._goal_words.set_language(spoken)
            if self.tongues is not None:
                self._said_in.show_for(goal.words_language, self.tongues)
                if self.tongues.is_rtl or spoken.direction == "rtl":
                    for part in (self._said_in, self._goal_words):
                        part.setAlignment(_RIGHT)

    def goal_tall(self, wide: int) -> int:
        """Return the height of the goal's own words, and the gap beneath, in so many px."""
        if self._goal_said.isHidden():
            return 0
        return self._goal_said.heightForWidth(wide) + self.room.spacing()

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the goal, unless it was said in another language, and then the answers."""
        goal = self.looking.goal
        is_theirs = goal is not None and goal.words_language == tongues.large.code
        said = [self._goal_words.text()] if is_theirs else []
        return [*said, *super().aloud(tongues)]

    def not_sure(self) -> None:
        """Keep no answer."""
        self.skip()

    def keep(self, **values: object) -> None:
        """Keep an answer, and let the pages that follow from it come."""
        with self._desk.refusals():
            self.looking.keep(**values)
        self.refresh()
        self.answered.emit()


class _CountPage(BackPage):
    """A question that a number answers."""

    name = ""
    """The field of the review."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__(desk, looking, goal)
        self.counter = Counter("resident.count")
        self.counter.counted.connect(self.keep_number)
        self.room.addWidget(self.counter)

    def leave(self) -> None:
        """Keep what is still being counted."""
        self.counter.leave()

    def skip(self) -> None:
        """Keep no number."""
        self.counter.clear()
        self.keep(**{self.name: None})

    def keep_number(self, number: Decimal | None) -> None:
        """Keep a number that was counted."""
        self.keep(**{self.name: number})


class AmountPage(_CountPage):
    """Where the goal stands now, in its own unit."""

    name = "amount"

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_HOW_MANY)

    def hint(self, tongues: Tongues) -> Words:
        """Return where it stood last."""
        last = self.looking.last_amount
        if last is None:
            return NOTHING
        said = (
            one.text(_LAST_TIME, amount=one.number(last)) for one in (tongues.large, tongues.small)
        )
        return tongues.both(*said)

    def refresh(self) -> None:
        """Show what is kept now."""
        super().refresh()
        goal, told = self.looking.goal, self.looking.review
        if goal is not None and self.tongues is not None:
            self.counter.speak(self.tongues, goal.unit)
        self.counter.show_number(told.amount if told else None, start=self.looking.last_amount)


class FreeDaysPage(_CountPage):
    """Days without smoking, or without alcohol, since last time."""

    name = "free_days"

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__(desk, looking, goal)
        self._asked = _FREE_DAYS[goal.domain]

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(self._asked)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self.counter.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        super().refresh()
        told = self.looking.review
        days = told.free_days if told else None
        shown = None if days is None else Decimal(days)
        self.counter.show_number(shown, most=self.looking.days_passed)

    def keep_number(self, number: Decimal | None) -> None:
        """Keep whole days."""
        self.keep(free_days=None if number is None else int(number))


class TilesBackPage(BackPage):
    """A question that tiles answer, beneath the goal."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal, answers: AnswerTiles) -> None:
        super().__init__(desk, looking, goal)
        self._answers = answers
        self.room.addWidget(answers)

    @property
    def pages(self) -> int:
        """Return how many pages the tiles take, each as high as what is in sight."""
        return self._answers.pages

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the tiles do with what is in sight beneath the goal."""
        self._answers.use_room(above + self.goal_tall(wide), sight, wide)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self.show_answers(tongues)

    def show_answers(self, tongues: Tongues) -> None:
        """Show the words of the tiles."""
        self._answers.speak(tongues)


class HopedPage(TilesBackPage):
    """How it has gone, in five words that all look alike."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        answers = AnswerTiles(
            "resident.hoped",
            [Answer(each, each.words) for each in Attainment],
            most=5,
            min_width=grown(200),
        )
        super().__init__(desk, looking, goal, answers)
        answers.chosen.connect(lambda value: self.keep(attainment=value))

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_HOPED)

    def refresh(self) -> None:
        """Show what is kept now."""
        super().refresh()
        told = self.looking.review
        self._answers.set_value(told.attainment if told else None)

    def skip(self) -> None:
        """Keep no answer."""
        self.keep(attainment=None)


class ToldPage(BackPage):
    """What helped and what got in the way, as the person says it."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__(desk, looking, goal)
        self._field = ResidentText("resident.helped")
        self._field.left.connect(self._say)
        self._field.typed.connect(self._say)
        self.room.addWidget(self._field)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_HELPED)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the box do with what is in sight beneath the goal."""
        self._field.use_room(above + self.goal_tall(wide), sight, wide)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._field.show_words(tongues.say(_SAY_OR_TYPE), tongues)
        self._field.box.set_language(tongues.large)

    def refresh(self) -> None:
        """Show what is kept now."""
        super().refresh()
        if not self._field.box.hasFocus():
            told = self.looking.review
            self._field.set_value(told.words if told else "")
            self._field.show_said_in(told.words_language if told and told.words else "")

    def leave(self) -> None:
        """Keep what is still being typed."""
        self._say(self._field.value())

    def _say(self, words: str) -> None:
        assert self.tongues is not None, "a page is shown before it is left"  # noqa: S101
        told = self.looking.review
        if words.strip() != (told.words if told else ""):
            self.keep(words=words.strip(), words_language=self.tongues.large.code)
