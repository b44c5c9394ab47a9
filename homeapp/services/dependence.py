"""The rule on sudden stopping: where somebody may depend on alcohol, the GP comes first.

It is in force wherever a goal is made, started, shown, put on a plan or handed over. Whether it
stands is read from the answers each time, and from the mark that the warning was given, which
neither undo nor taking a check-in back removes.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.drinking import (
    AgreeAnew,
    DependenceFirst,
    WarnAnew,
    could_mean_less,
    must_wait,
)
from homeapp.domain.entity import Entity
from homeapp.domain.goals import Goal, GoalDomain, Step
from homeapp.domain.measures import DEPENDENCE, CheckIn, Measure, Response
from homeapp.domain.plans import Plan, PlanGoal, PlanStep
from homeapp.i18n import languages
from homeapp.services.questions import LoadMeasures
from homeapp.services.unit_of_work import UnitOfWork

__all__ = [
    "ALCOHOL",
    "SIGNS",
    "Dependence",
    "as_compared",
    "calls",
    "newest_first",
    "put_back",
    "stands",
]

ALCOHOL = GoalDomain.ALCOHOL.value

SIGNS = "signs"
"""The question on the signs of dependence: without an answer to it the rule never ends."""


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
        return self._must_wait(goal, records.steps.where(goal_id=goal.id))

    def on_paper(
        self, records: UnitOfWork, goals: Sequence[Goal], left_off: Collection[GoalDomain]
    ) -> list[Goal]:
        """Return goals without those that a plan holds back while the rule stands.

        They must wait; or no warning is printed, because alcohol is left off, and they tell of
        less of whatever it may be.
        """
        return [
            goal
            for goal in goals
            if not self._is_held_back(goal, records.steps.where(goal_id=goal.id), left_off)
        ]

    def held_back(self, records: UnitOfWork, resident_id: UUID) -> list[Goal]:
        """Return goals that stay off the paper only because alcohol and its warning do."""
        if not self.stands(records, resident_id):
            return []
        left_off = _left_off(records, resident_id)
        going_on = [
            goal
            for goal in self.going_on(records, resident_id)
            if goal.is_on_plan and goal.domain not in left_off
        ]
        printed = {goal.id for goal in self.on_paper(records, going_on, left_off)}
        return [goal for goal in going_on if goal.id not in printed]

    def going_on(self, records: UnitOfWork, resident_id: UUID) -> list[Goal]:
        """Return a person's goals without those that wait, which take nobody's place."""
        goals = records.goals.where(resident_id=resident_id)
        if not self.stands(records, resident_id):
            return goals
        return [goal for goal in goals if not self.must_wait(records, goal)]

    def check(self, records: UnitOfWork, goal: Goal) -> None:
        """Raise `DependenceFirst` where the rule stands and this goal must wait."""
        if self.stands(records, goal.resident_id) and self.must_wait(records, goal):
            raise DependenceFirst

    def check_change(self, records: UnitOfWork, before: Goal, goal: Goal) -> None:
        """Raise `DependenceFirst` where the rule stands and a goal on alcohol gets another topic.

        In words that no list holds it could still be one to stop.
        """
        is_renamed = before.domain is GoalDomain.ALCOHOL is not goal.domain
        if is_renamed and self.stands(records, goal.resident_id):
            raise DependenceFirst

    def check_plan(self, records: UnitOfWork, plan: Plan) -> None:
        """Raise where the rule stands and the agreed plan must not be shown or go home.

        Raises `AgreeAnew` where it holds what must wait or is held back now, and `WarnAnew` where
        it lacks the warning, unless alcohol is left off: then no word of it belongs on the paper.
        """
        if not self.stands(records, plan.resident_id):
            return
        goals = plan.content.goals
        left_off = _left_off(records, plan.resident_id)
        if any(self._is_held_back(goal, goal.steps, left_off) for goal in goals):
            raise AgreeAnew
        is_left_off = GoalDomain.ALCOHOL in left_off
        tells_of_it = any(goal.domain is GoalDomain.ALCOHOL for goal in goals)
        is_warned = set(self.warnings) <= set(plan.content.warnings)
        if not is_warned and (tells_of_it or not is_left_off):
            raise WarnAnew

    def tells_no_progress(self, records: UnitOfWork, goal: Goal) -> bool:
        """Whether nothing is told of how a goal has gone: days without alcohol invite to go on."""
        return goal.domain is GoalDomain.ALCOHOL and self.stands(records, goal.resident_id)

    def is_still_its_idea(self, goal: Goal) -> bool:
        """Whether the words of a goal from a safe idea are the idea's own, in some language."""
        idea = self._safe.get(goal.idea)
        if idea is None:
            return True
        said = goal.own_words.strip()
        return any(said == known.text(idea.words) for known in languages())

    @cached_property
    def _safe_words(self) -> frozenset[str]:
        return frozenset(
            known.text(idea.words).strip() for idea in self._safe.values() for known in languages()
        )

    def _is_held_back(
        self,
        goal: Goal | PlanGoal,
        steps: Sequence[Step | PlanStep],
        left_off: Collection[GoalDomain],
    ) -> bool:
        if self._must_wait(goal, steps):
            return True
        words = self._content.drinking_words
        is_unwarned = GoalDomain.ALCOHOL in left_off
        return is_unwarned and could_mean_less(goal, steps, words, self._safe_words)

    def _must_wait(self, goal: Goal | PlanGoal, steps: Sequence[Step | PlanStep]) -> bool:
        words = self._content.drinking_words
        return must_wait(goal, steps, words, tuple(self._safe), self._safe_words)


