"""The sums behind the figures: every worked example that is published, and what always holds."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import FORMULAS, units, units_of
from tests.check_ins import MEASURES

DRINKS = {drink.key: drink for drink in MEASURES["alcohol"].drinks}
volumes = st.decimals(0, 5000, places=1)
strengths = st.decimals(0, 100, places=2)
drinks = st.builds(
    Drink, key=st.just("any"), words=st.just("Any"), volume_ml=volumes, abv=strengths
)
rounds = st.lists(st.tuples(drinks, st.decimals(0, 100, places=1)), max_size=6)


@pytest.mark.parametrize(
    ("volume", "strength", "exact"),
    [
        ("568", "4", "2.272"),
        ("250", "12", "3.0"),
        ("175", "13.4", "2.345"),
        ("25", "40", "1.0"),
        ("750", "13", "9.75"),
        ("440", "5.5", "2.42"),
        ("0", "40", "0"),
        ("568", "0", "0"),
        ("10", "100", "1"),
    ],
)
def test_units_are_those_of_the_published_examples(volume: str, strength: str, exact: str) -> None:
    assert units(Decimal(volume), Decimal(strength)) == Decimal(exact)


@pytest.mark.parametrize(
    ("drink", "exact"),
    [
        ("half-4", "1.136"),
        ("pint-4", "2.272"),
        ("can-4", "1.76"),
        ("bottle-5", "1.65"),
        ("wine-125", "1.5"),
        ("fortified", "1"),
        ("large-single", "1.4"),
        ("pint-5", "2.9536"),
        ("can-5", "2.42"),
        ("can-super", "3.3"),
        ("wine-175", "2.345"),
        ("wine-250", "3"),
        ("wine-bottle", "9.75"),
        ("single", "1"),
        ("double", "2"),
        ("spirit-bottle", "28"),
    ],
)
def test_each_drink_to_pick_has_its_units(drink: str, exact: str) -> None:
    assert units_of([(DRINKS[drink], Decimal(1))]) == Decimal(exact)


def test_every_drink_to_pick_is_in_that_table() -> None:
    assert len(DRINKS) == 16


@pytest.mark.parametrize(
    ("drink", "count", "exact"),
    [("pint-4", 6, "13.632"), ("wine-175", 6, "14.070"), ("double", 7, "14")],
)
def test_about_14_units_are_as_published(drink: str, count: int, exact: str) -> None:
    total = units_of([(DRINKS[drink], Decimal(count))])
    assert total == Decimal(exact)
    assert abs(total - 14) < Decimal("0.5")


def test_nothing_is_rounded_before_the_sum() -> None:
    assert units_of([(DRINKS["wine-175"], Decimal(1))] * 3) == Decimal("7.035")
    assert sum(round(Decimal("2.345"), 1) for _ in range(3)) == Decimal("6.9")


@pytest.mark.parametrize(
    ("volume", "strength", "reason"),
    [
        ("-1", "4", "less than nothing"),
        ("568", "100.1", "between 0 and 100"),
        ("568", "-0.1", "between 0 and 100"),
    ],
)
def test_a_drink_that_cannot_be_has_no_units(volume: str, strength: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        units(Decimal(volume), Decimal(strength))


def test_fewer_than_no_drinks_have_no_units() -> None:
    with pytest.raises(ValueError, match="fewer than no drinks"):
        units_of([(DRINKS["single"], Decimal(-1))])


@given(first=rounds, second=rounds)
def test_units_add_up_and_are_never_below_nothing(
    first: list[tuple[Drink, Decimal]], second: list[tuple[Drink, Decimal]]
) -> None:
    assert units_of(first + second) == units_of(first) + units_of(second)
    assert units_of(first) == units_of(reversed(first)) >= 0


@given(one=volumes, other=volumes, strength=strengths)
def test_two_glasses_hold_what_one_of_both_sizes_holds(
    one: Decimal, other: Decimal, strength: Decimal
) -> None:
    assert units(one + other, strength) == units(one, strength) + units(other, strength)


@pytest.mark.parametrize(
    ("formula", "items", "exact"),
    [
        ("sum", [], "0"),
        ("sum", ["1", "2.5"], "3.5"),
        ("product", ["1.5", "20"], "30"),
        ("ratio", ["60", "4"], "15"),
        ("active-minutes", ["3", "20", "2", "15"], "120"),
        ("packet-money", ["20", "20", "16.60"], "116.20"),
        ("packet-money", ["10", "20", "16.60"], "58.10"),
        ("packet-money", ["7", "19", "9.50"], "24.50"),
        ("bmi", ["81", "180"], "25"),
    ],
)
def test_a_formula_makes(formula: str, items: list[str], exact: str) -> None:
    assert FORMULAS[formula].make([Decimal(one) for one in items]) == Decimal(exact)


def test_a_year_of_a_packet_a_day_is_worked_out_right() -> None:
    """A newspaper made 4,865 pounds of 16.60 a day; it is 6,059."""
    a_week = FORMULAS["packet-money"].make([Decimal(20), Decimal(20), Decimal("16.60")])
    assert a_week is not None
    assert a_week / 7 * 365 == Decimal("6059")


@pytest.mark.parametrize("formula", ["ratio", "bmi", "packet-money"])
def test_nothing_is_divided_by_nothing(formula: str) -> None:
    assert (
        FORMULAS[formula].make([Decimal(9), Decimal(0), Decimal(9)][: FORMULAS[formula].takes])
        is None
    )
