"""For the resident: on which days, and right after what."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt

from homeapp.i18n import R_
from ui.common import ColumnsGrid
from ui.common.answers import Answer, AnswerTiles
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_fields import ResidentText
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.goals.cards import cue_code
from ui.goals.resident_choices import OWN_TIME, TIMES, day_names
from ui.goals.resident_goal import TappedGoal

__all__ = ["DaysPage", "WhenPage"]

_DAYS = R_("On which days?")
_EVERY_DAY = R_("Every day")
_WHEN = R_("When in the day?")
_THEN = R_("It is easier just after a thing you do each day.")
_MY_WORDS = R_("Your own time, in your words")
_CUE = "if_cue"
_DAY_PX = 120


class DaysPage(ResidentPage):
    """Seven circles, a day each, and one button for them all."""

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        self._days = [self._make_day(place) for place in range(7)]
        circles = ColumnsGrid(min_width=_DAY_PX, most=7)
        for day in self._days:
            circles.add(day)
        self._every = ResidentButton("resident.every_day", on_click=self._choose_all)
        self.room.addSpacing(32)
        self.room.addWidget(circles)
        self.room.addSpacing(16)
        self.room.addWidget(self._every, 0, Qt.AlignmentFlag.AlignHCenter)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_DAYS)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        theirs, ours = day_names(tongues.large), day_names(tongues.small)
        for day, large, small in zip(self._days, theirs, ours, strict=True):
            day.show_words(tongues.both(large, small), tongues)
        self._every.show_words(tongues.say(_EVERY_DAY), tongues)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the days in full: a voice cannot read them shortened."""
        return [*day_names(tongues.large, "wide"), tongues.say(_EVERY_DAY).large]

    def refresh(self) -> None:
        """Show what is kept now."""
        for place, day in enumerate(self._days):
            day.setChecked(place in self._making.days)

    def _make_day(self, place: int) -> ResidentButton:
        day = ResidentButton(f"resident.day.{place}", "circle", on_click=self._choose)
        day.setCheckable(True)
        return day

    def _choose(self) -> None:
        self._keep([place for place, day in enumerate(self._days) if day.isChecked()])

    def _choose_all(self) -> None:
        self._keep(list(range(7)))

    def _keep(self, days: list[int]) -> None:
        assert self.tongues is not None, "a page is shown before it is pressed"  # noqa: S101
        with self._desk.refusals():
            self._making.choose_days(days, self.tongues.large)
        self.refresh()


class WhenPage(ResidentPage):
    """Things of every day that a step can follow; or the person's own."""

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        self._answers = AnswerTiles(
            "resident.when",
            [Answer(key, words, picture) for key, words, picture in TIMES],
            most=5,
            min_width=200,
            picture_size=96,
        )
        self._answers.chosen.connect(self._choose)
        self._own = ResidentText("resident.own_time", lines=1)
        self._own.left.connect(self._say)
        self._own.typed.connect(self._say)
        self.room.addWidget(self._answers)
        self.room.addWidget(self._own)
        self._own.hide()

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_WHEN)

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help."""
        return tongues.say(_THEN)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._answers.speak(tongues)
        self._own.show_words(tongues.say(_MY_WORDS), tongues)
        self._own.box.set_language(tongues.large)

    def refresh(self) -> None:
        """Show what is kept now."""
        when, goal = self._making.when, self._making.goal
        self._answers.set_value(when)
        self._own.setVisible(when == OWN_TIME)
        if when == OWN_TIME and goal is not None and not self._own.box.hasFocus():
            self._own.set_value(goal.if_cue)
            if (typed := self._making.typed.of(_CUE)) is not None:
                self._own.set_text(typed)
            self._own.show_said_in(cue_code(goal) if typed is None else "")

    def leave(self) -> None:
        """Keep what is still being typed."""
        if self._making.when == OWN_TIME:
            with self._desk.refusals():
                self._say(self._own.value())

    def _choose(self, when: Hashable) -> None:
        assert self.tongues is not None, "a page is shown before it is pressed"  # noqa: S101
        said = next((words for key, words, _picture in TIMES if key == when), "")
        words = self.tongues.large.text(said) if said and when != OWN_TIME else ""
        with self._desk.refusals():
            self._making.choose_when(None if when is None else str(when), words)
        self.refresh()
        if when == OWN_TIME:
            self._own.take_focus()

    def _say(self, words: str) -> None:
        with self._desk.refusals(), self._making.typed.saving(_CUE, words):
            self._making.choose_when(OWN_TIME, words.strip())
