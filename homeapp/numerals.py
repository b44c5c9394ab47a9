"""Numbers as a language writes them, from one that shows its marks and how figures are grouped."""

from decimal import Decimal

__all__ = ["written_number"]


def written_number(value: Decimal, large: str) -> str:
    """Return a number with three decimals at most, written as `large` writes 1234567.5."""
    sign = "-" if value.is_signed() else ""
    whole, _point, part = f"{abs(value):.3f}".rstrip("0").partition(".")
    mark, apart = large[-2], next(one for one in large if not one.isdecimal())
    *_first, least, last = large[:-2].split(apart)
    groups = [whole[-len(last) :]]
    whole = whole[: -len(last)]
    while whole:
        groups.insert(0, whole[-len(least) :])
        whole = whole[: -len(least)]
    return sign + apart.join(groups) + (mark + part if part else "")
