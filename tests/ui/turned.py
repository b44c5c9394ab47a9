"""A window with one resident's session open, whose screen can be turned."""

from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.ready_plans import a_ready_resident
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.resident_screens import in_sight
from tests.ui.typing_in import click, find, type_text
from ui.session import make_home
from ui.session.resident_view import ResidentView
from ui.session.turning import Turning
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

__all__ = ["PIN", "Session"]

PIN = "2580"


class Session:
    """A window with one resident's session open."""

    def __init__(self, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> None:
        self.locked = 0
        self.window = MainWindow(
            entrance, runner, Settings(), make_home=make_home, on_lock=self._note
        )
        qtbot.addWidget(self.window)
        self.window.resize(1366, 728)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        line = find(self.window, "unlock.passphrase", QLineEdit)
        type_text(line, PASSPHRASE)
        click(self.window, "unlock.open")
        assert self.window.desk is not None
        self.planner: Planner = self.window.desk.planner
        self.resident_id: UUID = a_ready_resident(self.planner, reading_language="ur")
        home = find(self.window, "home", QWidget)
        home.open_session(self.resident_id)  # type: ignore[attr-defined]
        QApplication.processEvents()

    @property
    def turning(self) -> Turning:
        """Return what turns the screen."""
        return find(self.window, "session", QWidget)._turning  # type: ignore[attr-defined]

    @property
    def view(self) -> ResidentView:
        """Return the resident's view, which is made by now."""
        view = self.turning._view
        assert view is not None
        return view

    def turn(self) -> None:
        """Press the button, with a PIN chosen before."""
        if not self.planner.workers.me().pin_hash:
            self.planner.workers.set_pin(PIN)
        click(self.window, "session_bar.turn")
        QApplication.processEvents()

    def type_pin(self, pin: str) -> None:
        """Press the figures of a PIN, and OK."""
        pad = next(one for one in in_sight(self.top(), QWidget) if one.objectName() == "pin")
        for figure in pin:
            find(pad, f"pin.{figure}", QAbstractButton).click()
        find(pad, "pin.ok", QAbstractButton).click()
        QApplication.processEvents()

    def top(self) -> QWidget:
        """Return the window that the resident, or the worker who chooses a PIN, looks at."""
        view = self.turning._view
        return view if view is not None and view.isWindow() and view.isVisible() else self.window

    def _note(self) -> None:
        self.locked += 1
