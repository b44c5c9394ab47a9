"""What a change set tells about one piece of work."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from homeapp.domain.drafts import Draft
from homeapp.domain.entity import Entity, new_id
from homeapp.domain.goals import Goal, Step
from homeapp.domain.plans import Layout, PrintOut, Way
from homeapp.domain.signposts import Signpost
from homeapp.services.changes import Change, ChangeSet
from tests.factories import a_goal

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def changes(*made: Change) -> ChangeSet:
    return ChangeSet(work="Work", at=NOW, worker_id=new_id(), changes=made)


def added(entity: Entity) -> Change:
    return Change(before=None, after=entity)


def a_print_out() -> PrintOut:
    return PrintOut(
        plan_id=new_id(),
        resident_id=new_id(),
        worker_id=new_id(),
        made_at=NOW,
        language="en",
        layout=Layout.STANDARD,
        way=Way.SAVED,
    )


def test_it_touches_the_kinds_that_changed_and_no_other() -> None:
    made = changes(added(a_goal(new_id())))
    assert made.touches(Goal)
    assert made.touches(Step, Goal)
    assert not made.touches(Step, Signpost)


def test_it_yields_the_changes_of_one_kind_in_order() -> None:
    goals = [added(a_goal(new_id())), added(a_goal(new_id()))]
    made = changes(goals[0], added(Step(goal_id=new_id())), goals[1])
    assert list(made.of(Goal)) == goals


def test_a_change_names_the_fields_that_differ() -> None:
    goal = a_goal(new_id())
    change = Change(before=goal, after=replace(goal, unit="steps", confidence=3))
    assert change.fields == ("unit", "confidence")
    assert change.kind is Goal


def test_a_removed_record_is_known_by_what_it_was() -> None:
    goal = a_goal(new_id())
    change = Change(before=goal, after=None)
    assert change.entity == goal
    assert "own_words" in change.fields


def test_a_change_of_nothing_is_a_fault() -> None:
    with pytest.raises(AssertionError):
        _ = Change(before=None, after=None).entity


def test_unfinished_typing_is_neither_recorded_nor_undone() -> None:
    made = changes(added(Draft(about_id=new_id(), field="unit", text="mi")))
    assert not made.recorded
    assert not made.undoable


def test_what_is_kept_for_ever_is_recorded_and_never_undone() -> None:
    made = changes(added(a_goal(new_id())), added(a_print_out()))
    assert made.recorded
    assert not made.undoable


def test_ordinary_work_is_recorded_and_can_be_undone() -> None:
    made = changes(added(a_goal(new_id())))
    assert made.recorded
    assert made.undoable
