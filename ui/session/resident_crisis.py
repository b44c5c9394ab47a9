"""Whom a resident can call in an emergency, in their language, over whatever they were looking at.

It shows numbers alone: nothing about worries, records or other people.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.figures import isolated
from homeapp.domain.plans import CrisisLine
from homeapp.i18n import R_
from ui.common import PageScroll, PlainLabel, announce, column
from ui.common.overlay import Overlay
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.resident_rows import ResidentRow
from ui.common.tongues import Tongues
from ui.theme import SIZES, words_are_large

__all__ = ["IF_YOU_NEED_HELP", "ResidentCrisis"]

IF_YOU_NEED_HELP = R_("If you need help now")
_GO_BACK, _MORE, _UP = R_("Go back"), R_("See more"), R_("Go back up")
_NUMBER = 330  # px, in which the longest number fits at its usual size
_WIDEST = 1200


class ResidentCrisis(Overlay):
    """Lies over the resident's view until Go back, Esc or the same key."""

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self.setObjectName("resident.crisis.page")
        self._scrolled: PageScroll | None = None
        self._aloud: list[str] = []
        self._back = ResidentButton(
            "resident.crisis.back", "primary", icon="ui/arrow-left", on_click=self.put_away
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

    def toggle(self, lines: Sequence[CrisisLine], tongues: Tongues) -> None:
        """Show these numbers in these languages, or put them away again."""
        if self.isVisible():
            self.put_away()
            return
        self._speak(lines, tongues)
        self.lay_over()
        announce(self, " ".join([tongues.say(IF_YOU_NEED_HELP).aloud, *self._aloud]))

    def _speak(self, lines: Sequence[CrisisLine], tongues: Tongues) -> None:
        sides = Qt.LayoutDirection
        self.setLayoutDirection(sides.RightToLeft if tongues.is_rtl else sides.LeftToRight)
        self.setAccessibleName(tongues.say(IF_YOU_NEED_HELP).aloud)
        self._back.show_words(tongues.say(_GO_BACK), tongues)
        self._more.setAccessibleName(tongues.say(_MORE).aloud)
        self._up.setAccessibleName(tongues.say(_UP).aloud)
        said = [tongues.say(line.words) for line in lines]
        self._aloud = [
            f"{line.number}: {words.aloud}" for line, words in zip(lines, said, strict=True)
        ]
        title = TonguesLabel(role="section" if words_are_large() else "ask")
        rows = [_row(line.number, line.words, tongues) for line in lines]
        self._replace(PageScroll(column(title, *rows, gap=SIZES.gap), max_width=_WIDEST))
        title.show_words(tongues.say(IF_YOU_NEED_HELP), tongues)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll with the keys for it, wherever the keyboard is."""
        ways = {
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
        }
        if event.key() in ways:
            self._scroll(ways[Qt.Key(event.key())])
        super().keyPressEvent(event)


def _row(number: str, message: str, tongues: Tongues) -> QFrame:
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
    words.show_words(tongues.say(message), tongues)
    return card
