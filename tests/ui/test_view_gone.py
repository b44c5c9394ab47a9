"""Qt may end the resident's view before the session: at the end of the program, in any order."""

from types import SimpleNamespace
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import in_sight
from tests.ui.turned import Session
from tests.ui.typing_in import click, find
from ui.session.laid_out import lay_out
from ui.session.resident_view import ResidentView
from ui.tasks import SerialRunner


@pytest.fixture(params=["shown", "only drawn small"])
def made(
    request: pytest.FixtureRequest, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> Session:
    """Return a session whose view is made, and not on show."""
    session = Session(qtbot, entrance, runner)
    if request.param == "shown":
        session.turn()
        session.turning.end()
    else:
        session.turning.take_picture(200, lambda _picture: None)
    return session


def end_session(session: Session) -> None:
    """End it as its window does."""
    page = find(session.window, "session", QWidget)
    session.window.show_home()
    shiboken6.delete(page)


def test_a_session_ends_after_its_view(made: Session) -> None:
    turning = made.turning
    shiboken6.delete(made.view)
    end_session(made)
    assert turning._view is None


def test_a_session_ends_after_its_view_that_is_on_show(session: Session) -> None:
    shiboken6.delete(session.view)
    assert not session.turning.is_up
    end_session(session)


def test_a_session_ends_after_a_page_that_was_never_shown(made: Session) -> None:
    view = made.view
    *_shown, part = made.turning._parts
    for page in tuple(part.pages()):
        assert not view.isAncestorOf(page)
        shiboken6.delete(page)
    end_session(made)
    assert not view.isVisible()


def test_a_session_ends_after_the_pad_for_a_new_pin(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    session = Session(qtbot, entrance, runner)
    click(session.window, "session_bar.turn")
    pad = session.turning._choosing._view
    assert pad is not None
    shiboken6.delete(pad)
    end_session(session)


def test_a_view_that_went_is_made_anew(made: Session) -> None:
    shiboken6.delete(made.view)
    made.turn()
    (view,) = in_sight(made.window, ResidentView)
    assert view is made.view
    assert made.turning.is_up


def test_a_pin_that_is_judged_after_its_view_went_is_let_be(session: Session) -> None:
    turning = session.turning
    shiboken6.delete(session.view)
    for _time in range(3):
        turning._giving._act_on(False)
    assert session.locked == 0


@pytest.mark.usefixtures("application")
def test_a_view_that_goes_between_two_passes_is_not_laid_out() -> None:
    left: list[Any] = []
    view = QWidget()
    row = QHBoxLayout(view)
    row.addWidget(QLabel("Example"))
    lay_out(view, SimpleNamespace(do_first=left.append))  # type: ignore[arg-type]
    (again,) = left
    shiboken6.delete(view)
    again()
    assert left == [again]
