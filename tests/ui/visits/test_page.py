"""What the page about visits does with what is typed and pressed."""

from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPushButton,
)

from homeapp.domain.conversations import Interpreting
from homeapp.domain.goals import Doer, GoalDomain, Step
from homeapp.domain.residents import Resident
from homeapp.domain.visits import VisitStatus, VisitWay
from homeapp.planner import Planner
from tests.factories import a_goal
from tests.fakes import FrozenClock
from tests.stopping import SIGNS, check_in
from tests.ui.desks import Told
from tests.ui.typing_in import click, find
from tests.ui.visit_pages import LATER, TODAY, OpenPage, in_sight, said, type_in
from ui.visits.presenter import VisitsPresenter


def test_opening_the_page_notes_nothing_and_the_first_field_does(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    page = open_page()
    assert said(page, "visits.line") == "This is visit 1 of about 6."
    assert planner.visits.of(amina.id) == []
    type_in(page, "visits.minutes", "45")
    type_in(page, "visits.present", "My sister")
    (visit,) = planner.visits.of(amina.id)
    assert (visit.on, visit.minutes, visit.present) == (TODAY, 45, "My sister")
    assert said(page, "visits.state") == "This visit is noted."
    click(page, "visits.way.3")
    assert planner.visits.of(amina.id)[0].way is VisitWay.PHONE


def test_one_press_notes_the_meeting_as_shown_and_another_takes_it_away(
    open_page: OpenPage, planner: Planner, amina: Resident, told: Told
) -> None:
    planner.conversations.interpret(amina.id, "Line 7", Interpreting.PHONE)
    page = open_page()
    assert find(page, "visits.interpreter", QLineEdit).text() == "Line 7"
    click(page, "visits.note")
    visit = planner.visits.todays(amina.id)
    assert visit is not None
    assert (visit.interpreter, visit.interpreting) == ("Line 7", Interpreting.PHONE)
    click(page, "visits.take_away")
    assert planner.visits.of(amina.id) == []
    assert told.said == ["The visit is taken away. Undo brings it back."]


def test_what_cannot_be_is_said_by_its_field_and_kept_as_typed(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    page = open_page()
    type_in(page, "visits.minutes", "9000")
    assert "A visit lasts 1 to 600 minutes." in in_sight(page)
    type_in(page, "visits.next.on", "3 11 2026")
    assert "That day is over." in in_sight(page)
    assert planner.visits.of(amina.id) == []
    again = open_page()
    assert find(again, "visits.minutes", QLineEdit).text() == "9000"
    type_in(again, "visits.minutes", "soon")
    assert [field.field_id for field, _words in again.problems()] == ["visits.minutes"]


def test_the_next_meeting_and_the_plan_take_each_others_day(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    planner.plans.choose(amina.id, next_review_on=date(2026, 12, 15))
    page = open_page()
    assert "next visit on 15 December 2026" in said(page, "visits.plan_says")
    assert not find(page, "visits.next.at", QLineEdit).isEnabled()
    click(page, "visits.next.from_plan")
    planned = planner.visits.next(amina.id)
    assert planned is not None
    assert planned.on == date(2026, 12, 15)
    type_in(page, "visits.next.on", "3 12 2026")
    type_in(page, "visits.next.at", "10:30")
    click(page, "visits.next.tell_plan")
    assert planner.plans.choices(amina.id).next_review_on == LATER
    assert not find(page, "visits.next.tell_plan", QPushButton).isVisible()
    click(page, "visits.next.cancel")
    assert planner.visits.next(amina.id) is None
    assert planner.plans.choices(amina.id).next_review_on == LATER


def test_the_calendar_file_is_saved_without_a_name(
    open_page: OpenPage, planner: Planner, amina: Resident, told: Told, tmp_path: Path
) -> None:
    planner.visits.plan(amina.id, LATER, time(10, 30), VisitWay.VENUE, "Village Hall")
    click(open_page(), "visits.next.calendar")
    made = (tmp_path / "visit.ics").read_text("utf-8")
    assert "DTSTART:20261203T103000Z" in made
    assert "LOCATION:Village Hall" in made
    assert amina.preferred_name not in made
    assert told.said == ["The visit is saved. It names nobody."]
    assert planner.audit.entries()[0].work == "Save a visit for a calendar"


def test_a_meeting_left_open_is_settled_either_way(
    open_page: OpenPage, planner: Planner, amina: Resident, clock: FrozenClock
) -> None:
    clock.now -= timedelta(days=30)
    planned = planner.visits.plan(amina.id, date(2026, 11, 3))
    clock.now += timedelta(days=30)
    page = open_page()
    assert "Did these visits take place?" in in_sight(page)
    type_in(page, f"visits.{planned.id}.why", "The bus did not come")
    click(page, f"visits.{planned.id}.not_held")
    (visit,) = planner.visits.of(amina.id)
    assert (visit.status, visit.why_not) == (VisitStatus.NOT_HELD, "The bus did not come")
    assert "Did these visits take place?" not in in_sight(page)
    assert "Did not take place" in in_sight(page)


def test_steps_of_others_are_ticked_and_the_residents_own_are_not_listed(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    goal = planner.goals.add(a_goal(amina.id))
    mine = Step(goal_id=goal.id, description="Ring the group", doer=Doer.LINK_WORKER, due_on=LATER)
    planner.goals.add_step(mine)
    planner.goals.add_step(Step(goal_id=goal.id, description="Buy shoes"))
    page = open_page()
    (box,) = page.findChildren(QCheckBox)
    assert box.accessibleName() == "Link worker: Ring the group (by 3 December 2026, Moving more)"
    box.click()
    assert planner.goals.steps(goal.id)[0].done_on is not None


def test_steps_of_a_goal_that_waits_for_the_gp_are_no_work_to_tick(
    open_page: OpenPage, planner: Planner, amina: Resident
) -> None:
    goal = planner.goals.add(a_goal(amina.id, domain=GoalDomain.ALCOHOL))
    step = Step(goal_id=goal.id, description="Pour it away", doer=Doer.LINK_WORKER)
    planner.goals.add_step(step)
    page = open_page()
    assert len(page.findChildren(QCheckBox)) == 1
    check_in(planner, amina.id, SIGNS["shaky"])
    QApplication.processEvents()
    assert "Pour it away" not in in_sight(page)
    later = VisitsPresenter(planner, lambda: None)
    later.open(amina.id)
    assert later.steps == ()


def test_tab_goes_down_the_page(open_page: OpenPage, planner: Planner, amina: Resident) -> None:
    goal = planner.goals.add(a_goal(amina.id))
    planner.goals.add_step(Step(goal_id=goal.id, description="Ring", doer=Doer.LINK_WORKER))
    page = open_page()
    stop, heights = find(page, "visits.on", QLineEdit), []
    for _turn in range(40):
        if stop.isVisible() and page.isAncestorOf(stop):
            heights.append(stop.mapTo(page, stop.rect().topLeft()).y())
        stop = stop.nextInFocusChain()  # type: ignore[assignment]
        if stop.objectName() == "visits.on":
            break
    down = [here for here, there in pairwise(heights) if there < here - 40]
    assert down == []
