"""What a screen reader toggles is answered: Qt moves the mark and emits no click."""

from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup
from pytestqt.qtbot import QtBot

from tests.ui.typing_in import find
from ui.common import (
    Button,
    CheckOption,
    ChoiceField,
    ManyChoicesField,
    RulerField,
    TileButton,
)

pytestmark = pytest.mark.usefixtures("application")
OPTIONS = [("a", "One"), ("b", "Two"), ("c", "Three")]


def toggle(button: QAbstractButton) -> None:
    """Do what Qt does when an assistive program asks to toggle a button."""
    button.toggle()


def _note(heard: list[str], name: str) -> None:
    heard.append(name)


def test_one_of_a_few_that_a_reader_chooses_is_the_answer(qtbot: QtBot) -> None:
    field = ChoiceField("f", "Question", OPTIONS)
    qtbot.addWidget(field)
    left: list[object] = []
    field.left.connect(left.append)
    for place in (0, 2):
        toggle(find(field, f"f.{place}", QAbstractButton))
    assert (field.value(), left) == ("c", ["a", "c"])
    toggle(find(field, "f.2", QAbstractButton))  # the one chosen stays chosen
    assert (field.value(), left) == ("c", ["a", "c"])


def test_several_that_a_reader_chooses_are_the_answer(qtbot: QtBot) -> None:
    field = ManyChoicesField("f", "Question", OPTIONS)
    qtbot.addWidget(field)
    left: list[object] = []
    field.left.connect(left.append)
    for place in (1, 0, 1):
        toggle(find(field, f"f.{place}", QAbstractButton))
    assert left == [("b",), ("a", "b"), ("a",)]
    assert field.value() == ("a",)


def test_a_number_that_a_reader_chooses_is_the_answer(qtbot: QtBot) -> None:
    field = RulerField("f", "Question", decline="Rather not say")
    qtbot.addWidget(field)
    left: list[object] = []
    field.left.connect(left.append)
    toggle(find(field, "f.7", QAbstractButton))
    assert (field.value(), left) == (7, [7])


def test_what_is_shown_as_chosen_is_no_answer(qtbot: QtBot, application: QApplication) -> None:
    field = ManyChoicesField("f", "Question", OPTIONS)
    tile, box, tab = TileButton("t", "Tile"), CheckOption("Box"), Button("b", "Tab", "tab")
    tab.setCheckable(True)
    heard: list[object] = []
    field.left.connect(heard.append)
    for button in (tile, box, tab):
        qtbot.addWidget(button)
        button.clicked.connect(lambda chosen: heard.append(chosen))
        button.setChecked(True)
        button.setChecked(False)
    qtbot.addWidget(field)
    field.set_value(("a", "b"))
    assert heard == []
    for button in (tile, box, tab):
        toggle(button)
    assert heard == [True, True, True]


def test_a_button_of_a_group_lets_the_other_go_without_a_word(qtbot: QtBot) -> None:
    group, heard = QButtonGroup(), list[str]()
    buttons = [Button(f"b.{place}", "Tab", "tab") for place in range(2)]
    for button in buttons:
        qtbot.addWidget(button)
        button.setCheckable(True)
        button.clicked.connect(partial(_note, heard, button.objectName()))
        group.addButton(button)
    toggle(buttons[0])
    toggle(buttons[1])
    buttons[0].click()
    assert heard == ["b.0", "b.1", "b.0"]
    assert [button.isChecked() for button in buttons] == [True, False]
