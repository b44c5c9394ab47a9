"""Every screen there is, one after another, in front of whoever looks at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from homeapp.content.loading import load_content
from homeapp.demo import fill
from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.typing_in import click, find, type_text
from tests.ui.voices import AnyVoice
from ui.application import make_application
from ui.session import make_home
from ui.shell.main_window import MainWindow
from ui.tasks import SerialRunner

__all__ = ["Screen", "resident_screens", "settle", "worker_screens"]

ROOM = (1366, 700)  # what a small laptop leaves of its 1366 x 768
_PAINTED = 100  # ms, by which a window is painted, and its door has taken the focus
STEPS = (
    *("consents", "reviews", "conversations", "about", "measures", "goals", "signposts"),
    *("plans", "visits"),
)
_EARLIER = date(2026, 11, 1)


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


def worker_screens(qtbot: QtBot, scale: float = 1.0, *, apart: bool = False) -> Iterator[Screen]:
    """Yield the worker's screens: the door, home, and each step of a session.

    `apart` sets letters and words as far apart as WCAG 2.2 asks to be possible.
    """
    _dress(scale, apart=apart)
    yield from _first_day(qtbot)
    entrance = FakeEntrance(FrozenClock(), workers=("Sana Jamil", "Ola Nowak"))
    window = _window(qtbot, entrance)
    yield _shown("door", window)
    yield from _urgent_help("door.crisis", window)
    click(window, "unlock.forgot")
    yield _shown("forgotten", window)
    window.close()
    window = _window(qtbot, FakeEntrance(FrozenClock(), workers=("Sana Jamil",)))
    _type(window, "unlock.passphrase", PASSPHRASE)
    click(window, "unlock.open")
    assert window.desk is not None
    _fill(window.desk.planner)
    yield from _home(window)
    yield from _session(window)
    _end(window)
    make_application([])


def resident_screens(
    qtbot: QtBot, code: str, scale: float = 1.0, *, apart: bool = False
) -> Iterator[Screen]:
    """Yield each page of the view of somebody who reads this language, and the pad for the PIN.

    A voice for the language is there too, as far as the screen can tell, and so is Listen.
    """
    _dress(scale, apart=apart)
    clock = FrozenClock()
    store = MemoryStore(clock)
    planner = Planner(store, clock, load_content(), recovery=MemoryRecovery())
    shown = ResidentOnScreen(qtbot, planner, store, code, listener=AnyVoice())
    shown.view.resize(*ROOM)
    _look_back(planner, shown.resident_id)
    shown.view.open(shown.resident_id)
    for name in shown.walk():
        yield _shown(name, shown.view, is_residents=True, page=shown.page)
    shown.press("crisis")
    page = find(shown.view, "resident.crisis.page", QWidget)
    yield _shown("urgent help", page, is_residents=True, page=page)
    shown.press("crisis.back")
    shown.view.pin.ask("Type your PIN to go back to your screen.", shown.view.tongues)
    shown.view.show_pin(shown=True)
    yield _shown("PinPad", shown.view, is_residents=True, page=shown.view.pin)
    shown.view.deleteLater()
    settle()
    make_application([])


def _end(window: MainWindow) -> None:
    """Let a session go whole, with all that it takes along, before anything else is shown."""
    window.show_home()
    settle()
    window.close()
    window.deleteLater()
    settle()


def _dress(scale: float, *, apart: bool) -> None:
    application = make_application([], scale)
    if apart:
        font = application.font()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * font.pixelSize())
        font.setWordSpacing(0.16 * font.pixelSize())
        application.setFont(font)


def _first_day(qtbot: QtBot) -> Iterator[Screen]:
    window = _window(qtbot, FakeEntrance(FrozenClock()))
    yield _shown("first day", window)
    click(window, "first.create")
    yield _shown("first day, with errors", window)
    for field, words in (
        ("first.name", "Sana Jamil"),
        ("first.phone", "07700 900 321"),
        ("first.organisation", "Example Community Connectors"),
        ("first.base", "Example Community Centre"),
        ("first.passphrase", PASSPHRASE),
        ("first.again", PASSPHRASE),
    ):
        _type(window, field, words)
    click(window, "first.create")
    yield _shown("recovery key", window)
    window.close()


def _home(window: MainWindow) -> Iterator[Screen]:
    yield _shown("people", window)
    yield from _help(window, "people")
    click(window, "residents.new")
    yield _shown("new person", window)
    window.show_home()
    for key in ("directory", "reports", "me"):
        click(window, f"home.{key}")
        if key == "directory":
            _choose_first_row(window)
        yield _shown(key, window)
    click(window, "home.people")


def _session(window: MainWindow) -> Iterator[Screen]:
    assert window.desk is not None
    person = next(
        row
        for row in window.desk.planner.residents.caseload()
        if row.reading_language == "ur" and row.plan_agreed_on
    )
    _look_back(window.desk.planner, person.resident_id)
    window.desk.planner.plans.agree(person.resident_id)
    find(window, "home", QWidget).open_session(person.resident_id)  # type: ignore[attr-defined]
    for step in STEPS:
        click(window, f"session.step.{step}")
        yield _shown(step, window)
        if step == "measures":
            click(window, _first(window, "measures.open.alcohol"))
            yield _shown("a check-in", window)
            click(window, "measures.back")
        if step == "about":
            yield from _rights(window)
        if step == "consents":
            yield from _help(window, step)
        if step == "goals":
            click(window, _first(window, "goals.open"))
            yield _shown("a goal", window)
    yield from _urgent_help("header.actions.crisis", window)
    yield from _record(window)
    click(window, "session_bar.turn")
    window.showNormal()  # from the whole screen, which has another size in a test
    window.resize(*ROOM)
    yield _shown("choosing a PIN", window)


def _urgent_help(button: str, window: MainWindow) -> Iterator[Screen]:
    """Yield what lies over all else, as a screen of its own."""
    click(window, button)
    yield _shown(f"urgent help by {button}", find(window, "crisis", QWidget))
    click(window, "crisis.close")


def _record(window: MainWindow) -> Iterator[Screen]:
    window.actions_here.crisis.trigger()
    click(window, "crisis.record")
    yield _shown("safeguarding record, shut", window)
    _type(window, "safeguarding.passphrase", PASSPHRASE)
    click(window, "safeguarding.open")
    yield _shown("safeguarding record, open", window)
    click(window, "safeguarding.keep")
    yield _shown("safeguarding record, with errors", window)
    click(window, "safeguarding.back")


def _rights(window: MainWindow) -> Iterator[Screen]:
    """Yield what a person may ask of their whole record, which leads back to where it began."""
    click(window, "residents.rights.copy")
    yield _shown("a copy of all that is kept", window)
    click(window, "rights.back")
    settle()
    click(window, "residents.rights.erase")
    click(window, "rights.erase")
    yield _shown("erasing a record, with errors", window)
    click(window, "rights.back")
    settle()


def _help(window: MainWindow, page: str) -> Iterator[Screen]:
    window.actions_here.help.trigger()
    yield _shown(f"help about {page}", window)
    click(window, "help.close")
    settle()


def _fill(planner: Planner) -> None:
    planner.workers.change_me(phone="07700 900321", organisation="Example Connectors")
    fill(planner, date(2026, 11, 21))


def _look_back(planner: Planner, resident_id: UUID) -> None:
    """Let a goal be from an earlier day, so that the talk begins with how it has gone."""
    goal = planner.goals.of(resident_id)[0]
    planner.goals.change(goal.id, starts_on=_EARLIER)
    planner.reviews.keep(goal.id, amount=Decimal(9), confidence=5)


def _first(window: MainWindow, start: str) -> str:
    """Return the id of the first button in sight whose id starts so."""
    names = [one.objectName() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return next(name for name in names if name.startswith(start))


def _window(qtbot: QtBot, entrance: FakeEntrance) -> MainWindow:
    window = MainWindow(entrance, SerialRunner(), Settings(), make_home=make_home)
    window.resize(*ROOM)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.qWait(_PAINTED)
    return window


def _shown(
    name: str, view: QWidget, *, is_residents: bool = False, page: QWidget | None = None
) -> Screen:
    settle()
    if not is_residents:
        QTest.qWait(15)  # a page is placed, then what wraps in it, then what that moves
        settle()
    return Screen(name, view, is_residents, page)


def _type(window: MainWindow, field_id: str, words: str) -> None:
    line = next(one for one in window.findChildren(QWidget, field_id) if one.isVisible())
    line.setFocus()
    type_text(line, words)


def _choose_first_row(window: MainWindow) -> None:
    table = cast(QTableView, window.findChild(QTableView, "directory.list"))
    if table is not None and table.model().rowCount():
        table.selectRow(0)
