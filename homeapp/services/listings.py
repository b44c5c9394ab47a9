"""A service of the directory in the worker's words: what it is, where, when, and who checked it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeapp.domain.directory import Cost, Freshness, Location, LocationKind, Phone, Service
from homeapp.i18n import _, language
from homeapp.services.directory import Listing
from homeapp.services.distances import distance_words, metres_to
from homeapp.services.schedules import schedule_words

__all__ = ["ListingWords", "in_words"]


@dataclass(frozen=True, kw_only=True)
class ListingWords:
    """One service, ready to show; what the directory does not know is blank."""

    service_id: UUID
    name: str
    run_by: str
    about: str
    alert: str
    phones: tuple[Phone, ...]
    places: tuple[str, ...]
    distance: str
    """How far the nearest place is from somebody's home, blank where nobody knows."""
    times: tuple[str, ...]
    cost: str
    languages: str
    who_for: str
    areas: str
    email: str
    url: str
    checked: str
    """Who checked it when, or that nobody has."""
    doubt: str
    """What to do before relying on it, blank where it was checked lately."""
    check_first: bool
    """Whether to check it before anybody goes there."""


def in_words(listing: Listing, today: date, home: str = "") -> ListingWords:
    """Return a service as the worker reads it; phone numbers stay apart, to be isolated.

    `home` is the postcode from which to tell how far it is.
    """
    service, body = listing.service, listing.organisation
    return ListingWords(
        service_id=service.id,
        name=service.name,
        run_by=body.name if body and body.name != service.name else "",
        about=service.description,
        alert=service.alert,
        phones=service.phones,
        places=tuple(filter(None, (_place(place) for place in service.locations))),
        distance=distance_words(metres_to(service, home), language("en")),
        times=_times(service, today),
        cost=_costs(service),
        languages=", ".join(service.languages),
        who_for=_who_for(service),
        areas=", ".join(filter(None, (area.name for area in service.areas))),
        email=service.email,
        url=service.url,
        checked=_checked(service, today),
        doubt=_doubt(service, today),
        check_first=service.must_check_before_going(today),
    )


def _place(place: Location) -> str:
    if place.kind is LocationKind.VIRTUAL:
        return _("Online or by phone")
    where = ", ".join(filter(None, (*place.written, place.postcode)))
    return " ".join(
        filter(None, (where, f"({place.accessibility})" if place.accessibility else ""))
    )


def _times(service: Service, today: date) -> tuple[str, ...]:
    english = language("en")
    said = []
    for schedule in service.schedules:
        words = schedule_words(schedule, english, today)
        if words and schedule.may_be_out_of_date(today):
            words = _("{times} These times may be out of date. Ask first.", times=_stopped(words))
        said.append(words)
    return tuple(dict.fromkeys(filter(None, said)))


def _stopped(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _costs(service: Service) -> str:
    said = [_cost(cost) for cost in service.costs]
    return "; ".join(dict.fromkeys(filter(None, (*said, service.fees))))


def _cost(cost: Cost) -> str:
    if cost.is_free:
        return _("Free")
    words, pounds = cost.words, cost.pounds
    if not pounds:
        return words
    return _("{what}: {pounds}", what=words, pounds=pounds) if words else pounds


def _who_for(service: Service) -> str:
    youngest, oldest = service.minimum_age, service.maximum_age
    ages = ""
    if youngest is not None and oldest is not None:
        ages = _("Ages {youngest} to {oldest}", youngest=youngest, oldest=oldest)
    elif youngest is not None:
        ages = _("Ages {youngest} and over", youngest=youngest)
    elif oldest is not None:
        ages = _("Ages up to {oldest}", oldest=oldest)
    return "; ".join(filter(None, (ages, service.eligibility)))


def _checked(service: Service, today: date) -> str:
    on = service.verified_on
    if on is None or service.freshness(today) is Freshness.NEVER:
        return _("Nobody has checked this yet. Check before you go.")
    day = language("en").date(on)
    if not service.verified_by:
        return _("Checked on {date}.", date=day)
    return _("Checked on {date} by {name}.", date=day, name=service.verified_by)


def _doubt(service: Service, today: date) -> str:
    if service.number_wrong:
        return _("A phone number here is wrong. Find the right one before you use it.")
    match service.freshness(today):
        case Freshness.OLD:
            return _("That was more than six months ago. Check before you go.")
        case Freshness.DUE:
            return _("That was more than 90 days ago. Check it again soon.")
        case _:
            return ""
