"""The pictures that the guide and the README show: one day of one worker, in small windows."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QScrollArea, QWidget

from homeapp.domain.plans import Layout
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.screenshots.album import Album
from tests.screenshots.door_scenes import FIRST_DAY, write
from tests.screenshots.home_scenes import choose_row, look_over_a_list
from tests.screenshots.resident_stage import resident_on_screen
from tests.screenshots.session_scenes import step
from tests.screenshots.stage import Stage, first_id, opened, practice, session_with, settle, still
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.typing_in import click, find
from ui.shell.main_window import MainWindow

__all__ = ["guide_scenes"]

_SMALL = QSize(1100, 720)
_PAPER = QSize(620, 877)


def guide_scenes(album: Album) -> None:
    """Draw what the documents show, at the size that they show it."""
    stage = Stage(album, 100, "docs")
    _first_day(stage, album)
    with stage.window(practice(is_demo=True)) as window:
        window.resize(_SMALL)
        planner = opened(window)
        _home(window, album)
        _session(window, album)
        _paper(planner, album)
    _turned(album)


def _take(album: Album, name: str, view: QWidget) -> None:
    album.add_for_document(f"docs/{name}", still(view))


def _first_day(stage: Stage, album: Album) -> None:
    with stage.window(FakeEntrance(FrozenClock())) as window:
        window.resize(_SMALL)
        for field, words in FIRST_DAY.items():
            write(window, field, words)
        _scroll_to_top(window)
        _take(album, "first-run", window)
        click(window, "first.create")
        _take(album, "recovery-key", window)


def _home(window: MainWindow, album: Album) -> None:
    choose_row(window, "residents.table")
    _take(album, "caseload", window)
    click(window, "home.directory")
    settle(window)
    look_over_a_list(window)
    _take(album, "import", window)
    click(window, "directory.leave_import")
    click(window, "home.people")


def _session(window: MainWindow, album: Album) -> None:
    session_with(window, "ur")
    step(window, "conversations")
    window.actions_here.help.trigger()
    _take(album, "help", window)
    click(window, "help.close")
    step(window, "goals")
    _take(album, "goals", window)
    step(window, "signposts")
    click(window, first_id(window, "signposts.", ".referred"))
    _near(window, first_id(window, "signposts.", ".yes"))
    _take(album, "referral", window)
    step(window, "plans")
    _near(window, "plans.preview")
    _take(album, "plan", window)


def _paper(planner: Planner, album: Album) -> None:
    agreed = next(
        planner.plans.latest(row.resident_id)
        for row in planner.residents.caseload()
        if row.reading_language == "ur" and row.plan_agreed_on
    )
    page = first_page(planner.render_plan(agreed, "ur", Layout.BILINGUAL))
    album.add_for_document("docs/plan-ur", page)


def _turned(album: Album) -> None:
    screen = resident_on_screen("ur")
    for name in screen.walk():
        if name == "TilesPage":
            _take(album, "resident", screen.view)
    screen.view.pin.ask("Type your PIN to go back to your screen.", screen.view.tongues)
    screen.view.show_pin(shown=True)
    _take(album, "pin", screen.view)
    screen.view.hide()
    screen.view.deleteLater()
    settle()


def first_page(pdf: bytes) -> QImage:
    """Return the first page of a PDF, on white paper."""
    held = QBuffer()
    held.setData(QByteArray(pdf))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(held)
    drawn = document.render(0, _PAPER)
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def _near(window: MainWindow, widget_id: str) -> None:
    _largest(window).ensureWidgetVisible(find(window, widget_id, QWidget), 0, 200)
    settle(window)


def _scroll_to_top(window: MainWindow) -> None:
    _largest(window).verticalScrollBar().setValue(0)


def _largest(window: MainWindow) -> QScrollArea:
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return max(areas, key=lambda area: area.height() * area.width())
