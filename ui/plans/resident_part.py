"""The last parts of the resident's view: the plan as it will be on paper, and thank you."""

from collections.abc import Sequence
from datetime import date, time
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from homeapp.domain.figures import isolated
from homeapp.domain.visits import time_of
from homeapp.i18n import R_, Language
from ui.common import PictureLabel, column
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.desk import Desk
from ui.memory import importing
from ui.theme import SIZES

__all__ = ["PlanPart", "ThanksPart"]

_THANKS = R_("Thank you. Well done.")
_MEET = R_("We meet again on {date}.")
_MEET_AT = R_("We meet again on {date} at {time}.")
_MEET_LATER = R_("Your link worker tells you when you meet again.")
_FRIDGE = R_("The last page of your plan is for your fridge.")
_AROUND = 3 * SIZES.huge  # px that the gaps take of the width
_HAND_OVER = R_("Now give the screen back to your link worker.")


def _make_plan_page(desk: Desk, resident_id: UUID) -> ResidentPage:
    """Make the page, which brings Qt's reader of PDF: 4 MB that no other page needs."""
    with importing():
        from ui.plans.resident_plan import PlanPage
    return PlanPage(desk, resident_id)


class PlanPart:
    """The plan, and the question whether it is understood."""

    key = "plan"
    title = R_("My plan")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._page = _make_plan_page(self._desk, resident_id)

    def pages(self) -> Sequence[ResidentPage]:
        """Return the one page."""
        return [self._page]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [self._page]


class ThanksPart:
    """Thank you, and when we meet again."""

    key = "thanks"
    title = R_("Thank you")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._page = ThanksPage(self._desk, resident_id)

    def pages(self) -> Sequence[ResidentPage]:
        """Return the one page."""
        return [self._page]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return [self._page]


class ThanksPage(ResidentPage):
    """The last page."""

    is_question: ClassVar[bool] = False
    fills_room: ClassVar[bool] = True

    def __init__(self, desk: Desk, resident_id: UUID) -> None:
        super().__init__()
        self._desk, self._resident_id = desk, resident_id
        self._wide = 0
        self._meet = TonguesLabel(role="section", under="answer")
        self._fridge, self._hand_over = TonguesLabel(), TonguesLabel()
        self._picture = PictureLabel("happy", 220)
        self._said = column(self._meet, self._fridge, self._hand_over, gap=SIZES.huge)
        across = QHBoxLayout()
        across.setSpacing(SIZES.huge)
        across.addStretch(1)
        across.addWidget(self._picture)
        across.addWidget(self._said)
        across.addStretch(1)
        # In the middle of the room, a little nearer to what it belongs to.
        self.room.addStretch(2)
        self.room.addLayout(across)
        self.room.addStretch(3)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the words be as wide as they are, so that all of it stands in the middle."""
        super().use_room(above, sight, wide)
        self._wide = wide
        self._fit()

    def _fit(self) -> None:
        if not self._wide:
            return
        shown = (self._meet, self._fridge, self._hand_over)
        widest = max(label.wide_in_one_line for label in shown)
        self._said.setFixedWidth(max(1, min(widest, self._wide - self._picture.width() - _AROUND)))

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_THANKS)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._hand_over.show_words(tongues.say(_HAND_OVER), tongues)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept now."""
        if self.tongues is None:
            return
        self._meet.show_words(self._when(self.tongues), self.tongues)
        self._fridge.show_words(self._last_page(self.tongues), self.tongues)
        self._fit()

    def _last_page(self, tongues: Tongues) -> Words:
        """Return what the last page of the plan agreed last is for, where it is for the fridge."""
        agreed = self._desk.planner.plans.of(self._resident_id)[-1:]
        return tongues.say(_FRIDGE) if any(one.content.fridge_page for one in agreed) else NOTHING

    def _when(self, tongues: Tongues) -> Words:
        planner = self._desk.planner
        day = planner.plans.choices(self._resident_id).next_review_on
        if day is None:
            return tongues.say(_MEET_LATER)
        at = time_of(planner.visits.of(self._resident_id), day)
        return tongues.both(*(_meeting(one, day, at) for one in (tongues.large, tongues.small)))


def _meeting(tongue: Language, day: date, at: time | None) -> str:
    said = tongue.date(day, weekday=True)
    if at is None:
        return tongue.text(_MEET, date=said)
    return tongue.text(_MEET_AT, date=said, time=isolated(tongue.time(at)))
