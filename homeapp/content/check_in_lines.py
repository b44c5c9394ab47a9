"""Every sentence and figure of a check-in, with its source and its rules."""

from collections.abc import Iterator
from datetime import date

from homeapp.content.conditions import any_of, name_of, number
from homeapp.content.line import ContentLine
from homeapp.domain.ideas import topic_of
from homeapp.domain.measures import Advice, AnswerKind, Measure, Question, Scale, Source
from homeapp.i18n import N_, _, languages

__all__ = ["check_in_lines"]

_OURS = Source(
    key="own",
    origin="The planner's own words",
    dated=date(2026, 11, 21),
    licence="MIT",
    review="to be confirmed by the clinical safety officer",
)
"""Of words that no source is named for, where the check-in names none for its own words."""


def check_in_lines(measure: Measure) -> Iterator[ContentLine]:
    """Yield all that a check-in says, in the order of its file."""
    own = _sources(measure).get("own", _OURS)
    yield _line(measure, own, N_("Title"), measure.title)
    yield _line(measure, own, N_("Introduction"), measure.intro)
    for question in measure.questions:
        yield from _of_question(question, measure, own)
    for drink in measure.drinks:
        strength = f"({drink.volume_ml} ml, {drink.abv}%)"
        source = _sources(measure).get(drink.source, own)
        yield _line(measure, source, N_("Drink"), drink.words, strength)
    for scale in measure.scales:
        yield from _of_scale(scale, measure)
    for advice in measure.advice:
        kind = N_("Safety line") if advice.is_safety else N_("Advice")
        source = measure.source(advice.source)
        yield _line(measure, source, kind, advice.words, rules=tuple(_when(advice, measure)))


def _of_question(question: Question, measure: Measure, own: Source) -> Iterator[ContentLine]:
    source = _sources(measure).get(question.source, own)
    rules = tuple(_asked(question, measure, source))
    yield _line(measure, source, N_("Question"), question.words, rules=rules)
    if question.hint:
        helping = _sources(measure).get(question.hint_source, own)
        yield _line(measure, helping, N_("Help for the question"), question.hint)
    for answer in question.answers:
        points = "" if answer.points is None else f"({answer.points})"
        yield _line(measure, source, N_("Answer"), answer.words, points)


def _asked(question: Question, measure: Measure, source: Source) -> Iterator[str]:
    if question.asked_if:
        yield _("Asked where {conditions}.", conditions=any_of(question.asked_if, measure))
    if question.kind is AnswerKind.WEEKDAYS:
        yield _("Answered with the days, Monday to Sunday, or with their number.")
    if question.most is not None:
        unit = f" ({question.unit})" if question.unit else ""
        yield _(
            "A number from {least} to {most}{unit}.",
            least=number(question.least),
            most=number(question.most),
            unit=unit,
        )
    if source.validated_in:
        names = {one.code: one.english_name for one in languages()}
        tested = ", ".join(names.get(code, code) for code in source.validated_in)
        yield _("These words are tested in: {languages}.", languages=tested)


def _of_scale(scale: Scale, measure: Measure) -> Iterator[ContentLine]:
    source = measure.source(scale.source)
    rules = tuple(_made(scale, measure))
    yield _line(measure, source, N_("Figure"), scale.name, f"({scale.formula})", rules)
    for step in scale.steps:
        item = name_of(step.item, measure)
        counted = f"{item}, {number(step.least)} +: {step.points}"
        yield _line(measure, source, N_("Points"), scale.name, f"({counted})")
    for band in scale.bands:
        yield _line(measure, source, N_("Band"), band.words, f"({scale.name}, {band.least} +)")


def _made(scale: Scale, measure: Measure) -> Iterator[str]:
    items = ", ".join(f"“{name_of(item, measure)}”" for item in scale.items)
    yield _("Made of: {items}.", items=items)
    if scale.unit:
        yield _("Counted in: {unit}.", unit=scale.unit)
    if scale.shown_if:
        yield _("Valid where {conditions}.", conditions=any_of(scale.shown_if, measure))
    if scale.for_worker:
        yield _("On the worker's screen alone.")


def _when(advice: Advice, measure: Measure) -> Iterator[str]:
    if advice.when:
        yield _("Said where {conditions}.", conditions=any_of(advice.when, measure))
    else:
        yield _("Said to everybody.")
    words = {one.key: one.words for one in measure.advice}
    if advice.not_with:
        yield _("Left out where this is said: {line}", line=words[advice.not_with])
    if advice.only_with:
        yield _("Said only where this is said: {line}", line=words[advice.only_with])
    if advice.route:
        yield _("Leads to services for: {topic}.", topic=advice.route)


def _sources(measure: Measure) -> dict[str, Source]:
    return {source.key: source for source in measure.sources}


def _line(
    measure: Measure,
    source: Source,
    kind: str,
    message: str,
    figure: str = "",
    rules: tuple[str, ...] = (),
) -> ContentLine:
    return ContentLine(
        part=topic_of(measure),
        kind=kind,
        words=f"{message} {figure}".strip(),
        message=message,
        origin=source.origin,
        dated=source.dated,
        licence=source.licence,
        review=source.review,
        version=measure.version,
        attribution=source.attribution,
        rules=rules,
    )
