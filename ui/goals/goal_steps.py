"""The steps of one goal that is looked back at."""

from datetime import date
from uuid import UUID

from homeapp.domain.goals import Doer, Step
from homeapp.errors import NotFound
from homeapp.planner import Planner

__all__ = ["GoalSteps"]


class GoalSteps:
    """Those still to do, and those done since last time; none of a goal that is gone."""

    def __init__(self, planner: Planner, goal_id: UUID) -> None:
        self._planner, self._goal_id = planner, goal_id

    @property
    def today(self) -> date:
        """Return the day that is told of."""
        return self._planner.reviews.today

    def all(self) -> tuple[Step, ...]:
        """Return them, whoever does them."""
        try:
            return tuple(self._planner.reviews.steps(self._goal_id))
        except NotFound:
            return ()

    def own(self) -> tuple[Step, ...]:
        """Return those of them which the person does."""
        return tuple(step for step in self.all() if step.doer is Doer.ME)

    def are_asked(self) -> bool:
        """Whether to ask the person which are done; all that day, so that a slip can be mended."""
        return any(step.is_open or step.done_on == self.today for step in self.own())

    def tick(self, step_id: UUID, *, done: bool) -> None:
        """Keep that a step was done, by today, or is not done after all."""
        self._planner.goals.change_step(step_id, done_on=self.today if done else None)
