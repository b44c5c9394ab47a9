"""Small counts kept out of a table, and the totals left out that would give them away."""

from collections.abc import Sequence

from homeapp.domain.reports import LEAST_COUNT
from homeapp.i18n import _

__all__ = ["Cell", "crossed", "shown", "total"]

Cell = str | int
"""What may be printed in a place of a table: a count, or the words that stand for none."""


def shown(count: int) -> Cell:
    """Return a count as it may be printed: 1 to 4 as "fewer than 5", others as they are."""
    if 0 < count < LEAST_COUNT:
        return _("fewer than {least}", least=LEAST_COUNT)
    return count


def total(counts: Sequence[int]) -> Cell:
    """Return the total of a line, or "not shown" where it would leave a small count in no doubt.

    One small count is the total less the rest. Several are all 1, or all 4, where they add up to
    the least or the most they can. Lines that cross are not safe together: use `crossed`.
    """
    small = [count for count in counts if 0 < count < LEAST_COUNT]
    everything, left = sum(counts), sum(small)
    if not small:
        return everything
    in_doubt = len(small) < left < len(small) * (LEAST_COUNT - 1)
    if len(small) > 1 and in_doubt and everything >= LEAST_COUNT:
        return everything
    return _hidden()


def crossed(rows: Sequence[Sequence[int]]) -> list[tuple[Cell, ...]]:
    """Return rows of counts with their total first, and a last row with the columns' totals.

    Columns are totalled by `total`. A row is totalled only where all its counts show, so that
    its total tells nothing that the row does not.
    """
    columns = [total(column) for column in zip(*rows, strict=True)]
    printed = [tuple(map(shown, row)) for row in rows]
    return [(_sum(row), *row) for row in [*printed, tuple(columns)]]


def _sum(cells: Sequence[Cell]) -> Cell:
    numbers = [cell for cell in cells if isinstance(cell, int)]
    return sum(numbers) if len(numbers) == len(cells) else _hidden()


def _hidden() -> str:
    return _("not shown")
