"""The pages of one check-in, each made whole when it is first shown."""

from collections.abc import Callable, Sequence
from uuid import UUID

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import AnswerKind, Measure, Question
from ui.common.resident_pages import ResidentPage
from ui.desk import Desk
from ui.measures.asking import TODAY, Asking
from ui.measures.resident_drinks import DrinksPage
from ui.measures.resident_numbers import NumberPage
from ui.measures.resident_question import PointingPage, QuestionPage
from ui.measures.resident_rulers import RulerPage
from ui.measures.resident_told import IntroPage, ToldPage
from ui.measures.resident_week import WeekdaysPage

__all__ = ["MeasureTalk"]

_PAGES: dict[AnswerKind, type[QuestionPage]] = {
    AnswerKind.CHOICE: PointingPage,
    AnswerKind.MANY: PointingPage,
    AnswerKind.NUMBER: NumberPage,
    AnswerKind.RULER: RulerPage,
    AnswerKind.DRINKS: DrinksPage,
    AnswerKind.WEEKDAYS: WeekdaysPage,
}


class MeasureTalk:
    """One check-in with one resident: what it is about, its questions, and what they tell."""

    def __init__(
        self,
        desk: Desk,
        resident_id: UUID,
        measure: Measure,
        *,
        make_goal: Callable[[GoalDomain], object],
        find_place: Callable[[str], object],
    ) -> None:
        self._desk = desk
        self._asking = Asking(desk.planner, resident_id, measure)
        self._questions: dict[str, QuestionPage] = {}
        self._intro = IntroPage(measure)
        self._told = ToldPage(desk, self._asking, make_goal=make_goal, find_place=find_place)

    def pages(self) -> Sequence[ResidentPage]:
        """Return the pages as the answers so far ask for them."""
        asked = (one for one in self._asking.asked if one.key != TODAY)
        return [self._intro, *(self._page(one) for one in asked), self._told]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [self._intro, *self._questions.values(), self._told]

    def _page(self, question: Question) -> QuestionPage:
        if question.key not in self._questions:
            make = _PAGES[question.kind]
            self._questions[question.key] = make(self._desk, self._asking, question)
        return self._questions[question.key]
