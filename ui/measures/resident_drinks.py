"""For the resident: what they drink in a usual week, drink by drink, and its units in all."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from homeapp.domain.drinks import Drink
from homeapp.domain.formulas import rounded
from homeapp.domain.measures import Response
from homeapp.i18n import R_, Language
from ui.common import ColumnsGrid, PictureLabel, PlainLabel, announce, column
from ui.common.pictures import grown
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.tab_order import in_tab_order
from ui.common.tongues import Tongues, Words
from ui.measures.amounts import drink_in_words, show_number
from ui.measures.resident_question import QuestionPage
from ui.theme import SIZES
from ui.turns import Turns

__all__ = ["DrinksPage"]

_UNITS = R_("About {units} units in a week")
_NONE = R_("None of these")
_LESS, _MORE = R_("One less: {drink}"), R_("One more: {drink}")
_OTHER = "alcohol"  # the picture of a drink that brings none
_PAUSE = 600  # ms after the last press, by which the count is kept
_NAME = 230  # px across, the least that the name of a drink reads well in
_AT_ONCE = 4  # cards that are in sight at once; the others follow one by one


class DrinksPage(QuestionPage):
    """A card for each drink with minus and plus; the sum stands by the question, a plain fact."""

    def build(self) -> QWidget:
        """Return the cards."""
        self._counts: dict[str, Decimal] = {}
        self._is_none = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._keep_counts)
        self._cards: dict[str, _DrinkCard] = {}
        self._grid = ColumnsGrid(min_width=560, most=2, gap=SIZES.gap)
        first, later = self.asking.measure.drinks[:_AT_ONCE], self.asking.measure.drinks[_AT_ONCE:]
        for drink in first:
            self._add(drink)
        self._turns = Turns(self._desk.runner, self)
        self._turns.do(*(partial(self._add_later, drink) for drink in later))
        return self._grid

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        first = not self._is_built
        super().speak(tongues)
        if first:
            self._none = ResidentButton(f"{self.page_id}.none", on_click=self._press_none)
            self._none.setCheckable(True)
            self.add_beside(self._none)
        self._none.show_words(tongues.say(_NONE), tongues)
        for card in self._cards.values():
            card.speak(tongues)

    def leave(self) -> None:
        """Keep what was pressed last."""
        if self._pause.isActive():
            self._keep_counts()

    def hint(self, tongues: Tongues) -> Words:
        """Return the units of what is picked, rounded for the eye alone, once anything is."""
        if not self._is_built or not any(self._counts.values()):
            return super().hint(tongues)
        amount = rounded(self.asking.units(self._response) or Decimal(0), 1)
        said = (
            one.text(_UNITS, units=f"\u2066{one.number(amount)}\u2069")
            for one in (tongues.large, tongues.small)
        )
        return tongues.both(*said)

    def show_response(self, response: Response | None) -> None:
        """Show how many of each are kept, but not over presses that are still to be."""
        if self._pause.isActive():
            return
        self._counts = dict(response.drinks) if response else {}
        self._is_none = bool(self._counts) and not any(self._counts.values())
        self._add_own()
        self._show_counts()

    def keep(self, response: Response | None) -> None:
        """Keep an answer in the place of presses that are still to be."""
        self._pause.stop()
        super().keep(response)

    @property
    def _response(self) -> Response:
        counted = tuple((key, count) for key, count in self._counts.items() if count)
        # None of any is a count of 0, which says more than nothing said.
        return Response(drinks=counted or ((self.asking.measure.drinks[0].key, Decimal(0)),))

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
            card.show_count(self._counts.get(drink.key, Decimal(0)), self.tongues.large)
        in_tab_order([before.more, card])

    def _add_own(self) -> None:
        """Add a card for each drink that is on no list, once the worker has counted it."""
        for key in self._counts:
            drink = self.asking.measure.drink(key)
            if drink is not None and drink.is_own and key not in self._cards:
                self._turns.finish()
                self._add_later(drink)

    def _step(self, key: str, way: int) -> None:
        most = self.asked.most if self.asked.most is not None else Decimal(999)
        count = self._counts.get(key, Decimal(0)) + way
        self._counts = {**self._counts, key: min(max(count, Decimal(0)), most)}
        self._private.setChecked(False)
        self._is_none = not any(self._counts.values())
        self._show_counts()
        self._pause.start()
        self.answered.emit()
        if self.tongues is not None:
            announce(self, self.hint(self.tongues).aloud)

    def _press_none(self) -> None:
        self._counts = {}
        self.keep(self._response if self._none.isChecked() else None)

    def _keep_counts(self) -> None:
        self.keep(self._response)

    def _show_counts(self) -> None:
        self._none.setChecked(self._is_none)
        if self.tongues is None:
            return
        for key, card in self._cards.items():
            card.show_count(self._counts.get(key, Decimal(0)), self.tongues.large)


class _DrinkCard(QFrame):
    """One drink: its picture, its name and how many, between minus and plus."""

    def __init__(self, drink: Drink, card_id: str) -> None:
        super().__init__()
        self._drink = drink
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
        for button, sign, words in ((self.less, "\u2212", _LESS), (self.more, "+", _MORE)):
            button.show_words(Words(sign), tongues)
            said = tongues.both(
                tongues.large.text(words, drink=drink.large),
                tongues.small.text(words, drink=drink.small or drink.large),
            )
            button.setAccessibleName(said.aloud)

    def show_count(self, count: Decimal, tongue: Language) -> None:
        """Show how many, as a language writes it."""
        shown = show_number(count, tongue=tongue)
        self._count.setText(shown)
        self._count.setAccessibleName(f"{self._name.words.large}: {shown}")
        self.less.setEnabled(count > 0)
