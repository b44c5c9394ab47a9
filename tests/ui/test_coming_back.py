"""Back from the resident's screen: what the worker sees, where the keyboard is, what stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.consents import Decision, Purpose
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import in_sight, words_of
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find, press
from ui.common import PageScroll
from ui.session.page import SessionView
from ui.tasks import SerialRunner

WRONG = "9137"
LOCKED = "The PIN was wrong three times"


@pytest.fixture
def session(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    return Session(qtbot, entrance, runner)


def come_back(session: Session) -> None:
    press(session.view, Qt.Key.Key_Escape)
    session.type_pin(PIN)


def page_of(session: Session) -> PageScroll:
    """Return the step on show."""
    page = find(session.window, "session", SessionView)._stack.currentWidget()
    assert isinstance(page, PageScroll)
    return page


def test_the_worker_sees_the_residents_page_and_not_the_pad(session: Session) -> None:
    session.turn()
    come_back(session)
    assert session.view.pin.isHidden()
    assert session.view.page.isVisibleTo(session.view)


@pytest.mark.parametrize("with_mouse", [True, False])
def test_the_keyboard_is_on_the_page_which_stays_as_it_was(
    session: Session, with_mouse: bool
) -> None:
    page = page_of(session)
    page.verticalScrollBar().setValue(40)
    if with_mouse:
        find(session.window, "session_bar.turn", QAbstractButton).setFocus()
    session.turn()
    come_back(session)
    assert QApplication.focusWidget() is page
    assert page.verticalScrollBar().value() == 40


def test_so_it_is_where_no_pin_was_chosen(session: Session) -> None:
    click(session.window, "session_bar.turn")
    click(session.window, "pin.back")
    assert QApplication.focusWidget() is page_of(session)


def test_undo_takes_no_pin_away(session: Session) -> None:
    session.planner.residents.change(session.resident_id, preferred_name="Mina")
    click(session.window, "session_bar.turn")
    session.type_pin(PIN)
    session.type_pin(PIN)
    come_back(session)
    undo = session.window.actions_here.undo
    assert "PIN" not in undo.text()
    undo.trigger()
    assert session.planner.workers.knows_pin(PIN)
    assert session.planner.residents.get(session.resident_id).preferred_name == "Amina"


def test_the_door_says_that_the_pin_was_wrong(session: Session) -> None:
    session.window._on_lock = None
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    for _try in range(3):
        session.type_pin(WRONG)
    assert LOCKED in words_of(session.window)
    assert LOCKED in session.window.locked_for
    session.window._door.show_door()
    assert LOCKED not in words_of(session.window)


def test_locked_by_hand_the_door_says_nothing(session: Session) -> None:
    session.window._on_lock = None
    session.window.actions_here.lock.trigger()
    assert session.window.locked_for == ""


def test_a_near_lock_is_said_on_the_pad_too(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    session.window.lock_near.emit(30)
    assert session.view.pin.isVisible()
    assert "goes dark soon" in words_of(session.window)
    session.window.lock_put_off.emit()
    assert "goes dark soon" not in words_of(session.window)


def test_the_pin_shows_only_while_asked(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    dots = find(session.view, "pin.dots", QWidget)
    for figure in "25":
        click(session.window, f"pin.{figure}")
    as_dots = dots.grab().toImage()
    click(session.window, "pin.show")
    shown = dots.grab().toImage()
    assert shown != as_dots
    assert dots.accessibleName() == "Figures typed: 2"
    click(session.window, "pin.show")
    assert dots.grab().toImage() == as_dots
    click(session.window, "pin.show")
    click(session.window, "pin.back")
    press(session.view, Qt.Key.Key_Escape)
    for figure in "25":
        click(session.window, f"pin.{figure}")
    assert dots.grab().toImage() == as_dots


def test_a_residents_no_ends_undo_and_the_worker_is_told(session: Session) -> None:
    session.planner.residents.change(session.resident_id, preferred_name="Mina")
    session.turn()
    click(session.window, "resident.continue")
    click(session.window, "resident.record.1")
    kept = session.planner.consents.standing(session.resident_id, Purpose.RECORD)
    assert kept is not None
    assert kept.decision is Decision.DECLINED
    come_back(session)
    assert session.planner.history.next_undo is None
    assert "can no longer be taken back with Undo" in words_of(session.window)


def test_a_yes_says_nothing_of_undo(session: Session) -> None:
    session.planner.residents.change(session.resident_id, preferred_name="Mina")
    session.turn()
    click(session.window, "resident.continue")
    click(session.window, "resident.record.0")
    come_back(session)
    assert "can no longer be taken back" not in words_of(session.window)


def test_no_menu_of_qts_own_words_opens_for_the_resident(session: Session) -> None:
    session.turn()
    boxes = 0
    for _page in range(12):
        for box in in_sight(session.view, QPlainTextEdit):
            boxes += 1
            right_click(box.viewport())
            assert QApplication.activePopupWidget() is None
        for bar in in_sight(session.view, QScrollBar):
            assert bar.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
        _page_on_show, _is_first, is_last = session.view.flow.look
        if is_last:
            break
        click(session.window, "resident.continue")
    assert boxes > 2


def right_click(widget: QWidget) -> None:
    here = QPoint(8, 8)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, widget.mapToGlobal(here))
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()
