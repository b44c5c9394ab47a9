"""What the page of the check-ins shows and does, without a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.goals import GoalDomain
from homeapp.domain.ideas import topic_of
from homeapp.domain.measures import DEPENDENCE, CheckIn, Measure, Response
from homeapp.domain.plans import PlanChoices
from homeapp.domain.usual_week import UsualWeek, week_of
from homeapp.i18n import _, language
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from ui.measures.asking import Asking
from ui.measures.wording import (
    Earlier,
    FigureWords,
    advice_words,
    answers_of,
    earlier_of,
    figure_words,
    last_asked,
    sources_of,
    untested,
)
from ui.sources import all_sources

__all__ = ["MeasureCard", "MeasuresPresenter", "OpenMeasure"]

_ALCOHOL = GoalDomain.ALCOHOL.value


@dataclass(frozen=True, kw_only=True)
class MeasureCard:
    """One check-in in the list: when it was last answered, and what came of it."""

    key: str
    title: str
    asked: str
    untested: str
    figures: tuple[FigureWords, ...]
    week: UsualWeek | None
    """The usual week with alcohol that the newest answers tell of, if they do."""
    shows_without: bool
    """Whether its days without may be shown: not while the rule on sudden stopping stands."""
    advice: tuple[FigureWords, ...]
    """What the newest answers call for, safety first; nothing before the first answer."""


@dataclass(frozen=True, kw_only=True)
class OpenMeasure:
    """The check-in that is open, as today's answers have it."""

    card: MeasureCard
    asking: Asking
    answers: tuple[tuple[str, str], ...]
    """Questions and answers of the newest check-in, where that was on an earlier day."""
    earlier: tuple[Earlier, ...]
    sources: tuple[str, ...]
    is_begun: bool
    """Whether anything was answered today."""


class MeasuresPresenter:
    """The check-ins of one resident: a card each, one of them open."""

    def __init__(self, planner: Planner, show: Callable[[], None]) -> None:
        self._planner, self._show = planner, show
        self._resident_id: UUID | None = None
        self._measures: tuple[Measure, ...] = ()
        self._key = ""
        self.cards: tuple[MeasureCard, ...] = ()
        self.opened: OpenMeasure | None = None
        self.warning = ""
        """The words on sudden stopping, "" where the rule does not stand."""
        self.warning_source = ""
        """Whose those words are, and who has confirmed them."""
        self.is_left_off = False
        """Whether alcohol is left off the paper, and those words with it."""

    def open(self, resident_id: UUID, measures: tuple[Measure, ...]) -> None:
        """Show the check-ins of a person, all of them shut."""
        self._resident_id, self._measures, self._key = resident_id, measures, ""
        self.refresh()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when an answer, or what is left off the paper, has changed, by undo for one."""
        if (
            self._resident_id is not None
            and self._measures
            and changes.touches(CheckIn, PlanChoices)
        ):
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        told = self._planner.measures.of(self._who())
        newest = {one.measure: one for one in told}  # the oldest come first
        # While one is open the others are out of sight, and read when they come again.
        wanted = [one for one in self._measures if self._key in ("", one.key)]
        self.cards = tuple(self._card(one, newest.get(one.key)) for one in wanted)
        self.warning = self._warning() if _ALCOHOL in newest else ""
        self.warning_source = all_sources([self._planner.sources.of(self.warning)])
        left_off = self._planner.plans.choices(self._who()).left_off if self.warning else ()
        self.is_left_off = GoalDomain.ALCOHOL in left_off
        card = next((one for one in self.cards if one.key == self._key), None)
        self.opened = self._open(card, told) if card else None
        self._show()

    def show(self, key: str) -> None:
        """Open one check-in."""
        self._key = key
        self.refresh()

    def close(self) -> None:
        """Show them all again; the warnings of the one that was open were read by now."""
        if self.opened is not None:
            self.opened.asking.note_given()
        self._key = ""
        self.refresh()

    def keep(self, question: str, response: Response | None) -> None:
        """Keep an answer of today, or take it away."""
        if self.opened is not None:
            self.opened.asking.keep(question, response, language("en"))

    def discard(self) -> None:
        """Take today's check-in back, which was made by mistake; undo brings it back."""
        today = self._planner.measures.today(self._who(), self._key)
        if today is not None:
            self._planner.measures.discard(today.id)

    def _who(self) -> UUID:
        assert self._resident_id is not None, "a person is opened first"  # noqa: S101
        return self._resident_id

    def _warning(self) -> str:
        if not self._planner.measures.drinks_safely_only(self._who()):
            return ""
        lines = (line for one in self._measures if one.key == _ALCOHOL for line in one.advice)
        return next((line.words for line in lines if line.key == DEPENDENCE), "")

    def _card(self, measure: Measure, newest: CheckIn | None) -> MeasureCard:
        measures = self._planner.measures
        figures = measures.figures(newest) if newest else ()
        advice = measures.advice(newest) if newest else ()
        is_as_asked = newest is None or newest.answers(measure)
        asked = measures.as_asked(newest) if newest else measure
        return MeasureCard(
            key=measure.key,
            title=_(topic_of(measure)),
            asked=last_asked(newest, is_as_asked=is_as_asked, is_kept=asked is not None),
            untested=untested(newest, asked) if newest and asked else "",
            figures=tuple(figure_words(figure, asked) for figure in figures if asked),
            week=week_of(asked, newest.responses) if newest and asked else None,
            shows_without=all(line.key != DEPENDENCE for line in advice),
            advice=tuple(advice_words(line, measure) for line in advice),
        )

    def _open(self, card: MeasureCard, told: list[CheckIn]) -> OpenMeasure:
        measure = next(one for one in self._measures if one.key == card.key)
        mine = [one for one in told if one.measure == card.key]
        today = self._planner.measures.today(self._who(), card.key)
        before = [one for one in mine if today is None or one.id != today.id]
        figures = {one.id: self._planner.measures.figures(one) for one in before}
        # Answers are kept by their keys; what those mean now may not be what was said then.
        asked = self._planner.measures.as_asked(mine[-1]) if mine and today is None else None
        return OpenMeasure(
            card=card,
            asking=Asking(self._planner, self._who(), measure),
            answers=self._answers(mine[-1], asked) if asked else (),
            earlier=tuple(earlier_of(before, figures)),
            sources=tuple(sources_of(measure)),
            is_begun=today is not None and bool(today.responses),
        )

    def _answers(self, check_in: CheckIn, measure: Measure) -> tuple[tuple[str, str], ...]:
        heeded = self._planner.measures.heeded(check_in)
        return tuple(answers_of(check_in, measure, heeded))
