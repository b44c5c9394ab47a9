"""One goal of the page that looks back, with the fields for what is told today."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from homeapp.domain.fields import read_count
from homeapp.domain.goals import Goal, GoalDomain, Step
from homeapp.domain.idea_words import in_english
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.progress import Progress
from homeapp.domain.reviews import Attainment, Review, WhatNext
from homeapp.i18n import _, language
from ui.common import (
    Button,
    Card,
    ChoiceField,
    ColumnsGrid,
    DateField,
    Field,
    PickField,
    PlainLabel,
    ReadField,
    RulerField,
    TextField,
    announce,
    button_row,
)
from ui.goals.cards import make_card
from ui.goals.fast_offer import look_again
from ui.goals.instead import InsteadTiles
from ui.goals.links import ALONE, Links
from ui.goals.progress_card import ProgressCard
from ui.goals.review_presenter import GoalReview, counts_amount
from ui.goals.review_steps import ReviewSteps
from ui.goals.said import Said
from ui.goals.wordings import read_amount, show_amount
from ui.theme import SIZES

__all__ = ["ReviewCard", "ShownReview"]

_PAIR = 300  # px that a field wants beside another


@dataclass(frozen=True, kw_only=True)
class ShownReview:
    """What is told of a goal today, and what to show beside it."""

    goal: Goal
    waits: bool
    """Whether it must wait for a GP or an alcohol service: then nothing of it is asked."""
    counts_days: bool
    since: date | None
    last_amount: Decimal | None
    english: str
    """What the goal's words mean where they are an idea of ours, chosen in another language."""
    said: Said
    """Safety sentences for what the goal is about, with whose they are."""
    steps: tuple[Step, ...]
    today: date
    links: Links
    ways: tuple[WhatNext, ...]
    make_smaller: bool
    amount: Decimal | None
    free_days: int | None
    confidence: int | None
    attainment: Attainment | None
    words: str
    what_next: WhatNext | None
    review_on: date | None

    @classmethod
    def of(
        cls,
        looking: GoalReview,
        goal: Goal,
        said: Said,
        ideas: Sequence[GoalIdea] = (),
        links: Links = ALONE,
    ) -> "ShownReview":
        """Return what is shown of a goal that is looked back at; it may be one of our `ideas`.

        `said` is what goes with it for safety.
        """
        empty = Review(resident_id=goal.resident_id, goal_id=goal.id, held_on=date.min)
        told = looking.review or empty
        return cls(
            goal=goal,
            waits=looking.waits,
            counts_days=looking.counts_days,
            since=looking.since,
            last_amount=looking.last_amount,
            english=in_english(goal, ideas),
            said=said,
            steps=looking.steps.all(),
            today=looking.steps.today,
            links=links,
            ways=looking.ways(),
            make_smaller=told.make_smaller,
            amount=told.amount,
            free_days=told.free_days,
            confidence=told.confidence,
            attainment=told.attainment,
            words=told.words,
            what_next=told.what_next,
            review_on=goal.review_on,
        )


