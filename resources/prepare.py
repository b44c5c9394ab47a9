"""Make this tree ready to run, from nothing: `python3 -m resources.prepare run test`.

Runs before there is an environment, so it needs Python 3.11 and nothing else. Each name is a set
of system packages in `[tool.homeapp.debian]` of pyproject.toml. On Debian and its kin the missing
ones are installed where we may, and otherwise named; elsewhere the system is left as it is.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

__all__ = ["Unprepared", "installed_packages", "main", "prepare_environment", "prepare_system"]

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
SIGNATURE = ("pyproject.toml", "requirements.lock")
STATUS = "${db:Status-Status}\t${Package}\t${Provides}\n"
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")


class Unprepared(Exception):
    """The tree cannot be made ready; the text says what to do next."""


def wanted_packages(sets: Sequence[str]) -> list[str]:
    """Return the Debian packages of the named sets, in the order they are listed."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["homeapp"]
    unknown = [name for name in sets if name not in listed["debian"]]
    if unknown:
        raise Unprepared(f"Choose from {', '.join(listed['debian'])}, not {unknown[0]}.")
    return list(dict.fromkeys(package for name in sets for package in listed["debian"][name]))


def installed_packages() -> set[str]:
    """Return every Debian package that is installed, and every name that one stands in for."""
    query = ["dpkg-query", "--show", f"--showformat={STATUS}"]
    told = subprocess.run(query, capture_output=True, text=True, check=True)
    names: set[str] = set()
    for line in told.stdout.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(entry.split(" ")[0] for entry in provides.split(", ") if entry)
    return names


def prepare_system(sets: Sequence[str]) -> None:
    """Install the system packages that are missing, or raise `Unprepared` with the one line to run.

    Where there is no Debian packaging, nothing is asked and nothing is done.
    """
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    installed = installed_packages()
    missing = [package for package in wanted_packages(sets) if package not in installed]
    if not missing:
        return
    if os.geteuid() != 0:
        raise Unprepared(
            "Some system packages are missing. Run this line, then the same command again:\n"
            f"sudo {' '.join((*INSTALL, *missing))}"
        )
    _say(f"Installing {len(missing)} system packages …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run("apt-get", "update", "--quiet=2", env=quiet)
    _run(*INSTALL, "--quiet=2", *missing, env=quiet, stdout=subprocess.DEVNULL)


def prepare_environment() -> None:
    """Make `.venv` hold what the lock file pins and this project, where it does not already."""
    stamp = ENVIRONMENT / "prepared"
    made_from = signature()
    if stamp.is_file() and stamp.read_text("utf-8") == made_from and environment_python().is_file():
        return
    _say("Making the environment in .venv: some minutes, and 1.5 GB of disk …")
    stamp.unlink(missing_ok=True)
    _run(sys.executable, "-m", "venv", *_clearing(), str(ENVIRONMENT))
    install = [
        str(environment_python()),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]
    _run(*install, "--require-hashes", "--requirement", str(LOCK))
    # The tree itself has no hash to check, and its builder is among the pinned packages.
    _run(*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(made_from, "utf-8")


def prepare_files() -> None:
    """Bring fonts, pictures and compiled catalogues into place."""
    _run(str(environment_python()), "-m", "resources.assets")
    _run(str(environment_python()), "-m", "translations.catalogues", "compile")


def signature() -> str:
    """Return what the environment was made from; another Python or lock makes another."""
    digest = hashlib.sha256(sys.version.encode())
    for name in SIGNATURE:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _clearing() -> list[str]:
    """Return the option that empties an environment made by another Python."""
    made_by = ENVIRONMENT / "pyvenv.cfg"
    said = made_by.read_text("utf-8") if made_by.is_file() else ""
    return [] if f"version = {platform.python_version()}\n" in said else ["--clear"]


def environment_python() -> Path:
    """Return the Python of the environment, whether it is there yet or not."""
    folder = "Scripts" if os.name == "nt" else "bin"
    return ENVIRONMENT / folder / ("python.exe" if os.name == "nt" else "python")


def _run(*command: str, env: dict[str, str] | None = None, stdout: int | None = None) -> None:
    done = subprocess.run(
        command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=stdout, check=False
    )
    if done.returncode != 0:
        step = " ".join(Path(word).name for word in command[:4])
        raise Unprepared(f"Set-up stopped at `{step}`: see above, then run the same command again.")


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def main(sets: Sequence[str]) -> int:
    """Prepare the system, the environment and the files; say in a sentence what is in the way."""
    try:
        prepare_system(("environment", *sets))
        prepare_environment()
        prepare_files()
    except Unprepared as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
