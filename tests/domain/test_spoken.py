"""The languages that a worker can choose for a person."""

from homeapp.domain.spoken import (
    fitting_language,
    language_names,
    spoken_languages,
    written_languages,
)
from homeapp.i18n import languages


def test_languages_of_our_catalogues_come_first() -> None:
    codes = [known.code for known in spoken_languages()]
    ours = [known.code for known in languages()]
    assert codes[: len(ours)] == ours


def test_no_language_is_named_twice() -> None:
    for names in (
        [known.code for known in spoken_languages()],
        [known.english_name for known in spoken_languages()],
    ):
        assert len(set(names)) == len(names)


def test_the_languages_of_the_district_are_there() -> None:
    names = {known.english_name for known in spoken_languages()}
    here = {"Punjabi", "Slovak", "Pashto", "Arabic", "Gujarati", "Romanian", "Czech", "Latvian"}
    assert here <= names
    assert {"Hungarian", "Farsi", "Ukrainian", "Kurdish (Sorani)"} <= names


def test_pahari_and_sign_language_are_spoken_and_not_read() -> None:
    read = {known.code for known in written_languages()}
    assert not {"phr", "syl", "bfi"} & read
    assert {"phr", "syl", "bfi"} <= {known.code for known in spoken_languages()}


def test_a_language_has_its_own_name_and_an_english_one() -> None:
    assert language_names("ur") == ("اردو", "Urdu")
    assert language_names("xx") == ("xx", "xx")


def test_words_in_letters_of_the_chosen_language_stay_in_it() -> None:
    assert fitting_language("My garden", "en", "ur") == "en"
    assert fitting_language("میرا باغ", "ps", "ur") == "ps"
    assert fitting_language("Mera bagh", "ur") == "ur"
    assert fitting_language("2 x 10!", "en", "ur") == "en"


def test_words_in_other_letters_are_in_a_likely_language() -> None:
    assert fitting_language("میرا باغ", "en", "", "pa") == "pa"
    assert fitting_language("میرا باغ (GP)", "en") == "ur"
    assert fitting_language("আমার বাগান", "en", "ur") == "bn"
    assert fitting_language("我的花园", "en", "ur") == "en"
