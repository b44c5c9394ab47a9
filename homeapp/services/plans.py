"""What a worker and a resident do with the plan: put it together, agree it, take it home."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.criteria import Criterion, NotReady, criteria
from homeapp.domain.entity import Entity, new_id
from homeapp.domain.plans import (
    Layout,
    Plan,
    PlanChoices,
    PlanContent,
    PrintOut,
    Telling,
    Way,
    what_to_do,
)
from homeapp.domain.residents import Resident
from homeapp.errors import Refusal
from homeapp.i18n import N_, languages
from homeapp.services.admission import check_answer, check_open
from homeapp.services.composing import compose
from homeapp.services.dependence import Dependence
from homeapp.services.questions import Questions
from homeapp.services.service import Clock, Service
from homeapp.services.settling import with_sources
from homeapp.services.sizes import check_sizes
from homeapp.services.sources import Sources
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["CheckPrint", "NoPlan", "Plans", "ReviewOver"]


class NoPlan(Refusal):
    """A print-out was asked for where no plan is agreed."""

    def __init__(self) -> None:
        super().__init__(
            N_("No plan is agreed with this person yet. Agree it first, then print it.")
        )


class ReviewOver(Refusal):
    """A goal of the plan is to be looked at on a day that has come, or is over."""

    def __init__(self) -> None:
        super().__init__(
            N_("The review day of a goal has come. Choose a later day on its page, then agree.")
        )


CheckPrint = Callable[[PlanContent], None]
"""Raises a `Refusal` for a plan with a sign that cannot be printed, and names the sign."""


class Plans(Service):
    """The plans of residents."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        content: Content,
        check_print: CheckPrint,
        dependence: Dependence,
        questions: Questions,
    ) -> None:
        super().__init__(store, clock)
        self._content = content
        self._dependence = dependence
        self._questions = questions
        self._sources = Sources(content, questions)
        self._check_print = check_print

    def choices(self, resident_id: UUID) -> PlanChoices:
        """Return what is chosen for the next plan; the resident's language by default."""
        with self._read() as records:
            return _choices(records, resident_id)

    def choose(self, resident_id: UUID, **values: Any) -> PlanChoices:  # noqa: ANN401
        """Change what is chosen for the next plan, named as in `PlanChoices`."""
        with self._start_work(N_("Choose for the plan")) as work:
            choices = replace(_choices(work, resident_id), **values)
            return self._keep(work, choices)

    def compose(self, resident_id: UUID) -> PlanContent:
        """Return the plan as it would print now, not agreed yet."""
        with self._read() as records:
            return self._compose(records, _choices(records, resident_id))

    def criteria(self, resident_id: UUID) -> tuple[Criterion, ...]:
        """Return NHS England's five criteria, judged on all that was talked about.

        What is left off the paper was still agreed, so it counts.
        """
        with self._read() as records:
            return self._judge(records, resident_id)

    def agree(self, resident_id: UUID) -> Plan:
        """Keep the plan as agreed today, for ever; one agreed before that says the same stands.

        Raises `ClosedNow`, `NotReady` where a criterion is open, `ReviewOver`, and a `Refusal` that
        names a sign which cannot be printed: an agreed plan can be changed no more.
        """
        with self._start_work(N_("Agree the plan")) as work:
            standing = _newest(work.plans.where(resident_id=resident_id))
            if standing is not None and self._is_said_by(standing, work):
                return standing
            plan = self._to_agree(work, resident_id)
            check_answer(work, plan)
            work.plans.save(plan)
            for telling in self._told_now(work, resident_id)[-1:]:
                work.tellings.save(_told_of(telling, plan))
        return plan

    def _to_agree(self, records: UnitOfWork, resident_id: UUID) -> Plan:
        """Return the plan as it stands, signed; raise where it cannot be agreed."""
        check_open(records, resident_id)
        missing = [one for one in self._judge(records, resident_id) if not one.met]
        if missing:
            raise NotReady(missing)
        choices = _choices(records, resident_id)
        content = self._compose(records, choices)
        if any(goal.review_on and goal.review_on <= self._today() for goal in content.goals):
            raise ReviewOver
        self._check_print(content)
        plan = Plan(
            resident_id=resident_id,
            worker_id=self._store.worker_id,
            version=len(records.plans.where(resident_id=resident_id)) + 1,
            agreed_at=self._now(),
            language=choices.language,
            layout=choices.layout,
            content=content,
        )
        return replace(plan, content=_agreed(plan, self._today()))

    def of(self, resident_id: UUID) -> list[Plan]:
        """Return a resident's agreed plans, oldest first."""
        with self._read() as records:
            return records.plans.where(resident_id=resident_id)

    def latest(self, resident_id: UUID) -> Plan:
        """Return the plan agreed last; raise `NotFound` for nobody, `NoPlan` for no plan."""
        with self._read() as records:
            records.residents.get(resident_id)
            plans = records.plans.where(resident_id=resident_id)
        newest = _newest(plans)
        if newest is None:
            raise NoPlan
        return newest

    def says_the_same(self, plan: Plan) -> bool:
        """Whether a plan agreed now would say what this one says, in the same form."""
        with self._read() as records:
            return self._is_said_by(plan, records)

    def get(self, plan_id: UUID) -> Plan:
        """Return an agreed plan; raise `NotFound` where there is none."""
        with self._read() as records:
            return records.plans.get(plan_id)

    def print_outs(self, resident_id: UUID) -> list[PrintOut]:
        """Return every paper and file made of a resident's plans, oldest first."""
        with self._read() as records:
            return records.print_outs.where(resident_id=resident_id)

    def hand_over(
        self,
        plan: Plan,
        language: str,
        layout: Layout,
        way: Way,
        deliver: Callable[[], None],
    ) -> PrintOut:
        """Print or save a plan by `deliver`, and note that it was done.

        The note stands only where delivering raised nothing. Raises `AgreeAnew` where a goal of
        the plan could be dangerous, or its weight is to stay off, by what was said since.
        """
        made = PrintOut(
            plan_id=plan.id,
            resident_id=plan.resident_id,
            worker_id=self._store.worker_id,
            made_at=self._now(),
            language=language,
            layout=layout,
            way=way,
        )
        with self._start_work(N_("Print or save a plan")) as work:
            self._dependence.check_plan(work, plan)
            check_sizes(work, plan)
            work.print_outs.save(made)
            deliver()
        return made

    def tellings(self, resident_id: UUID) -> list[Telling]:
        """Return each time that the resident said a plan in their own words, oldest first."""
        with self._read() as records:
            return records.tellings.where(resident_id=resident_id)

    def told_back(self, resident_id: UUID) -> Telling | None:
        """Return when the resident last said the plan as it stands in their own words."""
        with self._read() as records:
            return next(iter(self._told_now(records, resident_id)[::-1]), None)

    def tell_back(self, resident_id: UUID) -> Telling:
        """Note that the resident said now, in their own words, what they will do."""
        agreed = [plan for plan in self.of(resident_id) if self.says_the_same(plan)]
        with self._start_work(N_("Note that the plan was said back")) as work:
            telling = Telling(
                resident_id=resident_id,
                worker_id=self._store.worker_id,
                told_at=self._now(),
                says=what_to_do(self._whole(work, resident_id)),
                plan_id=agreed[-1].id if agreed else None,
            )
            return self._keep(work, telling)

    def take_back_telling(self, resident_id: UUID) -> None:
        """Note that the resident did not say the plan back after all."""
        with self._start_work(N_("Take back that the plan was said back")) as work:
            for telling in self._told_now(work, resident_id):
                work.tellings.remove(telling)

    def _is_said_by(self, plan: Plan, records: UnitOfWork) -> bool:
        choices = _choices(records, plan.resident_id)
        unsigned = replace(plan.content, version=None, agreed_on=None, reference="")
        form = (plan.language, plan.layout)
        same_form = form == (choices.language, choices.layout)
        return same_form and unsigned == self._compose(records, choices)

    def _told_now(self, records: UnitOfWork, resident_id: UUID) -> list[Telling]:
        says = what_to_do(self._whole(records, resident_id))
        return records.tellings.where(resident_id=resident_id, says=says)

    def _whole(self, records: UnitOfWork, resident_id: UUID) -> PlanContent:
        """Return the plan with what stays off the paper: it was talked about all the same."""
        whole = replace(_choices(records, resident_id), left_off=())
        return self._compose(records, whole)

    def _judge(self, records: UnitOfWork, resident_id: UUID) -> tuple[Criterion, ...]:
        return criteria(self._whole(records, resident_id), self._today())

    def _compose(self, records: UnitOfWork, choices: PlanChoices) -> PlanContent:
        plan = compose(
            records,
            self._content,
            self._dependence,
            self._questions,
            worker_id=self._store.worker_id,
            choices=choices,
            today=self._today(),
        )
        return with_sources(plan, self._sources)


