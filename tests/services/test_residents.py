"""What a worker does with the people in the caseload."""

from datetime import date

import pytest

from homeapp.domain.residents import Resident
from homeapp.errors import NotFound
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from tests.factories import a_resident
from tests.fakes import MemoryStore


def test_a_person_is_added_and_found_again(planner: Planner) -> None:
    added = planner.residents.add(a_resident())
    assert planner.residents.get(added.id) == added
    assert [row.preferred_name for row in planner.residents.caseload()] == ["Amina"]


@pytest.mark.parametrize("words", ["exam", "BD1 1HY", "9990000018", "amina example"])
def test_the_caseload_is_searched_by_name_postcode_or_number(planner: Planner, words: str) -> None:
    planner.residents.add(a_resident())
    planner.residents.add(
        Resident(preferred_name="Jan", family_name="Kowalski", postcode="BD23 1PJ")
    )
    assert [row.preferred_name for row in planner.residents.caseload(words)] == ["Amina"]


def test_no_words_find_everyone(planner: Planner) -> None:
    planner.residents.add(a_resident())
    assert len(planner.residents.caseload("   ")) == 1
    assert planner.residents.caseload("nobody") == []


def test_a_change_names_its_fields_and_touches_no_other(planner: Planner) -> None:
    heard: list[ChangeSet] = []
    before = planner.residents.add(a_resident())
    planner.listen(heard.append)
    after = planner.residents.change(before.id, postcode="BD23 1PJ", born_on=date(1960, 11, 3))
    assert after.postcode == "BD23 1PJ"
    assert after.given_names == before.given_names
    assert heard[0].work == "Change postcode, date of birth"
    assert heard[0].changes[0].fields == ("born_on", "postcode")


def test_saving_the_same_value_leaves_no_step_to_undo(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.history.clear()
    planner.residents.change(person.id, postcode=person.postcode)
    assert planner.history.next_undo is None


def test_a_change_is_taken_back_by_undo(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.residents.change(person.id, postcode="BD23 1PJ")
    planner.history.undo()
    assert planner.residents.get(person.id) == person


def test_looking_at_a_record_is_noted_without_a_word_of_it(
    planner: Planner, memory_store: MemoryStore
) -> None:
    person = planner.residents.add(a_resident())
    memory_store.trail.clear()
    assert planner.residents.open(person.id) == person
    (entry,) = planner.audit.entries(person.id)
    assert entry.worker_id == memory_store.worker_id
    assert entry.records == (("Resident", person.id, ()),)
    assert "Amina" not in repr(entry)


def test_likely_duplicates_are_others_that_look_alike(planner: Planner) -> None:
    known = planner.residents.add(a_resident())
    planner.residents.add(Resident(preferred_name="Jan", family_name="Kowalski"))
    again = planner.residents.add(a_resident(nhs_number="", address=""))
    assert planner.residents.likely_duplicates(again) == [known]


def test_nobody_is_refused_kindly(planner: Planner) -> None:
    with pytest.raises(NotFound) as told:
        planner.residents.get(a_resident().id)
    assert "choose again" in str(told.value)
