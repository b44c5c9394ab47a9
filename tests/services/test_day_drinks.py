"""Drinks told day by day: what is kept and refused, and what the rule on stopping makes of them."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from db.json_values import from_json, to_json
from homeapp.domain.day_drinks import with_count
from homeapp.domain.measures import DEPENDENCE, CheckIn, Response
from homeapp.domain.usual_week import DRINKING_DAYS
from homeapp.domain.weekdays import on_days
from homeapp.errors import Refusal
from homeapp.planner import Planner
from homeapp.services.measures import NotAnAnswer, NumberOutOfRange
from tests.ready_plans import a_ready_resident
from tests.stopping import check_in


@pytest.fixture
def amina(planner: Planner) -> UUID:
    """Return the id of somebody to ask."""
    return a_ready_resident(planner)


def by_day(*counts: tuple[str, str], key: str = "wine-175") -> Response:
    """Return two glasses of wine in a week, so many of a drink on each day."""
    told = tuple((day, key, Decimal(count)) for day, count in counts)
    return Response(drinks=(("wine-175", Decimal("2.0")),), day_drinks=told)


WINE = by_day(("monday", "1"))
REFUSED: list[tuple[str, str, Response, type[Refusal]]] = [
    ("alcohol", "drinks", by_day(("monday", "3")), NotAnAnswer),
    ("alcohol", "drinks", by_day(("monday", "1"), ("friday", "1.5")), NotAnAnswer),
    ("alcohol", "drinks", by_day(("monday", "1"), ("monday", "1")), NotAnAnswer),
    ("alcohol", "drinks", by_day(("Monday", "1")), NotAnAnswer),
    ("alcohol", "drinks", by_day(("monday", "0")), NotAnAnswer),
    ("alcohol", "drinks", by_day(("monday", "1"), key="mead"), NotAnAnswer),
    ("alcohol", "drinks", by_day(("monday", "-1")), NumberOutOfRange),
    ("alcohol", "drinks", by_day(("monday", "0.55")), NumberOutOfRange),
    ("alcohol", "drinks", by_day(("monday", "NaN")), NumberOutOfRange),
    ("alcohol", "drinks", by_day(("monday", "sNaN")), NumberOutOfRange),
    ("alcohol", "drinks", replace(WINE, drinks=()), NotAnAnswer),
    ("alcohol", "drinks", replace(WINE, chosen=("monday",)), NotAnAnswer),
    ("alcohol", DRINKING_DAYS, replace(WINE, drinks=()), NotAnAnswer),
    ("alcohol", DRINKING_DAYS, replace(WINE, drinks=(), number=Decimal(1)), NotAnAnswer),
    ("alcohol", "signs", replace(WINE, drinks=(), chosen=("none",)), NotAnAnswer),
    ("smoking", "packet-size", replace(WINE, drinks=(), number=Decimal(20)), NotAnAnswer),
]


@pytest.mark.parametrize(("measure", "question", "response", "refused"), REFUSED)
def test_days_that_are_not_of_the_week_are_refused_and_leave_no_trace(
    planner: Planner,
    amina: UUID,
    measure: str,
    question: str,
    response: Response,
    refused: type[Refusal],
) -> None:
    before = planner.measures.of(amina)
    with pytest.raises(refused):
        planner.measures.answer(amina, measure, question, response, "en")
    assert planner.measures.of(amina) == before


def test_they_are_kept_and_undone_whole(planner: Planner, amina: UUID) -> None:
    bare, whole = by_day(), by_day(("monday", "1.5"), ("friday", "0.5"))
    for response in (bare, whole):
        planner.measures.answer(amina, "alcohol", "drinks", response, "ur")
    assert newest(planner, amina).responses == {"drinks": whole}
    planner.history.undo()
    assert newest(planner, amina).responses == {"drinks": bare}


def newest(planner: Planner, amina: UUID) -> CheckIn:
    return planner.measures.of(amina, "alcohol")[-1]


def test_they_come_back_from_the_store_and_an_answer_of_before_has_none() -> None:
    whole = by_day(("monday", "1.5"), ("friday", "0.5"))
    held = to_json(whole, Response)
    assert from_json(held, Response) == whole
    del held["day_drinks"]
    assert from_json(held, Response) == by_day()


def heavy_on(days: int, units: str = "15", others: int = 3) -> Response:
    """Return so many units on each of some days from Monday on, and 1 on each of the others."""
    drinks: Response | None = None
    for day in range(days + others):
        count = Decimal(units) if day < days else Decimal(1)
        drinks = with_count(drinks, "single", count, day)
    assert drinks is not None
    return drinks


def tell(planner: Planner, amina: UUID, drinks: Response, days: int = 7) -> CheckIn:
    check_in(
        planner,
        amina,
        {"how-often": "4-a-week", "units-a-day": "0-2", "many-at-once": "never", "signs": ["none"]},
    )
    for key, response in ((DRINKING_DAYS, on_days(range(days))), ("drinks", drinks)):
        planner.measures.answer(amina, "alcohol", key, response, "en")
    return newest(planner, amina)


def test_four_days_of_15_units_call_for_the_rule_whatever_the_mean(
    planner: Planner, amina: UUID
) -> None:
    kept = tell(planner, amina, heavy_on(4))  # 63 units, 9 a day
    assert planner.measures.drinks_safely_only(amina)
    assert DEPENDENCE in kept.warned_of
    figures = {one.scale.key: one.amount for one in planner.measures.figures(kept)}
    assert figures["heavy-days"] == 4
    assert figures["units-most-days"] == 9
    tell(planner, amina, heavy_on(3, others=4))
    assert not planner.measures.drinks_safely_only(amina)


def test_on_the_way_through_the_days_nobody_is_warned(planner: Planner, amina: UUID) -> None:
    for told in range(1, 8):
        kept = tell(planner, amina, heavy_on(told, "10", others=0))  # 10 a day, 70 in the end
        assert DEPENDENCE not in kept.warned_of, told
    assert not planner.measures.drinks_safely_only(amina)


def test_days_half_told_never_end_the_rule(planner: Planner, amina: UUID) -> None:
    tell(planner, amina, heavy_on(4))
    assert planner.measures.drinks_safely_only(amina)
    tell(planner, amina, heavy_on(3, others=0), days=5)
    assert planner.measures.drinks_safely_only(amina), "two days are still to be told"
    tell(planner, amina, heavy_on(3, others=2), days=5)
    assert not planner.measures.drinks_safely_only(amina)


def test_a_day_let_go_warns_nobody_of_what_it_does_not_tell(planner: Planner, amina: UUID) -> None:
    tell(planner, amina, heavy_on(7, "9", others=0))  # 63 units, 9 a day
    kept = planner.measures.answer(amina, "alcohol", DRINKING_DAYS, on_days(range(6)), "en")
    assert DEPENDENCE not in kept.warned_of
    assert kept.responses["drinks"] == heavy_on(7, "9", others=0), "what was told of it stays"
