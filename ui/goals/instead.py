"""What the person would like to do in the place of a goal, asked of the worker."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.goals import GoalDomain
from homeapp.i18n import _
from ui.common import Button, PlainLabel, TileButton, announce, button_row
from ui.goals.tiles import DomainTiles

__all__ = ["InsteadTiles"]


class InsteadTiles(QFrame):
    """What the person would like to do instead, by its topic; the new goal then opens."""

    def __init__(
        self,
        tiles_id: str,
        begin: Callable[[GoalDomain], object],
        none_yet: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`begin` starts the new goal; `none_yet` changes this one alone, where it is not yet."""
        super().__init__(parent)
        self.setProperty("panel", "notice")
        self._tiles = DomainTiles(tiles_id, checkable=False)
        self._tiles.chosen.connect(begin)
        self._none = Button(f"{tiles_id}.none", _("No new goal yet"), "quiet", on_click=none_yet)
        self._has_none = none_yet is not None
        self._asks = PlainLabel(
            _(
                "What would the person like to do instead? "
                "Choose what it is about. The new goal opens, to be shaped."
            )
        )
        column = QVBoxLayout(self)
        for part in (self._asks, self._tiles, button_row(self._none)):
            column.addWidget(part)
        self.hide()

    def show_for(self, *, is_wanted: bool, is_changed: bool) -> None:
        """Show the topics, or put them away; where it is changed already, no more is needed."""
        self._none.setVisible(self._has_none and not is_changed)
        self.setVisible(is_wanted)

    def take_focus(self) -> None:
        """Say what is asked, and move the keyboard to the first topic."""
        announce(self, self._asks.text())
        first = self._tiles.findChild(TileButton)
        if isinstance(first, TileButton):
            first.setFocus()
