"""What the Goals page shows and does, without a widget."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.goals import LONGEST_TO_REVIEW, Doer, Goal, GoalDomain, GoalStatus, Step
from homeapp.domain.ideas import GoalIdea
from homeapp.domain.matters import link_to
from homeapp.domain.measures import CheckIn
from homeapp.domain.pausing import reason_of_ours
from homeapp.errors import NotFound
from homeapp.i18n import N_, _
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from ui.goals.aids import take_idea
from ui.goals.cards import GoalCard, make_card
from ui.goals.links import Links, begin_instead, getting_help, links_of, matter_words
from ui.goals.said import NOTHING_SAID, said_of, said_with

__all__ = ["GoalPresenter", "GoalsPresenter"]

_MOVES = {
    GoalStatus.ACTIVE: N_("Start this goal"),
    GoalStatus.PAUSED: N_("Pause for now"),
    GoalStatus.CHANGED: N_("Change to another goal"),
    GoalStatus.ACHIEVED: N_("Reached"),
    GoalStatus.PARTLY: N_("Partly reached"),
    GoalStatus.STOPPED: N_("Stop, by choice"),
}
_ENGLISH = "en"


class GoalsPresenter:
    """A resident's goals: the list, and which of them is open."""

    def __init__(
        self, planner: Planner, tell: Callable[[], None], today: Callable[[], date] = date.today
    ) -> None:
        self._planner = planner
        self._tell = tell
        self._today = today
        self._resident_id: UUID | None = None
        self._waiting: frozenset[UUID] = frozenset()
        self.current: tuple[GoalCard, ...] = ()
        self.earlier: tuple[GoalCard, ...] = ()
        self.opened: GoalPresenter | None = None
        self._is_adding = False

    @property
    def unfinished(self) -> UUID | None:
        """Return a closed goal of the plan with typing that is not saved in it."""
        open_id = self.opened.goal.id if self.opened else None
        for goal_id in (card.goal.id for card in self.current if card.goal.id != open_id):
            steps = self._planner.goals.steps(goal_id)
            if any(self._planner.drafts.of(one) for one in (goal_id, *(s.id for s in steps))):
                return goal_id
        return None

    def open(self, resident_id: UUID) -> None:
        """Show the goals of this person, none of them open."""
        self._resident_id = resident_id
        self.opened = None
        self.refresh()

    def refresh(self) -> None:
        """Read everything again; a goal that is gone is open no more."""
        if self._resident_id is None:
            return
        goals = self._planner.goals.of(self._resident_id)
        self._waiting = self._planner.goals.waiting(self._resident_id)
        self.current = tuple(self._card(goal, goals) for goal in goals if goal.is_on_plan)
        self.earlier = tuple(self._card(goal, goals) for goal in goals if not goal.is_on_plan)
        if self.opened is not None and not self.opened.refresh():
            self.opened = None
        self._tell()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when goals, steps, what matters or answers have changed."""
        if changes.touches(Goal, Step, Statement, Conversation, CheckIn) and not self._is_adding:
            self.refresh()

    def add(self, domain: GoalDomain) -> None:
        """Begin a goal of a domain, and open it.

        Where to stop drinking suddenly can be dangerous, it begins as the goal to get help.
        """
        assert self._resident_id is not None, "a goal belongs to somebody"  # noqa: S101
        values = getting_help(self._planner, self._resident_id, domain)
        begin = partial(self._planner.goals.begin, self._resident_id, domain, **values)
        self._show_new(begin)

    def change_to(self, domain: GoalDomain, because: str) -> None:
        """Change the open goal to a new one of a domain, and open that."""
        if self.opened is not None:
            goal = self.opened.goal
            self._show_new(partial(begin_instead, self._planner, goal, domain, because.strip()))

    def show(self, goal_id: UUID) -> None:
        """Open one goal."""
        self.opened = GoalPresenter(self._planner, goal_id, self._today)
        self.refresh()

    def come_back_to(self, goal_id: str) -> None:
        """Open the goal of this id again; of one that is gone the list stays."""
        cards = (*self.current, *self.earlier)
        found = next((card.goal.id for card in cards if str(card.goal.id) == goal_id), None)
        if found is not None:
            self.show(found)

    def close(self) -> None:
        """Go back to the list."""
        self.opened = None
        self.refresh()

    def remove(self) -> None:
        """Take the open goal away; undo brings it back."""
        if self.opened is not None:
            goal_id, self.opened = self.opened.goal.id, None
            self._planner.goals.remove(goal_id)
            self.refresh()

    def _show_new(self, begin: Callable[[], Goal]) -> None:
        """Begin a goal and open it; the list would be shown for a moment, with the goal in it."""
        self._is_adding = True
        try:
            goal = begin()
        finally:
            self._is_adding = False
        self.show(goal.id)

    def _card(self, goal: Goal, goals: Sequence[Goal]) -> GoalCard:
        waits = goal.id in self._waiting
        steps, ideas = self._planner.goals.steps(goal.id), self._planner.content.goal_ideas
        told = _warnings(self._planner, goal, waits) if goal.is_on_plan else ()
        said = said_with(self._planner, goal, told)
        card = make_card(goal, steps, said, waits=waits, ideas=ideas)
        return replace(card, notes=(*card.notes, *links_of(self._planner, goal, goals).notes))


class GoalPresenter:
    """One open goal with its steps, and what is still being typed about them."""

    def __init__(self, planner: Planner, goal_id: UUID, today: Callable[[], date]) -> None:
        self._planner = planner
        self._today = today
        self.goal = planner.goals.get(goal_id)
        self.steps: tuple[Step, ...] = ()
        self.links = Links()
        self.said = NOTHING_SAID
        """Safety sentences for what this goal is about, with whose they are."""
        self.refresh()

    def refresh(self) -> bool:
        """Read the goal again; return whether it is still there."""
        try:
            self.goal = self._planner.goals.get(self.goal.id)
        except NotFound:
            return False
        self.steps = tuple(self._planner.goals.steps(self.goal.id))
        self.links = links_of(self._planner, self.goal)
        waits = self.goal.id in self._planner.goals.waiting(self.goal.resident_id)
        self.said = said_of(self._planner, _warnings(self._planner, self.goal, waits))
        return True

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the safety sentences for what this goal is about."""
        return self.said.sentences

    @property
    def moves(self) -> tuple[tuple[GoalStatus, str], ...]:
        """Return what this goal may become, each with the words of its button."""
        return tuple((status, _(_MOVES[status])) for status in self.goal.next_statuses)

    @property
    def matters(self) -> list[tuple[UUID | str, str]]:
        """Return what matters to the person, to choose what the goal serves."""
        linked, served = self.goal.serves, self._planner.matters.served(self.goal.id)
        return [
            # Said anew since the goal was made, it is still what the goal is linked with.
            (linked if one == served and linked is not None else one.key, matter_words(one))
            for one in self._planner.matters.of(self.goal.resident_id)
        ]

    @property
    def date_doubt(self) -> str:
        """Return a kind sentence about dates that may not help, "" where they are well."""
        start, review = self.goal.starts_on or self._today(), self.goal.review_on
        if review is None:
            return ""
        if review <= self._today():
            return _("The review day has come. Choose a later day with the person.")
        if review - start > LONGEST_TO_REVIEW:
            return _(
                "The review is more than 12 weeks after the start. "
                "A closer day often helps. You can keep this one."
            )
        return ""

    def change(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Save one field of the goal."""
        values = link_to(value) if name == "serves" else {name: value}
        if name == "own_words":
            values |= self._language_of(value)
        self._planner.goals.change(self.goal.id, **values)

    def take(self, idea: GoalIdea, *, ask_anew: bool = False) -> None:
        """Fill the goal with an idea on its topic; `ask_anew` asks again how sure they are."""
        if idea.domain is self.goal.domain:
            take_idea(self._planner, self.goal, idea, ask_anew=ask_anew)

    def become(self, status: GoalStatus, reason: str) -> None:
        """Move the goal on; raise a `Refusal` where it cannot go there.

        Paused for a fast, it is looked at again after it.
        """
        if reason_of_ours(status, reason):
            self._planner.fasting.pause(self.goal.id)
            return
        self._planner.goals.become(self.goal.id, status, reason.strip())

    def add_step(self) -> None:
        """Add a step that the resident does; its words come next."""
        self._planner.goals.add_step(Step(goal_id=self.goal.id, doer=Doer.ME))

    def change_step(self, step_id: UUID, name: str, value: Any) -> None:  # noqa: ANN401
        """Save one field of a step."""
        self._planner.goals.change_step(step_id, **{name: value})

    def tick_step(self, step_id: UUID, done: bool) -> None:
        """Note that a step is done today, or is not done after all."""
        self._planner.goals.change_step(step_id, done_on=self._today() if done else None)

    def remove_step(self, step_id: UUID) -> None:
        """Take a step away; undo brings it back."""
        self._planner.goals.remove_step(step_id)

    def drafts(self, about_id: UUID) -> dict[str, str]:
        """Return what was typed about a goal or a step and is not saved in it yet."""
        return self._planner.drafts.of(about_id)

    def keep(self, about_id: UUID, name: str, text: str) -> None:
        """Keep what is typed so far."""
        self._planner.drafts.keep(about_id, name, text)

    def settle(self, about_id: UUID, name: str) -> None:
        """Let what was typed go, because the field says the same now."""
        self._planner.drafts.drop(about_id, name)

    def _language_of(self, words: str) -> dict[str, str]:
        """Return the resident's language for words in other letters than English has."""
        if self.goal.words_language != _ENGLISH or not _has_other_letters(words):
            return {}
        read = self._planner.residents.get(self.goal.resident_id).reading_language
        return {"words_language": read} if read else {}


def _warnings(planner: Planner, goal: Goal, waits: bool) -> tuple[str, ...]:
    domain = GoalDomain.ALCOHOL if waits else goal.domain
    return planner.goals.warnings(goal.resident_id, domain, goal)


def _has_other_letters(words: str) -> bool:
    return any(
        letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN")
        for letter in words
    )
