"""A service of the directory in the resident's words: what, where, when, and at what cost."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeapp.domain.directory import FREE, WEB_ONLY, Cost, Location, LocationKind, Service
from homeapp.domain.figures import isolated
from homeapp.domain.spoken import language_names, spoken_languages
from homeapp.i18n import R_, Language
from homeapp.services.directory import Listing
from homeapp.services.distances import distance_words, metres_to, nearest_place
from homeapp.services.schedules import schedule_words
from ui.common.tongues import Tongues, Words
from ui.signposts.shown import APART, END_APART

__all__ = ["PlaceWords", "place_words"]

_WHEN, _COST = R_("When: {times}"), R_("Cost: {words}")
_WHERE = R_("Where: {place}")
_PHONE = R_("Phone: {phone}")
_LANGUAGES = R_("Languages: {words}")
_ONLINE = R_("Online or by phone")
_CHECK = R_("Nobody has checked this lately. Check before you go.")
_LONGEST = 140  # letters of what a publisher wrote; one line or two on a card


@dataclass(frozen=True, kw_only=True)
class PlaceWords:
    """One service for a card; what the directory does not know is left out."""

    service_id: UUID
    name: str
    about: str
    facts: tuple[Words, ...]
    warning: Words | None


def place_words(listing: Listing, tongues: Tongues, today: date, home: str = "") -> PlaceWords:
    """Return a service as the resident reads it. A number shows only while it can be trusted.

    `home` is their postcode, from which is told how far it is.
    """
    service = listing.service
    theirs, ours = (_facts(service, one, today, home) for one in (tongues.large, tongues.small))
    return PlaceWords(
        service_id=service.id,
        name=service.name,
        about=_shortened(service.description),
        facts=tuple(tongues.both(*pair) for pair in zip(theirs, ours, strict=True)),
        warning=tongues.say(_CHECK) if service.must_check_before_going(today) else None,
    )


def _facts(service: Service, language: Language, today: date, home: str) -> list[str]:
    """Return the same facts in the same order, whatever the language."""
    said = []
    if where := _where(service, language, home):
        said.append(language.text(_WHERE, place=where))
    if far := distance_words(metres_to(service, home), language):
        said.append(far)
    if times := [schedule_words(one, language, today) for one in service.schedules]:
        said.extend(language.text(_WHEN, times=words) for words in dict.fromkeys(times) if words)
    if cost := "; ".join(filter(None, (_cost(one, language) for one in service.costs))):
        said.append(language.text(_COST, words=cost))
    if service.languages:
        said.append(language.text(_LANGUAGES, words=_spoken(service, language)))
    if service.phones and service.phones_are_fact(today):
        said.append(language.text(_PHONE, phone=isolated(service.phones[0].number)))
    elif service.url and (service.number_wrong or not service.phones):
        said.append(language.text(WEB_ONLY))
    return said


def _where(service: Service, language: Language, home: str) -> str:
    place = nearest_place(service, home)
    if place is None:
        is_online = any(one.kind is LocationKind.VIRTUAL for one in service.locations)
        return language.text(_ONLINE) if is_online else ""
    return _apart(", ".join(filter(None, _address(place))))


def _address(place: Location) -> tuple[str, ...]:
    return (*place.written, isolated(place.postcode) if place.postcode else "")


def _spoken(service: Service, language: Language) -> str:
    """Return the languages spoken there, each under its own name where we know it."""
    own = {one.english_name.casefold(): one.name for one in spoken_languages()}
    named = (own.get(said.casefold(), language_names(said)[0]) for said in service.languages)
    return language.listed([_apart(name) for name in named])


def _cost(cost: Cost, language: Language) -> str:
    if cost.is_free:
        return language.text(FREE)
    pounds = isolated(cost.pounds) if cost.pounds else ""
    return " ".join(filter(None, (_apart(cost.words), pounds)))


def _apart(words: str) -> str:
    """Return words as their publisher wrote them, which keep their own direction."""
    return f"{APART}{words}{END_APART}" if words else ""


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]}…"
