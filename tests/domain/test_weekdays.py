"""Days of a usual week: told by name or by number, they count the same, and alike for the rule."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeapp.domain.measures import DEPENDENCE, PREFER_NOT_TO_SAY, AnswerKind, Response
from homeapp.domain.scoring import advice_for, asked, calls_for, figures
from homeapp.domain.usual_week import DRINKING_DAYS, UsualWeek, week_of
from homeapp.domain.weekdays import DAYS, days_of, on_days
from tests.check_ins import MEASURES, Said, answered, any_answers, good_answers

ALCOHOL = MEASURES["alcohol"]
SUBSETS = [days for count in range(8) for days in combinations(range(7), count)]
DRINKS: dict[str, Said] = {"how-often": "4-a-week", "units-a-day": "3-4", "signs": ["none"]}


def told(days: tuple[int, ...]) -> Response:
    """Return the answer of days; of no day the number 0."""
    return on_days(days) or Response(number=Decimal(0))


def test_the_days_are_those_of_a_week_from_monday() -> None:
    assert (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ) == DAYS


@pytest.mark.parametrize("days", SUBSETS)
def test_days_are_kept_in_order_with_their_number_and_read_back(days: tuple[int, ...]) -> None:
    response = told(days[::-1])
    assert response.number == len(days)
    assert response.chosen == tuple(DAYS[day] for day in days)
    assert days_of(response) == days


@pytest.mark.parametrize("units", ["14", "59.9", "60", "74.9", "75", "104.9", "105"])
@pytest.mark.parametrize("days", SUBSETS)
def test_figures_and_rule_are_those_of_the_number_alone(days: tuple[int, ...], units: str) -> None:
    rest = answered(DRINKS | {"drinks": {"single": units}})
    named = rest | {DRINKING_DAYS: told(days)}
    bare = rest | {DRINKING_DAYS: Response(number=Decimal(len(days)))}
    assert figures(ALCOHOL, named) == figures(ALCOHOL, bare)
    assert asked(ALCOHOL, named) == asked(ALCOHOL, bare)
    assert advice_for(ALCOHOL, named) == advice_for(ALCOHOL, bare)
    assert calls_for(ALCOHOL, named, DEPENDENCE) == calls_for(ALCOHOL, bare, DEPENDENCE)


@settings(max_examples=80)
@given(responses=good_answers(ALCOHOL), days=st.sets(st.integers(0, 6)))
def test_so_they_are_beside_any_other_answers(
    responses: dict[str, Response], days: set[int]
) -> None:
    named = responses | {DRINKING_DAYS: told(tuple(sorted(days)))}
    bare = responses | {DRINKING_DAYS: Response(number=Decimal(len(days)))}
    assert figures(ALCOHOL, named) == figures(ALCOHOL, bare)
    assert advice_for(ALCOHOL, named) == advice_for(ALCOHOL, bare)


@pytest.mark.parametrize(
    "response",
    [
        None,
        Response(),
        Response(number=Decimal(3)),
        Response(number=Decimal(0)),
        Response(chosen=("monday",)),
        Response(chosen=("monday",), number=Decimal(2)),
        Response(chosen=("monday", "monday"), number=Decimal(2)),
        Response(chosen=("monday", "monday"), number=Decimal(1)),
        Response(chosen=("monday", "caturday"), number=Decimal(2)),
        Response(chosen=("monday", "caturday"), number=Decimal(1)),
        Response(chosen=(PREFER_NOT_TO_SAY,), number=Decimal(1)),
        Response(chosen=("monday",), number=Decimal("NaN")),
        Response(chosen=("monday",), number=Decimal("sNaN")),
        Response(chosen=("monday",), number=1.0),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_days_tells_none(response: Response | None) -> None:
    assert days_of(response) == ()


@settings(max_examples=80)
@given(responses=any_answers(ALCOHOL))
def test_whatever_a_store_holds_a_week_has_seven_days(responses: dict[str, Response]) -> None:
    week = week_of(ALCOHOL, responses)
    if week is not None:
        assert 0 <= week.number <= 7
        assert week.number + week.without == 7
        assert len(week.days) in {0, week.number}


def test_a_week_is_told_by_days_or_by_their_number() -> None:
    often = answered({"how-often": "monthly"})
    days = often | {DRINKING_DAYS: told((0, 4))}
    assert week_of(ALCOHOL, days) == UsualWeek(number=2, days=(0, 4))
    number = often | {DRINKING_DAYS: Response(number=Decimal(2))}
    assert week_of(ALCOHOL, number) == UsualWeek(number=2)
    private = often | {DRINKING_DAYS: Response(chosen=(PREFER_NOT_TO_SAY,))}
    assert week_of(ALCOHOL, private) is week_of(ALCOHOL, often) is None


RULED_OUT: dict[str, Said] = {
    "how-often": "monthly",
    "units-a-day": "0-2",
    "many-at-once": "never",
    "drinks": {"single": "4"},
    "signs": ["none"],
}


def test_days_without_are_said_only_where_dependence_is_ruled_out() -> None:
    days = {DRINKING_DAYS: told((0, 4))}
    for left_out in (None, *RULED_OUT):
        said = answered({key: one for key, one in RULED_OUT.items() if key != left_out}) | days
        week = week_of(ALCOHOL, said)
        is_shown = week is not None and week.is_safe_to_show
        assert is_shown is (left_out is None), left_out
    shaky = answered(RULED_OUT | {"signs": ["shaky"]}) | days
    week = week_of(ALCOHOL, shaky)
    assert week is not None
    assert not week.is_safe_to_show


def test_whoever_never_drinks_has_no_such_week() -> None:
    left_over = answered({"how-often": "never"}) | {DRINKING_DAYS: told((0,))}
    assert week_of(ALCOHOL, left_over) is None


def test_no_other_check_in_tells_of_a_week_with_alcohol() -> None:
    for key, measure in MEASURES.items():
        if key != "alcohol":
            assert week_of(measure, {DRINKING_DAYS: told((0,))}) is None
            assert AnswerKind.WEEKDAYS not in {one.kind for one in measure.questions}
