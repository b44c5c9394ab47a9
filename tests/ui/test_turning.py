"""Turning the screen: the PIN, the way back, the lock after three wrong ones, a second display."""

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import in_sight, words_of
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find, press
from ui.application import make_application
from ui.common import PlainLabel
from ui.session.mirror import Mirror, draw_small
from ui.session.resident_view import ResidentView
from ui.session.stepper import Stepper
from ui.session.turning import Turning
from ui.tasks import SerialRunner
from ui.theme import dress

WRONG = "9137"


@pytest.fixture
def session(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    return Session(qtbot, entrance, runner)


def test_first_turn_asks_for_a_pin_twice(session: Session) -> None:
    click(session.window, "session_bar.turn")
    assert not in_sight(session.window, ResidentView)
    session.type_pin(PIN)
    session.type_pin("2581")
    assert "not the same" in words_of(session.window)
    assert session.planner.workers.me().pin_hash == ""
    session.type_pin(PIN)
    session.type_pin(PIN)
    assert session.planner.workers.knows_pin(PIN)
    assert session.view.isVisible()


@pytest.mark.parametrize("pin", ["1234", "0000"])
def test_a_pin_that_anybody_would_try_is_not_taken(session: Session, pin: str) -> None:
    click(session.window, "session_bar.turn")
    session.type_pin(pin)
    session.type_pin(pin)
    assert "easy to guess" in words_of(session.window)
    assert session.planner.workers.me().pin_hash == ""


def test_choosing_a_pin_can_be_left(session: Session) -> None:
    click(session.window, "session_bar.turn")
    click(session.window, "pin.back")
    assert find(session.window, "session_bar.turn", QWidget).isVisible()
    assert not session.turning.is_up


def test_f8_turns_the_screen_and_nothing_of_the_worker_is_in_sight(
    session: Session, qtbot: QtBot
) -> None:
    session.planner.workers.set_pin(PIN)
    press(session.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: session.turning.is_up)
    seen = {one.objectName() for one in in_sight(session.window)}
    assert not [name for name in seen if name.startswith(("session", "header", "caseload"))]
    assert "Amina" not in words_of(session.window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F8])
def test_the_way_back_takes_the_pin(session: Session, key: Qt.Key) -> None:
    session.turn()
    press(session.view, key)
    assert session.view.pin.isVisible()
    session.type_pin(PIN)
    assert not session.turning.is_up
    assert find(session.window, "session_bar.turn", QWidget).isVisible()
    assert session.window.actions_here.search.isEnabled()


def test_the_pad_shows_nothing_of_the_page(session: Session) -> None:
    session.turn()
    asked = session.view.page.question(session.view.tongues).large
    assert asked in words_of(session.window)
    press(session.view, Qt.Key.Key_Escape)
    assert asked not in words_of(session.window)
    buttons = in_sight(session.window, QAbstractButton)
    assert {one.objectName().split(".")[0] for one in buttons} == {"pin"}
    assert all(min(one.width(), one.height()) >= 72 for one in buttons)


