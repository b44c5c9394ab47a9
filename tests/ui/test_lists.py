"""The lists of the caseload: who stands on which, with how many, and what comes next."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.closures import ClosureReason
from homeapp.domain.due import FollowUp, WorkList
from homeapp.domain.goals import Doer, GoalDomain, Step
from homeapp.domain.residents import Resident
from homeapp.domain.visits import VisitStatus
from homeapp.planner import Planner
from tests.factories import a_caseload_row, a_goal, a_resident
from tests.fakes import FrozenClock
from tests.ui.desks import a_desk
from tests.ui.typing_in import click, find
from ui.common import Button
from ui.residents.caseload import CaseloadPage
from ui.residents.presenter import CaseloadPresenter
from ui.residents.wording import next_step

TODAY = date(2026, 11, 21)
LATER = date(2026, 12, 3)


@pytest.fixture
def people(planner: Planner) -> list[Resident]:
    return [
        planner.residents.add(a_resident(preferred_name=name, family_name=name))
        for name in ("Amina", "Bartek", "Chandra")
    ]


@pytest.fixture
def caseload(planner: Planner, people: list[Resident]) -> CaseloadPresenter:
    presenter = CaseloadPresenter(planner, lambda: None, lambda: TODAY)
    planner.listen(presenter.on_changes)
    presenter.see(True)
    return presenter


def names(presenter: CaseloadPresenter) -> list[str]:
    return [row.preferred_name for row in presenter.rows]


def test_whom_we_meet_today_is_listed_by_the_time(
    caseload: CaseloadPresenter, planner: Planner, people: list[Resident]
) -> None:
    planner.visits.plan(people[0].id, TODAY, time(15))
    planner.visits.plan(people[2].id, TODAY, time(9))
    planner.visits.plan(people[1].id, LATER)
    caseload.choose(WorkList.TODAY)
    assert names(caseload) == ["Chandra", "Amina"]
    planner.visits.begin(people[2].id)
    assert caseload.count(WorkList.TODAY) == 1


def test_a_goals_review_and_any_step_are_due_on_their_day(
    caseload: CaseloadPresenter, planner: Planner, people: list[Resident]
) -> None:
    planner.goals.add(a_goal(people[2].id, review_on=TODAY))
    goal = planner.goals.add(a_goal(people[0].id, review_on=LATER))
    for doer in Doer:
        planner.goals.add_step(Step(goal_id=goal.id, doer=doer, due_on=LATER))
    assert caseload.count(WorkList.DUE) == 1
    caseload.choose(WorkList.DUE)
    for step in planner.goals.steps(goal.id):
        assert names(caseload) == ["Chandra"]
        planner.goals.change_step(step.id, due_on=date(2026, 11, 1))
        assert names(caseload) == ["Amina", "Chandra"], step.doer
        planner.goals.change_step(step.id, done_on=TODAY)
    assert names(caseload) == ["Chandra"]


def test_steps_of_whoever_is_closed_are_not_due(
    caseload: CaseloadPresenter, planner: Planner, people: list[Resident]
) -> None:
    goal = planner.goals.add(a_goal(people[0].id))
    for doer in Doer:
        planner.goals.add_step(Step(goal_id=goal.id, doer=doer, due_on=date(2026, 11, 1)))
    caseload.choose(WorkList.DUE)
    assert names(caseload) == ["Amina"]
    planner.closures.close(people[0].id, ClosureReason.MOVED_ON)
    assert names(caseload) == []
    caseload.choose(WorkList.CLOSED)
    assert next_step(caseload.rows[0], TODAY) == "Closed on 21 Nov 2026"
    planner.closures.reopen(people[0].id)
    caseload.choose(WorkList.DUE)
    assert names(caseload) == ["Amina"]


@pytest.mark.parametrize("status", [VisitStatus.HELD, VisitStatus.NOT_HELD])
def test_a_meeting_that_nobody_told_of_is_due_until_somebody_does(
    planner: Planner, people: list[Resident], clock: FrozenClock, status: VisitStatus
) -> None:
    visit = planner.visits.plan(people[1].id, TODAY + timedelta(days=1))
    clock.now += timedelta(days=3)
    presenter = CaseloadPresenter(planner, lambda: None, lambda: TODAY + timedelta(days=3))
    planner.listen(presenter.on_changes)
    presenter.see(True)
    presenter.choose(WorkList.DUE)
    assert names(presenter) == ["Bartek"]
    assert next_step(presenter.rows[0], presenter.today) == "Visit: how did it go?"
    planner.visits.change(visit.id, status=status)
    assert names(presenter) == []


def test_whoever_is_closed_is_told_of_when_looked_for(
    caseload: CaseloadPresenter, planner: Planner, people: list[Resident]
) -> None:
    planner.closures.close(people[1].id, ClosureReason.COMPLETED)
    assert names(caseload) == ["Amina", "Chandra"]
    caseload.search("bartek")
    assert "Choose Closed to see them." in caseload.nothing_to_show()
    caseload.choose(WorkList.CLOSED)
    assert names(caseload) == ["Bartek"]


def test_the_buttons_say_how_many_and_closed_is_there_only_while_somebody_is(
    application: QApplication, qtbot: QtBot, planner: Planner, people: list[Resident]
) -> None:
    page = CaseloadPage(a_desk(planner))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    texts = [find(page, f"residents.filter.{kind.value}", Button).text() for kind in WorkList]
    assert texts == ["Today 0", "Due 0", "Waiting 0", "All 3", "Closed 0"]
    closed = find(page, "residents.filter.closed", Button)
    assert not closed.isVisible()
    planner.closures.close(people[1].id, ClosureReason.COMPLETED)
    assert closed.isVisible()
    click(page, "residents.filter.closed")
    assert closed.property("kind") == "primary"
    assert page._table.model().rowCount() == 1


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (FollowUp(meeting_on=TODAY, meeting_at=time(14, 30)), "Visit today, 14:30"),
        (FollowUp(meeting_on=TODAY, plan_on=date(2026, 11, 1)), "Visit today"),
        (FollowUp(meeting_on=LATER), "Visit 3 Dec 2026"),
        (FollowUp(open_on=date(2026, 11, 19), plan_on=LATER), "Visit: how did it go?"),
        (FollowUp(goal_on=TODAY, goal_about=GoalDomain.ACTIVITY), "Review due: Moving more"),
        (FollowUp(goal_on=LATER, goal_about=GoalDomain.ACTIVITY), "Review 3 Dec 2026"),
        (FollowUp(step_on=TODAY), "Link worker's step due 21 Nov 2026"),
        (FollowUp(step_on=LATER), "Link worker's step 3 Dec 2026"),
        (FollowUp(their_step_on=date(2026, 11, 1)), "Person's step: how did it go?"),
        (FollowUp(their_step_on=TODAY), "Person's step: how did it go?"),
        (FollowUp(their_step_on=date(2026, 11, 24)), "Person's step 24 Nov 2026"),
        (FollowUp(their_step_on=LATER), "Start the first session"),
        (FollowUp(closed_on=TODAY, meeting_on=LATER), "Closed on 21 Nov 2026"),
    ],
)
def test_what_comes_next_is_said_in_a_few_words(known: FollowUp, words: str) -> None:
    row = a_caseload_row(known)
    assert next_step(row, TODAY) == words
