"""All that is kept about a person as a page to read: any browser shows it, in any letters."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from html import escape
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from homeapp.domain.content import Content
from homeapp.domain.entity import Choice, Entity
from homeapp.domain.goals import Goal
from homeapp.domain.measures import PREFER_NOT_TO_SAY, CheckIn, Measure, Question, Response
from homeapp.domain.plans import PlanSize
from homeapp.domain.spoken import spoken_languages
from homeapp.domain.weekdays import DAYS
from homeapp.exchange.kept_words import HIDDEN, in_order, label_of, title_of
from homeapp.i18n import _, language
from homeapp.services.rights import KeptAbout

__all__ = ["kept_page"]

_HERE = ZoneInfo("Europe/London")
_STYLE = (
    "body{font:1.15rem/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color:#222;background:#fff}article{border-top:2px solid #ccc;padding:.5rem 0}"
    "dt{font-weight:bold;margin-top:.5rem}dd{margin:0 0 0 1rem;white-space:pre-line}"
)


def kept_page(
    kept: KeptAbout, content: Content, measures: Iterable[Measure], *, is_practice: bool = False
) -> str:
    """Return the page, in English, with nothing in it that a browser runs or fetches."""
    teller = _Teller(kept, content, measures)
    body = "\n".join(_body(kept, teller, is_practice=is_practice))
    title = escape(_("All that we keep about you"))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _body(kept: KeptAbout, teller: "_Teller", *, is_practice: bool) -> Iterator[str]:
    if is_practice:
        yield _paragraph(_("For practice only. This person is made up."), strong=True)
    yield _paragraph(_("Made on {when}.", when=_moment(kept.made_at)))
    yield _paragraph(_("Your link worker's planner keeps this about you. It is yours to keep."))
    yield _paragraph(_("Is anything wrong? Tell your link worker, and they put it right."))
    yield _paragraph(_("The law lets some records stay apart, to keep people safe."))
    by_kind: dict[str, list[Entity]] = {}
    for one in kept.records:
        by_kind.setdefault(type(one).__name__, []).append(one)
    for kind in in_order(by_kind):
        yield f"<h2>{escape(title_of(kind))}</h2>"
        yield from (f"<article>{teller.tell(one)}</article>" for one in by_kind[kind])
    yield f"<h2>{escape(_('What was done with your record'))}</h2>"
    lines = ((_moment(at), work) for at, work in kept.trail)
    yield "<ul>" + "".join(f"<li>{escape(f'{at}: {work}')}</li>" for at, work in lines) + "</ul>"


class _Teller:
    """Says each value in words, where there are words for it."""

    def __init__(self, kept: KeptAbout, content: Content, measures: Iterable[Measure]) -> None:
        goals = {one.id: one.own_words for one in kept.records if isinstance(one, Goal)}
        self._names = {**kept.names, **goals}
        measures = tuple(measures)
        self._measures = {one.key: one for one in measures}
        self._languages = {one.code: one.english_name for one in spoken_languages()}
        prompts = {one.key: one.heading for one in content.prompts}
        tiles = {one.key: one.words for one in content.tiles}
        titles = {one.key: one.title for one in self._measures.values()}
        ideas = {one.key: one.words for one in content.goal_ideas if "{" not in one.words}
        advice = {line.key: line.words for one in measures for line in one.advice}
        self._words: Mapping[str, Mapping[str, str]] = {
            **dict.fromkeys(("prompt", "skipped"), prompts),
            **dict.fromkeys(("tile", "tiles"), tiles),
            "measure": titles,
            "idea": ideas,
            "warned_of": advice,
        }

    def tell(self, record: object) -> str:
        """Return the fields of a record that say something, each under its own name."""
        if isinstance(record, PlanSize):
            day, amount = language("en").date(record.told_on), f"{record.amount:f}"
            return _said(record.words.format(date=day, amount=amount, unit=record.unit))
        values = ((one.name, getattr(record, one.name)) for one in fields(record))  # type: ignore[arg-type]
        told = [
            (label_of(name), self._answers(record) if name == "responses" else self._say(name, one))
            for name, one in values
            if name not in HIDDEN
        ]
        return _pairs(told)

    def _say(self, name: str, value: Any) -> str:  # noqa: ANN401 - any field's value
        if isinstance(value, tuple):
            return "<br>".join(filter(None, (self._say(name, one) for one in value)))
        if isinstance(value, Mapping):
            return _pairs([(label_of(key), self._say(key, one)) for key, one in value.items()])
        if is_dataclass(value):
            return self.tell(value)
        if isinstance(value, UUID):
            return _said(self._names.get(value, ""))
        if type(value) is str:
            value = self._words.get(name, {}).get(value, value)
            if name.endswith("language") and value:
                value = self._languages.get(value) or language("en").name_of(value)
        return _said(_plain(value))

    def _answers(self, record: object) -> str:
        """Return what was answered to each question, in the words of the version it was asked in.

        By the keys of another version something else may have been said: those stay as kept.
        """
        assert isinstance(record, CheckIn), "answers are given in check-ins"  # noqa: S101
        measure = self._measures.get(record.measure)
        if measure is None or not record.answers(measure):
            return self._say("", record.responses)
        asked = {one.key: one for one in measure.questions}
        told = [
            (asked[key].words, _said(_answer(measure, asked[key], given)))
            if key in asked
            else (label_of(key), self._say(key, given))
            for key, given in record.responses.items()
        ]
        if any(
            one.validated_in and record.language not in one.validated_in for one in measure.sources
        ):
            told.append((_("Words"), _("These words were tested in English alone.")))
        return _pairs(told)


def _answer(measure: Measure, question: Question, given: Response) -> str:
    words = dict(zip(DAYS, language("en").days(wide=True), strict=True))
    words |= {one.key: one.words for one in question.answers}
    words[PREFER_NOT_TO_SAY] = _("You would rather not say")
    said = [words.get(key, key) for key in given.chosen]
    if given.number is not None:
        said.append(f"{given.number:f} {question.unit}".strip())
    said += [f"{_drink(measure, key)}: {count:f}" for key, count in given.drinks]
    said += [
        f"{words.get(day, day)}: {_drink(measure, key)}: {count:f}"
        for day, key, count in given.day_drinks
    ]
    return "\n".join(said)


def _drink(measure: Measure, key: str) -> str:
    drink = measure.drink(key)
    if drink is None:
        return key
    if not drink.is_own:
        return drink.words
    return drink.words.format(volume=f"{drink.volume_ml:f}", strength=f"{drink.abv:f}")


def _plain(value: Any) -> str:  # noqa: ANN401 - any field's value
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, Choice):
        return value.words or value.value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return language("en").date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _moment(moment: datetime) -> str:
    here = moment.astimezone(_HERE)
    return _("{day} at {time}", day=language("en").date(here.date()), time=f"{here:%H:%M}")


def _pairs(told: Iterable[tuple[str, str]]) -> str:
    lines = (f"<dt>{escape(label)}</dt><dd>{said}</dd>" for label, said in told if said)
    inside = "".join(lines)
    return f"<dl>{inside}</dl>" if inside else ""


def _said(words: str) -> str:
    """Return words in the direction of their own letters, and none of them as a command."""
    return f'<span dir="auto">{escape(words)}</span>' if words.strip() else ""


def _paragraph(words: str, *, strong: bool = False) -> str:
    inside = f"<strong>{escape(words)}</strong>" if strong else escape(words)
    return f"<p>{inside}</p>"
