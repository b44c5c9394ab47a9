"""The first-run guide as a page of its own, reached again from the help and from My details."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import Button, PageScroll, button_row, column
from ui.desk import Desk
from ui.tips.card import GuideCard

__all__ = ["GuidePage"]


class GuidePage(QWidget):
    """Getting ready, with the way back to the list."""

    wanted = Signal(str)
    left = Signal()
    help_key = "guide"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = GuideCard(desk)
        self._card.wanted.connect(self.wanted)
        self._card.closed.connect(self.left)
        back = Button("guide.back", _("Back to the list"), on_click=self.left.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(column(self._card, button_row(back)), max_width=720))

    def take_focus(self) -> None:
        """Begin at the first step that is still to do."""
        self._card.take_focus()