def _newest(plans: list[Plan]) -> Plan | None:
    return max(plans, key=lambda plan: plan.version, default=None)


def _choices(records: UnitOfWork, resident_id: UUID) -> PlanChoices:
    kept = records.plan_choices.where(resident_id=resident_id)
    choices = kept[-1] if kept else PlanChoices(resident_id=resident_id)
    if choices.language:
        return choices
    reads = _reading_language(records.residents.get(resident_id))
    layout = choices.layout if reads != "en" else Layout.STANDARD
    return replace(choices, language=reads, layout=layout)


def _reading_language(resident: Resident) -> str:
    known = {language.code for language in languages()}
    return resident.reading_language if resident.reading_language in known else "en"


def _agreed(plan: Plan, today: date) -> PlanContent:
    return replace(plan.content, version=plan.version, agreed_on=today, reference=_reference(plan))


def _told_of(telling: Telling, plan: Plan) -> Telling:
    """Return a telling as one of this plan; one of an earlier plan of the same words stays."""
    fresh = telling.id if telling.plan_id is None else new_id()
    return replace(telling, id=fresh, plan_id=plan.id)


def _reference(entity: Entity) -> str:
    """Return the last eight letters of an id: enough to tell two papers apart by eye."""
    return entity.id.hex[-8:]
