"""Fields answered by choosing: nothing at first, saved when pressed, large enough to press."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.residents import ContactWay
from tests.ui.typing_in import find
from ui.common import (
    Button,
    CheckOption,
    ChoiceField,
    Field,
    ManyChoicesField,
    PickField,
    RadioOption,
    RulerField,
    choices,
)


@pytest.fixture
def page(application: QApplication, qtbot: QtBot) -> QWidget:
    """Return an active window that fields are put into, with somewhere else to go."""
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    _put(window, Button("elsewhere", "Elsewhere"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _put(page: QWidget, widget: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)


def _heard(field: Field) -> list[object]:
    heard: list[object] = []
    field.left.connect(heard.append)
    return heard


def _leave(page: QWidget) -> None:
    find(page, "elsewhere", Button).setFocus()


def test_choice_starts_with_nothing_and_saves_when_pressed(page: QWidget) -> None:
    field = ChoiceField("t.choice", "Interpreter", [(True, "Yes"), (False, "No")])
    heard = _heard(field)
    _put(page, field)
    assert field.value() is None
    find(field, "t.choice.1", RadioOption).click()
    assert heard == [False]
    field.set_value(None)
    assert field.value() is None
    assert heard == [False]


def test_several_choices_keep_their_order_and_stop_at_the_most(page: QWidget) -> None:
    field = ManyChoicesField("t.ways", "Ways", choices(ContactWay), most=2)
    heard = _heard(field)
    _put(page, field)
    for place in (2, 0):
        find(field, f"t.ways.{place}", CheckOption).click()
    assert heard == [(ContactWay.TEXT,), (ContactWay.CALL, ContactWay.TEXT)]
    assert not find(field, "t.ways.1", CheckOption).isEnabled()
    find(field, "t.ways.2", CheckOption).click()
    assert find(field, "t.ways.1", CheckOption).isEnabled()


def test_option_can_be_pressed_on_its_words_and_is_large_enough(page: QWidget) -> None:
    option = CheckOption("Leave a voicemail & say who you are")
    _put(page, option)
    assert option.hitButton(QPoint(option.width() - 2, 2))
    assert option.sizeHint().height() >= 44
    assert option.heightForWidth(150) > option.heightForWidth(600)
    assert option.accessibleName() == "Leave a voicemail & say who you are"
    assert option.shortcut().isEmpty()


def test_list_can_be_changed_and_keeps_what_was_chosen(page: QWidget) -> None:
    field = PickField("t.pick", "Language", [("en", "English"), ("ur", "اردو Urdu")])
    field.set_value("ur")
    field.set_options([("ur", "اردو Urdu"), ("pl", "Polski")])
    assert field.value() == "ur"
    field.set_value("gone")
    assert field.value() is None
    assert field.box.currentText() == "Choose"


def test_ruler_needs_no_dragging_and_may_be_declined(page: QWidget) -> None:
    field = RulerField("t.sure", "How sure are you?")
    heard = _heard(field)
    _put(page, field)
    assert field.value() is None
    find(field, "t.sure.more", Button).click()
    find(field, "t.sure.more", Button).click()
    find(field, "t.sure.10", Button).click()
    find(field, "t.sure.more", Button).click()
    assert heard == [5, 6, 10]
    find(field, "t.sure.declined", CheckOption).click()
    assert field.declined
    assert field.value() is None
    assert heard[-1] is None
    find(field, "t.sure.less", Button).click()
    assert not field.declined


def test_open_list_is_in_label_letters_and_wears_no_ring(page: QWidget, qtbot: QtBot) -> None:
    field = PickField("t.pick", "Language", [("en", "English"), ("ur", "اردو Urdu")])
    field.set_value("ur")
    _put(page, field)
    qtbot.waitUntil(field.isVisible)
    field.take_focus()
    field.box.showPopup()
    popup = field.box.view().window()
    qtbot.waitUntil(popup.isVisible)
    rings = popup.findChildren(QWidget, "focus_ring")
    assert [ring for ring in rings if ring.isVisible()] == []
    heights = [field.box.view().sizeHintForRow(row) for row in range(3)]
    assert heights[2] > heights[1] > 0
    field.box.hidePopup()
