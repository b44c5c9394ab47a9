"""Hands on the resident's view of a session, which take back what was done there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.resident_screens import in_sight
from tests.ui.turned import Session
from tests.ui.typing_in import find, press
from ui.common import TileButton

__all__ = [
    "AGAIN",
    "BACK",
    "REDO",
    "UNDO",
    "button",
    "chosen",
    "go_to_tiles",
    "key",
    "line",
    "point_at",
    "tiles",
]

UNDO, REDO = Qt.Key.Key_Z, Qt.Key.Key_Y
BACK, AGAIN = "Taken back: ", "Done again: "


def key(session: Session, key: Qt.Key) -> None:
    """Press Ctrl and a key wherever the keyboard is."""
    press(QApplication.focusWidget() or session.view, key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def tiles(session: Session) -> list[TileButton]:
    return [one for one in in_sight(session.view, TileButton) if isinstance(one, TileButton)]


def chosen(session: Session) -> list[int]:
    return [place for place, tile in enumerate(tiles(session)) if tile.isChecked()]


def point_at(session: Session, place: int) -> None:
    tiles(session)[place].click()
    QApplication.processEvents()


def go_to_tiles(session: Session) -> None:
    """Go to the pictures of what matters."""
    session.view._go_to("matters")
    QApplication.processEvents()


def line(session: Session) -> QWidget:
    return find(session.view, "resident.taken_back", QWidget)


def button(session: Session, name: str) -> QAbstractButton:
    return find(session.view, f"resident.{name}", QAbstractButton)
