"""The sums behind the figures of the check-ins, exact and unrounded, each with its source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from homeapp.domain.drinks import Drink

__all__ = ["FORMULAS", "Formula", "rounded", "units", "units_of"]

DAYS_A_WEEK = 7
"""Answers are asked a day or a week; figures are made per week."""


@dataclass(frozen=True, kw_only=True)
class Formula:
    """How a scale is made of its items."""

    make: Callable[[Sequence[Decimal]], Decimal | None]
    takes: int | None = None
    """How many items; as many as there are, where it is `None`."""
    idle_counts_nothing: bool = False
    """Whether an item that is not asked, such as how much on no day, counts 0."""
    by_day: bool = False
    """Whether it takes drinks, and what counts is each day of which somebody told them."""


def units(volume_ml: Decimal, abv: Decimal) -> Decimal:
    """Return the UK units of a drink, exactly: ml x % ABV / 1000 (one unit is 10 ml of alcohol).

    Raises `ValueError` for a volume below nothing, or a strength that is not 0 to 100 %.
    """
    if volume_ml < 0:
        raise ValueError("a drink cannot hold less than nothing")
    if not 0 <= abv <= 100:
        raise ValueError("a strength is between 0 and 100 %")
    return volume_ml * abv / 1000


def units_of(drinks: Iterable[tuple[Drink, Decimal]]) -> Decimal:
    """Return the units of so many of each drink, summed before anything is rounded.

    Raises `ValueError` for fewer than no drinks.
    """
    total = Decimal(0)
    for drink, count in drinks:
        if count < 0:
            raise ValueError("there cannot be fewer than no drinks")
        total += units(drink.volume_ml, drink.abv) * count
    return total


def rounded(amount: Decimal, decimals: int) -> Decimal:
    """Return an amount for the eye, a half going up; nothing is ever compared after it."""
    return amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _sum(amounts: Sequence[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def _product(amounts: Sequence[Decimal]) -> Decimal:
    """Multiply, such as pouches a week x the price of one."""
    first, second = amounts
    return first * second


def _ratio(amounts: Sequence[Decimal]) -> Decimal | None:
    """Divide: units a week over drinking days, or a waist over a height in the same unit."""
    first, second = amounts
    return first / second if second else None


def _active_minutes(amounts: Sequence[Decimal]) -> Decimal:
    """Days x minutes of moderate activity, and twice those of vigorous (UK CMO 2019)."""
    moderate_days, moderate, vigorous_days, vigorous = amounts
    return moderate_days * moderate + 2 * vigorous_days * vigorous


def _packet_money(amounts: Sequence[Decimal]) -> Decimal | None:
    """Cigarettes a day x 7 / cigarettes in a packet x the resident's own price of a packet."""
    a_day, in_a_packet, price = amounts
    return a_day * DAYS_A_WEEK * price / in_a_packet if in_a_packet else None


def _bmi(amounts: Sequence[Decimal]) -> Decimal | None:
    """Kilograms / metres squared; the height is asked in centimetres."""
    weight, height = amounts
    return weight / (height / 100) ** 2 if height else None


FORMULAS: dict[str, Formula] = {
    "sum": Formula(make=_sum, idle_counts_nothing=True),
    "product": Formula(make=_product, takes=2),
    "ratio": Formula(make=_ratio, takes=2),
    "active-minutes": Formula(make=_active_minutes, takes=4, idle_counts_nothing=True),
    "packet-money": Formula(make=_packet_money, takes=3),
    "bmi": Formula(make=_bmi, takes=2),
    "days": Formula(make=_sum, takes=1, by_day=True),
}
