"""Days of a usual week as an answer: which ones, or how many where they differ."""

from collections.abc import Iterable
from decimal import Decimal

from homeapp.domain.measures import Response
from homeapp.domain.schedules import Weekday

__all__ = ["DAYS", "days_of", "on_days"]

DAYS = tuple(day.name.lower() for day in Weekday)
"""The key of each day as an answer, Monday first."""


def on_days(places: Iterable[int]) -> Response | None:
    """Return the answer for some days, 0 for Monday, with their number; `None` for no day told.

    To drink on none is the number 0, which says more than nothing said.
    """
    chosen = tuple(DAYS[place] for place in sorted(set(places)))
    return Response(chosen=chosen, number=Decimal(len(chosen))) if chosen else None


def days_of(response: Response | None) -> tuple[int, ...]:
    """Return which days were told, 0 for Monday; none where their number alone was.

    A store may hold anything: days that are not as many as their number tell nothing, because all
    that is made of the answer goes by the number.
    """
    number = response.number if response else None
    if response is None or not isinstance(number, Decimal) or not number.is_finite():
        return ()
    places = tuple(place for place, day in enumerate(DAYS) if day in response.chosen)
    return places if number == len(places) == len(response.chosen) else ()
