"""Reviews of goals: what has happened since last time, and how it compares with what was hoped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import sqrt
from uuid import UUID

from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import R_

__all__ = ["Attainment", "Review", "t_score"]


class Attainment(Choice):
    """How far a goal came, in words that blame nobody; the level is for service reports alone."""

    MUCH_MORE = "much-more", R_("Much more than hoped")
    MORE = "more", R_("More than hoped")
    AS_HOPED = "as-hoped", R_("As hoped")
    LESS = "less", R_("Less than hoped")
    MUCH_LESS = "much-less", R_("Much less than hoped")

    @property
    def level(self) -> int:
        """Return the level of goal attainment scaling, -2 to +2 with 0 as hoped."""
        return 2 - list(Attainment).index(self)


@dataclass(frozen=True, kw_only=True)
class Review(Entity):
    """One look at one goal on one day, each part of it optional."""

    resident_id: UUID
    goal_id: UUID
    held_on: date
    amount: Decimal | None = None
    """Where it stands now, in the goal's own unit."""
    free_days: int | None = None
    """Days without smoking, or without alcohol, since the review before or the start."""
    confidence: int | None = None
    """How sure to go on, 0 to 10."""
    attainment: Attainment | None = None
    words: str = ""
    """What the resident says about it."""
    words_language: str = "en"


_CORRELATION = 0.3
"""The expected correlation between goals (Kiresuk and Sherman 1968)."""


def t_score(levels: Iterable[int], weights: Iterable[float] | None = None) -> float | None:
    """Return the goal attainment T-score of levels -2 to +2; `None` of no goals.

    Mean 50, standard deviation 10, all goals weighing alike unless `weights` are given. It
    describes a service, never a person: it is for service reports alone. Source: Kiresuk and
    Sherman 1968, as corrected in the erratum of Turner-Stokes 2009.
    """
    reached = list(levels)
    weighing = list(weights) if weights is not None else [1.0] * len(reached)
    if len(weighing) != len(reached):
        raise ValueError("a weight is needed for each level")
    if not reached or not any(weighing):
        return None
    sum_of = sum(weight * level for weight, level in zip(weighing, reached, strict=True))
    squares = sum(weight**2 for weight in weighing)
    spread = (1 - _CORRELATION) * squares + _CORRELATION * sum(weighing) ** 2
    return 50 + 10 * sum_of / sqrt(spread)
