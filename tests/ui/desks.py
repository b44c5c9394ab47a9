"""A desk to put in front of a page: a planner in memory, and what was said to the worker."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.ui.typing_in import type_text
from ui.bus import Bus
from ui.common import PageScroll
from ui.desk import Desk
from ui.tasks import SerialRunner

__all__ = ["Told", "a_desk", "leave", "on_screen", "retype"]


@dataclass
class Told:
    """What the worker was told."""

    said: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)


def a_desk(planner: Planner, told: Told | None = None) -> Desk:
    """Return a desk whose bus hears every change of the planner."""
    told = told or Told()
    bus = Bus()
    planner.listen(bus.hand)
    return Desk(
        planner=planner,
        bus=bus,
        runner=SerialRunner(),
        settings=Settings(),
        say=told.said.append,
        warn=told.warned.append,
    )


def on_screen(qtbot: QtBot, page: QWidget) -> PageScroll:
    """Show a page as the session does, in something that scrolls."""
    holder = PageScroll(page)
    qtbot.addWidget(holder)
    holder.resize(1010, 690)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    return holder


def retype(widget: QWidget, text: str) -> None:
    """Go to a field and type in the place of what is there."""
    widget.setFocus()
    assert widget.hasFocus(), widget.objectName()
    widget.selectAll()  # type: ignore[attr-defined]
    if text:
        type_text(widget, text)
    else:
        widget.clear()  # type: ignore[attr-defined]


def leave(widget: QWidget) -> None:
    """Leave a field, as Tab does."""
    widget.clearFocus()
