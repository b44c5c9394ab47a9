"""For the resident: all the week, or one of the days that they told, to count drinks for."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtWidgets import QWidget

from homeapp.domain.weekdays import DAYS
from homeapp.i18n import R_
from ui.common import FlowLayout
from ui.common.resident_buttons import ResidentButton
from ui.common.tongues import Tongues, Words
from ui.theme import SIZES

__all__ = ["DayRow"]

_WEEK = R_("The whole week")


class _Choice(ResidentButton):
    """A button that is said in full: a voice cannot read the name of a day shortened."""

    _in_full = Words("")

    @property
    def words(self) -> Words:
        """Return the words that are read aloud."""
        return self._in_full if self._in_full.large else super().words

    def show_day(self, short: Words, wide: Words, tongues: Tongues) -> None:
        """Show the short name of a day, and say the whole one."""
        self._in_full = wide
        self.show_words(short, tongues)
        self.setAccessibleName(wide.aloud)


class DayRow(QWidget):
    """One of these is chosen at any time; where no day was told there is nothing to see."""

    def __init__(self, page_id: str, on_choose: Callable[[], object]) -> None:
        super().__init__()
        self.chosen: int | None = None
        """The day that is counted for, 0 for Monday; `None` is all the week."""
        self._page_id, self._on_choose = page_id, on_choose
        self._buttons: dict[int | None, _Choice] = {}
        self._line = FlowLayout(self, gap=SIZES.gap)
        self.hide()

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        names = zip(tongues.large.days(), tongues.small.days(), strict=True)
        whole = zip(tongues.large.days(wide=True), tongues.small.days(wide=True), strict=True)
        for day, (short, wide) in enumerate(zip(names, whole, strict=True)):
            if day in self._buttons:
                self._buttons[day].show_day(tongues.both(*short), tongues.both(*wide), tongues)
        if None in self._buttons:
            self._buttons[None].show_words(tongues.say(_WEEK), tongues)
        self._level()

    def show_days(self, days: Collection[int], tongues: Tongues | None) -> bool:
        """Offer these days; return whether they are the first, so that Tab has to learn of them.

        The one chosen stays so while it is among them.
        """
        is_first = bool(days) and not self._buttons
        if is_first:
            self._make()
            if tongues is not None:
                self.speak(tongues)
        if self.chosen not in days:
            self.chosen = None
        for day, button in self._buttons.items():
            button.setVisible(day is None or day in days)
        self._mark()
        self.setVisible(bool(days))
        return is_first

    def _make(self) -> None:
        """Make all of them, once a day is told: later ones would stand out of order."""
        for day in (None, *range(len(DAYS))):
            end = "week" if day is None else f"on.{day}"
            button = _Choice(f"{self._page_id}.{end}", on_click=partial(self._choose, day))
            button.setCheckable(True)
            self._buttons[day] = button
            self._line.addWidget(button)

    def _level(self) -> None:
        """Make all as tall as the tallest: words of Urdu are not all of one height."""
        for button in self._buttons.values():
            button.setMinimumHeight(0)
        tall = max((one.sizeHint().height() for one in self._buttons.values()), default=0)
        for button in self._buttons.values():
            button.setMinimumHeight(tall)

    def _choose(self, day: int | None) -> None:
        is_new = day != self.chosen
        self.chosen = day
        self._mark()  # also over a second press, which would let go of the one chosen
        if is_new:
            self._on_choose()

    def _mark(self) -> None:
        for day, button in self._buttons.items():
            button.setChecked(day == self.chosen)
