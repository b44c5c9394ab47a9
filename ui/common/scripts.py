"""Lines and boxes to type in, in any script: letters are never clipped, text finds its own side."""

from collections.abc import Callable
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from homeapp.domain.fields import LONGEST_TEXT
from homeapp.i18n import Language
from ui.common.figures import figures_in_order, paint_box, paint_line
from ui.common.labels import set_families
from ui.fonts import NASTALIQ, typing_families
from ui.theme import SIZES

__all__ = ["ScriptLine", "ScriptText"]

_WAITS_FOR_MENU = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
_ENDLESS = 100_000  # px
_NARROW_SPACE = 0.13  # of an em, that a space of Urdu has less than one of English
_ROOM = 22  # px around the text: padding and border of `app.qss`, and a little air


class ScriptLine(QLineEdit):
    """One line of text; Ctrl+Z takes back typing, and goes to the application when none is left."""

    was_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language | None = None
        self.textChanged.connect(self._fit_letters)
        self._fit_letters("")

    def set_language(self, language: Language) -> None:
        """Expect this language, which decides between two ways of writing the same letters."""
        self._language = language
        self._fit_letters(self.text())

    def _fit_letters(self, text: str) -> None:
        before = self.font().families()
        _use_letters(self, text, self._language)
        if self.font().families() != before:
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Make room for the tallest letters of the script that is typed."""
        return self._tall_enough(super().sizeHint())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never less than the letters need."""
        return self._tall_enough(super().minimumSizeHint())

    def _tall_enough(self, size: QSize) -> QSize:
        tall = QFontMetrics(self.font()).height() + _ROOM
        return QSize(size.width(), max(size.height(), tall, SIZES.target))

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the application when there is no typing to take back."""
        if _belongs_to_app(event, self.isUndoAvailable, self.isRedoAvailable):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pass undo on likewise when it arrives as a key."""
        if _passes_on(event, self.isUndoAvailable, self.isRedoAvailable):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show figures in their own order while nobody types."""
        if words := figures_in_order(self, self.displayText()):
            paint_line(self, words, rtl=_is_rtl(words))
        else:
            super().paintEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say when the line is left; its own context menu does not count."""
        super().focusOutEvent(event)
        if event.reason() not in _WAITS_FOR_MENU:
            self.was_left.emit()


class ScriptText(QPlainTextEdit):
    """A box of text that grows with what is typed, up to a dozen lines; Tab leaves it."""

    was_left = Signal()
    did_not_fit = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, _ENDLESS
        self._language: Language | None = None
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def set_language(self, language: Language) -> None:
        """Expect this language, which decides between two ways of writing the same letters."""
        self._language = language
        self._fit()

    def use_room(self, tall: int) -> None:
        """Be no higher than so many px, but for the first line: there is little room."""
        if tall != self._most:
            self._most = tall
            self._fit()

    def _fit(self) -> None:
        self._turn(self.toPlainText())
        _use_letters(self, self.toPlainText(), self._language)
        lines = min(max(self._lines, round(self.document().size().height())), 12)
        line = QFontMetrics(self.font()).lineSpacing()
        tall = max(min(line * lines + _ROOM + 8, self._most), line + _ROOM + 8)
        if self.minimumHeight() != tall:
            self.setMinimumHeight(tall)
            self.setMaximumHeight(tall)

    def _turn(self, text: str) -> None:
        """Start the text from its own side, which Qt does by itself for single lines only."""
        rtl, sides, ways = _is_rtl(text), Qt.AlignmentFlag, Qt.LayoutDirection
        option = QTextOption(sides.AlignRight if rtl else sides.AlignLeft)
        option.setTextDirection(ways.RightToLeft if rtl else ways.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.document()
        if document.defaultTextOption().textDirection() != option.textDirection():
            document.setDefaultTextOption(option)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste the words alone; more than a text may hold stays where it was copied from."""
        if self._has_room_for(source.text()):
            self.insertPlainText(source.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Take what is composed, such as letters of Urdu, while there is room for it."""
        if not event.commitString() or self._has_room_for(event.commitString()):
            super().inputMethodEvent(event)

    def _has_room_for(self, words: str) -> bool:
        """Return whether words fit in place of those selected, and say so where they do not."""
        kept = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        if kept + len(words) > LONGEST_TEXT:
            self.did_not_fit.emit()
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the application when there is no typing to take back."""
        document = self.document()
        if _belongs_to_app(event, document.isUndoAvailable, document.isRedoAvailable):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pass undo on likewise when it arrives as a key."""
        document = self.document()
        if _passes_on(event, document.isUndoAvailable, document.isRedoAvailable):
            event.ignore()
            return
        types = event.text().isprintable() or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not (event.text() and types) or self._has_room_for(event.text()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show figures in their own order while nobody types."""
        if figures_in_order(self, self.toPlainText()):
            paint_box(self)
        else:
            super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show each letter where it is typed."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say when the box is left; its own context menu does not count."""
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() not in _WAITS_FOR_MENU:
            self.was_left.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()


def _use_letters(widget: QWidget, text: str, language: Language | None) -> None:
    """Show a text in its own letters, and its words as far apart as those of English.

    Else the narrow spaces of Urdu would glue the groups of a phone number together.
    """
    families = typing_families(text, language)
    set_families(widget, families)
    font = widget.font()
    apart = font.pixelSize() * _NARROW_SPACE if families[0] == NASTALIQ else 0.0
    if font.wordSpacing() != apart:
        font.setWordSpacing(apart)
        widget.setFont(font)


def _is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs from the right."""
    for letter in text:
        if (kind := bidirectional(letter)) in {"L", "R", "AL"}:
            return kind != "L"
    return False


def _belongs_to_app(
    event: QEvent, can_undo: Callable[[], bool], can_redo: Callable[[], bool]
) -> bool:
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return _passes_on(event, can_undo, can_redo)


def _passes_on(
    event: QKeyEvent, can_undo: Callable[[], bool], can_redo: Callable[[], bool]
) -> bool:
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo()
    if event.matches(QKeySequence.StandardKey.Redo) or _is_control_y(event):
        return not can_redo()
    return False


def _is_control_y(event: QKeyEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Y and event.modifiers() == control
