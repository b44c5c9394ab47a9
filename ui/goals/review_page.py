"""The page that a returning session begins with, on how its goals have gone."""

from functools import partial
from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from homeapp.domain.goals import Goal, GoalDomain
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import EmptyState, Heading, PlainLabel, Problem, SessionPage
from ui.common.kept import KeptFields
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.goals.links import begin_instead, links_of
from ui.goals.review_card import ReviewCard, ShownReview
from ui.goals.review_presenter import GoalReview, ReviewsPresenter
from ui.goals.said import said_with
from ui.theme import SIZES
from ui.turns import Turns

__all__ = ["ReviewPage"]


class ReviewPage(SessionPage):
    """Each goal from an earlier day: where it is now, what it was like, and what comes next."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = ReviewsPresenter(desk.planner, self._show)
        self._turns = Turns(desk.runner, self)
        self._cards: dict[UUID, ReviewCard] = {}
        self._made: dict[UUID, ReviewCard] = {}
        """Cards that nobody sees yet: they are filled in the next turn."""
        self._kept: dict[UUID, KeptFields] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SIZES.space)
        self._line = PlainLabel(role="lead")
        self._none = EmptyState(_("No goal is from an earlier day. Go on to what matters."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("How has it gone?")))
        layout.addWidget(self._line)
        layout.addWidget(
            PlainLabel(
                _("Ask and listen. Any answer can be left out. Less than hoped is nobody's fault."),
                role="quiet",
            )
        )
        layout.addWidget(self._none)
        layout.addLayout(self._list)
        layout.addStretch()
        desk.bus.changed.connect(self._on_changes)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def open(self, resident_id: UUID) -> None:
        """Show this person's goals from earlier days."""
        for goal_id in list(self._cards):
            self._let_go(goal_id)
        while self._made:
            self._made.popitem()[1].deleteLater()
        self._presenter.open(resident_id)

    def come_back_to(self, inside: str) -> None:
        """Go on at the goal of this id, once it is there."""
        self._turns.do(partial(self._come_to, inside))

    def problems(self) -> list[Problem]:
        """Return what was typed and cannot be read."""
        fields = [field for card in self._cards.values() for field in card.fields.values()]
        found = [(field, field.problem()) for field in fields if field.isVisibleTo(self)]
        return [(field, sentence) for field, sentence in found if sentence is not None]

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the page, so that Qt lets go of it together with the page.
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        goals = self._presenter.goals
        self._line.setText(self._presenter.line)
        for gone in self._cards.keys() - {goal.id for goal in goals}:
            self._let_go(gone)
        self._turns.stop()
        for goal in goals:
            if goal.id in self._cards:
                self._refresh(goal)
            else:
                self._turns.do(partial(self._make, goal.id), partial(self._begin, goal))
        self._turns.do(self._arrange)
        self._none.setVisible(not goals)
        self.changed.emit()

    def _refresh(self, goal: Goal) -> None:
        shown = self._shown(goal)
        self._cards[goal.id].show_review(shown)
        self._kept[goal.id].show(shown)
        self._read_progress(goal.id)

    def _shown(self, goal: Goal) -> ShownReview:
        planner = self._desk.planner
        looking, links = GoalReview(planner, goal.id), links_of(planner, goal)
        said = said_with(planner, goal, looking.warnings)
        return ShownReview.of(looking, goal, said, planner.content.goal_ideas, links)

    def _make(self, goal_id: UUID) -> None:
        """Make the card of a goal, which takes a while."""
        if goal_id not in self._made:
            self._made[goal_id] = ReviewCard(goal_id, self)

    def _begin(self, goal: Goal) -> None:
        """Put a card that is made in its place, with what was typed and is not saved."""
        self._add(goal.id)
        shown = self._shown(goal)
        self._cards[goal.id].show_review(shown)
        self._kept[goal.id].open(shown, self._presenter.drafts(goal.id))
        self._read_progress(goal.id)

    def _arrange(self) -> None:
        in_tab_order(self._cards.values())

    def _add(self, goal_id: UUID) -> None:
        looking = GoalReview(self._desk.planner, goal_id)
        card = self._cards[goal_id] = self._made.pop(goal_id)
        card.step_ticked.connect(partial(self._tick, looking))
        card.instead_wanted.connect(partial(self._begin_instead, goal_id))
        card.goals_wanted.connect(lambda: self.page_wanted.emit("goals"))
        card.goal_wanted.connect(lambda: self.page_wanted.emit(f"goals:{goal_id}"))
        self._kept[goal_id] = KeptFields(
            card.fields,
            save=partial(self._presenter.save, looking),
            keep=partial(self._presenter.keep, goal_id),
            settle=partial(self._presenter.drop, goal_id),
        )
        self._list.addWidget(card)

    def _tick(self, looking: GoalReview, step_id: UUID, done: bool) -> None:
        with self._desk.refusals():
            looking.steps.tick(step_id, done=done)
            return
        self._presenter.refresh()  # it was refused, so that the tick shows what is kept

    def _begin_instead(self, goal_id: UUID, domain: GoalDomain) -> None:
        with self._desk.refusals():
            planner = self._desk.planner
            later = begin_instead(planner, planner.goals.get(goal_id), domain)
            self.page_wanted.emit(f"goals:{later.id}")

    def _come_to(self, inside: str) -> None:
        """Put the keyboard on the first question about a goal, which brings it into sight."""
        cards = (card for goal_id, card in self._cards.items() if str(goal_id) == inside)
        fields = [field for card in cards for field in card.fields.values()]
        first = next((field for field in fields if field.isVisibleTo(self)), None)
        if first is not None:
            first.take_focus()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Note which goal the keyboard is at; where it leaves for elsewhere, that one stays."""
        for goal_id, card in self._cards.items():
            if new is not None and card.isAncestorOf(new):
                self._note_inside(str(goal_id))

    def _let_go(self, goal_id: UUID) -> None:
        card = self._cards.pop(goal_id)
        del self._kept[goal_id]
        self._list.removeWidget(card)
        card.hide()
        card.setParent(None)
        card.deleteLater()

    def _read_progress(self, goal_id: UUID) -> None:
        """Show the picture; what money was kept takes a check-in, which is slow to load."""
        card = self._cards[goal_id]
        self._desk.runner.run(
            GoalReview(self._desk.planner, goal_id).whole_progress,
            card.show_progress,
            label=_("Reading how it has gone"),
            owner=card,
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Do nothing more by itself: the planner may be closed next."""
        super().hideEvent(event)
        self._turns.stop()
