"""Drinks of a usual week for the worker: a number beside each, in all or day by day."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.day_drinks import days_with_drinks, on_day, on_named_days, with_count
from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Question, Response
from homeapp.domain.weekdays import DAYS
from homeapp.errors import Refusal
from homeapp.i18n import N_, _, language
from ui.common import ColumnsGrid, Field, PickField, PlainLabel, ReadField
from ui.common.saving import Saving
from ui.common.tab_order import in_tab_order
from ui.measures.amounts import drink_in_words, read_number, show_number
from ui.measures.asking import Asking, days_to_tell
from ui.measures.own_drink import OwnDrink

__all__ = ["DrinksField"]

_AT_ONCE = 4  # drinks; the others follow one by one


class ToldByDay(Refusal):
    """A week is to have fewer of a drink than its days were told to have."""

    def __init__(self, count: Decimal) -> None:
        super().__init__(
            N_("The days told have {count} of these. Choose a day above, and change it there."),
            count=show_number(count),
        )


class DrinksField(Field):
    """How many of each drink; empty everywhere is no answer, and 0 somewhere is none at all.

    Where days of the week were told, one of them can be chosen: the numbers are then of that day.
    """

    def __init__(self, field_id: str, label: str, asking: Asking, question: Question) -> None:
        super().__init__(field_id, label, hint=_("How many in a usual week. Leave others empty."))
        self._asking, self._question = asking, question
        self._told: Response | None = None
        self._days: tuple[int, ...] = ()
        self._day: int | None = None
        self._too_few: set[str] = set()
        self._pick = PickField(f"{field_id}.day", _("For which day"), (), none=_("The whole week"))
        self._pick.left.connect(self._choose_day)
        self._pick.hide()
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
        for part in (self._pick, self._grid, self._own, self._sum):
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
        told, shown = self._told, self._shown()
        for key, count in counts.items():
            if (count or Decimal(0)) != shown.get(key, Decimal(0)):
                told = with_count(told, key, count or Decimal(0), self._day)
        if self._day is not None or (told and any(count for _key, count in told.drinks)):
            return told
        noughts = [(key, count) for key, count in counts.items() if count is not None]
        return Response(drinks=tuple(noughts[:1])) if noughts else None

    def set_value(self, value: Response | None) -> None:
        """Show how many of each, and emit nothing."""
        self._told = value
        self._offer_days()
        drinks = [key for key, _count in value.drinks] if value else []
        for drink in map(self._asking.measure.drink, drinks):
            if drink is not None and drink.is_own and drink.key not in self.counts:
                self._add(drink)
        shown = self._shown()
        for key, field in self.counts.items():
            if not field.line.hasFocus() and not self._savings[key].is_refused:
                field.set_value(shown.get(key))
        self._sum.setText(self._sums(value) if value and value.drinks else "")
        self._sum.setVisible(bool(self._sum.text()))

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

    def _offer_days(self) -> None:
        """Offer the days told; without the one chosen it is all the week again."""
        days = days_to_tell(self._asking, self._told)
        if days != self._days:
            names = language("en").days(wide=True)
            self._days = days
            self._pick.set_options([(day, names[day]) for day in days])
            self._day = self._pick.value()
        self._pick.setVisible(bool(days))

    def _choose_day(self, day: int | None) -> None:
        """Show the numbers of a day, unless one in sight is not kept: it is of the day before.

        One that is less than its days have goes, for it is on its day that it can be mended.
        """
        for key in self._too_few:
            self._savings[key].begin()
            self._asking.drop_draft(self._part(key))
        self._too_few.clear()
        wrong = [key for key, field in self.counts.items() if self._is_wrong(key, field)]
        if wrong:
            self._pick.set_value(self._day)
            self.counts[wrong[0]].take_focus()
            return
        self._day = day
        self.set_value(self._told)
        self.bring_back()

    def _is_wrong(self, key: str, field: ReadField[Decimal | None]) -> bool:
        return field.problem() is not None or self._savings[key].is_refused

    def _shown(self) -> dict[str, Decimal]:
        """Return what is told of each drink, on the day chosen or in the whole week."""
        if self._day is not None:
            return dict(on_day(self._told, self._day))
        return dict(self._told.drinks) if self._told else {}

    def _sums(self, told: Response) -> str:
        days = days_with_drinks(told)
        week = self._asking.units(told) or Decimal(0)
        by_day = {day: self._asking.units(told, day) or Decimal(0) for day in days}
        rest = week - sum(by_day.values())
        if self._day is not None:
            return _(
                "{day}: about {units} units. In a week: about {week} units.",
                day=language("en").days(wide=True)[self._day],
                units=_units(by_day.get(self._day, Decimal(0))),
                week=_units(week),
            )
        if not days or not rest:
            return _("About {units} units in a week", units=_units(week))
        return _(
            "About {units} units in a week, {rest} of them on no day that was told.",
            units=_units(week),
            rest=_units(rest),
        )

    def _make_next(self) -> None:
        if self._missing:
            drink = self._missing.pop(0)
            self._add(drink)
            self.counts[drink.key].set_value(self._shown().get(drink.key))
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
            _with_its_size(drink),
            read=partial(read_number, question=self._question),
            show=show_number,
            long=False,
        )

    def _saving(self, key: str, field: ReadField[Decimal | None]) -> Saving:
        return Saving(
            field,
            save=partial(self._save, key),
            keep=lambda text: self._asking.keep_draft(self._part(key), text),
            settle=lambda: self._asking.drop_draft(self._part(key)),
        )

    def _save(self, key: str, count: Decimal | None) -> None:
        self._too_few.discard(key)
        named = on_named_days(self._told, key)
        if self._day is None and (count or Decimal(0)) < named:
            self._too_few.add(key)
            raise ToldByDay(named)
        self.left.emit(self.value())

    def _part(self, key: str) -> str:
        """Return what a draft is kept by: what is typed for a day comes back to that day."""
        day = "" if self._day is None else f".{DAYS[self._day]}"
        return f"{self._question.key}.{key}{day}"


def _with_its_size(drink: Drink) -> str:
    """Return what a drink is called and how much it holds, as its label says; an own one does."""
    words = drink_in_words(drink, language("en"))
    if drink.is_own:
        return words
    return _("{drink} ({volume} ml)", drink=words, volume=show_number(drink.volume_ml))


def _units(amount: Decimal) -> str:
    return language("en").number(rounded(amount, 1))
