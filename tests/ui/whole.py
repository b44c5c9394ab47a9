"""The whole window with the real home in it, over a store in memory."""

from uuid import UUID

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.fakes import FrozenClock
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.typing_in import click, find
from ui.session.home import Home
from ui.shell.idle import IdleWatch
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

__all__ = ["Whole"]


class Whole:
    """An open window; `is_demo` makes it the practice store's."""

    def __init__(self, qtbot: QtBot, *, is_demo: bool = False) -> None:
        self.qtbot = qtbot
        self.clock = FrozenClock()
        self.entrance = FakeEntrance(self.clock, workers=("Sana Jamil",), is_demo=is_demo)
        self.window = MainWindow(
            self.entrance,
            SerialRunner(),
            Settings(),
            make_home=Home,
            on_lock=lambda: None,
            idle=IdleWatch(Settings(), lambda: 0.0),
        )
        qtbot.addWidget(self.window)
        self.window.resize(1366, 728)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def unlock(self) -> "Whole":
        """Open the planner."""
        find(self.window, "unlock.passphrase", QLineEdit).setText(PASSPHRASE)
        click(self.window, "unlock.open")
        self.settle()
        return self

    @property
    def planner(self) -> Planner:
        """Return the open planner."""
        return self.entrance.opened[-1]

    @property
    def home(self) -> Home:
        """Return the first page."""
        return find(self.window, "home", Home)

    def begin(self, resident_id: UUID) -> None:
        """Begin a session."""
        self.home.open_session(resident_id)
        self.settle()

    def press(self, button: str) -> None:
        """Press a button by its id."""
        click(self.window, button)
        self.settle()

    def words(self) -> str:
        """Return every word in sight."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def settle(self) -> None:
        """Let everything that waits for its turn have it."""
        for _turn in range(5):
            QApplication.processEvents()
