"""Drinks of a usual week by its days: which of them somebody drinks on a day that they name.

The drinks of the whole week always stand beside them, and a day takes its drinks from among those.
So nobody tells fewer drinks by telling their days: what is made of the whole week never shrinks.
"""

from collections.abc import Iterator
from decimal import Decimal

from homeapp.domain.measures import Response
from homeapp.domain.weekdays import DAYS, days_of

__all__ = [
    "are_of_the_week",
    "days_with_drinks",
    "differ",
    "leave_a_day_out",
    "on_day",
    "on_named_days",
    "with_count",
]

_NONE = Decimal(0)


def with_count(
    response: Response | None, key: str, count: Decimal, day: int | None = None
) -> Response | None:
    """Return an answer with so many of a drink on a day, 0 for Monday, or in the whole week.

    What is counted on a day comes from the drinks on no named day, and adds to the week where
    these are too few; what a day loses goes back to them where there are any. A count of the
    whole week never lies below what its days were told to have. None of any is a count of 0 in a
    week, which says more than nothing said; a day that loses the last drink leaves nothing said.
    """
    told = response or Response()
    week, days = dict(told.drinks), _by_day(told)
    named = on_named_days(told, key)
    if day is None:
        week[key] = max(count, named)
    else:
        change, rest = count - days.get((day, key), _NONE), week.get(key, _NONE) - named
        days[day, key] = count
        more = max(change - max(rest, _NONE), _NONE) if change > 0 else change
        week[key] = week.get(key, _NONE) + (_NONE if change < 0 < rest else more)
    drunk = tuple(one for one in week.items() if one[1])
    if not drunk:
        return None if day is not None else Response(drinks=((key, _NONE),))
    return Response(
        drinks=drunk,
        day_drinks=tuple(
            (DAYS[place], drink, days[place, drink])
            for place in range(len(DAYS))
            for drink in week
            if days.get((place, drink))
        ),
    )


def on_day(response: Response | None, day: int) -> tuple[tuple[str, Decimal], ...]:
    """Return the drinks of a day, 0 for Monday, and how many of each."""
    days = _by_day(response) if response else {}
    return tuple((drink, count) for (place, drink), count in days.items() if place == day)


def days_with_drinks(response: Response | None) -> tuple[int, ...]:
    """Return the days of which drinks were told, 0 for Monday."""
    return tuple(sorted({place for place, _drink in _by_day(response)})) if response else ()


def on_named_days(response: Response | None, key: str) -> Decimal:
    """Return how many of a drink the named days have together."""
    days = _by_day(response) if response else {}
    return sum((count for (_place, drink), count in days.items() if drink == key), _NONE)


def are_of_the_week(response: Response) -> bool:
    """Whether the drinks of the days are days' drinks indeed, and all among those of the week."""
    week, days = dict(response.drinks), _by_day(response)
    is_plain = len(days) == len(response.day_drinks)
    return is_plain and all(
        drink in week and on_named_days(response, drink) <= week[drink] for _place, drink in days
    )


def differ(days: Response | None, drinks: Response | None) -> bool:
    """Whether drinks were told of a day that is not among the days told, or of more than those.

    One of the two is a slip then, and nobody knows which.
    """
    with_drinks = set(days_with_drinks(drinks))
    named = set(days_of(days))
    if named:
        return not with_drinks <= named
    number = days.number if days else None
    return number is not None and _is_counted(number, least=_NONE) and len(with_drinks) > number


def leave_a_day_out(number: Decimal, drinks: Response | None) -> bool:
    """Whether drinks were told day by day, but of fewer days than somebody says they drink on.

    What the whole week has is then known to be at least so much, unless some drinks are on no
    named day: those may be the ones of the day left out.
    """
    days = days_with_drinks(drinks)
    if drinks is None or not days or len(days) >= number:
        return False
    return all(count <= on_named_days(drinks, drink) for drink, count in drinks.drinks)


def _by_day(response: Response) -> dict[tuple[int, str], Decimal]:
    return dict(_told(response))


def _told(response: Response) -> Iterator[tuple[tuple[int, str], Decimal]]:
    """Yield what is a count of a drink on a day: a store may hold anything."""
    for day, drink, count in response.day_drinks:
        if day in DAYS and _is_counted(count):
            yield (DAYS.index(day), drink), count


def _is_counted(count: Decimal, least: Decimal | None = None) -> bool:
    if not isinstance(count, Decimal) or not count.is_finite():
        return False
    return count > 0 if least is None else count >= least
