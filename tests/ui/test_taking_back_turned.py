"""Ctrl+Z on the resident's view takes back what was done there, and never what lies before it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.factories import a_service, an_organisation
from tests.ui.desks import retype
from tests.ui.resident_screens import in_sight, words_of
from tests.ui.taking_back import (
    AGAIN,
    BACK,
    REDO,
    UNDO,
    chosen,
    go_to_tiles,
    key,
    line,
    point_at,
    tiles,
)
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find, press


def go_on(session: Session) -> None:
    click(session.view, "resident.continue")
    QApplication.processEvents()


def go_to_ideas(session: Session) -> None:
    """Go to the ideas on moving more."""
    session.view._go_to("goal")
    point_at(session, 3)
    go_on(session)


def goals(session: Session) -> list[str]:
    return sorted(goal.own_words for goal in session.planner.goals.of(session.resident_id))


def test_an_answer_is_taken_back_and_given_again(session: Session, aloud: list[str]) -> None:
    go_to_tiles(session)
    before = chosen(session)
    point_at(session, 0)
    given, work = chosen(session), session.planner.history.next_undo
    assert given != before
    key(session, UNDO)
    assert chosen(session) == before
    assert line(session).isVisible()
    assert f"{BACK}{work}" in words_of(line(session))
    key(session, REDO)
    assert chosen(session) == given
    assert f"{AGAIN}{work}" in words_of(line(session))
    assert [BACK in aloud[0], AGAIN in aloud[1], len(aloud)] == [True, True, 2]


def test_it_is_said_large_in_their_language_and_beneath_in_english(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    urdu = session.view.tongues.large
    theirs = {"Taken back.": "واپس لے لیا"}
    monkeypatch.setattr(
        type(urdu), "text", lambda _self, words, **_places: theirs.get(words, words)
    )
    go_to_tiles(session)
    point_at(session, 0)
    key(session, UNDO)
    large, small = words_of(line(session)).split("\n")
    assert large == "واپس لے لیا"
    assert small.startswith(BACK)


def test_nothing_from_before_is_taken_back_or_named(
    session: Session, aloud: list[str], qtbot: QtBot
) -> None:
    session.turning.end()
    session.planner.residents.change(session.resident_id, preferred_name="Mina")
    session.turn()
    go_to_tiles(session)
    before = session.planner.history.next_undo
    with qtbot.captureExceptions() as faults:
        key(session, UNDO)
        key(session, REDO)
    assert faults == []
    assert session.planner.history.next_undo == before
    assert session.planner.residents.get(session.resident_id).preferred_name == "Mina"
    assert not line(session).isVisible()
    assert len(aloud) == 1
    assert "There is nothing to take back." in aloud[0]
    assert BACK not in aloud[0]


def test_what_was_done_before_it_was_turned_again_stays(session: Session) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    given = chosen(session)
    session.turning.end()
    session.turn()
    key(session, UNDO)
    assert chosen(session) == given


def test_what_the_worker_took_back_is_not_done_again_there(session: Session) -> None:
    session.turning.end()
    session.planner.residents.change(session.resident_id, preferred_name="Mina")
    session.window.actions_here.undo.trigger()
    session.turn()
    key(session, REDO)
    assert session.planner.residents.get(session.resident_id).preferred_name == "Amina"


def test_the_worker_takes_it_back_after_the_screen_is_turned_back(session: Session) -> None:
    go_to_tiles(session)
    before = chosen(session)
    point_at(session, 0)
    press(session.view, Qt.Key.Key_Escape)
    session.type_pin(PIN)
    undo = session.window.actions_here.undo
    assert undo.isEnabled()
    undo.trigger()
    session.turn()
    assert chosen(session) == before


def test_a_list_of_services_that_comes_in_meanwhile_stays(session: Session) -> None:
    organisation = an_organisation()
    with session.planner.history._store.start_work("Bring in a list of services") as work:
        work.organisations.save(organisation)
        work.services.save(a_service(organisation))
    key(session, UNDO)
    assert session.planner.history.next_undo == "Bring in a list of services"


@pytest.mark.parametrize("over", ["resident.stop", "resident.crisis"])
def test_what_cannot_be_seen_is_not_taken_back(session: Session, over: str) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    work = session.planner.history.next_undo
    click(session.view, over)
    key(session, UNDO)
    assert session.planner.history.next_undo == work


def test_the_line_moves_nothing_and_lets_a_press_through(session: Session) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    point_at(session, 1)
    button = find(session.view, "resident.continue", QAbstractButton)
    before = [one.geometry() for one in (*tiles(session), button, session.view.page)]
    key(session, UNDO)
    assert [one.geometry() for one in (*tiles(session), button, session.view.page)] == before
    lies = line(session)
    assert lies.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    beneath = lies.mapTo(session.view, QPoint(0, lies.height())).y()
    assert beneath <= button.mapTo(session.view, QPoint(0, 0)).y()


@pytest.mark.parametrize("goes", [lambda s: point_at(s, 0), go_on, lambda s: QTest.qWait(60)])
def test_the_line_goes_with_the_next_thing_or_by_itself(
    session: Session, monkeypatch: pytest.MonkeyPatch, goes: Callable[[Session], None]
) -> None:
    go_to_tiles(session)
    point_at(session, 0)
    line(session)._going.setInterval(40)  # type: ignore[attr-defined]
    key(session, UNDO)
    assert line(session).isVisible()
    goes(session)
    assert not line(session).isVisible()


@pytest.mark.parametrize("is_answered", [True, False])
def test_the_keyboard_stays_where_it_was(session: Session, is_answered: bool) -> None:
    go_to_tiles(session)
    tiles(session)[2].setFocus(Qt.FocusReason.TabFocusReason)
    if is_answered:
        press(tiles(session)[2], Qt.Key.Key_Space)
    key(session, UNDO)
    assert QApplication.focusWidget() is tiles(session)[2]


def test_words_being_typed_are_kept_and_then_taken_back(session: Session) -> None:
    session.view._go_to("words")
    show = [one for one in in_sight(session.view, QAbstractButton) if ".show" in one.objectName()]
    (button,) = (one for one in show if isinstance(one, QAbstractButton))
    button.click()
    (box,) = in_sight(session.view, QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    before = session.planner.conversations.statements(session.resident_id)
    retype(box, "My garden")
    box.document().clearUndoRedoStacks()
    key(session, UNDO)
    assert line(session).isVisible()
    assert session.planner.conversations.statements(session.resident_id) == before
    assert box.toPlainText() != "My garden"


def test_a_goal_that_is_taken_back_is_chosen_no_more(session: Session) -> None:
    go_to_ideas(session)
    before = goals(session)
    point_at(session, 1)
    made = goals(session)
    assert made != before
    key(session, UNDO)
    assert goals(session) == before
    assert chosen(session) == []
    key(session, REDO)
    assert goals(session) == made
    assert chosen(session) == [1]


def test_an_answer_of_a_check_in_is_taken_back_on_its_page(session: Session) -> None:
    session.view._go_to("check-in")
    point_at(session, 0)
    while type(session.view.page).__name__ != "PointingPage":
        go_on(session)
    page = session.view.page
    point_at(session, 0)
    assert chosen(session) == [0]
    key(session, UNDO)
    assert session.view.page is page
    assert chosen(session) == []


def test_days_and_a_time_are_shown_as_they_are_kept(session: Session) -> None:
    go_to_ideas(session)
    point_at(session, 1)
    while type(session.view.page).__name__ != "DaysPage":
        go_on(session)
    for day in ("0", "2"):
        click(session.view, f"resident.day.{day}")
    key(session, UNDO)
    checked = [
        one.objectName()[-1]
        for one in in_sight(session.view, QAbstractButton)
        if one.objectName().startswith("resident.day.") and one.isChecked()  # type: ignore[attr-defined]
    ]
    assert checked == ["0"]
    go_on(session)
    point_at(session, 0)
    point_at(session, 1)
    key(session, UNDO)
    assert chosen(session) == [0]
    key(session, UNDO)
    assert chosen(session) == []
    key(session, REDO)
    assert chosen(session) == [0]


def test_a_page_that_goes_with_the_answer_gives_way(session: Session, qtbot: QtBot) -> None:
    go_to_ideas(session)
    point_at(session, 1)
    go_on(session)
    with qtbot.captureExceptions() as faults:
        key(session, UNDO)
    assert faults == []
    assert type(session.view.page).__name__ == "IdeaPage"
    assert session.view.page.isVisible()
