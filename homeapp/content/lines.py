"""Every sentence and figure of the content in use, with its source, for people to check."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from homeapp.domain.content import Content, ContentSource
from homeapp.domain.measures import Measure, Source
from homeapp.domain.safeguarding import SafeguardingContact
from homeapp.i18n import N_

__all__ = ["ContentLine", "content_lines"]


_OURS = Source(
    key="own",
    origin="The planner's own words",
    dated=date(2026, 11, 21),
    licence="MIT",
    review="to be confirmed by the clinical safety officer",
)
"""Of a question that no source is named for, where the check-in names none for its own words."""


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """One thing that the content says, and who stands for it."""

    part: str
    """What it belongs to, a message of the residents' catalogue or of the worker's."""
    kind: str
    """What it is, a message of the worker's catalogue."""
    words: str
    """The English, with what it counts."""
    message: str
    """The sentence alone, a message of the residents' catalogue."""
    origin: str
    dated: date
    licence: str
    review: str
    version: str
    attribution: str = ""


def content_lines(content: Content, measures: Iterable[Measure]) -> list[ContentLine]:
    """Return all that the content says, in the order of a talk."""
    return [*_of_content(content), *(line for one in measures for line in _of_measure(one))]


def _of_content(content: Content) -> Iterator[ContentLine]:
    sources = {source.name: source for source in content.sources}
    groups = (
        ("prompts", N_("Question"), [(one.question, "") for one in content.prompts]),
        ("tiles", N_("Picture"), [(one.words, "") for one in content.tiles]),
        ("goal_ideas", N_("Goal idea"), [(one.words, "") for one in content.goal_ideas]),
        ("warnings", N_("Safety line"), [(one.text, "") for one in content.warnings]),
        ("crisis", N_("Emergency number"), [(one.words, one.number) for one in content.crisis]),
        ("safeguarding", N_("What to do"), [(one.words, "") for one in content.safeguarding.steps]),
        ("safeguarding", N_("Whom to tell"), [(o.words, o.number) for o in _told(content)]),
    )
    for name, kind, said in groups:
        for message, figure in said:
            yield _own(sources[name], _PARTS[name], kind, message, figure)


_PARTS = {
    "prompts": N_("What matters"),
    "tiles": N_("What matters"),
    "goal_ideas": N_("Goals"),
    "warnings": N_("Goals"),
    "crisis": N_("Urgent help"),
    "safeguarding": N_("Urgent help"),
}


def _told(content: Content) -> tuple[SafeguardingContact, ...]:
    return content.safeguarding.contacts


def _own(source: ContentSource, part: str, kind: str, message: str, figure: str) -> ContentLine:
    return ContentLine(
        part=part,
        kind=kind,
        words=f"{message} {figure}".strip(),
        message=message,
        origin=source.source,
        dated=source.dated,
        licence="",
        review=source.review,
        version=source.version,
    )


def _of_measure(measure: Measure) -> Iterator[ContentLine]:
    sources = {source.key: source for source in measure.sources}
    own = sources.get("own", _OURS)
    for question in measure.questions:
        source = sources.get(question.source, own)
        yield _line(measure, source, N_("Question"), question.words)
        if question.hint:
            yield _line(measure, own, N_("Help for the question"), question.hint)
        for answer in question.answers:
            points = "" if answer.points is None else f"({answer.points})"
            yield _line(measure, source, N_("Answer"), answer.words, points)
    for drink in measure.drinks:
        strength = f"({drink.volume_ml} ml, {drink.abv}%)"
        yield _line(measure, own, N_("Drink"), drink.words, strength)
    for scale in measure.scales:
        source = sources[scale.source]
        yield _line(measure, source, N_("Figure"), scale.name, f"({scale.formula})")
        for band in scale.bands:
            yield _line(measure, source, N_("Band"), band.words, f"({scale.name}, {band.least} +)")
    for advice in measure.advice:
        kind = N_("Safety line") if advice.is_safety else N_("Advice")
        yield _line(measure, sources[advice.source], kind, advice.words)


def _line(
    measure: Measure, source: Source, kind: str, message: str, figure: str = ""
) -> ContentLine:
    return ContentLine(
        part=measure.title,
        kind=kind,
        words=f"{message} {figure}".strip(),
        message=message,
        origin=source.origin,
        dated=source.dated,
        licence=source.licence,
        review=source.review,
        version=measure.version,
        attribution=source.attribution,
    )
