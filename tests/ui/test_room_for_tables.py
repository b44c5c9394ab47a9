"""Three rows of every worker's table come into sight, in the largest words and beside a notice."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from homeapp.demo import DEMO_WORKER, fill
from tests.ui.typing_in import find
from tests.ui.whole import Whole
from ui.common.layouts import PageScroll
from ui.theme import dress

TODAY = date(2026, 11, 21)
FEWEST = 3
NEXT_STEP = 3
AROUND, EDGES, ENDLESS = 26, 3, 10_000  # px beside the words of a cell, beneath them, and none
WARNED = "This is not a full postcode. Type it like BD1 1HY, or leave it empty."
TABLES = {
    "people": "residents.table",
    "directory": "directory.list",
    "reports": "reports.table.0",
    "content": "content.list",
}


@pytest.fixture
def large(application: QApplication, qtbot: QtBot) -> Iterator[Whole]:
    """Return a small laptop's window in words of twice their size, with people in it."""
    dress(application, 2.0)
    whole = Whole(qtbot).unlock()
    mine = DEMO_WORKER
    whole.planner.workers.change_me(
        phone=mine.phone, organisation=mine.organisation, base=mine.base
    )
    fill(whole.planner, TODAY)
    whole.window.resize(1366, 768)
    yield whole
    dress(application)


@pytest.mark.parametrize("page", TABLES)
def test_three_rows_come_into_sight_above_a_notice(large: Whole, qtbot: QtBot, page: str) -> None:
    large.press(f"home.{page}")
    if page == "reports":
        large.press("reports.make")
    _come_to(large, qtbot, TABLES[page])


def test_three_versions_of_a_plan_come_into_sight_above_a_notice(
    large: Whole, qtbot: QtBot
) -> None:
    people = large.planner.residents.caseload()
    large.begin(next(one.resident_id for one in people if one.plan_agreed_on))
    large.press("session.step.plans")
    _come_to(large, qtbot, "plans.versions")


@pytest.mark.parametrize(("scale", "wide"), [(1.0, 1280), (1.0, 1366), (1.5, 1366), (2.0, 1366)])
def test_what_is_next_with_a_person_is_never_cut(
    large: Whole, application: QApplication, scale: float, wide: int
) -> None:
    dress(application, scale)
    large.window.resize(wide, 768)
    large.settle()
    table = find(large.window, "residents.table", QTableView)
    room = QRect(0, 0, table.columnWidth(NEXT_STEP) - AROUND, ENDLESS)
    rows = range(table.model().rowCount())
    steps = [table.model().index(row, NEXT_STEP).data() for row in rows]
    wrap = Qt.TextFlag.TextWordWrap
    talls = {words: table.fontMetrics().boundingRect(room, wrap, words).height() for words in steps}
    assert table.wordWrap()
    assert any("Link worker's step" in words for words in talls)
    assert {words for words, tall in talls.items() if tall > table.rowHeight(0) - EDGES} == set()


@pytest.mark.parametrize("page", ["people", "directory"])
def test_words_of_their_own_size_leave_room_for_the_whole_page(
    large: Whole, application: QApplication, qtbot: QtBot, page: str
) -> None:
    dress(application)
    large.press(f"home.{page}")
    large.window.notices.warn(WARNED)
    table = find(large.window, TABLES[page], QTableView)
    around = _around(table)
    qtbot.waitUntil(lambda: around.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: _rows_in_sight(large, table) > FEWEST)


def _come_to(large: Whole, qtbot: QtBot, table_id: str) -> None:
    """Bring the keyboard to the table, as Tab does, while a notice stands."""
    large.window.notices.warn(WARNED)
    large.settle()
    table = find(large.window, table_id, QTableView)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    there = min(FEWEST, table.model().rowCount())
    qtbot.waitUntil(lambda: _rows_in_sight(large, table) >= there)
    assert large.window.height() == 768
    notice = find(large.window, "notices.warned", QWidget)
    assert notice.isVisible()


def _around(widget: QWidget) -> PageScroll:
    """Return the page that scrolls as a whole, and the widget with it."""
    return next(one for one in widget.window().findChildren(PageScroll) if one.isAncestorOf(widget))


def _rows_in_sight(large: Whole, table: QTableView) -> int:
    """Return how many rows have their words whole in sight, above the notice."""
    window, rows = large.window, range(table.model().rowCount())
    shown = _box(table.viewport(), window)
    top = shown.top()
    parent = table.parentWidget()
    while parent is not None and parent is not window:
        shown = shown.intersected(_box(parent, window))
        parent = parent.parentWidget()
    if window.notices.isVisible():
        shown.setBottom(min(shown.bottom(), _box(window.notices, window).top() - 1))
    letters = table.fontMetrics().height()
    middles = (top + table.rowViewportPosition(row) + table.rowHeight(row) // 2 for row in rows)
    return sum(
        shown.top() <= at - letters // 2 and at + letters // 2 <= shown.bottom() for at in middles
    )


def _box(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
