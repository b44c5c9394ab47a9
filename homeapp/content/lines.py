"""Every sentence and figure of the content in use, with its source, for people to check."""

from collections.abc import Iterable, Iterator, Sequence

from homeapp.content.check_in_lines import check_in_lines
from homeapp.content.conditions import any_of, name_of, number
from homeapp.content.line import ContentLine
from homeapp.domain.content import Content, ContentSource
from homeapp.domain.ideas import GoalIdea, check_in_on
from homeapp.domain.measures import Measure
from homeapp.domain.plans import CrisisLine
from homeapp.domain.residents import LocalAuthority
from homeapp.domain.safeguarding import SafeguardingContact
from homeapp.domain.sizing import Sizing
from homeapp.i18n import N_, _, languages

__all__ = ["ContentLine", "content_lines"]


def content_lines(content: Content, measures: Iterable[Measure]) -> list[ContentLine]:
    """Return all that the content says, in the order of a talk."""
    kept = tuple(measures)
    return [*_of_content(content, kept), *(line for one in kept for line in check_in_lines(one))]


def _of_content(content: Content, measures: Sequence[Measure]) -> Iterator[ContentLine]:
    yield from _of_talk(content)
    yield from _of_goals(content, measures)
    yield from _of_help(content)
    yield from _of_words(content)


def _of_talk(content: Content) -> Iterator[ContentLine]:
    part = N_("What matters")
    for prompt in content.prompts:
        source = content.source_of("prompts", prompt.key)
        yield _line(source, part, N_("Question"), prompt.question)
        yield _line(source, part, N_("Heading on the plan"), prompt.heading)
        yield _line(source, part, N_("Help for the question"), prompt.help)
    for tile in content.tiles:
        yield _line(content.source_of("tiles", tile.key), part, N_("Picture"), tile.words)


def _of_goals(content: Content, measures: Sequence[Measure]) -> Iterator[ContentLine]:
    part = N_("Goals")
    known = {one.key: one for one in measures}
    for idea in content.goal_ideas:
        source = content.source_of("goal_ideas", idea.key)
        rules = tuple(_offered(idea, content, known.get(check_in_on(idea.domain))))
        yield _line(source, part, N_("Goal idea"), idea.words, _target(idea), rules)
    for first in content.firsts:
        source = content.source_of("goal_ideas", first.key)
        when = any_of(first.when, known.get(check_in_on(first.domain)))
        rules = (
            _("Comes before all other ideas on its topic where {conditions}.", conditions=when),
        )
        yield _untranslated(source, part, N_("What comes first"), first.key, rules)
    for warning in content.warnings:
        source = content.source_of("warnings", warning.text)
        rules = (_("Said with every goal on: {topic}.", topic=_(warning.domain.topic)),)
        yield _line(source, part, N_("Safety line"), warning.text, rules=rules)


def _of_help(content: Content) -> Iterator[ContentLine]:
    part = N_("Urgent help")
    for line in content.crisis:
        source = content.source_of("crisis", line.words)
        yield _line(source, part, N_("Emergency number"), line.words, line.number, _areas(line))
    for step in content.safeguarding.steps:
        source = content.source_of("safeguarding", step.words)
        yield _line(source, part, N_("What to do"), step.words)
    for contact in content.safeguarding.contacts:
        source = content.source_of("safeguarding", contact.key)
        rules = tuple(_reached(contact))
        yield _line(source, part, N_("Whom to tell"), contact.words, contact.number, rules)


def _of_words(content: Content) -> Iterator[ContentLine]:
    names = {one.code: one.english_name for one in languages()}
    for one in content.word_lists:
        source = content.source_of("alcohol_words", one.language)
        named = f"{names.get(one.language, one.language)}: {_(_LISTS[one.name])}"
        rules = (", ".join(one.words),)
        yield _untranslated(source, N_("Words for alcohol"), N_("List of words"), named, rules)


_LISTS = {
    "alcohol": N_("what names alcohol"),
    "drink": N_("drinking"),
    "soft": N_("drinks without alcohol"),
    "between": N_("what may stand between"),
    "less": N_("stopping and drinking less"),
    "denial": N_("what only says no"),
    "help": N_("who can help"),
    "unlike": N_("words that only look alike"),
    "count": N_("amounts"),
    "day": N_("beside a day"),
    "at": N_("before a time or place"),
    "filler": N_("what names no thing"),
    "alone": N_("to stop with no help"),
}
"""By the key of a list: what its words tell of."""


def _target(idea: GoalIdea) -> str:
    return f"({number(idea.target)} {idea.unit})" if idea.target is not None else ""


def _offered(idea: GoalIdea, content: Content, measure: Measure | None) -> Iterator[str]:
    yield _("{topic}: {size}", topic=_(idea.domain.topic), size=_(idea.size.words))
    if idea.sizing:
        yield _sized(idea.sizing, measure)
    if idea.begins_at:
        yield _("Begins at the answer to “{name}”.", name=name_of(idea.begins_at, measure))
    if idea.only_if:
        yield _("Offered where {conditions}.", conditions=any_of(idea.only_if, measure))
    if idea.not_if:
        yield _("Not offered where {conditions}.", conditions=any_of(idea.not_if, measure))
    if idea.first_if:
        yield _("Offered while this comes first: {key}.", key=idea.first_if)
    if idea.safe:
        yield _("It may be chosen while to stop suddenly can be dangerous.")
    if idea.once:
        yield _("It is done a single time.")


def _sized(sizing: Sizing, measure: Measure | None) -> str:
    return _(
        "Sized by “{name}” from {least} to {most}: {rule}.",
        name=name_of(sizing.item, measure),
        least=number(sizing.least),
        most=number(sizing.most),
        rule=" ".join(filter(None, (sizing.rule.value, number(sizing.by) if sizing.by else ""))),
    )


def _areas(line: CrisisLine) -> tuple[str, ...]:
    if not line.areas:
        return (_("For every area."),)
    known = {one.value: _(one.words) for one in LocalAuthority}
    return (_("For: {areas}", areas=", ".join(known.get(one, one) for one in line.areas)),)


def _reached(contact: SafeguardingContact) -> Iterator[str]:
    if contact.hours:
        yield contact.hours
    if contact.must_check:
        yield _("Nobody has checked this number yet.")


def _untranslated(
    source: ContentSource, part: str, kind: str, words: str, rules: tuple[str, ...]
) -> ContentLine:
    """Return what has no sentence of its own, so that no language says it."""
    return _line(source, part, kind, "", words, rules)


def _line(
    source: ContentSource,
    part: str,
    kind: str,
    message: str,
    figure: str = "",
    rules: tuple[str, ...] = (),
) -> ContentLine:
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
        rules=rules,
    )
