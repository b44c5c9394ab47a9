"""When we meet again, on the plan: the day, and the time where one is planned for that day."""

from datetime import date, time

import pytest

from db.json_values import from_json, to_json
from homeapp.documents.reading import plan_lines
from homeapp.domain.plans import PlanContent, PlanWorker
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.factories import a_resident

DAY = date(2026, 12, 15)


def a_plan(at: time | None) -> PlanContent:
    worker = PlanWorker(name="Jo")
    return PlanContent(preferred_name="Sam", worker=worker, next_review_on=DAY, next_review_at=at)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (None, "We meet again on Tuesday 15 December 2026."),
        (time(14, 5), "We meet again on Tuesday 15 December 2026 at 14:05."),
    ],
)
def test_the_plan_tells_the_day_and_the_time_if_known(at: time | None, said: str) -> None:
    lines = plan_lines(a_plan(at), language("en"))
    told = " ".join(lines).translate(dict.fromkeys(range(0x2066, 0x206A)))
    assert said in told.replace("\u00a0", " ")


@pytest.mark.parametrize("at", [None, time(14, 5)])
def test_the_time_is_kept_with_an_agreed_plan(at: time | None) -> None:
    plan = a_plan(at)
    assert from_json(to_json(plan, PlanContent), PlanContent) == plan


def test_a_meeting_planned_for_the_day_of_the_plan_tells_its_time(planner: Planner) -> None:
    amina = planner.residents.add(a_resident()).id
    planner.plans.choose(amina, next_review_on=DAY)
    assert planner.plans.compose(amina).next_review_at is None
    visit = planner.visits.plan(amina, DAY)
    planner.visits.change(visit.id, at=time(10, 30))
    assert planner.plans.compose(amina).next_review_at == time(10, 30)
    planner.plans.choose(amina, next_review_on=date(2026, 12, 16))
    assert planner.plans.compose(amina).next_review_at is None
