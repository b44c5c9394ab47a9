"""For the resident: what they drink in a usual week or on a day of it, drink by drink."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.domain.day_drinks import on_day, on_named_days, with_count
from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Response
from homeapp.i18n import R_, Language
from ui.common import ColumnsGrid, PictureLabel, PlainLabel, announce, column, row
from ui.common.pictures import grown
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.tab_order import in_tab_order
from ui.common.tongues import Tongues, Words
from ui.measures.amounts import drink_in_words, show_number
from ui.measures.asking import days_to_tell
from ui.measures.day_row import DayRow
from ui.measures.resident_question import QuestionPage
from ui.theme import SIZES
from ui.turns import Turns

__all__ = ["DrinksPage"]

_UNITS = R_("About {units} units in a week")
_BY_DAY = R_("{day}: about {units} units. In a week: about {week} units.")
_CHOOSE_DAY = R_("About {units} units in a week. To correct a number, choose its day.")
_NONE = R_("None of these")
_LESS, _MORE = R_("One less: {drink}"), R_("One more: {drink}")
_OTHER = "alcohol"  # the picture of a drink that brings none
_PAUSE = 600  # ms after the last press, by which the count is kept
_NAME = 230  # px across, the least that the name of a drink reads well in
_AT_ONCE = 2  # cards that come with the page; the others follow one by one, unnoticed


class DrinksPage(QuestionPage):
    """A card for each drink with minus and plus; the sum stands by the question, a plain fact.

    Where days of the week were told, one of them can be chosen: the cards then count for that day.
    """

    def build(self) -> QWidget:
        """Return the cards, and above them the days to choose from."""
        self._told: Response | None = None
        self._days = DayRow(self.page_id, self._show_day)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._keep_told)
        self._cards: dict[str, _DrinkCard] = {}
        self._grid = ColumnsGrid(min_width=560, most=2, gap=SIZES.gap)
        first, later = self.asking.measure.drinks[:_AT_ONCE], self.asking.measure.drinks[_AT_ONCE:]
        for drink in first:
            self._add(drink)
        self._turns = Turns(self._desk.runner, self)
        self._turns.do(*(partial(self._add_later, drink) for drink in later))
        self._none = ResidentButton(f"{self.page_id}.none", on_click=self._press_none)
        self._none.setCheckable(True)
        return column(self._days, self._grid, row(self._none), gap=SIZES.gap)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._none.show_words(tongues.say(_NONE), tongues)
        self._days.speak(tongues)
        for card in self._cards.values():
            card.speak(tongues)
        self._name_cards()

    def leave(self) -> None:
        """Keep what was pressed last."""
        if self._pause.isActive():
            self._keep_told()

    def hint(self, tongues: Tongues) -> Words:
        """Return the units of what is picked, rounded for the eye alone, once anything is."""
        if not self._is_built or (not self._has_any and self._days.chosen is None):
            return super().hint(tongues)
        return tongues.both(*(self._sums(one) for one in (tongues.large, tongues.small)))

    def show_response(self, response: Response | None) -> None:
        """Show how many of each are kept, but not over presses that are still to be."""
        if self._pause.isActive():
            return
        self._told, before = response, self._days.chosen
        if self._days.show_days(days_to_tell(self.asking, response), self.tongues):
            in_tab_order([self._days, *self._cards.values()])
        if self._days.chosen != before:
            self._name_cards()
        self._add_own()
        self._show_counts()

    def keep(self, response: Response | None) -> None:
        """Keep an answer in the place of presses that are still to be."""
        self._pause.stop()
        super().keep(response)

    @property
    def _has_any(self) -> bool:
        return self._told is not None and any(count for _key, count in self._told.drinks)

    def _count(self, key: str) -> Decimal:
        """Return how many of a drink there are on the day chosen, or in the week."""
        day, told = self._days.chosen, self._told
        drinks = on_day(told, day) if day is not None else told.drinks if told else ()
        return dict(drinks).get(key, Decimal(0))

    def _least(self, key: str) -> Decimal:
        """Return how many cannot be taken away here, because a named day has them."""
        return on_named_days(self._told, key) if self._days.chosen is None else Decimal(0)

    def _sums(self, tongue: Language) -> str:
        day, week = self._days.chosen, self._units(tongue, None)
        if day is not None:
            name = tongue.days(wide=True)[day]
            return tongue.text(_BY_DAY, day=name, units=self._units(tongue, day), week=week)
        drinks = self._told.drinks if self._told else ()
        is_kept = any(count and count == self._least(key) for key, count in drinks)
        return tongue.text(_CHOOSE_DAY if is_kept else _UNITS, units=week)

    def _units(self, tongue: Language, day: int | None) -> str:
        amount = self.asking.units(self._told, day) if self._told else None
        return f"\u2066{tongue.number(rounded(amount or Decimal(0), 1))}\u2069"

    def _add(self, drink: Drink) -> "_DrinkCard":
        card = self._cards[drink.key] = _DrinkCard(drink, f"{self.page_id}.{drink.key}")
        card.less.clicked.connect(lambda: self._step(drink.key, -1))
        card.more.clicked.connect(lambda: self._step(drink.key, 1))
        self._grid.add(card)
        return card

    def _add_later(self, drink: Drink) -> None:
        """Add a card in a turn of its own, as if it had been there."""
        before = next(reversed(self._cards.values()))
        card = self._add(drink)
        if self.tongues is not None:
            card.speak(self.tongues)
            card.name_buttons(self.tongues, self._days.chosen)
            self._show_count(drink.key)
        in_tab_order([before.more, card])

    def _add_own(self) -> None:
        """Add a card for each drink that is on no list, once the worker has counted it."""
        for key, _count in self._told.drinks if self._told else ():
            drink = self.asking.measure.drink(key)
            if drink is not None and drink.is_own and key not in self._cards:
                self._turns.finish()
                self._add_later(drink)

    def _step(self, key: str, way: int) -> None:
        most = self.asked.most if self.asked.most is not None else Decimal(999)
        count = min(max(self._count(key) + way, self._least(key)), most)
        told = with_count(self._told, key, max(count, Decimal(0)), self._days.chosen)
        if told is not None and any(one > most for _key, one in told.drinks):
            return  # a day would bring the week above what can be meant
        self._told = told
        self._private.setChecked(False)
        self._show_counts()
        self._pause.start()
        self._tell_sums()

    def _show_day(self) -> None:
        """Count for the day chosen; nothing told changes by that."""
        self._name_cards()
        self._show_counts()
        self._tell_sums()

    def _tell_sums(self) -> None:
        self.answered.emit()
        if self.tongues is not None:
            announce(self, self.hint(self.tongues).aloud)

    def _press_none(self) -> None:
        none = with_count(None, self.asking.measure.drinks[0].key, Decimal(0))
        self.keep(none if self._none.isChecked() else None)

    def _keep_told(self) -> None:
        self.keep(self._told)

    def _name_cards(self) -> None:
        if self.tongues is not None:
            for card in self._cards.values():
                card.name_buttons(self.tongues, self._days.chosen)

    def _show_counts(self) -> None:
        self._none.setChecked(self._told is not None and not self._has_any)
        self._none.setVisible(self._days.chosen is None)  # it means the whole week
        for key in self._cards:
            self._show_count(key)

    def _show_count(self, key: str) -> None:
        if self.tongues is not None:
            card, count = self._cards[key], self._count(key)
            card.show_count(count, self.tongues.large, is_fixed=count <= self._least(key))


class _DrinkCard(QFrame):
    """One drink: its picture, its name and how many, between minus and plus."""

    def __init__(self, drink: Drink, card_id: str) -> None:
        super().__init__()
        self._drink, self._day = drink, ""
        self._name = TonguesLabel()
        self._name.setMinimumWidth(grown(_NAME))
        self._volume = PlainLabel(f"{drink.volume_ml:f} ml", wrap=False)  # as on the label
        self._volume.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._volume.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if drink.is_own:
            self._volume.hide()  # its name tells
        self._count = PlainLabel(role="section", wrap=False)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.setMinimumWidth(SIZES.figure)
        self.less = ResidentButton(f"{card_id}.less", "nudge")
        self.more = ResidentButton(f"{card_id}.more", "nudge")
        counter = QWidget()
        counter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as digits run
        inside = QHBoxLayout(counter)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self.less, self._count, self.more):
            inside.addWidget(part)
        self.setProperty("panel", "card")
        line = QHBoxLayout(self)
        line.setContentsMargins(SIZES.space, SIZES.gap, SIZES.space, SIZES.gap)
        line.setSpacing(SIZES.space)
        told = column(PictureLabel(drink.pictogram or _OTHER, 56), self._volume, gap=0)
        line.addWidget(told, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._name, 1)
        line.addWidget(counter)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        drink = tongues.both(
            *(drink_in_words(self._drink, one) for one in (tongues.large, tongues.small))
        )
        self._name.show_words(drink, tongues)
        for button, sign in ((self.less, "\u2212"), (self.more, "+")):
            button.show_words(Words(sign), tongues)

    def name_buttons(self, tongues: Tongues, day: int | None) -> None:
        """Say which drink they take away or add, and on which day, 0 for Monday."""
        self._day = "" if day is None else tongues.large.days(wide=True)[day]
        for button, words in ((self.less, _LESS), (self.more, _MORE)):
            said = (self._aloud(one, words, day) for one in (tongues.large, tongues.small))
            button.setAccessibleName(tongues.both(*said).aloud)

    def _aloud(self, tongue: Language, words: str, day: int | None) -> str:
        said = tongue.text(words, drink=drink_in_words(self._drink, tongue))
        return said if day is None else f"{tongue.days(wide=True)[day]}. {said}"

    def show_count(self, count: Decimal, tongue: Language, *, is_fixed: bool) -> None:
        """Show how many, as a language writes it; `is_fixed` where none can be taken away here."""
        shown = show_number(count, tongue=tongue)
        self._count.setText(shown)
        said = ". ".join(filter(None, (self._day, self._name.words.large)))
        self._count.setAccessibleName(f"{said}: {shown}")
        self.less.setEnabled(not is_fixed)
