"""A desktop of our own to run the planner on: a screen, a window manager, the two buses."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.journeys.accessibility import Bus, Gone, Node, wait_for
from tests.terminal import ROOT, own_folders

__all__ = ["Desktop", "open_desktop"]

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_PATIENCE = 5  # seconds; far more than it takes to end
_NEEDED = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "openbox": "openbox",  # without a window manager no window has the keyboard
}


@dataclass
class Desktop:
    """Where the planner runs, and what runs on it."""

    env: dict[str, str]
    bus: Bus
    running: ExitStack = field(repr=False)

    def start(self, store: Path) -> subprocess.Popen[bytes]:
        """Open the planner's window on a store."""
        command = [sys.executable, "-m", "homeapp", "--store", str(store)]
        return self.running.enter_context(_process(command, self.env, cwd=ROOT))

    def window(self) -> Node:
        """Return the planner as assistive programs see it, once it is there."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = [one for one in self.bus.applications() if _name_of(one) == "homeapp"][-1:]
            return bool(found)

        wait_for(look, "the planner on the accessibility bus")
        return found[0]

    def shot(self, name: str) -> None:
        """Keep a picture of the screen, in the folder that HOMEAPP_SHOTS names, if it does."""
        folder = os.environ.get("HOMEAPP_SHOTS")
        if folder and shutil.which("import"):
            place = f"{folder}/screen-{name}.png"
            subprocess.run(["import", "-window", "root", place], env=self.env, check=True)


@contextmanager
def open_desktop(home: Path) -> Iterator[Desktop]:
    """Open a desktop whose user's folders lie under `home`; skip where a part is not here."""
    launcher = next((place for place in _LAUNCHERS if Path(place).exists()), None)
    missing = [package for program, package in _NEEDED.items() if shutil.which(program) is None]
    missing += [] if launcher else ["at-spi2-core"]
    if missing or launcher is None:
        pytest.skip(f"no desktop to drive; install the Debian packages {' '.join(missing)}")
    with ExitStack() as running:
        run = running.enter_context(_sockets(home))
        env = own_folders(home) | {
            "XDG_RUNTIME_DIR": str(run),
            "TMPDIR": str(run),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_SCALE_FACTOR": "1",
        }
        env["DISPLAY"] = running.enter_context(_screen(env))
        session = running.enter_context(_session_bus(env, run))
        env["DBUS_SESSION_BUS_ADDRESS"] = session
        running.enter_context(_process([launcher, "--launch-immediately"], env))
        running.enter_context(_process(["openbox"], env))
        bus = Bus(session)
        running.callback(bus.close)
        yield Desktop(env, bus, running)


@contextmanager
def _screen(env: dict[str, str]) -> Iterator[str]:
    ours, theirs = os.pipe()
    # Without -noreset the screen starts anew, and drops everybody, when its first guest leaves.
    size = ["-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"]
    command = ["Xvfb", "-displayfd", str(theirs), *size]
    with _process(command, env, pass_fds=(theirs,)):
        os.close(theirs)
        with os.fdopen(ours) as told:
            yield f":{told.readline().strip()}"


@contextmanager
def _sockets(home: Path) -> Iterator[Path]:
    """Make the folder that every socket of this desktop lies in; they go with it at the end."""
    place = home / "run"
    place.mkdir(mode=0o700)
    yield place
    shutil.rmtree(place)


@contextmanager
def _session_bus(env: dict[str, str], run: Path) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    command.append(f"--address=unix:path={run / 'bus'}")
    with _process(command, env, stdout=subprocess.PIPE) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().decode().strip()
        daemon.stdout.close()


@contextmanager
def _process(
    command: list[str],
    env: dict[str, str],
    *,
    cwd: Path | None = None,
    stdout: int = subprocess.DEVNULL,
    pass_fds: tuple[int, ...] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the block ends, and then it and all that it started."""
    program = subprocess.Popen(
        command,
        env=env,
        cwd=cwd,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        pass_fds=pass_fds,
        start_new_session=True,
    )
    try:
        yield program
    finally:
        _end(program)


def _end(program: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started: politely, so that it tidies up, then surely."""
    with suppress(ProcessLookupError):  # it ended by itself
        os.killpg(program.pid, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        program.wait(timeout=_PATIENCE)
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


def _name_of(node: Node) -> str:
    try:
        return node.name
    except Gone:
        return ""
