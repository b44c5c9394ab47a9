"""Listen on every page of the resident's view and at the plan, and what stops it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from homeapp.domain.plans import Layout
from homeapp.i18n import language
from homeapp.planner import Planner
from homeapp.settings import Settings
from tests.fakes import MemoryStore
from tests.ready_plans import a_ready_resident
from tests.ui.desks import Told, a_desk, on_screen
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.resident_screens import SECRETS, ResidentOnScreen
from tests.ui.shell import Clock
from tests.ui.turned import Session
from tests.ui.typing_in import click, press
from tests.ui.voices import AnyVoice
from ui.plans import preview
from ui.plans.page import PlanPage
from ui.session import resident_view
from ui.shell.idle import IdleWatch
from ui.tasks import SerialRunner

LATIN = {chr(at) for at in range(ord("A"), ord("z")) if chr(at).isalpha()}


class Heard(AnyVoice):
    """A voice that keeps what it was given to read."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def speak(self, text: str, spoken: object) -> None:
        """Keep a text, and read it."""
        self.texts.append(text)
        super().speak(text, spoken)  # type: ignore[arg-type]


@pytest.fixture
def heard(application: QApplication) -> Heard:
    return Heard()


@pytest.fixture
def urdu(
    qtbot: QtBot, planner: Planner, memory_store: MemoryStore, heard: Heard
) -> ResidentOnScreen:
    """Return the view of somebody who reads Urdu, on a computer that can speak it."""
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur", listener=heard)
    qtbot.waitUntil(_listen(screen).isVisible)
    return screen


def _listen(screen: ResidentOnScreen) -> QAbstractButton:
    found = screen.view.findChild(QAbstractButton, "resident.listen")
    assert found is not None
    return found


def test_every_page_is_read_from_its_question_to_its_answers(
    urdu: ResidentOnScreen, heard: Heard
) -> None:
    tongues = urdu.view.tongues
    for name in urdu.walk():
        _listen(urdu).click()
        said = heard.texts[-1]
        assert said.startswith(urdu.page.question(tongues).large), name
        assert urdu.page.hint(tongues).large in said, name
        for tile in urdu.tiles() if name != "LanguagePage" else ():
            assert tile.words.large in said, name


def test_nothing_is_read_that_an_urdu_voice_cannot(urdu: ResidentOnScreen, heard: Heard) -> None:
    """Only a place in the directory has an English name, and the plan those who go with it."""
    for name in urdu.walk():
        _listen(urdu).click()
        if name not in {"PlacePage", "MayWePage", "PlanPage"}:
            assert LATIN & set(heard.texts[-1]) == set(), name


def test_nobody_hears_who_it_is_about(urdu: ResidentOnScreen, heard: Heard) -> None:
    for name in urdu.walk():
        _listen(urdu).click()
        assert [one for one in SECRETS if one in heard.texts[-1]] == [], name


def test_the_button_never_moves(urdu: ResidentOnScreen) -> None:
    places = set()
    for name in urdu.walk():
        assert _listen(urdu).isVisible(), name
        places.add(_listen(urdu).mapTo(urdu.view, QPoint(0, 0)).toTuple())
    assert len(places) == 1


def test_without_a_voice_nothing_is_promised(
    qtbot: QtBot, application: QApplication, planner: Planner, memory_store: MemoryStore
) -> None:
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    qtbot.wait(50)
    assert all(_listen(screen).isHidden() for _name in screen.walk())


@pytest.mark.parametrize("way", ["continue", "language.en"])
def test_a_page_that_turns_falls_silent(urdu: ResidentOnScreen, heard: Heard, way: str) -> None:
    _listen(urdu).click()
    assert heard.is_speaking
    urdu.press(way)
    assert not heard.is_speaking
    assert not _listen(urdu).isChecked()
    assert _listen(urdu).isVisible()


def test_the_pad_for_the_pin_falls_silent(urdu: ResidentOnScreen, heard: Heard) -> None:
    _listen(urdu).click()
    urdu.view.show_pin(shown=True)
    assert not heard.is_speaking
    urdu.view.show_pin(shown=False)
    assert _listen(urdu).isVisible()


def test_the_lock_falls_silent(
    qtbot: QtBot,
    entrance: FakeEntrance,
    runner: SerialRunner,
    heard: Heard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(resident_view, "Listener", lambda parent: heard)
    session = Session(qtbot, entrance, runner)
    session.turn()
    listen = session.view.findChild(QAbstractButton, "resident.listen")
    qtbot.waitUntil(listen.isVisible)
    listen.click()
    assert heard.is_speaking
    session.window.lock()
    assert not heard.is_speaking


def test_who_listens_is_here(urdu: ResidentOnScreen, heard: Heard) -> None:
    """The planner does not lock in the middle of a sentence, nor right after it."""
    clock = Clock()
    settings = Settings()
    watch = IdleWatch(settings, clock)
    watch.start()
    gone: list[bool] = []
    watch.expired.connect(lambda: gone.append(True))
    _listen(urdu).click()
    for _turn in range(4):
        clock.now += settings.idle_minutes * 60 - 30
        _listen(urdu)._signs.timeout.emit()  # type: ignore[attr-defined]
        watch.tick()
    assert gone == []
    clock.now += settings.idle_minutes * 60 - 30
    heard.stop()
    clock.now += 40
    watch.tick()
    assert gone == []
    clock.now += settings.idle_minutes * 60
    watch.tick()
    assert gone == [True]


def test_a_voice_that_never_ends_keeps_nothing_open(urdu: ResidentOnScreen) -> None:
    clock = Clock()
    settings = Settings()
    watch = IdleWatch(settings, clock)
    watch.start()
    gone: list[bool] = []
    watch.expired.connect(lambda: gone.append(True))
    _listen(urdu).click()
    while not gone and clock.now < 3600:
        clock.now += 1
        _listen(urdu)._signs.timeout.emit()  # type: ignore[attr-defined]
        watch.tick()
    assert 600 <= clock.now <= 600 + settings.idle_minutes * 60 + 1


def test_scrolling_up_and_down_leaves_the_keyboard_on_the_page(urdu: ResidentOnScreen) -> None:
    """Else the next Enter would press Continue, of which nobody thought."""
    urdu.view.resize(1366, 600)
    urdu.go_to("RecordPage")
    page = urdu.page
    for way in ("more", "up"):
        button = urdu.button(way)
        button.setFocus()
        for _turn in range(6):
            press(QApplication.focusWidget(), Qt.Key.Key_Return)
            QApplication.processEvents()
        assert not button.isVisible()
        assert urdu.page is page


def test_the_plan_is_read_in_its_own_language(
    qtbot: QtBot, heard: Heard, planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "Listener", lambda parent: heard)
    resident_id = a_ready_resident(planner, reading_language="pl")
    planner.plans.choose(resident_id, language="pl", layout=Layout.BILINGUAL)
    page = PlanPage(a_desk(planner, Told()))
    holder = on_screen(qtbot, page)
    page.open(resident_id)
    listen = page.findChild(QAbstractButton, "plans.listen")
    qtbot.waitUntil(listen.isVisible)
    click(page, "plans.listen")
    polish = language("pl")
    assert polish.text("What matters to me") in heard.texts[-1]
    assert "What matters to me" not in heard.texts[-1]
    assert "To walk with my sister" not in heard.texts[-1]  # said in English
    assert heard.is_speaking
    holder.hide()
    assert not heard.is_speaking
