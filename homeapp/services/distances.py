"""How far a place is from a resident's home, in words that promise no more than is known."""

import math
from decimal import ROUND_HALF_UP, Decimal

from homeapp.domain.directory import Location, LocationKind, Service
from homeapp.i18n import R_, Language
from homeapp.postcodes import metres_between

__all__ = ["distance_words", "metres_to", "nearest_place"]

_NEAR = R_("Less than half a mile from home, in a straight line")
_ONE = R_("About 1 mile from home, in a straight line")
_FAR = R_("About {miles} miles from home, in a straight line")

_MILE = Decimal("1609.344")
"""Metres, exactly (Weights and Measures Act 1985)."""
_COARSE = 3
"""Miles from which halves say nothing: the road is longer than the straight line anyway."""


def nearest_place(service: Service, home: str) -> Location | None:
    """Return where people go: the place nearest to a postcode, or the first where nobody knows."""
    places = [one for one in service.locations if one.kind is LocationKind.PHYSICAL]
    return min(places, key=lambda place: _way(place, home), default=None)


def metres_to(service: Service, home: str) -> int | None:
    """Return how far the nearest place of a service is from a postcode, `None` if nobody knows."""
    place = nearest_place(service, home)
    return None if place is None else metres_between(place.postcode, home)


def distance_words(metres: int | None, language: Language) -> str:
    """Return a straight line in miles, "" where it is not known."""
    if metres is None:
        return ""
    miles = Decimal(metres) / _MILE
    if miles < Decimal("0.5"):
        return language.text(_NEAR)
    step = Decimal(1) if miles >= _COARSE else Decimal("0.5")
    shown = (miles / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    if shown == 1:
        return language.text(_ONE)
    return language.text(_FAR, miles=f"\u2066{language.number(shown.normalize())}\u2069")


def _way(place: Location, home: str) -> float:
    metres = metres_between(place.postcode, home)
    return math.inf if metres is None else metres
