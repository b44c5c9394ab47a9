"""Home: where a session sends the worker, and what is read while they look around."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.domain.consents import Decision
from homeapp.domain.measures import Measure
from homeapp.errors import Refusal
from homeapp.planner import Planner
from tests.factories import a_consent, a_resident
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.goals_from_before import a_goal_from_before
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


@pytest.mark.parametrize(
    ("decision", "begins_at"),
    [(None, "consents"), (Decision.DECLINED, "consents"), (Decision.GIVEN, "reviews")],
)
def test_a_returning_session_opens_at_how_it_has_gone_once_consent_stands(
    application: QApplication, qtbot: QtBot, decision: Decision | None, begins_at: str
) -> None:
    whole = Whole(qtbot).unlock()
    who = whole.planner.residents.add(a_resident()).id
    a_goal_from_before(whole.planner, whole.clock, who)
    if decision is not None:
        whole.planner.consents.record(a_consent(who, decision=decision))
    whole.begin(who)
    assert find(whole.window, "session", SessionView).help_key == begins_at


def test_a_first_session_opens_at_hello_though_consent_stands(
    application: QApplication, qtbot: QtBot
) -> None:
    whole = Whole(qtbot).unlock()
    who = whole.planner.residents.add(a_resident()).id
    whole.planner.consents.record(a_consent(who))
    whole.begin(who)
    assert find(whole.window, "session", SessionView).help_key == "consents"
