"""Whom a resident can call in an emergency, in their language, below the head of every page.

It shows numbers alone: nothing about worries, records or other people.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyle, QVBoxLayout, QWidget

from homeapp.domain.plans import CrisisLine
from homeapp.domain.sourced import each_once
from homeapp.i18n import R_
from homeapp.services.sources import Sources
from ui.common import PageScroll, announce, column
from ui.common.listening import by_figure, read_together
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import TonguesLabel
from ui.common.resident_rows import ResidentRow
from ui.common.tongues import Tongues
from ui.common.whose import Whose
from ui.session.crisis_calls import CrisisCalls
from ui.theme import SIZES, words_are_large

__all__ = ["ResidentCrisis"]

_IF_YOU_NEED_HELP = R_("If you need help now")
_GO_BACK, _MORE, _UP = R_("Go back"), R_("See more"), R_("Go back up")
_WIDEST, _WIDEST_LARGE = 1200, 1600
_FOOT, _SIDES, _BETWEEN = 24, 64, 12  # px at the foot: above and below, at its sides, between


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
        self._title, self._whose, self._beneath = TonguesLabel(), Whose(), column(gap=2)
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
        foot = ResidentRow(margins=(_SIDES // 2, 10, _SIDES // 2, _FOOT - 10), gap=_BETWEEN)
        foot.add(self._back)
        self._beside = column(self._whose, gap=0)
        foot.add_into_rest(self._beside)
        foot.add(self._up)
        foot.add(self._more)
        self._page.addWidget(foot)

    def show_in(self, tongues: Tongues) -> None:
        """Show the numbers in these languages, and tell them to a screen reader."""
        asked = tongues.say(_IF_YOU_NEED_HELP)
        lines = self._whom_to_call()
        said = [(line.number, tongues.say(line.words)) for line in lines]
        self.aloud = read_together(
            [asked.large, *(f"{by_figure(number)}: {words.large}" for number, words in said)]
        )
        self._back.show_words(tongues.say(_GO_BACK), tongues)
        self._more.setAccessibleName(tongues.say(_MORE).aloud)
        self._up.setAccessibleName(tongues.say(_UP).aloud)
        self._title = TonguesLabel(role=_title_role(tongues))
        calls = column(self._title, CrisisCalls(said, tongues), gap=_near())
        self._beneath = column(calls, gap=2)  # near, so that both have room in sight
        self._hold_whose(self._beside)  # else it would go with the page of before
        self._replace(PageScroll(self._beneath, max_width=_widest(), margin=_edge()))
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
        """Leave the room to the numbers.

        The title and its English share a line if they can, and whose the numbers are stands
        beside Go back where it is no higher, else beneath the numbers.
        """
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wide = min(_widest(), self.width() - bar - 2 * _edge())
        self._title.lie_in(wide)
        left = self._left_at_foot()
        self._whose.lie_in(left)
        is_low = self._whose.heightForWidth(left) <= self._back.sizeHint().height()
        if not is_low:
            self._whose.lie_in(wide)
        self._hold_whose(self._beside if is_low else self._beneath)

    def _left_at_foot(self) -> int:
        """Return how many px are left between Go back and a way to see more."""
        buttons = (self._back, self._more)
        return self.width() - sum(one.sizeHint().width() + _BETWEEN for one in buttons) - _SIDES

    def _hold_whose(self, holder: QWidget) -> None:
        layout = holder.layout()
        if layout is not None and layout.indexOf(self._whose) < 0:
            layout.addWidget(self._whose)

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
        return "strong"
    return "section" if tongues.large.script == "Arab" else "ask"


def _widest() -> int:
    return _WIDEST_LARGE if words_are_large() else _WIDEST


def _edge() -> int:
    return SIZES.gap if words_are_large() else SIZES.space


def _near() -> int:
    return 2 if words_are_large() else SIZES.gap
