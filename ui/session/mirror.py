"""What the resident sees, small, beside the worker's page."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.i18n import _
from ui.common import PlainLabel
from ui.theme import SIZES

__all__ = ["Mirror", "draw_small"]

_WIDE = 288
_EVERY = 1000  # ms, while the resident turns the pages
_STRIPS = 6  # that a picture is drawn in: whole, it would take 4 MB for a moment
_SOON = 300  # ms after something was kept, so that many changes make one picture


Take = Callable[[int, Callable[[QPixmap], object]], object]
"""Takes a picture so many px across, and hands it over when it is there."""


def draw_small(view: QWidget, wide: int) -> QPixmap:
    """Return a picture of a widget so many px across, which need not be on screen."""
    tall = round(view.height() * wide / view.width())
    picture = QPixmap(wide, tall)
    with QPainter(picture) as painter:
        for top, bottom in pairwise(round(part * tall / _STRIPS) for part in range(_STRIPS + 1)):
            above, below = (round(at * view.height() / tall) for at in (top, bottom))
            strip = view.grab(QRect(0, above, view.width(), below - above))
            strip.setDevicePixelRatio(1)
            aspect, quality = Qt.AspectRatioMode, Qt.TransformationMode
            small = strip.scaled(
                wide, bottom - top, aspect.IgnoreAspectRatio, quality.SmoothTransformation
            )
            painter.drawPixmap(0, top, small)
    return picture


class Mirror(QFrame):
    """A live picture while the resident's view is up, else the page that would be shown."""

    def __init__(self, take: Take, parent: QWidget | None = None) -> None:
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
        self._live, self._soon = QTimer(self), QTimer(self)
        self._live.setInterval(_EVERY)
        self._soon.setInterval(_SOON)
        self._soon.setSingleShot(True)
        for timer in (self._live, self._soon):
            timer.timeout.connect(self._renew)
        self.show_state(is_up=False)

    def show_state(self, *, is_up: bool) -> None:
        """Say whether the resident sees it now."""
        now, later = _("The resident sees this now"), _("The resident would see this")
        self._state.setText(now if is_up else later)
        if is_up:
            self._live.start()
        else:
            self._live.stop()
            self.renew_soon()

    def renew_soon(self) -> None:
        """Take another picture in a moment, where the pane is in sight."""
        self._soon.start()

    def _renew(self) -> None:
        if self.isVisible():
            self._take(_WIDE, self._picture.setPixmap)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take a picture once the page beside it is painted."""
        super().showEvent(event)
        self.renew_soon()
