"""Where screens stand to be drawn: a window on a store in memory, still, at one size of words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from homeapp.demo import DEMO_WORKER, fill
from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.fakes import FrozenClock
from tests.screenshots.album import Album
from tests.screenshots.chance import begin_again
from tests.screenshots.letters import forget_last_letter
from tests.ui.fake_entrance import PASSPHRASE, FakeEntrance
from tests.ui.shell import Clock
from tests.ui.typing_in import click, find, type_text
from ui.application import make_application
from ui.common.focus import FocusRing
from ui.session import make_home
from ui.session.page import SessionView
from ui.shell.idle import IdleWatch
from ui.shell.main_window import MainWindow
from ui.tasks import Runner, SerialRunner
from ui.theme import COLOURS

__all__ = [
    "NEVER",
    "TODAY",
    "Stage",
    "Waiter",
    "begin_with",
    "dressed",
    "first_id",
    "opened",
    "practice",
    "session_with",
    "settle",
    "still",
]

SCREEN = QSize(1366, 728)
"""A small laptop's screen, less the bar of its desktop, in pixels."""
TODAY = date(2026, 11, 21)
NEVER = 3_600_000  # ms
_STARTED = 120  # ms, by which a new window has moved the focus and loaded what it waits for
_SOON = 350  # ms; clocks that run down sooner change what is shown
_PATIENCE = 5_000  # ms
_INKS = 8  # colours, edges of letters among them; paper without words has fewer
_AROUND = 260  # px above and below what is looked at
_SLACK = 8  # px that a page may be longer than the screen, with nothing hidden but its margin


class Waiter:
    """As much of pytest-qt's `qtbot` as drawing needs."""

    def addWidget(self, _widget: QWidget) -> None:  # noqa: N802 - as pytest-qt has it
        """Leave the widget to whoever made it."""

    def waitUntil(self, is_so: Callable[[], bool]) -> None:  # noqa: N802 - as pytest-qt has it
        """Wait until something is so."""
        _wait_until(is_so)

    @classmethod
    def as_qtbot(cls) -> QtBot:
        """Return one in the place of a `qtbot`."""
        return cast("QtBot", cls())


class Stage:
    """Draws whatever is put on it, at one size of words, into an album."""

    def __init__(self, album: Album, scale: int, group: str) -> None:
        self._album, self.scale, self._group = album, scale, group
        self.idle = IdleWatch(Settings(), Clock())

    @contextmanager
    def window(self, entrance: FakeEntrance, runner: Runner | None = None) -> Iterator[MainWindow]:
        """Show a window on a store for a while."""
        begin_again()
        runner = runner or SerialRunner()
        self.clock = Clock()
        self.idle = IdleWatch(Settings(), self.clock)
        window = MainWindow(entrance, runner, Settings(), make_home=make_home, idle=self.idle)
        window.resize(SCREEN)
        window.show()
        window.activateWindow()
        _wait_until(window.isActiveWindow)
        QTest.qWait(_STARTED)
        yield window
        window.show_home()
        settle(window)
        window.close()
        window.deleteLater()
        settle()

    def take(self, name: str, view: QWidget) -> None:
        """Draw what is on show now."""
        self._album.add(f"{self._group}/{name}-{self.scale}", still(view))

    def take_down(self, name: str, view: QWidget, *, near: str = "") -> None:
        """Draw what is on show, and where that is longer than the screen, the whole of it.

        `near` is the id of what the page is moved to, "" for the top of it.
        """
        settle(view)
        area = _largest(view)
        if area is None:
            self.take(name, view)
            return
        bar = area.verticalScrollBar()
        bar.setValue(0)
        if near:
            area.ensureWidgetVisible(find(view, near, QWidget), 0, _AROUND)
        self.take(name, view)
        content = area.widget()
        if content is not None and bar.maximum() > _SLACK:
            self.take(f"{name}-whole", content)

    def take_help(self, name: str, window: MainWindow) -> None:
        """Draw the help about the page on show, beside it or in its place."""
        window.actions_here.help.trigger()
        self.take(f"{name}-help", window)
        click(window, "help.close")
        settle(window)


