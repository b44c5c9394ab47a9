"""What a worker and a resident do with the plan: put it together, agree it, take it home."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from homeapp.domain.content import Content
from homeapp.domain.entity import Entity
from homeapp.domain.plans import (
    Criterion,
    Layout,
    NotReady,
    Plan,
    PlanChoices,
    PlanContent,
    PrintOut,
    Way,
    criteria,
)
from homeapp.domain.residents import Resident
from homeapp.errors import Refusal
from homeapp.i18n import N_, languages
from homeapp.services.composing import compose
from homeapp.services.service import Clock, Service
from homeapp.services.unit_of_work import Store, UnitOfWork

__all__ = ["NoPlan", "Plans"]


class NoPlan(Refusal):
    """A print-out was asked for where no plan is agreed."""

    def __init__(self) -> None:
        super().__init__(
            N_("No plan is agreed with this person yet. Agree it first, then print it.")
        )


class Plans(Service):
    """The plans of residents."""

    def __init__(self, store: Store, clock: Clock, content: Content) -> None:
        super().__init__(store, clock)
        self._content = content

    def choices(self, resident_id: UUID) -> PlanChoices:
        """Return what is chosen for the next plan; the resident's language by default."""
        with self._read() as records:
            return _choices(records, resident_id)

    def choose(self, resident_id: UUID, **values: Any) -> PlanChoices:  # noqa: ANN401
        """Change what is chosen for the next plan, named as in `PlanChoices`."""
        with self._start_work(N_("Choose for the plan")) as work:
            choices = replace(_choices(work, resident_id), **values)
            work.plan_choices.save(choices)
        return choices

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
        """Keep the plan as agreed today, for ever; raise `NotReady` where a criterion is open."""
        with self._start_work(N_("Agree the plan")) as work:
            missing = [one for one in self._judge(work, resident_id) if not one.met]
            if missing:
                raise NotReady(missing)
            content = self._compose(work, _choices(work, resident_id))
            version = len(work.plans.where(resident_id=resident_id)) + 1
            choices = _choices(work, resident_id)
            plan = Plan(
                resident_id=resident_id,
                worker_id=self._store.worker_id,
                version=version,
                agreed_at=self._now(),
                language=choices.language,
                layout=choices.layout,
                content=content,
            )
            plan = replace(plan, content=_agreed(plan, self._today()))
            work.plans.save(plan)
        return plan

    def of(self, resident_id: UUID) -> list[Plan]:
        """Return a resident's agreed plans, oldest first."""
        with self._read() as records:
            return records.plans.where(resident_id=resident_id)

    def latest(self, resident_id: UUID) -> Plan:
        """Return the plan agreed last; raise `NotFound` for nobody, `NoPlan` for no plan."""
        with self._read() as records:
            records.residents.get(resident_id)
            plans = records.plans.where(resident_id=resident_id)
        if not plans:
            raise NoPlan
        return max(plans, key=lambda plan: plan.version)

    def says_the_same(self, plan: Plan) -> bool:
        """Whether a plan agreed now would say what this one says, in the same form."""
        with self._read() as records:
            choices = _choices(records, plan.resident_id)
            now = self._compose(records, choices)
        unsigned = replace(plan.content, version=None, agreed_on=None, reference="")
        form = (plan.language, plan.layout)
        return form == (choices.language, choices.layout) and unsigned == now

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

        The note stands only where delivering raised nothing.
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
            work.print_outs.save(made)
            deliver()
        return made

    def _judge(self, records: UnitOfWork, resident_id: UUID) -> tuple[Criterion, ...]:
        whole = replace(_choices(records, resident_id), left_off=())
        return criteria(self._compose(records, whole), self._today())

    def _compose(self, records: UnitOfWork, choices: PlanChoices) -> PlanContent:
        return compose(
            records,
            self._content,
            worker_id=self._store.worker_id,
            choices=choices,
            today=self._today(),
        )


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


def _reference(entity: Entity) -> str:
    """Return the last eight letters of an id: enough to tell two papers apart by eye."""
    return entity.id.hex[-8:]
