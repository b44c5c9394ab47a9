"""When two records may be of the same person."""

from datetime import date

import pytest

from homeapp.domain.residents import FIELD_WORDS, Ethnicity, Gender, Resident, Script, looks_like
from tests.factories import a_resident


def test_a_record_is_not_like_itself() -> None:
    resident = a_resident()
    assert not looks_like(resident, resident)


def test_the_same_nhs_number_settles_it() -> None:
    other = a_resident(given_names="Wholly", family_name="Different", born_on=date(1990, 1, 1))
    assert looks_like(a_resident(), other)


@pytest.mark.parametrize("spelt", ["Mohammed", "Mohammad", "Muhammad"])
def test_spellings_of_one_name_are_alike(spelt: str) -> None:
    one = a_resident(given_names="Mohammed", nhs_number="")
    assert looks_like(one, a_resident(given_names=spelt, nhs_number=""))


def test_names_are_alike_in_any_order_and_case() -> None:
    one = a_resident(given_names="Amina", family_name="Iqbal", nhs_number="")
    assert looks_like(one, a_resident(given_names="IQBAL", family_name="amina", nhs_number=""))


def test_one_name_with_another_birthday_and_postcode_is_another_person() -> None:
    other = a_resident(nhs_number="", born_on=date(1985, 1, 1), postcode="BD23 1PJ")
    assert not looks_like(a_resident(), other)


def test_one_name_with_the_same_postcode_is_worth_a_look() -> None:
    other = a_resident(nhs_number="", born_on=date(1985, 1, 1))
    assert looks_like(a_resident(), other)


def test_one_name_alone_is_worth_a_look_where_nothing_else_is_known() -> None:
    one = Resident(preferred_name="Amina")
    assert looks_like(one, Resident(preferred_name="Amina"))
    assert not looks_like(one, Resident(preferred_name="Boguslaw"))


def test_a_preferred_name_stands_for_a_first_name() -> None:
    known = {"family_name": "Example", "born_on": date(1961, 4, 3), "postcode": "BD1 1HY"}
    typed = Resident(preferred_name="Jean", **known)
    assert looks_like(typed, Resident(given_names="Jean", **known))
    assert looks_like(typed, Resident(given_names="Jean Mary", preferred_name="Jean", **known))


def test_people_of_one_family_and_home_are_not_one_person() -> None:
    ann = Resident(preferred_name="Ann", family_name="Example", postcode="BD1 1HY")
    assert not looks_like(ann, Resident(preferred_name="Bob", family_name="Example"))
    bob = Resident(preferred_name="Bob", family_name="Example", postcode="BD1 1HY")
    assert not looks_like(ann, bob)


def test_records_without_names_are_not_alike() -> None:
    assert not looks_like(Resident(), Resident())


def test_a_full_name_falls_back_on_the_preferred_name() -> None:
    assert a_resident().full_name == "Amina Example"
    assert Resident(preferred_name="Amina").full_name == "Amina"
    assert Resident(preferred_name="Amina", family_name="Example").full_name == "Amina Example"


def test_every_choice_has_words_of_its_own() -> None:
    for kind in (Ethnicity, Gender, Script):
        words = [member.words for member in kind]
        assert all(words)
        assert len(set(words)) == len(words)


def test_a_choice_is_stored_by_its_value() -> None:
    assert Script("Arab") is Script.ARABIC
    assert Script.ARABIC == "Arab"
    assert FIELD_WORDS["reading_script"]
