"""Fields of one line: words, or what is read into a value, such as a day."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from homeapp.domain.figures import latin_digits
from ui.common.fields import TypedField, read_words
from ui.common.scripts import ScriptLine

__all__ = ["LineField", "ReadField"]

T = TypeVar("T")


class ReadField(TypedField[T]):
    """One line that is read into a value, such as a day; what does not read yet stays as typed."""

    def __init__(
        self,
        field_id: str,
        label: str,
        *,
        read: Callable[[str], T],
        show: Callable[[T], str] = str,
        hint: str = "",
        long: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self._read, self._show = read, show
        self.line = ScriptLine()
        if not long:
            self.line.setMaximumWidth(320)
        self._answer_with(self.line)
        self._saved = read("")
        self.line.textEdited.connect(self._on_typing)
        self.line.was_left.connect(self._on_left)

    def _on_left(self) -> None:
        super()._on_left()
        if latin_digits(self.text()) != self.text() and self.problem() is None:
            self.set_text(self._show(self.value()))  # as it is kept, where digits were Urdu's

    def value(self) -> T:
        """Return what was read; raise the reader's `Refusal` where it cannot be."""
        return self._read(self.line.text())

    def set_value(self, value: T) -> None:
        """Show a value, and emit nothing."""
        self._saved = value
        self.set_text("" if value is None else self._show(value))

    def text(self) -> str:
        """Return what is typed, letter for letter."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show what was typed before, such as a draft, and emit nothing."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)


class LineField(ReadField[str]):
    """One line of words, such as a name; spaces around them are dropped."""

    def __init__(
        self,
        field_id: str,
        label: str,
        *,
        hint: str = "",
        long: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, read=read_words, hint=hint, long=long, parent=parent)
