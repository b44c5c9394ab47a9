"""What looking back at goals shows and does, for the worker's page and for the resident's."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from homeapp.domain.goals import Goal, GoalDomain, Step
from homeapp.domain.measures import CheckIn
from homeapp.domain.pausing import is_paused_to_fast
from homeapp.domain.progress import Progress
from homeapp.domain.reviews import Review, WhatNext, ways_on
from homeapp.errors import NotFound
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from ui.goals.goal_steps import GoalSteps

__all__ = ["GoalReview", "ReviewsPresenter", "counts_amount"]

_COUNTS_DAYS = (GoalDomain.SMOKING, GoalDomain.ALCOHOL)
_ARE_DAYS = "days without"  # a unit that counts such days itself


class GoalReview:
    """One goal that is looked back at today."""

    def __init__(self, planner: Planner, goal_id: UUID) -> None:
        self._planner, self.goal_id = planner, goal_id
        self.steps = GoalSteps(planner, goal_id)

    @property
    def goal(self) -> Goal | None:
        """Return the goal as kept, `None` where it is gone."""
        try:
            return self._planner.goals.get(self.goal_id)
        except NotFound:
            return None

    @property
    def review(self) -> Review | None:
        """Return what is told today, `None` before anything is."""
        return self._planner.reviews.todays(self.goal_id)

    @property
    def since(self) -> date | None:
        """Return the day of the review before, or else of the start."""
        return self._planner.reviews.since(self.goal_id)

    @property
    def days_passed(self) -> int | None:
        """Return how many days that is up to today, `None` where nobody knows since when."""
        return self._planner.reviews.days_passed(self.goal_id)

    @property
    def last_amount(self) -> Decimal | None:
        """Return where the goal stood before today: at the last review, or at the start."""
        today = self.review
        told = [
            one.amount
            for one in self._planner.reviews.of_goal(self.goal_id)
            if one.amount is not None and (today is None or one.id != today.id)
        ]
        goal = self.goal
        start = goal.baseline if goal is not None else None
        return told[-1] if told else start

    @property
    def progress(self) -> Progress:
        """Return how the goal has gone, without money, which takes longer to work out."""
        return self._planner.reviews.progress(self.goal_id, with_money=False)

    def whole_progress(self) -> Progress:
        """Return how the goal has gone; slow the first time."""
        return self._planner.reviews.progress(self.goal_id)

    @property
    def waits(self) -> bool:
        """Whether the goal must wait for a GP or an alcohol service: nothing of it is asked."""
        goal = self.goal
        return goal is not None and goal.id in self._planner.goals.waiting(goal.resident_id)

    @property
    def counts_days(self) -> bool:
        """Whether days without it are worth asking for, beside what the goal counts.

        Not of whom it could harm to drink nothing.
        """
        goal = self.goal
        if goal is None or goal.domain not in _COUNTS_DAYS or goal.unit.startswith(_ARE_DAYS):
            return False
        is_alcohol = goal.domain is GoalDomain.ALCOHOL
        return not (is_alcohol and self._planner.measures.drinks_safely_only(goal.resident_id))

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the safety sentences of the goal's topic, and of alcohol where it names any.

        Paused for a fast, whom to ask before it as well.
        """
        goal = self.goal
        if goal is None:
            return ()
        domain = GoalDomain.ALCOHOL if self.waits else goal.domain
        said = self._planner.goals.warnings(goal.resident_id, domain, goal)
        return (*self._planner.fasting.advice(), *said) if is_paused_to_fast(goal) else said

    def ways(self) -> tuple[WhatNext, ...]:
        """Return what may be chosen next."""
        goal, review = self.goal, self.review
        if goal is None:
            return ()
        before = review.status_before if review is not None else None
        fasts = is_paused_to_fast(goal) or self._planner.fasting.is_told(goal.resident_id)
        return ways_on(replace(goal, status=before or goal.status), fasts=fasts)

    def keep(self, **values: Any) -> None:  # noqa: ANN401 - any field's value
        """Keep something that is told today."""
        self._planner.reviews.keep(self.goal_id, **values)

    def say(self, words: str, language: str) -> None:
        """Keep what the person says, in the language they say it in."""
        self.keep(words=words, words_language=language)

    def choose(self, what_next: WhatNext | None) -> None:
        """Keep what is next, and move the goal there."""
        self._planner.reviews.choose(self.goal_id, what_next)

    def change_goal(self, **values: Any) -> None:  # noqa: ANN401 - any field's value
        """Change the goal itself, such as what it aims for or when it is looked at again."""
        self._planner.goals.change(self.goal_id, **values)


def counts_amount(goal: Goal) -> bool:
    """Whether the goal counts something."""
    return bool(goal.unit.strip())


class ReviewsPresenter:
    """The goals to ask about today, each with what is told."""

    def __init__(self, planner: Planner, tell: Callable[[], None]) -> None:
        self._planner, self._tell = planner, tell
        self._resident_id: UUID | None = None
        self.goals: tuple[Goal, ...] = ()
        self.line = ""

    def open(self, resident_id: UUID) -> None:
        """Show the goals of this person."""
        self._resident_id = resident_id
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        if self._resident_id is not None:
            self.goals = tuple(self._planner.reviews.due(self._resident_id))
            self.line = self._planner.visits.line(self._resident_id)
            self._tell()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when goals, steps, reviews or answers have changed: some make a goal wait."""
        if changes.touches(CheckIn, Goal, Review, Step):
            self.refresh()

    def save(self, looking: GoalReview, name: str, value: Any) -> None:  # noqa: ANN401
        """Save one field about a goal, named as in `Review`, or the goal's next review day."""
        match name:
            case "what_next":
                looking.choose(value)
            case "review_on":
                looking.change_goal(review_on=value)
            case "words":
                looking.say(value, self._language_of(value))
            case _:
                looking.keep(**{name: value})

    def drafts(self, goal_id: UUID) -> dict[str, str]:
        """Return what was typed about a goal's review and is not saved yet, by field."""
        start = f"review.{goal_id}."
        kept = self._planner.drafts.of(self._who())
        return {name[len(start) :]: text for name, text in kept.items() if name.startswith(start)}

    def keep(self, goal_id: UUID, name: str, text: str) -> None:
        """Keep what is typed in a field so far."""
        self._planner.drafts.keep(self._who(), f"review.{goal_id}.{name}", text)

    def drop(self, goal_id: UUID, name: str) -> None:
        """Let what was typed in a field go: it is saved."""
        self._planner.drafts.drop(self._who(), f"review.{goal_id}.{name}")

    def _language_of(self, words: str) -> str:
        """Return the resident's language for words in other letters than English has."""
        latin = all(
            unicodedata.name(letter, "LATIN").startswith("LATIN")
            for letter in words
            if letter.isalpha()
        )
        read = self._planner.residents.get(self._who()).reading_language
        return "en" if latin or not read else read

    def _who(self) -> UUID:
        assert self._resident_id is not None, "a review is somebody's"  # noqa: S101
        return self._resident_id
