"""Who did and saw what: ids and fields, never a word."""

from dataclasses import fields

import pytest

from homeapp.domain.residents import Resident
from homeapp.errors import NotFound
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import MemoryStore


def test_every_piece_of_work_leaves_its_line_newest_first(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.residents.change(person.id, postcode="BD23 1PJ")
    planner.conversations.say(person.id, "important", "My garden", "en")
    works = [entry.work for entry in planner.audit.entries()][:3]
    assert works == ["Write down what matters", "Change postcode", "Add a person"]


def test_lines_of_one_record_are_told_apart(planner: Planner) -> None:
    one, other = planner.residents.add(a_resident()), planner.residents.add(a_resident())
    planner.residents.change(other.id, postcode="BD23 1PJ")
    assert [entry.work for entry in planner.audit.entries(one.id)] == ["Add a person"]
    assert [entry.work for entry in planner.audit.entries(other.id, limit=1)] == ["Change postcode"]


def test_no_line_holds_a_value(planner: Planner, memory_store: MemoryStore) -> None:
    person = planner.residents.add(a_resident())
    values = {"address": "77 Sycamore Row", "gp_practice": "Moorview", "contact_note": "Ring twice"}
    planner.residents.change(person.id, **values)
    planner.conversations.say(person.id, "important", "My garden", "en")
    told = repr(planner.audit.entries())
    assert [
        word for word in (*values.values(), "Amina", "garden", "9990000018") if word in told
    ] == []
    assert memory_store.trail


def test_undo_is_work_too(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.residents.change(person.id, postcode="BD23 1PJ")
    planner.history.undo()
    entries = planner.audit.entries(person.id)
    assert [entry.records[0][2] for entry in entries[:2]] == [("postcode",), ("postcode",)]
    assert {known.name for known in fields(Resident)} >= set(entries[-1].records[0][2])


def test_work_that_is_refused_leaves_no_line(planner: Planner, memory_store: MemoryStore) -> None:
    before = len(memory_store.trail)
    with pytest.raises(NotFound):
        planner.residents.change(a_resident().id, postcode="BD23 1PJ")
    assert len(memory_store.trail) == before


def test_a_whole_store_has_nothing_wrong(planner: Planner) -> None:
    assert planner.audit.check_store() == []
