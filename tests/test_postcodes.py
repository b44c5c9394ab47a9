"""Distances between postcodes of our part of England, by the list that set-up fetched."""

import pytest

from homeapp.postcodes import metres_between


def test_the_straight_way_between_two_postcodes_is_told_in_metres() -> None:
    # City Hall and the railway station of Bradford lie about half a kilometre apart.
    city_hall, station = "BD1 1HY", "BD1 1TU"
    metres = metres_between(city_hall, station)
    assert metres is not None
    assert 100 < metres < 900
    assert metres == metres_between(station, city_hall)
    assert metres_between(city_hall, city_hall) == 0


def test_a_postcode_counts_however_it_is_spaced() -> None:
    assert metres_between("bd231jd", " BD23  1JD") == 0


def test_a_town_away_is_some_miles() -> None:
    skipton, bradford = "BD23 1JD", "BD1 1HY"
    metres = metres_between(skipton, bradford)
    assert metres is not None
    assert 24_000 < metres < 29_000


@pytest.mark.parametrize(
    "unknown",
    ["", "BD99 9ZZ", "BD1", "BD1 1H", "SW1A 1AA", "../BD1 1HY", "BD1 1HY,10", "١٢٣", "B"],
)
def test_what_the_list_does_not_know_has_no_distance(unknown: str) -> None:
    assert metres_between(unknown, "BD1 1HY") is None
    assert metres_between("BD1 1HY", unknown) is None


def test_a_place_that_the_list_guesses_is_none() -> None:
    guessed = "BD98 1GA"
    assert metres_between(guessed, "BD1 1HY") is None
