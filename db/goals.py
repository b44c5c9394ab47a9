"""Residents' goals with their steps and reviews, as the store keeps them."""

from db.base import table_of
from homeapp.domain.goals import Goal, Step
from homeapp.domain.reviews import Review

goals = table_of(
    Goal,
    "goals",
    references={
        "resident_id": "residents",
        "statement_id": "statements",
        "follows_id": "goals",
    },
)
steps = table_of(Step, "steps", references={"goal_id": "goals"})
reviews = table_of(Review, "reviews", references={"resident_id": "residents", "goal_id": "goals"})
