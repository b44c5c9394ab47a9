"""For the resident: on which days of a usual week, or on how many where they differ."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.measures import Response
from homeapp.domain.weekdays import DAYS, days_of, on_days
from homeapp.i18n import R_
from ui.common import ColumnsGrid, FlowLayout, PlainLabel, announce
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.measures.amounts import show_number
from ui.measures.resident_question import QuestionPage
from ui.theme import SIZES

__all__ = ["PAUSE", "WeekdaysPage"]

PAUSE = 1500
"""ms after the last tap, by which the days are kept. Slow hands need a while for the next one, and
three days of seven, kept on the way, could seem to be more on each than anybody drinks."""

_EVERY_DAY, _NO_DAY = R_("Every day"), R_("On no day")
_DIFFERS = R_("It differs from week to week")
_LESS, _MORE = R_("One less"), R_("One more")
_DAY_PX = 120


class WeekdaysPage(QuestionPage):
    """Seven circles, a day each; where the days differ, their number between minus and plus."""

    def build(self) -> QWidget:
        """Return the days, and what says them in one press."""
        self._told: Response | None = None
        self._is_differing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.keep(self._told))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.space)
        for part in (self._make_days(), self._make_ways(), self._make_counter()):
            column.addWidget(part)
        return holder

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        names = zip(tongues.large.days(), tongues.small.days(), strict=True)
        whole = zip(tongues.large.days(wide=True), tongues.small.days(wide=True), strict=True)
        for day, short, wide in zip(self._days, names, whole, strict=True):
            day.show_words(tongues.both(*short), tongues)
            day.setAccessibleName(tongues.both(*wide).aloud)
        pairs = ((self._every, _EVERY_DAY), (self._none, _NO_DAY), (self._differs, _DIFFERS))
        for button, words in pairs:
            button.show_words(tongues.say(words), tongues)
        for button, sign, words in ((self._less, "\u2212", _LESS), (self._more, "+", _MORE)):
            button.show_words(Words(sign), tongues)
            button.setAccessibleName(tongues.say(words).aloud)
        unit = tongues.say(self.asked.unit) if self.asked.unit else NOTHING
        self._unit.show_words(unit, tongues)

    def aloud(self, tongues: Tongues) -> list[str]:
        """Return the days in full, and the ways to say them: a voice cannot read them shortened."""
        ways = (self._every, self._none, self._differs, self._private)
        return [*tongues.large.days(wide=True), *(one.words.large for one in ways)]

    def show_response(self, response: Response | None) -> None:
        """Show the days, or their number; never over taps that are still to be kept."""
        if self._pause.isActive():
            return
        self._told = response
        is_number = response is not None and bool(response.number) and not days_of(response)
        self._is_differing = is_number or (self._is_differing and not days_of(response))
        self._show_told()

    def leave(self) -> None:
        """Keep what was tapped last."""
        if self._pause.isActive():
            self.keep(self._told)

    def keep(self, response: Response | None) -> None:
        """Keep an answer in the place of taps that are still to be."""
        self._pause.stop()
        if response is None or response.is_private:
            self._is_differing = False
        super().keep(response)

    def _make(self, end: str, kind: str, on_click: Callable[[], object]) -> ResidentButton:
        button = ResidentButton(f"{self.page_id}.{end}", kind, on_click=on_click)
        button.setCheckable(kind != "nudge")
        return button

    def _make_days(self) -> QWidget:
        self._days = [
            self._make(f"day.{place}", "circle", partial(self._tap, place))
            for place in range(len(DAYS))
        ]
        circles = ColumnsGrid(min_width=_DAY_PX, most=len(DAYS))
        for day in self._days:
            circles.add(day)
        return circles

    def _make_ways(self) -> QWidget:
        self._every = self._make("every", "secondary", self._press_every)
        self._none = self._make("none", "secondary", self._press_none)
        self._differs = self._make("differs", "secondary", self._press_differs)
        ways = QWidget()
        line = FlowLayout(ways, gap=SIZES.space)
        for button in (self._every, self._none, self._differs):
            line.addWidget(button)
        return ways

    def _make_counter(self) -> QWidget:
        """Return the number, which runs from the left in every language, as digits do."""
        self._less = self._make("less", "nudge", lambda: self._step(-1))
        self._more = self._make("more", "nudge", lambda: self._step(1))
        self._figure = PlainLabel(role="figure", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure.setMinimumWidth(SIZES.figure * 2)
        self._unit = TonguesLabel()
        self._counter = QWidget()
        self._counter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line = QHBoxLayout(self._counter)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SIZES.wide)
        line.addStretch(1)
        for part in (self._less, self._figure, self._more, self._unit):
            line.addWidget(part)
        line.addStretch(1)
        self._counter.hide()
        return self._counter

    def _tap(self, place: int) -> None:
        """Choose a day, or let it go; the last one to go leaves nothing told."""
        self._wait_with(on_days({place} ^ set(days_of(self._told))), differing=False)

    def _step(self, way: int) -> None:
        now = self._told.number if self._told else None
        number = min(max((now or Decimal(0)) + way, Decimal(0)), Decimal(len(DAYS)))
        self._wait_with(Response(number=number), differing=True)
        announce(self, self._figure.text())

    def _wait_with(self, told: Response | None, *, differing: bool) -> None:
        """Show an answer, and keep it once nothing more is tapped."""
        self._told, self._is_differing = told, differing
        self._private.setChecked(False)
        self._show_told()
        self._pause.start()
        self.answered.emit()

    def _press_every(self) -> None:
        self._say(on_days(range(len(DAYS))) if self._every.isChecked() else None)

    def _press_none(self) -> None:
        self._say(Response(number=Decimal(0)) if self._none.isChecked() else None)

    def _say(self, response: Response | None) -> None:
        self._is_differing = False
        self.keep(response)

    def _press_differs(self) -> None:
        """Ask for the number alone; the days tapped before are counted in it."""
        is_differing, told = self._differs.isChecked(), self._told
        if told is not None or self._pause.isActive():
            self.keep(Response(number=told.number) if told and is_differing else None)
        self._is_differing = is_differing
        self._show_told()

    def _show_told(self) -> None:
        days, number = days_of(self._told), self._told.number if self._told else None
        for place, day in enumerate(self._days):
            day.setChecked(place in days)
        self._every.setChecked(len(days) == len(DAYS))
        self._none.setChecked(number == 0 and not self._is_differing)
        self._differs.setChecked(self._is_differing)
        self._counter.setVisible(self._is_differing)
        tongue = self.tongues.large if self.tongues else None
        self._figure.setText(show_number(number, tongue=tongue))
