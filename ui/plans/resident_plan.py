"""The resident's page with the plan as it will be on paper."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from homeapp.errors import Refusal
from homeapp.i18n import R_, _
from ui.common import announce
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tile_pages import PAGE_MARGIN
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.plans.plan_sides import PlanSides
from ui.theme import SIZES

__all__ = ["PlanPage"]

_TELL_ME = R_("Tell me in your own words: what will you do?")
_DONE, _CHANGE = R_("I have said it"), R_("Change something")
_MAKING = R_("Your plan is being made. This takes a moment.")
_NOT_YET = R_("The plan cannot be shown yet. Your link worker can help.")
_PAGE = R_("My plan, page {page} of {pages}")
_BESIDE = ((True, True), (False, True), (False, False))
_BENEATH = ((True, True), (True, False), (False, False))
"""Whether answers have their icons, and by them the place in the plan: as far as there is room."""
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class PlanPage(ResidentPage):
    """The very pages that will be printed. Agreeing to them stays with the worker's screen.

    The answers stand beside the plan where its letters are as large as others all the same, and
    else beneath it. What moves any page moves the plan.
    """

    needs_room: ClassVar[bool] = True

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        self._view = PlanSides("resident.plan", self)
        self._view.drawn.connect(self._tell_if_hidden)
        self._view.turned.connect(self._show_place)
        self._made_of: object = None
        self._is_old = True
        self._read = ("", "")  # the language of the plan, and its words for a screen reader
        self._room = (0, 0, 0)
        self._state, self._waits = TonguesLabel("lead", "small"), TonguesLabel()
        self._said: Words = NOTHING
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

    @property
    def moving(self) -> QAbstractScrollArea:
        """Return the plan, which moves on its own: the answers stay in sight."""
        return self._view

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the plan have what question and answers leave of what is in sight."""
        self._room = above, sight, wide
        tall = sight - above - PAGE_MARGIN
        room = wide - self._view.least_wide - self._across.spacing()
        is_beside = any(self._fits_in(room, tall, *shown) for shown in _BESIDE)
        if not is_beside:
            tall -= self._tall_beneath(wide) + self._across.spacing()
        self._across.setDirection(_ACROSS if is_beside else _DOWN)
        self._view.setFixedHeight(max(self._view.minimumSizeHint().height(), tall))
        room = min(room, max(one.sizeHint().width() for one in self._parts()))
        most = min(self._view.most_wide, wide - room - self._across.spacing())
        self._view.setMaximumWidth(most if is_beside else wide)
        self._view.fit()

    def _fits_in(self, wide: int, tall: int, icons: bool, place: bool) -> bool:
        """Show answers with this around them; return whether they have room beside the plan."""
        self._show_besides(icons=icons, place=place)
        fits = all(one.sizeHint().width() <= wide for one in (self._done, self._change))
        return fits and self._side_tall(_DOWN, wide) <= tall

    def _tall_beneath(self, wide: int) -> int:
        """Show answers with as much around them as makes them no taller; return how tall."""
        for icons, place in _BENEATH:
            self._show_besides(icons=icons, place=place)
            tall = self._side_tall(_ACROSS, wide)
            highest = max(one.sizeHint().height() for one in (self._done, self._change))
            if self._side.totalMinimumSize().width() <= wide and tall <= highest + SIZES.gap:
                break
        return tall

    def _parts(self) -> tuple[QWidget, ...]:
        return self._state, self._done, self._change

    def _show_besides(self, *, icons: bool, place: bool) -> None:
        self._state.setVisible(place and bool(self._state.words.large))
        for button, icon in ((self._done, "ui/check"), (self._change, "ui/edit")):
            button.show_icon(icon if icons else "")

    def _side_tall(self, way: QBoxLayout.Direction, wide: int) -> int:
        """Return how tall the answers are, laid this way."""
        self._side.setDirection(way)
        for place, share in enumerate((1, 0, 0, 0) if way is _ACROSS else (0, 0, 0, 1)):
            self._side.setStretch(place, share)
        self._side.invalidate()  # else its height of before is remembered for a while
        if self._side.hasHeightForWidth():
            return self._side.totalHeightForWidth(wide)
        return self._side.totalSizeHint().height()

    def _lay_out(self) -> None:
        QVBoxLayout(self._view.viewport()).addWidget(self._waits)
        self._across, self._side = QBoxLayout(_ACROSS), QBoxLayout(_DOWN)
        self._side.setSpacing(SIZES.space)
        self._side.addWidget(self._state)
        for button in (self._done, self._change):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
            self._side.addWidget(button)
        self._side.addStretch(1)
        self._across.setSpacing(SIZES.space)
        self._across.addWidget(self._view, 1)
        self._across.addLayout(self._side)
        self.room.addLayout(self._across)

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

    def _show_place(self) -> None:
        if self.tongues is None:
            return
        pages = self._view.pages
        place = self.tongues.say(_PAGE, page=self._view.page + 1, pages=pages)
        shown, hidden = (self._state, self._waits) if pages else (self._waits, self._state)
        words = place if pages else self._waiting()
        shown.show_words(words, self.tongues)
        hidden.show_words(NOTHING, self.tongues)
        self._view.setAccessibleName(words.aloud)
        code, read = self._read
        is_read = bool(pages) and code == self.tongues.large.code
        self._view.setAccessibleDescription(read if is_read else "")
        self.use_room(*self._room)

    def _waiting(self) -> Words:
        assert self.tongues is not None, "a page is shown first"  # noqa: S101
        return self._said if self._said.large else self.tongues.say(_MAKING)

    def _make(self) -> None:
        self._is_old = False
        planner, resident_id, before = self._desk.planner, self._resident_id, self._made_of

        def make() -> tuple[object, bytes, tuple[str, str]]:
            choices, content = (
                planner.plans.choices(resident_id),
                planner.plans.compose(resident_id),
            )
            made_of = choices.language, choices.layout, content
            if made_of == before:
                return made_of, b"", ("", "")
            lines = planner.plan_lines(content, choices.language)
            read = choices.language, "\n".join(lines)
            return made_of, planner.preview_plan(resident_id), read

        self._desk.runner.run(
            make,
            lambda made: self._show_made(*made),
            self._show_refused,
            label=_("Making the plan. This takes a moment."),
            owner=self,
        )

    def _show_made(self, made_of: object, pdf: bytes, read: tuple[str, str]) -> None:
        """Show the plan where it is another one than before.

        It is open where it was: only something else may have come over it.
        """
        self._made_of = made_of
        if pdf:
            self._read = read
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
