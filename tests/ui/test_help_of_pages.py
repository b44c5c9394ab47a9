"""Every page of the worker has help in words of its own, and all that the help says has a page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from homeapp.paths import SAMPLE
from tests.factories import a_resident
from tests.goals_from_before import a_goal_from_before
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.helped import own_words, page_told_about, parts
from tests.ui.turned import Session
from tests.ui.typing_in import click, find, press
from tests.ui.whole import Whole
from ui.application import make_application
from ui.session.page import SessionView
from ui.session.steps import STEPS
from ui.shell.help import HelpPanel
from ui.shell.help_words import APART, HELP, IN_SESSION, TURNED, said_about
from ui.tasks import SerialRunner

OVER_HOME = {"taking_in", "new_person", "guide", "safeguarding", "rights"}


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    return Whole(qtbot).unlock()


@pytest.fixture
def session(whole: Whole) -> Whole:
    """Return the window in the session of somebody with a goal of an earlier day."""
    person = whole.planner.residents.add(a_resident())
    a_goal_from_before(whole.planner, whole.clock, person.id)
    whole.begin(person.id)
    return whole


def helped(whole: Whole) -> str:
    """Ask for help, and return the key of what it is about; it must say something of its own."""
    whole.window.actions_here.help.trigger()
    whole.settle()
    key = page_told_about(find(whole.window, "help", HelpPanel))
    click(whole.window, "help.close")
    whole.settle()
    return key


def test_every_page_of_home_has_words_of_its_own(whole: Whole) -> None:
    pages = {one.objectName(): helped_at(whole, one.objectName()) for one in menu(whole)}
    assert pages == {f"home.{key}": key for key in pages.values()}
    assert set(HELP) == {*pages.values(), *OVER_HOME, *IN_SESSION, *APART}


def menu(whole: Whole) -> list[QWidget]:
    return whole.home._menu.buttons()


def helped_at(whole: Whole, button: str) -> str:
    whole.press(button)
    return helped(whole)


def test_every_step_has_words_of_its_own_and_says_what_the_turned_screen_is(
    session: Whole,
) -> None:
    for step in STEPS:
        session.press(f"session.step.{step.key}")
        assert helped(session) == step.key
        assert TURNED in said_about(step.key).values()


def check_in(session: Whole) -> None:
    session.press("session.step.measures")
    session.press("measures.open.alcohol")


def goal(session: Whole) -> None:
    session.press("session.step.goals")
    (shown,) = session.planner.goals.of(session.planner.residents.caseload()[0].resident_id)
    session.press(f"goals.open.{shown.id}")


def closing(session: Whole) -> None:
    session.press("session.step.visits")
    session.press("visits.closing.begin")


@pytest.mark.parametrize(
    ("open_it", "key", "leave", "step"),
    [
        (check_in, "check_in", "measures.back", "measures"),
        (goal, "goal", "goals.back", "goals"),
        (closing, "closing", "visits.closing.leave", "visits"),
    ],
)
def test_what_is_open_in_a_step_has_words_of_its_own(
    session: Whole, open_it: Callable[[Whole], None], key: str, leave: str, step: str
) -> None:
    open_it(session)
    assert helped(session) == key
    session.press(leave)
    assert helped(session) == step


def test_a_list_that_is_looked_over_has_words_of_its_own(
    whole: Whole, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(SAMPLE / "directory.json"), ""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_asked: chosen))
    whole.press("home.directory")
    whole.press("directory.import")
    assert helped(whole) == "taking_in"
    whole.press("directory.leave_import")
    assert helped(whole) == "directory"


def test_pages_over_home_and_over_a_session_have_words_of_their_own(session: Whole) -> None:
    session.press("session.step.about")
    session.press("residents.rights.erase")
    told = {helped(session)}
    session.press("rights.back")
    session.window.actions_here.crisis.trigger()
    session.press("crisis.record")
    told.add(helped(session))
    session.window.show_home()
    session.press("residents.new")
    told.add(helped(session))
    session.home.open_guide()
    told.add(helped(session))
    assert told == OVER_HOME - {"taking_in"}


def test_no_two_pages_say_the_same() -> None:
    everything = [sentence for sentences in HELP.values() for sentence in sentences]
    assert len(everything) == len(set(everything))
    assert all(2 <= len(sentences) <= 5 or key == "me" for key, sentences in HELP.items())


def test_help_beside_a_page_follows_to_the_next_one(session: Whole, qtbot: QtBot) -> None:
    session.press("session.step.goals")
    session.window.actions_here.help.trigger()
    panel = find(session.window, "help", HelpPanel)
    assert page_told_about(panel) == "goals"
    find(session.window, "session", SessionView).go_to("visits")
    qtbot.waitUntil(lambda: own_words(panel) == HELP["visits"])
    assert not panel.isAncestorOf(QApplication.focusWidget())
    session.press("visits.closing.begin")
    qtbot.waitUntil(lambda: own_words(panel) == HELP["closing"])
    session.window.show_home()
    qtbot.waitUntil(lambda: own_words(panel) == HELP["people"])


def test_urgent_help_has_help_beside_it_which_goes_first(session: Whole) -> None:
    session.window.actions_here.crisis.trigger()
    urgent = find(session.window, "crisis", QWidget)
    press(find(urgent, "crisis.close", QWidget), Qt.Key.Key_F1)
    session.settle()
    panel = find(urgent, "crisis.about", HelpPanel)
    assert own_words(panel) == HELP["crisis"]
    assert "Ctrl+Z" not in str(parts(panel))
    assert not find(session.window, "help", HelpPanel).isVisible()
    assert "999" in session.words(), "whom to call stays in sight"
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert urgent.isVisible()
    assert not panel.isVisible()
    assert find(urgent, "crisis.close", QWidget).hasFocus()
    click(urgent, "crisis.help")
    session.window.actions_here.crisis.trigger()
    session.window.actions_here.crisis.trigger()
    assert urgent.isVisible()
    assert not panel.isVisible(), "each time, whom to call comes first"


def test_choosing_a_pin_has_help_about_the_turned_screen(
    application: QApplication, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    window = Session(qtbot, entrance, runner).window
    click(window, "session_bar.turn")
    assert find(window, "pin.help", QWidget).isVisible()
    press(window, Qt.Key.Key_F1)
    qtbot.wait(50)
    panel = find(window, "pin.about", HelpPanel)
    assert panel.isVisible()
    assert own_words(panel) == HELP["pin"]
    assert TURNED in parts(panel).values()
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert find(window, "pin.dots", QWidget).hasFocus()
    click(window, "pin.help")
    assert panel.isVisible()
    click(window, "pin.back")
    assert find(window, "session", QWidget).isVisible()


def test_the_resident_is_never_shown_help_for_the_worker(
    application: QApplication, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    session = Session(qtbot, entrance, runner)
    session.turn()
    assert not session.window.actions_here.help.isEnabled()
    press(session.window, Qt.Key.Key_F1)
    assert not any(one.isVisible() for one in session.window.findChildren(HelpPanel))
    press(session.view, Qt.Key.Key_F8)
    assert not find(session.view, "pin.help", QWidget).isVisible()
    session.type_pin("2580")
    assert session.window.actions_here.help.isEnabled()


@pytest.mark.parametrize("key", ["people", "measures", "unlock"])
def test_keys_scroll_help_that_is_longer_than_the_window(
    application: QApplication, qtbot: QtBot, key: str
) -> None:
    make_application([], 2.0)
    panel = HelpPanel()
    qtbot.addWidget(panel)
    panel.resize(500, 500)
    panel.show_for(key)
    qtbot.wait(50)
    bar = panel._scrolled.verticalScrollBar()
    assert bar.maximum() > 0
    for _page in range(40):
        press(find(panel, "help.close", QWidget), Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    make_application([])


def test_urgent_help_comes_again_after_the_pad_that_it_lay_over_is_gone(
    session: Whole, qtbot: QtBot
) -> None:
    session.press("session_bar.turn")
    session.press("pin.crisis")
    session.window.actions_here.crisis.trigger()
    session.press("pin.back")
    qtbot.wait(20)
    session.window.actions_here.crisis.trigger()
    assert find(session.window, "crisis", QWidget).isVisible()


def test_the_record_is_within_reach_where_help_took_the_place_of_the_page(
    application: QApplication, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    make_application([], 2.0)
    window = Session(qtbot, entrance, runner).window
    window.actions_here.help.trigger()
    qtbot.wait(50)
    assert not find(window, "session", QWidget).isVisible()
    window.actions_here.crisis.trigger()
    click(window, "crisis.record")
    assert find(window, "safeguarding", QWidget).isVisible()
    make_application([])
