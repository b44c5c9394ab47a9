"""Fields: they save as they are left, judge only when told, keep drafts, and show plain words."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui.common.fields
from homeapp.domain.fields import read_date, read_nhs_number, read_postcode
from homeapp.errors import Refusal
from tests.ui.typing_in import find, press, type_text
from ui.common import (
    Button,
    ChoiceField,
    DateField,
    ErrorSummary,
    Field,
    LineField,
    ManyChoicesField,
    PassphraseField,
    PhoneField,
    PickField,
    ReadField,
    RulerField,
    TextField,
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


def _all_fields() -> list[Field]:
    options = [("a", "One"), ("b", "Two & more")]
    return [
        LineField("t.line", "Name"),
        TextField("t.text", "Words"),
        DateField("t.date", "Day"),
        PhoneField("t.phone", "Phone"),
        PassphraseField("t.secret", "Passphrase"),
        ReadField("t.postcode", "Postcode", read=read_postcode),
        ChoiceField("t.choice", "Choice", options),
        PickField("t.pick", "Pick", options),
        ManyChoicesField("t.many", "Many", options),
        RulerField("t.ruler", "Ruler"),
    ]


def test_line_saves_once_when_left_without_spaces_around(page: QWidget) -> None:
    field = LineField("t.name", "Name")
    heard = _heard(field)
    _put(page, field)
    field.take_focus()
    type_text(field.line, " Amina آمنہ ")
    assert heard == []
    _leave(page)
    assert heard == ["Amina آمنہ"]
    field.take_focus()
    _leave(page)
    assert heard == ["Amina آمنہ"]


def test_setting_a_value_says_nothing_and_counts_as_saved(page: QWidget) -> None:
    for field in _all_fields():
        heard = _heard(field)
        _put(page, field)
        value = {
            "t.date": date(1960, 11, 3),
            "t.ruler": 7,
            "t.many": ("b",),
            "t.choice": "b",
            "t.pick": "b",
            "t.postcode": "BD1 1HY",
        }.get(field.field_id, "words")
        field.set_value(value)
        assert field.value() == value, field.field_id
        field.take_focus()
        _leave(page)
        assert heard == [], field.field_id


def test_every_field_starts_empty_and_without_a_problem(page: QWidget) -> None:
    for field in _all_fields():
        assert not field.value(), field.field_id
        assert field.problem() is None, field.field_id
        assert field.error == "", field.field_id


def test_what_does_not_parse_is_kept_as_a_draft_and_judged_later(page: QWidget) -> None:
    field = DateField("t.born", "Date of birth")
    heard = _heard(field)
    drafts: list[str] = []
    field.typed.connect(drafts.append)
    _put(page, field)
    field.take_focus()
    type_text(field.line, "31 2 1960")
    _leave(page)
    assert heard == []
    assert drafts == ["31 2 1960"]
    assert field.error == ""
    assert field.problem() is not None
    with pytest.raises(Refusal):
        field.value()
    assert field.text() == "31 2 1960"


def test_day_is_shown_in_words_after_it_is_read(page: QWidget) -> None:
    field = DateField("t.born", "Date of birth")
    heard = _heard(field)
    _put(page, field)
    field.take_focus()
    type_text(field.line, "3/11/1960")
    _leave(page)
    assert heard == [date(1960, 11, 3)]
    assert field.text() == "3 November 1960"


def test_typing_is_kept_every_two_seconds_even_while_it_goes_on(
    page: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ui.common.fields.DRAFT_EVERY == 2000
    monkeypatch.setattr(ui.common.fields, "DRAFT_EVERY", 30)
    for field in (LineField("t.name", "Name"), TextField("t.words", "Words")):
        _put(page, field)
        field.take_focus()
        with qtbot.waitSignal(field.typed) as said:
            type_text(field._input or field, "چلنا")
        assert said.args == ["چلنا"]


def test_draft_put_back_is_not_taken_for_typing(page: QWidget, qtbot: QtBot) -> None:
    field = TextField("t.words", "Words")
    field.set_text("half a sen")
    assert not field._draft.isActive()
    assert field.text() == "half a sen"


def test_error_is_words_and_a_bar_and_says_itself(page: QWidget) -> None:
    for field in _all_fields():
        field.set_hint("Some help.")
        field.show_error("Type it again.")
        assert field.error == "Error: Type it again."
        assert field.property("errorbar") is True
        assert field._input is not None
        assert "Type it again." in field._input.accessibleDescription()
        field.clear_error()
        assert field.error == ""
        assert "Type it again." not in field._input.accessibleDescription()


def test_every_field_has_its_id_and_a_label_tied_to_it(page: QWidget) -> None:
    for field in _all_fields():
        target = find(field, field.field_id, QWidget)
        assert target in [label.buddy() for label in field.findChildren(QLabel)]


def test_markup_is_shown_as_typed(page: QWidget) -> None:
    field = LineField("t.name", "<img src='file:///etc/passwd'> & <b>bold</b>")
    for label in field.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert field.label.startswith("<img")


def test_urdu_is_not_clipped_and_starts_from_the_right(page: QWidget, qtbot: QtBot) -> None:
    latin, urdu = LineField("t.one", "One"), LineField("t.two", "Two")
    _put(page, latin)
    _put(page, urdu)
    latin.set_value("Amina")
    urdu.set_value("محمد اقبال")
    qtbot.waitUntil(lambda: urdu.line.height() > latin.line.height())
    assert urdu.line.font().families()[0] == "Homeapp Nastaliq"
    assert urdu.line.height() >= urdu.line.fontMetrics().height()
    box = TextField("t.box", "Box")
    box.set_value("میں چلنا چاہتی ہوں")
    assert box.box.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight
    box.set_value("I want to walk")
    assert box.box.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft


def test_phone_runs_left_to_right_and_a_doubt_never_blocks(page: QWidget) -> None:
    field = PhoneField("t.phone", "Phone")
    heard = _heard(field)
    _put(page, field)
    field.take_focus()
    type_text(field.line, "123")
    _leave(page)
    assert heard == ["123"]
    assert field.doubt
    assert field.problem() is None
    assert field.line.layoutDirection() is Qt.LayoutDirection.LeftToRight
    field.set_value("07700 900123")
    assert field.doubt == ""


@pytest.mark.parametrize("digits", [0x660, 0x6F0, 0x9E6])
def test_digits_of_urdu_and_bengali_are_kept_and_shown_as_ours(page: QWidget, digits: int) -> None:
    fields: list[tuple[ReadField[Any], str, str]] = [
        (PhoneField("t.phone", "Phone"), "07700 900123", "07700 900123"),
        (ReadField("t.nhs", "NHS", read=read_nhs_number), "9990000018", "9990000018"),
        (ReadField("t.born", "Born", read=read_date), "3 11 1960", "1960-11-03"),
    ]
    for field, typed, kept in fields:
        heard = _heard(field)
        _put(page, field)
        field.take_focus()
        theirs = "".join(chr(digits + int(one)) if one.isdecimal() else one for one in typed)
        type_text(field.line, theirs)
        _leave(page)
        assert [str(value) for value in heard] == [kept]
        assert field.text() == kept


def test_undo_takes_back_typing_first_and_then_belongs_to_the_application(
    page: QWidget, qtbot: QtBot
) -> None:
    undone: list[bool] = []
    action = QAction("Undo", page)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    action.triggered.connect(lambda: undone.append(True))
    page.addAction(action)
    for field in (LineField("t.name", "Name"), TextField("t.words", "Words")):
        undone.clear()
        _put(page, field)
        qtbot.waitUntil(field.isVisible)
        field.take_focus()
        target = field._input
        assert target is not None
        type_text(target, "a")
        press(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert field.text() == "", field.field_id
        assert undone == [], field.field_id
        press(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert undone == [True], field.field_id


def test_passphrase_is_hidden_until_asked_and_takes_what_is_pasted(page: QWidget) -> None:
    field = PassphraseField("t.secret", "Passphrase")
    _put(page, field)
    modes = field.line.EchoMode
    assert field.line.echoMode() is modes.Password
    find(field, "t.secret.show", Button).click()
    assert field.line.echoMode() is modes.Normal
    QApplication.clipboard().setText(" four grey cats ")
    field.take_focus()
    press(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == " four grey cats "
    field.set_value("")
    assert field.line.echoMode() is modes.Password


def test_summary_takes_the_focus_marks_each_field_and_leads_to_it(
    page: QWidget, qtbot: QtBot
) -> None:
    summary, name, born = ErrorSummary(), LineField("t.name", "Name"), DateField("t.born", "Born")
    for widget in (summary, name, born):
        _put(page, widget)
    summary.show_problems([(name, "Type a name."), (born, "Type a day.")])
    assert summary.hasFocus()
    assert (name.error, born.error) == ("Error: Type a name.", "Error: Type a day.")
    find(summary, "error_summary.t.born", QAbstractButton).click()
    assert born.line.hasFocus()
    summary.show_problems([])
    assert not summary.isVisible()
    assert name.error == born.error == ""
