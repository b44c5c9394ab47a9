"""An arrow beside the control that was asked for, so that the eye finds it at once."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import COLOURS

__all__ = ["Pointer"]

_WIDE, _TALL = 64, 40  # px
_LOOKED_AT = 6000  # ms; it goes sooner, with the first key or press
_GONE_WITH = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
    QEvent.Type.Resize,
}


class Pointer(QWidget):
    """Points at one widget for a moment. It takes no focus, no press and no room.

    A screen reader needs none: the keyboard is moved to the widget as well.
    """

    def __init__(self, target: QWidget) -> None:
        super().__init__(target.window())
        self.setObjectName("pointer")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(_WIDE, _TALL)
        self._target = target
        self._points_right = True
        target.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        QTimer.singleShot(_LOOKED_AT, self, self.deleteLater)

    def _place(self) -> None:
        """Stand before the target, or after it where there is no room before."""
        corner = self._target.mapTo(self.window(), QPoint(0, 0))
        down = corner.y() + (self._target.height() - _TALL) // 2
        self._points_right = corner.x() >= _WIDE
        beside = corner.x() - _WIDE if self._points_right else corner.x() + self._target.width()
        self.move(beside, down)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go when the target is used, or out of sight."""
        if event.type() in _GONE_WITH:
            self.deleteLater()
        elif event.type() is QEvent.Type.Move:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow, with an edge that shows on every ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._points_right:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            painter.setPen(QPen(QColor(COLOURS.surface), 3))
            painter.setBrush(QColor(COLOURS.warm))
            shaft = QRectF(4, 13, 30, 14)
            corners = ((shaft.left(), 13), (34, 13), (34, 3), (60, 20), (34, 37), (34, 27), (4, 27))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
