"""Texts without end: a field says so at once, and neither loses nor swallows them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.fields import LONGEST_TEXT
from tests.ui.desks import leave, on_screen
from tests.ui.typing_in import press, type_text
from ui.common import LineField, TextField


def test_a_text_that_is_too_long_is_said_at_once_and_kept_as_typed(qtbot: QtBot) -> None:
    field = LineField("t.line", "Name")
    holder = on_screen(qtbot, field)
    left: list[str] = []
    drafts: list[str] = []
    field.left.connect(left.append)
    field.typed.connect(drafts.append)
    field.line.setFocus()
    field.line.setText("x" * (LONGEST_TEXT + 1))
    leave(field.line)
    assert (left, drafts) == ([], ["x" * (LONGEST_TEXT + 1)])
    assert f"{LONGEST_TEXT} letters" in field.error
    field.line.setFocus()
    field.line.setText("x" * LONGEST_TEXT)
    press(field.line, Qt.Key.Key_Backspace)
    assert field.error == ""
    leave(field.line)
    assert left == ["x" * (LONGEST_TEXT - 1)]
    assert holder.isVisible()


def test_a_paste_without_end_is_not_taken_in_and_harms_nothing(qtbot: QtBot) -> None:
    field = TextField("t.text", "Words")
    holder = on_screen(qtbot, field)
    type_text(field.box, "Tea")
    QApplication.clipboard().setText("x" * 10_000_000)
    field.box.paste()
    assert field.value() == "Tea"
    assert f"{LONGEST_TEXT} letters" in field.error
    QApplication.clipboard().setText(" at four")
    field.box.paste()
    assert field.value() == "Tea at four"
    assert field.error == ""
    assert holder.isVisible()


def test_typing_stops_where_a_text_is_full(qtbot: QtBot) -> None:
    field = TextField("t.text", "Words")
    holder = on_screen(qtbot, field)
    field.set_text("x" * (LONGEST_TEXT - 1))
    field.box.moveCursor(QTextCursor.MoveOperation.End)
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Return):
        press(field.box, key)
    type_text(field.box, "چ")
    assert field.value() == "x" * (LONGEST_TEXT - 1) + "a"
    assert f"{LONGEST_TEXT} letters" in field.error
    field.box.selectAll()
    type_text(field.box, "چ")
    assert field.value() == "چ"
    assert holder.isVisible()
