"""What a worker and a resident do with check-ins.

The content of the check-ins, and what is made of it, is loaded when it is first asked for: whoever
answers none never waits for it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from homeapp.domain.measures import (
    DEPENDENCE,
    Advice,
    CheckIn,
    Measure,
    Question,
    Response,
)
from homeapp.domain.plans import PlanSize
from homeapp.errors import Refusal
from homeapp.i18n import N_
from homeapp.services.answers import NotAnAnswer, NumberOutOfRange, checked
from homeapp.services.dependence import ALCOHOL, SIGNS, calls, put_back, stands
from homeapp.services.exclusions import heeded
from homeapp.services.questions import Questions
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


class Measures(Service):
    """The check-ins of residents: the answers as they were given."""

    def __init__(self, store: Store, clock: Clock, questions: Questions) -> None:
        super().__init__(store, clock)
        self._questions = questions

    def all(self) -> tuple[Measure, ...]:
        """Return every check-in that can be asked, smoking first."""
        return tuple(sorted(self._questions(), key=_place))

    def measure(self, key: str) -> Measure:
        """Return a check-in; raise `NoSuchQuestion` where there is none of this key."""
        measure = self._questions.of(key)
        if measure is None:
            raise NoSuchQuestion
        return measure

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
        for good: that it was given is known even where the answer is taken back. One that is said
        only because a question has no answer yet is not noted: the answer may end it.
        Raises `NoSuchQuestion`, `NotAnAnswer` and `NumberOutOfRange`.
        """
        measure = self.measure(measure_key)
        question = _question(measure, question_key)
        if response is not None:
            response = checked(measure, question, response)
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

    def note_given(self, resident_id: UUID, measure_key: str) -> None:
        """Note for good the safety lines that stand at the end of today's check-in.

        There also those that are said because a question was passed over: nobody will answer it.
        """
        check_in = self.today(resident_id, measure_key)
        if check_in is None or not self._is_as_asked(check_in):
            return
        said = [line.key for line in self._lines(check_in) if line.is_safety]
        if set(said) <= set(check_in.warned_of):
            return
        with self._start_work(N_("Note a warning")) as work:
            now = work.check_ins.get(check_in.id)
            given = tuple(dict.fromkeys((*now.warned_of, *said)))
            self._keep(work, replace(now, warned_of=given))

    def of(self, resident_id: UUID, measure_key: str | None = None) -> list[CheckIn]:
        """Return a resident's check-ins, all or of one kind, oldest first."""
        wanted = {} if measure_key is None else {"measure": measure_key}
        with self._read() as records:
            found = records.check_ins.where(resident_id=resident_id, **wanted)
        return sorted(found, key=lambda one: (one.taken_on, one.id))

    def today(self, resident_id: UUID, measure_key: str) -> CheckIn | None:
        """Return today's check-in of one kind."""
        newest = self.of(resident_id, measure_key)[-1:]
        return next((one for one in newest if one.taken_on == self._today()), None)

    def asked(self, resident_id: UUID, measure: Measure) -> tuple[Question, ...]:
        """Return the questions that today's answers leave to ask, in order.

        While the rule on sudden stopping stands the signs are asked whatever is said of drinking:
        nothing else ends it.
        """
        from homeapp.domain.scoring import asked

        today = self.today(resident_id, measure.key)
        is_told = today is not None and SIGNS in today.responses
        if measure.key == ALCOHOL and (is_told or self.drinks_safely_only(resident_id)):
            measure = _asking_signs(measure)
        return asked(measure, self.heeded(today) if today else {})

    def figures(self, check_in: CheckIn) -> "tuple[Figure, ...]":
        """Return what the answers come to, by the version of the questions that was asked.

        Bands and points may have changed since, and an old result is never rewritten: there is
        none where nobody kept that version.
        """
        # Scoring is imported with the first check-in: nothing before it needs it.
        from homeapp.domain.scoring import figures

        measure = self.as_asked(check_in)
        return figures(measure, self.heeded(check_in)) if measure else ()

    def advice(self, check_in: CheckIn) -> tuple[Advice, ...]:
        """Return the lines that the answers call for, those on safety first.

        Of answers to another version the lines on safety alone.
        """
        is_as_asked = self._is_as_asked(check_in)
        return tuple(one for one in self._lines(check_in) if is_as_asked or one.is_safety)

    def as_asked(self, check_in: CheckIn) -> Measure | None:
        """Return the questions that were answered, in their version of then.

        `None` where nobody kept that version.
        """
        return self._questions.as_asked(check_in)

    def heeded(self, check_in: CheckIn) -> Mapping[str, Response]:
        """Return the answers, with what is known from elsewhere of who is spared numbers."""
        with self._read() as records:
            return heeded(records, check_in)

    def sizes(self, resident_id: UUID) -> tuple[PlanSize, ...]:
        """Return the weight and waist that may go on the paper, where the resident wants that."""
        with self._read() as records:
            return sizes_of(records, resident_id, self._questions)

    def drinks_safely_only(self, resident_id: UUID) -> bool:
        """Whether a goal to stop or to drink less must wait for a GP or an alcohol service."""
        with self._read() as records:
            return stands(records, resident_id, self._questions)

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
        """Take away a check-in made by mistake; undo brings it back.

        Where the warning on sudden stopping was given, that stays on record, and its rule stands.
        """
        with self._start_work(N_("Remove a check-in")) as work:
            now = work.check_ins.get(check_in_id)
            left = put_back(now, None)
            if isinstance(left, CheckIn):
                work.check_ins.save(left)
            else:
                work.check_ins.remove(now)

    def _lines(self, check_in: CheckIn) -> tuple[Advice, ...]:
        from homeapp.domain.scoring import advice_for

        measure = self._questions.of(check_in.measure)
        if measure is None:
            return ()
        is_warned = check_in.measure == ALCOHOL and (
            calls(check_in, measure) or self.drinks_safely_only(check_in.resident_id)
        )
        standing = (DEPENDENCE,) if is_warned else ()
        return advice_for(measure, self.heeded(check_in), standing)

    def _is_as_asked(self, check_in: CheckIn) -> bool:
        """Whether the content still is of the version whose questions were answered."""
        measure = self._questions.of(check_in.measure)
        return measure is not None and check_in.answers(measure)

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


def _asking_signs(measure: Measure) -> Measure:
    questions = (
        replace(one, asked_if=()) if one.key == SIGNS else one for one in measure.questions
    )
    return replace(measure, questions=tuple(questions))


def _warned(
    check_in: CheckIn, measure: Measure, responses: Mapping[str, Response]
) -> tuple[str, ...]:
    from homeapp.domain.scoring import advice_for

    # Undivided, a ratio is taken to be large; here it is of as many parts as there may be.
    parts = {one.items[1] for one in measure.scales if one.formula == "ratio"}
    told = {key: one for key, one in responses.items() if key not in parts or not one.is_private}
    most = {one.key: Response(number=one.most) for one in measure.questions if one.key in parts}
    sure = {one.key for one in advice_for(measure, {**most, **told})}
    said = [one.key for one in advice_for(measure, responses) if one.is_safety and one.key in sure]
    return tuple(dict.fromkeys((*check_in.warned_of, *said)))
