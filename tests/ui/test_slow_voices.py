"""Nobody waits for a voice: not who leaves the page, the session, the planner or the program."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import PySide6.QtTextToSpeech
import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from homeapp.i18n import language
from homeapp.paths import ROOT
from homeapp.planner import Planner
from tests.journeys.watchdog import Watchdog
from tests.ready_plans import a_ready_resident
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.slow_voice import SlowVoice, put_in_place
from tests.ui.turned import Session
from tests.ui.typing_in import click, find
from tests.ui.voices import needs_voice
from ui.common import apart, listening
from ui.common.listening import ListenButton, Listener
from ui.common.tongues import Tongues
from ui.tasks import SerialRunner

pytestmark = pytest.mark.usefixtures("application")

SLOW = 1.5  # seconds
STALL = 0.25
"""Seconds that leaving may take: far less than the voice is slow, far more than a page needs.

How soon a page goes without a voice is for the walk to see, with the computer to itself.
"""


class Page(QWidget):
    """A page that has a voice of its own, as the plan has."""

    def __init__(self) -> None:
        super().__init__()
        self.listener = Listener(parent=self)
        self.button = ListenButton(self.listener, lambda: "Good morning to you.", "aloud")
        QVBoxLayout(self).addWidget(self.button)
        self.button.show_in(Tongues(language("en")))


@pytest.fixture
def voice(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[type[SlowVoice]]:
    """Return a voice that is slow at one thing, and see that it comes to its end."""
    monkeypatch.setattr(PySide6.QtTextToSpeech, "QTextToSpeech", SlowVoice)
    monkeypatch.setattr(listening, "answers", lambda: True)
    put_in_place(request.param, SLOW)
    yield SlowVoice
    qtbot.waitUntil(lambda: not apart._there, timeout=4_000 + round(SLOW * 1_000))


def wait_for(qtbot: QtBot, button: QWidget) -> None:
    """Wait until the voice is at what it is slow at, or reads and will be as it stops."""
    if SlowVoice.slow_at != "setEngine":
        qtbot.waitUntil(button.isVisible)
        click(button.window(), button.objectName())
    if SlowVoice.slow_at != "stop":
        qtbot.waitUntil(SlowVoice.is_at_it.is_set)


@contextmanager
def no_stall(qtbot: QtBot) -> Iterator[None]:
    """See that the screen never stands still for longer."""
    with Watchdog() as dog:
        qtbot.wait(30)
        yield
        qtbot.wait(400)
    assert [str(gap) for gap in dog.longer_than(STALL)] == []


@pytest.mark.parametrize("voice", ["setEngine", "say", "stop"], indirect=True)
@pytest.mark.usefixtures("voice")
def test_a_page_that_is_left_waits_for_no_voice(qtbot: QtBot) -> None:
    page = Page()
    page.show()
    wait_for(qtbot, page.button)
    with no_stall(qtbot):
        page.hide()
        page.deleteLater()
        del page
    assert apart._there  # it outlives who asked for it


@pytest.mark.parametrize("voice", ["say"], indirect=True)
@pytest.mark.usefixtures("voice")
def test_leaving_the_plan_waits_for_no_voice(
    qtbot: QtBot, planner: Planner, tmp_path: Path
) -> None:
    plan = PlanOnScreen(qtbot, planner, tmp_path).open(
        a_ready_resident(planner, reading_language="en")
    )
    wait_for(qtbot, find(plan.page, "plans.listen", QWidget))
    with no_stall(qtbot):
        plan.holder.hide()
        plan.page.deleteLater()


@pytest.mark.parametrize("voice", ["say"], indirect=True)
@pytest.mark.parametrize("left", ["session", "planner"])
@pytest.mark.usefixtures("voice")
def test_the_end_of_a_session_and_the_lock_wait_for_no_voice(
    qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner, left: str
) -> None:
    session = Session(qtbot, entrance, runner)
    session.planner.residents.change(session.resident_id, reading_language="en")
    session.turn()
    wait_for(qtbot, find(session.view, "resident.listen", QWidget))
    with no_stall(qtbot):
        if left == "session":
            session.turning.end()
            session.window.show_home()
        else:
            session.window.lock()
    assert session.locked == (left == "planner")


_QUITS = """
import sys
from PySide6.QtCore import QTimer
from tests.journeys.watchdog import Watchdog
from tests.ui.slow_voice import SlowVoice, put_in_place
from tests.ui.test_slow_voices import Page
from ui.application import make_application
from ui.common import apart
if sys.argv[1] != "real":
    put_in_place(sys.argv[1], float(sys.argv[2]))
application = make_application([])
page = Page()
page.show()
def look():
    if page.button.isVisible() and not page.listener.is_speaking:
        page.button.click()
    if SlowVoice.is_at_it.is_set() or (sys.argv[1] == "real" and apart._there):
        QTimer.singleShot(200, end)
    else:
        QTimer.singleShot(20, look)
def end():
    watchdog.do("leaving")
    page.close()
    if sys.argv[3:] == ["gone"]:
        page.deleteLater()
    QTimer.singleShot(200, application.quit)
look()
with Watchdog() as watchdog:
    application.exec()
waited = watchdog.longest.get("leaving")
print("ended", waited.seconds if waited else 0, flush=True)
"""


def quit_while(*arguments: str) -> float:
    """Leave the page and quit while a voice is slow; return how long the program stays on."""
    program = subprocess.Popen(
        [sys.executable, "-c", _QUITS, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    ended, gap = program.stdout.readline().split()
    began = time.monotonic()
    assert (ended, float(gap) < STALL) == ("ended", True)
    told = program.communicate(timeout=20)[1]
    assert (program.returncode, "QThread" in told) == (0, False), told
    return time.monotonic() - began


@pytest.mark.parametrize(("slow_at", "page"), [("setEngine", "there"), ("say", "gone")])
def test_a_program_that_ends_waits_a_moment_and_no_longer(slow_at: str, page: str) -> None:
    assert quit_while(slow_at, "1", page) < apart._PATIENCE
    assert quit_while(slow_at, "60", page) < apart._PATIENCE + 3


@pytest.fixture
def mute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a Speech Dispatcher greet whoever asks, and say no word to a voice.

    It hangs up when those who wait are gone: its own library does not live through that.
    """
    place, over = tmp_path / "socket", threading.Event()

    def answer(line: socket.socket) -> None:
        with line, suppress(OSError):
            said = line.recv(4096)
            if said.startswith(b"LIST OUTPUT_MODULES"):
                line.sendall(b"250 OK MODULE LIST SENT\r\n")
            else:
                over.wait(60)

    def serve() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=answer, args=(silent.accept()[0],), daemon=True).start()

    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(place))
        silent.listen()
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{place}")
        threading.Thread(target=serve, daemon=True).start()
        yield
        over.set()
        silent.shutdown(socket.SHUT_RDWR)


@needs_voice
@pytest.mark.parametrize("page", ["there", "gone"])
@pytest.mark.usefixtures("mute")
def test_a_real_engine_that_never_begins_keeps_nobody(page: str) -> None:
    assert quit_while("real", "0", page) < apart._PATIENCE + 3


@needs_voice
def test_a_page_is_left_while_a_real_voice_reads_it(qtbot: QtBot, voices: Path) -> None:
    qtbot.waitUntil((voices.parent / "socket").exists, timeout=10_000)
    for _time in range(3):
        page = Page()
        page.show()
        qtbot.waitUntil(page.button.isVisible, timeout=10_000)
        click(page, "aloud")
        with no_stall(qtbot):
            page.hide()
            page.deleteLater()
            del page
    qtbot.waitUntil(lambda: not apart._there)
