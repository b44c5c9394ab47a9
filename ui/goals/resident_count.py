"""For the resident: a number changed by big minus and plus, which can be held down."""

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.i18n import R_
from ui.common import PlainLabel, announce
from ui.common.resident_buttons import ResidentButton
from ui.common.tongues import NOTHING, Tongues, Words
from ui.theme import SIZES

__all__ = ["Counter"]

_LESS, _MORE = R_("One less"), R_("One more")
_PAUSE = 600  # ms after the last press, by which the number is kept
_AGAIN_AFTER, _AGAIN_EVERY = 500, 90  # ms, while a button is held down
_MANY, _STRIDE = Decimal(100), Decimal(5)
"""From the one on, a press changes the number by the other: minutes, for instance."""


class Counter(QWidget):
    """A number from 0 up. Nothing stands there before somebody answers.

    The first press shows where it stood last, so that "the same as before" is one press.
    """

    counted = Signal(object)
    """The number, once nobody has pressed for a moment."""

    def __init__(self, counter_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: Decimal | None = None
        self._start = Decimal(0)
        self._most: Decimal | None = None
        self._tongues: Tongues | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.counted.emit(self._number))
        self._less = self._make(f"{counter_id}.less", -1)
        self._more = self._make(f"{counter_id}.more", 1)
        self._figure = PlainLabel(role="figure", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure.setMinimumWidth(SIZES.figure * 3)
        self._unit, self._under = PlainLabel(role="answer"), PlainLabel()
        line = QWidget()
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as digits run in every language
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SIZES.wide)
        across.addStretch(1)
        for part in (self._less, self._figure, self._more):
            across.addWidget(part)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(line)
        column.addWidget(self._unit)
        column.addWidget(self._under)

    @property
    def words(self) -> Words:
        """Return what is counted, for who reads it aloud."""
        return Words(self._unit.text())

    def speak(self, tongues: Tongues, unit: str = "") -> None:
        """Show every word in these languages; `unit` is what is counted."""
        self._tongues = tongues
        for button, sign, words in ((self._less, "\u2212", _LESS), (self._more, "+", _MORE)):
            button.show_words(Words(sign), tongues)
            button.setAccessibleName(tongues.say(words).aloud)
        said = tongues.say(unit) if unit else NOTHING
        for label, words, spoken in (
            (self._unit, said.large, tongues.large),
            (self._under, said.small, tongues.small),
        ):
            label.setText(words)
            label.set_language(spoken)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setVisible(bool(words))
        self._show()

    def show_number(
        self, number: Decimal | None, *, start: Decimal | None = None, most: int | None = None
    ) -> None:
        """Show what is kept, unless somebody is still pressing."""
        self._start = start or Decimal(0)
        self._most = None if most is None else Decimal(most)
        if not self._pause.isActive():
            self._number = number
            self._show()

    def leave(self) -> None:
        """Hand over what is still being counted."""
        if self._pause.isActive():
            self._pause.stop()
            self.counted.emit(self._number)

    def clear(self) -> None:
        """Show no number, and hand over none."""
        self._pause.stop()
        self._number = None
        self._show()

    def _make(self, button_id: str, way: int) -> ResidentButton:
        button = ResidentButton(button_id, "nudge", on_click=lambda: self._step(way))
        button.setMinimumSize(SIZES.resident_target, SIZES.resident_target)
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(_AGAIN_AFTER)
        button.setAutoRepeatInterval(_AGAIN_EVERY)
        return button

    def _step(self, way: int) -> None:
        now = self._number
        if now is None:
            number = self._start
        else:
            stride = _STRIDE if now > _MANY or (now == _MANY and way > 0) else Decimal(1)
            number = max(now + way * stride, Decimal(0))
        self._number = number if self._most is None else min(number, self._most)
        self._show()
        announce(self, self._figure.text())
        self._pause.start()

    def _show(self) -> None:
        number, tongues = self._number, self._tongues
        shown = "" if number is None or tongues is None else tongues.large.number(number)
        self._figure.setText(shown or "\u2013")
