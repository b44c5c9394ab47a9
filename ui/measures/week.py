"""A usual week with alcohol as a plain fact: seven circles, and the days in words.

It praises and advises nothing. While somebody may depend on alcohol, neither the circles nor the
days without are shown: they would invite to stop suddenly. What each day has is then for the
worker alone.
"""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from homeapp.domain.formulas import rounded
from homeapp.domain.usual_week import UsualWeek
from homeapp.domain.weekdays import DAYS
from homeapp.i18n import R_, Language, language
from ui.common import PlainLabel, speak
from ui.common.lines import lines_of, size_of
from ui.common.pictures import grown
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import NOTHING, Tongues
from ui.theme import COLOURS, SIZES

__all__ = ["ResidentWeek", "WeekPicture", "WeekSummary"]
__all__ += ["units_words", "with_words", "without_words"]

_WITH = R_("With alcohol: {days}")
_EVERY_DAY = R_("Every day")
_ON_DAY = R_("{day}: about {units} units")
_CIRCLE = 40  # px across
_APART = 12


def with_words(week: UsualWeek, tongue: Language) -> str:
    """Return on which days of a usual week somebody drinks, or on how many."""
    if not week.days:
        return tongue.plural(
            "With alcohol: {count} day in a usual week",
            "With alcohol: {count} days in a usual week",
            week.number,
        )
    names = tongue.days(wide=True)
    days = tongue.listed([names[day] for day in week.days])
    return tongue.text(_WITH, days=days if week.without else tongue.text(_EVERY_DAY))


def without_words(week: UsualWeek, tongue: Language) -> str:
    """Return on how many days they do not, "" where there is none."""
    if not week.without:
        return ""
    return tongue.plural("{count} day without", "{count} days without", week.without)


def units_words(week: UsualWeek, tongue: Language) -> str:
    """Return the units of each day of which the drinks were told, "" where there is none."""
    names = tongue.days(wide=True)
    amounts = [(names[day], tongue.number(rounded(units, 1))) for day, units in week.units]
    return " · ".join(
        tongue.text(_ON_DAY, day=day, units=f"\u2066{amount}\u2069") for day, amount in amounts
    )


class WeekPicture(QWidget):
    """A circle for each day from Monday on, dark where there is alcohol, from the reader's side.

    It is silent to a screen reader, because the words beside it say the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._days: Collection[int] = ()
        self._names: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Collection[int], tongue: Language) -> None:
        """Draw the week with alcohol on these days, 0 for Monday."""
        self._days, self._names = days, tongue.days()
        speak(self, tongue)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the room of the circles with a name under each."""
        tall = max((size_of(self.font(), name, 999).height for name in self._names), default=0)
        return QSize(len(DAYS) * self._cell, grown(_CIRCLE) + SIZES.gap + tall)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Return the same."""
        return self.sizeHint()

    @property
    def _cell(self) -> int:
        widest = max((size_of(self.font(), name, 999).wide for name in self._names), default=0)
        return max(grown(_CIRCLE), widest) + _APART

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Draw each day in its place."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for day, name in enumerate(self._names):
                rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                self._paint_day(painter, len(DAYS) - 1 - day if rtl else day, day, name)

    def _paint_day(self, painter: QPainter, place: int, day: int, name: str) -> None:
        left, side = place * self._cell, grown(_CIRCLE)
        painter.setPen(QPen(QColor(COLOURS.ink), SIZES.border))
        painter.setBrush(QColor(COLOURS.action if day in self._days else COLOURS.surface))
        radius = side / 2 - SIZES.border
        painter.drawEllipse(QPointF(left + self._cell / 2, side / 2), radius, radius)
        lines = lines_of(self.font(), name, self._cell, way=self.layoutDirection())
        lines.draw(painter, left, side + SIZES.gap, self._cell)


class WeekSummary(QWidget):
    """A usual week for the worker, in English."""

    def __init__(self) -> None:
        super().__init__()
        self._with, self._without = PlainLabel(role="strong", selectable=True), PlainLabel()
        self._units = PlainLabel(selectable=True)
        self._picture = WeekPicture()
        _stack(self, self._with, self._units, self._picture, self._without)
        self.hide()

    def show_week(self, week: UsualWeek | None, *, is_whole: bool) -> None:
        """Show a week; `is_whole` is false where the rule on stopping hides days without."""
        self.setVisible(week is not None)
        if week is None:
            return
        english, is_whole = language("en"), is_whole and week.is_safe_to_show
        self._with.setText(with_words(week, english))
        self._units.setText(units_words(week, english))
        self._units.setVisible(bool(week.units))
        self._picture.show_days(week.days, english)
        self._picture.setVisible(is_whole and bool(week.days))
        self._without.setText(without_words(week, english))
        self._without.setVisible(is_whole and bool(self._without.text()))


class ResidentWeek(QWidget):
    """A usual week for the resident, in their language with English beneath."""

    def __init__(self) -> None:
        super().__init__()
        self._with, self._without = TonguesLabel(role="section"), TonguesLabel(role="section")
        self._units = TonguesLabel()
        self._picture = WeekPicture()
        _stack(self, self._with, self._units, self._picture, self._without)
        self.hide()

    def show_week(self, week: UsualWeek | None, tongues: Tongues, *, is_whole: bool) -> None:
        """Show a week; `is_whole` is false where the rule on stopping hides days without."""
        self.setVisible(week is not None)
        if week is None:
            return
        is_whole = is_whole and week.is_safe_to_show
        speak(self, tongues.large)  # so that the picture stands on the side of its words
        both = (tongues.large, tongues.small)
        without = tongues.both(*(without_words(week, one) for one in both))
        units = tongues.both(*(units_words(week, one) for one in both))
        self._with.show_words(tongues.both(*(with_words(week, one) for one in both)), tongues)
        self._units.show_words(units if is_whole else NOTHING, tongues)
        self._picture.show_days(week.days, tongues.large)
        self._picture.setVisible(is_whole and bool(week.days))
        self._without.show_words(without if is_whole else NOTHING, tongues)


def _stack(holder: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SIZES.gap)
    for part in parts:
        column.addWidget(part)
