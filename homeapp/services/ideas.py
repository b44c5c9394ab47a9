"""Which goal ideas fit one person: sized by what they said in the newest check-in on the topic."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from homeapp.domain.content import Content, in_order
from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import First, GoalIdea, IdeaSize, check_in_on
from homeapp.domain.measures import DEPENDENCE, CheckIn, Condition, Measure
from homeapp.services.dependence import ALCOHOL, newest_first, stands
from homeapp.services.questions import LoadMeasures
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["ideas_for"]


def ideas_for(
    records: UnitOfWork,
    resident_id: UUID,
    domain: GoalDomain,
    content: Content,
    load: LoadMeasures,
) -> tuple[GoalIdea, ...]:
    """Return ideas on a topic, the smallest first; without a check-in those that are for all."""
    key = check_in_on(domain)
    told = records.check_ins.where(resident_id=resident_id, measure=key)
    measure = next((one for one in load() if one.key == key), None) if told else None
    if measure is None:
        return content.ideas_for(domain)
    fitting = _Fitting(measure, newest_first(told))
    ideas = [idea for idea in content.goal_ideas if idea.domain is domain]
    if domain.value == ALCOHOL and stands(records, resident_id, load):
        safe = (idea for idea in ideas if idea.safe and idea.first_if in {"", DEPENDENCE})
        # Each leads to help, so none is withheld by an answer such as "never", whose reason may
        # be that somebody stopped suddenly.
        return in_order(idea for idea in safe if fitting.is_among(idea))
    first = next((one.key for one in content.firsts if fitting.comes_first(one, domain)), "")
    return in_order(fitting.sized([idea for idea in ideas if idea.first_if == first]))


class _Fitting:
    """What one person said about a topic, held against the ideas.

    Answers to another version of the questions size no idea and call for none. What spoke against
    an idea, and what came first, still does until it is asked anew.
    """

    def __init__(self, measure: Measure, told: list[CheckIn]) -> None:
        self._measure = measure
        self._told = told
        self._newest = told[0].responses
        self._is_as_asked = told[0].answers(measure)

    def comes_first(self, first: First, domain: GoalDomain) -> bool:
        """Whether something comes first: passing over its question does not end it."""
        if first.domain is not domain:
            return False
        # Imported with the first check-in, as all that belongs to them.
        from homeapp.domain.scoring import holds

        states = (holds(self._measure, one.responses, first.when) for one in self._told)
        return next((state for state in states if state is not None), False)

    def is_for(self, idea: GoalIdea) -> bool:
        """Whether nothing the person said speaks against an idea."""
        return self.is_among(idea) and not (idea.not_if and self._holds(idea.not_if))

    def is_among(self, idea: GoalIdea) -> bool:
        """Whether an idea is for all, or the person said that it is for people like them."""
        return not idea.only_if or (self._is_as_asked and self._holds(idea.only_if))

    def sized(self, ideas: list[GoalIdea]) -> Iterator[GoalIdea]:
        """Yield for each size the first idea with numbers of this person, or else those for all.

        What leads to help, and what is only for people like this one, comes as well.
        """
        fitting = [idea for idea in ideas if self.is_for(idea)]
        for size in IdeaSize:
            mine = [idea for idea in fitting if idea.size is size]
            filled = [one for idea in mine if (one := self._filled(idea)) is not None]
            yield from filled[:1]
            yield from (
                self._begun(idea)
                for idea in mine
                if idea.is_for_all and (not filled or idea.leads_to_help)
            )
            yield from (
                idea for idea in mine if not idea.sizing and (idea.only_if or idea.first_if)
            )

    def _filled(self, idea: GoalIdea) -> GoalIdea | None:
        if idea.sizing is None or not self._is_as_asked or not self._may_count():
            return None
        from homeapp.domain.scoring import amount_of

        now = amount_of(self._measure, self._newest, idea.sizing.item)
        baseline = None if now is None else round(now, 1)
        target = None if baseline is None else idea.sizing.target(baseline)
        if baseline is None or target is None:
            return None
        return replace(idea, baseline=_short(baseline), target=target)

    def _begun(self, idea: GoalIdea) -> GoalIdea:
        """Return an idea with where this person begins, if it counts and they said so."""
        if not idea.begins_at or not self._is_as_asked:
            return idea
        from homeapp.domain.scoring import amount_of

        now = amount_of(self._measure, self._newest, idea.begins_at)
        if now is None and self._is_idle(idea.begins_at):
            now = Decimal(0)
        return replace(idea, baseline=None if now is None else _short(now))

    def _is_idle(self, question: str) -> bool:
        """Whether earlier answers left no reason to ask: no days of walking, so no minutes."""
        from homeapp.domain.scoring import holds

        any_number = Condition(question=question, least=Decimal(0))
        return holds(self._measure, self._newest, (any_number,)) is False

    def _may_count(self) -> bool:
        """Whether less of it is known to be safe: on alcohol that must have been answered."""
        from homeapp.domain.scoring import calls_for

        if self._measure.key != ALCOHOL:
            return True
        return calls_for(self._measure, self._newest, DEPENDENCE) is False

    def _holds(self, conditions: tuple[Condition, ...]) -> bool:
        from homeapp.domain.scoring import holds

        return holds(self._measure, self._newest, conditions) is True


def _short(number: Decimal) -> Decimal:
    """Return a number without the naught after its point, such as 12 for 12.0."""
    whole = number.to_integral_value()
    return whole if whole == number else number
