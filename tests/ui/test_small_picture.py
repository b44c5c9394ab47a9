"""The small picture beside the worker's page is what the resident would see, on every step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.plans import Layout
from homeapp.planner import Planner
from tests.factories import a_consent
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.turned import PIN, Session
from tests.ui.typing_in import click, find
from ui.session import mirror
from ui.session.laid_out import lay_out
from ui.session.mirror import Mirror, draw_small
from ui.tasks import SerialRunner
from ui.turns import Turns

WIDE, TALL = 1366, 768
STEPS = ("consents", "conversations", "measures", "goals", "signposts", "visits")
LANGUAGES = ("en", "ur")
_FEW = 60  # dots of 46,656, where a letter of the plan lies between two dots in another way
SHEET = QRect(100, 60, 80, 50)
"""A part of the small picture that shows the plan, whichever side it is on."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirror, "_SOON", 20)


@pytest.fixture
def begin(
    qtbot: QtBot,
    entrance: FakeEntrance,
    runner: SerialRunner,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[str, str], Session]:
    """Return what opens a session with a resident of a language, and goes to a step at once."""

    def begin(language: str, step: str) -> Session:
        session = Session(qtbot, entrance, runner)
        session.planner.residents.change(session.resident_id, reading_language=language)
        session.planner.consents.record(a_consent(session.resident_id))
        session.planner.workers.set_pin(PIN)
        window = session.window
        window.resize(WIDE, TALL)
        # Without a display a full screen is 800 x 800, and Qt keeps a plan drawn for that size.
        monkeypatch.setattr(window, "showFullScreen", lambda: window.resize(WIDE, TALL))
        click(window, f"session.step.{step}")
        return session

    return begin


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", STEPS)
def test_it_is_what_they_see_once_it_is_turned(
    begin: Callable[[str, str], Session], qtbot: QtBot, language: str, step: str
) -> None:
    session = begin(language, step)
    _rest(session, qtbot)
    _assert_is_as_turned(session, qtbot)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_comes_into_it_once_it_is_made(
    begin: Callable[[str, str], Session], qtbot: QtBot, language: str
) -> None:
    session = begin(language, "plans")
    qtbot.waitUntil(lambda: _has_letters(_small(session).copy(SHEET)))
    _rest(session, qtbot)
    _assert_is_as_turned(session, qtbot)


def test_the_plan_in_it_is_made_anew_only_where_it_is_another_one(
    begin: Callable[[str, str], Session], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begin("ur", "plans")
    qtbot.waitUntil(lambda: _has_letters(_small(session).copy(SHEET)))
    _rest(session, qtbot)
    made: list[None] = []
    preview = Planner.preview_plan
    monkeypatch.setattr(Planner, "preview_plan", lambda *of: made.append(None) or preview(*of))
    session.planner.residents.change(session.resident_id, postcode="BD1 1AA")
    _rest(session, qtbot)
    assert not made
    before = _small(session)
    plans, resident_id = session.planner.plans, session.resident_id
    plans.choose(resident_id, language="en", layout=Layout.STANDARD)
    qtbot.waitUntil(lambda: _small(session) != before and _has_letters(_small(session).copy(SHEET)))
    assert made


def test_what_has_come_and_moved_is_laid_out_though_nobody_sees_it(
    qtbot: QtBot, runner: SerialRunner
) -> None:
    view, inside, late = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(view)
    view.resize(400, 300)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(inside)
    across = QHBoxLayout(view)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(area)
    turns = Turns(runner, view)
    lay_out(view, turns)
    inside.setMinimumHeight(1000)
    late.setFixedWidth(100)
    across.addWidget(late)
    late.show()
    lay_out(view, turns)
    assert inside.height() == 1000
    assert late.geometry().left() == 300
    assert late.height() == 300
    assert not view.isVisible()


def _small(session: Session) -> QImage:
    return find(session.window, "session.mirror", Mirror)._picture.pixmap().toImage()


def _shown(session: Session) -> QImage:
    return draw_small(session.view, 288).toImage()


def _rest(session: Session, qtbot: QtBot) -> None:
    """Wait until the picture stays as it is."""
    before = QImage()
    while before != (now := _small(session)) or now.isNull():
        before = now
        qtbot.wait(200)


def _has_letters(image: QImage) -> bool:
    dots = range(image.width()), range(image.height())
    return any(image.pixelColor(x, y).lightness() < 128 for x in dots[0] for y in dots[1])


def _assert_is_as_turned(session: Session, qtbot: QtBot) -> None:
    """Compare it with the page on screen, once that has come to rest."""
    small = _small(session)
    session.turn()
    assert session.view.isVisible()
    assert (session.view.width(), session.view.height()) == (WIDE, TALL)
    qtbot.waitUntil(lambda: _is_alike(small, _shown(session)))


def _is_alike(one: QImage, other: QImage) -> bool:
    as_bytes = QImage.Format.Format_Grayscale8
    if one.size() != other.size():
        return False
    pairs = zip(
        bytes(one.convertToFormat(as_bytes).constBits()),
        bytes(other.convertToFormat(as_bytes).constBits()),
        strict=True,
    )
    return sum(abs(here - there) > 24 for here, there in pairs) < _FEW
