"""Set-up asks for what is missing, says so in one line where it may not act, and then keeps still.

The packaging tools are small programs of our own on the path, so no test touches this machine's.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from resources import prepare

TARGETS = [
    "run",
    "test",
    "check",
    "bench",
    "messages",
    "bundle",
    "screenshots",
    "torture",
    "assets",
    "lock",
    "clean",
]


class Debian:
    """A pretend Debian: what is installed, and what `apt-get` was asked for."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._program("apt-get", f'echo "$@" >> {place}/asked; exit $(cat {place}/answer)')
        self._program("dpkg-query", f"cat {place}/installed")
        (place / "answer").write_text("0")
        self.install()

    def _program(self, name: str, script: str) -> None:
        path = self._place / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def install(self, *packages: str, provides: str = "", status: str = "installed") -> None:
        """Say that these packages, and no others, are in this state."""
        lines = (f"{status}\t{package}\t{provides}\n" for package in packages)
        (self._place / "installed").write_text("".join(lines))

    def refuse(self) -> None:
        """Let `apt-get` end with an error."""
        (self._place / "answer").write_text("100")

    @property
    def asked(self) -> list[str]:
        """Return each line that `apt-get` was called with."""
        asked = self._place / "asked"
        return asked.read_text().splitlines() if asked.exists() else []


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Debian:
    """Return a Debian with nothing installed, where we are root."""
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return Debian(tmp_path)


def test_root_installs_what_is_missing_and_no_more(debian: Debian) -> None:
    first, *rest = prepare.wanted_packages(["run"])
    debian.install(first)
    prepare.prepare_system(["run"])
    update, install = debian.asked
    assert update.startswith("update")
    assert install.startswith("install --yes --no-install-recommends")
    assert install.split()[-len(rest) :] == rest


def test_nothing_is_asked_where_all_is_there(debian: Debian) -> None:
    debian.install(*prepare.wanted_packages(["environment", "run", "test"]))
    prepare.prepare_system(["environment", "run", "test"])
    assert debian.asked == []


def test_a_package_that_another_provides_is_there(debian: Debian) -> None:
    debian.install("libglib2.0-0t64", provides="libglib2.0-0 (= 2.84), other")
    assert {"libglib2.0-0", "libglib2.0-0t64", "other"} == prepare.installed_packages()


def test_a_removed_package_is_missing(debian: Debian) -> None:
    debian.install("xvfb", status="config-files")
    assert prepare.installed_packages() == set()


def test_who_is_not_root_is_told_the_one_line(
    debian: Debian, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert prepare.main(["run"]) == 2
    *_, line = capsys.readouterr().err.splitlines()
    assert line.startswith("sudo apt-get install")
    assert set(prepare.wanted_packages(["environment", "run"])) <= set(line.split())
    assert debian.asked == []


def test_a_step_that_ends_badly_is_named(debian: Debian) -> None:
    debian.refuse()
    with pytest.raises(prepare.Unprepared, match="apt-get update"):
        prepare.prepare_system(["run"])


def test_a_system_without_debian_packages_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    prepare.prepare_system(["run"])


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(prepare.Unprepared, match="bundle"):
        prepare.wanted_packages(["everything"])


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a tree with a lock file and an environment that was made from it."""
    for name in prepare.SIGNATURE:
        shutil.copy(prepare.ROOT / name, tmp_path)
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "ENVIRONMENT", tmp_path / ".venv")
    python = prepare.environment_python()
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv/prepared").write_text(prepare.signature())
    return tmp_path


def test_a_prepared_environment_is_left_as_it_is(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    prepare.prepare_environment()


@pytest.mark.parametrize("name", prepare.SIGNATURE)
def test_another_lock_or_project_makes_another_environment(
    tree: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tree / name).open("a") as stream:
        stream.write("# changed\n")
    monkeypatch.setattr("sys.executable", shutil.which("false"))
    with pytest.raises(prepare.Unprepared, match="same command again"):
        prepare.prepare_environment()
    assert not (tree / ".venv/prepared").exists()


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_each_command(target: str) -> None:
    make = ["make", "--dry-run", "--no-print-directory", target]
    told = subprocess.run(make, cwd=prepare.ROOT, capture_output=True, text=True, check=True)
    assert told.stdout
