"""What was agreed and decided, as the store keeps it: never changed, and gone with the person."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
import sqlalchemy as sa

from db.opening import NewStore
from db.records import KeptForEver
from db.store import WorkerStore
from db.tables import TABLES
from homeapp.domain.consents import Consent
from homeapp.domain.entity import Entity
from homeapp.domain.plans import (
    Layout,
    Plan,
    PlanChoices,
    PlanContent,
    PlanSize,
    PlanWorker,
    PrintOut,
    Way,
)
from homeapp.domain.residents import Resident
from tests.factories import a_consent, a_resident


def a_plan(resident: Resident) -> Plan:
    return Plan(
        resident_id=resident.id,
        worker_id=uuid4(),
        version=1,
        agreed_at=datetime(2026, 11, 21, tzinfo=UTC),
        language="ur",
        layout=Layout.STANDARD,
        content=PlanContent(preferred_name="Amina", worker=PlanWorker(name="Sam Jones")),
    )


def a_print_out(plan: Plan) -> PrintOut:
    return PrintOut(
        plan_id=plan.id,
        resident_id=plan.resident_id,
        worker_id=plan.worker_id,
        made_at=plan.agreed_at,
        language="ur",
        layout=Layout.STANDARD,
        way=Way.PRINTED,
    )


@pytest.fixture
def person(store: WorkerStore) -> Resident:
    """Return a resident who is in the store."""
    resident = a_resident()
    with store.start_work("Add a resident") as work:
        work.residents.save(resident)
    return resident


def test_what_is_agreed_is_kept_as_agreed(
    made: NewStore, store: WorkerStore, person: Resident
) -> None:
    plan = a_plan(person)
    with store.start_work("Agree") as work:
        work.plans.save(plan)
    with pytest.raises(KeptForEver), store.start_work("Change") as work:
        work.plans.save(replace(plan, language="pa"))
    with pytest.raises(KeptForEver), store.start_work("Put back") as work:  # noqa: PT012
        work.residents.remove(person)
        work.plans.remove(plan)
        work.plans.save(replace(plan, version=2))
        work.residents.save(person)
    turned_away = pytest.raises(sa.exc.IntegrityError, match="kept as written")
    with turned_away, store.start_work("Remove") as work:
        work.plans.remove(plan)
    with store.read() as records:
        assert records.plans.where() == [plan]


@pytest.mark.parametrize("kind", [Consent, Plan, PrintOut])
@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE {0} SET worker_id = id",
        "DELETE FROM {0}",
        "INSERT OR REPLACE INTO {0} SELECT * FROM {0}",
        "REPLACE INTO {0} SELECT * FROM {0}",
    ],
)
def test_the_database_itself_keeps_what_was_decided(
    made: NewStore, store: WorkerStore, person: Resident, kind: type[Entity], harm: str
) -> None:
    plan, consent = a_plan(person), a_consent(person.id)
    with store.start_work("Decide") as work:
        work.consents.save(consent)
        work.plans.save(plan)
        work.print_outs.save(a_print_out(plan))
    turned_away = pytest.raises(sa.exc.IntegrityError, match="kept as written")
    with made.store.engine.connect() as connection, turned_away:
        connection.exec_driver_sql(harm.format(TABLES[kind].name))
    with store.read() as records:
        assert records.consents.where() == [consent]


def test_what_is_agreed_goes_with_the_person(store: WorkerStore, person: Resident) -> None:
    plan = a_plan(person)
    with store.start_work("Agree") as work:
        work.plans.save(plan)
    with store.start_work("Erase a person") as work:
        work.residents.remove(person)
        work.plans.remove(plan)
    with store.read() as records:
        assert records.plans.where() == []
        assert records.residents.search("Amina") == []


def test_a_weight_on_a_plan_is_kept_exactly(store: WorkerStore, person: Resident) -> None:
    size = PlanSize(
        words="My weight on {date}: {amount} {unit}.",
        amount=Decimal("80.5"),
        unit="kilograms",
        told_on=date(2026, 11, 21),
    )
    plan = a_plan(person)
    plan = replace(plan, content=replace(plan.content, sizes=(size,)))
    choices = PlanChoices(resident_id=person.id, shows_weight=True)
    with store.start_work("Agree") as work:
        work.plans.save(plan)
        work.plan_choices.save(choices)
    with store.read() as records:
        assert records.plans.get(plan.id) == plan
        assert records.plan_choices.get(choices.id).shows_weight


@pytest.mark.parametrize("is_on", [True, False])
def test_the_choice_of_a_page_for_the_fridge_is_kept(
    store: WorkerStore, person: Resident, is_on: bool
) -> None:
    choices = PlanChoices(resident_id=person.id, fridge_page=is_on)
    plan = a_plan(person)
    plan = replace(plan, content=replace(plan.content, fridge_page=is_on))
    with store.start_work("Choose and agree") as work:
        work.plan_choices.save(choices)
        work.plans.save(plan)
    with store.read() as records:
        assert records.plan_choices.get(choices.id) == choices
        assert records.plans.get(plan.id) == plan
