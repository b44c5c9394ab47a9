"""Limits that figures lie between, and how a figure is shown on its own side of each."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Condition, Measure, Scale

__all__ = ["lies_within", "shown_within"]

_MOST_DECIMALS = 3
"""As many as are ever shown."""


def lies_within(condition: Condition, amount: Decimal) -> bool:
    """Whether an amount lies between the limits of a condition."""
    return (
        (condition.least is None or amount >= condition.least)
        and (condition.most is None or amount <= condition.most)
        and (condition.below is None or amount < condition.below)
    )


def shown_within(measure: Measure, scale: Scale, amount: Decimal) -> Decimal:
    """Return a figure to show that lies on its side of each limit: 24.98 is not shown as 25.0.

    The band's own rule goes by the figure unrounded, and nothing shown may seem to break it.
    """
    least = Decimal(1).scaleb(-_MOST_DECIMALS)
    near = [rounded(amount, places) for places in range(scale.decimals, _MOST_DECIMALS + 1)]
    near += [amount.quantize(least, way) for way in (ROUND_FLOOR, ROUND_CEILING)]
    side = _side(measure, scale, amount)
    return next((one for one in near if _side(measure, scale, one) == side), amount)


def _side(measure: Measure, scale: Scale, amount: Decimal) -> tuple[object, ...]:
    """Return on which side of each limit an amount of a scale would lie."""
    limits = [one for one in _conditions(measure) if one.scale == scale.key]
    points = [one.points(scale.key, amount) for one in measure.scales if _has_steps(one, scale)]
    return (scale.band(amount), [lies_within(one, amount) for one in limits], points)


def _has_steps(scale: Scale, item: Scale) -> bool:
    return any(step.item == item.key for step in scale.steps)


def _conditions(measure: Measure) -> Iterator[Condition]:
    lists = [one.asked_if for one in measure.questions]
    lists += [one.shown_if for one in measure.scales]
    lists += [one.when for one in measure.advice]
    waiting = [condition for conditions in lists for condition in conditions]
    while waiting:
        condition = waiting.pop()
        waiting += condition.also
        yield condition
