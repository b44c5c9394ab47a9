"""The page about visits: this one, the next one, and what goes on between them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.exchange.calendar import FILE_NAME
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import Card, Field, Heading, PlainLabel, SessionPage
from ui.common.kept import KeptFields
from ui.common.places import ask_place
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.theme import SIZES
from ui.visits.cards import NextCard, OpenEndsCard, TodayCard
from ui.visits.closing import ClosingCard
from ui.visits.presenter import NoReason, VisitsPresenter
from ui.visits.steps import OpenStepsCard

__all__ = ["VisitsPage"]

_TODAY, _NEXT, _END = (
    "visit",
    "next_visit",
    "closing",
)  # the parts of the page under which typing is kept
AskPlace = Callable[[QWidget, str, str], Path | None]


class VisitsPage(SessionPage):
    """The last step of a session: how we met, when we meet again, and who does what until then."""

    def __init__(
        self,
        desk: Desk,
        *,
        today: Callable[[], date] = date.today,
        ask_where: AskPlace = ask_place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ask_where = desk, ask_where
        self._presenter = VisitsPresenter(desk.planner, self._show, today)
        self._line = PlainLabel(role="lead")
        self._line.setObjectName("visits.line")
        self._today_card, self._next = TodayCard(), NextCard()
        self._ends = OpenEndsCard(self._settle)
        self._steps, self._closing = OpenStepsCard(), ClosingCard()
        self._earlier = Card(_("Earlier visits"))
        self._earlier_lines = PlainLabel()
        self._earlier.add(self._earlier_lines)
        presenter = self._presenter
        self._of_today = self._keep(self._today_card.fields, _TODAY, presenter.save)
        self._of_next = self._keep(self._next.fields, _NEXT, presenter.coming.save)
        self._lay_out()
        self._connect()

    @property
    def help_key(self) -> str:
        """Help is about the end of the work while that is asked about."""
        return "closing" if self._closing.is_asking else ""

    def open(self, resident_id: UUID) -> None:
        """Show the visits with this person."""
        self._closing.start_afresh()
        presenter = self._presenter
        presenter.open(resident_id)
        assert presenter.visit is not None, "it is read by now"  # noqa: S101
        self._of_today.open(presenter.visit, presenter.drafts(_TODAY))
        self._of_next.open(presenter.coming.shown, presenter.drafts(_NEXT))
        self._closing.bring_back(presenter.drafts(_END))

    def _keep(
        self, fields: dict[str, Field], part: str, save: Callable[[str, object], None]
    ) -> KeptFields:
        self.watch(*fields.values())
        return KeptFields(
            fields,
            save=save,
            keep=partial(self._presenter.keep, part),
            settle=partial(self._presenter.drop, part),
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("This visit")))
        layout.addWidget(self._line)
        cards = (self._ends, self._today_card, self._next, self._steps)
        for card in (*cards, self._earlier, self._closing):
            layout.addWidget(card)

    def _connect(self) -> None:
        presenter = self._presenter
        today, coming, closing = self._today_card, self._next, self._closing
        today.noted.connect(lambda: self._do(presenter.note))
        today.taken_away.connect(
            lambda: self._do(
                presenter.take_away, _("The visit is taken away. Undo brings it back.")
            )
        )
        coming.cancelled.connect(lambda: self._do(presenter.coming.cancel))
        coming.plan_told.connect(
            lambda: self._do(presenter.coming.tell_plan, _("The plan names this day now."))
        )
        coming.taken_from_plan.connect(lambda: self._do(presenter.coming.take_from_plan))
        coming.calendar_wanted.connect(self._save_to_calendar)
        self._steps.ticked.connect(
            lambda step_id, done: self._do(lambda: presenter.tick(step_id, done=done))
        )
        self._steps.goals_wanted.connect(lambda: self.page_wanted.emit("goals"))
        closing.typed.connect(partial(presenter.keep, _END))
        closing.left.connect(self._forget_closing)
        closing.closed.connect(self._close)
        closing.reopened.connect(self._reopen)
        self._desk.bus.changed.connect(self._on_changes)

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the page, so that Qt lets go of it together with the page.
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        presenter = self._presenter
        closed = presenter.closing.standing is not None
        self._line.setText(
            _("The work with this person is closed. All of it can still be read.")
            if closed
            else presenter.line
        )
        if presenter.visit is not None:
            self._of_today.show(presenter.visit)
        self._of_next.show(presenter.coming.shown)
        self._today_card.show_state(is_noted=presenter.is_noted)
        self._next.show_next(presenter.coming)
        self._ends.show_visits(presenter.open_ends)
        self._steps.show_steps(presenter.steps)
        self._earlier_lines.setText("\n".join(presenter.earlier))
        self._earlier.setVisible(bool(presenter.earlier))
        self._closing.show_closing(presenter.closing)
        in_tab_order([self._ends, self._today_card, self._next, *self._steps.stops, self._closing])
        self.changed.emit()

    def _do(self, work: Callable[[], object], said: str = "") -> None:
        with self._desk.refusals():
            work()
            if said:
                self._desk.say(said)

    def _settle(self, visit_id: UUID, held: bool, why_not: str) -> None:
        self._do(lambda: self._presenter.settle(visit_id, held=held, why_not=why_not))

    def _close(self) -> None:
        card = self._closing
        reason, outcome, words = card.reason.value(), card.outcome.value(), card.words.value()
        with self._desk.refusals():
            try:
                self._presenter.closing.close(reason, outcome, words)
            except NoReason as refusal:
                card.ask_for_reason(str(refusal))
                return
            self._show_closing()
            self._desk.say(_("The work is closed. The person is on the list Closed now."))

    def _reopen(self) -> None:
        with self._desk.refusals():
            self._presenter.closing.reopen(self._closing.because.value())
            self._show_closing()
            self._desk.say(_("The work is open again."))

    def _show_closing(self) -> None:
        self._closing.start_afresh()
        self._forget_closing()
        self._presenter.refresh()
        self._closing.take_focus()

    def _forget_closing(self) -> None:
        self._presenter.drop(_END, *self._presenter.drafts(_END))

    def _save_to_calendar(self) -> None:
        place = self._ask_where(self, _("Save the visit for a calendar"), FILE_NAME)
        if place is None:
            return
        self._desk.runner.run(
            lambda: self._presenter.coming.save_to(place),
            lambda _saved: self._desk.say(_("The visit is saved. It names nobody.")),
            lambda refusal: self._desk.warn(str(refusal)),
            label=_("Saving the visit"),
        )
