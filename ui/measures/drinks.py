"""Drinks of a usual week for the worker: a number beside each, and their units in all."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Question, Response
from homeapp.i18n import _, language
from ui.common import ColumnsGrid, Field, PlainLabel, ReadField
from ui.common.saving import Saving
from ui.common.tab_order import in_tab_order
from ui.measures.amounts import drink_in_words, read_number, show_number
from ui.measures.asking import Asking
from ui.measures.own_drink import OwnDrink

__all__ = ["DrinksField"]

_AT_ONCE = 4  # drinks; the others follow one by one


class DrinksField(Field):
    """How many of each drink; empty everywhere is no answer, and 0 somewhere is none at all."""

    def __init__(self, field_id: str, label: str, asking: Asking, question: Question) -> None:
        super().__init__(field_id, label, hint=_("How many in a usual week. Leave others empty."))
        self._asking, self._question = asking, question
        self._sum = PlainLabel(role="strong")
        self._grid = ColumnsGrid(min_width=250, most=3)
        self.counts: dict[str, ReadField[Decimal | None]] = {}
        self._savings: dict[str, Saving] = {}
        self._missing = list(asking.measure.drinks)
        for _drink in self._missing[:_AT_ONCE]:
            self._add(self._missing.pop(0))
        self._own = OwnDrink(f"{field_id}.own")
        self._own.added.connect(self._add_own)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._grid, self._own, self._sum):
            column.addWidget(part)
        self._answer_with(holder)
        holder.setAccessibleName(label)

    def making(self) -> list[Callable[[], object]]:
        """Return what is left to make, a drink each: all at once would take too long."""
        return [self._make_next] * len(self._missing)

    def value(self) -> Response | None:
        """Return the drinks that are counted, `None` where none is; raise a reader's `Refusal`."""
        while self._missing:
            self._make_next()
        counts = {key: field.value() for key, field in self.counts.items()}
        given = [(key, count) for key, count in counts.items() if count is not None]
        drunk = tuple((key, count) for key, count in given if count)
        return Response(drinks=drunk or tuple(given[:1])) if given else None

    def set_value(self, value: Response | None) -> None:
        """Show how many of each, and emit nothing."""
        counted = dict(value.drinks) if value else {}
        for drink in map(self._asking.measure.drink, counted.keys() - self.counts.keys()):
            if drink is not None and drink.is_own:
                self._add(drink)
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
        for key in self._savings:
            self._bring_back(key)

    def take_focus(self) -> None:
        """Move the keyboard to the first drink."""
        next(iter(self.counts.values())).take_focus()

    def _bring_back(self, key: str) -> None:
        if (text := self._asking.draft(self._part(key))) is not None:
            self._savings[key].bring_back(text)

    def _make_next(self) -> None:
        if self._missing:
            drink = self._missing.pop(0)
            self._add(drink)
            kept = self._asking.response(self._question.key)
            self.counts[drink.key].set_value(dict(kept.drinks).get(drink.key) if kept else None)
            self._bring_back(drink.key)

    def _add(self, drink: Drink) -> None:
        before = list(self.counts.values())[-1:]
        count = self.counts[drink.key] = self._count(drink)
        self._savings[drink.key] = self._saving(drink.key, count)
        self._grid.add(count)
        in_tab_order([*before, count])

    def _add_own(self, drink: Drink) -> None:
        """Count a drink that is on no list; the keyboard goes on to how many of it."""
        if drink.key not in self.counts:
            self._add(drink)
        self.counts[drink.key].take_focus()

    def _count(self, drink: Drink) -> ReadField[Decimal | None]:
        return ReadField(
            f"{self.field_id}.{drink.key}",
            drink_in_words(drink, language("en")),
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
