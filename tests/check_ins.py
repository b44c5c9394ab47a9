"""The shipped check-ins, and answers to them written shortly."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st

from homeapp.content.measures import load_measures
from homeapp.domain.measures import PREFER_NOT_TO_SAY, AnswerKind, Measure, Question, Response
from homeapp.domain.scoring import Figure, advice_for, asked, figures
from homeapp.domain.weekdays import DAYS, on_days

MEASURES = {measure.key: measure for measure in load_measures()}

Said = str | int | Decimal | list[str] | dict[str, str]


def answered(said: Mapping[str, Said]) -> dict[str, Response]:
    """Return responses: a word chooses it, a list many, a number is typed, a dict counts drinks.

    A list of days of the week goes with their number.
    """
    return {key: _response(value) for key, value in said.items()}


def figure(measure: str, scale: str, said: Mapping[str, Said]) -> Figure | None:
    """Return what a scale of a shipped check-in comes to."""
    found = figures(MEASURES[measure], answered(said))
    return next((one for one in found if one.scale.key == scale), None)


def amount(measure: str, scale: str, said: Mapping[str, Said]) -> Decimal | None:
    """Return its amount alone."""
    found = figure(measure, scale, said)
    return found.amount if found else None


def band(measure: str, scale: str, said: Mapping[str, Said]) -> str | None:
    """Return the key of its band."""
    found = figure(measure, scale, said)
    return found.band.key if found and found.band else None


def lines(measure: str, said: Mapping[str, Said]) -> list[str]:
    """Return the keys of the lines that are said."""
    return [one.key for one in advice_for(MEASURES[measure], answered(said))]


def pages(measure: str, said: Mapping[str, Said]) -> list[str]:
    """Return the keys of the questions that are asked."""
    return [one.key for one in asked(MEASURES[measure], answered(said))]


def _response(value: Said) -> Response:
    if isinstance(value, dict):
        return Response(drinks=tuple((key, Decimal(count)) for key, count in value.items()))
    if isinstance(value, str):
        return Response(chosen=(value,))
    if isinstance(value, list):
        days = on_days(DAYS.index(key) for key in value if key in DAYS)
        return days or Response(chosen=tuple(value))
    return Response(number=Decimal(value))


def any_answers(measure: Measure) -> st.SearchStrategy[dict[str, Response]]:
    """Return whatever a store may hold: good answers, old keys, private ones, odd numbers."""
    keys = [one.key for one in measure.questions]
    words = [answer.key for one in measure.questions for answer in one.answers]
    words += DAYS
    numbers = st.one_of(st.integers(-5, 200).map(Decimal), st.decimals())
    drinks = st.sampled_from([*(one.key for one in measure.drinks), "mead"])
    responses = st.builds(
        Response,
        chosen=st.lists(st.sampled_from([*words, PREFER_NOT_TO_SAY, "gone"]), max_size=3).map(
            tuple
        ),
        number=st.none() | numbers,
        drinks=st.lists(st.tuples(drinks, numbers), max_size=3).map(tuple),
        day_drinks=st.lists(
            st.tuples(st.sampled_from([*DAYS, "someday"]), drinks, numbers), max_size=3
        ).map(tuple),
    )
    return st.dictionaries(st.sampled_from([*keys, "gone"]), responses)


def good_answers(measure: Measure) -> st.SearchStrategy[dict[str, Response]]:
    """Return answers that each question takes, to all of them or to some."""
    optional = {one.key: _good(one, measure) for one in measure.questions}
    return st.one_of(st.fixed_dictionaries({}, optional=optional), st.fixed_dictionaries(optional))


def _good(question: Question, measure: Measure) -> st.SearchStrategy[Response]:
    keys = st.sampled_from([one.key for one in question.answers] or [""])
    if question.kind is AnswerKind.CHOICE:
        return keys.map(lambda key: Response(chosen=(key,)))
    if question.kind is AnswerKind.MANY:
        many = st.lists(keys, min_size=1, unique=True)
        return many.map(lambda chosen: Response(chosen=tuple(chosen)))
    numbers = st.decimals(question.least, question.most, places=question.decimals)
    if question.kind is AnswerKind.DRINKS:
        one = st.tuples(st.sampled_from([drink.key for drink in measure.drinks]), numbers)
        some = st.lists(one, min_size=1, max_size=4)
        return some.map(lambda drinks: Response(drinks=tuple(drinks)))
    if question.kind is AnswerKind.WEEKDAYS:
        days = st.sets(st.integers(0, len(DAYS) - 1), min_size=1).map(on_days)
        return st.one_of(numbers.map(lambda number: Response(number=number)), days)
    return numbers.map(lambda number: Response(number=number))
