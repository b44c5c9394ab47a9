"""What the resident sees, small, beside the worker's page."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import PlainLabel
from ui.theme import SIZES

__all__ = ["Mirror"]

_WIDE = 288
_EVERY = 1000  # ms


class Mirror(QFrame):
    """A live picture while the resident's view is up, else the page that would be shown."""

    def __init__(self, take: Callable[[int], QPixmap], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("session.mirror")
        self.setProperty("panel", "stepper")
        self._take = take
        self._state = PlainLabel(role="strong")
        self._picture = PlainLabel(wrap=False)
        self._picture.setAccessibleName(_("A small picture of the resident's page"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._state)
        column.addWidget(self._picture)
        column.addStretch(1)
        self.setFixedWidth(_WIDE + 24)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._renew)
        self.show_state(is_up=False)

    def show_state(self, *, is_up: bool) -> None:
        """Say whether the resident sees it now."""
        now, later = _("The resident sees this now"), _("The resident would see this")
        self._state.setText(now if is_up else later)

    def _renew(self) -> None:
        self._picture.setPixmap(self._take(_WIDE))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the picture up to date while it is in sight."""
        super().showEvent(event)
        self._renew()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take no pictures that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()
