"""The end of a plan: its parts stay whole, and its small print never has a side of its own."""

from collections.abc import Sequence
from itertools import chain

from reportlab.lib.pagesizes import A4
from reportlab.platypus.doctemplate import NullActionFlowable
from reportlab.platypus.flowables import Flowable, PageBreak

from homeapp.documents.one_page import height_of

__all__ = ["MOST_EMPTY", "Ending"]

MOST_EMPTY = A4[1] / 5
"""The most, in points, that is left empty at the foot of a side: a quarter of its printed part."""

Parts = Sequence[Flowable]


class Ending(Flowable):
    """Sets what a plan ends with over as few sides as there must be.

    It is whom to call, which stays whole, when we meet, and the small print of the sources in
    several ways, the roomiest first. Where there is room for all, that is their order.
    """

    def __init__(self, help_now: Parts, meeting: Parts, sources: Sequence[Parts]) -> None:
        super().__init__()
        self._help, self._meeting = list(help_now), _in_units(meeting)
        self._sources = [list(way) for way in sources] or [[]]

    def wrap(self, aW: float, _aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Ask for more room than there is, so that it is split into its parts."""
        return aW, 1e6

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - ReportLab's names
        """Return the parts, with a new side between them where there must be one."""
        meeting = list(chain(*self._meeting))
        for sources in self._sources:
            whole = [*self._help, *meeting, *sources]
            if height_of(whole, aW) <= aH:
                return [NullActionFlowable(), *whole]
        # The first thing of a split is not kept with the next; nothing is.
        return [NullActionFlowable(), *self._over_two(aW, aH)]

    def _over_two(self, width: float, room: float) -> list[Flowable]:
        """Return the parts for two sides: the sources go over, and never alone."""
        sources = self._sources[0]
        if room <= MOST_EMPTY:
            return [PageBreak(), *self._help, *chain(*self._meeting), *sources]
        if height_of(self._help, width) <= room:
            stays = self._staying(width, room)
            return [
                *chain(self._help, *self._meeting[:stays]),
                PageBreak(),
                *chain(*self._meeting[stays:], sources),
            ]
        # In its turn the box would leave more of the side empty than this leaves.
        return [*chain(*self._meeting), *self._help, *sources]

    def _staying(self, width: float, room: float) -> int:
        """Return how much of the meeting stays on a side: as little as does not leave it empty."""
        for stays in range(len(self._meeting)):
            here = list(chain(self._help, *self._meeting[:stays]))
            if room - height_of(here, width) <= MOST_EMPTY:
                return stays
        return max(0, len(self._meeting) - 1)


def _in_units(parts: Parts) -> list[list[Flowable]]:
    """Return parts in groups of what is kept together."""
    units: list[list[Flowable]] = [[]]
    for one in parts:
        units[-1].append(one)
        if not getattr(one, "keepWithNext", 0):
            units.append([])
    return [unit for unit in units if unit]