def settle(view: QWidget | None = None) -> None:
    """Let everything take its place, and every clock that runs out soon run out."""
    for _turn in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if view is not None:
        _wait_until(lambda: not _runs_down(view))
        _wait_until(lambda: all(map(_is_painted, view.findChildren(QPdfView))))


def still(view: QWidget) -> QImage:
    """Return a picture of a view as soon as two of them, one after another, are the same."""
    settle(view)
    before = _grab(view)
    for _turn in range(200):
        QTest.qWait(2)  # a page is placed, then what wraps in it, then what that moves
        settle(view)
        after = _grab(view)
        if after == before:
            return after
        before = after
    raise AssertionError(f"{view.objectName()} never stands still")


def _grab(view: QWidget) -> QImage:
    """Return a picture on the page's own colour, which a part of a window does not bring along."""
    forget_last_letter()
    grabbed = view.grab().toImage()
    paper = QImage(grabbed.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor(COLOURS.page))
    painter = QPainter(paper)
    painter.drawImage(0, 0, grabbed)
    painter.end()
    return paper


def opened(window: MainWindow, *, is_filled: bool = True) -> Planner:
    """Unlock the planner, and put the practice people in."""
    line = next(one for one in window.findChildren(QWidget, "unlock.passphrase") if one.isVisible())
    line.setFocus()
    type_text(line, PASSPHRASE)
    click(window, "unlock.open")
    assert window.desk is not None
    planner = window.desk.planner
    planner.workers.change_me(
        phone=DEMO_WORKER.phone, organisation=DEMO_WORKER.organisation, base=DEMO_WORKER.base
    )
    if is_filled:
        fill(planner, TODAY)
    planner.history.clear()
    window.actions_here.name_work(None, None)
    settle(window)
    return planner


def practice(*, is_demo: bool = False) -> FakeEntrance:
    """Return the door of a store with one worker."""
    return FakeEntrance(FrozenClock(), workers=(DEMO_WORKER.name,), is_demo=is_demo)


def begin_with(window: MainWindow, resident_id: UUID) -> None:
    """Begin a session with a person."""
    settle(window)
    find(window, "home", QWidget).open_session(resident_id)  # type: ignore[attr-defined]
    # A page is made when it is wanted: one that was made out of sight can be laid out otherwise.
    find(window, "session", SessionView)._ahead.setInterval(NEVER)
    settle(window)


def session_with(window: MainWindow, code: str) -> None:
    """Begin a session with the practice person who reads this language and has a plan."""
    assert window.desk is not None
    person = next(
        row
        for row in window.desk.planner.residents.caseload()
        if row.reading_language == code and row.plan_agreed_on
    )
    begin_with(window, person.resident_id)


def first_id(window: QWidget, start: str, end: str = "") -> str:
    """Return the id of the first button in sight whose id begins and ends so."""
    names = [one.objectName() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return next(name for name in names if name.startswith(start) and name.endswith(end))


def _wait_until(is_so: Callable[[], bool]) -> None:
    for _turn in range(_PATIENCE // 5):
        QApplication.processEvents()
        if is_so():
            return
        QTest.qWait(5)
    raise AssertionError("it never came")


def _runs_down(view: QWidget) -> bool:
    return any(
        clock.isActive() and clock.isSingleShot() and clock.interval() <= _SOON
        for clock in view.findChildren(QTimer)
    )


def _is_painted(view: QPdfView) -> bool:
    """Whether a page of a PDF shows more than white paper; a thread of Qt's own paints it."""
    document = view.document()
    if not view.isVisible() or document is None or not document.pageCount():
        return True
    image = view.viewport().grab().toImage()
    middle = image.width() // 2
    across, down = range(middle - 150, middle + 150, 3), range(10, image.height() - 10, 3)
    return len({image.pixel(x, y) for x in across for y in down}) > _INKS


def _largest(view: QWidget) -> QScrollArea | None:
    areas = [area for area in view.findChildren(QScrollArea) if area.isVisible()]
    return max(areas, key=lambda area: area.height() * area.width(), default=None)


def dressed(scale: int) -> None:
    """Give every window words of this size, in per cent."""
    application = make_application([], scale / 100)
    application.setCursorFlashTime(0)
    FocusRing.show_around(None)  # the first ring of all comes later than its focus
