"""A service of the directory in the worker's words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from homeapp.domain.directory import Area, Cost, Location, LocationKind, Service
from homeapp.domain.schedules import Schedule, ScheduleDay, Weekday
from homeapp.services.directory import Listing
from homeapp.services.listings import ListingWords, in_words
from tests.factories import a_service, an_organisation

TODAY = date(2026, 11, 21)
NEVER = "Nobody has checked this yet. Check before you go."


def words(**values: Any) -> ListingWords:
    return in_words(Listing(a_service(**values), None), TODAY)


def test_it_says_who_runs_it_unless_that_is_the_same() -> None:
    body = an_organisation(name="Example Trust")
    assert in_words(Listing(a_service(body), body), TODAY).run_by == "Example Trust"
    assert in_words(Listing(a_service(body, name="Example Trust"), body), TODAY).run_by == ""


@pytest.mark.parametrize(
    ("values", "checked", "doubt"),
    [
        ({"verified_on": date(2026, 11, 1)}, "Checked on 1 November 2026 by Sam Jones.", ""),
        (
            {"verified_on": date(2026, 8, 1), "verified_by": ""},
            "Checked on 1 August 2026.",
            "That was more than 90 days ago. Check it again soon.",
        ),
        (
            {"verified_on": date(2026, 1, 1)},
            "Checked on 1 January 2026 by Sam Jones.",
            "That was more than six months ago. Check before you go.",
        ),
        ({"verified_on": None}, NEVER, ""),
        ({"verified_on": date(2027, 1, 1)}, NEVER, ""),
    ],
)
def test_it_says_who_checked_it_and_how_far_to_trust_that(
    values: dict[str, Any], checked: str, doubt: str
) -> None:
    said = words(**values)
    assert said.checked == checked
    assert said.doubt == doubt


def test_a_wrong_number_is_said_even_when_checked_today() -> None:
    assert "wrong" in words(verified_on=TODAY, number_wrong=True).doubt


def test_times_past_their_last_day_are_in_doubt() -> None:
    monday = (ScheduleDay(weekday=Weekday.MONDAY),)
    old, new = (
        Schedule(days=monday, valid_to=date(2026, 1, 1)),
        Schedule(days=monday, valid_to=date(2027, 1, 1)),
    )
    assert "may be out of date" in words(schedules=(old,)).times[0]
    assert "may be out of date" not in words(schedules=(new,)).times[0]


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (Cost(amount=Decimal(0)), "Free"),
        (Cost(option="Free", amount=Decimal(0)), "Free"),
        (Cost(amount=Decimal("3.50")), "£3.50"),
        (Cost(option="One class", amount=Decimal(4)), "One class: £4"),
        (Cost(description="Pay what you can"), "Pay what you can"),
    ],
)
def test_costs_are_said_plainly(cost: Cost, said: str) -> None:
    assert words(costs=(cost,)).cost == said


def test_an_address_says_each_part_once() -> None:
    hall = Location(name="Test Hall", address_lines=("Test Hall", "1 Test Street"), city="Shipley")
    online = Location(kind=LocationKind.VIRTUAL)
    assert words(locations=(hall, online)).places == (
        "Test Hall, 1 Test Street, Shipley",
        "Online or by phone",
    )


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ({"minimum_age": 18}, "Ages 18 and over"),
        ({"maximum_age": 25}, "Ages up to 25"),
        ({"minimum_age": 0, "maximum_age": 18}, "Ages 0 to 18"),
        ({"minimum_age": 50, "eligibility": "Men"}, "Ages 50 and over; Men"),
        ({}, ""),
    ],
)
def test_it_says_who_it_is_for(ages: dict[str, Any], said: str) -> None:
    assert words(**ages).who_for == said


def test_what_is_not_known_is_blank() -> None:
    bare = in_words(Listing(Service(name="Example"), None), TODAY)
    assert (bare.cost, bare.languages, bare.areas, bare.places, bare.times) == ("", "", "", (), ())
    assert words(areas=(Area(name="Craven"), Area(code="E08000032"))).areas == "Craven"
