"""What the page about visits shows and does, without a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

from homeapp.domain.closures import Closure, ClosureOutcome, ClosureReason, standing_closure
from homeapp.domain.conversations import Conversation
from homeapp.domain.goals import Doer, Goal, GoalStatus, Step
from homeapp.domain.measures import CheckIn
from homeapp.domain.plans import PlanChoices
from homeapp.domain.visits import Visit, VisitStatus, VisitWay
from homeapp.errors import Refusal
from homeapp.exchange.calendar import meeting_file
from homeapp.exchange.files import write_whole
from homeapp.i18n import N_
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from ui.visits.wording import step_in_words, visit_in_words

__all__ = ["ClosingPresenter", "NextPresenter", "NoReason", "OpenStep", "VisitsPresenter"]

_SHOWN_KINDS = (Visit, Closure, Conversation, Goal, Step, CheckIn, PlanChoices)


class NoReason(Refusal):
    """The work would be closed without a reason."""

    def __init__(self) -> None:
        super().__init__(N_("No reason is chosen yet. Choose why the work ends, then close it."))


class NothingPlanned(Refusal):
    """There is no visit to save for a calendar."""

    def __init__(self) -> None:
        super().__init__(N_("No visit is planned yet. Choose its day first."))


@dataclass(frozen=True, kw_only=True)
class Planned:
    """The next visit as the page shows it, also before there is one."""

    on: date | None = None
    at: time | None = None
    way: VisitWay | None = None
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class OpenStep:
    """A step that somebody other than the resident does."""

    step_id: UUID
    words: str
    is_done: bool


class VisitsPresenter:
    """Today's visit, those before it, and the steps that go on after it."""

    def __init__(
        self, planner: Planner, tell: Callable[[], None], today: Callable[[], date] = date.today
    ) -> None:
        self._planner, self._tell, self._today = planner, tell, today
        self._resident_id: UUID | None = None
        self._visit_id: UUID | None = None
        self.visit: Visit | None = None
        self.line = ""
        self.open_ends: tuple[Visit, ...] = ()
        self.earlier: tuple[str, ...] = ()
        self.steps: tuple[OpenStep, ...] = ()
        self.coming = NextPresenter(planner)
        self.closing = ClosingPresenter(planner)

    @property
    def is_noted(self) -> bool:
        """Whether anything is kept of today's visit."""
        return self._visit_id is not None

    def open(self, resident_id: UUID) -> None:
        """Show the visits with this person."""
        self._resident_id, self._visit_id = resident_id, None
        self.refresh()

    def refresh(self) -> None:
        """Read everything again; the visit on show stays, also where its day was changed."""
        if self._resident_id is None:
            return
        visits = self._planner.visits
        known = visits.of(self._resident_id)
        self.visit = next((one for one in known if one.id == self._visit_id), None)
        if self.visit is None:
            self.visit = visits.as_begun(self._resident_id)
            kept = visits.todays(self._resident_id)
            self._visit_id = kept.id if kept else None
        self.line = visits.line(self._resident_id)
        self.open_ends = tuple(visits.open_ends(self._resident_id))
        self.earlier = tuple(
            visit_in_words(one)
            for one in reversed(known)
            if one.status is not VisitStatus.PLANNED and one.id != self._visit_id
        )
        self.steps = tuple(self._open_steps(self._resident_id))
        self.coming.read(self._resident_id)
        self.closing.read(self._resident_id)
        self._tell()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when visits, steps, the plan's day or the closure have changed."""
        if changes.touches(*_SHOWN_KINDS):
            self.refresh()

    def save(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Save a field of today's visit, which is noted by the first of them."""
        if self._visit_id is not None:
            self._planner.visits.change(self._visit_id, **{name: value})
        else:
            self._note(**{name: value})

    def note(self) -> None:
        """Note today's visit as it is shown."""
        self._note()

    def take_away(self) -> None:
        """Take today's visit away; undo brings it back."""
        if self._visit_id is not None:
            visit_id, self._visit_id = self._visit_id, None
            self._planner.visits.remove(visit_id)

    def settle(self, visit_id: UUID, *, held: bool, why_not: str = "") -> None:
        """Say of a planned visit that it took place, or that it did not and perhaps why."""
        if held:
            self._planner.visits.change(visit_id, status=VisitStatus.HELD)
        else:
            words = why_not.strip()
            self._planner.visits.change(visit_id, status=VisitStatus.NOT_HELD, why_not=words)

    def tick(self, step_id: UUID, *, done: bool) -> None:
        """Note that a step is done today, or is not done after all."""
        self._planner.goals.change_step(step_id, done_on=self._today() if done else None)

    def drafts(self, part: str) -> dict[str, str]:
        """Return what was typed in a part of the page and is not saved yet, by field."""
        kept = self._planner.drafts.of(self._who())
        start = f"{part}."
        return {name[len(start) :]: text for name, text in kept.items() if name.startswith(start)}

    def keep(self, part: str, name: str, text: str) -> None:
        """Keep what is typed in a field so far."""
        self._planner.drafts.keep(self._who(), f"{part}.{name}", text)

    def drop(self, part: str, *names: str) -> None:
        """Let what was typed in fields go: it is saved."""
        self._planner.drafts.drop(self._who(), *(f"{part}.{name}" for name in names))

    def _note(self, **values: Any) -> None:  # noqa: ANN401 - any field's value
        self._visit_id = self._planner.visits.begin(self._who(), **values).id
        self.refresh()

    def _who(self) -> UUID:
        assert self._resident_id is not None, "a visit is with somebody"  # noqa: S101
        return self._resident_id

    def _open_steps(self, resident_id: UUID) -> list[OpenStep]:
        """Return the steps of others, the earliest due first; one done today stays in sight."""
        today, waiting = self._today(), self._planner.goals.waiting(resident_id)
        found = [
            (step.due_on or date.max, step.id, step, goal)
            for goal in self._planner.goals.of(resident_id)
            if goal.is_on_plan and goal.id not in waiting
            for step in self._planner.goals.steps(goal.id)
            if step.doer is not Doer.ME and step.done_on in (None, today)
        ]
        return [
            OpenStep(
                step_id=step.id,
                words=step_in_words(step, goal),
                is_done=step.done_on is not None,
            )
            for _due, _id, step, goal in sorted(found, key=lambda one: one[:2])
        ]


class NextPresenter:
    """The next visit, and the day that the plan names for it."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._resident_id: UUID | None = None
        self.visit: Visit | None = None
        self.plan_on: date | None = None
        self.is_closed = False
        """Whether the work is closed, so that none may be planned or moved."""

    def read(self, resident_id: UUID) -> None:
        """Read what is planned with a person."""
        self._resident_id = resident_id
        self.visit = self._planner.visits.next(resident_id)
        self.plan_on = self._planner.plans.choices(resident_id).next_review_on
        self.is_closed = self._planner.closures.standing(resident_id) is not None

    @property
    def shown(self) -> Planned:
        """Return the next visit as its fields show it."""
        visit = self.visit
        if visit is None:
            return Planned()
        return Planned(on=visit.on, at=visit.at, way=visit.way, place=visit.place)

    @property
    def differs(self) -> bool:
        """Whether the plan names another day than the visit has, or none."""
        return self.visit is not None and self.visit.on != self.plan_on

    def save(self, name: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Save a field; the first day plans the visit, and no day takes it away."""
        if name == "on" and value is None:
            self.cancel()
        elif self.visit is None:
            if name != "on":
                raise NothingPlanned
            self._planner.visits.plan(self._who(), value)
        else:
            self._planner.visits.change(self.visit.id, **{name: value})

    def cancel(self) -> None:
        """Plan no visit after all; undo brings it back."""
        if self.visit is not None:
            self._planner.visits.remove(self.visit.id)

    def tell_plan(self) -> None:
        """Put the visit's day into the plan."""
        if self.visit is not None:
            self._planner.plans.choose(self._who(), next_review_on=self.visit.on)

    def take_from_plan(self) -> None:
        """Plan the visit for the day that the plan names."""
        if self.plan_on is not None:
            self.save("on", self.plan_on)

    def save_to(self, place: Path) -> None:
        """Save the visit as a file for a calendar; raise `NotSaved` where it cannot be."""
        if self.visit is None:
            raise NothingPlanned
        met = self._planner.residents.get(self._who())
        talk = self._planner.conversations.latest(met.id)
        others = talk.people_involved if talk else ""
        write_whole(place, meeting_file(self.visit, datetime.now(UTC), met, others))
        self._planner.visits.note_saved(self.visit.id)

    def _who(self) -> UUID:
        assert self._resident_id is not None, "a visit is with somebody"  # noqa: S101
        return self._resident_id


class ClosingPresenter:
    """Where the work with a person ends, and where it begins again."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._resident_id: UUID | None = None
        self.standing: Closure | None = None
        self.earlier: tuple[Closure, ...] = ()
        """Those after which the work was opened again, the newest first."""
        self.goals = 0
        """How many goals are active."""

    def read(self, resident_id: UUID) -> None:
        """Read whether the work with a person is closed."""
        self._resident_id = resident_id
        kept = self._planner.closures.of(resident_id)
        self.standing = standing_closure(kept)
        self.earlier = tuple(one for one in reversed(kept) if one.reopened_on)
        goals = self._planner.goals.of(resident_id)
        self.goals = sum(goal.status is GoalStatus.ACTIVE for goal in goals)

    def close(
        self, reason: ClosureReason | None, outcome: ClosureOutcome | None, words: str
    ) -> None:
        """Close the work; raise `NoReason` where none is chosen, and `AlreadyClosed`."""
        if reason is None:
            raise NoReason
        unknown = ClosureOutcome.UNKNOWN
        known = unknown if reason is ClosureReason.DIED else outcome or unknown
        self._planner.closures.close(self._who(), reason, known, words.strip())

    def reopen(self, because: str) -> None:
        """Open the work again; raise `NotClosed`."""
        self._planner.closures.reopen(self._who(), because.strip())

    def _who(self) -> UUID:
        assert self._resident_id is not None, "the work is with somebody"  # noqa: S101
        return self._resident_id
