"""No page leaves Python with an item of a layout that Qt has freed, and may use the place of."""

import gc

from PySide6.QtWidgets import QApplication, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
from ui.application import make_application
from ui.common.layouts import FlowLayout

PAGES = 12


def test_no_item_is_left_when_the_question_moves_from_page_to_page(
    application: QApplication, qtbot: QtBot, planner: Planner, memory_store: MemoryStore
) -> None:
    """Large words make the question scroll with its page: each page takes it from the one before.

    `QLayout.itemAt` would leave an item with Python that Qt frees when the question goes. What Qt
    puts in the same place next would then be taken for that item.
    """
    make_application([], 2.0)
    shown = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    shown.view.resize(1024, 600)
    walk = shown.walk()
    next(walk)
    before = items_of_qt()  # those of layouts that lie in layouts, which PySide itself looks at
    for _page in range(PAGES):
        next(walk)
    for _page in range(PAGES // 2):
        shown.press("back")
    assert items_of_qt() == before
    make_application([])


def items_of_qt() -> int:
    """Return how many items Python knows of that it did not make itself."""
    gc.collect()
    known = Shiboken.getAllValidWrappers()
    ours = {id(item) for one in known if isinstance(one, FlowLayout) for item in one._items}
    return sum(isinstance(one, QWidgetItem) and id(one) not in ours for one in known)
