"""One page and never two: what stands on it is as large as there is room for."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

__all__ = ["Distance", "NewSheet", "OnePage", "Part", "Setting", "Way", "height_of"]

Setting = Callable[[float], list[Flowable]]
"""Sets words within a width, in points."""


class Distance(IntEnum):
    """From how far something is read: across the room, at the table, or close by."""

    FAR, MIDDLE, NEAR = range(3)


Sizes = tuple[float, ...]
# How many times as large as elsewhere on paper each is, by its distance; the roomiest first.
_SIZES: tuple[Sizes, ...] = (
    (2.0, 1.4, 1.15),
    (1.8, 1.3, 1.05),
    (1.65, 1.2, 1.0),
    (1.5, 1.1, 0.92),
    (1.35, 1.0, 0.85),
    (1.2, 0.95, 0.8),
    (1.1, 0.9, 0.75),
    (1.0, 0.85, 0.75),
    (0.95, 0.82, 0.75),
    (0.9, 0.8, 0.75),
    (0.85, 0.78, 0.72),
    (0.8, 0.75, 0.7),
)
_SHRINK = 0.96
_GAP, _WIDEST_GAP = 6.0, 20.0  # between parts, in points
_ENDLESS = 1e6


@dataclass(frozen=True)
class Part:
    """What is set together, and read from one distance."""

    setting: Setting
    distance: Distance


@dataclass(frozen=True)
class Way:
    """One way to say a page: parts from the top down, of which the last stands at its foot.

    It is taken where it has room while what is read across the room is this large at `least`.
    """

    parts: tuple[Part, ...]
    least: float


class _Enlarged:
    """What is set within a width, drawn so many times as large as it is elsewhere on paper."""

    def __init__(self, setting: Setting, size: float, width: float) -> None:
        self._size, self._width = size, width / size
        self._set = setting(self._width)
        self.height = height_of(self._set, self._width) * size

    def draw_on(self, canvas: Canvas, top: float) -> None:
        """Draw it with its upper edge at a height of the canvas."""
        canvas.saveState()
        canvas.translate(0, top)
        canvas.scale(self._size, self._size)
        y = 0.0
        for one, gap, height in _measured(self._set, self._width):
            y -= gap + height
            one.drawOn(canvas, 0, y)
        canvas.restoreState()


def height_of(flowables: Sequence[Flowable], width: float) -> float:
    """Return the room that flowables take beneath each other, in points."""
    return sum(gap + height for _one, gap, height in _measured(flowables, width))


def _measured(
    flowables: Sequence[Flowable], width: float
) -> Iterator[tuple[Flowable, float, float]]:
    """Yield each of them with the gap above it and its height."""
    after: float | None = None
    for one in flowables:
        gap = 0.0 if after is None else max(one.getSpaceBefore(), after)
        _, height = one.wrap(width, _ENDLESS)
        yield one, gap, height
        after = one.getSpaceAfter()


class OnePage(Flowable):
    """Takes all the room there is, and says what it can in it.

    The last way makes do with whatever room there is.
    """

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self._ways = ways
        self._placed: list[_Enlarged] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Take the room of a whole page, in points; what is left of one is less high than wide."""
        if aH < aW:
            return aW, aW
        if not self._placed or (self.width, self.height) != (aW, aH):
            self.width, self.height = aW, aH
            self._placed = self._fit()
        return aW, aH

    def _fit(self) -> list[_Enlarged]:
        enlarged = cache(lambda part, size: _Enlarged(part.setting, size, self.width))

        def placed(way: Way, sizes: Sizes) -> list[_Enlarged]:
            return [enlarged(part, sizes[part.distance]) for part in way.parts]

        def has_room(way: Way, sizes: Sizes) -> bool:
            return self._spare(placed(way, sizes)) >= 0

        for way in self._ways:
            tried = [sizes for sizes in _SIZES if sizes[Distance.FAR] >= way.least]
            found = bisect_left(tried, True, key=lambda sizes: has_room(way, sizes))
            if found < len(tried):
                return placed(way, tried[found])
        way, sizes = self._ways[-1], _SIZES[-1]
        while not has_room(way, sizes):
            sizes = tuple(size * _SHRINK for size in sizes)
        return placed(way, sizes)

    def _spare(self, placed: Sequence[_Enlarged]) -> float:
        """Return how much room is left over, in points; less than none where it is too little."""
        return self.height - sum(one.height for one in placed) - _GAP * (len(placed) - 1)

    def draw(self) -> None:
        """Draw the parts from the top down, and the last at the foot."""
        *above, last = self._placed
        gap = _GAP + min(self._spare(self._placed) / len(above), _WIDEST_GAP - _GAP)
        top = self.height
        for one in above:
            one.draw_on(self.canv, top)
            top -= one.height + gap
        last.draw_on(self.canv, last.height)


class NewSheet(Flowable):
    """Leaves a page empty that would be the back of another, where both sides are printed.

    Stands at the top of a page: what follows can be torn off without what comes before.
    """

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Take the whole page where it is a back, and no room where it is none."""
        is_back = self.canv.getPageNumber() % 2 == 0
        return (aW, aH) if is_back else (0, 0)

    def draw(self) -> None:
        """Draw nothing."""
