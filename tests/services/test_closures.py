"""The end of the work with a person, and its new beginning."""

from datetime import timedelta

import pytest

from homeapp.domain.closures import (
    AlreadyClosed,
    ClosedNow,
    ClosureOutcome,
    ClosureReason,
    NotClosed,
)
from homeapp.domain.due import WorkList, lists_of
from homeapp.domain.goals import GoalDomain, GoalStatus
from homeapp.domain.residents import Resident
from homeapp.domain.visits import VisitStatus
from homeapp.planner import Planner
from tests.factories import a_goal, a_resident, a_service, an_organisation
from tests.fakes import FrozenClock
from tests.ready_plans import a_ready_resident


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


def test_no_meeting_is_planned_or_moved_until_the_work_is_open_again(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    soon = clock.now.date() + timedelta(days=7)
    planned = planner.visits.plan(amina.id, soon)
    planner.closures.close(amina.id, ClosureReason.NO_CONTACT)
    with pytest.raises(ClosedNow, match=r"is closed\. Open it again first"):
        planner.visits.plan(amina.id, soon + timedelta(days=1))
    with pytest.raises(ClosedNow):
        planner.visits.change(planned.id, on=soon + timedelta(days=1))
    assert planner.visits.of(amina.id) == [planned]
    planner.visits.remove(planned.id)
    with pytest.raises(ClosedNow):
        planner.visits.plan(amina.id, soon)
    assert planner.visits.next(amina.id) is None
    assert planner.visits.begin(amina.id, minutes=20).minutes == 20, "today's is still noted"
    planner.closures.reopen(amina.id)
    assert planner.visits.plan(amina.id, soon).on == soon


def test_nothing_new_begins_until_the_work_is_open_again(
    planner: Planner, clock: FrozenClock
) -> None:
    resident_id = a_ready_resident(planner)
    body = an_organisation()
    service = a_service(body)
    planner.directory.take_in([body], [service])
    planner.closures.close(resident_id, ClosureReason.COMPLETED, ClosureOutcome.BETTER, "")
    for begin in (
        lambda: planner.goals.begin(resident_id, GoalDomain.EATING),
        lambda: planner.signposts.offer(resident_id, service.id),
        lambda: planner.plans.agree(resident_id),
    ):
        with pytest.raises(ClosedNow):
            begin()
    (goal,) = planner.goals.of(resident_id)
    planner.goals.change(goal.id, own_words="Walk to the park")  # a slip can be put right
    planner.closures.reopen(resident_id, "")
    assert planner.plans.agree(resident_id).version == 1


def test_no_meeting_is_left_with_somebody_who_died_and_undo_brings_it_back(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    today = clock.now.date()
    planned = planner.visits.plan(amina.id, today + timedelta(days=7))
    planner.closures.close(amina.id, ClosureReason.DIED)
    assert planner.visits.next(amina.id) is None
    assert planner.visits.of(amina.id) == []
    planner.history.undo()
    assert planner.visits.next(amina.id) == planned
    clock.now += timedelta(days=8)
    planner.closures.close(amina.id, ClosureReason.DIED)
    assert planner.visits.open_ends(amina.id) == [planned], "what was before it is still told"


def test_of_a_meeting_planned_before_it_can_be_said_how_it_went(
    planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    planned = planner.visits.plan(amina.id, clock.now.date() + timedelta(days=1))
    planner.closures.close(amina.id, ClosureReason.NO_CONTACT)
    clock.now += timedelta(days=2)
    planner.visits.change(planned.id, status=VisitStatus.NOT_HELD, why_not="Nobody came")
    assert planner.visits.open_ends(amina.id) == []


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
