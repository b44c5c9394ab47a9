"""What a worker and a resident do with goals."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.goals import (
    MOST_ACTIVE,
    Goal,
    GoalDomain,
    GoalStatus,
    Step,
    check_room,
    check_values,
)
from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import N_, _
from homeapp.services.admission import check_open
from homeapp.services.dependence import Dependence
from homeapp.services.ideas import ideas_for
from homeapp.services.next_look import next_look
from homeapp.services.questions import LoadMeasures
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["Goals"]

_FIELD_WORDS = {
    "domain": N_("what the goal is about"),
    "own_words": N_("goal in own words"),
    "words_language": N_("language of the goal"),
    "idea": N_("goal in own words"),
    "statement_id": N_("what matters for the goal"),
    "tile": N_("what matters for the goal"),
    "follows_id": N_("which goal it came from"),
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
    """The goals of residents, with their steps.

    While the rule on sudden stopping stands, whatever makes, changes or starts a goal that must
    wait raises `DependenceFirst` (`homeapp.services.dependence`).
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        content: Content,
        load: LoadMeasures,
        dependence: Dependence,
    ) -> None:
        super().__init__(store, clock)
        self._content = content
        self._load = load
        self._dependence = dependence

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

    def ideas(self, resident_id: UUID, domain: GoalDomain) -> tuple[GoalIdea, ...]:
        """Return goals to point at on a topic, sized for what this person said, smallest first."""
        with self._read() as records:
            return ideas_for(records, resident_id, domain, self._content, self._load)

    def warnings(
        self, resident_id: UUID, domain: GoalDomain, goal: Goal | None = None
    ) -> tuple[str, ...]:
        """Return the safety sentences of a topic, in whole words where the rule stands.

        Of a goal on any topic that names alcohol, those of alcohol come as well.
        """
        alcohol = GoalDomain.ALCOHOL
        usual = () if domain is alcohol else self._content.warnings_for(domain)
        with self._read() as records:
            steps = records.steps.where(goal_id=goal.id) if goal else []
            names_it = goal is not None and self._content.names_alcohol(goal, steps)
            # In words of somebody's own, alcohol may have a name that no list holds.
            if domain not in (alcohol, GoalDomain.OWN) and not names_it:
                return usual
            if self._dependence.stands(records, resident_id):
                return (*usual, *self._dependence.warnings)
        named = domain is alcohol or names_it
        return (*usual, *self._content.warnings_for(alcohol)) if named else usual

    def waiting(self, resident_id: UUID) -> frozenset[UUID]:
        """Return ids of goals that wait for a GP or an alcohol service, and are on no plan."""
        with self._read() as records:
            if not self._dependence.stands(records, resident_id):
                return frozenset()
            return frozenset(
                goal.id
                for goal in records.goals.where(resident_id=resident_id)
                if goal.is_on_plan and self._dependence.must_wait(records, goal)
            )

    def add(self, goal: Goal) -> Goal:
        """Add a goal; raise `TooManyGoals` where it is active and three are already.

        Raises also what `check_values` raises, and `ClosedNow` where the work is closed.
        """
        with self._start_work(N_("Add a goal")) as work:
            check_open(work, goal.resident_id)
            check_room(goal, self._dependence.going_on(work, goal.resident_id))
            check_values(goal, _FIELD_WORDS, self._today())
            return self._keep_safe(work, goal)

    def begin(
        self,
        resident_id: UUID,
        domain: GoalDomain,
        *,
        because: str = "",
        **values: Any,  # noqa: ANN401 - any field's value
    ) -> Goal:
        """Add a goal that starts today and is looked at again when they meet, or in some weeks.

        It is active at once where there is room, because choosing it means doing it; a fourth one
        waits as something to think about. One that follows another (`follows_id`) comes in its
        place: in the same work that one is changed, `because` of what the person said, and hands
        on what matters. Raises `WrongStatus` where that one is over already.
        """
        today = self._today()
        with self._read() as records:
            review = next_look(records, resident_id, domain, today)
        start = Goal(
            resident_id=resident_id, domain=domain, starts_on=today, review_on=review, **values
        )
        name = N_("Add a goal") if start.follows_id is None else N_("Change to another goal")
        with self._start_work(name) as work:
            check_open(work, resident_id)
            if start.follows_id is not None:
                start = self._follow(work, start, work.goals.get(start.follows_id), because)
            if self._is_room(work, resident_id):
                start = start.become(GoalStatus.ACTIVE, today)
            check_values(start, _FIELD_WORDS, today)
            return self._keep_safe(work, start)

    def has_room(self, resident_id: UUID) -> bool:
        """Whether another goal may be active; one that waits for a GP takes no place."""
        with self._read() as records:
            return self._is_room(records, resident_id)

    def change(self, goal_id: UUID, **values: Any) -> Goal:  # noqa: ANN401 - any field's value
        """Change fields of a goal, named as in `Goal`; its status goes through `become`.

        Raises what `check_values` raises.
        """
        with self._start_work(_("Change {what}", what=_what(_FIELD_WORDS, values))) as work:
            before = work.goals.get(goal_id)
            goal = replace(before, **values)
            if goal.own_words != before.own_words and "idea" not in values:
                goal = replace(goal, idea="")
            check_values(goal, values, self._today())
            kept = self._keep_safe(work, goal)
            self._dependence.check_change(work, before, kept)
            return kept

    def become(self, goal_id: UUID, status: GoalStatus, reason: str = "") -> Goal:
        """Move a goal on: start, pause, change, finish or stop it.

        Raises `WrongStatus` where it cannot go there, and `TooManyGoals` for a fourth active one.
        """
        with self._start_work(N_("Move a goal on")) as work:
            goal = work.goals.get(goal_id).become(status, self._today(), reason)
            check_room(goal, self._dependence.going_on(work, goal.resident_id))
            if status is GoalStatus.ACTIVE:
                self._dependence.check(work, goal)
            return self._keep(work, goal)

    def remove(self, goal_id: UUID) -> None:
        """Take a goal away that was written by mistake, with its steps; undo brings it back."""
        with self._start_work(N_("Remove a goal")) as work:
            for step in _steps(work, goal_id):
                work.steps.remove(step)
            for later in work.goals.where(follows_id=goal_id):
                work.goals.save(replace(later, follows_id=None))
            work.goals.remove(work.goals.get(goal_id))

    def add_step(self, step: Step) -> Step:
        """Add a step to a goal."""
        with self._start_work(N_("Add a step")) as work:
            return self._keep_safe_step(work, step)

    def change_step(self, step_id: UUID, **values: Any) -> Step:  # noqa: ANN401
        """Change fields of a step, named as in `Step`."""
        with self._start_work(_("Change {what}", what=_what(_STEP_WORDS, values))) as work:
            step = replace(work.steps.get(step_id), **values)
            return self._keep_safe_step(work, step)

    def remove_step(self, step_id: UUID) -> None:
        """Take a step away; undo brings it back."""
        with self._start_work(N_("Remove a step")) as work:
            work.steps.remove(work.steps.get(step_id))

    def _is_room(self, records: UnitOfWork, resident_id: UUID) -> bool:
        going_on = self._dependence.going_on(records, resident_id)
        return sum(goal.status is GoalStatus.ACTIVE for goal in going_on) < MOST_ACTIVE

    def _follow(self, work: UnitOfWork, goal: Goal, before: Goal, because: str) -> Goal:
        """Return a goal that takes the place of the one before, which is changed from today."""
        if before.status is not GoalStatus.CHANGED:
            self._keep(work, before.become(GoalStatus.CHANGED, self._today(), because))
        if goal.serves is not None:
            return goal
        return replace(goal, statement_id=before.statement_id, tile=before.tile)

    def _keep_safe(self, work: UnitOfWork, goal: Goal) -> Goal:
        """Keep a goal, unless it must wait; one reworded is its idea's no more."""
        if not self._dependence.is_still_its_idea(goal):
            goal = replace(goal, idea="")
        kept = self._keep(work, goal)
        self._dependence.check(work, kept)
        return kept

    def _keep_safe_step(self, work: UnitOfWork, step: Step) -> Step:
        kept = self._keep(work, step)
        self._dependence.check(work, work.goals.get(step.goal_id))
        return kept


def _what(words: Mapping[str, str], values: Iterable[str]) -> str:
    """Return what is changed, by its first field; a field that may not be changed is a fault."""
    first, *_rest = (words[name] for name in values)
    return _(first)


def _steps(work: UnitOfWork, goal_id: UUID) -> list[Step]:
    return work.steps.where(goal_id=goal_id)
