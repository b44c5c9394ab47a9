"""A worker's own details, which the plan prints."""

from homeapp.planner import Planner
from tests.factories import a_resident


def test_i_am_who_unlocked_the_store(planner: Planner) -> None:
    assert planner.workers.me().name == "Sam Jones"


def test_my_details_change_one_at_a_time(planner: Planner) -> None:
    before = planner.workers.me()
    planner.workers.change_me(base="Keighley")
    after = planner.workers.me()
    assert after.base == "Keighley"
    assert (after.id, after.name, after.phone) == (before.id, before.name, before.phone)


def test_my_details_are_taken_back_by_undo(planner: Planner) -> None:
    before = planner.workers.me()
    planner.workers.change_me(phone="07700 900 999")
    planner.history.undo()
    assert planner.workers.me() == before


def test_undo_takes_no_pin_away_and_what_was_done_before_it_stays_undoable(
    planner: Planner,
) -> None:
    person = planner.residents.add(a_resident())
    planner.workers.change_me(phone="07700 900 999")
    planner.residents.change(person.id, preferred_name="Mina")
    planner.workers.set_pin("2580")
    assert planner.history.undo() == "Change preferred name"
    assert planner.history.next_undo is None  # my details hold the PIN as well
    assert planner.workers.knows_pin("2580")


def test_my_pin_is_known_and_no_other(planner: Planner) -> None:
    assert not planner.workers.knows_pin("2580")
    planner.workers.set_pin("2580")
    assert planner.workers.knows_pin("2580")
    assert not planner.workers.knows_pin("2581")
