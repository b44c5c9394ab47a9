"""Only what was noted in a while is taken back from there, and never what lies before it."""

from dataclasses import replace

import pytest

from homeapp.domain.goals import Goal
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet
from homeapp.services.history import ChangedSince
from homeapp.services.since import Since
from tests.factories import a_goal, a_resident
from tests.fakes import MemoryStore


@pytest.fixture
def goal(planner: Planner) -> Goal:
    return planner.goals.add(a_goal(planner.residents.add(a_resident()).id))


@pytest.fixture
def since(planner: Planner, goal: Goal) -> Since:
    """Return a while that notes everything from now on."""
    since = Since(planner.history)
    planner.listen(since.note)
    return since


def test_what_was_done_before_stays(planner: Planner, goal: Goal, since: Since) -> None:
    before = planner.history.next_undo
    assert before is not None
    assert since.undo() is None
    assert since.redo() is None
    assert planner.history.next_undo == before
    assert planner.goals.get(goal.id) == goal


def test_whether_there_is_something_to_take_back(
    planner: Planner, goal: Goal, since: Since
) -> None:
    assert not since.can_undo
    planner.goals.change(goal.id, unit="steps")
    assert since.can_undo
    since.undo()
    assert not since.can_undo
    since.redo()
    assert since.can_undo
    since.begin()
    assert not since.can_undo


def test_what_was_taken_back_before_is_not_done_again(
    planner: Planner, goal: Goal, since: Since
) -> None:
    planner.goals.change(goal.id, unit="steps")
    planner.history.undo()
    since.begin()
    assert since.redo() is None
    assert planner.history.next_redo == "Change what is counted"


def test_what_was_noted_is_taken_back_and_done_again(
    planner: Planner, goal: Goal, since: Since
) -> None:
    changed = planner.goals.change(goal.id, unit="steps")
    assert since.undo() == "Change what is counted"
    assert since.undo() is None
    assert planner.goals.get(goal.id) == goal
    assert since.redo() == "Change what is counted"
    assert since.redo() is None
    assert planner.goals.get(goal.id) == changed


def test_a_while_that_begins_anew_leaves_the_one_before(
    planner: Planner, goal: Goal, since: Since
) -> None:
    changed = planner.goals.change(goal.id, unit="steps")
    since.begin()
    assert since.undo() is None
    assert planner.goals.get(goal.id) == changed
    assert planner.history.undo() == "Change what is counted"


def test_work_that_was_not_noted_stays_and_all_beneath_it(planner: Planner, goal: Goal) -> None:
    since = Since(planner.history)

    def note_days(changes: ChangeSet) -> None:
        if any("how_often" in change.fields for change in changes.changes):
            since.note(changes)

    planner.listen(note_days)
    planner.goals.change(goal.id, how_often="every day")
    planner.goals.change(goal.id, unit="steps")
    assert since.undo() is None
    planner.history.undo()
    assert since.redo() is None
    assert since.undo() is not None
    assert planner.goals.get(goal.id) == goal


def test_what_another_hand_changed_since_is_refused(
    planner: Planner, goal: Goal, since: Since, memory_store: MemoryStore
) -> None:
    planner.goals.change(goal.id, unit="steps")
    memory_store.rows[Goal][goal.id] = replace(goal, unit="miles")
    with pytest.raises(ChangedSince):
        since.undo()
    assert planner.goals.get(goal.id).unit == "miles"
    assert since.undo() is None
