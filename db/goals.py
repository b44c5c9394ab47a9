"""Residents' goals and their steps, as the store keeps them."""

from db.base import table_of
from homeapp.domain.goals import Goal, Step

goals = table_of(
    Goal, "goals", references={"resident_id": "residents", "statement_id": "statements"}
)
steps = table_of(Step, "steps", references={"goal_id": "goals"})
