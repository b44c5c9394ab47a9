"""The page about visits on screen, and what it says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.ui.desks import Told, a_desk, leave, on_screen, retype
from tests.ui.typing_in import find
from ui.common import PlainLabel
from ui.visits.page import VisitsPage

__all__ = ["LATER", "TODAY", "OpenPage", "in_sight", "opens_visits", "said", "type_in"]

TODAY = date(2026, 11, 21)
LATER = date(2026, 12, 3)
OpenPage = Callable[[], VisitsPage]


def opens_visits(
    qtbot: QtBot, planner: Planner, resident_id: UUID, told: Told, folder: Path
) -> OpenPage:
    """Return what opens the page of a person, in sight; files are saved to a folder."""

    def open_now() -> VisitsPage:
        page = VisitsPage(
            a_desk(planner, told), today=lambda: TODAY, ask_where=lambda *asked: folder / asked[2]
        )
        page.open(resident_id)
        page.holder = on_screen(qtbot, page)  # type: ignore[attr-defined]
        return page

    return open_now


def said(page: QWidget, name: str) -> str:
    """Return what a label says."""
    return find(page, name, PlainLabel).text()


def type_in(page: QWidget, name: str, words: str) -> None:
    """Type into a line, and leave it."""
    line = find(page, name, QLineEdit)
    retype(line, words)
    leave(line)


def in_sight(page: QWidget) -> str:
    """Return all that the labels in sight say."""
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())
