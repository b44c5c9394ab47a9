"""A worker at the real window: reads what is in sight, types, presses and waits."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.bootstrap import StoreEntrance
from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.ui.typing_in import click, find, press, type_text
from ui.common.tables import Table
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import Runner
from ui.turns import Turns

__all__ = ["PASSPHRASE", "Walk", "typed_day"]

PASSPHRASE = "four grey cats sleeping"  # noqa: S105 - opens a test's own store
PATIENCE = 20_000  # ms; far more than anything takes


def typed_day(day: date) -> str:
    """Return a day as a worker types it."""
    return f"{day.day} {day.month} {day.year}"


class Walk:
    """One window on one store; `reopen` begins again as the next morning does."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.place = place
        self._qtbot = qtbot
        self._steps = 0
        self._open()

    @property
    def planner(self) -> Planner:
        """Return the services behind the window, to prepare and to compare with."""
        assert self.window.desk is not None, "the planner is locked"
        return self.window.desk.planner

    @property
    def is_open(self) -> bool:
        """Whether the planner is unlocked, and its first page is there."""
        return self.window.desk is not None and self.window.findChild(QWidget, "home") is not None

    def close(self) -> None:
        """Close the window as its own button does."""
        self.window.close()

    def reopen(self) -> None:
        """Close the window, and open the store in a new one with the passphrase."""
        self.close()
        self._open()
        self.fill("unlock.passphrase", PASSPHRASE)
        self.press("unlock.open")
        self.wait(lambda: self.is_open)

    def wait(self, comes_true: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(comes_true()), timeout=PATIENCE)

    def press(self, button_id: str) -> None:
        """Press a button as soon as it is in sight, and wait until the page behind it is made."""
        self.wait(lambda: self.in_sight(button_id))
        click(self.window, button_id)
        self.settle()

    def settle(self) -> None:
        """Wait until no page is being made."""
        self.wait(lambda: not any(turns.is_busy for turns in self.window.findChildren(Turns)))

    def press_first(self, start: str) -> None:
        """Press the first button in sight whose id starts so."""
        buttons = self.window.findChildren(QAbstractButton)
        ids = [one.objectName() for one in buttons if one.isVisible()]
        self.press(next(name for name in ids if name.startswith(start)))

    def fill(self, field_id: str, text: str) -> None:
        """Type into a field, over what is there, and stay in it."""
        field = self.box(field_id)
        field.setFocus()
        assert field.hasFocus(), field_id
        field.selectAll()
        type_text(field, text)

    def box(self, field_id: str) -> QLineEdit | QPlainTextEdit:
        """Return what is typed into."""
        boxes = self.window.findChildren(QWidget, field_id)
        (field,) = (box for box in boxes if isinstance(box, QLineEdit | QPlainTextEdit))
        return field

    def leave(self, field_id: str) -> None:
        """Go on to the next field with Tab."""
        press(self.box(field_id), Qt.Key.Key_Tab)

    def pick(self, field_id: str, words: str) -> None:
        """Choose from a drop-down list by the first letters of the words, as on a keyboard."""
        box = find(self.window, field_id, QComboBox)
        box.setFocus()
        QTest.keyClicks(box, words)
        assert box.currentText() == words

    def open_row(self, table_id: str, row: int) -> None:
        """Open a row of a table with Enter."""
        table = find(self.window, table_id, Table)
        self.wait(lambda: table.model().rowCount() > row)
        table.setFocus()
        table.selectRow(row)
        press(table, Qt.Key.Key_Return)
        self.settle()

    def in_sight(self, widget_id: str) -> bool:
        """Whether there is a widget of this id to be seen."""
        return any(one.isVisible() for one in self.window.findChildren(QWidget, widget_id))

    def words(self) -> str:
        """Return every word in sight."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def shot(self, name: str) -> None:
        """Keep a picture of the window, in the folder that HOMEAPP_SHOTS names, if it does."""
        if folder := os.environ.get("HOMEAPP_SHOTS"):
            self._steps += 1
            QTest.qWait(50)
            self.window.grab().save(f"{folder}/window-{self._steps:02}-{name}.png")

    def _open(self) -> None:
        self.window = MainWindow(
            StoreEntrance(self.place), Runner(), Settings(), make_home=make_home
        )
        self._qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
