"""Boxes and circles to choose with: large, with words that wrap and a mark that is painted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.common.pictures import paint_tick
from ui.common.toggles import HeedsToggle
from ui.theme import COLOURS, SIZES

__all__ = ["CheckOption", "RadioOption"]

_GAP = 12
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


if TYPE_CHECKING:
    _Shared = QAbstractButton
else:
    _Shared = object  # two Qt bases in one class end the process


class _Option(HeedsToggle, _Shared):
    """What boxes and circles share: how large they are and where their words go."""

    _words = ""

    def _set_up(self, words: str) -> None:
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.heed_toggle()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _mark_side(self) -> int:
        return max(26, round(self.fontMetrics().capHeight() * 2))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the words on one line."""
        words = self.fontMetrics().boundingRect(self._words).width() + 4
        width = self._mark_side() + _GAP + words + 6
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the longest word, for the words wrap."""
        longest = max(
            (self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0
        )
        return QSize(self._mark_side() + _GAP + longest + 6, SIZES.target)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap, so a narrow option is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the wrapped words, at least what a finger needs."""
        room = QRect(0, 0, max(1, width - self._mark_side() - _GAP - 6), 10_000)
        tall = self.fontMetrics().boundingRect(room, _WRAPS, self._words).height()
        return max(SIZES.target, tall + 12)

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Press anywhere: on the mark, on the words or beside them."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the mark and the words, from the side that the language reads from."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = self._mark_side()
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = self.width() - side - 3 if rtl else 3
            self._paint_mark(painter, QRectF(left, (self.height() - side) / 2, side, side))
            start = 0 if rtl else side + _GAP
            room = QRect(start, 0, self.width() - side - _GAP, self.height())
            painter.setPen(QColor(COLOURS.ink if self.isEnabled() else COLOURS.quiet))
            # Else a figure that stands first, as in "20 minutes", would be read last in Urdu.
            painter.setLayoutDirection(self.layoutDirection())
            painter.drawText(room, _WRAPS, self._words)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _mark_pen(self) -> QPen:
        chosen = self.isChecked() or self.underMouse()
        colour = COLOURS.action if chosen and self.isEnabled() else COLOURS.edge
        return QPen(QColor(colour), 3 if self.isChecked() else 2)


class CheckOption(_Option, QCheckBox):
    """A box to tick."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._set_up(words)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self._mark_pen())
        painter.setBrush(QColor(COLOURS.action if self.isChecked() else COLOURS.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if self.isChecked():
            paint_tick(painter, box, COLOURS.on_action, 3.2)


class RadioOption(_Option, QRadioButton):
    """A circle, one of several, to choose."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._set_up(words)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self._mark_pen())
        painter.setBrush(QColor(COLOURS.surface))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOURS.action))
            inset = box.width() * 0.26
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
