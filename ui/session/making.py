"""The pages of a session, each made when it is wanted, in parts that the screen can bear."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.bus import Bus
from ui.common import Field, PageScroll, SessionPage
from ui.common.saving import Saving
from ui.desk import Desk
from ui.memory import GivingBack, importing
from ui.session.steps import Step
from ui.turns import Aside, Turns

__all__ = ["StepPages"]


_TIDIED = 200  # ms after a page came into sight


class StepPages(QStackedWidget):
    """One page a step: six at once would cost time and memory, and one at once still time.

    A page left behind is let go of, for what was typed there is in the records. To make one again
    takes less than a tenth of a second.
    """

    def __init__(
        self,
        desk: Desk,
        steps: Sequence[Step],
        turns: Turns,
        made: Callable[[SessionPage], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._steps, self._made = desk, list(steps), made
        self._pages: dict[int, SessionPage] = {}
        self._buses: dict[int, Bus] = {}
        self._opened: set[int] = set()
        self._missed: dict[int, ChangeSet] = {}
        self._frames: dict[int, PageScroll] = {}
        self._turns = turns
        self._on_show = 0
        self._tidying = QTimer(self, singleShot=True, interval=_TIDIED)
        self._tidying.timeout.connect(self._let_go)
        self._giving = GivingBack(self)

    @property
    def help_key(self) -> str:
        """Return the key of what is open in the page on show, for its help; "" where nothing is."""
        page = self._pages.get(self._on_show)
        return page.help_key if page is not None else ""

    def page(self, place: int) -> SessionPage:
        """Return a page, made at once where it is not there yet."""
        for part in self._missing(place):
            (part.work if isinstance(part, Aside) else part)()
        return self._pages[place]

    def when_made(self, place: int, *then: Callable[[], object]) -> None:
        """Do `then`, each in a turn of its own, when a page is there."""
        self._turns.do_first(*self._missing(place), *then)

    def make_ahead(self, place: int) -> None:
        """Make a page that may be wanted next, while the worker reads another."""
        if place < len(self._steps) and not self._turns.is_busy:
            self._turns.do(*self._missing(place))

    def open(self, place: int, resident_id: UUID) -> None:
        """Let a page read what it shows."""
        self._opened.add(place)
        self._pages[place].open(resident_id)

    def show_page(self, place: int) -> None:
        """Put a page that is made in front; whoever does so puts the keyboard on it."""
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            here.clearFocus()  # Qt would put it on the first field, which would be read out
        self._on_show = place
        self.setCurrentWidget(self._frames[place])
        self._tidying.start()

    def shows(self, place: int) -> bool:
        """Whether this page is the one in front."""
        return self._frames.get(place) is self.currentWidget()

    def inside(self, place: int) -> str:
        """Return what is open on a page, "" for the whole of it or where it is not made."""
        return self._pages[place].inside if place in self._pages else ""

    def hand(self, place: int, changes: ChangeSet) -> None:
        """Tell one page what changed; those behind it read everything when they are opened.

        While all are out of sight, as when the resident answers, it hears of it afterwards.
        """
        if place not in self._opened:
            return
        if self.isVisible():
            self._buses[place].hand(changes)
        else:
            before = self._missed.get(place)
            self._missed[place] = before.and_then(changes) if before else changes

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the pages at once what changed while they were out of sight."""
        super().showEvent(event)
        missed, self._missed = self._missed, {}
        for place, changes in missed.items():
            if place in self._opened:
                self._buses[place].hand(changes)

    def _let_go(self) -> None:
        """Let go of all pages but the one on show and the one made ahead."""
        if self._turns.is_busy:
            self._tidying.start()
            return
        for place in self._frames.keys() - {self._on_show, self._on_show + 1}:
            if not _holds_words(self._pages[place]):
                self._drop(place)

    def _drop(self, place: int) -> None:
        frame = self._frames.pop(place)
        self.removeWidget(frame)
        self._opened.discard(place)
        del self._pages[place]
        self._buses.pop(place).deleteLater()
        frame.destroyed.connect(self._giving.soon)
        frame.deleteLater()

    def _missing(self, place: int) -> list[Callable[[], object] | Aside]:
        parts: list[Callable[[], object] | Aside] = []
        if place not in self._pages:
            parts.append(Aside(lambda: self._load(place), _("Opening the page")))
            parts.append(lambda: self._make(place))
        if place not in self._frames:
            parts.append(lambda: self._frame(place))
        return parts

    def _load(self, place: int) -> None:
        with importing():
            self._steps[place].load()

    def _make(self, place: int) -> None:
        if place not in self._pages:
            bus = self._buses[place] = Bus(self)
            page = self._pages[place] = self._steps[place].make(replace(self._desk, bus=bus))
            self._made(page)

    def _frame(self, place: int) -> None:
        """Put a page into its frame, which dresses all of it: half of what making it takes."""
        if place not in self._frames:
            frame = self._frames[place] = PageScroll(self._pages[place], parent=self)
            frame.setAccessibleName(_(self._steps[place].title))
            self.addWidget(frame)


def _holds_words(page: SessionPage) -> bool:
    """Whether something typed on a page could not be kept, or is said to be wrong."""
    refused = any(saving.is_refused for saving in page.findChildren(Saving))
    return refused or any(field.error for field in page.findChildren(Field))
