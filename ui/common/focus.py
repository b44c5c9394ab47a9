"""Where the keyboard is, plain to see: one ring, yellow and dark, around whatever has the focus."""

from typing import Self

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from ui.theme import COLOURS

__all__ = ["FocusRing"]

_YELLOW = 4
_DARK = 2
_OUT = _YELLOW + _DARK
_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ZOrderChange,
    }
)


class FocusRing(QWidget):
    """A ring of 4 px yellow and 2 px dark, drawn over the page so that nothing moves for it."""

    _only: Self | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []

    @classmethod
    def follow(cls, application: QApplication) -> None:
        """Let a ring follow the focus in every window of this application."""
        if application.property("has_ring") is None:
            application.setProperty("has_ring", True)
            application.focusChanged.connect(_on_focus_changed)
            _on_focus_changed(None, application.focusWidget())

    @classmethod
    def show_around(cls, widget: QWidget | None) -> None:
        """Draw the ring around a widget, or nowhere."""
        ring = cls._living()
        ring._move_to(widget if widget is not None and _takes_ring(widget) else None)

    @classmethod
    def _living(cls) -> Self:
        """Return the ring; the window that it lay in may have taken it along when it closed."""
        if cls._only is None or not _is_alive(cls._only):
            cls._only = cls()
        return cls._only

    def _move_to(self, widget: QWidget | None) -> None:
        for old in filter(_is_alive, self._watched):
            old.removeEventFilter(self)
        self._around, self._watched = widget, []
        if widget is None:
            self.hide()
            return
        canvas = _canvas_of(widget)
        self.setParent(canvas)
        above: QWidget | None = widget
        while above is not None and above is not canvas:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._settle()

    def _settle(self) -> None:
        widget, canvas = self._around, self.parentWidget()
        if widget is None or canvas is None or not widget.isVisible():
            self.hide()
            return
        corner = widget.mapTo(canvas, widget.rect().topLeft())
        self.setGeometry(widget.rect().translated(corner).adjusted(-_OUT, -_OUT, _OUT, _OUT))
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep to the widget as it, or what it lies in, moves, grows or goes."""
        if event.type() in _MOVES:
            self._settle()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the yellow ring, and the dark one outside it that shows on pale ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for colour, width, inset in (
                (COLOURS.focus_ink, _DARK, _DARK / 2),
                (COLOURS.focus, _YELLOW, _DARK + _YELLOW / 2),
            ):
                painter.setPen(QPen(QColor(colour), width))
                ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(ring, 10 - inset, 10 - inset)


def _on_focus_changed(_old: QWidget | None, new: QWidget | None) -> None:
    FocusRing.show_around(new)


def _takes_ring(widget: QWidget) -> bool:
    in_popup = widget.window().windowType() is Qt.WindowType.Popup
    return not widget.isWindow() and not in_popup and not isinstance(widget, QScrollArea)


def _canvas_of(widget: QWidget) -> QWidget:
    """Return what the ring lies in: the content that scrolls with the widget, or its window."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        parent = above.parentWidget()
        scrolls = parent.parentWidget() if parent is not None else None
        if isinstance(scrolls, QAbstractScrollArea) and scrolls.viewport() is parent:
            return above
        above = parent
    return widget.window()


def _is_alive(widget: QWidget) -> bool:
    try:
        widget.objectName()
    except RuntimeError:  # Qt deleted it with its window
        return False
    return True
