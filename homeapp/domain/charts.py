"""The picture of a goal's progress as plain geometry: the screen and the paper draw the same."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from homeapp.domain.progress import Progress

__all__ = ["Dot", "Line", "Picture", "picture_of", "written_at"]

_MOST_LINES = 4
_STEPS = (Decimal(1), Decimal(2), Decimal(5))
_ROOM = 0.09
"""The part of the width that a figure above a dot takes: closer dots share none."""
_SIGN = 0.025
"""The part of the width that each sign of a long figure takes."""
_MOST_WRITTEN = 12


@dataclass(frozen=True, kw_only=True)
class Line:
    """A level across the picture, and the amount that it stands for."""

    y: float
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class Dot:
    """Where the goal stood on a day; its figure is written where there is room for it."""

    x: float
    y: float
    amount: Decimal
    on: date
    is_written: bool


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Places in parts of the width and the height, 0 to 1, from the top left.

    Time runs the way that the language is read.
    """

    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]
    target: Line | None
    rtl: bool


def picture_of(progress: Progress, *, rtl: bool) -> Picture:
    """Return the picture of a progress that has one; raise `ValueError` of any other."""
    if not progress.has_picture:
        raise ValueError("one figure makes no picture")
    amounts = [point.amount for point in progress.points]
    aim = [progress.target] if progress.target is not None else []
    top, step = _top(max(*amounts, *aim, Decimal(1)))
    first, last = progress.points[0].on, progress.points[-1].on
    days = (last - first).days

    def level(amount: Decimal) -> float:
        return float(1 - max(amount, Decimal(0)) / top)

    def place(on: date) -> float:
        along = (on - first).days / days
        return 1 - along if rtl else along

    places = [place(point.on) for point in progress.points]
    written = written_at(places, amounts)
    return Picture(
        lines=tuple(
            Line(y=level(step * number), amount=step * number)
            for number in range(int(top / step) + 1)
        ),
        dots=tuple(
            Dot(
                x=x,
                y=level(point.amount),
                amount=point.amount,
                on=point.on,
                is_written=at in written,
            )
            for at, (point, x) in enumerate(zip(progress.points, places, strict=True))
        ),
        target=Line(y=level(aim[0]), amount=aim[0]) if aim else None,
        rtl=rtl,
    )


def _top(most: Decimal) -> tuple[Decimal, Decimal]:
    """Return the top of the picture and the step of its lines, both easy to read."""
    size = Decimal(1)
    while True:
        for step in (size * one for one in _STEPS):
            lines = (most / step).to_integral_value(ROUND_CEILING)
            if lines <= _MOST_LINES:
                return step * lines, step
        size *= 10


def written_at(places: list[float], amounts: list[Decimal]) -> set[int]:
    """Return which dots have room for their figure: the first, the last, and others between.

    Among many dots any figure would stand across the line; the words beside say first and last.
    """
    if len(places) > _MOST_WRITTEN:
        return set()
    last = len(places) - 1
    chosen = [0, last]
    room = max(_ROOM, _SIGN * max(len(f"{amount:f}") for amount in amounts))
    for at in range(1, last):
        if all(abs(places[at] - places[other]) >= room for other in chosen):
            chosen.append(at)
    return set(chosen)
