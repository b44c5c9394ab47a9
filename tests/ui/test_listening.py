"""Reading aloud: by Qt's own silent engine, and by a real voice through Speech Dispatcher."""

import socket
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from homeapp.domain.figures import isolated
from homeapp.i18n import language
from homeapp.planner import Planner
from tests.fakes import MemoryStore
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.typing_in import click, find
from tests.ui.voices import needs_voice
from ui.common.listening import ListenButton, Listener, read_out
from ui.common.tongues import Tongues

pytestmark = pytest.mark.usefixtures("application")
ENGLISH, URDU, POLISH = language("en"), language("ur"), language("pl")


class Page(QWidget):
    """A page with two texts to listen to."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self.first = ListenButton(listener, lambda: "Good morning to you.", "first")
        self.second = ListenButton(listener, lambda: "What matters to you?", "second")
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)

    def show_in(self, tongues: Tongues) -> None:
        for button in (self.first, self.second):
            button.show_in(tongues)


@pytest.fixture
def listener(application: QApplication, qtbot: QtBot) -> Listener:
    """Return a listener that speaks English, without a sound: Qt's own mock engine."""
    listener = Listener("mock")
    assert listener.can_speak(ENGLISH)
    return listener


@pytest.fixture
def page(qtbot: QtBot, listener: Listener) -> Page:
    """Return a page on show, in English."""
    page = Page(listener)
    qtbot.addWidget(page)
    page.show()
    page.show_in(Tongues(ENGLISH))
    qtbot.waitUntil(page.second.isVisible)
    return page


def test_only_a_language_with_a_voice_is_offered(listener: Listener) -> None:
    assert listener.can_speak(ENGLISH)
    assert not listener.can_speak(URDU)


def test_nothing_is_said_without_a_voice(listener: Listener) -> None:
    listener.speak("آپ کے لیے کیا اہم ہے؟", URDU)
    assert not listener.is_speaking
    listener.speak("\u2066\u2069", ENGLISH)
    assert not listener.is_speaking


def test_reading_begins_and_ends(qtbot: QtBot, listener: Listener) -> None:
    with qtbot.waitSignals([listener.speaking, listener.speaking], order="strict", timeout=5000):
        listener.speak("Good morning.", ENGLISH)
        assert listener.is_speaking
    assert not listener.is_speaking


def test_a_button_is_pressed_in_while_it_reads(qtbot: QtBot, page: Page) -> None:
    click(page, "first")
    assert page.first.isChecked()
    assert page.first.accessibleName() == "Listen"
    qtbot.waitUntil(lambda: not page.first.isChecked())


def test_pressing_again_stops(page: Page, listener: Listener) -> None:
    click(page, "first")
    click(page, "first")
    assert not page.first.isChecked()
    assert not listener.is_speaking


def test_one_text_at_a_time(qtbot: QtBot, page: Page) -> None:
    click(page, "first")
    click(page, "second")
    assert (page.first.isChecked(), page.second.isChecked()) == (False, True)
    qtbot.waitUntil(lambda: not page.second.isChecked())


def test_what_a_screen_reader_toggles_is_read(page: Page, listener: Listener) -> None:
    page.first.toggle()
    assert listener.is_speaking
    assert page.first.isChecked()


def test_a_page_out_of_sight_falls_silent(page: Page, listener: Listener) -> None:
    click(page, "first")
    page.hide()
    assert not listener.is_speaking


def test_another_language_falls_silent_and_hides_what_cannot_be_read(
    qtbot: QtBot, page: Page, listener: Listener
) -> None:
    click(page, "first")
    page.show_in(Tongues(URDU))
    assert not listener.is_speaking
    qtbot.waitUntil(page.first.isHidden)
    page.show_in(Tongues(ENGLISH))
    qtbot.waitUntil(page.first.isVisible)


