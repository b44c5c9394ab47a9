"""The numbers to call in an emergency, each on a card: in as little room as their words leave."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.figures import isolated
from ui.common import PlainLabel
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.theme import SIZES, words_are_large

__all__ = ["CrisisCalls"]

_NUMBER = 330  # px, in which the longest number fits at its usual size
_TWO = 1_000  # px, from which two cards have room beside each other


class CrisisCalls(QWidget):
    """One number under the other, and two beside each other where larger words need the height.

    Somebody in a crisis shall see all of them at once, and not look for a way to scroll.
    """

    def __init__(self, said: Iterable[tuple[str, Words]], tongues: Tongues) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SIZES.gap)
        make = _tall_card if words_are_large() else _flat_card
        self._cards = [make(number, words, tongues) for number, words in said]
        self._across = 0
        self._place(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the cards anew."""
        super().resizeEvent(event)
        self._place(2 if words_are_large() and self.width() >= _TWO else 1)

    def _place(self, across: int) -> None:
        """Put so many beside each other, in the order that they are read."""
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, across))
        for side in range(2):
            self._grid.setColumnStretch(side, int(side < across))
        self.updateGeometry()


def _flat_card(number: str, said: Words, tongues: Tongues) -> QFrame:
    """Return one number with whose it is beside it."""
    card = _card()
    line = QHBoxLayout(card)
    line.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.gap)
    line.setSpacing(SIZES.wide)
    shown = _number(number, "ask", tongues)
    shown.setMinimumWidth(_NUMBER)
    line.addWidget(shown)
    words = TonguesLabel(role="answer")
    line.addWidget(words, 1)  # in its place before it shows itself, or it were a window
    words.show_words(said, tongues)
    return card


def _tall_card(number: str, said: Words, tongues: Tongues) -> QFrame:
    """Return one number above whose it is."""
    card = _card()
    under_each_other = QVBoxLayout(card)
    under_each_other.setContentsMargins(SIZES.space, 2, SIZES.space, 4)
    under_each_other.setSpacing(0)
    under_each_other.addWidget(_number(number, "section", tongues))
    words = TonguesLabel(role="body", under="small")
    under_each_other.addWidget(words)
    under_each_other.addStretch(1)
    words.show_words(said, tongues)
    return card


def _card() -> QFrame:
    card = QFrame()
    card.setProperty("panel", "card")
    return card


def _number(number: str, role: str, tongues: Tongues) -> PlainLabel:
    """Return a number from left to right, on the side that the language begins from."""
    shown = PlainLabel(isolated(number), role=role, wrap=False)
    shown.setObjectName("resident.crisis.number")
    shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if tongues.is_rtl:  # its own direction stays that of a number
        sides = Qt.AlignmentFlag
        shown.setAlignment(sides.AlignRight | sides.AlignAbsolute | sides.AlignVCenter)
    return shown
