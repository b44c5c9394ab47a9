"""What a worker and a resident do with goals."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from homeapp.domain.goals import (
    LONGEST_TO_REVIEW,
    MOST_ACTIVE,
    Goal,
    GoalDomain,
    GoalStatus,
    Step,
    check_room,
    check_values,
)
from homeapp.i18n import N_, _
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["Goals"]

_FIELD_WORDS = {
    "domain": N_("what the goal is about"),
    "own_words": N_("goal in own words"),
    "words_language": N_("language of the goal"),
    "idea": N_("goal in own words"),
    "statement_id": N_("what matters for the goal"),
    "unit": N_("what is counted"),
    "baseline": N_("where it starts"),
    "target": N_("where it should get to"),
    "how_often": N_("how often"),
    "importance": N_("how important"),
    "confidence": N_("how sure"),
    "barriers": N_("what could get in the way"),
    "if_cue": N_("if-then plan"),
    "then_action": N_("if-then plan"),
    "who_helps": N_("who helps"),
    "starts_on": N_("start date"),
    "review_on": N_("review date"),
}
_STEP_WORDS = {
    "description": N_("step"),
    "doer": N_("who does the step"),
    "doer_name": N_("who does the step"),
    "due_on": N_("when the step is due"),
    "done_on": N_("whether the step is done"),
}


class Goals(Service):
    """The goals of residents, with their steps."""

    def of(self, resident_id: UUID) -> list[Goal]:
        """Return a resident's goals, oldest first."""
        with self._read() as records:
            return records.goals.where(resident_id=resident_id)

    def get(self, goal_id: UUID) -> Goal:
        """Return a goal; raise `NotFound` where there is none."""
        with self._read() as records:
            return records.goals.get(goal_id)

    def steps(self, goal_id: UUID) -> list[Step]:
        """Return the steps of a goal, in the order they were written."""
        with self._read() as records:
            return records.steps.where(goal_id=goal_id)

    def add(self, goal: Goal) -> Goal:
        """Add a goal; raise `TooManyGoals` where it is active and three are already.

        Raises also what `check_values` raises.
        """
        with self._start_work(N_("Add a goal")) as work:
            check_room(goal, work.goals.where(resident_id=goal.resident_id))
            check_values(goal, _FIELD_WORDS, self._today())
            return self._keep(work, goal)

    def begin(self, resident_id: UUID, domain: GoalDomain, **values: Any) -> Goal:  # noqa: ANN401
        """Add a goal that starts today and is looked at again in 12 weeks.

        It is active at once where there is room, because choosing it means doing it; a fourth one
        waits as something to think about.
        """
        today = self._today()
        start = Goal(
            resident_id=resident_id,
            domain=domain,
            starts_on=today,
            review_on=today + LONGEST_TO_REVIEW,
            **values,
        )
        active = [goal for goal in self.of(resident_id) if goal.status is GoalStatus.ACTIVE]
        if len(active) < MOST_ACTIVE:
            start = start.become(GoalStatus.ACTIVE, today)
        return self.add(start)

    def change(self, goal_id: UUID, **values: Any) -> Goal:  # noqa: ANN401 - any field's value
        """Change fields of a goal, named as in `Goal`; its status goes through `become`.

        Raises what `check_values` raises.
        """
        with self._start_work(_("Change {what}", what=_what(_FIELD_WORDS, values))) as work:
            goal = replace(work.goals.get(goal_id), **values)
            check_values(goal, values, self._today())
            return self._keep(work, goal)

    def become(self, goal_id: UUID, status: GoalStatus, reason: str = "") -> Goal:
        """Move a goal on: start, pause, change, finish or stop it.

        Raises `WrongStatus` where it cannot go there, and `TooManyGoals` for a fourth active one.
        """
        with self._start_work(N_("Move a goal on")) as work:
            goal = work.goals.get(goal_id).become(status, self._today(), reason)
            check_room(goal, work.goals.where(resident_id=goal.resident_id))
            return self._keep(work, goal)

    def remove(self, goal_id: UUID) -> None:
        """Take a goal away that was written by mistake, with its steps; undo brings it back."""
        with self._start_work(N_("Remove a goal")) as work:
            for step in _steps(work, goal_id):
                work.steps.remove(step)
            work.goals.remove(work.goals.get(goal_id))

    def add_step(self, step: Step) -> Step:
        """Add a step to a goal."""
        with self._start_work(N_("Add a step")) as work:
            return self._keep(work, step)

    def change_step(self, step_id: UUID, **values: Any) -> Step:  # noqa: ANN401
        """Change fields of a step, named as in `Step`."""
        with self._start_work(_("Change {what}", what=_what(_STEP_WORDS, values))) as work:
            step = replace(work.steps.get(step_id), **values)
            return self._keep(work, step)

    def remove_step(self, step_id: UUID) -> None:
        """Take a step away; undo brings it back."""
        with self._start_work(N_("Remove a step")) as work:
            work.steps.remove(work.steps.get(step_id))


def _what(words: Mapping[str, str], values: Iterable[str]) -> str:
    """Return what is changed, by its first field; a field that may not be changed is a fault."""
    first, *_rest = (words[name] for name in values)
    return _(first)


def _steps(work: UnitOfWork, goal_id: UUID) -> list[Step]:
    return work.steps.where(goal_id=goal_id)
