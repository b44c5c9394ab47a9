"""Tiles in equal columns; where not all have room in sight, in pages that are turned whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from ui.common.pictures import is_enlarged
from ui.common.tiles import TileButton

__all__ = ["PAGE_MARGIN", "TilePages"]

PAGE_MARGIN = 12  # px around a page of the resident's view
_ENDLESS = 100_000  # px


@dataclass(frozen=True, kw_only=True)
class _Plan:
    """How the tiles lie: in so many columns, each row with its top and its height.

    Pictures stand above their words, or beside them. A row is cut that is higher than a page.
    """

    columns: int
    beside: bool
    wide: int
    rows: tuple[tuple[int, int], ...]
    pages: int
    cut: int

    @property
    def tall(self) -> int:
        top, height = self.rows[-1]
        return top + height

    @property
    def cost(self) -> tuple[int, int, int]:
        """The fewer tiles are cut off the better, then the fewer pages, then the lower tiles."""
        return self.cut, self.pages, max(tall for _top, tall in self.rows)


class TilePages(QWidget):
    """Tiles of one width. No tile lies across the edge of what is in sight at once."""

    def __init__(
        self, *, min_width: int, most: int, gap: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._min_width, self._most, self._gap = min_width, most, gap
        self._tiles: list[TileButton] = []
        self._above, self._sight, self._wide = 0, _ENDLESS, 0
        self._known: dict[int, _Plan] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def pages(self) -> int:
        """Return how many pages the tiles take, each as high as what is in sight."""
        return self._plan(self._wide).pages if self._tiles and self._wide else 1

    def add(self, tile: TileButton) -> None:
        """Put a tile at the end."""
        self._tiles.append(tile)
        tile.setParent(self)
        self.look_anew()

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Lie `wide` px across, in pages `sight` px high; `above` of the first are taken."""
        if (above, sight, wide) != (self._above, self._sight, self._wide):
            self._above, self._sight, self._wide = above, sight, wide
            self.look_anew()

    def fits(self, above: int, sight: int, wide: int) -> bool:
        """Whether all tiles were in sight at once with such room, as `use_room` would give it."""
        before = self._above, self._sight
        self._above, self._sight = above, sight
        is_whole = self._best(wide).pages == 1
        self._above, self._sight = before
        return is_whole

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap, so narrow tiles are tall ones."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all pages but what is free on the last."""
        return self._plan(self._within(width)).tall if self._tiles else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return all tiles in one row, where that may be."""
        wide = max(self.minimumSizeHint().width(), self._min_width) + self._gap
        wide = wide * min(self._most, len(self._tiles) or 1) - self._gap
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One column must fit."""
        wide = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return QSize(wide, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lie anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Look anew as words grow, or change."""
        if event.type() in {
            QEvent.Type.LayoutRequest,
            QEvent.Type.StyleChange,
            QEvent.Type.FontChange,
            QEvent.Type.LayoutDirectionChange,
        }:
            self.look_anew()
        return super().event(event)

    def look_anew(self) -> None:
        """Measure every tile again, because its words are others now."""
        self._known.clear()
        around: QWidget | None = self
        while around is not None and not isinstance(around, QAbstractScrollArea):
            around.updateGeometry()  # at once, not one step with each turn of the event loop
            around = around.parentWidget()
        self._place()

    def _place(self) -> None:
        is_sized = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        if not is_sized or not self._tiles or self.width() < self.minimumSizeHint().width():
            return
        plan = self._plan(self._within(self.width()))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, tile in enumerate(self._tiles):
            top, tall = plan.rows[place // plan.columns]
            left = (place % plan.columns) * (plan.wide + self._gap)
            if rtl:
                left = self.width() - left - plan.wide
            tile.put_beside(plan.beside)
            tile.setGeometry(QRect(left, top, plan.wide, tall))

    def _within(self, width: int) -> int:
        """Return how much of a width is used: a scroll bar that comes changes nothing."""
        return min(self._wide, width) if self._wide else width

    def _plan(self, width: int) -> _Plan:
        if width not in self._known:  # asked for again and again until all around it lies well
            self._known[width] = self._best(width)
        return self._known[width]

    def _best(self, width: int) -> _Plan:
        """Return as many columns as fit well, or what takes fewer pages where those take several.

        The more columns, the narrower the tiles and the more lines their words take.
        """
        fit = self._fitting(width)
        first = self._plan_for(width, self._well(width, fit), beside=self._begins_beside)
        if first.pages == 1 and not first.cut:
            return first
        others = [self._plan_for(width, count, beside=True) for count in fit]
        return min([first, *others], key=lambda one: one.cost)

    @property
    def _begins_beside(self) -> bool:
        """Whether pictures stand beside words at once; words alone are low only to save a page."""
        return is_enlarged() and any(tile.has_picture for tile in self._tiles)

    def measuring(self, width: int) -> Iterator[None]:
        """Measure one tile after another for a width, as placing them all would do at once."""
        fit = self._fitting(width)
        well = self._across(width, self._well(width, fit))
        for tile in self._tiles:
            tile.tall_at(well, beside=self._begins_beside)
            yield
        for tile in self._tiles:
            for count in fit:
                tile.tall_at(self._across(width, count), beside=True)
                yield

    def _fitting(self, width: int) -> list[int]:
        """Return how many columns there may be."""
        least = self.minimumSizeHint().width()
        counts = range(1, min(self._most, len(self._tiles)) + 1)
        return [count for count in counts if self._across(width, count) >= least] or [1]

    def _well(self, width: int, fit: list[int]) -> int:
        """Return how many columns look best."""
        return ([count for count in fit if self._across(width, count) >= self._min_width] or [1])[
            -1
        ]

    def _across(self, width: int, columns: int) -> int:
        return (width - self._gap * (columns - 1)) // columns

    def _plan_for(self, width: int, columns: int, *, beside: bool) -> _Plan:
        wide = self._across(width, columns)
        rows: list[tuple[int, int]] = []
        page = cut = 0
        top, foot = 0, self._sight - self._above - PAGE_MARGIN
        for tall in self._row_heights(wide, columns, beside=beside):
            if (rows or self._above > PAGE_MARGIN) and top + tall > foot:
                page += 1
                top = page * self._sight + PAGE_MARGIN - self._above
                foot = top + self._sight - 2 * PAGE_MARGIN
            cut += top + tall > foot
            rows.append((top, tall))
            top += tall + self._gap
        return _Plan(
            columns=columns, beside=beside, wide=wide, rows=tuple(rows), pages=page + 1, cut=cut
        )

    def _row_heights(self, wide: int, columns: int, *, beside: bool) -> Iterator[int]:
        for start in range(0, len(self._tiles), columns):
            row = self._tiles[start : start + columns]
            yield max(tile.tall_at(wide, beside=beside) for tile in row)
