"""Sentences that wait for a language: a message, and typed values for its named places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Union

from homeapp.documents import fields
from homeapp.documents.text import Isolate, Span, Words, sentence, typed
from homeapp.domain.directory import Schedule
from homeapp.i18n import Language
from homeapp.services.schedules import schedule_words

__all__ = ["Chosen", "Meeting", "Number", "Place", "Sentence", "Tongue", "Typed", "Web"]


@dataclass(frozen=True)
class Typed:
    """What a person typed: it is printed as it is, in its own direction, in every language."""

    text: str


@dataclass(frozen=True)
class Number:
    """A phone number or a postcode, whose parts never change places."""

    text: str


@dataclass(frozen=True)
class Web:
    """A web or e-mail address."""

    text: str


@dataclass(frozen=True)
class Chosen:
    """Words that may have been picked from ours, and may have been typed.

    Ours are said in every language; typed ones are never translated.
    """

    text: str


@dataclass(frozen=True)
class Tongue:
    """A language, named by its code and said as readers of the plan call it."""

    code: str


@dataclass(frozen=True)
class Meeting:
    """A day that somebody has to be somewhere, said with the day of the week."""

    day: date


Place = Union[
    Typed, Number, Web, Chosen, Meeting, Tongue, date, time, Decimal, int, Schedule, "Sentence"
]


@dataclass(frozen=True)
class Sentence:
    """A message of the residents' catalogue with what its named places hold."""

    message: str
    places: Mapping[str, Place] = field(default_factory=dict)
    mark: int | None = None
    """Behind it in brackets: under which number of the last page its source stands."""

    def words(self, language: Language, *, bold: bool = False) -> Words:
        """Return the sentence in a language, its places as spans that keep their direction."""
        said = language.catalogue.gettext(self.message)
        made = {name: _words(place, language) for name, place in self.places.items()}
        return sentence(said, bold=bold, **made) + self._marked()

    def _marked(self) -> tuple[Span, ...]:
        if self.mark is None:
            return ()
        number = Span(text=f"[{self.mark}]", isolate=Isolate.LEFT_TO_RIGHT, together=True)
        return (Span(text="\u00a0"), number)

    def is_draft(self, language: Language) -> bool:
        """Whether any part of it in this language is a translation that nobody has checked."""
        inner = (place for place in self.places.values() if isinstance(place, Sentence))
        if any(isinstance(place, Schedule) for place in self.places.values()):
            return not language.is_source
        return not language.state(self.message).checked or any(
            place.is_draft(language) for place in inner
        )


def _moment(moment: Meeting | date | time, language: Language) -> Words:
    if isinstance(moment, time):
        return fields.time(language.time(moment))
    if isinstance(moment, Meeting):
        return fields.date(language.date(moment.day, weekday=True))
    return fields.date(language.date(moment))


def _words(place: Place, language: Language) -> Words:
    match place:
        case Typed(text):
            return typed(" ".join(text.split()))
        case Number(text):
            return fields.phone(text)
        case Web(text):
            return fields.web(text)
        case Chosen(text):
            said = language.catalogue.gettext(text)
            return said if said != text else typed(" ".join(text.split()))
        case Tongue(code):
            return language.name_of(code)
        case Schedule():
            return Span(text=schedule_words(place, language))
        case Sentence():
            return place.words(language)
        case Meeting() | date() | time():
            return _moment(place, language)
        case _:
            return fields.measure(language.number(place), "")
