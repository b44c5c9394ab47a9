"""Home: where a session sends the worker, and what is read while they look around."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.domain.measures import Measure
from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.session.loads import load_check_ins
from ui.session.page import SessionView
from ui.workers.page import MyDetailsPage


def test_what_a_plan_lacks_of_the_worker_is_asked_on_their_own_page(
    application: QApplication, qtbot: QtBot
) -> None:
    whole = Whole(qtbot).unlock()
    whole.begin(whole.planner.residents.add(a_resident()).id)
    find(whole.window, "session", SessionView).go_to("workers")
    whole.settle()
    (page,) = whole.window.findChildren(MyDetailsPage)
    assert page.isVisible()


def test_check_ins_that_cannot_be_read_disturb_nobody_at_home(clock: FrozenClock) -> None:
    read = []

    def refuse() -> tuple[Measure, ...]:
        read.append(True)
        raise Refusal("There is something wrong with the check-ins.")

    planner = Planner(
        MemoryStore(clock),
        clock,
        load_content(),
        recovery=MemoryRecovery(),
        load_measures=refuse,
    )
    load_check_ins(planner)
    assert read
    with pytest.raises(Refusal):
        planner.measures.all()
