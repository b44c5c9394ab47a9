"""How large a goal idea is for one person: a step away from what they said they do now.

No step goes beyond half of it, or twice it, so that no idea is a leap.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

__all__ = ["Sizing", "SizingRule"]


class SizingRule(StrEnum):
    """What is made of the amount that a person has now."""

    MINUS = "minus"
    PLUS = "plus"
    HALF = "half"
    TO = "to"
    """To one amount that is the same for all, such as what a guideline names."""


@dataclass(frozen=True, kw_only=True)
class Sizing:
    """Where an idea begins for one person, and where it should get to, both in whole numbers."""

    item: str
    """The question or scale of the topic's check-in that says where the person is now."""
    rule: SizingRule
    by: Decimal = Decimal(0)
    """How much less or more; by the rule `TO`, the amount itself."""
    least: Decimal
    most: Decimal
    """The amounts, both ends included, for which the idea is meant."""

    def target(self, baseline: Decimal) -> Decimal | None:
        """Return where to get to; `None` where the idea is not meant for this amount.

        An amount that is not whole gives the smaller change, never the larger one.
        """
        if not self.least <= baseline <= self.most:
            return None
        if self.rule is SizingRule.TO:
            return self.by if self.by < baseline else None
        if self.rule is SizingRule.PLUS:
            target = (baseline + self.by).to_integral_value(ROUND_FLOOR)
        else:
            lower = baseline / 2 if self.rule is SizingRule.HALF else baseline - self.by
            target = lower.to_integral_value(ROUND_CEILING)
        return target if target != baseline else None

    @property
    def leap(self) -> str:
        """Return in what way this would be a leap, "" where it is none."""
        if self.rule is SizingRule.PLUS and self.by > self.least:
            return "it may more than double what somebody does"
        if self.rule is SizingRule.MINUS and self.by * 2 > self.least:
            return "it may take away more than half"
        if self.rule is SizingRule.TO and self.by * 2 < self.most:
            return "it may take away more than half"
        return ""
