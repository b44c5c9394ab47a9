"""The plan: agreed with the resident, then never changed; a later edit makes a new version."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from homeapp.domain.directory import Phone, Schedule
from homeapp.domain.entity import Choice, Entity
from homeapp.domain.goals import Doer, GoalDomain, GoalStatus
from homeapp.domain.progress import Progress
from homeapp.domain.signposts import SignpostStatus
from homeapp.i18n import N_

__all__ = ["CrisisLine", "Layout", "Plan", "PlanChoices", "PlanContent", "PlanGoal", "PlanService"]
__all__ += ["PlanSize", "PlanSource", "PlanStatement", "PlanStep", "PlanWorker", "PrintOut"]
__all__ += ["Telling", "Way", "what_to_do"]


class Layout(Choice):
    """How a plan is laid out on paper."""

    STANDARD = "standard", N_("One language")
    BILINGUAL = "bilingual", N_("Two columns, with English beside")


class Way(Choice):
    """How a plan left the planner."""

    PRINTED = "printed", N_("Printed")
    SAVED = "saved", N_("Saved as a file")


@dataclass(frozen=True, kw_only=True)
class PlanChoices(Entity):
    """What a resident chose for the next plan, kept before it is agreed."""

    resident_id: UUID
    language: str = ""
    """Code of the plan's language; "" means the language the resident reads."""
    layout: Layout = Layout.BILINGUAL
    next_review_on: date | None = None
    left_off: tuple[GoalDomain, ...] = ()
    """Topics that stay off the paper, because others at home may see it."""
    shows_weight: bool = False
    """Whether weight and waist go on the paper; only if the resident asks for it."""
    fridge_page: bool = True
    """Whether the last page is one to tear off and put in sight of all at home."""


@dataclass(frozen=True, kw_only=True)
class PlanWorker:
    """Whom the resident can call."""

    name: str = ""
    phone: str = ""
    organisation: str = ""
    base: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanStatement:
    """What the resident said, under the heading of its prompt, in the language they said it."""

    heading: str
    words: str
    language: str


@dataclass(frozen=True, kw_only=True)
class PlanStep:
    """One thing to do, and who does it by when."""

    description: str
    doer: Doer
    doer_name: str = ""
    due_on: date | None = None
    done_on: date | None = field(default=None, repr=False)
    """When it was done, which is no part of what was agreed to do (`what_to_do`)."""
    is_day_over: bool = field(default=False, repr=False, compare=False)
    """Whether its day had passed when the plan was put together: then the paper leaves it off."""


@dataclass(frozen=True, kw_only=True)
class PlanGoal:
    """A goal as it stood when the plan was agreed."""

    domain: GoalDomain
    status: GoalStatus
    own_words: str
    words_language: str
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    how_often: str = ""
    confidence: int | None = None
    if_cue: str = ""
    then_action: str = ""
    barriers: str = ""
    who_helps: str = ""
    starts_on: date | None = None
    review_on: date | None = None
    steps: tuple[PlanStep, ...] = ()
    warnings: tuple[str, ...] = ()
    """Safety messages of the residents' catalogue, printed with this goal."""
    idea: str = field(default="", repr=False)
    """Key of the idea that its words are, "" for a person's own; it tells a safe goal."""
    idea_words: str = field(default="", repr=False)
    """The message that its words are, said in the plan's language; "" for a person's own."""
    status_reason: str = field(default="", repr=False)
    """Why it stands so where that is a reason of ours, which `standing_words` says; never typed."""
    serves: PlanStatement | None = field(default=None, repr=False)
    """What matters that it helps with, without a heading; without a language it is a message."""
    progress: Progress | None = field(default=None, repr=False)
    """How it has gone so far; it is not part of what was agreed to do (`what_to_do`)."""

    @property
    def says_how(self) -> bool:
        """Whether it says how the goal will be reached."""
        return bool(self.steps or self.then_action.strip() or self.how_often.strip())


@dataclass(frozen=True, kw_only=True)
class PlanService:
    """A place that can help, as the directory knew it when the plan was agreed."""

    name: str
    organisation: str = ""
    description: str = ""
    phones: tuple[Phone, ...] = ()
    address: tuple[str, ...] = ()
    postcode: str = ""
    schedules: tuple[Schedule, ...] = ()
    cost: str = ""
    languages: tuple[str, ...] = ()
    url: str = ""
    status: SignpostStatus = SignpostStatus.OFFERED
    verified_on: date | None = None
    check_first: bool = True
    """Whether it prints with "check before you go", because nobody checked it lately."""


