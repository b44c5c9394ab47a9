"""How a goal has gone, as the records tell it: the same on every screen and on paper."""

from collections.abc import Sequence
from decimal import Decimal

from homeapp.domain.goals import Goal
from homeapp.domain.progress import Progress, money_scale, progress_of
from homeapp.domain.reviews import Review
from homeapp.services.dependence import LoadMeasures, newest_first
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["goal_progress", "reviews_of"]


def reviews_of(records: UnitOfWork, goal: Goal) -> list[Review]:
    """Return the reviews of a goal, oldest first."""
    reviews = records.reviews.where(goal_id=goal.id)
    return sorted(reviews, key=lambda one: (one.held_on, one.id))


def goal_progress(
    records: UnitOfWork, goal: Goal, reviews: Sequence[Review], load: LoadMeasures | None
) -> Progress:
    """Return how a goal has gone so far, also in money by the resident's own price.

    `load` is called only where there is money to count; it is slow the first time. Without it no
    money is counted.
    """
    counts = load is not None and reviews and money_scale(goal)
    return progress_of(goal, reviews, _weekly_money(records, goal, load) if counts else None)


def _weekly_money(records: UnitOfWork, goal: Goal, load: LoadMeasures | None) -> Decimal | None:
    """Return what tobacco cost in a week when the goal began, in pounds, if it was told.

    Where the answers that tell it were to another version of the questions, nothing is known.
    """
    key, scale = goal.domain.value, money_scale(goal)
    told = newest_first(records.check_ins.where(resident_id=goal.resident_id, measure=key))
    if not told or load is None:
        return None
    # Scoring is imported with the first check-in, as all that belongs to them.
    from homeapp.domain.scoring import figures

    measure = next((one for one in load() if one.key == key), None)
    before = [one for one in told if goal.starts_on is None or one.taken_on <= goal.starts_on]
    for check_in in (*before, *told[::-1]):
        if measure is None or not check_in.answers(measure):
            return None
        for figure in figures(measure, check_in.responses):
            if figure.scale.key == scale:
                return figure.amount
    return None
