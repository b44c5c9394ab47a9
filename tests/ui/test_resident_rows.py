"""The resident's head and foot give way to larger words, part by part, and say all the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.typing_in import find
from tests.ui.voices import AnyVoice
from ui.application import make_application
from ui.common import PictureLabel, PlainLabel
from ui.common.beside import Beside
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_rows import ResidentRow
from ui.common.tongues import Tongues
from ui.theme import SIZES

POLISH = Tongues(language("pl"))


@pytest.fixture
def holder(application: QApplication, qtbot: QtBot) -> QWidget:
    """Return a window that a row may be narrower than."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    return holder


@pytest.fixture
def row(holder: QWidget) -> ResidentRow:
    """Return a row of a name that goes first, a button that goes next, and one that stays."""
    row = ResidentRow(margins=(0, 0, 0, 0), gap=8, parent=holder)
    for name, order in (("first", 2), ("last", 0)):
        button = ResidentButton(name, icon="ui/arrow-left")
        button.show_words(POLISH.say("Continue"), POLISH)
        row.add(button, gives_way=order)
    row.add(PlainLabel("Happy, Healthy at Home", wrap=False), gives_way=1)
    row.show()
    return row


def _shown(row: ResidentRow, wide: int) -> tuple[bool, bool, bool]:
    row.resize(wide, 100)
    QApplication.processEvents()
    label = row.findChildren(PlainLabel)[0]
    first, last = row.findChildren(ResidentButton)
    return label.isVisible(), not first._is_bare, not last._is_bare


def test_parts_give_way_in_their_order_and_come_back(row: ResidentRow) -> None:
    narrow = (row._wide(given) for given in (0, 1, 2, 0))
    seen = [_shown(row, wide) for wide in narrow]
    assert seen == [
        (True, True, True),
        (False, True, True),
        (False, False, True),
        (True, True, True),
    ]


def test_a_picture_alone_says_its_words(row: ResidentRow) -> None:
    _shown(row, row.minimumSizeHint().width())
    first = row.findChildren(ResidentButton)[0]
    assert first.accessibleName() == POLISH.say("Continue").aloud
    assert min(first.width(), first.height()) >= SIZES.resident_target


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("code", ["en", "ur", "pl"])
def test_nothing_moves_when_a_voice_is_found(
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    memory_store: MemoryStore,
    code: str,
    scale: float,
) -> None:
    """A finger may be on its way to urgent help when Listen comes, and must not land on it."""
    make_application([], scale)
    screen = ResidentOnScreen(qtbot, planner, memory_store, code, listener=AnyVoice())
    screen.view.resize(1366, 700)
    listen = find(screen.view, "resident.listen", QWidget)
    qtbot.waitUntil(listen.isVisible)
    places = []
    for there in (True, False, True):
        listen.setVisible(there)
        QApplication.processEvents()
        steady = ("crisis", "stop", f"language.{code}", "language.en")
        places.append([screen.button(name).geometry() for name in steady])
    assert places[0] == places[1] == places[2]
    assert all(not listen.geometry().intersects(place) for place in places[0])
    make_application([], 1.0)


def test_pictures_grow_as_words_do(application: QApplication, qtbot: QtBot) -> None:
    small, large = PictureLabel("walking", 30), PictureLabel("walking", 128)
    for one in (small, large):
        qtbot.addWidget(one)
        one.show()
    make_application([], 2.0)
    assert (small.width(), large.width()) == (60, 192)
    assert small.pixmap().deviceIndependentSize().width() == 60
    make_application([], 1.0)
    assert (small.width(), large.width()) == (30, 128)


@pytest.mark.parametrize(("wide", "is_beside"), [(900, True), (600, False)])
def test_what_has_no_room_beside_stands_beneath(
    application: QApplication, qtbot: QtBot, wide: int, is_beside: bool
) -> None:
    main, other = PlainLabel("One thing"), PlainLabel("Another thing", wrap=False)
    both = Beside(main, other, least=560)
    qtbot.addWidget(both)
    both.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    both.resize(wide, 300)
    both.show()
    QApplication.processEvents()
    assert (other.geometry().top() < main.geometry().bottom()) == is_beside
