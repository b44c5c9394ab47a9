"""The whole session by keyboard: Tab reaches everything once, in reading order, and is let go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.demo import DEMO_PASSPHRASE
from tests.journeys.walking import Walk
from tests.terminal import make_practice
from tests.ui.typing_in import find, press
from ui.session.page import SessionView

STEPS = ("consents", "conversations", "about", "measures", "goals", "signposts", "plans", "visits")
MOST_STOPS = 300


@pytest.fixture
def practised(qtbot: QtBot, application: QApplication, home: Path) -> Iterator[Walk]:
    """Return the window with the session of somebody of the practice store."""
    place = home / "store" / "practice.store"
    make_practice(place)
    walk = Walk(qtbot, place)
    walk.fill("unlock.passphrase", DEMO_PASSPHRASE)
    walk.press("unlock.open")
    walk.wait(lambda: walk.is_open)
    walk.fill("residents.search", "Amina")
    walk.wait(lambda: "Amina" in walk.words())
    walk.open_row("residents.table", 0)
    yield walk
    walk.close()


def stops_of(application: QApplication) -> list[QWidget]:
    """Return all that Tab comes to before it comes to something for the second time."""
    stops: list[QWidget] = []
    for _stop in range(MOST_STOPS):
        here = application.focusWidget()
        assert here is not None
        press(here, Qt.Key.Key_Tab)
        there = application.focusWidget()
        assert there is not None
        if there in stops:
            return stops
        stops.append(there)
    raise AssertionError("Tab never came back")


@pytest.mark.parametrize("step", STEPS)
def test_tab_goes_through_a_step_to_its_buttons_and_round_the_window(
    practised: Walk, application: QApplication, step: str
) -> None:
    practised.press(f"session.step.{step}")
    session = find(practised.window, "session", SessionView)
    page = application.focusWidget()
    assert page is not None
    assert page.accessibleName(), "a screen reader hears where it is"
    stops = stops_of(application)
    names = [stop.objectName() for stop in stops]
    first, *_others = (stop for stop in stops if page.isAncestorOf(stop))
    assert stops[0] is first
    inside = [page.isAncestorOf(stop) for stop in stops]
    assert inside == sorted(inside, reverse=True), "the page comes whole, then what is round it"
    beyond = names[inside.count(True) :]
    last = [name for name in ("session.back", "session.continue") if practised.in_sight(name)]
    assert beyond[: len(last)] == last
    assert {f"session.step.{one}" for one in STEPS} <= set(beyond)
    assert {"header.actions.lock", "session_bar.stop"} <= set(beyond)
    assert session.isVisible()


def test_nothing_but_the_window_ever_shows_as_a_window(
    practised: Walk, application: QApplication
) -> None:
    """What is shown before it has its place flashes up, and takes the keyboard from the window."""
    watch = StrayWindows(practised.window)
    application.installEventFilter(watch)
    for step in STEPS:
        practised.press(f"session.step.{step}")
    practised.press("session.step.goals")
    practised.press("goals.add.eating")
    practised.press("goals.steps.add")
    practised.press("session_bar.stop")
    for page in ("directory", "reports", "me", "people"):
        practised.press(f"home.{page}")
    practised.press("header.actions.lock")
    application.removeEventFilter(watch)
    assert watch.seen == []


class StrayWindows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        is_shown = event.type() is QEvent.Type.Show and watched is not self._window
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False
