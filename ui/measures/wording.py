"""What is known of one check-in, in words for the worker."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from homeapp.domain.day_drinks import days_with_drinks, on_day
from homeapp.domain.measures import Advice, CheckIn, Measure, Question, Response
from homeapp.domain.scoring import Figure, asked
from homeapp.domain.weekdays import days_of
from homeapp.i18n import _, language, languages
from ui.measures.amounts import MONEY, drink_in_words, show_figure, show_money, show_number
from ui.sources import all_sources, source_words

__all__ = ["Earlier", "FigureWords", "advice_words", "answers_of", "earlier_of", "figure_words"]
__all__ += ["last_asked", "said_words", "sources_of", "untested"]

_ENGLISH = "en"


@dataclass(frozen=True)
class FigureWords:
    """A figure with its band, or a line of advice, and whose that is and who confirmed it."""

    figure: str
    source: str
    is_safety: bool = False


@dataclass(frozen=True)
class Earlier:
    """One figure of a check-in of before, as a row of a table."""

    day: str
    name: str
    amount: str


def figure_words(figure: Figure, measure: Measure) -> FigureWords:
    """Return a figure in words; where nobody has confirmed its band yet, that stands with it."""
    return FigureWords(
        _("{name}: {amount}", name=_name(figure), amount=_amount(figure)),
        source_words(measure.source(figure.scale.source)),
    )


def advice_words(line: Advice, measure: Measure) -> FigureWords:
    """Return a line of advice; where nobody has confirmed it yet, that stands with it."""
    said = language(_ENGLISH).text(line.words)
    return FigureWords(said, source_words(measure.source(line.source)), line.is_safety)


def earlier_of(
    check_ins: Iterable[CheckIn], figures: Mapping[UUID, Sequence[Figure]]
) -> list[Earlier]:
    """Return rows of check-ins, the newest first; `figures` by the id of each."""
    rows = []
    for one in sorted(check_ins, key=lambda one: (one.taken_on, one.id), reverse=True):
        day = language(_ENGLISH).date(one.taken_on)
        made = [Earlier(day, _name(figure), _amount(figure)) for figure in figures[one.id]]
        rows += made or [Earlier(day, _("No figures"), "")]
    return rows


def answers_of(
    check_in: CheckIn, measure: Measure, heeded: Mapping[str, Response]
) -> list[tuple[str, str]]:
    """Return what was answered, each question with its answer, in English.

    `heeded` are the answers with what is known from elsewhere: who is spared numbers on weight by
    that is spared those they gave before.
    """
    english = language(_ENGLISH)
    spared = set(asked(measure, check_in.responses)) - set(asked(measure, heeded))
    return [
        (english.text(one.words), said_words(one, check_in.responses[one.key], measure))
        for one in measure.questions
        if one.key in check_in.responses and one not in spared
    ]


def last_asked(check_in: CheckIn | None, *, is_as_asked: bool = True, is_kept: bool = False) -> str:
    """Return when a check-in was last answered, in which language and version of the content.

    `is_kept` is whether results of another version can still be told.
    """
    if check_in is None:
        return _("Not asked yet.")
    asked = _(
        "Last asked on {date} in {language}. Questions of version {version}.",
        date=language(_ENGLISH).date(check_in.taken_on),
        language=_name_of(check_in.language),
        version=check_in.content_version,
    )
    if is_as_asked:
        return asked
    changed = (
        _("The questions have changed since. The results are those of then.")
        if is_kept
        else _("The questions have changed since, so no results are shown. Ask them again.")
    )
    return f"{asked} {changed}"


def untested(check_in: CheckIn, measure: Measure) -> str:
    """Return that a question was asked in words that nobody has tested, "" where none was."""
    asked = [one for one in measure.questions if one.key in check_in.responses and one.source]
    validated = [measure.source(one.source).validated_in for one in asked]
    if all(check_in.language in codes for codes in validated if codes):
        return ""
    return _(
        "Some of these questions are tested in English alone. They were asked in {language}.",
        language=_name_of(check_in.language),
    )


def said_words(question: Question, response: Response, measure: Measure) -> str:
    """Return an answer in English."""
    english = language(_ENGLISH)
    if response.is_private:
        return _("Would rather not say")
    if response.number is not None and question.unit == MONEY:
        return show_money(response.number, english)
    if days := days_of(response):
        return english.listed([english.days(wide=True)[day] for day in days])
    if response.number is not None:
        unit = english.text(question.unit) if question.unit else ""
        return " ".join(filter(None, (show_number(response.number), unit)))
    if response.drinks:
        return " · ".join(_drinks_words(response, measure))
    words = {answer.key: english.text(answer.words) for answer in question.answers}
    return " · ".join(words.get(key, key) for key in response.chosen)


def _drinks_words(response: Response, measure: Measure) -> Iterator[str]:
    """Yield the drinks of the whole week, and those of each day that was told."""
    names = language(_ENGLISH).days(wide=True)
    yield from (_drink_words(key, count, measure) for key, count in response.drinks)
    for day in days_with_drinks(response):
        drinks = [_drink_words(key, count, measure) for key, count in on_day(response, day)]
        yield _("{day}: {drinks}", day=names[day], drinks=", ".join(drinks))


def _drink_words(key: str, count: Decimal, measure: Measure) -> str:
    drink = measure.drink(key)
    said = drink_in_words(drink, language(_ENGLISH)) if drink else key
    return f"{show_number(count)}: {said}"


def sources_of(measure: Measure) -> list[str]:
    """Return what the licences ask to be shown, and whose facts the help for questions tells."""
    asked = [source.attribution for source in measure.sources if source.attribution]
    helping = (one.hint_source for one in measure.questions if one.hint_source)
    return [*asked, *filter(None, [all_sources(measure.source(key) for key in helping)])]


def _name(figure: Figure) -> str:
    return language(_ENGLISH).text(figure.scale.name)


def _amount(figure: Figure) -> str:
    scale, english = figure.scale, language(_ENGLISH)
    amount = show_figure(figure, english)
    unit = "" if scale.unit == MONEY else english.text(scale.unit or "")
    band = english.text(figure.band.words) if figure.band else ""
    return " · ".join(filter(None, (" ".join(filter(None, (amount, unit))), band)))


def _name_of(code: str) -> str:
    known = {one.code: one.english_name for one in languages()}
    return known.get(code, code)
