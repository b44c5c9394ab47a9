"""Urgent help in large words: every number is in sight at once, with whose it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.shell import Shell
from tests.ui.test_crisis import NUMBERS, panel, plain
from tests.ui.test_resident_crisis import crisis_page
from tests.ui.typing_in import click
from ui.application import make_application
from ui.common.whose import Whose
from ui.tasks import SerialRunner


@pytest.fixture(params=[1.0, 1.5, 2.0])
def scale(request: pytest.FixtureRequest, application: QApplication) -> Iterator[float]:
    """Yield how many times as large as usual words are meanwhile."""
    make_application([], request.param)
    yield request.param
    make_application([], 1.0)


def test_the_worker_sees_every_number_and_its_words(
    scale: float, qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner
) -> None:
    shell = Shell(qtbot, entrance, runner)
    shell.window.resize(1366, 728)
    click(shell.window, "door.crisis")
    for _turn in range(3):
        QApplication.processEvents()
    sight = panel(shell.window)._scrolled.viewport()
    labels = {plain(one.text()): one for one in sight.findChildren(QLabel)}
    shown = [*NUMBERS, next(words for words in labels if words.startswith("Samaritans"))]
    assert [words for words in shown if not _is_in(sight, labels[words])] == []


def _is_in(sight: QWidget, part: QWidget) -> bool:
    return sight.rect().contains(QRect(part.mapTo(sight, QPoint(0, 0)), part.size()))


@pytest.mark.parametrize("code", ["en", "ur", "bn", "pl"])
def test_whose_the_numbers_are_takes_no_room_from_them(
    scale: float, qtbot: QtBot, planner: Planner, memory_store: MemoryStore, code: str
) -> None:
    """It stands beside Go back where it is no higher than that, else beneath the numbers."""
    page = crisis_page(qtbot, planner, memory_store, code)
    (whose,) = page.findChildren(Whose)
    is_beside = page._beside.isAncestorOf(whose)
    foot = page._back.parentWidget()
    assert foot is not None
    assert foot.height() <= page._back.sizeHint().height() + 24
    if is_beside:
        assert _is_in(page, whose)
    if scale == 1.0 or (code, scale) in {("pl", 1.5), ("bn", 1.5)}:
        assert is_beside
    if scale == 2.0 and code != "ur":
        assert page._beneath.isAncestorOf(whose)
