"""What a screen reader is told of the resident's view: sentences, roles and names."""

from collections import Counter

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.readers import told_of
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.typing_in import find
from ui.common import TileButton
from ui.common.tongues import Words
from ui.session.pin_pad import PinPad


@pytest.mark.parametrize(
    ("large", "small", "aloud"),
    [
        ("wt.", "Tue", "wt. Tue"),
        ("\u06a9\u06cc\u0627\u061f", "What?", "\u06a9\u06cc\u0627\u061f What?"),
        ("\u06c1\u06d2\u06d4", "It is.", "\u06c1\u06d2\u06d4 It is."),
        (
            "\u09b9\u09cd\u09af\u09be\u0981\u0964",
            "Yes.",
            "\u09b9\u09cd\u09af\u09be\u0981\u0964 Yes.",
        ),
        ("Tak", "Yes", "Tak. Yes"),
        ("Yes", "", "Yes"),
        ("", "", ""),
    ],
)
def test_two_languages_are_joined_with_one_stop(large: str, small: str, aloud: str) -> None:
    assert Words(large, small).aloud == aloud


def test_a_picture_joins_its_two_lines_the_same_way(
    application: QApplication, qtbot: QtBot
) -> None:
    tile = TileButton("tile", "wt.", under="Tue")
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "wt. Tue"


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_no_two_things_to_press_on_a_page_have_one_name(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    memory_store: MemoryStore,
    code: str,
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, code)
    screen.go_to("LanguagePage")
    shown = (one for one in screen.view.findChildren(QAbstractButton) if one.isVisible())
    said = Counter(one.accessibleName() for one in shown)
    assert [name for name, count in said.items() if count > 1] == []


def test_dots_are_told_as_words(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, "pl")
    pad = PinPad()
    qtbot.addWidget(pad)
    pad.ask_worker("Type your PIN.", screen.view.tongues)
    for view, dots_id in ((screen.view, "resident.progress"), (pad, "pin.dots")):
        dots = find(view, dots_id, QWidget)
        told = told_of(dots)
        assert told.role is QAccessible.Role.StaticText
        assert told.name
