"""The part of the resident's view that a returning talk begins with, on how goals have gone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from homeapp.domain.goals import Goal
from homeapp.domain.progress import Progress
from homeapp.i18n import R_, Language, _
from homeapp.planner import Planner
from ui.common import PlainLabel
from ui.common.resident_pages import ResidentPage, place_under
from ui.common.tile_pages import PAGE_MARGIN
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.goals.cards import PICTURES
from ui.goals.progress import ProgressCard, in_words
from ui.goals.resident_goal import TappedGoal
from ui.goals.resident_looking import (
    AmountPage,
    BackPage,
    FreeDaysPage,
    HopedPage,
    ToldPage,
)
from ui.goals.resident_next import NextPage
from ui.goals.resident_sure import SurePage
from ui.goals.resident_waiting import FindPlace, MakeGoal, WaitingPage
from ui.goals.review_presenter import GoalReview, counts_amount
from ui.theme import SIZES

__all__ = ["ReviewPart"]

_HOW = R_("How has it gone?")
_SO_FAR = R_("How it has gone so far")


class ReviewPart:
    """Each goal from an earlier day, one question a page.

    In the place of those that must wait stands the warning, once. It is the last page, because
    whoever comes back from the answers, or is on a page that an answer takes away, comes to that.
    """

    key = "review"
    title = _HOW

    def __init__(self, desk: Desk, *, make_goal: MakeGoal, find_place: FindPlace) -> None:
        """`make_goal` and `find_place` prepare the parts that the resident may go on to."""
        self._desk, self._make_goal, self._find_place = desk, make_goal, find_place

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        self._resident_id = resident_id
        self._talks: dict[UUID, _GoalTalk] = {}
        self._waiting: WaitingPage | None = None
        self._nothing: _NothingPage | None = None

    def pages(self) -> Sequence[ResidentPage]:
        """Return the questions about each goal, and how it has gone where that is known."""
        goals = self._desk.planner.reviews.due(self._resident_id)
        waiting = self._desk.planner.goals.waiting(self._resident_id)
        found: list[ResidentPage] = []
        for goal in goals:
            if goal.id in waiting:
                continue
            talk = self._talks.get(goal.id)
            if talk is None:
                talk = self._talks[goal.id] = _GoalTalk(self._desk, goal)
            found += talk.pages(goal)
        if any(goal.id in waiting for goal in goals):
            found.append(self._waiting_page())
        return found or [self._nothing_page()]

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        made = [page for talk in self._talks.values() for page in talk.made]
        return [*made, *(page for page in (self._waiting, self._nothing) if page is not None)]

    def _waiting_page(self) -> ResidentPage:
        if self._waiting is None:
            self._waiting = WaitingPage(
                self._desk,
                self._resident_id,
                make_goal=self._make_goal,
                find_place=self._find_place,
            )
        return self._waiting

    def _nothing_page(self) -> ResidentPage:
        """Return a page for when an undo took away the goal that was on show."""
        if self._nothing is None:
            self._nothing = _NothingPage()
        return self._nothing


class _GoalTalk:
    """The pages about one goal, made when it is first come to."""

    def __init__(self, desk: Desk, goal: Goal) -> None:
        self._looking = looking = GoalReview(desk.planner, goal.id)
        self._amount = AmountPage(desk, looking, goal) if counts_amount(goal) else None
        self._days = FreeDaysPage(desk, looking, goal) if looking.counts_days else None
        self._hoped = HopedPage(desk, looking, goal)
        self._told = ToldPage(desk, looking, goal)
        self._sure = SurePage(desk, _SureAgain(desk.planner, looking, goal))
        self._sure.picture = PICTURES[goal.domain]
        self._next = NextPage(desk, looking, goal)
        self._so_far = _SoFarPage(desk, looking, goal)
        asked = (self._amount, self._days, self._hoped, self._told, self._sure, self._next)
        self._asked: list[ResidentPage] = [page for page in asked if page is not None]

    @property
    def made(self) -> list[ResidentPage]:
        """Return every page."""
        return [*self._asked, self._so_far]

    def pages(self, goal: Goal) -> list[ResidentPage]:
        """Return the pages that fit: nobody is asked how sure they are of what is over.

        Nor for days without alcohol where the rule on sudden stopping began meanwhile.
        """
        asked = [page for page in self._asked if goal.is_on_plan or page is not self._sure]
        if not self._looking.counts_days:
            asked = [page for page in asked if page is not self._days]
        is_known = bool(self._looking.progress.sentences())
        return [*asked, self._so_far] if is_known else asked


class _SureAgain(TappedGoal):
    """A goal from an earlier day, as the page sees it that asks how sure the person is now."""

    def __init__(self, planner: Planner, looking: GoalReview, goal: Goal) -> None:
        super().__init__(planner, goal.resident_id)
        self._looking, self._goal_id, self.domain = looking, goal.id, goal.domain
        if goal.idea:
            self.ideas = planner.goals.ideas(goal.resident_id, goal.domain)
            self.idea = next((one for one in self.ideas if one.key == goal.idea), None)

    @property
    def goal(self) -> Goal | None:
        """Return the goal, with how sure the person is today."""
        goal, told = self._looking.goal, self._looking.review
        return None if goal is None else replace(goal, confidence=told.confidence if told else None)

    def choose_sure(self, number: int | None) -> None:
        """Keep how sure the person is today."""
        self._looking.keep(confidence=number)

    def make_smaller(self, language: Language) -> None:
        """Take the smaller idea, and ask anew how sure the person is of it."""
        smaller = self.smaller
        if smaller is None:
            return
        self._looking.change_goal(
            own_words=smaller.said(language),
            words_language=language.code,
            idea=smaller.key,
            unit=smaller.unit,
            target=smaller.target,
        )
        self.idea = smaller
        self._looking.keep(confidence=None)


class _SoFarPage(BackPage):
    """The picture of how a goal has gone, with its words."""

    is_question: ClassVar[bool] = False

    def __init__(self, desk: Desk, looking: GoalReview, goal: Goal) -> None:
        super().__init__(desk, looking, goal)
        self._card, self._english = ProgressCard("answer", SIZES.answer), PlainLabel()
        self._progress: Progress | None = None
        self._room = (0, 0, 0)
        self.room.addWidget(self._card)
        self.room.addWidget(self._english)

    def question(self, tongues: Tongues) -> Words:
        """Return what the page shows."""
        return tongues.say(_SO_FAR)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the picture have what the words leave of what is in sight."""
        self._room = (above, sight, wide)
        taken = self.goal_tall(wide)
        if not self._english.isHidden():
            taken += self._english.heightForWidth(wide) + self.room.spacing()
        self._card.use_room(sight - above - PAGE_MARGIN - taken, wide)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the goal, and the words of its picture."""
        said = in_words(self._progress, tongues.large) if self._progress else []
        return [*super().aloud(tongues), *said]

    def refresh(self) -> None:
        """Show how it has gone; what money was kept takes a check-in, which is slow to load."""
        super().refresh()
        if self.looking.goal is None:
            return
        self._show(self.looking.progress)
        self._desk.runner.run(
            self.looking.whole_progress, self._show, label=_("Opening the page"), owner=self
        )

    def _show(self, progress: Progress) -> None:
        self._progress, tongues = progress, self.tongues
        if tongues is None:
            return
        self._card.show_progress(progress, tongues.large)
        self._english.setText("\n".join(in_words(progress, tongues.small)))
        self._english.setVisible(not tongues.large.is_source)
        place_under(self._english, tongues)
        self.use_room(*self._room)


class _NothingPage(ResidentPage):
    """There is no goal to look back at any more."""

    is_question: ClassVar[bool] = False

    def question(self, tongues: Tongues) -> Words:
        """Return the title of the part."""
        return tongues.say(_HOW)