def _left_off(records: UnitOfWork, resident_id: UUID) -> set[GoalDomain]:
    choices = records.plan_choices.where(resident_id=resident_id)
    return {topic for one in choices for topic in one.left_off}


def stands(records: UnitOfWork, resident_id: UUID, load: LoadMeasures) -> bool:
    """Whether the rule stands: the newest check-in that decides it calls for the warning.

    One that leaves out an answer which decides it neither calls for it nor ends it: whoever stopped
    suddenly says that they never drink, and is in danger all the same.
    """
    told = records.check_ins.where(resident_id=resident_id, measure=ALCOHOL)
    if not told:
        return False
    known = {measure.key: measure for measure in load()}
    for one in newest_first(told):
        called = calls(one, known.get(ALCOHOL))
        if called is not None:
            return called
    return False


def newest_first(check_ins: list[CheckIn]) -> list[CheckIn]:
    """Return check-ins with the newest first."""
    return sorted(check_ins, key=lambda one: (one.taken_on, one.id), reverse=True)


def calls(check_in: CheckIn, measure: Measure | None) -> bool | None:
    """Whether a check-in on alcohol calls for the warning; `None` where an answer is missing.

    It never says no where the signs were not answered, whether they were asked or not. Once said, a
    warning is not taken back by an answer that is passed over, kept private or taken away on the
    same day, nor by a later version of the content.
    """
    # Scoring is imported with the first check-in, as all that belongs to them.
    from homeapp.domain.scoring import calls_for

    called = calls_for(measure, check_in.responses, DEPENDENCE) if measure else None
    if called is False and not _tells_of_signs(check_in):
        called = None
    is_as_asked = measure is not None and measure.version == check_in.content_version
    if DEPENDENCE in check_in.warned_of and (called is None or not is_as_asked):
        return True
    return called


def as_compared(record: Entity | None) -> Entity | None:
    """Return a record as undo compares it: of a check-in the answers, whatever was warned of."""
    if not isinstance(record, CheckIn):
        return record
    return replace(record, warned_of=()) if record.responses else None


def put_back(now: Entity | None, wanted: Entity | None) -> Entity | None:
    """Return what a record becomes that is put back or taken away: warnings stay given.

    A check-in after which somebody was warned of stopping suddenly stays without its answers.
    """
    if not isinstance(now, CheckIn):
        return wanted
    if isinstance(wanted, CheckIn):
        said = dict.fromkeys((*wanted.warned_of, *now.warned_of))
        return replace(wanted, warned_of=tuple(said))
    return replace(now, responses={}) if DEPENDENCE in now.warned_of else None


def _tells_of_signs(check_in: CheckIn) -> bool:
    told = check_in.responses.get(SIGNS, Response())
    return bool(told.chosen) and not told.is_private
