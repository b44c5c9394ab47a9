"""A place that can help, in the words on a resident's card."""

from datetime import date

import pytest

from homeapp.domain.directory import WEB_ONLY, Location, Service
from homeapp.i18n import language
from homeapp.services.directory import Listing
from tests.factories import a_service
from ui.common.tongues import Tongues
from ui.signposts.resident_words import place_words

TODAY = date(2026, 11, 22)


def test_a_place_says_how_far_from_home_its_nearest_place_is() -> None:
    places = (
        Location(name="Far hall", postcode="BD23 1JD"),
        Location(name="Hall", postcode="BD1 1TU"),
    )
    listing = Listing(a_service(locations=places), None)
    said = place_words(listing, Tongues(language("ur")), date(2026, 11, 22), "BD1 1HY")
    facts = " ".join(f"{fact.large} {fact.small}" for fact in said.facts)
    assert "Less than half a mile from home" in facts
    assert "Far hall" not in facts
    unknown = place_words(listing, Tongues(language("ur")), date(2026, 11, 22))
    assert not [fact for fact in unknown.facts if "mile" in fact.small]


def test_a_place_says_which_languages_are_spoken_there() -> None:
    service = a_service(languages=("English", "urdu", "Klingon"))
    said = place_words(Listing(service, None), Tongues(language("ur")), date(2026, 11, 22))
    languages = next(fact for fact in said.facts if "English" in fact.small)
    assert languages.small.startswith("Languages: ")
    for name in ("English", "اردو", "Klingon"):
        assert name in languages.small
        assert name in languages.large


@pytest.mark.parametrize(("url", "is_said"), [("https://example.org", True), ("", False)])
def test_a_place_with_a_web_page_only_says_who_can_look_it_up(url: str, *, is_said: bool) -> None:
    service = a_service(url=url, contacts=())
    assert says_who_looks_it_up(service) is is_said


def test_a_number_is_enough_unless_it_is_wrong() -> None:
    service = a_service(url="https://example.org", verified_on=TODAY)
    assert service.phones
    assert not says_who_looks_it_up(service)
    assert says_who_looks_it_up(service.with_wrong_number())


def says_who_looks_it_up(service: Service) -> bool:
    said = place_words(Listing(service, None), Tongues(language("ur")), TODAY)
    return any(WEB_ONLY in (fact.large, fact.small) for fact in said.facts)
