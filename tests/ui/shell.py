"""A window under test: unlocked, filled in and read as a worker does."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.residents import Resident
from homeapp.settings import Settings
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.typing_in import click, find, type_text
from ui.common import LineField, column
from ui.desk import Desk
from ui.shell.idle import IdleWatch
from ui.shell.main_window import MainWindow
from ui.tasks import Runner


class Home(QWidget):
    """The least a home page can be: a search box, and a field that saves as it is left."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("home")
        self.search_box = LineField("home.search", "Search")
        self.name = LineField("home.name", "Name")
        page = column(self.search_box, self.name)
        page.setParent(self)
        self.name.left.connect(
            lambda name: desk.planner.residents.add(Resident(preferred_name=name))
        )


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Shell:
    """A window under test, with what it was made of."""

    def __init__(self, qtbot: QtBot, entrance: FakeEntrance, runner: Runner) -> None:
        self.clock = Clock()
        self.settings = Settings()
        self.idle = IdleWatch(self.settings, self.clock)
        self.locked = 0
        self.window = MainWindow(
            entrance, runner, self.settings, make_home=Home, on_lock=self._note, idle=self.idle
        )
        self.entrance = entrance
        self._qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def fill(self, field_id: str, text: str) -> None:
        """Type into a field of the window."""
        line = find(self.window, field_id, QLineEdit)
        line.setFocus()
        type_text(line, text)

    def unlock(self) -> None:
        """Open the planner."""
        self.fill("unlock.passphrase", PASSPHRASE)
        click(self.window, "unlock.open")
        assert self.window.desk is not None

    def words(self) -> str:
        """Return every word in sight."""
        return "\n".join(
            label.text() for label in self.window.findChildren(QLabel) if label.isVisible()
        )

    @property
    def home(self) -> Home:
        """Return the page on show after unlocking."""
        return find(self.window, "home", Home)

    def _note(self) -> None:
        self.locked += 1