class ReviewCard(Card):
    """A goal in the person's own words, how it has gone, and what is next."""

    goals_wanted = Signal()
    """Choose another goal, for this one waits."""
    goal_wanted = Signal()
    """Change this one."""
    instead_wanted = Signal(object)
    """Begin the goal on this topic that it is changed to."""
    step_ticked = Signal(object, bool)
    """A step of it, by its id, was done or is not done after all."""

    def __init__(self, goal_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._id = f"reviews.{goal_id}"
        self._words, self._since = PlainLabel(role="section"), PlainLabel(role="quiet")
        self._english = PlainLabel(role="quiet")
        self._warnings, self._whose = PlainLabel(role="error"), PlainLabel(role="small")
        self._progress = ProgressCard()
        self._steps = ReviewSteps()
        self._steps.ticked.connect(self.step_ticked)
        self._links = PlainLabel(role="quiet")
        self._instead = InsteadTiles(f"{self._id}.instead", self.instead_wanted.emit)
        self._smaller = _Smaller(self._id, self.goal_wanted.emit)
        self._safe = _Safe(self._id, self.goals_wanted.emit)
        self._asked, self._waits = QWidget(), False
        self.fields: dict[str, Field] = self._make_fields()
        self._lay_out()

    def _lay_out(self) -> None:
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(SIZES.space)
        numbers = ColumnsGrid(min_width=_PAIR, most=2)
        numbers.add(self.fields["amount"])
        numbers.add(self.fields["free_days"])
        for part in (
            self._words,
            self._english,
            self._since,
            self._warnings,
            self._whose,
            self._safe,
            self._asked,
        ):
            self.add(part)
        for part in (
            numbers,
            self._steps,
            self.fields["attainment"],
            self.fields["words"],
            self.fields["confidence"],
            self._smaller,
            self.fields["what_next"],
            self._links,
            self._instead,
            self.fields["review_on"],
            self._progress,
        ):
            asked.addWidget(part)

    def show_review(self, shown: ShownReview) -> None:
        """Show a goal, and which questions fit it."""
        goal, english = shown.goal, language("en")
        card = make_card(goal, ())
        self.heading.setText(" · ".join((card.about, card.status)))
        self._words.setText(card.words)
        self._words.set_language(card.language)
        self._english.setText(shown.english)
        self._english.setVisible(bool(shown.english))
        self._since.setText(
            _("Since {date}", date=english.date(shown.since)) if shown.since else ""
        )
        self._since.setVisible(shown.since is not None and not shown.waits)
        self._waits = shown.waits
        self._asked.setVisible(not shown.waits)
        self._safe.setVisible(shown.waits)
        self._warnings.setText("\n".join(shown.said.sentences))
        self._warnings.setVisible(bool(shown.said.sentences))
        self._whose.setText(shown.said.sources)
        self._whose.setVisible(bool(shown.said.sources))
        self._show_numbers(shown)
        self._steps.show_steps(goal, shown.steps, shown.today)
        notes = [*shown.links.notes, *filter(None, [look_again(goal)])]
        self._links.setText("\n".join(notes))
        self._links.setVisible(bool(notes))
        self._instead.show_for(is_wanted=shown.links.waits, is_changed=True)
        self._smaller.show_for(is_wanted=shown.make_smaller)
        ways = self.fields["what_next"]
        assert isinstance(ways, PickField), "it is picked from a list"  # noqa: S101
        ways.set_options([(what, english.text(what.words)) for what in shown.ways])

    def show_progress(self, progress: Progress) -> None:
        """Show how the goal has gone so far, with its words; nothing of one that must wait."""
        if not self._waits:
            self._progress.show_progress(progress, language("en"))

    def _show_numbers(self, shown: ShownReview) -> None:
        amount, days = self.fields["amount"], self.fields["free_days"]
        unit = language("en").text(shown.goal.unit) if shown.goal.unit else ""
        amount.setVisible(counts_amount(shown.goal))
        amount.set_label(_("Now: {unit}", unit=unit))
        last = show_amount(shown.last_amount)
        amount.set_hint(_("Last time: {amount}", amount=last) if last else "")
        days.setVisible(shown.counts_days)
        days.set_label(
            _("Days without alcohol since then")
            if shown.goal.domain is GoalDomain.ALCOHOL
            else _("Days without smoking since then")
        )

    def _make_fields(self) -> dict[str, Field]:
        english, name = language("en"), self._id
        return {
            "amount": ReadField(
                f"{name}.amount", _("Now"), read=read_amount, show=show_amount, long=False
            ),
            "free_days": ReadField(
                f"{name}.free_days",
                _("Days without it since then"),
                read=read_count,
                show=str,
                long=False,
            ),
            "attainment": ChoiceField(
                f"{name}.attainment",
                _("How has it gone, next to what was hoped?"),
                [(each, english.text(each.words)) for each in Attainment],
                columns=3,
            ),
            "words": TextField(
                f"{name}.words",
                _("What helped? What got in the way?"),
                hint=_("In the person's own words."),
                lines=2,
            ),
            "confidence": RulerField(
                f"{name}.confidence",
                _("How sure are you now that you can do it?"),
                low=_("Not sure at all"),
                high=_("Very sure"),
            ),
            "what_next": PickField(f"{name}.what_next", _("What is next?"), []),
            "review_on": DateField(
                f"{name}.review_on", _("Look at it again on"), hint=_("Such as 3 12 2026")
            ),
        }


class _Smaller(QFrame):
    """A kind offer, in sight only while the person is not sure."""

    def __init__(self, name: str, want_goals: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("panel", "notice")
        self._words = PlainLabel(_("Shall we make it smaller? A smaller step often feels easier."))
        go = Button(f"{name}.smaller", _("Change the goal"), on_click=want_goals)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addWidget(button_row(go))
        self.hide()

    def show_for(self, *, is_wanted: bool) -> None:
        """Make the offer, or take it away."""
        is_new = is_wanted and self.isHidden()
        self.setVisible(is_wanted)
        if is_new:
            announce(self, self._words.text())


class _Safe(QWidget):
    """The way on from a goal that must wait, in the place of questions about it."""

    def __init__(self, name: str, want_goals: Callable[[], object]) -> None:
        super().__init__()
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(
            PlainLabel(_("A goal to stop or drink less must wait for a GP or an alcohol service."))
        )
        go = Button(f"{name}.safe", _("Change the goal"), "primary", on_click=want_goals)
        line.addWidget(button_row(go))
        self.hide()
