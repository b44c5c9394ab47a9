"""The list of people, with the first-run guide beside it while it is empty."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from homeapp.domain.residents import Resident
from homeapp.domain.tips import Tip
from homeapp.services.changes import ChangeSet
from homeapp.services.tips import GUIDE
from ui.common import PageScroll
from ui.desk import Desk
from ui.residents.caseload import CaseloadPage
from ui.theme import SIZES

if TYPE_CHECKING:
    from ui.tips.card import GuideCard

__all__ = ["PeoplePage"]

_SHARE = 8  # of 20 parts of the width, for the guide
_MOST = 620
_ROOM_FOR_BOTH = 60  # heights of a letter; with larger text the guide stands alone


class PeoplePage(QWidget):
    """The caseload takes all the room as soon as somebody is in it."""

    def __init__(self, desk: Desk, caseload: CaseloadPage) -> None:
        super().__init__()
        self._desk = desk
        self._holder: PageScroll | None = None
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._caseload = caseload
        self._across.addWidget(caseload, 1)
        desk.bus.changed.connect(self._on_changes)

    def offer_guide(self) -> "GuideCard | None":
        """Return the guide where the list is empty and the worker has not put it away."""
        if not self._is_wanted():
            return None
        # On every day but the first, nobody needs it.
        from ui.tips.card import GuideCard

        guide = GuideCard(self._desk)
        self._holder = PageScroll(guide, margin=SIZES.space)
        self._across.addWidget(self._holder, 0)
        self._share_width()
        return guide

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._holder is not None and changes.touches(Resident, Tip):
            self._holder.setVisible(self._is_wanted())
            self._share_width()

    def _is_wanted(self) -> bool:
        planner = self._desk.planner
        if planner.is_demo or GUIDE in planner.tips.put_away():
            return False
        return planner.residents.is_empty()

    def _share_width(self) -> None:
        if self._holder is None:
            return
        has_room = self.width() >= _ROOM_FOR_BOTH * self.fontInfo().pixelSize()
        self._caseload.setVisible(has_room or self._holder.isHidden())
        share = min(_MOST, self.width() * _SHARE // 20)
        self._holder.setFixedWidth(share if has_room else self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the guide its share of the new width."""
        super().resizeEvent(event)
        self._share_width()
