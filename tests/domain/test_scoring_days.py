"""The rule on sudden stopping where drinks are told day by day: each day counts, and the mean."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeapp.domain.day_drinks import on_named_days, with_count
from homeapp.domain.measures import DEPENDENCE, PREFER_NOT_TO_SAY, Response
from homeapp.domain.scoring import advice_for, calls_for, figures
from homeapp.domain.usual_week import DRINKING_DAYS, UsualWeek, week_of
from homeapp.domain.weekdays import DAYS, on_days
from tests.check_ins import MEASURES, answered, good_answers

ALCOHOL = MEASURES["alcohol"]
CALM = answered(
    {"how-often": "4-a-week", "units-a-day": "0-2", "many-at-once": "never", "signs": ["none"]}
)


def week(*units: str, days: Response | None = None, rest: str = "0") -> dict[str, Response]:
    """Return a calm check-in of so many units on each day from Monday on, "" for none told.

    They are single spirits of 1 unit; the days told are those with units, unless said otherwise.
    """
    drinks: Response | None = None
    for day, count in enumerate(units):
        if count:
            drinks = with_count(drinks, "single", Decimal(count), day)
    total = dict(drinks.drinks)["single"] if drinks else Decimal(0)
    if Decimal(rest):
        drinks = with_count(drinks, "single", total + Decimal(rest))
    told = days or on_days(day for day, count in enumerate(units) if count)
    assert drinks is not None
    assert told is not None
    return {**CALM, DRINKING_DAYS: told, "drinks": drinks}


def amounts(said: dict[str, Response]) -> dict[str, Decimal]:
    return {one.scale.key: one.amount for one in figures(ALCOHOL, said)}


def calls(said: dict[str, Response]) -> bool | None:
    return calls_for(ALCOHOL, said, DEPENDENCE)


ALL = on_days(range(7))


@pytest.mark.parametrize(
    ("said", "called"),
    [
        (week("15", "15", "15", "15"), True),
        (week("16", "16", "16", "16", "1", "1", "1"), True),
        (week("15", "15", "15", "15", "0.1", "0.1", "0.1"), True),
        (week("15", "15", "15", "14.9", "1", "1", "1"), False),
        (week("14.9", "14.9", "14.9", "14.9", "14.9", "14.9", "14.9"), False),
        (week("20", "20", "20"), False),
        (week("40", "15", "2", "2", "1"), False),
        (week("40", "15", "2", "3"), True),
        (week("40", "40", "30"), True),
    ],
)
def test_four_days_of_15_call_for_it_and_so_does_the_mean(
    said: dict[str, Response], called: bool
) -> None:
    assert calls(said) is called


def test_units_of_a_day_are_summed_unrounded() -> None:
    # 14.96 of 4 days would round to 15.0.
    drinks: Response | None = None
    for day in range(4):
        for key, count in (("pint-5", 5), ("half-4", 0), ("own-10-19.2", 1)):
            drinks = with_count(drinks, key, Decimal(count), day)
    said = {**CALM, DRINKING_DAYS: on_days(range(5)) or Response(), "drinks": drinks or Response()}
    assert amounts(said)["heavy-days"] == 0  # 5 x 568 x 5.2 / 1000 + 10 x 19.2 / 1000 = 14.96
    more = with_count(drinks, "own-10-4", Decimal(1), 0)
    assert amounts({**said, "drinks": more or Response()})["heavy-days"] == 1  # 15 exactly


def test_the_figure_is_there_only_where_days_were_told() -> None:
    assert amounts(week("16", "1", "2"))["heavy-days"] == 1
    by_week = {**CALM, **answered({DRINKING_DAYS: 3, "drinks": {"single": "19"}})}
    assert "heavy-days" not in amounts(by_week)
    assert calls(by_week) is False, "nobody has to tell the days"
    private = {**by_week, "drinks": Response(chosen=(PREFER_NOT_TO_SAY,))}
    assert calls(private) is None


def test_whoever_never_drinks_has_no_heavy_days() -> None:
    left_over = week("16", "16", "16", "16") | answered({"how-often": "never"})
    assert "heavy-days" not in amounts(left_over)
    # The line on safety heeds what is on record, as it does with units of a week.
    assert calls(left_over) is True


def test_a_drinking_day_left_out_keeps_the_rule_from_ending() -> None:
    half_way = week("16", "16", "16", days=on_days(range(5)))
    assert calls(half_way) is None
    assert "units-most-days" not in amounts(half_way)
    assert amounts(half_way)["units-a-week"] == 48
    assert calls(week("16", "16", "16", days=on_days(range(5)), rest="10")) is False
    assert calls(week("16", "16", "16", days=on_days(range(5)), rest="27")) is True
    assert calls(week("16", "16", "16", "1", "1")) is False


def test_what_is_told_so_far_may_be_enough_without_the_days_left_out() -> None:
    assert calls(week("40", "30", "5", days=on_days(range(5)))) is True
    assert calls(week("40", "30", days=on_days(range(5)))) is None


def test_on_the_way_through_a_week_nothing_calls_for_it() -> None:
    for told in range(1, 8):
        said = week(*["10"] * told, days=ALL)
        assert calls(said) is (False if told == 7 else None), told


def test_a_day_let_go_with_its_drinks_counts_as_days_not_told() -> None:
    said = week("10", "10", "10", "10", "10", "10", "1", days=on_days(range(6)))
    assert calls(said) is None
    assert week_of(ALCOHOL, said) is None
    heavy = week("16", "16", "16", "16", days=on_days(range(2)))
    assert calls(heavy) is True
    assert calls(week("10", "10", "10", "10", "20", days=on_days(range(4)))) is True


def test_a_drink_of_another_version_hides_no_heavy_day() -> None:
    said = week("16", "16", "16", "16", "1")
    drinks = said["drinks"]
    unknown = Response(
        drinks=(*drinks.drinks, ("mead", Decimal(1))),
        day_drinks=(*drinks.day_drinks, ("friday", "mead", Decimal(1))),
    )
    assert calls({**said, "drinks": unknown}) is True


SHARES = st.lists(st.integers(0, 6), max_size=12)


@settings(max_examples=150)
@given(responses=good_answers(ALCOHOL), shares=SHARES)
def test_to_tell_days_never_switches_the_rule_off(
    responses: dict[str, Response], shares: list[int]
) -> None:
    drinks = responses.get("drinks")
    if drinks is None or len(dict(drinks.drinks)) < len(drinks.drinks):
        return
    by_day: Response | None = drinks
    for key, count in drinks.drinks:
        for day in shares:
            left = count - on_named_days(by_day, key)
            share = min(left, Decimal(8))
            if share and DAYS[day] not in {one[0] for one in (by_day or drinks).day_drinks}:
                by_day = with_count(by_day, key, share, day)
    assert by_day is not None
    assert dict(by_day.drinks) == {key: count for key, count in drinks.drinks if count} or (
        by_day == drinks
    )
    told = {**responses, "drinks": by_day}
    if calls(responses):
        assert calls(told)
    before = {one.key for one in advice_for(ALCOHOL, responses) if one.is_safety}
    assert before <= {one.key for one in advice_for(ALCOHOL, told)}


def test_a_week_tells_the_units_of_its_days() -> None:
    said = week("2", "", "3.5")
    assert week_of(ALCOHOL, said) == UsualWeek(
        number=2, is_safe_to_show=True, days=(0, 2), units=((0, Decimal(2)), (2, Decimal("3.5")))
    )
