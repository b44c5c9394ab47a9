"""The Goals page of the session: all goals as cards, or one of them open."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.goals import GoalDomain
from homeapp.i18n import _
from homeapp.services.changes import ChangeSet
from ui.common import (
    Button,
    Card,
    EmptyState,
    Heading,
    PictureLabel,
    PlainLabel,
    Problem,
    SessionPage,
    button_row,
    column,
)
from ui.common.tab_order import in_tab_order
from ui.desk import Desk
from ui.goals.cards import GoalCard
from ui.goals.editor import GoalEditor
from ui.goals.presenter import GoalPresenter, GoalsPresenter
from ui.goals.tiles import DomainTiles
from ui.theme import COLOURS, SIZES
from ui.turns import Turns

__all__ = ["GoalsPage"]


class GoalsPage(SessionPage):
    """What the person wants to change, at most three at a time."""

    def __init__(
        self,
        desk: Desk,
        *,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._coming: GoalPresenter | None = None
        self._begins_at_steps = False
        self._presenter = GoalsPresenter(desk.planner, self._show, today)
        self._overview = _Overview(self._add, self._open_goal)
        self._turns = Turns(desk.runner, self)
        self._unmade = GoalEditor(desk)
        self._unmade.closed.connect(self._close_goal)
        self._unmade.removed.connect(self._remove)
        self._unmade.changed_to.connect(self._change_to)
        self._unmade.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        layout.addWidget(Heading(_("Goals")))
        layout.addWidget(self._overview)
        layout.addWidget(self._unmade)
        layout.addStretch()
        desk.bus.changed.connect(self._on_changes)

    def open(self, resident_id: UUID) -> None:
        """Show this person's goals."""
        if not self._unmade.fields and not self._turns.is_busy:
            self._turns.do(*self._unmade.making(), self._put_in_order)
        self._unmade.forget()
        self._presenter.open(resident_id)

    @property
    def help_key(self) -> str:
        """Help is about one goal while it is open."""
        return "" if self._unmade.isHidden() else "goal"

    def look_for(self, words: str) -> None:
        """Open the goal of this id at its steps, where it is said how."""
        self._begins_at_steps = True
        self._open_goal(UUID(words))

    def come_back_to(self, inside: str) -> None:
        """Open the goal of this id again, where it is still there."""
        self._presenter.come_back_to(inside)

    def problems(self) -> list[Problem]:
        """Return what was typed and cannot be read; a closed goal with such typing opens."""
        found = self._open_problems()
        unfinished = None if found else self._presenter.unfinished
        if unfinished is not None:
            self._open_goal(unfinished)
            found = self._open_problems()
        return found

    @property
    def _editor(self) -> GoalEditor:
        """The page of one goal; what is not made of it yet is made here, without the turns."""
        self._turns.finish()
        return self._unmade

    def _put_in_order(self) -> None:
        """Let Tab come to the page of one goal after the others: what is made late comes last."""
        in_tab_order([self._overview.last, self._unmade])

    def _open_problems(self) -> list[Problem]:
        if self._presenter.opened is None:
            return []
        found = ((field, field.problem()) for field in self._editor.all_fields)
        return [(field, sentence) for field, sentence in found if sentence is not None]

    def _on_changes(self, changes: ChangeSet) -> None:
        # A method of the page, so that Qt lets go of it together with the page.
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        """Show the goals or the one that is open; what comes is filled before it is in sight."""
        opened = self._presenter.opened
        self._note_inside(str(opened.goal.id) if opened is not None else "")
        if opened is None:
            self._coming = None
            self._unmade.forget()
            self._overview.show_cards(self._presenter.current, self._presenter.earlier)
            self._overview.show()
            self._unmade.hide()
        elif self._unmade.shows(opened):
            self._editor.show_goal(opened)
        elif opened is not self._coming:
            self._coming = opened
            parts = (*self._unmade.showing(opened), self._come_to_goal)
            self._turns.do(*(partial(self._do_for, opened, part) for part in parts))
        self.changed.emit()

    def _do_for(self, opened: GoalPresenter, part: Callable[[], object]) -> None:
        """Do a part of showing a goal, unless another one is wanted by now, or none."""
        if self._presenter.opened is opened:
            part()

    def _come_to_goal(self) -> None:
        self._overview.hide()
        self._unmade.show()
        opened = self._presenter.opened
        if self._begins_at_steps and opened is not None and opened.goal.own_words:
            self._begins_at_steps = False
            self._unmade.focus_steps()
        else:
            self._begins_at_steps = False
            self._unmade.fields["own_words"].take_focus()

    def _add(self, domain: GoalDomain) -> None:
        with self._desk.refusals():
            self._presenter.add(domain)

    def _change_to(self, domain: GoalDomain, because: str) -> None:
        with self._desk.refusals():
            self._presenter.change_to(domain, because)
            self._desk.say(_("The goal is changed. Shape the new one here."))

    def _open_goal(self, goal_id: UUID) -> None:
        with self._desk.refusals():
            self._presenter.show(goal_id)

    def _close_goal(self) -> None:
        self._presenter.close()
        self._overview.take_focus()

    def _remove(self) -> None:
        with self._desk.refusals():
            self._presenter.remove()
            self._desk.say(_("The goal is removed. Undo brings it back."))
        self._overview.take_focus()


