"""Whether Speech Dispatcher answers, and how long nobody has to wait for one that does not."""

import socket
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.common import dispatcher


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where Speech Dispatcher is looked for, with little patience."""
    monkeypatch.setattr(dispatcher, "_PATIENCE", 0.2)
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'socket'}")
    return tmp_path / "socket"


@pytest.fixture
def line(place: Path) -> Iterator[socket.socket]:
    """Return the other end of its line."""
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(place))
        line.listen()
        yield line


def answer(line: socket.socket, words: bytes) -> None:
    caller, _name = line.accept()
    with caller:
        caller.recv(64)
        caller.sendall(words)


@pytest.mark.parametrize(
    ("words", "is_well"), [(b"250-espeak-ng\r\n250 OK\r\n", True), (b"300 ERR\r\n", False)]
)
def test_one_that_answers_is_well(line: socket.socket, words: bytes, is_well: bool) -> None:
    other = threading.Thread(target=answer, args=(line, words))
    other.start()
    assert dispatcher.answers() is is_well
    other.join()


def test_one_that_never_answers_is_not_waited_for(line: socket.socket) -> None:
    assert not dispatcher.answers()


def test_where_there_is_none(place: Path) -> None:
    assert not dispatcher.answers()


def test_one_beyond_a_network_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        line.listen()
        line.settimeout(0.2)
        monkeypatch.setenv("SPEECHD_ADDRESS", f"inet_socket:127.0.0.1:{line.getsockname()[1]}")
        assert not dispatcher.answers()
        with pytest.raises(TimeoutError):
            line.accept()


@pytest.mark.parametrize("program", [None, "#!/bin/sh\nexit 1\n", "#!/bin/sh\nexit 0\n"])
def test_one_that_is_not_there_or_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Path, program: str | None
) -> None:
    monkeypatch.delenv("SPEECHD_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    if program is not None:
        started = tmp_path / "speech-dispatcher"
        started.write_text(program)
        started.chmod(0o700)
    assert not dispatcher.answers()


def test_one_that_is_not_running_is_started(
    monkeypatch: pytest.MonkeyPatch, line: socket.socket, place: Path
) -> None:
    monkeypatch.delenv("SPEECHD_ADDRESS")
    other = threading.Thread(target=answer, args=(line, b"250 OK\r\n"))
    other.start()
    with tempfile.TemporaryDirectory() as folder:  # the path of a socket has 107 letters at most
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setattr(dispatcher, "_starts", lambda: _link(Path(folder), place))
        assert dispatcher.answers()
    other.join()


def _link(runtime: Path, place: Path) -> bool:
    """Bring the line to its usual place, as the program does when it starts."""
    usual = runtime / "speech-dispatcher"
    usual.mkdir(parents=True)
    (usual / "speechd.sock").symlink_to(place)
    return True
