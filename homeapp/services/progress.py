"""How a goal has gone, as the records tell it: the same on every screen and on paper."""

from collections.abc import Sequence
from decimal import Decimal

from homeapp.domain.goals import Goal
from homeapp.domain.progress import Progress, money_scale, progress_of
from homeapp.domain.reviews import Review
from homeapp.services.dependence import newest_first
from homeapp.services.questions import Questions
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["goal_progress", "reviews_of"]


def reviews_of(records: UnitOfWork, goal: Goal) -> list[Review]:
    """Return the reviews of a goal, oldest first."""
    reviews = records.reviews.where(goal_id=goal.id)
    return sorted(reviews, key=lambda one: (one.held_on, one.id))


def goal_progress(
    records: UnitOfWork, goal: Goal, reviews: Sequence[Review], questions: Questions | None
) -> Progress:
    """Return how a goal has gone so far, also in money by the resident's own price.

    `questions` are read only where there is money to count, which is slow the first time. Without
    them no money is counted.
    """
    if questions is None or not reviews or not money_scale(goal):
        return progress_of(goal, reviews, None)
    return progress_of(goal, reviews, _weekly_money(records, goal, questions))


def _weekly_money(records: UnitOfWork, goal: Goal, questions: Questions) -> Decimal | None:
    """Return what tobacco cost in a week when the goal began, in pounds, if it was told.

    It is read from the questions as they were asked; where nobody kept that version, nothing is
    known.
    """
    key, scale = goal.domain.value, money_scale(goal)
    told = newest_first(records.check_ins.where(resident_id=goal.resident_id, measure=key))
    if not told:
        return None
    # Scoring is imported with the first check-in, as all that belongs to them.
    from homeapp.domain.scoring import figures

    before = [one for one in told if goal.starts_on is None or one.taken_on <= goal.starts_on]
    for check_in in (*before, *told[::-1]):
        measure = questions.as_asked(check_in)
        if measure is None:
            return None
        for figure in figures(measure, check_in.responses):
            if figure.scale.key == scale:
                return figure.amount
    return None
