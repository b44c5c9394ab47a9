"""Drinks that are on no list: told by their label, kept under their figures, counted exactly."""

from decimal import Decimal

import pytest

from homeapp.domain.drinks import own_drink, own_drink_of
from homeapp.domain.formulas import units_of


@pytest.mark.parametrize(
    ("volume", "abv", "key", "exact"),
    [
        ("330", "4.8", "own-330-4.8", "1.584"),
        ("440", "9", "own-440-9", "3.96"),
        ("1000", "40.0", "own-1000-40", "40"),
        ("20", "100", "own-20-100", "2"),
        ("500", "0.5", "own-500-0.5", "0.25"),
    ],
)
def test_its_key_tells_its_figures(volume: str, abv: str, key: str, exact: str) -> None:
    drink = own_drink(Decimal(volume), Decimal(abv))
    assert drink.key == key
    assert own_drink_of(key) == drink
    assert units_of([(drink, Decimal(1))]) == Decimal(exact)


@pytest.mark.parametrize(
    "key",
    [
        *("", "own", "pint-4", "own-330", "own-0-5", "own-330-0", "own-0330-4.8", "own-330-4.80"),
        *(
            "own-330-04",
            "own-330-100.1",
            "own-330-101",
            "own-99999-5",
            "own--330-5",
            "own-330-4.8 ",
        ),
        *("own-330-4.8\n", "own-\u0663\u0663\u0660-5", "own-330-1e1", "OWN-330-5"),
    ],
)
def test_no_other_key_is_one(key: str) -> None:
    assert own_drink_of(key) is None