class _Overview(QWidget):
    """All goals, those of the plan first, and the ways to add one."""

    def __init__(
        self, add: Callable[[GoalDomain], None], open_goal: Callable[[UUID], None]
    ) -> None:
        super().__init__()
        self._open_goal = open_goal
        self._tiles = DomainTiles("goals.add", checkable=False)
        self._tiles.chosen.connect(add)
        self._empty = EmptyState(
            _("No goals yet. Ask what the person would like to change first."),
            pictogram="ui/target",
        )
        self._current, self._earlier = QVBoxLayout(), QVBoxLayout()
        self._earlier_title = Heading(_("Earlier goals"), 2)
        self._cards: list[_GoalCard] = []
        self.last: QWidget = self._tiles
        """What Tab comes to last."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.wide)
        layout.addWidget(self._empty)
        layout.addLayout(self._current)
        layout.addWidget(
            column(
                Heading(_("Add a goal"), 2),
                PlainLabel(_("At most 3 are active at a time, so that each has a chance.")),
                self._tiles,
            )
        )
        layout.addWidget(self._earlier_title)
        layout.addLayout(self._earlier)
        for cards in (self._current, self._earlier):
            cards.setSpacing(SIZES.space)

    def show_cards(self, current: tuple[GoalCard, ...], earlier: tuple[GoalCard, ...]) -> None:
        """Show these goals; a card that would look the same stays."""
        before, self._cards = self._cards, []
        for layout, cards in ((self._current, current), (self._earlier, earlier)):
            for shown in cards:
                card = next((one for one in before if one.shown == shown), None)
                if card is None:
                    card = _GoalCard(shown, partial(self._open_goal, shown.goal.id))
                else:
                    before.remove(card)
                self._cards.append(card)
                layout.addWidget(card)
                card.show()
        for gone in before:
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        self._empty.setVisible(not current and not earlier)
        self._earlier_title.setVisible(bool(earlier))
        in_tab_order([*self._cards[: len(current)], self._tiles, *self._cards[len(current) :]])
        self.last = self._cards[-1] if earlier else self._tiles

    def take_focus(self) -> None:
        """Move the keyboard to the first goal, else to the tiles."""
        first = self._cards[0].button if self._cards else self._tiles
        first.setFocus()


class _GoalCard(Card):
    """One goal: the person's words large, and how it stands in a line."""

    def __init__(self, shown: GoalCard, on_open: Callable[[], None]) -> None:
        super().__init__()
        self.shown = shown
        words = PlainLabel(shown.words, role="section" if shown.goal.own_words else "quiet")
        words.set_language(shown.language)
        about = " · ".join((shown.about, shown.status))
        line = QHBoxLayout()
        line.setSpacing(SIZES.wide)
        line.addWidget(PictureLabel(shown.picture, 56, colour=COLOURS.warm))
        line.addWidget(
            column(
                PlainLabel(about, role="strong"),
                words,
                *([PlainLabel(shown.english, role="quiet")] if shown.english else []),
                *(PlainLabel(warning, role="error") for warning in shown.warnings),
                *([PlainLabel(shown.sources, role="small")] if shown.sources else []),
                PlainLabel(" · ".join(shown.notes), role="quiet"),
                gap=SIZES.gap,
            ),
            1,
        )
        self.button = Button(
            f"goals.open.{shown.goal.id}", _("Open"), on_click=on_open, icon="ui/edit"
        )
        self.button.setAccessibleName(_("Open: {words}", words=shown.words))
        line.addWidget(button_row(self.button))
        self.add(line)
