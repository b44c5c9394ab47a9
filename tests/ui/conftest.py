"""What every test of a screen can ask for: the dressed application, a fake door, a window."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryStore
from tests.ui.fake_entrance import FakeEntrance
from tests.ui.plan_pages import PlanOnScreen
from tests.ui.resident_screens import ResidentOnScreen
from tests.ui.shell import Shell
from tests.ui.turned import Session
from ui.application import make_application
from ui.session import taken_back_line
from ui.tasks import SerialRunner


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Return the class pytest-qt makes its application from."""
    return QApplication


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    """Return the application with our fonts, palette and stylesheet, at 100 %."""
    qapp.setCursorFlashTime(0)
    return make_application([])


@pytest.fixture
def runner(application: QApplication) -> Iterator[SerialRunner]:
    """Return a runner that works at once."""
    runner = SerialRunner()
    yield runner
    runner.close()


@pytest.fixture
def entrance(clock: FrozenClock) -> FakeEntrance:
    """Return the door of a store in memory that already has one worker."""
    return FakeEntrance(clock, workers=("Sana Jamil",))


@pytest.fixture
def new_entrance(clock: FrozenClock) -> FakeEntrance:
    """Return the door of a place where there is no store yet."""
    return FakeEntrance(clock)


@pytest.fixture
def shell(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Shell:
    """Return a window at its door, with a worker who can unlock it."""
    return Shell(qtbot, entrance, runner)


@pytest.fixture
def session(qtbot: QtBot, entrance: FakeEntrance, runner: SerialRunner) -> Session:
    """Return a session whose screen is turned to the resident."""
    session = Session(qtbot, entrance, runner)
    session.turn()
    return session


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told of what was taken back."""
    said: list[str] = []
    monkeypatch.setattr(taken_back_line, "announce", lambda _widget, words: said.append(words))
    return said


@pytest.fixture(params=["en", "ur"])
def screen(
    request: pytest.FixtureRequest,
    application: QApplication,
    qtbot: QtBot,
    planner: Planner,
    memory_store: MemoryStore,
) -> ResidentOnScreen:
    """Return the view of somebody who reads this language."""
    return ResidentOnScreen(qtbot, planner, memory_store, request.param)


@pytest.fixture
def plan_screen(
    application: QApplication, qtbot: QtBot, planner: Planner, tmp_path: Path
) -> PlanOnScreen:
    """Return the worker's page of the plan, with nobody's opened yet."""
    return PlanOnScreen(qtbot, planner, tmp_path)


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Start a Speech Dispatcher of our own, whose voices write down what they are given."""
    heard = tmp_path / "heard"
    heard.mkdir()
    (tmp_path / "modules").mkdir()
    (tmp_path / "speechd.conf").write_text(
        'AudioOutputMethod "libao"\nDefaultModule "said"\n'
        'AddModule "said" "sd_generic" "said.conf"\n'
    )
    speak = (
        f"printf '%s: %s|' \\'$VOICE\\' \\'$DATA\\' >> {heard}/words;"
        f" printf %s \\'$DATA\\' | espeak-ng -v $VOICE --stdin -w {heard}/voice.wav"
    )
    voices = "".join(
        f'AddVoice "{code}" "MALE1" "{voice}"\nGenericLanguage "{code}" "{voice}" "utf-8"\n'
        for code, voice in (("en-GB", "en-gb"), ("ur", "ur"), ("pl", "pl"))
    )
    (tmp_path / "modules" / "said.conf").write_text(
        f'GenericExecuteSynth "{speak}"\n{voices}', "utf-8"
    )
    place = tmp_path / "socket"
    command = [
        *("speech-dispatcher", "--run-single", "--config-dir", tmp_path, "--log-dir", tmp_path),
        *("--communication-method", "unix_socket", "--socket-path", place),
        *("--pid-file", tmp_path / "pid", "--timeout", "0"),
    ]
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{place}")
    plain = {**os.environ, "LC_ALL": "C.UTF-8"}
    daemon = subprocess.Popen(
        command, env=plain, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    yield heard
    daemon.terminate()
    daemon.wait(10)
