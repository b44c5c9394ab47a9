"""What a service costs: in its publisher's words, and "Free" in whatever language is read."""

from decimal import Decimal

import pytest

from homeapp.domain.directory import FREE, Cost
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident, offer_a_service


@pytest.mark.parametrize(
    ("costs", "said"),
    [
        ([Cost(amount=Decimal(0))], FREE),
        ([Cost(option="free."), Cost(amount=Decimal(0))], FREE),
        ([Cost(amount=Decimal("3.50"))], "£3.50"),
        ([Cost(option="One class", amount=Decimal(4))], "One class: £4"),
        ([Cost(description="£4 a class", amount=Decimal(4))], "£4 a class"),
        ([Cost(description="Free for carers", amount=Decimal(0))], "Free for carers"),
        ([Cost(option="Free", amount=Decimal(3))], "Free: £3"),
        ([], ""),
    ],
)
def test_the_plan_tells_all_of_it(
    planner: Planner, memory_store: MemoryStore, costs: list[Cost], said: str
) -> None:
    resident_id = a_ready_resident(planner)
    offer_a_service(planner, memory_store, resident_id, costs=tuple(costs), fees="")
    (service,) = planner.plans.compose(resident_id).services
    assert service.cost == said


@pytest.mark.parametrize("code", ["ur", "bn", "pl"])
def test_nothing_to_pay_is_said_in_each_language(code: str) -> None:
    assert language(code).text(FREE) != FREE
