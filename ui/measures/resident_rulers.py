"""For the resident: a number on a line from 0 to 10, pointed at."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.measures import Response
from homeapp.i18n import R_
from ui.common import PlainLabel
from ui.common.resident_buttons import ResidentButton
from ui.common.tongues import Tongues, Words
from ui.measures.resident_question import QuestionPage
from ui.theme import SIZES

__all__ = ["RulerPage"]

_LESS, _MORE = R_("One less"), R_("One more")
_TEN = 10


class RulerPage(QuestionPage):
    """Every number of the line, and minus and plus for hands that shake.

    There are no faces on it: what is high is good for one question, and not for the next.
    """

    def build(self) -> QWidget:
        """Return the line, which runs from the left in every language, as digits do."""
        self._least = int(self.asked.least)
        self._most = _TEN if self.asked.most is None else int(self.asked.most)
        self._numbers = {n: self._number(n) for n in range(self._least, self._most + 1)}
        self._less = ResidentButton(
            f"{self.page_id}.less", "nudge", on_click=lambda: self._step(-1)
        )
        self._more = ResidentButton(f"{self.page_id}.more", "nudge", on_click=lambda: self._step(1))
        self._figure = PlainLabel(role="figure", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure.setMinimumWidth(SIZES.figure * 2)
        digits, shown = QHBoxLayout(), QHBoxLayout()
        digits.setSpacing(SIZES.gap)
        for button in self._numbers.values():
            digits.addWidget(button)
        shown.setSpacing(SIZES.huge)
        shown.addStretch(1)
        for part in (self._less, self._figure, self._more):
            shown.addWidget(part)
        shown.addStretch(1)
        line = QWidget()
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.space)
        column.addLayout(digits)
        column.addLayout(shown)
        return line

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        for number, button in self._numbers.items():
            button.show_words(Words(str(number)), tongues)
        for button, sign, words in ((self._less, "\u2212", _LESS), (self._more, "+", _MORE)):
            button.show_words(Words(sign), tongues)
            button.setAccessibleName(tongues.say(words).aloud)

    def aloud(self, tongues: Tongues) -> list[str]:
        """Return the ways not to answer; question and hint say what the ends mean."""
        return [self._private.words.large]

    def show_response(self, response: Response | None) -> None:
        """Show which number is chosen."""
        number = response.number if response else None
        for at, button in self._numbers.items():
            button.setChecked(number == at)
        self._figure.setText("" if number is None else f"{int(number)}")

    def _number(self, number: int) -> ResidentButton:
        button = ResidentButton(
            f"{self.page_id}.{number}", "digit", on_click=lambda: self._choose(number)
        )
        button.setCheckable(True)
        return button

    def _step(self, way: int) -> None:
        response = self.asking.response(self.asked.key)
        number = response.number if response else None
        middle = (self._least + self._most) // 2
        now = middle if number is None else min(max(int(number) + way, self._least), self._most)
        self._choose(now)

    def _choose(self, number: int) -> None:
        self.keep(Response(number=Decimal(number)))
