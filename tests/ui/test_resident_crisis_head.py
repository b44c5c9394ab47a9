"""Whom to call below the head of every page: the languages, Listen, Stop and the keyboard there."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import ResidentOnScreen, in_sight, words_of
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find, press
from tests.ui.voices import AnyVoice
from ui.plans.resident_plan import PlanPage
from ui.tasks import SerialRunner

TITLE = "If you need help now"
HEAD = ("crisis", "listen", "stop", "language.ur", "language.en")


@pytest.fixture
def heard(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what voices are given to read."""
    texts: list[str] = []
    speak = AnyVoice.speak
    monkeypatch.setattr(
        AnyVoice,
        "speak",
        lambda voice, text, spoken: (texts.append(text), speak(voice, text, spoken)),
    )
    return texts


@pytest.fixture
def urdu(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> ResidentOnScreen:
    """Return the view of somebody who reads Urdu, on a computer that can speak it."""
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur", listener=AnyVoice())
    qtbot.waitUntil(lambda: find(screen.view, "resident.listen", QWidget).isVisible())
    screen.press("continue")
    return screen


def page_of(screen: ResidentOnScreen) -> QWidget:
    return find(screen.view, "resident.crisis.page", QWidget)


def places(screen: ResidentOnScreen) -> list[tuple[object, ...]]:
    buttons = [screen.button(name) for name in HEAD]
    return [(one.mapTo(screen.view, QPoint(0, 0)), one.size()) for one in buttons]


def picture(screen: ResidentOnScreen) -> QImage:
    QApplication.processEvents()
    screen.view.setFocus()
    return screen.view.grab().toImage()


def test_the_head_is_where_it_is_on_every_page(urdu: ResidentOnScreen) -> None:
    before = places(urdu)
    urdu.press("crisis")
    assert places(urdu) == before
    assert urdu.button("crisis").isChecked()
    assert urdu.button("language.ur").isChecked()


def test_another_language_is_shown_here_and_on_the_page_beneath(urdu: ResidentOnScreen) -> None:
    urdu.press("crisis")
    toggle = urdu.button("language.en")
    toggle.setFocus()
    press(toggle, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page_of(urdu).isVisible()
    assert toggle.hasFocus()
    assert language("ur").text(TITLE) not in words_of(urdu.view)
    assert "Life in danger" in words_of(page_of(urdu))
    assert page_of(urdu).layoutDirection() is Qt.LayoutDirection.LeftToRight
    urdu.press("crisis.back")
    after = picture(urdu)
    urdu.view.speak(language("ur"))
    urdu.view.speak(language("en"))
    assert after == picture(urdu)
    urdu.press("crisis")
    urdu.press("language.ur")
    assert page_of(urdu).layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_pad_for_the_pin_is_in_the_new_language_and_keeps_its_figures(
    urdu: ResidentOnScreen,
) -> None:
    urdu.view.pin.ask("Type your PIN to go back to your screen.", urdu.view.tongues)
    urdu.view.show_pin(shown=True)
    assert language("ur").text("Help now") in words_of(urdu.view.pin), "as the head calls it"
    click(urdu.view, "pin.2")
    click(urdu.view, "pin.crisis")
    urdu.press("language.en")
    urdu.press("crisis.back")
    assert urdu.view.pin.isVisible()
    assert not urdu.view.page.isVisible()
    assert language("ur").text("Help now") not in words_of(urdu.view.pin)
    assert "Figures typed: 1" in words_of(urdu.view.pin)


def test_listen_reads_the_title_and_each_number_by_its_figures(
    urdu: ResidentOnScreen, heard: list[str]
) -> None:
    urdu.press("crisis")
    urdu.press("listen")
    large = urdu.view.tongues.large
    said = heard[-1]
    assert said.startswith(large.text(TITLE))
    assert f"9 9 9: {large.text('Life in danger, or someone badly hurt')}" in said
    assert "0 8 0 0 9 5 2 1 1 8 1: " in said
    assert "1 1 6 1 2 3: " in said
    assert TITLE not in said
    urdu.press("language.en")
    urdu.press("listen")
    assert heard[-1].startswith(f"{TITLE}. 9 9 9: Life in danger")


@pytest.mark.parametrize("way", ["crisis.back", "language.en"])
def test_it_falls_silent_when_it_goes(urdu: ResidentOnScreen, way: str) -> None:
    urdu.press("crisis")
    urdu.press("listen")
    listen = urdu.button("listen")
    assert listen.isChecked()
    urdu.press(way)
    assert not listen.isChecked()


def test_the_pad_for_the_pin_falls_silent(urdu: ResidentOnScreen) -> None:
    urdu.press("crisis")
    urdu.press("listen")
    listen = urdu.button("listen")
    urdu.view.show_pin(shown=True)
    assert not listen.isChecked()


def test_the_page_falls_silent_when_it_comes(urdu: ResidentOnScreen, heard: list[str]) -> None:
    urdu.press("listen")
    urdu.press("crisis")
    assert not urdu.button("listen").isChecked()
    urdu.press("crisis.back")
    urdu.press("listen")
    assert heard[-1].startswith(urdu.page.question(urdu.view.tongues).large)


def test_without_a_voice_nothing_is_promised(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    screen.press("crisis")
    qtbot.wait(50)
    assert find(screen.view, "resident.listen", QWidget).isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_keyboard_comes_to_this_page_and_the_head_alone(
    urdu: ResidentOnScreen, key: Qt.Key
) -> None:
    urdu.press("crisis")
    assert set(tab_round(key)) == {"crisis.back", "crisis", "listen", "stop", "language"}


def tab_round(key: Qt.Key) -> Iterator[str]:
    """Yield where a key leads; of the languages it comes to one, and arrows lead to others."""
    for _stop in range(20):
        now = QApplication.focusWidget()
        assert now is not None
        yield re.sub(r"^resident\.|(?<=language)\..*", "", now.objectName())
        press(now, key)


@pytest.mark.parametrize("at", ["crisis.back", "language.en", "crisis"])
def test_esc_goes_back_from_anywhere_and_asks_for_no_pin(urdu: ResidentOnScreen, at: str) -> None:
    asked: list[bool] = []
    urdu.view.leaving.connect(lambda: asked.append(True))
    answer = urdu.tiles()[0]
    answer.setFocus()
    urdu.press("crisis")
    urdu.button(at).setFocus()
    QTest.keyClick(urdu.button(at), Qt.Key.Key_Escape)
    assert not page_of(urdu).isVisible()
    assert not urdu.button("crisis").isChecked()
    assert answer.hasFocus()
    assert asked == []


def test_pressed_twice_in_a_hurry_it_stays(urdu: ResidentOnScreen) -> None:
    urdu.press("crisis")
    urdu.press("crisis")
    assert page_of(urdu).isVisible()
    assert urdu.button("crisis").isChecked()
    urdu.press("crisis.back")
    assert urdu.page.isVisible()


def test_nothing_of_the_page_is_left_to_a_screen_reader(urdu: ResidentOnScreen) -> None:
    urdu.press("crisis")
    below = {urdu.page, *urdu.page.findChildren(QWidget), *in_sight(urdu.view.pin)}
    assert below & set(in_sight(urdu.view)) == set()


@pytest.mark.parametrize("way", ["resident.stop", "F8"])
def test_stop_asks_for_the_pin_and_go_back_leads_to_the_page(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, way: str
) -> None:
    session = Session(qtbot, entrance, runner)
    session.turn()
    view = session.view
    find(view, "resident.crisis", QAbstractButton).click()
    if way == "F8":
        QTest.keyClick(find(view, "resident.crisis.back", QWidget), Qt.Key.Key_F8)
    else:
        click(view, way)
    assert view.pin.isVisible()
    click(view, "pin.back")
    assert view.page.isVisible()
    view.toggle_crisis()
    session.turning.end()
    session.turn()
    assert view.page.isVisible()
    find(view, "resident.crisis", QAbstractButton).click()
    click(view, "resident.stop")
    session.type_pin(PIN)
    assert not session.turning.is_up


def test_the_plan_stays_open_at_its_page(urdu: ResidentOnScreen) -> None:
    urdu.go_to("PlanPage")
    page = urdu.page
    assert isinstance(page, PlanPage)
    while page._view.page == 0:
        urdu.press("more")
    state, at = page._state.words, page._view.verticalScrollBar().value()
    urdu.press("crisis")
    urdu.press("crisis.back")
    assert (page._state.words, page._view.verticalScrollBar().value()) == (state, at)
