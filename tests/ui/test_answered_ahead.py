"""What check-ins are made of is read in the thread, before any page of a session reads a goal."""

import threading
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.content.measures import load_measures
from homeapp.domain.measures import CheckIn, Measure, Response
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.goals_from_before import a_goal_from_before
from tests.ready_plans import a_ready_resident
from tests.ui.desks import a_desk
from ui.session.page import SessionView
from ui.session.steps import steps_for
from ui.tasks import Runner


@pytest.mark.parametrize("step", ["reviews", "goals", "plans"])
@pytest.mark.parametrize("is_answered", [True, False])
def test_no_page_of_a_session_waits_for_it(
    application: QApplication, qtbot: QtBot, step: str, is_answered: bool
) -> None:
    read_in = []

    def read() -> tuple[Measure, ...]:
        read_in.append(threading.current_thread().name)
        return load_measures()

    clock = FrozenClock()
    store = MemoryStore(clock)
    planner = Planner(store, clock, load_content(), recovery=MemoryRecovery(), load_measures=read)
    person = a_ready_resident(planner)
    planner.plans.agree(person)
    goal = a_goal_from_before(planner, clock, person)
    planner.reviews.keep(goal, amount=Decimal(12))
    for measure in ("alcohol", "smoking") if is_answered else ():
        told = CheckIn(
            resident_id=person,
            measure=measure,
            taken_on=clock.now.date(),
            language="en",
            content_version="2026-11",
            responses={"signs": Response(chosen=("none",))},
        )
        with store.start_work("Answered on an earlier day") as work:
            work.check_ins.save(told)
    runner = Runner()
    steps = steps_for(planner, person)
    view = SessionView(replace(a_desk(planner), runner=runner), person, steps, first=step)
    qtbot.addWidget(view)
    shown: list[str] = []
    view.step_shown.connect(shown.append)
    view.show()
    qtbot.waitUntil(lambda: step in shown and not view.turns.is_busy, timeout=10_000)
    qtbot.wait(100)
    view.hide()
    runner.close()
    assert read_in == (["homeapp"] if is_answered else [])
