"""Goals that pause while a resident fasts, as they said they do."""

from dataclasses import replace
from uuid import UUID

from homeapp.domain.goals import Goal, GoalStatus
from homeapp.domain.pausing import (
    EATING,
    FAST_ADVICE,
    WHILE_FASTING,
    look_after_fast,
    says_they_fast,
)
from homeapp.i18n import N_
from homeapp.services.questions import LoadMeasures
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store

__all__ = ["Fasting", "fasting_advice"]


class Fasting(Service):
    """Who fasts at times, and their goals meanwhile."""

    def __init__(self, store: Store, clock: Clock, load: LoadMeasures) -> None:
        super().__init__(store, clock)
        self._load = load

    def is_told(self, resident_id: UUID) -> bool:
        """Whether this person said that they fast at times."""
        with self._read() as records:
            return says_they_fast(records.check_ins.where(resident_id=resident_id, measure=EATING))

    def advice(self) -> tuple[str, ...]:
        """Return what goes with a fast, as the content says it. Slow the first time."""
        return fasting_advice(self._load)

    def pause(self, goal_id: UUID) -> Goal:
        """Pause a goal for a fast, to be looked at again after it; raise `WrongStatus`."""
        with self._start_work(N_("Pause a goal for a fast")) as work:
            today = self._today()
            goal = work.goals.get(goal_id).become(GoalStatus.PAUSED, today, WHILE_FASTING)
            return self._keep(work, replace(goal, review_on=look_after_fast(goal, today)))


def fasting_advice(load: LoadMeasures) -> tuple[str, ...]:
    """Return whom to ask before a fast, messages of the residents' catalogue."""
    return tuple(
        line.words
        for measure in load()
        if measure.key == EATING
        for line in measure.advice
        if line.key == FAST_ADVICE
    )
