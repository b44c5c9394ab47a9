"""Fields: a visible label, an optional hint, a place to answer, and an error only when judged."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.fields import LONGEST_TEXT, TooLong, read_text
from homeapp.errors import Refusal
from homeapp.i18n import Language, _
from ui.common.labels import PlainLabel, announce, repolish
from ui.common.scripts import ScriptText

__all__ = ["Field", "TextField", "TypedField", "read_words"]

T = TypeVar("T")
DRAFT_EVERY = 2000  # ms; what is typed is kept at least this often


class Field(QFrame):
    """What every field has in common; `left` carries a value worth saving, as it is left."""

    left = Signal(object)
    typed = Signal(str)
    edited = Signal()
    """Somebody has just changed the answer, be it by one letter."""

    def __init__(
        self, field_id: str, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field_id = field_id
        self.setObjectName(f"{field_id}.field")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._label = PlainLabel(label, role="strong")
        self._hint = PlainLabel(hint, role="quiet")
        self._error: PlainLabel | None = None  # made when first there is one: few fields have any
        for part in (self._label, self._hint):
            self._column.addWidget(part)
        self._hint.setVisible(bool(hint))
        self._input: QWidget | None = None
        self._saved: Any = None

    @property
    def label(self) -> str:
        """Return the words of the visible label."""
        return self._label.text()

    @property
    def error(self) -> str:
        """Return the error that is shown, "" when none is."""
        return self._error.text() if self._error and not self._error.isHidden() else ""

    def value(self) -> Any:  # noqa: ANN401 - each field's own type
        """Return the answer."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - each field's own type
        """Show an answer, and emit nothing."""
        raise NotImplementedError

    def problem(self) -> str | None:
        """Return a sentence where the answer cannot be read, to be shown on Continue only."""
        try:
            self.value()
        except Refusal as refusal:
            return str(refusal)
        return None

    def show_error(self, sentence: str) -> None:
        """Show what is wrong and how to put it right, in words and with a bar; "" clears it."""
        if not sentence and not self.error:
            return
        self._error = self._error or self._hint.add_beneath("error", self._column)
        self._error.setText(_("Error: {sentence}", sentence=sentence) if sentence else "")
        self._error.setVisible(bool(sentence))
        self.setProperty("errorbar", bool(sentence))
        self._column.setContentsMargins(12 if sentence else 0, 0, 0, 0)
        repolish(self)
        if self._input is not None:
            self._input.setProperty("wrong", bool(sentence))
            repolish(self._input)
        self._describe()

    def clear_error(self) -> None:
        """Take the error away."""
        self.show_error("")

    def set_hint(self, words: str) -> None:
        """Show other words of help under the label."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self._describe()

    def set_label(self, words: str) -> None:
        """Show another label."""
        self._label.setText(words)

    def set_language(self, language: Language) -> None:
        """Show the label and the hint in a resident's language, from its own side."""
        for part in filter(None, (self._label, self._hint, self._error)):
            part.set_language(language)

    def take_focus(self) -> None:
        """Move the keyboard to this field."""
        if self._input is not None:
            self._input.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the keyboard on; a focus proxy would trap Tab where the field stands after it."""
        super().focusInEvent(event)
        self.take_focus()

    def _answer_with(self, widget: QWidget, beside: QWidget | None = None) -> None:
        """Take the widget that is answered with, and tie the label to it."""
        self._input = widget
        widget.setObjectName(self.field_id)
        self._label.setBuddy(widget)
        self._column.addSpacing(4)
        if beside is None:
            self._column.addWidget(widget)
        else:
            line = QHBoxLayout()
            line.addWidget(widget)
            line.addWidget(beside)
            self._column.addLayout(line)
        self._describe()

    def _describe(self) -> None:
        if self._input is not None:
            said = " ".join(filter(None, (self._hint.text(), self.error)))
            self._input.setAccessibleDescription(said)

    def _leave_with(self, value: object) -> None:
        if value != self._saved:
            self._saved = value
            self.left.emit(value)
            self.edited.emit()


class TypedField(Field, Generic[T]):
    """A field that is typed in: saves when left, keeps a draft of the typing every 2 seconds."""

    def __init__(
        self, field_id: str, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(DRAFT_EVERY)
        self._draft.timeout.connect(lambda: self.typed.emit(self.text()))
        self._is_too_long = False

    def text(self) -> str:
        """Return what is typed, letter for letter."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show what was typed before, such as a draft, and emit nothing."""
        raise NotImplementedError

    def _on_typing(self) -> None:
        if self._is_too_long and len(self.text()) <= LONGEST_TEXT:
            self._is_too_long = False
            self.clear_error()
        self.edited.emit()
        if not self._draft.isActive():
            self._draft.start()

    def _on_left(self) -> None:
        self._draft.stop()
        try:
            value = self.value()
        except TooLong as refusal:
            self._on_too_long(refusal)
            self.typed.emit(self.text())
        except Refusal:
            self.typed.emit(self.text())
        else:
            self._leave_with(value)

    def _on_too_long(self, refusal: TooLong) -> None:
        """Say at once that the text is too long: it is not an answer that may still grow right."""
        self._is_too_long = True
        self.show_error(str(refusal))
        announce(self, self.error)


class TextField(TypedField[str]):
    """A few lines of words, in the person's own; it grows with them."""

    def __init__(
        self,
        field_id: str,
        label: str,
        *,
        hint: str = "",
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self.box = ScriptText(lines)
        self._answer_with(self.box)
        self._saved = ""
        self._filling = False
        self.box.textChanged.connect(self._on_text_changed)
        self.box.did_not_fit.connect(lambda: self._on_too_long(TooLong()))
        self.box.was_left.connect(self._on_left)

    def value(self) -> str:
        """Return the words, without spaces around them; raise `TooLong`."""
        return read_words(self.box.toPlainText())

    def set_value(self, value: str) -> None:
        """Show the words, and emit nothing."""
        self._saved = value
        if self.text().strip() != value:
            self.set_text(value)

    def text(self) -> str:
        """Return what is typed, letter for letter."""
        return self.box.toPlainText()

    def set_text(self, text: str) -> None:
        """Show what was typed before, such as a draft, and emit nothing."""
        self._filling = True
        self.box.setPlainText(text)
        self._filling = False

    def _on_text_changed(self) -> None:
        if not self._filling:
            self._on_typing()


def read_words(text: str) -> str:
    """Return a text without spaces around it; raise `TooLong`."""
    return read_text(text.strip())
