"""The resident's page with the plan as it will be on paper."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from homeapp.errors import Refusal
from homeapp.i18n import R_, _
from ui.common import announce
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.plans.pages_view import PagesView
from ui.theme import SIZES

__all__ = ["PlanPage"]

_TELL_ME = R_("Tell me in your own words: what will you do?")
_DONE, _CHANGE = R_("I have said it"), R_("Change something")
_MAKING = R_("Your plan is being made. This takes a moment.")
_NOT_YET = R_("The plan cannot be shown yet. Your link worker can help.")
_PAGE = R_("My plan, page {page} of {pages}")
_BEFORE, _AFTER = R_("Page before"), R_("Next page")
_TALL = 430


class PlanPage(ResidentPage):
    """The very pages that will be printed. Agreeing to them stays with the worker's screen."""

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        self._view = PagesView("resident.plan", _TALL, self)
        self._view.drawn.connect(self._tell_if_hidden)
        self._made_of: object = None
        self._is_old = True
        self._state = TonguesLabel()
        self._said: Words = NOTHING
        self._before = ResidentButton(
            "resident.plan.before", icon="ui/chevron-up", on_click=lambda: self._turn(-1)
        )
        self._after = ResidentButton(
            "resident.plan.after", icon="ui/chevron-down", on_click=lambda: self._turn(1)
        )
        self._done = ResidentButton("resident.told", icon="ui/check", on_click=self._tell)
        self._done.setCheckable(True)
        self._change = ResidentButton(
            "resident.change", icon="ui/edit", on_click=lambda: self.part_wanted.emit("goal")
        )
        self._lay_out()

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_TELL_ME)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._done.show_words(tongues.say(_DONE), tongues)
        told = self._desk.planner.plans.told_back(self._resident_id)
        self._done.setChecked(told is not None)
        self._change.show_words(tongues.say(_CHANGE), tongues)
        self._before.setAccessibleName(tongues.say(_BEFORE).aloud)
        self._after.setAccessibleName(tongues.say(_AFTER).aloud)
        self._show_place()

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the plan line by line where it is in the language on show, then the answers."""
        plans = self._desk.planner.plans
        answers = [self._done.words.large, self._change.words.large]
        code = plans.choices(self._resident_id).language
        if code != tongues.large.code:
            return answers
        content = plans.compose(self._resident_id)
        return [*self._desk.planner.plan_lines(content, code), *answers]

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(SIZES.space)
        turning = QHBoxLayout()
        turning.addWidget(self._before)
        turning.addWidget(self._after)
        turning.addStretch(1)
        side.addWidget(self._state)
        side.addLayout(turning)
        side.addWidget(self._done)
        side.addWidget(self._change)
        side.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(SIZES.wide)
        across.addWidget(self._view, 3)
        across.addLayout(side, 1)
        self.room.addLayout(across)

    def refresh(self) -> None:
        """Remember that the plan may be another one by now."""
        self._is_old = True

    def get_ready(self) -> None:
        """Make the plan where it is not on show, unless it is made as things are now."""
        if self._is_old:
            self._make()

    def _tell(self) -> None:
        """Keep that they told it; whether it was understood is for the worker to judge."""
        plans = self._desk.planner.plans
        with self._desk.refusals():
            if self._done.isChecked():
                plans.tell_back(self._resident_id)
            else:
                plans.take_back_telling(self._resident_id)
        announce(self._done, self._done.accessibleName())

    def _turn(self, step: int) -> None:
        self._view.turn_to(self._view.page + step)
        self._show_place()

    def _show_place(self) -> None:
        pages, page = self._view.pages, self._view.page
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < pages)
        if self.tongues is None:
            return
        words = self.tongues.say(_PAGE, page=page + 1, pages=pages) if pages else self._waiting()
        self._state.show_words(words, self.tongues)
        self._view.setAccessibleName(words.aloud)

    def _waiting(self) -> Words:
        assert self.tongues is not None, "a page is shown first"  # noqa: S101
        return self._said if self._said.large else self.tongues.say(_MAKING)

    def _make(self) -> None:
        self._is_old = False
        planner, resident_id, before = self._desk.planner, self._resident_id, self._made_of

        def make() -> tuple[object, bytes]:
            choices = planner.plans.choices(resident_id)
            made_of = choices.language, choices.layout, planner.plans.compose(resident_id)
            return made_of, b"" if made_of == before else planner.preview_plan(resident_id)

        self._desk.runner.run(
            make,
            lambda made: self._show_made(*made),
            self._show_refused,
            label=_("Making the plan. This takes a moment."),
            owner=self,
        )

    def _show_made(self, made_of: object, pdf: bytes) -> None:
        """Show the plan where it is another one than before.

        It is open where it was: only something else may have come over it.
        """
        self._made_of = made_of
        if pdf:
            self._view.show_pdf(pdf)
            self._show_place()
            self._tell_if_hidden()

    def _tell_if_hidden(self) -> None:
        if not self.isVisible():
            self.changed.emit()

    def _show_refused(self, _refusal: Refusal) -> None:
        """Leave the reason to the worker's own page, which says it in full."""
        if self.tongues is not None:
            self._said = self.tongues.say(_NOT_YET)
            self._show_place()
            self._tell_if_hidden()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make the plan anew whenever it comes into sight."""
        super().showEvent(event)
        self._make()
