"""What the Plan page shows and does, without a widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.criteria import NotReady
from homeapp.domain.directory import Organisation, Service
from homeapp.domain.goals import Goal, GoalDomain, Step
from homeapp.domain.idea_words import in_english
from homeapp.domain.measures import CheckIn
from homeapp.domain.plans import (
    Layout,
    Plan,
    PlanChoices,
    PlanContent,
    PrintOut,
    Telling,
)
from homeapp.domain.residents import Resident
from homeapp.domain.signposts import Signpost
from homeapp.domain.workers import Worker
from homeapp.errors import Refusal
from homeapp.i18n import N_, _
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from ui.plans.wording import Version, version_in_words

__all__ = ["Check", "NotAgreed", "PlansPresenter"]

REVIEW_FIELD = "next_review_on"
_ON_THE_PAGE = (
    Conversation,
    CheckIn,
    Goal,
    Organisation,
    Plan,
    PlanChoices,
    PrintOut,
    Resident,
    Service,
    Signpost,
    Statement,
    Step,
    Telling,
    Worker,
)
# Where each of the five criteria is put right, in their own order; "" is the Plan page itself.
_WHERE = ("conversations", "conversations", "goals", "goals", "")
_SAYS_HOW = 3  # the place of the criterion that asks it of every goal
_ENGLISH = "en"
_APART, _END_APART = "\u2068", "\u2069"  # words that keep their own direction in a sentence


class NotAgreed(Refusal):
    """The plan on show is not one that may go home yet."""

    def __init__(self) -> None:
        super().__init__(
            N_("The plan on show is not agreed yet. Agree it first, or choose an agreed version.")
        )


@dataclass(frozen=True, kw_only=True)
class Check:
    """One of the five criteria in words, and the page that puts it right."""

    words: str
    met: bool
    to_do: str
    page: str
    """Key of a session page, "workers" for the worker's own details, or "" for this page.

    What to look for there stands after a colon, such as the goal that is meant.
    """


class PlansPresenter:
    """A resident's next plan as it stands, the versions agreed, and which of them is on show."""

    def __init__(self, planner: Planner, show: Callable[[], object]) -> None:
        self._planner = planner
        self._show = show
        self._resident_id: UUID | None = None
        self._choices: PlanChoices | None = None
        self._content: PlanContent | None = None
        self.checks: tuple[Check, ...] = ()
        self.versions: tuple[Version, ...] = ()
        self.is_up_to_date = False
        """Whether the newest agreed plan says what a new one would say."""
        self.may_show_weight = False
        """Whether a weight was told that may go on the paper, where the resident wants that."""
        self.warning_is_left_off = False
        """Whether the person needs the warning on sudden stopping, and alcohol is left off."""
        self.held_back: tuple[str, ...] = ()
        """Goals that stay off the paper because that warning does, in words for the worker."""
        self._is_keeping = False
        self.draft = ""
        """What is typed as the next visit and is no day yet."""
        self.on_show: Plan | None = None
        """The agreed plan on show; `None` while the plan is shown as it stands now."""

    def open(self, resident_id: UUID) -> None:
        """Turn to a resident: their newest agreed plan, or the next one where more is known."""
        self._resident_id = resident_id
        self._read()
        self.on_show = self.versions[0].plan if self.is_up_to_date else None
        self._show()

    def on_changes(self, changes: ChangeSet) -> None:
        """Show again what may print differently now."""
        is_mine = self._resident_id is not None and not self._is_keeping
        if is_mine and changes.touches(*_ON_THE_PAGE):
            self._read()
            if changes.touches(CheckIn) and not self.is_up_to_date:
                self.on_show = None  # an answer can make an agreed plan one that must not go home
            self._show()

    @property
    def choices(self) -> PlanChoices:
        """Return what is chosen for the next plan."""
        assert self._choices is not None, "no resident is open"  # noqa: S101
        return self._choices

    def choose(self, **values: Any) -> None:  # noqa: ANN401 - any value of `PlanChoices`
        """Keep a choice for the next plan, and show the plan as it stands."""
        self._keep(**values)
        self._read()
        self.show_plan(None)

    def _keep(self, **values: Any) -> None:  # noqa: ANN401 - any value of `PlanChoices`
        """Keep a choice; what comes of it is read once, afterwards."""
        self._is_keeping = True
        try:
            self._planner.plans.choose(self._resident, **values)
        finally:
            self._is_keeping = False

    def choose_language(self, code: str) -> None:
        """Choose the plan's language. English alone needs no second column."""
        was_english = self.choices.language == _ENGLISH
        if code == _ENGLISH:
            self.choose(language=code, layout=Layout.STANDARD)
        elif was_english:
            self.choose(language=code, layout=Layout.BILINGUAL)
        else:
            self.choose(language=code)

    def choose_review(self, day: date | None) -> None:
        """Keep the day of the next visit."""
        self._keep(next_review_on=day)
        self.settle_review()
        self._read()
        self.show_plan(None)

    def settle_review(self) -> None:
        """Let what was typed as the next visit go: it is kept as a day."""
        self._planner.drafts.drop(self._resident, REVIEW_FIELD)

    def keep_draft(self, text: str) -> None:
        """Keep what is typed as the next visit, until it is a day."""
        self.draft = text
        self._planner.drafts.keep(self._resident, REVIEW_FIELD, text)

    def check_ready(self) -> None:
        """Raise `NotReady`, which names the first criterion that is open, where one is."""
        missing = [one for one in self._planner.plans.criteria(self._resident) if not one.met]
        if missing:
            raise NotReady(missing)

    def agree(self) -> Plan:
        """Keep the plan as agreed, for ever; raise `NotReady` where a criterion is open."""
        plan = self._planner.plans.agree(self._resident)
        self._read()
        self.show_plan(plan)
        return plan

    def show_plan(self, plan: Plan | None) -> None:
        """Show an agreed plan, or for `None` the next one as it stands."""
        self.on_show = plan
        self._show()

    def make_pdf(self) -> Callable[[], bytes]:
        """Return the slow work that makes the PDF of the plan on show."""
        plan, resident_id = self.on_show, self._resident
        if plan is None:
            return lambda: self._planner.preview_plan(resident_id)
        return lambda: self._planner.render_plan(plan)

    def drawn(self) -> object:
        """Return what the PDF on show depends on: while this is equal, so is the PDF."""
        return self.on_show or (self._content, self.choices.language, self.choices.layout)

    def to_hand_over(self) -> Plan:
        """Return the plan that is printed or saved: the one on show; raise `NotAgreed`."""
        if self.on_show is None:
            raise NotAgreed
        return self.on_show

    @property
    def first_open(self) -> Check | None:
        """Return the first criterion that is open, which keeps the plan from being agreed."""
        return next((check for check in self.checks if not check.met), None)

    def _judged(self) -> tuple[Check, ...]:
        has_phone = bool(self._content and self._content.worker.phone.strip())
        judged = zip(self._planner.plans.criteria(self._resident), _WHERE, strict=True)
        checks = [
            Check(
                words=_(criterion.words),
                met=criterion.met,
                to_do=_(criterion.to_do),
                page=where or ("" if has_phone else "workers"),
            )
            for criterion, where in judged
        ]
        goal = None if checks[_SAYS_HOW].met else self._without_a_how()
        if goal is not None:
            checks[_SAYS_HOW] = replace(
                checks[_SAYS_HOW],
                to_do=_(
                    "This goal does not say how yet: {goal}. "
                    "Write a step, how often, or an if-then plan.",
                    goal=self._named(goal),
                ),
                page=f"{checks[_SAYS_HOW].page}:{goal.id}",
            )
        return tuple(checks)

    def _without_a_how(self) -> Goal | None:
        """Return the first goal of the plan that does not say how it is reached."""
        goals = self._planner.goals
        waiting = goals.waiting(self._resident)
        return next(
            (
                goal
                for goal in goals.of(self._resident)
                if goal.is_on_plan
                and goal.id not in waiting
                and not goal.says_how(goals.steps(goal.id))
            ),
            None,
        )

    def _named(self, goal: Goal) -> str:
        """Return a goal in words that the worker can read, else what it is about."""
        english = in_english(goal, self._planner.content.goal_ideas)
        words = english or " ".join(goal.own_words.split()) or _(goal.domain.topic)
        return f"{_APART}{words}{_END_APART}"

    @property
    def _resident(self) -> UUID:
        assert self._resident_id is not None, "no resident is open"  # noqa: S101
        return self._resident_id

    def _read(self) -> None:
        plans, resident_id = self._planner.plans, self._resident
        self._choices = plans.choices(resident_id)
        self.draft = self._planner.drafts.of(resident_id).get(REVIEW_FIELD, "")
        self._content = plans.compose(resident_id)
        self.may_show_weight = GoalDomain.EATING not in self._choices.left_off and bool(
            self._planner.measures.sizes(resident_id)
        )
        self.warning_is_left_off = (
            GoalDomain.ALCOHOL in self._choices.left_off
            and self._planner.measures.drinks_safely_only(resident_id)
        )
        self.held_back = tuple(self._named(goal) for goal in self._planner.held_back(resident_id))
        self.checks = self._judged()
        print_outs, tellings = plans.print_outs(resident_id), plans.tellings(resident_id)
        self.versions = tuple(
            version_in_words(
                plan,
                [made for made in print_outs if made.plan_id == plan.id],
                [told for told in tellings if told.plan_id == plan.id],
            )
            for plan in sorted(plans.of(resident_id), key=lambda plan: -plan.version)
        )
        newest = self.versions[0].plan if self.versions else None
        self.is_up_to_date = newest is not None and plans.says_the_same(newest)
