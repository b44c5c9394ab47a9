"""What stands in front in the resident's view: a page, whom to call in its place, or the pad."""

from collections.abc import Iterable

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.common.overlay import AsItWas
from ui.common.tab_order import in_tab_order
from ui.common.tongues import Tongues
from ui.session.pin_pad import PinPad
from ui.session.resident_crisis import ResidentCrisis
from ui.session.resident_head import ResidentHead

__all__ = ["ResidentFaces"]


class ResidentFaces(QWidget):
    """The page and whom to call stand below one head, whose buttons serve them both.

    What is not in front is hidden, so that no keyboard and no screen reader comes to it.
    """

    def __init__(
        self, head: ResidentHead, page: Iterable[QWidget], crisis: ResidentCrisis, pin: PinPad
    ) -> None:
        """Put these in their places; the first part of the page takes what room is spare."""
        super().__init__()
        self._head, self._crisis, self._pin = head, crisis, pin
        self._below, self._whole = QStackedLayout(), QStackedLayout(self)
        below = QWidget()
        below.setLayout(self._below)
        for part in (_under_each_other(0, *page), crisis):
            self._below.addWidget(part)
        for part in (_under_each_other(1, head, below), pin):
            self._whole.addWidget(part)
        self._came_from, self._before = 0, AsItWas(self)

    @property
    def is_crisis_on_show(self) -> bool:
        """Whether whom to call is in front."""
        return self._below.currentWidget() is self._crisis

    def show_pin(self, *, shown: bool) -> None:
        """Show the pad for the PIN in place of everything, or take it away."""
        self._whole.setCurrentIndex(1 if shown else 0)

    def show_crisis(self, tongues: Tongues) -> None:
        """Show whom to call, whatever is in front."""
        if not self.is_crisis_on_show:
            self._came_from, self._before = self._whole.currentIndex(), AsItWas(self)
        self._head.mark_crisis(on_show=True)
        self._below.setCurrentWidget(self._crisis)
        self._whole.setCurrentIndex(0)
        self._crisis.show_in(tongues)
        in_tab_order([self._crisis, self._head])
        self._crisis.take_focus()

    def leave_crisis(self) -> bool:
        """Show again what was in front; return whether the keyboard found its place there."""
        self._head.mark_crisis(on_show=False)
        self._below.setCurrentIndex(0)
        self._whole.setCurrentIndex(self._came_from)
        return self._before.restore()

    def speak(self, tongues: Tongues) -> None:
        """Show what is not the page in another language, too."""
        self._pin.speak(tongues)
        if self.is_crisis_on_show:
            self._crisis.show_in(tongues)


def _under_each_other(spare: int, *parts: QWidget) -> QWidget:
    """Return parts in a column, in which one of them takes the room that is spare."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.setStretch(spare, 1)
    return holder
