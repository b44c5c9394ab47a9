"""As a page opens, the keyboard goes to the one place where it rests: a screen reader says no more.

Qt itself would hand it on to whatever comes next as the page before goes out of sight.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.factories import a_consent, a_resident
from tests.ui.typing_in import find, press, type_text
from tests.ui.whole import Whole

Said = Callable[[], list[str]]


@pytest.fixture
def whole(application: QApplication, qtbot: QtBot) -> Whole:
    """Return the window with somebody in it, and the keyboard on the list of people."""
    whole = Whole(qtbot).unlock()
    whole.planner.residents.add(a_resident())
    whole.settle()
    find(whole.window, "residents.table", QWidget).setFocus(Qt.FocusReason.TabFocusReason)
    return whole


@pytest.fixture
def said(whole: Whole, application: QApplication) -> Iterator[Said]:
    """Return what gives the names of all that had the keyboard since it was last asked."""
    names: list[str] = []

    def note(_old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            names.append(new.accessibleName() or new.objectName())

    def take() -> list[str]:
        whole.qtbot.wait(500)  # what comes later than the page would be heard as well
        taken = names[:]
        names.clear()
        return taken

    application.focusChanged.connect(note)
    yield take
    application.focusChanged.disconnect(note)


def keys_on(whole: Whole, widget_id: str, key: Qt.Key) -> None:
    """Put the keyboard on something, and press a key there."""
    widget = find(whole.window, widget_id, QWidget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    press(widget, key)
    whole.settle()


@pytest.mark.parametrize(
    ("way", "key", "before"),
    [
        ("residents.table", Qt.Key.Key_Return, []),
        ("residents.open", Qt.Key.Key_Space, ["Open"]),
    ],
)
def test_a_session_opens_with_one_name_said(
    whole: Whole, said: Said, way: str, key: Qt.Key, before: list[str]
) -> None:
    keys_on(whole, way, key)
    assert said() == [*before, "Hello and consent"]


def test_a_step_opens_with_one_name_said(whole: Whole, said: Said) -> None:
    whole.begin(whole.planner.residents.caseload()[0].resident_id)
    said()
    for step, name in (("goals", "Goals"), ("measures", "Check-ins")):
        whole.press(f"session.step.{step}")
        assert said() == [name]
    whole.press("session.continue")
    assert said() == ["Goals"]


def test_what_lies_over_a_session_and_the_way_back_are_said_once(whole: Whole, said: Said) -> None:
    whole.begin(whole.planner.residents.caseload()[0].resident_id)
    said()
    keys_on(whole, "session.record", Qt.Key.Key_Space)
    assert said() == ["Safeguarding record", "safeguarding.passphrase"]
    keys_on(whole, "safeguarding.back", Qt.Key.Key_Space)
    assert said() == ["Back to the session", "Hello and consent"]


def test_what_was_typed_is_kept_as_its_page_goes(whole: Whole, said: Said) -> None:
    (person,) = whole.planner.residents.caseload()
    whole.planner.consents.record(a_consent(person.resident_id))
    whole.begin(person.resident_id)
    whole.press("session.step.about")
    line = find(whole.window, "residents.preferred_name", QWidget)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(line, "x")
    said()
    whole.press("session.step.goals")
    assert said() == ["Goals"]
    (kept,) = whole.planner.residents.caseload()
    assert "x" in kept.preferred_name
