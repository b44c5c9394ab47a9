"""Every screen there is, one after another, in front of whoever looks at it."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.demo import fill
from homeapp.planner import Planner
from tests.accessibility.home_screens import door_screens, home_screens
from tests.accessibility.session_screens import STEPS, look_back, session_screens
from tests.accessibility.showing import ROOM, Screen, settle, shown, type_in, window_of
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.typing_in import click, find
from tests.ui.voices import AnyVoice
from ui.application import make_application
from ui.shell.main_window import MainWindow

__all__ = ["STEPS", "Screen", "resident_screens", "settle", "worker_screens"]

_JOINED = {"ur", "bn"}  # languages whose letters join, and so cannot stand apart


def worker_screens(qtbot: QtBot, scale: float = 1.0, *, apart: bool = False) -> Iterator[Screen]:
    """Yield the worker's screens: the door, home, and each step of a session.

    `apart` sets letters and words as far apart as WCAG 2.2 asks to be possible.
    """
    _dress(scale, apart=apart)
    yield from door_screens(qtbot)
    window = window_of(qtbot, FakeEntrance(FrozenClock(), workers=("Sana Jamil",)))
    type_in(window, "unlock.passphrase", PASSPHRASE)
    click(window, "unlock.open")
    assert window.desk is not None
    _fill(window.desk.planner)
    yield from home_screens(window)
    yield from session_screens(window)
    _end(window)
    make_application([])


def resident_screens(
    qtbot: QtBot, code: str, scale: float = 1.0, *, apart: bool = False
) -> Iterator[Screen]:
    """Yield each page of the view of somebody who reads this language, and the pad for the PIN.

    A voice for the language is there too, as far as the screen can tell, and so is Listen.
    """
    _dress(scale, apart=apart, joined=code in _JOINED)
    clock = FrozenClock()
    store = MemoryStore(clock)
    planner = Planner(store, clock, load_content(), recovery=MemoryRecovery())
    on_screen = ResidentOnScreen(qtbot, planner, store, code, listener=AnyVoice())
    on_screen.view.resize(*ROOM)
    look_back(planner, on_screen.resident_id)
    on_screen.view.open(on_screen.resident_id)
    for name in on_screen.walk():
        yield shown(name, on_screen.view, is_residents=True, page=on_screen.page)
    on_screen.press("crisis")
    page = find(on_screen.view, "resident.crisis.page", QWidget)
    yield shown("urgent help", on_screen.view, is_residents=True, page=page)
    on_screen.press("crisis.back")
    view = on_screen.view
    view.pin.ask("Type your PIN to go back to your screen.", view.tongues)
    view.show_pin(shown=True)
    yield shown("PinPad", view, is_residents=True, page=view.pin)
    said, advice = "This is not your PIN. You can try 2 more times.", "A third wrong PIN locks it."
    view.pin.ask("Type your PIN to go back to your screen.", view.tongues, said=said, advice=advice)
    yield shown("PinPad, after a wrong PIN", view, is_residents=True, page=view.pin)
    view.deleteLater()
    settle()
    make_application([])


def _end(window: MainWindow) -> None:
    """Let a session go whole, with all that it takes along, before anything else is shown."""
    window.show_home()
    settle()
    window.close()
    window.deleteLater()
    settle()


def _dress(scale: float, *, apart: bool, joined: bool = False) -> None:
    application = make_application([], scale)
    if apart:
        font = application.font()
        if not joined:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * font.pixelSize())
        font.setWordSpacing(0.16 * font.pixelSize())
        application.setFont(font)


def _fill(planner: Planner) -> None:
    planner.workers.change_me(phone="07700 900321", organisation="Example Connectors")
    fill(planner, date(2026, 11, 21))
