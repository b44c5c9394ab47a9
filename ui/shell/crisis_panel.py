"""Urgent help on the worker's screen: numbers, what to do, and whom to tell."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from homeapp.domain.figures import isolated
from homeapp.i18n import _
from ui.common import (
    Button,
    Card,
    ColumnsGrid,
    Heading,
    PageScroll,
    PlainLabel,
    announce,
    column,
    row,
)
from ui.common.overlay import Overlay
from ui.common.tab_order import in_tab_order
from ui.shell.beside import PagesAndHelp
from ui.shell.crisis_facts import CrisisFacts, CrisisNumber
from ui.shell.help import HelpButton, HelpPanel
from ui.shell.scrolling import scroll_by
from ui.theme import SIZES, words_are_large

__all__ = ["CrisisPanel"]

_WIDEST = 1240
_SCROLLBAR = 16  # px beside the page, and so beside its head
_NUMBER = 180  # px, in which each number fits at its usual size
_NARROWEST = 400  # px of a card, below which they stand under each other


class _Page(PageScroll):
    """What to do and whom to call, as far as there is room for it."""

    help_key = "crisis"


class CrisisPanel(Overlay):
    """Lies over the worker's page. It names nobody, and asks nothing."""

    record_wanted = Signal()
    """Write about it in the safeguarding record."""

    def __init__(self, under: QWidget, facts: CrisisFacts) -> None:
        super().__init__(under)
        self.setObjectName("crisis")
        self.setAccessibleName(_("Urgent help"))
        self.facts = facts
        has_room = not words_are_large()  # beside the title, which is to stay in one line
        self._close = Button(
            "crisis.close",
            _("Close (F2)"),
            icon="ui/x" if has_room else None,
            on_click=self.put_away,
        )
        self._record = Button(
            "crisis.record",
            _("Safeguarding record"),
            icon="ui/notes" if has_room else None,
            on_click=self._leave_for_record,
        )
        self._calls = _numbers(facts.lines)
        self._cards = ColumnsGrid(min_width=_NARROWEST, most=2)
        self._scrolled = _Page(self._make_page(), max_width=_WIDEST)
        self._pages, self._about = QStackedWidget(), HelpPanel("crisis.about")
        self._pages.addWidget(self._scrolled)
        self._beside = PagesAndHelp(self._pages, self._about)
        self._help = HelpButton("crisis.help", self._beside.show_help)
        self._lay_out()
        self._fill()  # at the end: what moves is dressed anew each time

    def offer_record(self, *, offered: bool) -> None:
        """Offer the way to the record, where a person is open to write about."""
        self._record.setVisible(offered)

    def lay_over(self) -> None:
        """Come into sight, and say the numbers to a screen reader."""
        self._about.hide()
        self._leave_room()
        super().lay_over()
        self._scrolled.verticalScrollBar().setValue(0)
        announce(self, self.facts.aloud)

    def take_focus(self) -> None:
        """Begin at the way back, so that Enter does no more than that."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setMaximumWidth(_WIDEST)
        across = QHBoxLayout(head)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SIZES.space)
        across.addWidget(Heading(_("Urgent help")), 1)
        across.addWidget(self._record)
        across.addWidget(self._help)
        across.addWidget(self._close)
        above = QHBoxLayout()
        above.setContentsMargins(SIZES.wide, SIZES.space, SIZES.wide + _SCROLLBAR, 0)
        above.addStretch(1)
        above.addWidget(head, 1000)
        above.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self._beside, 1)
        in_tab_order([self._record, self._help, self._close, self._about])

    def _make_page(self) -> QWidget:
        facts = self.facts
        where = PlainLabel(facts.where, role="body" if words_are_large() else "lead")
        above = [self._calls] if words_are_large() else []
        sources = (PlainLabel(source, role="quiet") for source in facts.sources)
        return column(where, *above, self._cards, *sources, gap=SIZES.space)

    def _fill(self) -> None:
        facts = self.facts
        calls = [] if words_are_large() else [self._calls]
        thoughts = _steps(_("Thoughts of suicide"), facts.thoughts)
        safety = _steps(_("If somebody is not safe"), facts.safety)
        self._cards.add(_at_top(*calls, *thoughts), _at_top(*safety, *_contacts(facts)))

    def _leave_room(self) -> None:
        """Leave as much free at the foot for notices as what lies below does."""
        below, own = self._under.layout(), self.layout()
        if below is not None and own is not None:
            own.setContentsMargins(0, 0, 0, below.contentsMargins().bottom())

    def _leave_for_record(self) -> None:
        self.put_away()
        self.record_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave room for a notice that comes meanwhile."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._under:
            self._leave_room()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll with the keys for it, wherever the keyboard is, and show help with F1."""
        scroll_by(event, self._scrolled.verticalScrollBar())
        if event.key() == Qt.Key.Key_F1:
            self._beside.show_help()
        super().keyPressEvent(event)


def _at_top(*parts: QWidget, gap: int = SIZES.space) -> QWidget:
    """Return parts under each other, each as tall as it must be."""
    holder = column(*parts, gap=gap)
    layout = holder.layout()
    if isinstance(layout, QVBoxLayout):
        layout.addStretch(1)
    return holder


def _numbers(lines: Iterable[CrisisNumber]) -> Card:
    """Return whom to call; where words are large in two columns, so that all are in sight."""
    card = Card(_("Whom to call"))
    numbers = []
    for line in lines:
        areas = [PlainLabel(line.areas, role="quiet")] if line.areas else []
        numbers.append(_number(line.number, PlainLabel(line.words), *areas))
    if words_are_large():
        columns = ColumnsGrid(min_width=_NARROWEST, most=2)
        card.add(columns)
        columns.add(*numbers)
    else:
        for number in numbers:
            card.add(number)
    return card


def _number(number: str, *words: PlainLabel) -> QWidget:
    """Return a number with its words beside it, or under it where words are large."""
    shown = PlainLabel(isolated(number), role="section", wrap=False)
    said = column(*words, gap=0)
    if words_are_large():
        return _at_top(shown, said, gap=0)
    shown.setMinimumWidth(_NUMBER)
    return row(shown, said, gap=SIZES.gap, stretch_last=True)


def _steps(title: str, steps: Iterable[str]) -> list[Card]:
    card = Card(title)
    card.body.setSpacing(SIZES.gap)
    for place, step in enumerate(steps, 1):
        card.add(PlainLabel(f"{place}. {step}"))
    return [card] if steps else []


def _contacts(facts: CrisisFacts) -> list[Card]:
    card = Card(_("Whom to tell about a worry"))
    card.body.setSpacing(SIZES.gap)
    if facts.doubt:
        card.add(PlainLabel(facts.doubt, role="strong"))
    about = ""
    for one in facts.told:
        if one.about != about:
            about = one.about
            card.add(PlainLabel(about, role="strong"))
        words = PlainLabel(". ".join(filter(None, (one.team, one.hours))))
        notes = [PlainLabel(one.note, role="quiet")] if one.note else []
        card.add(_number(one.number, words, *notes))
    return [card] if facts.told else []
