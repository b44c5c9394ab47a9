"""The part of the resident's view that a returning talk begins with, on how goals have gone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from homeapp.domain.goals import Goal
from homeapp.domain.progress import Shown
from homeapp.i18n import R_, Language
from homeapp.planner import Planner
from ui.common import PictureLabel, row
from ui.common.resident_pages import ResidentPage
from ui.common.tongues import Tongues, Words
from ui.desk import Desk
from ui.goals.cards import PICTURES
from ui.goals.resident_goal import TappedGoal
from ui.goals.resident_looking import (
    AmountPage,
    FreeDaysPage,
    HopedPage,
    ToldPage,
)
from ui.goals.resident_next import ChangeGoal, NextPage
from ui.goals.resident_so_far import KeptPage, SoFarPage
from ui.goals.resident_steps import StepsPage
from ui.goals.resident_sure import SurePage
from ui.goals.resident_waiting import FindPlace, MakeGoal, WaitingPage
from ui.goals.review_presenter import GoalReview, counts_amount

__all__ = ["ReviewPart"]

_HOW = R_("How has it gone?")
_NOTHING = R_("There is no goal to look back at now.")
_PICTURE = 160


class ReviewPart:
    """Each goal from an earlier day, one question a page.

    In the place of those that must wait stands the warning, once. It is the last page, because
    whoever comes back from the answers, or is on a page that an answer takes away, comes to that.
    """

    key = "review"
    title = _HOW

    def __init__(
        self, desk: Desk, *, make_goal: MakeGoal, change_goal: ChangeGoal, find_place: FindPlace
    ) -> None:
        """Each of `make_goal`, `change_goal` and `find_place` prepares a part to go on to."""
        self._desk, self._make_goal, self._find_place = desk, make_goal, find_place
        self._change_goal = change_goal

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
                talk = self._talks[goal.id] = _GoalTalk(self._desk, goal, self._change_goal)
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

    def __init__(self, desk: Desk, goal: Goal, change_goal: ChangeGoal) -> None:
        self._desk = desk
        self._looking = looking = GoalReview(desk.planner, goal.id)
        self._amount = AmountPage(desk, looking, goal) if counts_amount(goal) else None
        self._days = FreeDaysPage(desk, looking, goal) if looking.counts_days else None
        self._steps: StepsPage | None = None
        self._hoped = HopedPage(desk, looking, goal)
        self._told = ToldPage(desk, looking, goal)
        self._sure = SurePage(desk, _SureAgain(desk.planner, looking, goal))
        self._sure.picture = PICTURES[goal.domain]
        self._next = NextPage(desk, looking, goal, change_goal)
        self._so_far, self._kept = (kind(desk, looking, goal) for kind in (SoFarPage, KeptPage))
        asked = (self._amount, self._days, self._hoped, self._told, self._sure, self._next)
        self._asked: list[ResidentPage] = [page for page in asked if page is not None]

    @property
    def made(self) -> list[ResidentPage]:
        """Return every page."""
        return [*self._asked, self._so_far, self._kept, *([self._steps] if self._steps else [])]

    def pages(self, goal: Goal) -> list[ResidentPage]:
        """Return the pages that fit: of what is over, nobody is asked how sure they are, or more.

        Nor for days without alcohol where the rule on sudden stopping began meanwhile.
        """
        asked = [page for page in self._asked if goal.is_on_plan or page is not self._sure]
        if not self._looking.counts_days:
            asked = [page for page in asked if page is not self._days]
        if goal.is_on_plan and self._looking.steps.are_asked():
            asked.insert(asked.index(self._hoped), self._steps_page(goal))
        return [*asked, *self._told_so_far()]

    def _told_so_far(self) -> list[ResidentPage]:
        """Return the pages on what is known; on money only once the page before has found it."""
        known = {part.about for part in self._looking.progress.parts}
        if self._so_far.keeps_money and Shown.COURSE in known:
            known.add(Shown.MONEY)
        return [page for page in (self._so_far, self._kept) if known & set(page.about)]

    def _steps_page(self, goal: Goal) -> StepsPage:
        """Return the page on steps, which few goals have."""
        if self._steps is None:
            self._steps = StepsPage(self._desk, self._looking, goal)
        return self._steps


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


class _NothingPage(ResidentPage):
    """There is no goal to look back at any more."""

    is_question: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self.room.addWidget(row(PictureLabel("ui/target", _PICTURE)))  # a face would judge

    def question(self, tongues: Tongues) -> Words:
        """Return what is said in the place of a question."""
        return tongues.say(_NOTHING)
