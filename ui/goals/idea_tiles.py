"""Ideas for the goal that is open, which fill its fields at one press."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import _, language
from ui.common import ColumnsGrid, PlainLabel, TileButton
from ui.common.tab_order import in_tab_order
from ui.theme import SIZES

__all__ = ["IdeaTiles"]

_WIDE = 260  # px that an idea wants beside another


class IdeaTiles(QWidget):
    """A small, a middle and a big step, sized for this person; hidden where none is known."""

    def __init__(
        self, take: Callable[[GoalIdea], None], after: QWidget, parent: QWidget | None = None
    ) -> None:
        """`take` fills the goal with an idea; Tab comes here next from what is in `after`."""
        super().__init__(parent)
        self._take, self._after = take, after
        self._ideas: tuple[GoalIdea, ...] = ()
        self._tiles: dict[str, TileButton] = {}
        self._chosen = ""
        self._grid = ColumnsGrid(min_width=_WIDE, most=3, gap=SIZES.gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(PlainLabel(_("Ideas that fit"), role="strong"))
        column.addWidget(
            PlainLabel(_("One press fills in the goal. You can change every word."), role="quiet")
        )
        column.addWidget(self._grid)
        self._whose = PlainLabel(role="small")
        column.addWidget(self._whose)
        self.hide()

    def show_ideas(self, ideas: tuple[GoalIdea, ...], sources: str) -> None:
        """Offer these, and say whose they are; tiles that are there already stay the same ones."""
        if ideas == self._ideas:
            return
        self._ideas = ideas
        self._whose.setText(sources)
        if [idea.key for idea in ideas] != list(self._tiles):
            self._make_tiles()
        english = language("en")
        for idea in ideas:
            self._tiles[idea.key].set_words(idea.said(english), english.text(idea.size.words))
        self.show_chosen(self._chosen)
        self.setVisible(bool(ideas))
        self.updateGeometry()

    def show_chosen(self, key: str) -> None:
        """Show which idea the words of the goal are; "" for none."""
        self._chosen = key
        for each, tile in self._tiles.items():
            tile.setChecked(each == key)

    def _make_tiles(self) -> None:
        self.hide()  # in sight, the whole page would be laid out for each tile
        self._grid.clear()
        self._tiles = {idea.key: self._tile(idea) for idea in self._ideas}
        self._grid.add(*self._tiles.values())
        for tile in self._tiles.values():
            tile.show()
        if self._tiles:
            in_tab_order([self._after, *self._tiles.values()])

    def _tile(self, idea: GoalIdea) -> TileButton:
        key = idea.key
        tile = TileButton(f"goals.idea.{key}", "", picture=idea.pictogram, picture_size=56)
        tile.put_beside(True)
        tile.clicked.connect(lambda: self._press(key))
        return tile

    def _press(self, key: str) -> None:
        self._take(next(idea for idea in self._ideas if idea.key == key))
        self.show_chosen(self._chosen)  # pressed again, or refused: as the goal stands
