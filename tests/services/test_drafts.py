"""What is typed is kept before it is a value, and leaves no trace once it is one."""

from homeapp.domain.drafts import Draft
from homeapp.domain.entity import new_id
from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.fakes import MemoryStore


def test_typing_is_kept_a_text_a_field(planner: Planner) -> None:
    about = new_id()
    planner.drafts.keep(about, "born_on", "3 1")
    planner.drafts.keep(about, "born_on", "3 11 19")
    planner.drafts.keep(about, "postcode", "BD1")
    assert planner.drafts.of(about) == {"born_on": "3 11 19", "postcode": "BD1"}
    assert planner.drafts.of(new_id()) == {}


def test_a_kept_text_keeps_its_record(planner: Planner, memory_store: MemoryStore) -> None:
    about = new_id()
    planner.drafts.keep(about, "born_on", "3")
    planner.drafts.keep(about, "born_on", "3 11")
    assert len(memory_store.rows[Draft]) == 1


def test_dropping_leaves_the_other_fields(planner: Planner) -> None:
    about = new_id()
    planner.drafts.keep(about, "born_on", "3 1")
    planner.drafts.keep(about, "postcode", "BD1")
    planner.drafts.drop(about, "born_on")
    assert planner.drafts.of(about) == {"postcode": "BD1"}
    planner.drafts.drop(about, "born_on")
    assert planner.drafts.of(about) == {"postcode": "BD1"}


def test_unfinished_typing_is_no_step_of_undo_or_audit(
    planner: Planner, memory_store: MemoryStore
) -> None:
    about = new_id()
    before, trail = planner.history.next_undo, list(memory_store.trail)
    planner.drafts.keep(about, "born_on", "3 1")
    planner.drafts.drop(about, "born_on")
    assert planner.history.next_undo == before
    assert memory_store.trail == trail


FULL = Refusal("There is no room. Make some space.")


def test_what_the_store_refuses_is_held_until_it_takes_it(
    planner: Planner, memory_store: MemoryStore
) -> None:
    about = new_id()
    planner.drafts.keep(about, "born_on", "3 1")
    memory_store.refusing = FULL
    planner.drafts.keep(about, "born_on", "3 11 19")
    planner.drafts.keep(about, "postcode", "BD1")
    assert planner.drafts.of(about) == {"born_on": "3 11 19", "postcode": "BD1"}
    assert planner.drafts.of(new_id()) == {}
    assert not planner.drafts.try_again()
    memory_store.refusing = None
    assert planner.drafts.try_again()
    assert {one.text for one in memory_store.rows[Draft].values()} == {"3 11 19", "BD1"}


def test_what_is_saved_after_all_is_held_no_more(
    planner: Planner, memory_store: MemoryStore
) -> None:
    about = new_id()
    memory_store.refusing = FULL
    planner.drafts.keep(about, "postcode", "BD1")
    planner.drafts.drop(about, "postcode")
    assert planner.drafts.try_again()
    assert planner.drafts.of(about) == {}
