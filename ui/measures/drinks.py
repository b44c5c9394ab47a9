"""Drinks of a usual week for the worker: a number beside each, and their units in all."""

from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Drink, Question, Response
from homeapp.i18n import _, language
from ui.common import ColumnsGrid, Field, PlainLabel, ReadField
from ui.common.saving import Saving
from ui.measures.amounts import read_number, show_number
from ui.measures.asking import Asking

__all__ = ["DrinksField"]


class DrinksField(Field):
    """How many of each drink; empty everywhere is no answer, and 0 somewhere is none at all."""

    def __init__(self, field_id: str, label: str, asking: Asking, question: Question) -> None:
        super().__init__(field_id, label, hint=_("How many in a usual week. Leave others empty."))
        self._asking, self._question = asking, question
        self._sum = PlainLabel(role="strong")
        grid = ColumnsGrid(min_width=250, most=3)
        self.counts = {drink.key: self._count(drink) for drink in asking.measure.drinks}
        for count in self.counts.values():
            grid.add(count)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        column.addWidget(self._sum)
        self._answer_with(holder)
        holder.setAccessibleName(label)
        self._savings = {key: self._saving(key, count) for key, count in self.counts.items()}

    def value(self) -> Response | None:
        """Return the drinks that are counted, `None` where none is; raise a reader's `Refusal`."""
        counts = {key: field.value() for key, field in self.counts.items()}
        given = [(key, count) for key, count in counts.items() if count is not None]
        drunk = tuple((key, count) for key, count in given if count)
        return Response(drinks=drunk or tuple(given[:1])) if given else None

    def set_value(self, value: Response | None) -> None:
        """Show how many of each, and emit nothing."""
        counted = dict(value.drinks) if value else {}
        for key, field in self.counts.items():
            if not field.line.hasFocus() and not self._savings[key].is_refused:
                field.set_value(counted.get(key))
        amount = self._asking.units(value) if value else None
        english = language("en")
        self._sum.setText(
            _("About {units} units in a week", units=english.number(rounded(amount, 1)))
            if amount is not None
            else ""
        )
        self._sum.setVisible(amount is not None)

    def bring_back(self) -> None:
        """Show what was typed before and could not be read."""
        for key, saving in self._savings.items():
            if (text := self._asking.draft(self._part(key))) is not None:
                saving.bring_back(text)

    def take_focus(self) -> None:
        """Move the keyboard to the first drink."""
        next(iter(self.counts.values())).take_focus()

    def _count(self, drink: Drink) -> ReadField[Decimal | None]:
        return ReadField(
            f"{self.field_id}.{drink.key}",
            language("en").text(drink.words),
            read=partial(read_number, question=self._question),
            show=show_number,
            long=False,
        )

    def _saving(self, key: str, field: ReadField[Decimal | None]) -> Saving:
        part = self._part(key)
        return Saving(
            field,
            save=lambda _count: self.left.emit(self.value()),
            keep=partial(self._asking.keep_draft, part),
            settle=partial(self._asking.drop_draft, part),
        )

    def _part(self, key: str) -> str:
        return f"{self._question.key}.{key}"
