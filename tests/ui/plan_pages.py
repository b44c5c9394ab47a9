"""A Plan page on screen, with stand-ins for the system's two dialogues and for the printer."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.ui.desks import Told, a_desk, on_screen
from tests.ui.typing_in import click, find
from ui.common import PlainLabel
from ui.plans.page import PlanPage
from ui.plans.preview import PlanPreview
from ui.plans.printing import PrintChoice, Printing
from ui.tasks import Runner

__all__ = ["TICK", "Desktop", "PlanOnScreen"]

TICK = "plans.read_back.0"


class Desktop:
    """The computer around the planner."""

    def __init__(self, folder: Path) -> None:
        self.choice: PrintChoice | None = PrintChoice(printer="Example-Printer")
        self.place: Path | None = folder / "plan.pdf"
        self.offered = ""
        self.printed: list[bytes] = []
        self.no_printer: Exception | None = None
        self.trouble: Exception | None = None

    def ask_printer(self, parent: QWidget) -> PrintChoice | None:
        """Choose as told, without a dialogue."""
        if self.no_printer is not None:
            raise self.no_printer
        return self.choice

    def ask_place(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Choose the place told, and keep the name that was offered."""
        self.offered = name
        return self.place

    def send(self, pdf: bytes, choice: PrintChoice) -> None:
        """Keep what would be printed."""
        if self.trouble is not None:
            raise self.trouble
        self.printed.append(pdf)


class PlanOnScreen:
    """A Plan page as the session shows it."""

    def __init__(
        self, qtbot: QtBot, planner: Planner, folder: Path, runner: Runner | None = None
    ) -> None:
        self._qtbot = qtbot
        self.told, self.desktop = Told(), Desktop(folder)
        desk = a_desk(planner, self.told)
        self.page = PlanPage(
            replace(desk, runner=runner or desk.runner),
            printing=Printing(self.desktop.ask_printer, self.desktop.send),
            ask_where=self.desktop.ask_place,
        )
        self.holder = on_screen(qtbot, self.page)

    def open(self, resident_id: UUID) -> "PlanOnScreen":
        """Turn to a resident."""
        self.page.open(resident_id)
        return self

    @property
    def preview(self) -> PlanPreview:
        """Return the part that shows the PDF."""
        return self.page.findChildren(PlanPreview)[0]

    def button(self, button_id: str) -> QAbstractButton:
        """Return a button, a box or a circle."""
        return find(self.page, button_id, QAbstractButton)

    def words(self, label_id: str) -> str:
        """Return what a label says."""
        return find(self.page, label_id, PlainLabel).text()

    def agree(self) -> None:
        """Tick that it was read back, and agree."""
        click(self.page, TICK)
        click(self.page, "plans.agree")

    def click(self, button_id: str) -> None:
        """Press a button that is in sight."""
        click(self.page, button_id)
