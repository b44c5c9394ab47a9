"""How far a place is from home: the nearest of its places, and never more than is known."""

import pytest

from homeapp.domain.directory import Location, LocationKind, Service
from homeapp.i18n import language
from homeapp.services.distances import distance_words, metres_to, nearest_place

HOME, NEAR, FAR = "BD1 1HY", "BD1 1TU", "BD23 1JD"


def a_service(*locations: Location) -> Service:
    return Service(name="Example walks", locations=locations)


def test_the_nearest_of_several_places_is_the_one_to_go_to() -> None:
    service = a_service(Location(postcode=FAR), Location(postcode=NEAR), Location(name="The hall"))
    assert nearest_place(service, HOME) == Location(postcode=NEAR)
    near, far = (metres_to(a_service(Location(postcode=one)), HOME) for one in (NEAR, FAR))
    assert near is not None
    assert far is not None
    assert metres_to(service, HOME) == near < far


def test_without_a_home_the_first_place_stays_and_no_distance_is_told() -> None:
    service = a_service(Location(postcode=FAR), Location(postcode=NEAR))
    assert nearest_place(service, "") == Location(postcode=FAR)
    assert metres_to(service, "") is None


@pytest.mark.parametrize("kind", [LocationKind.VIRTUAL, LocationKind.POSTAL])
def test_nobody_goes_to_an_address_for_letters_or_on_a_screen(kind: LocationKind) -> None:
    service = a_service(Location(postcode=NEAR, kind=kind))
    assert nearest_place(service, HOME) is None
    assert metres_to(service, HOME) is None


@pytest.mark.parametrize(
    ("metres", "said"),
    [
        (None, ""),
        (0, "Less than half a mile from home, in a straight line"),
        (804, "Less than half a mile from home, in a straight line"),
        (805, "About 0.5 miles from home, in a straight line"),
        (1609, "About 1 mile from home, in a straight line"),
        (2300, "About 1.5 miles from home, in a straight line"),
        (4827, "About 3 miles from home, in a straight line"),
        (5700, "About 4 miles from home, in a straight line"),
        (25_000, "About 16 miles from home, in a straight line"),
    ],
)
def test_a_distance_is_told_no_finer_than_it_is_known(metres: int | None, said: str) -> None:
    told = distance_words(metres, language("en"))
    assert told.replace("\u2066", "").replace("\u2069", "") == said