def test_the_pin_is_typed_on_the_keyboard_too(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    for figure in f"9{PIN}":
        press(QApplication.focusWidget(), Qt.Key(Qt.Key.Key_0 + int(figure)))
        if figure == "9":
            press(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not session.turning.is_up


def test_figures_show_as_dots_only(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    dots = find(session.view, "pin.dots", QWidget)
    click(session.window, "pin.7")
    click(session.window, "pin.7")
    assert dots.accessibleName() == "Figures typed: 2"
    labels = [one.text() for one in in_sight(session.window, PlainLabel)]  # type: ignore[attr-defined]
    assert not [text for text in labels if "7" in text]


def test_go_back_needs_no_pin_and_leads_to_the_page(session: Session) -> None:
    session.turn()
    click(session.window, "resident.continue")
    page = session.view.page
    press(session.view, Qt.Key.Key_Escape)
    click(session.window, "pin.back")
    assert session.view.page is page
    assert page.isVisible()


def test_three_wrong_pins_lock_the_planner(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    session.type_pin(WRONG)
    assert "2 more times" in words_of(session.window)
    click(session.window, "pin.back")
    press(session.view, Qt.Key.Key_Escape)
    session.type_pin(WRONG)
    assert "1 more time" in words_of(session.window)
    session.type_pin(WRONG)
    assert session.locked == 1
    assert session.window.desk is None
    assert not in_sight(session.window, ResidentView)


def test_a_short_pin_is_no_try(session: Session) -> None:
    session.turn()
    press(session.view, Qt.Key.Key_Escape)
    for _turn in range(4):
        session.type_pin("25")
    assert session.locked == 0
    assert "4 to 6 figures" in words_of(session.window)


def test_search_undo_and_redo_sleep_while_the_screen_is_turned(session: Session) -> None:
    session.turn()
    actions = session.window.actions_here
    session.planner.conversations.choose_tiles(session.resident_id, ("money",))
    assert [one.isEnabled() for one in (actions.search, actions.undo, actions.redo)] == [False] * 3
    assert actions.lock.isEnabled()


def test_the_view_comes_back_at_its_page(session: Session) -> None:
    session.turn()
    click(session.window, "resident.continue")
    click(session.window, "resident.continue")
    page = session.view.page
    press(session.view, Qt.Key.Key_Escape)
    session.type_pin(PIN)
    session.turn()
    assert session.view.page is page
    assert page.isVisible()


def test_locking_takes_the_view_away(session: Session) -> None:
    session.turn()
    session.window.actions_here.lock.trigger()
    assert session.locked == 1
    assert not in_sight(session.window, ResidentView)


def test_a_near_lock_is_said_in_their_words(session: Session) -> None:
    session.turn()
    session.window.lock_near.emit(30)
    assert "goes dark soon" in words_of(session.window)
    session.window.lock_put_off.emit()
    assert "goes dark soon" not in words_of(session.window)


def test_the_worker_sees_what_the_resident_would_see(session: Session, qtbot: QtBot) -> None:
    mirror = find(session.window, "session.mirror", Mirror)
    qtbot.waitUntil(lambda: mirror._picture.pixmap().width() > 200)
    assert "would see" in words_of(mirror)
    assert not session.turning.is_up
    before = mirror._picture.pixmap().cacheKey()
    session.planner.residents.change(session.resident_id, reading_language="pl")
    qtbot.waitUntil(lambda: mirror._picture.pixmap().cacheKey() != before)
    click(session.window, "session_bar.mirror")
    assert not mirror.isVisible()


def test_stop_asks_for_the_pin_on_every_page(session: Session) -> None:
    session.turn()
    for _turn in range(3):
        click(session.window, "resident.stop")
        assert session.view.pin.isVisible()
        click(session.window, "pin.back")
        click(session.window, "resident.continue")


def test_a_session_that_ends_leaves_the_pages_of_another_alone(
    session: Session, qtbot: QtBot
) -> None:
    assert session.window.desk is not None
    owner = QWidget()
    qtbot.addWidget(owner)
    other = Turning(session.window.desk, session.window, session.resident_id, owner)
    ended, kept = _pages(session.turning), _pages(other)
    assert len(ended) == len(kept) > 15
    click(session.window, "session_bar.stop")
    qtbot.waitUntil(lambda: not any(shiboken6.isValid(page) for page in ended))
    assert all(shiboken6.isValid(page) for page in kept)
    other._let_go()


def _pages(turning: Turning) -> list[QWidget]:
    """Return every page of a view, each part opened, most of them never shown."""
    turning._made()
    for part in turning._parts:
        part.open_now()
    return [page for part in turning._parts for page in part.made()]


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_the_picture_makes_no_window_wider(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, scale: float
) -> None:
    """With larger words the list of steps gives its place to the picture, and takes it back."""
    make_application([], scale)
    session = Session(qtbot, entrance, runner)
    mirror = find(session.window, "session.mirror", Mirror)
    steps = session.window.findChildren(Stepper)[0]
    for is_shown in (False, True, False):
        find(session.window, "session_bar.mirror", QAbstractButton).setChecked(is_shown)
        qtbot.wait(20)
        assert mirror.isVisible() is is_shown
        assert steps.isVisible() is not is_shown
        assert session.window.width() == 1366
    make_application([])


def test_the_picture_is_as_wide_as_asked(session: Session) -> None:
    taken: list[QPixmap] = []
    session.turning.take_picture(288, taken.append)
    (picture,) = taken
    assert picture.size().boundedTo(QSize(288, 400)) == picture.size()


def test_the_picture_drawn_in_strips_is_the_picture_drawn_whole(session: Session) -> None:
    view = session.turning._made()
    view.resize(1366, 768)
    strips = draw_small(view, 288).toImage()
    whole = view.grab().scaledToWidth(288, Qt.TransformationMode.SmoothTransformation).toImage()
    assert strips.size() == whole.size()
    for across in range(288):
        for down in range(strips.height()):
            one, other = strips.pixelColor(across, down), whole.pixelColor(across, down)
            apart = (one.red() - other.red(), one.green() - other.green())
            assert max(map(abs, apart)) <= 8, (across, down)


def test_only_the_part_on_show_is_made_and_the_next_once_it_is_turned(session: Session) -> None:
    def made() -> list[str]:
        return [part.key for part in session.turning._parts if list(part.made())]

    session.turning._made()
    assert made() == ["hello"]
    session.planner.workers.set_pin(PIN)
    session.turn()
    assert made() == ["hello", "matters"], "nothing lies behind a first talk to ask about"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_ticks_of_the_steps_grow_with_the_words(
    qtbot: QtBot, application: QApplication, scale: float
) -> None:
    steps = Stepper(["one", "two"], ["One", "Two"])
    qtbot.addWidget(steps)
    steps.show()
    steps.show_state(0, [True, False])
    dress(application, scale)
    qtbot.wait(20)
    button = steps.findChild(QAbstractButton, "session.step.one")
    assert button.iconSize() == QSize(round(20 * scale), round(20 * scale))
    dress(application)
