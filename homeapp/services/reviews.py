"""What a worker and a resident do when they look back at a goal."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from homeapp.domain.goals import Goal, GoalStatus, Step, check_room
from homeapp.domain.pausing import WHILE_FASTING, is_paused_to_fast, look_after_fast
from homeapp.domain.progress import Progress
from homeapp.domain.reviews import Review, WhatNext, check_review, is_to_review, steps_to_tell
from homeapp.i18n import N_
from homeapp.services.dependence import Dependence
from homeapp.services.next_look import next_look
from homeapp.services.progress import goal_progress, reviews_of
from homeapp.services.questions import Questions
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["Reviews"]


class Reviews(Service):
    """How the goals of residents have gone, as they tell it: one look a day at each goal."""

    def __init__(
        self, store: Store, clock: Clock, dependence: Dependence, questions: Questions
    ) -> None:
        super().__init__(store, clock)
        self._dependence = dependence
        self._questions = questions

    @property
    def today(self) -> date:
        """Return the day that is told of now."""
        return self._today()

    def of_goal(self, goal_id: UUID) -> list[Review]:
        """Return the reviews of a goal, oldest first."""
        with self._read() as records:
            return reviews_of(records, records.goals.get(goal_id))

    def due(self, resident_id: UUID) -> list[Goal]:
        """Return the goals to ask about today: those from an earlier day, and those whose day came.

        One that is reviewed today stays among them until the day is over.
        """
        today = self._today()
        with self._read() as records:
            todays = records.reviews.where(resident_id=resident_id, held_on=today)
            reviewed = {one.goal_id for one in todays}
            return [
                goal
                for goal in records.goals.where(resident_id=resident_id)
                if is_to_review(goal, today, is_reviewed=goal.id in reviewed)
            ]

    def todays(self, goal_id: UUID) -> Review | None:
        """Return today's review of a goal, `None` before anything is told."""
        with self._read() as records:
            return self._kept_today(records, goal_id)

    def since(self, goal_id: UUID) -> date | None:
        """Return the day that "since last time" begins: of the review before, or of the start."""
        with self._read() as records:
            return self._since(records, records.goals.get(goal_id))

    def days_passed(self, goal_id: UUID) -> int | None:
        """Return how many days "since last time" are, `None` where nobody knows when it began."""
        since = self.since(goal_id)
        return None if since is None else max((self._today() - since).days, 0)

    def steps(self, goal_id: UUID) -> list[Step]:
        """Return the steps of a goal to talk about: still to do, or done since last time."""
        with self._read() as records:
            since = self._since(records, records.goals.get(goal_id))
            return steps_to_tell(records.steps.where(goal_id=goal_id), since, self._today())

    def progress(self, goal_id: UUID, *, with_money: bool = True) -> Progress:
        """Return how a goal has gone so far, also in money by the resident's own price.

        Money is worked out from a check-in, which is slow the first time. Of a goal on alcohol
        nothing is told while the rule on sudden stopping stands.
        """
        with self._read() as records:
            goal = records.goals.get(goal_id)
            questions = self._questions if with_money else None
            is_told = not self._dependence.tells_no_progress(records, goal)
            reviews = reviews_of(records, goal) if is_told else []
            return goal_progress(records, goal, reviews, questions)

    def keep(self, goal_id: UUID, **values: Any) -> Review:  # noqa: ANN401 - any field's value
        """Change today's review of a goal, or begin it; one with nothing told in it is let go.

        Fields are named as in `Review`; what is next goes through `choose`. How sure somebody is
        now stands with the goal from then on, also on the plan. Raises what `check_review` raises.
        """
        with self._start_work(N_("Look back at a goal")) as work:
            goal = work.goals.get(goal_id)
            review = replace(self._todays(work, goal), **values)
            check_review(review, self._since(work, goal))
            if (sure := values.get("confidence")) is not None:
                self._keep(work, replace(goal, confidence=sure))
            return self._settle(work, review)

    def choose(self, goal_id: UUID, what_next: WhatNext | None) -> Review:
        """Keep what a person would like to do next with a goal, and move it there.

        A review day that has come is moved on, where the goal stays on the plan, and for a fast to
        a day after it. Another choice on the same day takes the first one's place, and `None` takes
        it back: the goal then stands as it did before, with the day it has now. Raises
        `WrongStatus` where the goal cannot go there, `TooManyGoals` for a fourth active one, and
        `DependenceFirst` for one that must wait.
        """
        with self._start_work(N_("Choose what is next for a goal")) as work:
            goal = work.goals.get(goal_id)
            review = self._todays(work, goal)
            before = review.status_before or goal.status
            wanted = before if what_next is None else what_next.leads_to
            is_started = what_next is not None or goal.status is not GoalStatus.ACTIVE
            if is_started and wanted is GoalStatus.ACTIVE:
                self._dependence.check(work, goal)
            moved = self._move(work, goal, before, wanted)
            moved = replace(moved, status_reason=_reason(moved, review, what_next))
            if moved != goal:
                moved = self._keep(work, moved)
            if what_next is not None:
                self._look_again(work, moved, what_next)
            kept = None if what_next is None else before
            return self._settle(work, replace(review, what_next=what_next, status_before=kept))

    def _move(self, work: UnitOfWork, goal: Goal, before: GoalStatus, wanted: GoalStatus) -> Goal:
        if wanted is goal.status:
            return goal
        moved = replace(goal, status=before, status_on=self._today(), status_reason="")
        if wanted is not before:
            moved = moved.become(wanted, self._today())
        check_room(moved, self._dependence.going_on(work, goal.resident_id))
        return moved

    def _look_again(self, work: UnitOfWork, goal: Goal, what_next: WhatNext) -> None:
        today = self._today()
        if what_next is WhatNext.FAST:
            self._keep(work, replace(goal, review_on=look_after_fast(goal, today)))
        elif goal.is_on_plan and goal.review_on is not None and goal.review_on <= today:
            day = next_look(work, goal.resident_id, goal.domain, today)
            self._keep(work, replace(goal, review_on=day))

    def _settle(self, work: UnitOfWork, review: Review) -> Review:
        if not review.is_empty:
            return self._keep(work, review)
        if work.reviews.find(review.id) is not None:
            work.reviews.remove(review)
        return review

    def _todays(self, work: UnitOfWork, goal: Goal) -> Review:
        kept = self._kept_today(work, goal.id)
        if kept is not None:
            return kept
        return Review(resident_id=goal.resident_id, goal_id=goal.id, held_on=self._today())

    def _kept_today(self, records: UnitOfWork, goal_id: UUID) -> Review | None:
        kept = records.reviews.where(goal_id=goal_id, held_on=self._today())
        return kept[-1] if kept else None

    def _since(self, records: UnitOfWork, goal: Goal) -> date | None:
        earlier = [one.held_on for one in reviews_of(records, goal) if one.held_on < self._today()]
        return earlier[-1] if earlier else goal.starts_on


def _reason(goal: Goal, review: Review, what_next: WhatNext | None) -> str:
    """Return why a goal stands where it was moved: a fast that is chosen, or taken back."""
    if what_next is WhatNext.FAST:
        return WHILE_FASTING
    is_over = what_next is WhatNext.PAUSE or review.what_next is WhatNext.FAST
    return "" if is_over and is_paused_to_fast(goal) else goal.status_reason
