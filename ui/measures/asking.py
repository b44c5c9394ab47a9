"""One check-in with one resident as it stands today, for the pages that ask and those that tell."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from homeapp.domain.day_drinks import days_with_drinks, on_day
from homeapp.domain.formulas import units_of
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import (
    PREFER_NOT_TO_SAY,
    Advice,
    CheckIn,
    Measure,
    Question,
    Response,
    Scale,
    Source,
)
from homeapp.domain.scoring import Figure, advice_for
from homeapp.domain.usual_week import DRINKING_DAYS, UsualWeek, week_of
from homeapp.domain.weekdays import days_of
from homeapp.i18n import Language
from homeapp.planner import Planner

__all__ = ["NONE", "PRIVATE", "TODAY", "Asking", "days_to_tell", "goal_domain", "only_none"]

PRIVATE = Response(chosen=(PREFER_NOT_TO_SAY,))
"""The answer that somebody would rather not say."""

NONE = "none"
"""The answer, of several that fit, that none of the others does; it stands alone."""

TODAY = "today"
"""The question that stands at the very end of a talk."""


class Asking:
    """The questions of one check-in, and what was answered today."""

    def __init__(self, planner: Planner, resident_id: UUID, measure: Measure) -> None:
        self._planner, self._resident_id = planner, resident_id
        self.measure = measure

    @property
    def responses(self) -> Mapping[str, Response]:
        """Return today's answers, by their questions."""
        today = self._today
        return today.responses if today else {}

    @property
    def asked(self) -> tuple[Question, ...]:
        """Return the questions that today's answers leave to ask, in order."""
        return self._planner.measures.asked(self._resident_id, self.measure)

    @property
    def advice(self) -> tuple[Advice, ...]:
        """Return the lines that today's answers call for, those on safety first."""
        today = self._today
        return self._planner.measures.advice(today) if today else advice_for(self.measure, {})

    @property
    def facts(self) -> tuple[Figure, ...]:
        """Return the figures that label nobody, such as the money that smoking takes."""
        today = self._today
        found = self._planner.measures.figures(today) if today else ()
        return tuple(figure for figure in found if not figure.scale.for_worker)

    @property
    def week(self) -> UsualWeek | None:
        """Return the usual week with alcohol that today's answers tell of, if they do."""
        return week_of(self.measure, self.responses)

    def whose(self, part: Advice | Scale) -> Source | None:
        """Return where a line or a figure comes from, `None` where nobody knows any more."""
        today = self._today
        asked = self._planner.measures.as_asked(today) if today else None
        for measure in filter(None, (self.measure, asked)):
            if part in (*measure.advice, *measure.scales):
                return measure.source(part.source)
        return None

    def units(self, response: Response, day: int | None = None) -> Decimal | None:
        """Return the UK units of the drinks picked, unrounded; `None` where nothing is picked.

        Of a day, 0 for Monday, or of the whole week.
        """
        if not response.drinks:
            return None
        drinks = response.drinks if day is None else on_day(response, day)
        counted = ((self.measure.drink(key), count) for key, count in drinks)
        return units_of((drink, count) for drink, count in counted if drink is not None)

    def source(self, question: Question) -> Source | None:
        """Return whose words a question is in, `None` where they are our own."""
        return self.measure.source(question.source) if question.source else None

    def hint_source(self, question: Question) -> Source | None:
        """Return whose facts the help for a question tells, `None` where they are our own."""
        return self.measure.source(question.hint_source) if question.hint_source else None

    def response(self, key: str) -> Response | None:
        """Return today's answer to a question, `None` where there is none."""
        return self.responses.get(key)

    def keep(self, key: str, response: Response | None, language: Language) -> None:
        """Keep an answer, or take it away; what was typed for it before is settled then."""
        if response != self.response(key):
            measures = self._planner.measures
            measures.answer(self._resident_id, self.measure.key, key, response, language.code)
        self.drop_draft(key)

    def note_given(self) -> None:
        """Note for good which safety lines were read at the end."""
        self._planner.measures.note_given(self._resident_id, self.measure.key)

    def draft(self, key: str) -> str | None:
        """Return what was typed and could not be read, `None` for nothing."""
        return self._planner.drafts.of(self._resident_id).get(self._draft_of(key))

    def keep_draft(self, key: str, text: str) -> None:
        """Keep what is typed so far."""
        self._planner.drafts.keep(self._resident_id, self._draft_of(key), text)

    def drop_draft(self, key: str) -> None:
        """Let what was typed go."""
        self._planner.drafts.drop(self._resident_id, self._draft_of(key))

    @property
    def _today(self) -> CheckIn | None:
        return self._planner.measures.today(self._resident_id, self.measure.key)

    def _draft_of(self, key: str) -> str:
        return f"measures.{self.measure.key}.{key}"


def days_to_tell(asking: Asking, drinks: Response | None) -> tuple[int, ...]:
    """Return the days of which drinks can be told, 0 for Monday.

    A day that was let go keeps its drinks, so it stays among them.
    """
    told = days_of(asking.response(DRINKING_DAYS))
    return tuple(sorted({*told, *days_with_drinks(drinks)}))


def only_none(chosen: tuple[str, ...], before: Response | None) -> tuple[str, ...]:
    """Return what is chosen of several that fit: "none of these" and the others end each other."""
    if NONE not in chosen or len(chosen) == 1:
        return chosen
    is_new = before is None or NONE not in before.chosen
    return (NONE,) if is_new else tuple(key for key in chosen if key != NONE)


def goal_domain(measure: Measure) -> GoalDomain:
    """Return what a goal is about that follows from a check-in."""
    return next((one for one in GoalDomain if one.value == measure.key), GoalDomain.OWN)
