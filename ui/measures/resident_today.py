"""For the resident: how today was, the last thing that is asked."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from homeapp.domain.sourced import each_once
from homeapp.i18n import R_
from ui.common.tongues import NOTHING, Tongues, Words
from ui.common.whose import Whose
from ui.desk import Desk
from ui.measures.resident_choose import LoadingPage

if TYPE_CHECKING:
    from ui.measures.resident_question import QuestionPage

__all__ = ["TodayPage"]

_THANKS = R_("Thank you")


class TodayPage(LoadingPage):
    """The question of the content, and what is said to the answer, help day and night first.

    A content pack without the question leaves thanks in its place.
    """

    fills_room: ClassVar[bool] = True

    def __init__(self, desk: Desk, resident_id: UUID, part: str) -> None:
        self._inner: QuestionPage | None = None
        super().__init__(desk, resident_id, part)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        if self._inner is None:
            return tongues.say(_THANKS) if self.measures else NOTHING
        return self._inner.question(tongues)

    def build(self) -> None:
        """Make the question, where the content has it."""
        # Imported by now, together with the content.
        from ui.measures.asking import TODAY, Asking
        from ui.measures.resident_question import PointingPage
        from ui.measures.resident_told import AdviceCards

        for measure in self.measures:
            if any(question.key == TODAY for question in measure.questions):
                self._asking = Asking(self._desk.planner, self._resident_id, measure)
                self._inner = PointingPage(self._desk, self._asking, measure.question(TODAY))
                self._advice, self._whose = AdviceCards(self._desk.runner), Whose()
                self._inner.answered.connect(self._on_answered)
                self.room.addWidget(self._inner, 1)
                self.room.addWidget(self._advice)
                self.room.addWidget(self._whose)
                return

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        if self._inner is not None:
            self._inner.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now, and what is said to it once something is."""
        if self._inner is None or self.tongues is None:
            return
        self._inner.refresh()
        is_answered = self._asking.response(self._inner.asked.key) is not None
        advice = self._asking.advice if is_answered else ()
        self._advice.show_lines(advice, self.tongues)
        self._whose.show_sources(each_once(map(self._asking.whose, advice)), self.tongues)

    def not_sure(self) -> None:
        """Keep no answer."""
        self.skip()

    def skip(self) -> None:
        """Keep no answer."""
        if self._inner is not None:
            self._inner.skip()

    def _on_answered(self) -> None:
        self.refresh()
        self.answered.emit()
