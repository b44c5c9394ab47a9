"""The rule on sudden stopping: where somebody may depend on alcohol, the GP comes first.

It is in force wherever a goal is made, started, shown, put on a plan or handed over. Whether it
stands is read from the answers each time and kept nowhere, so undo cannot get round it.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.drinking import AgreeAnew, DependenceFirst, must_wait
from homeapp.domain.goals import Goal, GoalDomain
from homeapp.domain.measures import DEPENDENCE, CheckIn, Measure
from homeapp.domain.plans import Plan, PlanGoal
from homeapp.i18n import languages
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["ALCOHOL", "Dependence", "LoadMeasures", "newest_first", "stands"]

LoadMeasures = Callable[[], tuple[Measure, ...]]
"""Returns the check-ins of the content. Slow the first time: call it only where one is needed."""

ALCOHOL = GoalDomain.ALCOHOL.value


class Dependence:
    """The rule, for the services that must keep to it."""

    def __init__(self, content: Content, load: LoadMeasures) -> None:
        self._content = content
        self._load = load
        self._safe = {idea.key: idea for idea in content.safe_ideas}

    def stands(self, records: UnitOfWork, resident_id: UUID) -> bool:
        """Whether this person may be offered safe goals on alcohol alone."""
        return stands(records, resident_id, self._load)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the whole warning, a message of the residents' catalogue."""
        whole = tuple(
            line.words
            for measure in self._load()
            if measure.key == ALCOHOL
            for line in measure.advice
            if line.key == DEPENDENCE
        )
        # A pack of a team may have lost the check-in whose answers are still on record.
        return whole or self._content.warnings_for(GoalDomain.ALCOHOL)

    def must_wait(self, records: UnitOfWork, goal: Goal) -> bool:
        """Whether a goal is one that waits while the rule stands."""
        steps = [step.description for step in records.steps.where(goal_id=goal.id)]
        return self._must_wait(goal, steps)

    def check(self, records: UnitOfWork, goal: Goal) -> None:
        """Raise `DependenceFirst` where the rule stands and this goal must wait."""
        if self.stands(records, goal.resident_id) and self.must_wait(records, goal):
            raise DependenceFirst

    def check_plan(self, records: UnitOfWork, plan: Plan) -> None:
        """Raise `AgreeAnew` where the rule stands and the agreed plan holds what must wait."""
        if self.stands(records, plan.resident_id) and any(
            self._must_wait(goal, [step.description for step in goal.steps])
            for goal in plan.content.goals
        ):
            raise AgreeAnew

    def is_still_its_idea(self, goal: Goal) -> bool:
        """Whether the words of a goal from a safe idea are the idea's own, in some language."""
        idea = self._safe.get(goal.idea)
        if idea is None:
            return True
        said = goal.own_words.strip()
        return any(said == known.text(idea.words) for known in languages())

    def _must_wait(self, goal: Goal | PlanGoal, steps: Sequence[str]) -> bool:
        return must_wait(goal, steps, self._content.drinking_words, tuple(self._safe))


def stands(records: UnitOfWork, resident_id: UUID, load: LoadMeasures) -> bool:
    """Whether the rule stands: the newest check-in that decides it calls for the warning.

    One that leaves out an answer which decides it neither calls for it nor ends it.
    """
    told = records.check_ins.where(resident_id=resident_id, measure=ALCOHOL)
    if not told:
        return False
    known = {measure.key: measure for measure in load()}
    for one in newest_first(told):
        called = _calls(one, known.get(ALCOHOL))
        if called is not None:
            return called
    return False


def newest_first(check_ins: list[CheckIn]) -> list[CheckIn]:
    """Return check-ins with the newest first."""
    return sorted(check_ins, key=lambda one: (one.taken_on, one.id), reverse=True)


def _calls(check_in: CheckIn, measure: Measure | None) -> bool | None:
    # Scoring is imported with the first check-in, as all that belongs to them.
    from homeapp.domain.scoring import calls_for

    called = calls_for(measure, check_in.responses, DEPENDENCE) if measure else None
    is_as_asked = measure is not None and measure.version == check_in.content_version
    if not is_as_asked and DEPENDENCE in check_in.warned_of:
        return True  # a later version of the content takes back no warning
    return called
