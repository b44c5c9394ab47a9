"""The screen turns to what the worker's step is about, and the worker's page waits meanwhile."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.goals import GoalDomain
from tests.factories import a_consent
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import words_of
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click
from ui.common.resident_pages import ResidentPage
from ui.goals.presenter import GoalsPresenter
from ui.tasks import SerialRunner


@pytest.fixture
def session(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    session = Session(qtbot, entrance, runner)
    session.planner.consents.record(a_consent(session.resident_id))
    return session


def go_to(session: Session, step: str) -> None:
    click(session.window, f"session.step.{step}")
    QApplication.processEvents()


def take_back(session: Session) -> None:
    click(session.window, "resident.stop")
    session.type_pin(PIN)
    session.window.resize(1366, 728)  # a screen without a display is wider once than the other time
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("step", "part"),
    [
        *(("consents", "hello"), ("conversations", "matters"), ("measures", "check-in")),
        *(("goals", "goal"), ("signposts", "places"), ("plans", "plan"), ("visits", "today")),
    ],
)
def test_it_turns_to_the_step_that_the_worker_is_at(session: Session, step: str, part: str) -> None:
    go_to(session, step)
    session.turn()
    assert session.view.flow.mark[0] == part


def test_a_step_without_a_page_for_the_resident_leaves_it_where_it_was(session: Session) -> None:
    go_to(session, "goals")
    go_to(session, "about")
    session.turn()
    assert session.view.flow.mark[0] == "hello"


def test_it_stays_where_the_resident_was_while_the_worker_stays(session: Session) -> None:
    go_to(session, "goals")
    session.turn()
    for _page in range(2):
        click(session.window, "resident.continue")
    mark = session.view.flow.mark
    take_back(session)
    session.turn()
    assert session.view.flow.mark == mark
    take_back(session)
    go_to(session, "conversations")
    session.turn()
    assert session.view.flow.mark[0] == "matters"


def test_before_hello_it_begins_there(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    session = Session(qtbot, entrance, runner)
    go_to(session, "goals")
    session.turn()
    assert session.view.flow.mark[0] == "hello"


def test_the_small_picture_shows_what_it_would_turn_to(session: Session) -> None:
    go_to(session, "goals")
    session.turning.take_picture(288, lambda _picture: None)
    QApplication.processEvents()
    assert session.view.flow.mark[0] == "goal"
    assert not session.turning.is_up


def test_pages_that_only_the_small_picture_showed_are_let_go(session: Session) -> None:
    for step in ("conversations", "goals"):
        go_to(session, step)
        session.turning.take_picture(288, lambda _picture: None)
    assert kinds_of_pages(session) == {"TopicPage"}
    session.turn()
    click(session.window, "resident.back")
    assert session.view.flow.mark[0] == "check-in"  # made anew, as it is wanted


def test_pages_that_the_resident_saw_stay(session: Session) -> None:
    go_to(session, "conversations")
    session.turn()
    take_back(session)
    go_to(session, "goals")
    session.turning.take_picture(288, lambda _picture: None)
    assert {"TilesPage", "TopicPage"} <= kinds_of_pages(session)


def kinds_of_pages(session: Session) -> set[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return {type(page).__name__ for page in session.view.findChildren(ResidentPage)}


def test_the_page_behind_waits_and_then_knows_all(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(session, "goals")
    read: list[None] = []
    refresh = GoalsPresenter.refresh
    monkeypatch.setattr(GoalsPresenter, "refresh", lambda self: (read.append(None), refresh(self)))
    session.turn()
    for words in ("Eat breakfast", "Eat fruit"):
        session.planner.goals.begin(session.resident_id, GoalDomain.EATING, own_words=words)
    QApplication.processEvents()
    assert read == []
    take_back(session)
    assert len(read) == 1
    said = words_of(session.window)
    assert "Eat breakfast" in said
    assert "Eat fruit" in said
