"""A page that comes over another for a moment, and leaves that one and its words as they were."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QScrollBar, QWidget
from shiboken6 import isValid

__all__ = ["FOR_WHAT_LIES_BELOW", "AsItWas", "Overlay"]

FOR_WHAT_LIES_BELOW = tuple(
    QKeySequence(keys) for keys in ("Ctrl+F", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "F1", "F8")
)
"""Keys that would show or change what nobody can see now."""


class AsItWas:
    """Where the keyboard is, and how far each page in a part of a window is scrolled."""

    def __init__(self, part: QWidget) -> None:
        areas = part.findChildren(QAbstractScrollArea)
        bars = [one.verticalScrollBar() for one in areas if one.isVisible()]
        self._focus = QApplication.focusWidget()
        self._scrolled_to: list[tuple[QScrollBar, int]] = [(bar, bar.value()) for bar in bars]

    def restore(self) -> bool:
        """Put back what is still there; return whether the keyboard found its place."""
        before = self._focus
        is_there = before is not None and isValid(before) and before.isVisible()
        if before is not None and is_there:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        for bar, at in self._scrolled_to:  # a field with the focus may be scrolled away from
            if isValid(bar):
                bar.setValue(at)
        return is_there


class Overlay(QFrame):
    """Lies over the whole of another widget and holds the keyboard, until Esc puts it away.

    What it lies over is not hidden: no page closes, saves or is read anew for it.
    """

    closed = Signal()

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self.setProperty("panel", "over")
        self._under = under
        self._before: AsItWas | None = None
        under.installEventFilter(self)
        self.hide()

    def lay_over(self) -> None:
        """Come into sight, and take the keyboard from where it is."""
        self._before = AsItWas(self._under)
        self.setGeometry(self._under.rect())
        self.show()
        self.raise_()
        self.take_focus()

    def put_away(self) -> None:
        """Go out of sight, and give the keyboard back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None:
            before.restore()
        self.closed.emit()

    def take_focus(self) -> None:
        """Put the keyboard where the page begins."""
        stops = self._stops()
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops(self) -> list[QWidget]:
        tab = Qt.FocusPolicy.TabFocus
        return [
            one
            for one in self.findChildren(QWidget)
            if one.focusPolicy() & tab and one.isVisible() and one.isEnabled()
        ]

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Keep Tab going round in here."""
        stops = self._stops()
        now = QApplication.focusWidget()
        place = stops.index(now) if now in stops else (-1 if next else 0)
        if stops:
            on = stops[(place + (1 if next else -1)) % len(stops)]
            reasons = Qt.FocusReason
            on.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return bool(stops)

    def event(self, event: QEvent) -> bool:
        """Keep keys from what lies below."""
        asks = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asks and QKeySequence(event.keyCombination()) in FOR_WHAT_LIES_BELOW:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as what it lies over."""
        if event.type() is QEvent.Type.Resize and watched is self._under:
            self.setGeometry(self._under.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go with Esc, and let no other key through to what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Be gone for good where what it lies over goes out of sight."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.isHidden():
            self.hide()
