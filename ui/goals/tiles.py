"""What a goal is about, as tiles to press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.goals import GoalDomain
from homeapp.i18n import _
from ui.common import ColumnsGrid, TileButton
from ui.goals.cards import PICTURES
from ui.theme import SIZES

__all__ = ["DomainTiles"]


class DomainTiles(QWidget):
    """Smoking, eating, alcohol, moving, or the person's own; all alike in size and order."""

    chosen = Signal(object)

    def __init__(
        self, tiles_id: str, *, checkable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tiles: dict[GoalDomain, TileButton] = {}
        grid = ColumnsGrid(min_width=160, most=5, gap=SIZES.gap)
        for domain in GoalDomain:
            tile = TileButton(
                f"{tiles_id}.{domain.value}",
                _(domain.topic),
                picture=PICTURES[domain],
                checkable=checkable,
                picture_size=56,
            )
            tile.clicked.connect(lambda _on=False, domain=domain: self._choose(domain))
            self._tiles[domain] = tile
        grid.add(*self._tiles.values())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(grid)

    def show_domain(self, chosen: GoalDomain) -> None:
        """Show which is chosen."""
        for domain, tile in self._tiles.items():
            tile.setChecked(domain is chosen)

    def _choose(self, domain: GoalDomain) -> None:
        self.chosen.emit(domain)
