"""A drink that is on no list, as its label tells: how much is in it, how strong, and how many."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.drinks import Drink, own_drink
from homeapp.domain.figures import latin_digits
from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from ui.common import Button, ColumnsGrid, PlainLabel, ReadField, button_row

__all__ = ["OwnDrink"]

_MOST_ML = Decimal(9999)
_STRONGEST = Decimal(100)
_USUAL = Decimal(60)
"""% ABV. Little that is sold is stronger; 75 is more likely 7.5."""


class NoVolume(Refusal):
    """How much a drink holds is not said in whole ml."""

    def __init__(self) -> None:
        super().__init__(N_("This is no volume in ml. Type a whole number such as 330."))


class NoStrength(Refusal):
    """How strong a drink is, is not said in % of its volume."""

    def __init__(self) -> None:
        super().__init__(N_("This is no strength in %. Type what the label says, such as 4.8."))


class OwnDrink(QWidget):
    """Two fields and a button; the drink then stands among the others, to be counted there."""

    added = Signal(object)
    """A `Drink` that is to be counted as well."""

    def __init__(self, field_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.volume = _field(f"{field_id}.ml", _("How many ml"), _("Such as 330"), _volume)
        self.strength = _field(f"{field_id}.abv", _("How strong, in %"), _("Such as 4.8"), _abv)
        self._doubt = PlainLabel(role="error")
        self._doubt.hide()
        add = Button(f"{field_id}.add", _("Add this drink"), icon="ui/plus", on_click=self._add)
        grid = ColumnsGrid(min_width=250, most=3)
        grid.add(self.volume, self.strength)
        for field in (self.volume, self.strength):
            field.edited.connect(field.clear_error)
            field.left.connect(lambda _value: self._show_doubt())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(_("A drink that is not in the list"), role="strong"))
        for part in (grid, self._doubt, button_row(add)):
            column.addWidget(part)

    def _add(self) -> None:
        drink = self._drink()
        if drink is not None:
            for field in (self.volume, self.strength):
                field.set_value(None)
            self._show_doubt()
            self.added.emit(drink)

    def _drink(self) -> Drink | None:
        """Return what is typed; where it cannot be read, say so and stay."""
        for field, lacking in ((self.volume, NoVolume()), (self.strength, NoStrength())):
            wrong = field.problem() or ("" if field.value() is not None else str(lacking))
            field.show_error(wrong)
            if wrong:
                field.take_focus()
                return None
        volume, strength = self.volume.value(), self.strength.value()
        return None if volume is None or strength is None else own_drink(volume, strength)

    def _show_doubt(self) -> None:
        strength = None if self.strength.problem() else self.strength.value()
        is_odd = strength is not None and strength > _USUAL
        self._doubt.setText(_("This is very strong. Look at the label again.") if is_odd else "")
        self._doubt.setVisible(is_odd)


def _field(
    field_id: str, label: str, hint: str, read: Callable[[str], Decimal | None]
) -> ReadField[Decimal | None]:
    return ReadField(field_id, label, read=read, hint=hint, long=False)


def _volume(text: str) -> Decimal | None:
    typed = latin_digits(text).strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit()) or not 0 < Decimal(typed) <= _MOST_ML:
        raise NoVolume
    return Decimal(typed)


def _abv(text: str) -> Decimal | None:
    typed = latin_digits(text).strip().removesuffix("%").strip().replace(",", ".")
    if not typed:
        return None
    whole, _point, part = typed.partition(".")
    is_number = typed.isascii() and whole.isdigit() and (part.isdigit() or not part)
    if not is_number or len(part) > 1 or not 0 < Decimal(typed) <= _STRONGEST:
        raise NoStrength
    return Decimal(typed)
