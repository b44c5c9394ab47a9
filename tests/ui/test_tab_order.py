"""Where Tab goes: through what is made late, and to the one of several that is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.typing_in import find, press
from ui.common import Button, ChoiceField, ManyChoicesField, PageScroll, RulerField, column
from ui.common.tab_order import in_tab_order

MEALS = [("none", "None"), ("some", "Some"), ("all", "All")]
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> QWidget:
    """Return a page with "old" and "last" on it; "above" and "below" stand around it."""
    window = QWidget()
    qtbot.addWidget(window)
    page = PageScroll(column(Button("old", "Old"), Button("last", "Last")))
    layout = QVBoxLayout(window)
    for part in (Button("above", "Above"), page, Button("below", "Below")):
        layout.addWidget(part)
    return window


def order(window: QWidget) -> list[str]:
    """Return the ids of what can be pressed as Tab comes to it, from the top of the window."""
    stops, here = [], window.nextInFocusChain()
    while here is not None and not here.isWindow():
        if isinstance(here, QAbstractButton):
            stops.append(here.objectName())
        here = here.nextInFocusChain()
    return stops


def put_first(window: QWidget, new: QWidget) -> None:
    """Put something new at the top of the page."""
    page = find(window, "old", Button).parentWidget()
    layout = page.layout() if page is not None else None
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(0, new)


def test_what_is_new_comes_first_and_the_rest_stays_before_what_follows(window: QWidget) -> None:
    new = Button("new", "New")
    put_first(window, new)
    assert order(window) == ["above", "old", "last", "below", "new"]
    in_tab_order([new, find(window, "old", Button), find(window, "last", Button)])
    assert order(window) == ["above", "new", "old", "last", "below"]


def test_the_whole_begins_at_the_first_where_that_is_wanted(window: QWidget) -> None:
    new = Button("new", "New")
    put_first(window, new)
    in_tab_order([new, find(window, "old", Button)], from_first=True)
    assert order(window) == ["above", "last", "below", "new", "old"]


def test_several_new_ones_keep_their_order(window: QWidget) -> None:
    first, second = Button("first", "First"), Button("second", "Second")
    for new in (second, first):
        put_first(window, new)
    in_tab_order([first, second, find(window, "old", Button)])
    assert order(window) == ["above", "first", "second", "old", "last", "below"]


def test_a_new_one_in_the_middle_leaves_the_first_where_it_was(window: QWidget) -> None:
    new = Button("new", "New")
    put_first(window, new)
    in_tab_order([find(window, "old", Button), new, find(window, "last", Button)])
    assert order(window) == ["above", "old", "new", "last", "below"]


def test_an_order_turned_about_stays_in_its_place(window: QWidget) -> None:
    in_tab_order([find(window, "last", Button), find(window, "old", Button)])
    assert order(window) == ["above", "last", "old", "below"]


def test_nothing_to_order_changes_nothing(window: QWidget) -> None:
    in_tab_order([])
    in_tab_order([find(window, "old", Button)])
    assert order(window) == ["above", "old", "last", "below"]


def test_what_is_not_chosen_stays_in_its_place_for_when_it_is(window: QWidget) -> None:
    new = ChoiceField("meals", "Meals", MEALS)
    new.set_value("none")
    put_first(window, new)
    in_tab_order([find(window, "old", Button), new, find(window, "last", Button)])
    assert order(window) == ["above", "old", "meals.0", "meals.1", "meals.2", "last", "below"]


def gone_through(qtbot: QtBot, *parts: QWidget, back: bool = False) -> list[str]:
    """Return the ids that Tab comes to between two buttons around these parts."""
    first, last = Button("first", "First"), Button("last", "Last")
    window = column(first, *parts, last)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (last if back else first).setFocus()
    stops: list[str] = []
    here = QApplication.focusWidget()
    while here is not None and here not in ([first] if back else [last]):
        stops.append(here.objectName())
        press(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
        here = QApplication.focusWidget()
    return stops[1:]


@pytest.mark.parametrize("back", [False, True])
def test_tab_comes_to_the_answer_that_is_chosen(
    application: QApplication, qtbot: QtBot, back: bool
) -> None:
    meals, sure = ChoiceField("meals", "Meals", MEALS), RulerField("sure", "How sure")
    meals.set_value("some")
    sure.set_value(7)
    ends = ["sure.more", "sure.declined"]
    expected = ["meals.1", "sure.less", "sure.7", *ends]
    stops = gone_through(qtbot, meals, sure, back=back)
    assert stops == (expected[::-1] if back else expected)


def test_it_follows_another_answer_and_comes_to_the_first_where_none_is_chosen(
    application: QApplication, qtbot: QtBot
) -> None:
    meals = ChoiceField("meals", "Meals", MEALS)
    meals.set_value("all")
    meals.set_value("none")
    assert gone_through(qtbot, meals) == ["meals.0"]
    unasked = ChoiceField("unasked", "Meals", MEALS)
    unasked.set_value("all")
    unasked.set_value(None)
    assert gone_through(qtbot, unasked) == ["unasked.0"]


@pytest.mark.parametrize("chosen", [(), ("some",)])
def test_tab_comes_to_every_box_that_can_be_ticked(
    application: QApplication, qtbot: QtBot, chosen: tuple[str, ...]
) -> None:
    meals = ManyChoicesField("meals", "Meals", MEALS)
    meals.set_value(chosen)
    assert gone_through(qtbot, meals) == ["meals.0", "meals.1", "meals.2"]
