"""What a worker and a resident do with check-ins.

The content of the check-ins, and what is made of it, is loaded when it is first asked for: whoever
answers none never waits for it.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.domain.measures import (
    DEPENDENCE,
    PREFER_NOT_TO_SAY,
    Advice,
    AnswerKind,
    CheckIn,
    Measure,
    Question,
    Response,
)
from homeapp.domain.plans import PlanSize
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.dependence import ALCOHOL, LoadMeasures, calls, stands
from homeapp.services.exclusions import heeded
from homeapp.services.service import Clock, Service
from homeapp.services.sizes import sizes_of
from homeapp.services.unit_of_work import Store, UnitOfWork

if TYPE_CHECKING:
    from homeapp.domain.scoring import Figure

__all__ = ["Measures", "NoSuchQuestion", "NotAnAnswer", "NumberOutOfRange"]

_ORDER = ("smoking", "eating", "alcohol", "activity", "wellbeing")


class NoSuchQuestion(Refusal):
    """A check-in or a question is not in the content."""

    def __init__(self) -> None:
        super().__init__(N_("The planner does not ask that. Choose a question that is on show."))


class NotAnAnswer(Refusal):
    """What was given is not an answer to the question."""

    def __init__(self) -> None:
        super().__init__(
            N_("That is not an answer to this question. Choose one of the answers on show.")
        )


class NumberOutOfRange(Refusal):
    """A number is none that the question can mean."""

    def __init__(self, question: Question) -> None:
        sentence = (
            N_("That number does not fit. Type one from {least} to {most}, with {count} decimals.")
            if question.decimals
            else N_("That number does not fit. Type a whole number from {least} to {most}.")
        )
        super().__init__(
            sentence, least=question.least, most=question.most, count=question.decimals
        )


class Measures(Service):
    """The check-ins of residents: the answers as they were given."""

    def __init__(self, store: Store, clock: Clock, load: LoadMeasures) -> None:
        super().__init__(store, clock)
        self._load = load

    def all(self) -> tuple[Measure, ...]:
        """Return every check-in that can be asked, smoking first."""
        return tuple(sorted(self._load(), key=_place))

    def measure(self, key: str) -> Measure:
        """Return a check-in; raise `NoSuchQuestion` where there is none of this key."""
        for measure in self._load():
            if measure.key == key:
                return measure
        raise NoSuchQuestion

    def answer(
        self,
        resident_id: UUID,
        measure_key: str,
        question_key: str,
        response: Response | None,
        language: str,
    ) -> CheckIn:
        """Keep one answer in today's check-in, or for `None` take it away again.

        The check-in is made with its first answer. It notes each safety line that is on show now,
        for good: that it was given is known even where the answer is taken back.
        Raises `NoSuchQuestion`, `NotAnAnswer` and `NumberOutOfRange`.
        """
        measure = self.measure(measure_key)
        question = _question(measure, question_key)
        if response is not None:
            response = _checked(measure, question, response)
        name = N_("Answer a question") if response else N_("Take an answer back")
        with self._start_work(name) as work:
            before = self._under_way(work, resident_id, measure)
            start = before or self._new(resident_id, measure, language)
            responses = _with(start.responses, question_key, response)
            if before is None and not responses:
                return start
            changed = replace(start, responses=responses, language=language)
            said = _warned(changed, measure, heeded(work, changed))
            return self._keep(work, replace(changed, warned_of=said))

    def of(self, resident_id: UUID, measure_key: str | None = None) -> list[CheckIn]:
        """Return a resident's check-ins, all or of one kind, oldest first."""
        wanted = {} if measure_key is None else {"measure": measure_key}
        with self._read() as records:
            found = records.check_ins.where(resident_id=resident_id, **wanted)
        return sorted(found, key=lambda one: (one.taken_on, one.id))

    def latest(self, resident_id: UUID, measure_key: str) -> CheckIn | None:
        """Return the newest check-in of one kind."""
        return next(iter(self.of(resident_id, measure_key)[::-1]), None)

    def today(self, resident_id: UUID, measure_key: str) -> CheckIn | None:
        """Return today's check-in of one kind."""
        newest = self.latest(resident_id, measure_key)
        return newest if newest and newest.taken_on == self._today() else None

    def figures(self, check_in: CheckIn) -> "tuple[Figure, ...]":
        """Return what the answers come to; nothing where another version asked for them.

        Bands and points may have changed since, and an old result is never rewritten.
        """
        # Scoring is imported with the first check-in: nothing before it needs it.
        from homeapp.domain.scoring import figures

        measure = self._known(check_in.measure)
        if measure is None or not self.is_as_asked(check_in):
            return ()
        return figures(measure, self.heeded(check_in))

    def advice(self, check_in: CheckIn) -> tuple[Advice, ...]:
        """Return the lines that the answers call for, those on safety first.

        Of answers to another version the lines on safety alone.
        """
        is_as_asked = self.is_as_asked(check_in)
        return tuple(one for one in self._lines(check_in) if is_as_asked or one.is_safety)

    def is_as_asked(self, check_in: CheckIn) -> bool:
        """Whether the content still is of the version whose questions were answered."""
        measure = self._known(check_in.measure)
        return measure is not None and check_in.answers(measure)

    def heeded(self, check_in: CheckIn) -> Mapping[str, Response]:
        """Return the answers, with what is known from elsewhere of who is spared numbers."""
        with self._read() as records:
            return heeded(records, check_in)

    def sizes(self, resident_id: UUID) -> tuple[PlanSize, ...]:
        """Return the weight and waist that may go on the paper, where the resident wants that."""
        with self._read() as records:
            return sizes_of(records, resident_id, self._load)

    def drinks_safely_only(self, resident_id: UUID) -> bool:
        """Whether a goal to stop or to drink less must wait for a GP or an alcohol service."""
        with self._read() as records:
            return stands(records, resident_id, self._load)

    def routes(self, resident_id: UUID) -> tuple[str, ...]:
        """Return what to look for in the directory by the newest answers, such as "food".

        An alcohol service is among it for as long as the rule on sudden stopping stands.
        """
        told = self.of(resident_id)
        newest = {one.measure: one for one in told}
        found = [line.route for one in newest.values() for line in self._lines(one) if line.route]
        if self.drinks_safely_only(resident_id):
            found.insert(0, ALCOHOL)
        return tuple(dict.fromkeys(found))

    def discard(self, check_in_id: UUID) -> None:
        """Take away a check-in made by mistake; undo brings it back."""
        with self._start_work(N_("Remove a check-in")) as work:
            work.check_ins.remove(work.check_ins.get(check_in_id))

    def _lines(self, check_in: CheckIn) -> tuple[Advice, ...]:
        from homeapp.domain.scoring import advice_for

        measure = self._known(check_in.measure)
        if measure is None:
            return ()
        is_warned = check_in.measure == ALCOHOL and (
            calls(check_in, measure) or self.drinks_safely_only(check_in.resident_id)
        )
        standing = (DEPENDENCE,) if is_warned else ()
        return advice_for(measure, self.heeded(check_in), standing)

    def _known(self, key: str) -> Measure | None:
        return next((one for one in self._load() if one.key == key), None)

    def _under_way(
        self, records: UnitOfWork, resident_id: UUID, measure: Measure
    ) -> CheckIn | None:
        """Return today's check-in. One asked in another version is left as it was."""
        kept = records.check_ins.where(
            resident_id=resident_id,
            measure=measure.key,
            taken_on=self._today(),
            content_version=measure.version,
        )
        return kept[-1] if kept else None

    def _new(self, resident_id: UUID, measure: Measure, language: str) -> CheckIn:
        return CheckIn(
            resident_id=resident_id,
            measure=measure.key,
            content_version=measure.version,
            taken_on=self._today(),
            language=language,
        )


