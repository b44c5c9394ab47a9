"""A number on a line, such as confidence from 0 to 10, that needs no steady hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from homeapp.i18n import Language, _
from ui.common.buttons import Button
from ui.common.fields import Field
from ui.common.labels import PlainLabel, speak
from ui.common.options import CheckOption
from ui.common.tab_order import stop_at_chosen
from ui.theme import SIZES

__all__ = ["RulerField"]

_WIDE = 880
_APART = 6  # px; more would widen the window where the letters around it stand apart


class RulerField(Field):
    """A whole number chosen by pressing it, or by big minus and plus; or rather not said.

    The line runs from the left in every language, as digits do; nothing is chosen at first.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        *,
        low: str = "",
        high: str = "",
        hint: str = "",
        decline: str | None = None,
        least: int = 0,
        most: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint=hint, parent=parent)
        self._least, self._most = least, most
        self._numbers = QButtonGroup(self)
        self._low, self._high = PlainLabel(low, role="quiet"), PlainLabel(high, role="quiet")
        self._declined = CheckOption(_("Rather not say") if decline is None else decline)
        self._declined.setObjectName(f"{field_id}.declined")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._make_line())
        column.addWidget(self._make_ends())
        column.addWidget(self._declined)
        self._declined.setVisible(decline != "")  # without words there is another way
        self._answer_with(holder)
        holder.setAccessibleName(label)
        self._numbers.idClicked.connect(self._choose)
        stop_at_chosen(self._numbers)
        self._declined.clicked.connect(self._on_declined)

    @property
    def declined(self) -> bool:
        """Whether the person would rather not say."""
        return self._declined.isChecked()

    def value(self) -> int | None:
        """Return the number, `None` where none is chosen or the person would rather not say."""
        chosen = self._numbers.checkedButton()
        return self._numbers.id(chosen) if chosen is not None else None

    def set_value(self, value: int | None) -> None:
        """Choose a number, or none, and emit nothing."""
        self._declined.setChecked(False)
        self._mark(value)
        self._saved = value

    def set_declined(self) -> None:
        """Show that the person would rather not say, and emit nothing."""
        self.set_value(None)
        self._declined.setChecked(True)

    def set_language(self, language: Language) -> None:
        """Show the words in a resident's language; the numbers stay left to right."""
        super().set_language(language)
        self._low.set_language(language)
        self._high.set_language(language)
        speak(self._declined, language)

    def take_focus(self) -> None:
        """Move the keyboard to the number chosen, else to the least."""
        chosen = self._numbers.checkedButton() or self._numbers.button(self._least)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_line(self) -> QWidget:
        line = QWidget()
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_APART)
        line.setMaximumWidth(_WIDE)
        less = self._step_button("less", "\u2212", _("One less"), -1)
        more = self._step_button("more", "+", _("One more"), 1)
        layout.addWidget(less)
        for number in range(self._least, self._most + 1):
            layout.addWidget(self._number_button(number))
        layout.addWidget(more)
        return line

    def _step_button(self, name: str, sign: str, words: str, step: int) -> Button:
        button = Button(f"{self.field_id}.{name}", sign, "nudge", on_click=lambda: self._step(step))
        button.setAccessibleName(words)
        button.setMinimumWidth(SIZES.resident_target - 12)
        return button

    def _number_button(self, number: int) -> Button:
        button = Button(f"{self.field_id}.{number}", str(number), "number")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._numbers.addButton(button, number)
        return button

    def _make_ends(self) -> QWidget:
        ends = QWidget()
        ends.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        layout = QHBoxLayout(ends)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._low)
        layout.addStretch()
        layout.addWidget(self._high)
        ends.setMaximumWidth(_WIDE)
        # Shown only inside the field: what is shown on its own becomes a window of its own.
        if not (self._low.text() or self._high.text()):
            ends.hide()
        return ends

    def _step(self, step: int) -> None:
        now = self.value()
        start = (self._least + self._most) // 2 if now is None else now + step
        self._choose(min(max(start, self._least), self._most))

    def _choose(self, number: int) -> None:
        self._declined.setChecked(False)
        self._mark(number)
        self._leave_with(number)

    def _on_declined(self) -> None:
        self._mark(None)
        self._saved = None
        self.left.emit(None)

    def _mark(self, number: int | None) -> None:
        self._numbers.setExclusive(False)
        for button in self._numbers.buttons():
            button.setChecked(self._numbers.id(button) == number)
        self._numbers.setExclusive(True)