@dataclass(frozen=True, kw_only=True)
class PlanSize:
    """Weight or waist as the resident told it, because they chose to have it on the paper."""

    words: str
    """A message of the residents' catalogue with places for `amount`, `unit` and `date`."""
    amount: Decimal
    unit: str
    told_on: date


@dataclass(frozen=True, kw_only=True)
class PlanSource:
    """Where health facts of a plan come from."""

    origin: str
    """Title and publisher, as they call themselves."""
    dated: date
    """Day of the edition, or on which its facts were read where it names none."""
    is_confirmed: bool = False
    """Whether somebody had put their name to it."""
    says: tuple[str, ...] = ()
    """The facts, messages of the residents' catalogue."""


@dataclass(frozen=True, kw_only=True)
class CrisisLine:
    """Whom to call in an emergency: a message of the residents' catalogue, and a number."""

    words: str
    number: str
    areas: tuple[str, ...] = ()
    """ONS codes of the councils it is for; none means everywhere."""


@dataclass(frozen=True, kw_only=True)
class PlanContent:
    """All that a plan prints, whole, so that it prints the same however the records change."""

    preferred_name: str
    worker: PlanWorker
    people_involved: str = ""
    statements: tuple[PlanStatement, ...] = ()
    tiles: tuple[str, ...] = ()
    """The words of the pictures the resident chose, messages of the residents' catalogue."""
    goals: tuple[PlanGoal, ...] = ()
    warnings: tuple[str, ...] = ()
    """Safety messages of the residents' catalogue that belong to no goal on the plan."""
    sizes: tuple[PlanSize, ...] = ()
    services: tuple[PlanService, ...] = ()
    crisis: tuple[CrisisLine, ...] = ()
    next_review_on: date | None = None
    next_review_at: time | None = None
    """When that meeting begins, where one is planned for the day."""
    fridge_page: bool = False
    """Whether its last page is one for the fridge; those of before have none.

    Nor has one without a goal that is going on: there would be nothing to keep in sight.
    """
    content_version: str = ""
    sources: tuple[PlanSource, ...] = field(default=(), compare=False)
    """Whose the health facts on it are, each once; those of before name none."""
    is_settled: bool = False
    """Whether a named person stands for every health fact on it; for those of before nobody did."""
    version: int | None = None
    agreed_on: date | None = None
    """`None`, as is the version, until the plan is agreed."""
    reference: str = ""
    """The short number on the foot of the page, which tells nothing about the person."""

    def source_number(self, fact: str) -> int | None:
        """Return which of the sources, counted from 1, a health fact has; `None` for none."""
        for number, source in enumerate(self.sources, 1):
            if fact in source.says:
                return number
        return None

    @property
    def is_agreed(self) -> bool:
        """Whether the resident has agreed to these words."""
        return self.version is not None


@dataclass(frozen=True, kw_only=True)
class Plan(Entity):
    """An agreed plan: a snapshot with a version and a date."""

    append_only: ClassVar[bool] = True

    resident_id: UUID
    worker_id: UUID
    version: int
    agreed_at: datetime
    language: str
    layout: Layout
    content: PlanContent


@dataclass(frozen=True, kw_only=True)
class PrintOut(Entity):
    """One paper or file made of an agreed plan."""

    append_only: ClassVar[bool] = True

    plan_id: UUID
    resident_id: UUID
    worker_id: UUID
    made_at: datetime
    language: str
    layout: Layout
    way: Way


@dataclass(frozen=True, kw_only=True)
class Telling(Entity):
    """The resident said in their own words what they will do (teach-back)."""

    resident_id: UUID
    worker_id: UUID
    told_at: datetime
    says: str
    """Which wording was told (`what_to_do`): later changes to the goals were not."""
    plan_id: UUID | None = None
    """The agreed plan that holds this wording; `None` until one does."""


def what_to_do(content: PlanContent) -> str:
    """Return what tells one wording of the goals and their steps from any other."""
    return hashlib.sha256(repr(content.goals).encode()).hexdigest()
