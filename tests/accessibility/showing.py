"""A screen in front of whoever looks at it, and the hands that lead to the next one."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from homeapp.settings import Settings
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.typing_in import find, type_text
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

__all__ = [
    "ROOM",
    "Screen",
    "choose_first_row",
    "first_button",
    "settle",
    "shown",
    "type_in",
    "window_of",
]

ROOM = (1366, 700)  # what a small laptop leaves of its 1366 x 768
_PAINTED = 100  # ms, by which a window is painted, and its door has taken the focus


@dataclass(frozen=True)
class Screen:
    """One screen as it stands now; it is another one as soon as the next is asked for."""

    name: str
    view: QWidget
    is_residents: bool = False
    page: QWidget | None = None


def settle() -> None:
    """Let everything take its place."""
    for _turn in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shown(
    name: str, view: QWidget, *, is_residents: bool = False, page: QWidget | None = None
) -> Screen:
    """Return a screen once all of it has taken its place."""
    settle()
    if not is_residents:
        QTest.qWait(15)  # a page is placed, then what wraps in it, then what that moves
        settle()
    return Screen(name, view, is_residents, page)


def window_of(qtbot: QtBot, entrance: FakeEntrance) -> MainWindow:
    """Return a window at its door, in the room of a small laptop."""
    window = MainWindow(entrance, SerialRunner(), Settings(), make_home=make_home)
    window.resize(*ROOM)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.qWait(_PAINTED)
    return window


def type_in(window: MainWindow, field_id: str, words: str) -> None:
    """Type into the field of this id that is in sight."""
    line = next(one for one in window.findChildren(QWidget, field_id) if one.isVisible())
    line.setFocus()
    type_text(line, words)


def first_button(window: MainWindow, start: str, end: str = "") -> str:
    """Return the id of the first button in sight whose id starts, and ends, so."""
    names = [one.objectName() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return next(name for name in names if name.startswith(start) and name.endswith(end))


def choose_first_row(window: MainWindow, table_id: str) -> None:
    """Choose the first row of a table, which must have one."""
    table = find(window, table_id, QTableView)
    assert table.model().rowCount(), table_id
    table.selectRow(0)
