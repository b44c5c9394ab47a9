"""The end of the work with a person, and its new beginning."""

import pytest

from homeapp.domain.closures import AlreadyClosed, ClosureOutcome, ClosureReason, NotClosed
from homeapp.domain.due import WorkList, lists_of
from homeapp.domain.goals import GoalStatus
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident
from tests.fakes import FrozenClock


@pytest.fixture
def amina(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


def test_closing_keeps_why_and_how_things_are_and_undo_opens(
    planner: Planner, amina: Resident
) -> None:
    planner.closures.close(
        amina.id, ClosureReason.MOVED_ON, ClosureOutcome.BETTER, "Rings if need be"
    )
    standing = planner.closures.standing(amina.id)
    assert standing is not None
    assert (standing.reason, standing.outcome) == (ClosureReason.MOVED_ON, ClosureOutcome.BETTER)
    assert planner.history.undo() == "Close the work with a person"
    assert planner.closures.standing(amina.id) is None


def test_a_record_that_is_closed_can_be_read_and_its_goals_stay_as_they_stand(
    planner: Planner, amina: Resident
) -> None:
    goal = planner.goals.add(a_goal(amina.id))
    planner.closures.close(amina.id, ClosureReason.NO_CONTACT)
    assert planner.residents.open(amina.id) == amina
    assert planner.goals.get(goal.id).status is GoalStatus.ACTIVE
    assert [row.preferred_name for row in planner.residents.caseload("amina")] == ["Amina"]


def test_whoever_is_closed_leaves_every_list_and_comes_back(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    today = clock.now.date()
    planner.visits.plan(amina.id, today)
    planner.closures.close(amina.id, ClosureReason.DECLINED)
    (row,) = planner.residents.caseload()
    assert lists_of(row.follow_up, today) == {WorkList.CLOSED}
    planner.closures.reopen(amina.id, "She rang")
    (row,) = planner.residents.caseload()
    assert lists_of(row.follow_up, today) == {WorkList.ALL, WorkList.TODAY}


def test_twice_is_refused_either_way(planner: Planner, amina: Resident) -> None:
    with pytest.raises(NotClosed):
        planner.closures.reopen(amina.id)
    planner.closures.close(amina.id, ClosureReason.COMPLETED)
    with pytest.raises(AlreadyClosed):
        planner.closures.close(amina.id, ClosureReason.COMPLETED)
    opened = planner.closures.reopen(amina.id, "A new worry")
    assert opened.reopened_because == "A new worry"
    planner.closures.close(amina.id, ClosureReason.COMPLETED)
    assert len(planner.closures.of(amina.id)) == 2
