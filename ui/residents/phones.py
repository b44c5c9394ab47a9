"""Phone numbers of a person: as many as they give, and whose each one is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.residents import Phone
from homeapp.i18n import _
from ui.common import Button, Field, LineField, PhoneField
from ui.common.tab_order import in_tab_order

__all__ = ["PhonesField"]

_CELL, _LINE = "\t", "\n"


class PhonesField(Field):
    """Rows of a number and whose it is; `left` carries them all."""

    def __init__(self, field_id: str, label: str, *, hint: str = "") -> None:
        super().__init__(field_id, label, hint=hint)
        self._rows: list[_Row] = []
        self._made = 0
        self._saved: tuple[Phone, ...] = ()
        self._holder = QWidget()
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._add = Button(
            f"{field_id}.add", _("Add a number"), icon="ui/plus", on_click=self._add_and_go
        )
        self._answer_with(self._holder)
        self._lines.setSpacing(12)
        self._column.addSpacing(8)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)

    def value(self) -> tuple[Phone, ...]:
        """Return the numbers given, without rows that have none."""
        given = (row.phone() for row in self._rows)
        return tuple(phone for phone in given if phone.number)

    def set_value(self, value: tuple[Phone, ...]) -> None:
        """Show these numbers, with a row to type in where there is none; emit nothing."""
        self._saved = value
        self._show(value)

    def set_text(self, text: str) -> None:
        """Show what was typed before and not saved, and emit nothing."""
        pairs = (line.partition(_CELL) for line in text.split(_LINE))
        self._show(tuple(Phone(number, whose) for number, _cell, whose in pairs))

    def problem(self) -> str | None:
        """Return what is missing where somebody is named without a number."""
        if any(row.whose.value() and not row.number.value() for row in self._rows):
            return _("Type the phone number too, or remove this line.")
        return None

    def text(self) -> str:
        """Return what is typed on every line, letter for letter."""
        return _LINE.join(f"{row.number.text()}{_CELL}{row.whose.text()}" for row in self._rows)

    def take_focus(self) -> None:
        """Move the keyboard to the first number."""
        self._rows[0].number.take_focus()

    def _show(self, phones: tuple[Phone, ...]) -> None:
        if self._rows and phones == self.value():
            return
        for row in list(self._rows):
            self._let_go(row)
        self._made = 0
        for phone in phones or (Phone(""),):
            self._add_row(phone)

    def _add_row(self, phone: Phone) -> None:
        row = _Row(f"{self.field_id}.{self._made}", phone, self._remove)
        self._made += 1
        for field in (row.number, row.whose):
            field.left.connect(lambda _value: self._on_left())
            field.typed.connect(lambda _text: self.typed.emit(self.text()))
        self._rows.append(row)
        self._lines.addWidget(row)

    def _on_left(self) -> None:
        self._leave_with(self.value())
        if self.problem() is not None:
            self.typed.emit(self.text())

    def _add_and_go(self) -> None:
        self._add_row(Phone(""))
        in_tab_order([*self._rows, self._add])
        self._rows[-1].number.take_focus()

    def _remove(self, row: "_Row") -> None:
        self._let_go(row)
        if not self._rows:
            self._add_row(Phone(""))
            in_tab_order([self._add, *self._rows])
        self._leave_with(self.value())
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.setParent(None)
        row.deleteLater()


class _Row(QWidget):
    """One number, whose it is, and a way to take it out."""

    def __init__(self, row_id: str, phone: Phone, remove: Callable[["_Row"], None]) -> None:
        super().__init__()
        self.number = PhoneField(f"{row_id}.number", _("Number"))
        self.whose = LineField(f"{row_id}.whose", _("Whose it is"))
        self.number.set_value(phone.number)
        self.whose.set_value(phone.whose)
        drop = Button(f"{row_id}.remove", _("Remove"), "quiet", on_click=lambda: remove(self))
        drop.setAccessibleDescription(phone.number)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addWidget(self.number, 2, top)
        across.addWidget(self.whose, 3, top)
        across.addWidget(drop, 0, bottom)

    def phone(self) -> Phone:
        """Return the number as typed."""
        return Phone(self.number.value(), self.whose.value())
