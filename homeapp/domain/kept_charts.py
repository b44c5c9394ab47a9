"""Pictures of what somebody has kept, and of how they said it went, as plain geometry.

The screen and the paper draw the same. Nothing in them counts what did not come about.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from homeapp.domain.charts import written_at
from homeapp.domain.progress import Progress, days_each
from homeapp.domain.reviews import Attainment

__all__ = ["Bar", "Bars", "Mark", "Squares", "bars_of", "marks_of", "squares_of"]

_FEWEST_BARS = 4
"""So many have room at the least: one bar alone would fill the picture, and tell of no growth."""
_MOST_BARS = 12
_BAR = 0.6
"""The part of its room that a bar fills."""
_DATED = 4
_WEEK = 7
_MOST_ROWS = 4


@dataclass(frozen=True, kw_only=True)
class Bar:
    """What was kept up to a day; its figure, and its day, are written where there is room."""

    x: float
    """Its middle."""
    y: float
    """Its top."""
    amount: Decimal
    on: date
    is_written: bool
    is_dated: bool


@dataclass(frozen=True, kw_only=True)
class Bars:
    """Places in parts of the width and the height, 0 to 1, from the top left."""

    bars: tuple[Bar, ...]
    wide: float
    """How wide each bar is."""
    rtl: bool


@dataclass(frozen=True, kw_only=True)
class Squares:
    """Rows of whole weeks, filled from the side where reading begins, as in a calendar.

    After each seven stands a gap of half a square. All is measured in squares.
    """

    places: tuple[tuple[float, int], ...]
    """Where each square begins, from the left, and its row from the top."""
    wide: float
    rows: int


class Mark(StrEnum):
    """What is drawn beside the words for how it went: shapes, and neither figures nor colours."""

    UP = "up"
    DISC = "disc"
    RING = "ring"


def bars_of(progress: Progress, *, rtl: bool) -> Bars:
    """Return how the money kept has grown; raise `ValueError` where that is not known."""
    if not progress.money:
        raise ValueError("no money makes no picture")
    points = progress.money[-_MOST_BARS:]
    room = 1 / max(len(points), _FEWEST_BARS)
    places = [(at + 0.5) * room for at in range(len(points))]
    amounts = [point.amount for point in points]
    most = max(*amounts, Decimal(1))
    written = written_at(places, amounts) | {len(points) - 1}
    ends = {0, len(points) - 1}
    return Bars(
        bars=tuple(
            Bar(
                x=1 - x if rtl else x,
                y=float(1 - point.amount / most),
                amount=point.amount,
                on=point.on,
                is_written=at in written,
                is_dated=len(points) <= _DATED or at in ends,
            )
            for at, (point, x) in enumerate(zip(points, places, strict=True))
        ),
        wide=room * _BAR,
        rtl=rtl,
    )


def squares_of(progress: Progress, *, rtl: bool) -> Squares:
    """Return a square for each free day, or week; raise `ValueError` where there is none."""
    if not progress.free_days:
        raise ValueError("no days make no picture")
    count = progress.free_days // days_each(progress.free_days)
    weeks = 1
    while weeks * _WEEK * _MOST_ROWS < count:
        weeks += 1
    across = weeks * _WEEK
    wide = across + (weeks - 1) / 2
    places = []
    for at in range(count):
        row, column = divmod(at, across)
        left = column + (column // _WEEK) / 2
        places.append((wide - left - 1 if rtl else left, row))
    return Squares(places=tuple(places), wide=wide, rows=(count - 1) // across + 1)


def marks_of(attainment: Attainment) -> tuple[Mark, ...]:
    """Return what stands beside how it went. Not there yet is a ring, open to be filled."""
    return _MARKS[attainment]


_MARKS = {
    Attainment.MUCH_MORE: (Mark.DISC, Mark.UP, Mark.UP),
    Attainment.MORE: (Mark.DISC, Mark.UP),
    Attainment.AS_HOPED: (Mark.DISC,),
    Attainment.LESS: (Mark.RING,),
    Attainment.MUCH_LESS: (Mark.RING,),
}
