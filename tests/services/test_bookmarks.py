"""Each worker's place is kept, apart from undo, from the trail and from other workers."""

from datetime import timedelta

from homeapp.domain.entity import new_id
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryStore


def test_the_place_is_where_it_was_put_last(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    assert planner.bookmarks.mine() is None
    planner.bookmarks.put(person.id, "goals")
    planner.bookmarks.turn_to("tiles", 2)
    planner.bookmarks.put(person.id, "plans")
    kept = planner.bookmarks.mine()
    assert kept is not None
    assert (kept.resident_id, kept.step, kept.part, kept.page) == (person.id, "plans", "tiles", 2)


def test_what_is_open_is_kept_with_its_step(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    goal_id = str(new_id())
    planner.bookmarks.put(person.id, "goals", goal_id)
    planner.bookmarks.turn_to("check-in", 3, "smoking,alcohol")
    kept = planner.bookmarks.mine()
    assert kept is not None
    assert (kept.step, kept.inside) == ("goals", goal_id)
    assert (kept.part, kept.page, kept.within) == ("check-in", 3, "smoking,alcohol")
    planner.bookmarks.put(person.id, "measures")
    planner.bookmarks.turn_to("words", 1)
    kept = planner.bookmarks.mine()
    assert kept is not None
    assert (kept.inside, kept.within) == ("", "")


def test_what_was_open_is_known_to_whoever_opens_the_person_again(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.bookmarks.put(person.id, "measures", "eating")
    planner.bookmarks.stop()
    left = planner.bookmarks.left(person.id)
    assert left is not None
    assert left.inside == "eating"


def test_another_session_begins_at_the_first_page_of_the_resident(planner: Planner) -> None:
    first, second = (planner.residents.add(a_resident(id=new_id())) for _ in range(2))
    planner.bookmarks.put(first.id, "goals")
    planner.bookmarks.turn_to("tiles", 2)
    planner.bookmarks.put(second.id, "about")
    kept = planner.bookmarks.mine()
    assert kept is not None
    assert (kept.resident_id, kept.step, kept.part, kept.page) == (second.id, "about", "", 0)


def test_a_session_that_ended_leaves_no_place_to_go_on_at_by_itself(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.bookmarks.put(person.id, "goals")
    planner.bookmarks.stop()
    planner.bookmarks.stop()
    assert planner.bookmarks.mine() is None
    planner.bookmarks.turn_to("tiles", 1)
    assert planner.bookmarks.mine() is None


def test_where_i_stopped_with_somebody_is_kept_for_the_day(
    planner: Planner, clock: FrozenClock
) -> None:
    first, second = (planner.residents.add(a_resident(id=new_id())) for _ in range(2))
    planner.bookmarks.put(first.id, "goals")
    planner.bookmarks.turn_to("tiles", 2)
    assert planner.bookmarks.left(first.id) is None
    planner.bookmarks.stop()
    planner.bookmarks.put(second.id, "about")
    planner.bookmarks.stop()
    left = [planner.bookmarks.left(one.id) for one in (first, second)]
    assert [(at.step, at.part, at.page) for at in left if at] == [
        ("goals", "tiles", 2),
        ("about", "", 0),
    ]
    clock.now += timedelta(hours=14)
    assert planner.bookmarks.left(first.id) is None


def test_a_session_gone_on_with_keeps_the_page_of_the_resident(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.bookmarks.put(person.id, "goals")
    planner.bookmarks.turn_to("tiles", 2)
    planner.bookmarks.stop()
    planner.bookmarks.put(person.id, "plans")
    kept = planner.bookmarks.mine()
    assert kept is not None
    assert (kept.step, kept.part, kept.page) == ("plans", "tiles", 2)


def test_where_another_worker_stopped_is_their_own(
    planner: Planner, memory_store: MemoryStore
) -> None:
    person = planner.residents.add(a_resident())
    planner.bookmarks.put(person.id, "goals")
    planner.bookmarks.stop()
    memory_store.worker_id = new_id()
    assert planner.bookmarks.left(person.id) is None


def test_places_of_other_days_go(
    planner: Planner, memory_store: MemoryStore, clock: FrozenClock
) -> None:
    first, second = (planner.residents.add(a_resident(id=new_id())) for _ in range(2))
    planner.bookmarks.put(first.id, "goals")
    planner.bookmarks.stop()
    clock.now += timedelta(hours=14)
    planner.bookmarks.put(second.id, "goals")
    planner.bookmarks.stop()
    with memory_store.read() as records:
        assert [one.resident_id for one in records.bookmarks.where()] == [second.id]


def test_there_is_no_place_with_somebody_who_is_gone(planner: Planner) -> None:
    planner.bookmarks.put(new_id(), "goals")
    assert planner.bookmarks.mine() is None


def test_each_worker_has_their_own_place(planner: Planner, memory_store: MemoryStore) -> None:
    person = planner.residents.add(a_resident())
    planner.bookmarks.put(person.id, "goals")
    first, memory_store.worker_id = memory_store.worker_id, new_id()
    assert planner.bookmarks.mine() is None
    memory_store.worker_id = first
    assert planner.bookmarks.mine() is not None


def test_keeping_the_place_is_no_work_to_undo_and_in_no_trail(
    planner: Planner, memory_store: MemoryStore
) -> None:
    person = planner.residents.add(a_resident())
    trail, undo = len(memory_store.trail), planner.history.next_undo
    planner.bookmarks.put(person.id, "goals")
    planner.bookmarks.turn_to("tiles", 1)
    planner.bookmarks.stop()
    assert planner.history.next_undo == undo
    assert len(memory_store.trail) == trail


def test_a_place_of_another_day_is_none(planner: Planner, clock: FrozenClock) -> None:
    person = planner.residents.add(a_resident())
    planner.bookmarks.put(person.id, "goals")
    clock.now += timedelta(hours=14)
    assert planner.bookmarks.mine() is None
    planner.bookmarks.put(person.id, "plans")
    assert planner.bookmarks.mine() is not None
