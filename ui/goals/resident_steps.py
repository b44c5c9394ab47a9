"""For the resident: which of the steps towards a goal they have done."""

from collections.abc import Sequence

from homeapp.domain.goals import Goal, Step
from homeapp.i18n import R_
from ui.common.answers import Answer, AnswerTiles
from ui.common.pictures import grown
from ui.common.said_in import said_in
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.goals.cards import step_code, step_language
from ui.goals.resident_looking import TilesBackPage
from ui.goals.review_presenter import GoalReview

__all__ = ["StepsPage"]

_WHICH = R_("Which of these have you done?")
_ANY = R_("Choose all that fit")


class StepsPage(TilesBackPage):
    """The resident's own steps, as they are written. Why one is still to do is never asked."""

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        self._steps = looking.steps.own()
        self._lies_in = (0, 0, 0)
        super().__init__(desk, looking, goal, _tiles(self._steps))
        self._answers.chosen.connect(self._tick)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_WHICH)

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help, where there is more than one."""
        return tongues.say(_ANY) if len(self._steps) > 1 else NOTHING

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the tiles do with what is in sight beneath the goal."""
        self._lies_in = (above, sight, wide)
        super().use_room(above, sight, wide)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the goal and the steps, without those in another language."""
        goal = self.looking.goal
        other = {
            step.description.strip()
            for step in self._steps
            if goal is not None and step_language(step, goal).code != tongues.large.code
        }
        return [words for words in super().aloud(tongues) if words not in other]

    def show_answers(self, tongues: Tongues) -> None:
        """Show the steps as they were written: nobody's own words are translated, only marked."""
        goal = self.looking.goal
        if goal is not None:
            said = [Words(step.description.strip()) for step in self._steps]
            spoken = [step_language(step, goal) for step in self._steps]
            marks = [said_in(step_code(step, goal), tongues) for step in self._steps]
            self._answers.show_words(tongues, said, spoken, marks)

    def refresh(self) -> None:
        """Show what is kept now; a step may have come, or gone, or be another."""
        super().refresh()
        if self.looking.goal is None:
            return
        before, self._steps = self._steps, self.looking.steps.own()
        if _written(before) != _written(self._steps):
            self._begin_anew()
        self._answers.set_value(_done(self._steps))

    def _begin_anew(self) -> None:
        old, self._answers = self._answers, _tiles(self._steps)
        self._answers.chosen.connect(self._tick)
        self.room.insertWidget(self.room.indexOf(old), self._answers)
        self.room.removeWidget(old)
        old.hide()
        old.deleteLater()
        if self.tongues is not None:
            self.show_answers(self.tongues)
        if any(self._lies_in):
            self.use_room(*self._lies_in)
        if self.isVisible():
            self.answered.emit()  # there may be another number of pages to turn

    def _tick(self, chosen: tuple[object, ...]) -> None:
        with self._desk.refusals():
            for step in self._steps:
                if (step.id in chosen) != (step.done_on is not None):
                    self.looking.steps.tick(step.id, done=step.id in chosen)
        self.refresh()
        self.answered.emit()


def _tiles(steps: Sequence[Step]) -> AnswerTiles:
    answers = [Answer(step.id, "") for step in steps]
    return AnswerTiles("resident.step", answers, many=True, most=3, min_width=grown(240))


def _written(steps: Sequence[Step]) -> list[tuple[object, str]]:
    return [(step.id, step.description) for step in steps]


def _done(steps: Sequence[Step]) -> tuple[object, ...]:
    return tuple(step.id for step in steps if step.done_on is not None)
