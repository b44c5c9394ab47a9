"""Help stands beside a session's page: the picture gives way to it first, and then the steps."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.factories import a_resident
from tests.goals_from_before import a_goal_from_before
from tests.ui.typing_in import click, find
from tests.ui.whole import Whole
from ui.session.steps import STEPS
from ui.shell.help import HelpPanel
from ui.theme import dress

SHOWN = ("help", "session", "session.mirror", "session.stepper")


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    """Return the window in the session of somebody with a goal, and the picture beside it."""
    whole = Whole(qtbot).unlock()
    person = whole.planner.residents.add(a_resident())
    a_goal_from_before(whole.planner, whole.clock, person.id)
    whole.begin(person.id)
    assert in_sight(whole) == {"session", "session.mirror", "session.stepper"}
    return whole


@pytest.fixture
def large(whole: Whole, application: QApplication) -> Iterator[None]:
    dress(application, 2.0)
    whole.settle()
    yield
    dress(application)


def in_sight(whole: Whole) -> set[str]:
    """Return which of the parts across can be seen."""
    whole.qtbot.wait(30)
    return {name for name in SHOWN if find(whole.window, name, QWidget).isVisible()}


def mirror(whole: Whole) -> QAbstractButton:
    return find(whole.window, "session_bar.mirror", QAbstractButton)


def a_step(key: str) -> Callable[[Whole], None]:
    return lambda whole: whole.press(f"session.step.{key}")


def a_goal(whole: Whole) -> None:
    whole.press("session.step.goals")
    (shown,) = whole.planner.goals.of(whole.planner.residents.caseload()[0].resident_id)
    whole.press(f"goals.open.{shown.id}")


@pytest.mark.parametrize("is_picture_asked", [True, False])
@pytest.mark.parametrize(
    "go", [*(pytest.param(a_step(one.key), id=one.key) for one in STEPS), a_goal]
)
def test_help_is_beside_every_step_on_a_small_laptop(
    whole: Whole, go: Callable[[Whole], None], *, is_picture_asked: bool
) -> None:
    go(whole)
    mirror(whole).setChecked(is_picture_asked)
    before = in_sight(whole)
    whole.window.actions_here.help.trigger()
    assert {"help", "session"} <= in_sight(whole)
    page, panel = find(whole.window, "session", QWidget), find(whole.window, "help", HelpPanel)
    assert page.minimumSizeHint().width() <= page.width() <= panel.x()
    assert whole.window.width() == 1366
    click(whole.window, "help.close")
    assert in_sight(whole) == before
    assert mirror(whole).isChecked() is is_picture_asked
    assert whole.window.width() == 1366


def test_the_picture_stays_where_there_is_room_for_both(whole: Whole) -> None:
    whole.window.resize(1920, 1000)
    whole.press("session.step.reviews")
    whole.window.actions_here.help.trigger()
    assert in_sight(whole) == set(SHOWN)


def test_the_picture_goes_as_help_follows_to_a_page_that_needs_more_room(whole: Whole) -> None:
    whole.window.actions_here.help.trigger()
    assert in_sight(whole) == {"help", "session", "session.mirror"}
    click(whole.window, "session.continue")
    assert in_sight(whole) == {"help", "session"}
    assert not mirror(whole).isChecked()
    click(whole.window, "help.close")
    assert in_sight(whole) == {"session", "session.mirror", "session.stepper"}


def test_help_goes_where_the_picture_is_asked_for_again(whole: Whole) -> None:
    whole.press("session.step.reviews")
    whole.window.actions_here.help.trigger()
    assert in_sight(whole) == {"help", "session"}
    mirror(whole).click()
    assert in_sight(whole) == {"session", "session.mirror", "session.stepper"}
    assert mirror(whole).isChecked()
    mirror(whole).click()
    whole.window.actions_here.help.trigger()
    click(whole.window, "help.close")
    assert in_sight(whole) == {"session", "session.stepper"}, "nothing is shown that was put away"


@pytest.mark.usefixtures("large")
def test_what_gave_way_in_large_words_is_there_once_help_is_read(whole: Whole) -> None:
    for is_asked, rest in ((True, "session.mirror"), (False, "session.stepper")):
        mirror(whole).setChecked(is_asked)
        assert in_sight(whole) == {"session", rest}
        whole.window.actions_here.help.trigger()
        assert in_sight(whole) == {"help"}
        click(whole.window, "help.close")
        assert in_sight(whole) == {"session", rest}
        assert whole.window.width() == 1366


def test_home_and_a_lock_need_nothing_of_a_session_that_is_gone(whole: Whole) -> None:
    whole.press("session.step.reviews")
    whole.window.actions_here.help.trigger()
    assert in_sight(whole) == {"help", "session"}
    whole.window.show_home()
    whole.settle()
    click(whole.window, "help.close")
    whole.window.actions_here.help.trigger()
    whole.window.lock()
    assert whole.window.desk is None