def test_without_an_engine_nothing_is_offered(qtbot: QtBot) -> None:
    listener = Listener("no such engine")
    page = Page(listener)
    qtbot.addWidget(page)
    page.show()
    page.show_in(Tongues(ENGLISH))
    qtbot.wait(50)
    assert page.first.isHidden()
    assert not listener.can_speak(ENGLISH)


def test_without_the_library_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert not Listener().can_speak(ENGLISH)


def test_the_first_question_about_a_voice_waits_for_a_screen_that_stands_still(
    qtbot: QtBot,
) -> None:
    listener = Listener("mock")
    page = Page(listener)
    qtbot.addWidget(page)
    page.show()
    page.show_in(Tongues(ENGLISH))
    for _turn in range(5):
        QApplication.processEvents()
    assert not listener.was_asked
    qtbot.waitUntil(page.second.isVisible)
    page.show_in(Tongues(URDU))
    qtbot.waitUntil(page.second.isHidden, timeout=200)


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    program = (
        "import sys, ui.common.listening as listening\n"
        "listening.Listener()\n"
        "sys.exit('PySide6.QtTextToSpeech' in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Ring {isolated('07700 900 123')} now.", "Ring 0 7 7 0 0 9 0 0 1 2 3 now."),
        (f"At {isolated('10:30')}, for {isolated('20')} minutes.", "At 10:30, for 20 minutes."),
        ("\u2067میں\u2069 \u200fSam\u00a0Jones", "میں Sam Jones"),
        (f"{isolated('BD18 3EJ')}", "BD18 3EJ"),
    ],
)
def test_marks_are_not_read_and_phone_numbers_are_read_by_figure(text: str, said: str) -> None:
    assert read_out(text) == said


def words(heard: Path) -> str:
    return (heard / "words").read_text("utf-8") if (heard / "words").exists() else ""


@needs_voice
def test_a_real_voice_reads_in_the_residents_language(qtbot: QtBot, voices: Path) -> None:
    qtbot.waitUntil((voices.parent / "socket").exists, timeout=10_000)
    listener = Listener()
    told: list[bool] = []
    listener.speaking.connect(told.append)
    with qtbot.waitSignal(listener.voices_changed, timeout=10_000):
        assert not listener.can_speak(POLISH)  # not known yet, and nothing waits for it
    for spoken, text, voice in (
        (URDU, "آپ کے لیے کیا اہم ہے؟", "ur"),
        (POLISH, "Dzień dobry", "pl"),
        (ENGLISH, "Good morning", "en-gb"),
    ):
        assert listener.can_speak(spoken)
        listener.speak(text, spoken)
        qtbot.waitUntil(lambda: not listener.is_speaking, timeout=10_000)
        assert f"{voice}: {text}" in words(voices)
    assert told == [True, False] * 3  # it began, and it ended
    with wave.open(str(voices / "voice.wav")) as sound:
        assert sound.getnframes() > 0
    assert not listener.can_speak(language("bn"))


@needs_voice
def test_a_residents_page_is_read_by_a_real_voice(
    qtbot: QtBot, voices: Path, planner: Planner, memory_store: MemoryStore
) -> None:
    qtbot.waitUntil((voices.parent / "socket").exists, timeout=10_000)
    screen = ResidentOnScreen(qtbot, planner, memory_store, "ur")
    listen = find(screen.view, "resident.listen", QAbstractButton)
    qtbot.waitUntil(listen.isVisible, timeout=20_000)
    listen.click()
    assert listen.isChecked()
    qtbot.waitUntil(lambda: not listen.isChecked(), timeout=60_000)
    asked = screen.page.question(screen.view.tongues)
    assert f"ur: {asked.large}" in words(voices)
    assert asked.small not in words(voices)


@needs_voice
def test_a_voice_that_never_answers_keeps_nobody_waiting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(place))
        silent.listen()
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{place}")
        listener = Listener()
        page = Page(listener)
        qtbot.addWidget(page)
        page.show()
        page.show_in(Tongues(ENGLISH))
        qtbot.wait(300)
        assert page.first.isHidden()
        assert not listener.is_speaking
