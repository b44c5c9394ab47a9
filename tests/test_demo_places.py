"""The made-up places of the practice store: whole cards to learn on, and no word of them true."""

import pytest

from homeapp.domain.directory import Service, Topic
from homeapp.exchange.oruk import read_file
from homeapp.paths import SAMPLE
from homeapp.planner import Planner
from homeapp.services.distances import metres_to
from tests.fakes import FrozenClock
from tests.terminal import named
from ui.signposts.presenter import SignpostsPresenter

pytest_plugins = ("tests.practice",)


def made_up(planner: Planner) -> list[Service]:
    return [
        listing.service
        for listing in planner.directory.search("Example")
        if listing.service.name.startswith("Example ")
    ]


def test_its_made_up_places_say_so_and_tell_all_that_a_card_can(filled: Planner) -> None:
    places = made_up(filled)
    for place in places:
        assert "Made up" in place.description
        assert all(one.number.startswith(("07700 900 ", "01632 960")) for one in place.phones)
        assert all((place.locations, place.schedules, place.costs, place.languages))
    wanted = {Topic.ACTIVITY, Topic.EATING, Topic.SMOKING, Topic.ALCOHOL, Topic.FOOD}
    assert wanted | {Topic.WELLBEING, Topic.LONELINESS} <= {
        topic for place in places for topic in place.topics
    }
    assert {"Urdu", "Punjabi", "Bengali", "Polish", "English"} <= {
        spoken for place in places for spoken in place.languages
    }


def test_a_team_takes_in_none_of_the_made_up_places() -> None:
    names = [service.name for service in read_file(SAMPLE / "directory.json").services]
    assert names
    assert not [name for name in names if "example" in name.casefold()]


def test_the_worker_checked_all_its_made_up_places_lately_but_one(
    filled: Planner, clock: FrozenClock
) -> None:
    today = clock().date()
    doubtful = [one for one in made_up(filled) if one.must_check_before_going(today)]
    assert [one.name for one in doubtful] == ["Example Quiet Minds"]
    lately = [one for one in made_up(filled) if one not in doubtful]
    assert {one.verified_by for one in lately} == {filled.workers.me().name}
    assert not any(one.needs_checking(today) for one in lately)


@pytest.mark.parametrize("name", ["Amina", "Marek", "Rahima", "Jean", "Mohammad", "Tariq"])
def test_a_made_up_place_is_near_its_people_and_of_their_area(filled: Planner, name: str) -> None:
    person = named(filled, name)
    ways = [
        metres
        for place in made_up(filled)
        if person.local_authority in {area.code for area in place.areas}
        for metres in [metres_to(place, person.postcode)]
        if metres is not None
    ]
    assert min(ways) < 5_000


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Marek", "Example Fresh Start"),
        ("Jean", "Example Alcohol Team"),
        ("Mohammad", "Example Park Walkers"),
        ("Tariq", "Example Fresh Start"),
    ],
)
def test_a_made_up_place_is_the_first_to_be_suggested_with_its_distance(
    filled: Planner, clock: FrozenClock, name: str, first: str
) -> None:
    page = SignpostsPresenter(filled, lambda: None, lambda: clock().date())
    page.open(named(filled, name).id)
    nearest = page.suggested[0].services[0]
    assert nearest.name == first
    assert "from home" in nearest.distance


def test_a_plan_of_it_tells_where_when_and_at_what_cost_a_place_is(filled: Planner) -> None:
    [circle] = [
        place
        for place in filled.plans.latest(named(filled, "Rahima").id).content.services
        if place.name == "Example Women's Tea Circle"
    ]
    assert all((circle.address, circle.postcode, circle.schedules, circle.languages))
    assert (circle.cost, circle.check_first) == ("Free", False)
