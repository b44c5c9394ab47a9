"""Check-ins: optional questions on smoking, alcohol, eating, activity and wellbeing.

What is asked, its points, bands and advice are data (`resources/content`); how a figure is made
of the answers is in `homeapp.domain.scoring`. Only the answers are stored, each under its key, so
a result is never rewritten by a later version of the content. docs/content.md explains the files.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from homeapp.domain.drinks import Drink, own_drink_of
from homeapp.domain.entity import Choice, Entity
from homeapp.i18n import R_

__all__ = [
    "DEPENDENCE",
    "PREFER_NOT_TO_SAY",
    "Advice",
    "Answer",
    "AnswerKind",
    "Band",
    "CheckIn",
    "Condition",
    "Measure",
    "Question",
    "Response",
    "Scale",
    "Source",
    "Step",
]

T = TypeVar("T", "Question", "Scale", "Source")

PREFER_NOT_TO_SAY = "prefer-not-to-say"
"""The key of the answer that every question of every check-in has."""

DEPENDENCE = "dependence"
"""The safety line without which no alcohol check-in loads: where it is said, no goal to stop or
cut down may be made or printed."""

CONFIRMED = re.compile(r"confirmed by (?P<by>.+) on (?P<on>\d{4}-\d\d-\d\d)")


class AnswerKind(Choice):
    """How a question is answered."""

    CHOICE = "choice", R_("Choose one")
    MANY = "many", R_("Choose all that fit")
    NUMBER = "number", R_("How many?")
    RULER = "ruler", R_("Point at a number")
    DRINKS = "drinks", R_("Choose your drinks")
    WEEKDAYS = "weekdays", R_("On which days?")


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where words or figures come from, and who has confirmed them."""

    key: str
    origin: str
    """Title and publisher."""
    dated: date
    """Day of the edition, or on which its facts were read where it names none."""
    licence: str
    review: str
    """`to be confirmed by …`, `draft`, or `confirmed by NAME on YYYY-MM-DD`."""
    attribution: str = ""
    """What the licence asks to be shown beside the words."""
    validated_in: tuple[str, ...] = ()
    """Languages in which an instrument's words are the tested ones; any other is a translation
    that nobody has validated, and the page says so."""

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has put their name to it; until then it is no settled fact."""
        return CONFIRMED.fullmatch(self.review) is not None


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Something that holds for a set of answers: an answer given, or a figure between limits."""

    question: str = ""
    answers: tuple[str, ...] = ()
    """Any of these answers to the question; "prefer-not-to-say" may be one of them."""
    unless: tuple[str, ...] = ()
    """Anything but these answers to the question: another one, or none."""
    scale: str = ""
    least: Decimal | None = None
    most: Decimal | None = None
    """The figure of the question or scale, both ends included."""
    below: Decimal | None = None
    """The figure is less than this."""
    also: "tuple[Condition, ...]" = ()
    """All of these must hold as well."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer to point at."""

    key: str
    words: str
    points: int | None = None
    pictogram: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, shown on a page of its own. It can always be passed over."""

    key: str
    words: str
    kind: AnswerKind
    hint: str = ""
    answers: tuple[Answer, ...] = ()
    unit: str = ""
    least: Decimal = Decimal(0)
    most: Decimal | None = None
    """The largest number that can be meant, of each drink for `DRINKS`; more gives no figure."""
    decimals: int = 0
    asked_if: tuple[Condition, ...] = ()
    """Asked where any of these holds; always, where there is none."""
    pictogram: str = ""
    source: str = ""
    """The instrument whose exact words these are; empty where they are our own."""
    hint_source: str = ""
    """Whose facts the help for the question tells; empty where they are our own."""


@dataclass(frozen=True, kw_only=True)
class Band:
    """A published range of a scale, from `least` up to where the next one begins."""

    key: str
    least: Decimal
    words: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """What an item counts on a scale from `least` up to where its next step begins."""

    item: str
    least: Decimal
    points: int


@dataclass(frozen=True, kw_only=True)
class Scale:
    """A figure made of answers, with the bands of the source that it names."""

    key: str
    name: str
    formula: str
    """One of `homeapp.domain.scoring.FORMULAS`."""
    items: tuple[str, ...]
    """The questions, or the scales before this one, that it is made of."""
    source: str
    bands: tuple[Band, ...] = ()
    steps: tuple[Step, ...] = ()
    """Points for an item that is a number; without them it counts as it is."""
    unit: str = ""
    decimals: int = 0
    shown_if: tuple[Condition, ...] = ()
    """Where it is valid; everywhere, where there is none."""
    for_worker: bool = False
    """Shown on the worker's screen alone: a resident's page and paper show no scores."""

    def band(self, figure: Decimal) -> Band | None:
        """Return the band that a figure lies in, `None` where the source names none."""
        reached = [band for band in self.bands if band.least <= figure]
        return reached[-1] if reached else None

    def points(self, item: str, amount: Decimal) -> Decimal:
        """Return what an item counts: the points of the last step it reaches, or itself."""
        steps = [step for step in self.steps if step.item == item]
        reached = [step.points for step in steps if step.least <= amount]
        if not steps:
            return amount
        return Decimal(reached[-1] if reached else 0)


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A line that is said where any of its conditions holds, as its source says it."""

    key: str
    words: str
    source: str
    when: tuple[Condition, ...] = ()
    """Any of these; always, where there is none."""
    is_safety: bool = False
    """It is shown first, that it was given is recorded, and it heeds every answer on record,
    also one to a question that later answers have made idle."""
    not_with: str = ""
    """Left unsaid where this line is said as well, which it would speak against."""
    only_with: str = ""
    """Said only where this line is said as well."""
    route: str = ""
    """What it leads to: a kind of service to look for, such as "food"."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One check-in, whole: its questions in order, what is made of them, and what is said then."""

    key: str
    version: str
    title: str
    intro: str
    questions: tuple[Question, ...]
    sources: tuple[Source, ...]
    scales: tuple[Scale, ...] = ()
    advice: tuple[Advice, ...] = ()
    drinks: tuple[Drink, ...] = ()

    def question(self, key: str) -> Question:
        """Return a question; raise `LookupError` where there is none of this key."""
        return _of(self.questions, key)

    def scale(self, key: str) -> Scale:
        """Return a scale; raise `LookupError` where there is none of this key."""
        return _of(self.scales, key)

    def drink(self, key: str) -> Drink | None:
        """Return a drink of the list or an own one, `None` where there is none of this key."""
        listed = (one for one in self.drinks if one.key == key)
        return next(listed, None) or own_drink_of(key)

    def source(self, key: str) -> Source:
        """Return a source; raise `LookupError` where there is none of this key."""
        return _of(self.sources, key)


