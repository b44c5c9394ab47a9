"""One goal, whole: every field saves itself as it is left."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.goals import Goal, GoalDomain, GoalStatus
from homeapp.domain.idea_words import in_english
from homeapp.domain.ideas import GoalIdea
from homeapp.i18n import _, language
from ui.common import Button, Card, Field, PickField, PlainLabel, button_row
from ui.desk import Desk
from ui.goals.aids import Aids, read_aids
from ui.goals.binding import Binding
from ui.goals.idea_tiles import IdeaTiles
from ui.goals.keeping import KeptGoal
from ui.goals.notice import Notice
from ui.goals.presenter import GoalPresenter
from ui.goals.progress_card import ProgressCard
from ui.goals.sections import Fields, Offers, fields_of_goal, side_by_side, titled
from ui.goals.standing import StandingCard
from ui.goals.steps import StepsCard, StepsWork
from ui.goals.tiles import DomainTiles
from ui.goals.wordings import HOW_OFTEN, UNITS
from ui.theme import SIZES

__all__ = ["GoalEditor"]


class GoalEditor(QWidget):
    """The page of the goal that is open."""

    closed = Signal()
    removed = Signal()
    changed_to = Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter: GoalPresenter | None = None
        self._shown: UUID | None = None
        self._aids: Aids | None = None
        self.fields: Fields = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.space)

    def making(self) -> tuple[Callable[[], object], ...]:
        """Return what makes the page, in parts: whole it would hold up the screen for 60 ms."""
        return (
            self._make_fields,
            self._make_parts,
            lambda: self._add(self._head(), self._tiles, self._warning, self._gone),
            lambda: self._add(self._goal_card()),
            lambda: self._add(self._count_card()),
            lambda: self._add(self._feeling_card()),
            lambda: self._add(self._trouble_card(), self._days_card()),
            lambda: self._add(self._steps, self._standing, self._foot()),
        )

    def _make_fields(self) -> None:
        self.fields.update(fields_of_goal())

    def _make_parts(self) -> None:
        self._binding = Binding(self.fields, self._kept)
        self._tiles = DomainTiles("goals.domain")
        self._tiles.chosen.connect(self._on_domain)
        self._warning = Notice("warning")
        self._smaller = Notice("")
        self._progress = ProgressCard()
        self._gone = titled(_("How it has gone"), self._progress)
        self._gone.hide()
        self._english = PlainLabel(role="quiet")
        self._ideas = IdeaTiles(self._take, self.fields["own_words"])
        self._doubt = PlainLabel(role="quiet")
        self._units = Offers("goals.unit.offer", self.fields["unit"])  # type: ignore[arg-type]
        self._often = Offers("goals.how_often.offer", self.fields["how_often"])  # type: ignore[arg-type]
        self._steps = StepsCard(
            StepsWork(
                kept=self._step_kept, tick=self._tick, remove=self._remove_step, add=self._add_step
            )
        )
        self._standing = StandingCard(self._on_move, self.changed_to.emit)

    def _add(self, *widgets: QWidget) -> None:
        """Put widgets at the end, dressed as they are when they come into sight."""
        for widget in widgets:
            self._column.addWidget(widget)
            widget.ensurePolished()

    @property
    def all_fields(self) -> list[Field]:
        """Return every field in sight, to be judged on Continue."""
        return [*self.fields.values(), *self._steps.fields]

    def shows(self, presenter: GoalPresenter) -> bool:
        """Whether this goal is the one that is shown, or that showing has begun with."""
        return self._presenter is presenter and self._shown == presenter.goal.id

    def show_goal(self, presenter: GoalPresenter) -> None:
        """Show a goal; fields that are being typed in stay as they are."""
        for part in self.showing(presenter):
            part()

    def showing(self, presenter: GoalPresenter) -> tuple[Callable[[], object], ...]:
        """Return what shows a goal, in parts: another one would hold up the screen for 50 ms."""
        anew = presenter.goal.id != self._shown
        return (
            partial(self._begin, presenter),
            partial(self._show_fields, anew=anew),
            self._show_offers,
            self._show_steps,
            self._show_standing,
        )

    def _begin(self, presenter: GoalPresenter) -> None:
        anew = presenter.goal.id != self._shown
        self._presenter, self._shown = presenter, presenter.goal.id
        goal = presenter.goal
        if anew:
            self._show_aids(Aids(goal_id=goal.id))
        self._read_aids(goal)
        self._tiles.show_domain(goal.domain)
        self._warning.show_said(presenter.said)

    def _show_fields(self, *, anew: bool) -> None:
        presenter = self._goal()
        serves = self.fields["serves"]
        assert isinstance(serves, PickField), "it is picked from a list"  # noqa: S101
        serves.set_options(presenter.matters)
        self._binding.show(presenter.goal, presenter.drafts(presenter.goal.id), anew=anew)

    def _show_offers(self) -> None:
        presenter = self._goal()
        self._units.show_words(UNITS[presenter.goal.domain])
        self._often.show_words(HOW_OFTEN)
        english = in_english(presenter.goal, self._desk.planner.content.goal_ideas)
        self._english.setText(_("In English: {words}", words=english))
        self._english.setVisible(bool(english))
        self._ideas.show_chosen(presenter.goal.idea)
        self._show_smaller(presenter.goal)
        self._doubt.setText(presenter.date_doubt)
        self._doubt.setVisible(bool(presenter.date_doubt))

    def _show_steps(self) -> None:
        self._steps.show_steps(self._goal().steps, self._goal().drafts)

    def _show_standing(self) -> None:
        goal = self._goal()
        self._standing.show_goal(goal.goal, goal.moves, goal.links)

    def _goal(self) -> GoalPresenter:
        assert self._presenter is not None, "a part of a goal is shown"  # noqa: S101
        return self._presenter

    def focus_steps(self) -> None:
        """Begin where the steps are written."""
        self._steps.focus_first()

    def forget(self) -> None:
        """Show no goal any more, so that the next one is shown afresh."""
        self._presenter = self._shown = None

    def _head(self) -> QWidget:
        back = Button(
            "goals.back",
            _("Back to all goals"),
            "quiet",
            on_click=self.closed.emit,
            icon="ui/arrow-left",
        )
        return button_row(back)

    def _foot(self) -> QWidget:
        remove = Button("goals.remove", _("Remove this goal"), "quiet", on_click=self.removed.emit)
        return button_row(remove)

    def _goal_card(self) -> Card:
        fields = self.fields
        about = side_by_side(fields["words_language"], fields["serves"])
        return titled(_("The goal"), fields["own_words"], self._english, self._ideas, about)

    def _count_card(self) -> Card:
        fields = self.fields
        return titled(
            _("Something to count"),
            fields["unit"],
            self._units,
            side_by_side(fields["baseline"], fields["target"]),
            fields["how_often"],
            self._often,
            why=_("So that both of you can see it move. All of it can be left out."),
        )

    def _feeling_card(self) -> Card:
        smaller = Button("goals.smaller", _("Make it smaller"), on_click=self._make_smaller)
        self._smaller.add(button_row(smaller))
        rulers = self.fields["importance"], self.fields["confidence"]
        return titled(_("How it feels"), *rulers, self._smaller)

    def _trouble_card(self) -> Card:
        fields = self.fields
        return titled(
            _("If something gets in the way"),
            fields["barriers"],
            side_by_side(fields["if_cue"], fields["then_action"]),
            fields["who_helps"],
        )

    def _days_card(self) -> Card:
        days = side_by_side(self.fields["starts_on"], self.fields["review_on"])
        return titled(_("Days"), days, self._doubt)

    def _show_smaller(self, goal: Goal) -> None:
        said = [_("A smaller first step often feels easier. Would a smaller goal be better?")]
        idea = self._smaller_idea()
        if idea is not None:
            said.append(_("A smaller step: {words}", words=idea.said(language("en"))))
        self._smaller.show_words(tuple(said) if goal.make_smaller else ())

    def _smaller_idea(self) -> GoalIdea | None:
        if self._aids is None or self._presenter is None:
            return None
        return self._aids.smaller_than(self._presenter.goal)

    def _make_smaller(self) -> None:
        """Take the next smaller idea; where there is none, the person says what would be."""
        idea = self._smaller_idea()
        if idea is not None:
            self._take(idea, ask_anew=True)
            return
        target = self.fields["target" if self.fields["unit"].value() else "how_often"]
        target.take_focus()

    def _read_aids(self, goal: Goal) -> None:
        """Show what helps with a goal; a check-in that it takes is slow to load."""
        work = partial(read_aids, self._desk.planner, goal)
        self._desk.runner.run(work, self._show_aids, label=_("Opening the page"), owner=self)

    def _show_aids(self, aids: Aids) -> None:
        if self._presenter is None or aids.goal_id != self._shown:
            return
        self._aids = aids
        self._ideas.show_ideas(aids.ideas, aids.idea_sources)
        self._standing.offer_fast(aids.fast)
        if aids.progress is not None:
            self._progress.show_progress(aids.progress, language("en"))
        self._gone.setVisible(aids.progress is not None and bool(aids.progress.sentences()))
        self._show_smaller(self._presenter.goal)

    def _take(self, idea: GoalIdea, *, ask_anew: bool = False) -> None:
        def fill(goal: GoalPresenter) -> None:
            goal.take(idea, ask_anew=ask_anew)
            if goal.refresh():
                self._binding.show_over(goal.goal, "own_words", "unit", "baseline", "target")

        self._do(fill)

    def _kept(self) -> KeptGoal | None:
        return KeptGoal(self._presenter, self._save) if self._presenter else None

    def _step_kept(self, step_id: UUID) -> KeptGoal:
        assert self._presenter is not None, "a step belongs to the open goal"  # noqa: S101
        presenter = self._presenter
        return KeptGoal(
            presenter,
            lambda name, value: presenter.change_step(step_id, name, value),
            about_id=step_id,
        )

    def _save(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        if self._presenter is not None and not (name == "words_language" and value is None):
            self._presenter.change(name, value)

    def _on_domain(self, domain: GoalDomain) -> None:
        if self._presenter is not None:
            self._tiles.show_domain(domain)
            self._do(lambda goal: goal.change("domain", domain))

    def _on_move(self, status: GoalStatus, reason: str) -> None:
        self._do(lambda goal: goal.become(status, reason))

    def _tick(self, step_id: UUID, done: bool) -> None:
        self._do(lambda goal: goal.tick_step(step_id, done))

    def _remove_step(self, step_id: UUID) -> None:
        self._do(lambda goal: goal.remove_step(step_id))

    def _add_step(self) -> None:
        self._do(lambda goal: goal.add_step())
        self._steps.focus_last()

    def _do(self, work: Callable[[GoalPresenter], None]) -> None:
        if self._presenter is not None:
            with self._desk.refusals():
                work(self._presenter)
