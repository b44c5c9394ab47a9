"""A sentence and its English stand together, however much room there is for them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import R_, language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen, in_sight
from ui.common import ColumnsGrid
from ui.common.resident_pages import TonguesLabel
from ui.common.tongues import Tongues
from ui.theme import dress

LANGUAGES = ("en", "ur", "bn", "pl")
TALL = 400  # px, far more than two lines need
CONTINUE = R_("Continue")
_NEAR = 3  # px, the two that always lie between, and one for half a dot


@pytest.fixture(params=[1.0, 2.0])
def scale(application: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    """Return how large the words are, until the test is over."""
    dress(application, request.param)
    yield request.param
    dress(application)


@pytest.mark.parametrize("at_top", [False, True])
@pytest.mark.parametrize("code", LANGUAGES)
def test_both_lines_stay_together_in_a_tall_place(
    qtbot: QtBot, scale: float, code: str, at_top: bool
) -> None:
    label = TonguesLabel(at_top=at_top)
    qtbot.addWidget(label)
    tongues = Tongues(language(code))
    label.show_words(tongues.say(CONTINUE), tongues)
    label.resize(400, TALL)
    label.show()
    QApplication.processEvents()
    above, between, below = _room(label)
    assert between <= _NEAR
    assert above + below > TALL // 2
    assert above == 0 if at_top else abs(above - below) <= 1


def test_beside_each_other_the_english_has_the_rest_of_the_line(
    application: QApplication, qtbot: QtBot
) -> None:
    label = TonguesLabel(at_top=True)
    qtbot.addWidget(label)
    tongues = Tongues(language("pl"))
    label.show_words(tongues.say(CONTINUE), tongues)
    label.resize(900, TALL)
    label.show()
    label.lie_in(900)
    QApplication.processEvents()
    large, small = _lines(label)
    assert small.x() > large.geometry().right()
    assert small.geometry().right() >= 898
    label.lie_in(0)
    QApplication.processEvents()
    assert _room(label)[:2] == (0, 2)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_short_fact_of_a_place_stands_at_the_top_beside_a_long_one(
    qtbot: QtBot, planner: Planner, memory_store: MemoryStore, scale: float, code: str
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, code)
    screen.go_to("PlacePage")
    QApplication.processEvents()
    grid = next(one for one in in_sight(screen.page, ColumnsGrid) if _facts(one))
    facts = _facts(grid)
    assert all(above == 0 and between <= _NEAR for above, between, _below in map(_room, facts))
    if scale == 1.0:  # else all of them stand beneath each other
        assert any(below > 10 for _above, _between, below in map(_room, facts))


def test_on_no_page_is_a_sentence_far_from_its_english(screen: ResidentOnScreen) -> None:
    apart = []
    for page in screen.walk():
        QApplication.processEvents()
        labels = [
            one for one in in_sight(screen.view, TonguesLabel) if isinstance(one, TonguesLabel)
        ]
        apart += [(page, one.words) for one in labels if _room(one)[1] > _NEAR]
    assert not apart


def _facts(grid: QWidget) -> list[TonguesLabel]:
    return grid.findChildren(TonguesLabel)


def _lines(label: TonguesLabel) -> tuple[QWidget, QWidget]:
    return label._large, label._small


def _room(label: TonguesLabel) -> tuple[int, int, int]:
    """Return what is free above the words, between the two lines, and below, in px.

    A line is drawn amid its own label, which says how high the words are in its width.
    """
    large, small = _lines(label)
    spans = []
    for line in (large, small) if small.isVisible() else (large,):
        top, tall = line.mapTo(label, QPoint(0, 0)).y(), line.heightForWidth(line.width())
        spare = max(0, line.height() - tall) // 2
        spans.append((top + spare, top + line.height() - spare))
    if len(spans) == 2 and spans[1][0] < spans[0][1] - _NEAR:  # beside each other
        spans = [(min(spans)[0], max(end for _top, end in spans))]
    between = spans[-1][0] - spans[0][1] if len(spans) == 2 else 0
    return spans[0][0], between, label.height() - spans[-1][1]
