"""Whom a resident can call in an emergency, in their language, below the head of every page.

It shows numbers alone: nothing about worries, records or other people.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStyle, QVBoxLayout

from homeapp.domain.figures import isolated
from homeapp.domain.plans import CrisisLine
from homeapp.domain.sourced import each_once
from homeapp.i18n import R_
from homeapp.services.sources import Sources
from ui.common import PageScroll, PlainLabel, announce, column
from ui.common.listening import by_figure, read_together
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.resident_rows import ResidentRow
from ui.common.tongues import Tongues, Words
from ui.common.whose import Whose
from ui.theme import SIZES, words_are_large

__all__ = ["IF_YOU_NEED_HELP", "ResidentCrisis"]

IF_YOU_NEED_HELP = R_("If you need help now")
_GO_BACK, _MORE, _UP = R_("Go back"), R_("See more"), R_("Go back up")
_NUMBER = 330  # px, in which the longest number fits at its usual size
_WIDEST = 1200


class ResidentCrisis(QFrame):
    """Takes the place of the page until Go back, Esc or the same key."""

    gone_back = Signal()

    def __init__(self, whom_to_call: Callable[[], Sequence[CrisisLine]], sources: Sources) -> None:
        super().__init__()
        self.setObjectName("resident.crisis.page")
        self._whom_to_call, self._sources = whom_to_call, sources
        self.aloud = ""
        """What a voice reads: the title, then each number by its figures, and whose it is."""
        self._scrolled: PageScroll | None = None
        self._title, self._whose = TonguesLabel(), Whose()
        self._back = ResidentButton(
            "resident.crisis.back", "primary", icon="ui/arrow-left", on_click=self.gone_back.emit
        )
        self._up = ResidentButton(
            "resident.crisis.up", icon="ui/chevron-up", on_click=lambda: self._scroll(-1)
        )
        self._more = ResidentButton(
            "resident.crisis.more", icon="ui/chevron-down", on_click=lambda: self._scroll(1)
        )
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        foot = ResidentRow(margins=(32, 10, 32, 14), gap=12)
        foot.add(self._back)
        foot.add_stretch()
        foot.add(self._up)
        foot.add(self._more)
        self._page.addWidget(foot)

    def show_in(self, tongues: Tongues) -> None:
        """Show the numbers in these languages, and tell them to a screen reader."""
        asked = tongues.say(IF_YOU_NEED_HELP)
        lines = self._whom_to_call()
        said = [(line.number, tongues.say(line.words)) for line in lines]
        self.aloud = read_together(
            [asked.large, *(f"{by_figure(number)}: {words.large}" for number, words in said)]
        )
        self._back.show_words(tongues.say(_GO_BACK), tongues)
        self._more.setAccessibleName(tongues.say(_MORE).aloud)
        self._up.setAccessibleName(tongues.say(_UP).aloud)
        self._title, self._whose = TonguesLabel(role=_title_role(tongues)), Whose()
        calls = column(self._title, *(_row(*line, tongues) for line in said), gap=SIZES.gap)
        page = column(calls, self._whose, gap=2)  # near, so that both have room in sight
        self._replace(PageScroll(page, max_width=_WIDEST, margin=SIZES.space))
        self._title.show_words(asked, tongues)
        known = each_once(self._sources.of(line.words) for line in lines)
        self._whose.show_sources(known, tongues)
        self._fit()
        self.setAccessibleName(asked.aloud)
        told = (f"{number}: {words.aloud}" for number, words in said)
        announce(self, " ".join([asked.aloud, *told]))

    def take_focus(self) -> None:
        """Begin at Go back: there is nothing else to press."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace(self, scrolled: PageScroll) -> None:
        if self._scrolled is not None:
            self._scrolled.hide()
            self._scrolled.deleteLater()
        self._scrolled = scrolled
        self._page.insertWidget(0, scrolled, 1)
        bar = scrolled.verticalScrollBar()
        bar.rangeChanged.connect(lambda *_range: self._show_ways())
        bar.valueChanged.connect(lambda _at: self._show_ways())
        self._show_ways()

    def _show_ways(self) -> None:
        """Show that there is more above or below, with a button for those who do not scroll."""
        if self._scrolled is None:
            return
        bar = self._scrolled.verticalScrollBar()
        for button, there in (
            (self._up, bar.value() > SIZES.gap),
            (self._more, bar.value() < bar.maximum() - SIZES.gap),
        ):
            if button.hasFocus() and not there:
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setVisible(there)

    def _scroll(self, way: int) -> None:
        if self._scrolled is not None:
            bar = self._scrolled.verticalScrollBar()
            bar.setValue(bar.value() + way * (bar.pageStep() - SIZES.huge))

    def _fit(self) -> None:
        """Leave the room to the numbers: the title and its English share a line if they can."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        for part in (self._title, self._whose):
            part.lie_in(min(_WIDEST, self.width() - bar - 2 * SIZES.space))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the title anew."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll with the keys for it; Esc and F8 are for the view."""
        ways = {
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
        }
        if event.key() in ways:
            self._scroll(ways[Qt.Key(event.key())])
        super().keyPressEvent(event)


def _title_role(tongues: Tongues) -> str:
    """Return how large the title is where all numbers shall have room; lines of Urdu are tall."""
    if words_are_large():
        return "card"
    return "section" if tongues.large.script == "Arab" else "ask"


def _row(number: str, said: Words, tongues: Tongues) -> QFrame:
    """Return one number, large and from left to right, with whose it is beside it."""
    is_large = words_are_large()
    shown = PlainLabel(isolated(number), role="section" if is_large else "ask", wrap=False)
    shown.setObjectName("resident.crisis.number")
    shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    shown.setMinimumWidth(_NUMBER)
    if tongues.is_rtl:  # its own direction stays that of a number
        sides = Qt.AlignmentFlag
        shown.setAlignment(sides.AlignRight | sides.AlignAbsolute | sides.AlignVCenter)
    card = QFrame()
    card.setProperty("panel", "card")
    line = QHBoxLayout(card)
    line.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.gap)
    line.setSpacing(SIZES.wide)
    line.addWidget(shown)
    words = TonguesLabel(role="answer")
    line.addWidget(words, 1)  # in its place before it shows itself, or it were a window
    words.show_words(said, tongues)
    return card
