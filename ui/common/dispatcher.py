"""Whether Speech Dispatcher, the voice of a Linux desktop, answers on this computer.

Qt would wait for one that is unwell for ever, and the whole window with it; so it is asked first.
"""

import os
import shutil
import socket
import subprocess
import time
from contextlib import closing
from functools import partial
from pathlib import Path

__all__ = ["answers"]

_PROGRAM = "speech-dispatcher"
_PATIENCE = 3.0  # seconds, for each answer
_STARTING = 10.0  # seconds, for the program to start; it takes three on a slow computer
_LOCAL = "unix_socket:"


def answers() -> bool:
    """Whether it is there and well; starts it where it is not running. Takes up to 16 seconds.

    One that is reached through a network is not used: what a resident said stays here.
    """
    address = os.environ.get("SPEECHD_ADDRESS", "")
    if address:
        return address.startswith(_LOCAL) and _greets(Path(address.removeprefix(_LOCAL)))
    return _greets(_usual_place()) or (_starts() and _greets_soon(_usual_place()))


def _usual_place() -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR") or Path.home() / ".cache"
    return Path(runtime) / _PROGRAM / "speechd.sock"


def _starts() -> bool:
    program = shutil.which(_PROGRAM)
    if program is None:
        return False
    try:
        # The way that its own library starts it; it leaves by itself when nobody uses it.
        done = subprocess.run(  # noqa: S603 - the system's own program
            [program, "--spawn"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_STARTING,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _greets_soon(place: Path) -> bool:
    until = time.monotonic() + _PATIENCE
    while not _greets(place):
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def _greets(place: Path) -> bool:
    """Ask what can speak here, and hear the answer out: it logs those who hang up as errors."""
    try:
        with closing(socket.socket(socket.AF_UNIX)) as line:
            line.settimeout(_PATIENCE)
            line.connect(str(place))
            line.sendall(b"LIST OUTPUT_MODULES\r\nQUIT\r\n")
            answer = b"".join(iter(partial(line.recv, 4096), b""))
    except OSError:
        return False
    return answer.startswith(b"2")