@dataclass(frozen=True, kw_only=True)
class Response:
    """What was answered to one question: keys of answers, a number, or drinks and how many.

    Days of a week are chosen by their names, and their number stands beside them.
    """

    chosen: tuple[str, ...] = ()
    number: Decimal | None = None
    drinks: tuple[tuple[str, Decimal], ...] = ()
    """Key of a drink, how many in a usual week; none of any is a count of 0, not an empty list."""
    day_drinks: tuple[tuple[str, str, Decimal], ...] = ()
    """Which of those are drunk on a day that is told: its key, the drink's, and how many. Nobody
    has to tell. `homeapp.domain.day_drinks` counts them."""

    @property
    def is_private(self) -> bool:
        """Whether the resident would rather not say."""
        return PREFER_NOT_TO_SAY in self.chosen


@dataclass(frozen=True, kw_only=True)
class CheckIn(Entity):
    """One check-in of one resident on one day: the raw answers, never a score."""

    resident_id: UUID
    measure: str
    content_version: str
    taken_on: date
    language: str
    """Code of the language in which it was asked."""
    responses: Mapping[str, Response] = field(default_factory=dict)
    warned_of: tuple[str, ...] = ()
    """Keys of the safety lines that were said."""

    def answers(self, measure: Measure) -> bool:
        """Whether these are answers to the questions of this version of a check-in.

        By the keys of another version something else may have been said.
        """
        return (self.measure, self.content_version) == (measure.key, measure.version)


def _of(parts: tuple[T, ...], key: str) -> T:
    for part in parts:
        if part.key == key:
            return part
    raise LookupError(key)
