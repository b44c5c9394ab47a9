"""A place that can help, in the words on a resident's card."""

from datetime import date

from homeapp.domain.directory import Location
from homeapp.i18n import language
from homeapp.services.directory import Listing
from tests.factories import a_service
from ui.common.tongues import Tongues
from ui.signposts.resident_words import place_words


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
