"""One resident's session: the steps beside, the page in the middle, Back and Continue below."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.residents import Resident
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import Button, ErrorSummary, PageScroll, SessionPage, button_row
from ui.common.tab_order import follow_in_tab_order
from ui.desk import Desk
from ui.session.making import StepPages
from ui.session.mirror import Mirror
from ui.session.presenter import SessionPresenter
from ui.session.progress import done_steps, read_answered
from ui.session.sides import Sides
from ui.session.stepper import Stepper
from ui.session.steps import Step
from ui.session.turning import Turning
from ui.shell.session_bar import SessionBar
from ui.theme import SIZES
from ui.turns import Aside, Turns

__all__ = ["SessionView"]


_AHEAD = 400  # ms at a step, after which the next one is made, while the worker reads this one


class SessionView(QWidget):
    """The pages of a session, for one resident at a time."""

    stopped = Signal()
    details_wanted = Signal()
    """The worker's own details are missing from the plan."""
    directory_wanted = Signal()
    """There is no list of services yet to choose from."""
    step_shown = Signal(str)
    """The key of the step that came into sight, "" where none is in sight any more."""
    inside_changed = Signal()
    """Something else is open on the step on show, or nothing any more."""
    record_wanted = Signal()
    """The worker would like to write in the safeguarding record."""
    rights_wanted = Signal(str)
    """The person asks for a "copy" of all that is kept, or to "erase" it."""
    other_wanted = Signal(UUID)
    """Another record turned out to be of the same person."""

    def __init__(
        self,
        desk: Desk,
        resident_id: UUID,
        steps: Sequence[Step],
        *,
        first: str = "",
        inside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Begin at the step of the key `first` with `inside` open, or else at the first of all."""
        super().__init__(parent)
        self.setObjectName("session")
        self._desk, self._resident_id = desk, resident_id
        self._steps = list(steps)
        # However many parts of a page say that they changed, the records are read once.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD)
        self._titles = [_(step.title) for step in steps]
        self._presenter = SessionPresenter(len(steps), self._show)
        self._bar = SessionBar()
        self._mirror: Mirror | None = None
        self._was_shown = self._is_over = False
        self._stepper = Stepper([step.key for step in steps], self._titles)
        self.sides = Sides(self, self._stepper, self._bar.mirror)
        self._summary = ErrorSummary()
        self.turns = Turns(desk.runner, self)
        self._words, self._inside = "", inside
        self._stack = StepPages(desk, steps, self.turns, self._on_made)
        self._back = Button("session.back", _("Back"), on_click=self._presenter.back)
        self._continue = Button(
            "session.continue", _("Continue"), "primary", on_click=self._judge_and_go_on
        )
        self._lay_out()
        self._connect()
        keys = [step.key for step in steps]
        self._presenter.go_to(keys.index(first) if first in keys else 0)
        read = partial(read_answered, desk.planner, resident_id)
        self.turns.do_first(Aside(read, _("Opening the page")))  # before any page reads a goal

    @property
    def resident_id(self) -> UUID:
        """Return whose session it is."""
        return self._resident_id

    @property
    def help_key(self) -> str:
        """Return the key of what is on show, for its help: the step, or what is open in it."""
        return self._stack.help_key or self.place[0]

    @property
    def place(self) -> tuple[str, str]:
        """Return the key of the step on show, and what is open on it, as its page names it."""
        step = self._steps[self._presenter.place].key
        return step, self._stack.inside(self._presenter.place)

    def go_to(self, key: str) -> None:
        """Show the step of this key; "workers" and "directory" are pages of home.

        Words after a colon are looked for there, as in "signposts:alcohol"; "rights" lies over all.
        """
        key, _colon, self._words = key.partition(":")
        keys = [step.key for step in self._steps]
        if key in keys:
            self._presenter.go_to(keys.index(key))
        elif key == "directory":
            self.directory_wanted.emit()
        elif key == "rights":
            part, self._words = self._words, ""
            self.rights_wanted.emit(part)
        else:
            self.details_wanted.emit()

    def turn_with(self, turning: Turning) -> None:
        """Let the worker turn the screen to the resident, and see beside the page what is there."""
        self._turning = turning
        mirror = self._mirror = Mirror(turning.take_picture)
        self.sides.add_picture(mirror)
        self._across.addWidget(mirror)
        self._bar.turned.connect(turning.turn)
        self.stopped.connect(turning.end)
        self.step_shown.connect(turning.follow)
        turning.looks_other.connect(mirror.renew_soon)
        turning.turned.connect(lambda is_up: mirror.show_state(is_up=is_up))
        turning.came_back.connect(self._go_back_to_page)
        turning.turned_apart.connect(lambda: self._bar.mirror.setChecked(True))

    def take_focus(self) -> None:
        """Begin at the top of the page on show, from where Tab goes to its first field."""
        page = self._stack.currentWidget()
        if isinstance(page, PageScroll):
            follow_in_tab_order(page, self._back, self._continue)
            page.verticalScrollBar().setValue(0)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back_to_page(self) -> None:
        """Put the keyboard on the page again, which stays as far down as it was."""
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._summary)
        middle.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, SIZES.foot + SIZES.gap)
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
        self._stepper.record_wanted.connect(self.record_wanted)
        self._bar.stopped.connect(self.stopped)
        self._desk.bus.changed.connect(self._on_changes)
        self._marking.timeout.connect(lambda: self.turns.do(self._mark_steps))
        self._ahead.timeout.connect(self._make_next)

    def _on_made(self, page: SessionPage) -> None:
        page.changed.connect(self._marking.start)
        page.inside_changed.connect(self.inside_changed)
        page.page_wanted.connect(self.go_to)
        page.person_chosen.connect(self.other_wanted)

    def _make_next(self) -> None:
        if self._desk.runner.is_busy:  # a plan is being made: the worker would notice both at once
            self._ahead.start()
        else:
            self._stack.make_ahead(self._presenter.place + 1)

    def _show(self, place: int) -> None:
        self._summary.clear()
        self._ahead.stop()
        self._stack.when_made(place, lambda: self._open(place), lambda: self._put_on_show(place))

    def _open(self, place: int) -> None:
        if place == self._presenter.place:  # else the worker went on to another meanwhile
            self._stack.open(place, self._resident_id)

    def _put_on_show(self, place: int) -> None:
        if place != self._presenter.place:
            return
        self._stack.show_page(place)
        self._bar.show_place(self._titles, place)
        self.step_shown.emit(self.place[0])
        self._name_person()
        self._back.setVisible(not self._presenter.is_first)
        self._continue.setVisible(not self._presenter.is_last)
        self._marking.start()
        self._ahead.start()
        self.take_focus()
        page, words, inside = self._stack.page(place), self._words, self._inside
        self._words = self._inside = ""
        if words:
            page.look_for(words)
        elif inside:  # once whoever opened the session has put the keyboard on its page
            QTimer.singleShot(0, page, lambda: page.come_back_to(inside))

    def _judge_and_go_on(self) -> None:
        self.turns.finish()
        page = self._stack.page(self._presenter.place)
        problems = page.problems()
        self._summary.show_problems(problems, page.problems)
        if not problems:
            self._presenter.go_on()

    def _mark_steps(self) -> None:
        if self._is_over:
            return
        done = done_steps(self._desk.planner, self._resident_id)
        self._stepper.show_state(self._presenter.place, [done[step.key] for step in self._steps])

    def _name_person(self) -> None:
        person = self._desk.planner.residents.get(self._resident_id)
        self._bar.show_person(person.preferred_name)

    def _end(self) -> None:
        """Stop, for there is no such person any more; everybody hears of the change first."""
        self._is_over = True
        for timer in (self._marking, self._ahead):
            timer.stop()
        QTimer.singleShot(0, self, self.stopped.emit)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.removes(self._resident_id):
            self._end()
        if self._is_over:
            return
        self._stack.hand(self._presenter.place, changes)
        if not changes.recorded:
            return
        if changes.touches(Resident):
            self._name_person()
        at = changes.at.astimezone().strftime("%H:%M")
        if self._mirror is not None:
            self._mirror.renew_soon()
        self._bar.show_saved(_("Saved at {time}", time=at))
        if self.isVisible():
            self._marking.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what larger words have no room for, before Qt widens the window for it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self.sides.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the list of steps again where there is room for it now."""
        super().resizeEvent(event)
        self.sides.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what the resident sees from the start, where there is room for it."""
        super().showEvent(event)
        self._marking.start()
        self.step_shown.emit(self.place[0])
        if not self.turns.is_busy and not self._stack.shows(self._presenter.place):
            self._show(self._presenter.place)  # it was going to be shown when this was hidden
        if self._mirror is not None and not self._was_shown:
            self._was_shown = True
            self.sides.begin()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Do nothing more by itself: the planner may be closed next."""
        super().hideEvent(event)
        self.step_shown.emit("")
        self._marking.stop()
        self._ahead.stop()
        self.turns.stop()