def _place(measure: Measure) -> tuple[int, str]:
    known = measure.key in _ORDER
    return (_ORDER.index(measure.key) if known else len(_ORDER), measure.key)


def _question(measure: Measure, key: str) -> Question:
    try:
        return measure.question(key)
    except LookupError:
        raise NoSuchQuestion from None


def _with(
    before: Mapping[str, Response], key: str, response: Response | None
) -> dict[str, Response]:
    rest = {known: given for known, given in before.items() if known != key}
    return rest if response is None else {**rest, key: response}


def _warned(
    check_in: CheckIn, measure: Measure, responses: Mapping[str, Response]
) -> tuple[str, ...]:
    from homeapp.domain.scoring import advice_for

    said = [one.key for one in advice_for(measure, responses) if one.is_safety]
    return tuple(dict.fromkeys((*check_in.warned_of, *said)))


def _checked(measure: Measure, question: Question, response: Response) -> Response:
    """Return an answer that the question takes, its numbers written plainly; raise a `Refusal`."""
    if response == Response(chosen=(PREFER_NOT_TO_SAY,)):
        return response
    if question.kind in {AnswerKind.CHOICE, AnswerKind.MANY}:
        _check_chosen(question, response)
        return response
    if question.kind is AnswerKind.DRINKS:
        return _checked_drinks(measure, question, response)
    if response.number is None or response.chosen or response.drinks:
        raise NotAnAnswer
    return Response(number=_checked_number(question, response.number))


def _check_chosen(question: Question, response: Response) -> None:
    chosen = response.chosen
    known = {answer.key for answer in question.answers}
    is_one = question.kind is AnswerKind.MANY or len(chosen) == 1
    is_plain = response == Response(chosen=chosen) and len(set(chosen)) == len(chosen)
    if not chosen or not set(chosen) <= known or not is_one or not is_plain:
        raise NotAnAnswer


def _checked_drinks(measure: Measure, question: Question, response: Response) -> Response:
    keys = [key for key, _count in response.drinks]
    known = {drink.key for drink in measure.drinks}
    is_plain = response == Response(drinks=response.drinks) and len(set(keys)) == len(keys)
    if not keys or not set(keys) <= known or not is_plain:
        raise NotAnAnswer
    return Response(
        drinks=tuple((key, _checked_number(question, count)) for key, count in response.drinks)
    )


def _checked_number(question: Question, number: Decimal) -> Decimal:
    # A fault elsewhere could pass a float, which is not the number that was typed.
    if not isinstance(number, Decimal):
        raise NotAnAnswer
    most = question.most if question.most is not None else question.least
    is_within = number.is_finite() and question.least <= number <= most
    if not is_within or number != round(number, question.decimals):
        raise NumberOutOfRange(question)
    return abs(round(number, question.decimals))
