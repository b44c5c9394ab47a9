"""One resident's session: the steps beside, the page in the middle, Back and Continue below."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from homeapp.domain.residents import Resident
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.bus import Bus
from ui.common import Button, ErrorSummary, PageScroll, SessionPage, button_row
from ui.desk import Desk
from ui.session.mirror import Mirror
from ui.session.presenter import SessionPresenter
from ui.session.progress import done_steps
from ui.session.stepper import Stepper
from ui.session.steps import Step
from ui.session.turning import Turning
from ui.shell.session_bar import SessionBar
from ui.theme import SIZES

__all__ = ["SessionView"]


_AHEAD = 400  # ms at a step, after which the next one is made, while the worker reads this one
_ROOMY = 1360  # px across, from which a picture has room beside the page


class SessionView(QWidget):
    """The pages of a session, for one resident at a time."""

    stopped = Signal()
    details_wanted = Signal()
    """The worker's own details are missing from the plan."""
    other_wanted = Signal(UUID)
    """Another record turned out to be of the same person."""

    def __init__(
        self,
        desk: Desk,
        resident_id: UUID,
        steps: Sequence[Step],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("session")
        self._desk, self._resident_id = desk, resident_id
        self._steps = list(steps)
        self._pages: dict[int, SessionPage] = {}
        self._buses: dict[int, Bus] = {}
        # However many parts of a page say that they changed, the records are read once.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD)
        self._titles = [_(step.title) for step in steps]
        self._presenter = SessionPresenter(len(steps), self._show)
        self._bar = SessionBar()
        self._mirror: Mirror | None = None
        self._was_shown = False
        self._stepper = Stepper([step.key for step in steps], self._titles)
        self._summary = ErrorSummary()
        self._stack = QStackedWidget()
        self._back = Button("session.back", _("Back"), on_click=self._presenter.back)
        self._continue = Button(
            "session.continue", _("Continue"), "primary", on_click=self._judge_and_go_on
        )
        self._lay_out()
        self._connect()
        self._presenter.go_to(0)

    @property
    def resident_id(self) -> UUID:
        """Return whose session it is."""
        return self._resident_id

    @property
    def help_key(self) -> str:
        """Return the key of the step on show, for its help."""
        return self._steps[self._presenter.place].key

    def go_to(self, key: str) -> None:
        """Show the step of this key; the worker's own details are a page of home."""
        keys = [step.key for step in self._steps]
        if key in keys:
            self._presenter.go_to(keys.index(key))
        else:
            self.details_wanted.emit()

    def turn_with(self, turning: Turning) -> None:
        """Let the worker turn the screen to the resident, and see beside the page what is there."""
        self._turning = turning
        mirror = self._mirror = Mirror(turning.picture)
        mirror.hide()
        self._across.addWidget(mirror)
        self._bar.turned.connect(turning.turn)
        self._bar.mirrored.connect(mirror.setVisible)
        self.stopped.connect(turning.end)
        turning.turned.connect(lambda is_up: mirror.show_state(is_up=is_up))
        turning.turned_apart.connect(lambda: self._bar.mirror.setChecked(True))

    def take_focus(self) -> None:
        """Begin at the top of the page on show, from where Tab goes to its first field."""
        page = self._stack.currentWidget()
        if isinstance(page, PageScroll):
            self._put_buttons_after(page)
            page.verticalScrollBar().setValue(0)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._summary)
        middle.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 10)
        foot.addWidget(button_row(self._back, self._continue))
        middle.addLayout(foot)
        across = self._across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._stepper)
        across.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(across, 1)

    def _connect(self) -> None:
        self._stepper.chosen.connect(self._presenter.go_to)
        self._bar.stopped.connect(self.stopped)
        self._desk.bus.changed.connect(self._on_changes)
        self._marking.timeout.connect(self._mark_steps)
        self._ahead.timeout.connect(self._make_next)

    def _page(self, place: int) -> SessionPage:
        """Return a page, made when it is first shown: six at once cost time and memory."""
        if place not in self._pages:
            bus = self._buses[place] = Bus(self)
            page = self._pages[place] = self._steps[place].make(replace(self._desk, bus=bus))
            self._add(PageScroll(page, parent=self._stack), self._titles[place])
            page.changed.connect(self._marking.start)
            page.page_wanted.connect(self.go_to)
            page.person_chosen.connect(self.other_wanted)
        return self._pages[place]

    def _make_next(self) -> None:
        if not self._presenter.is_last:
            self._page(self._presenter.place + 1)

    def _put_buttons_after(self, page: PageScroll) -> None:
        """Let Tab go on from the page to Back and Continue, which were made before it."""
        last: QWidget = page
        stop = page.nextInFocusChain()
        while stop is not None and stop is not page:
            if page.isAncestorOf(stop) and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                last = stop
            stop = stop.nextInFocusChain()
        QWidget.setTabOrder(last, self._back)
        QWidget.setTabOrder(self._back, self._continue)

    def _add(self, page: PageScroll, title: str) -> None:
        self._stack.addWidget(page)
        page.setAccessibleName(title)

    def _show(self, place: int) -> None:
        self._summary.clear()
        page = self._page(place)
        page.open(self._resident_id)
        self._stack.setCurrentIndex(list(self._pages).index(place))
        self._bar.show_place(self._titles, place)
        self._name_person()
        self._back.setVisible(not self._presenter.is_first)
        self._continue.setVisible(not self._presenter.is_last)
        self._marking.start()
        self._ahead.start()
        self.take_focus()

    def _judge_and_go_on(self) -> None:
        problems = self._page(self._presenter.place).problems()
        self._summary.show_problems(problems)
        if not problems:
            self._presenter.go_on()

    def _mark_steps(self) -> None:
        done = done_steps(self._desk.planner, self._resident_id)
        self._stepper.show_state(self._presenter.place, [done[step.key] for step in self._steps])

    def _name_person(self) -> None:
        person = self._desk.planner.residents.get(self._resident_id)
        self._bar.show_person(person.preferred_name)

    def _on_changes(self, changes: ChangeSet) -> None:
        # A page out of sight reads everything when it is opened again.
        self._buses[self._presenter.place].hand(changes)
        if not changes.recorded:
            return
        if changes.touches(Resident):
            self._name_person()
        at = changes.at.astimezone().strftime("%H:%M")
        if self._mirror is not None:
            self._mirror.renew_soon()
        self._bar.show_saved(_("Saved at {time}", time=at))
        self._marking.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what the resident sees from the start, where there is room for it."""
        super().showEvent(event)
        self._marking.start()
        if self._mirror is not None and not self._was_shown:
            self._was_shown = True
            larger = self.font().pixelSize() / SIZES.body  # larger words leave the pane no room
            self._bar.mirror.setChecked(self.width() >= _ROOMY * larger)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Do nothing more by itself: the planner may be closed next."""
        super().hideEvent(event)
        self._marking.stop()
        self._ahead.stop()
