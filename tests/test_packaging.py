"""The wheel: what it holds, and that an install adds one name to site-packages and runs."""

import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = "homeapp_bundle"
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this tree, offline."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, str(place)], cwd=ROOT, check=True, capture_output=True)
    return next(place.glob("*.whl"))


@pytest.fixture(scope="module")
def scratch(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment of its own that borrows our dependencies."""
    place = tmp_path_factory.mktemp("scratch")
    venv.create(place, with_pip=False, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", str(_program(place, "python"))]
    install = ["install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*pip, *install, str(wheel)], check=True, capture_output=True)
    (_site_packages(place) / "borrowed.pth").write_text(str(Path(pytest.__file__).parents[1]))
    return place


def _program(place: Path, name: str) -> Path:
    return place / ("Scripts" if sys.platform == "win32" else "bin") / name


def _site_packages(place: Path) -> Path:
    return next(place.rglob("site-packages"))


def test_an_install_adds_one_name_of_ours(scratch: Path) -> None:
    there = {path.name for path in _site_packages(scratch).iterdir()} - {"borrowed.pth"}
    assert {name for name in there if not name.endswith(".dist-info")} == {BUNDLE}


def test_an_install_runs_from_its_own_files(scratch: Path, tmp_path: Path) -> None:
    ask = "import homeapp_bundle as b, sys; sys.argv = ['homeapp', '--help']; b.main()"
    where = "import atexit; atexit.register(lambda: print(__import__('homeapp').__file__)); "
    told = subprocess.run(
        [_program(scratch, "python"), "-c", where + ask],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(_site_packages(scratch) / BUNDLE) in told.stdout.splitlines()[-1]


def test_the_command_starts(scratch: Path, tmp_path: Path) -> None:
    subprocess.run(
        [_program(scratch, "homeapp"), "--help"], cwd=tmp_path, check=True, capture_output=True
    )


def test_the_wheel_holds_what_the_program_reads(wheel: Path) -> None:
    names = {name.removeprefix(f"{BUNDLE}/") for name in zipfile.ZipFile(wheel).namelist()}
    listed = tomllib.loads((ROOT / "resources/assets.toml").read_text("utf-8"))["package"]
    assets = {
        f"resources/{package['folder']}/{file}" for package in listed for file in package["files"]
    }
    assert assets <= names
    assert {
        f"resources/fonts/qt/{Path(name).name}" for name in assets if name.endswith(".ttf")
    } <= names
    assert {
        path.relative_to(ROOT).as_posix() for path in ROOT.glob("translations/*/*/*.mo")
    } <= names
    content = (path for path in ROOT.glob("resources/content/**/*") if path.is_file())
    assert {path.relative_to(ROOT).as_posix() for path in content} <= names
    migrations = ROOT.glob("db/migrations/versions/*.py")
    assert {path.relative_to(ROOT).as_posix() for path in migrations} <= names


def test_the_wheel_holds_nothing_of_the_workshop(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert not [
        name for name in names if re.search(r"\.po|/tests/|assets\.py|prepare|\.venv", name)
    ]
    assert {name.split("/")[0].split("-")[0] for name in names} == {
        BUNDLE,
        "happy_healthy_at_home",
    }


def test_the_lock_pins_every_dependency_as_pyproject_wants_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [
        *project["project"]["dependencies"],
        *chain.from_iterable(project["dependency-groups"].values()),
    ]
    pinned: dict[str, list[Version]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE):
        pinned.setdefault(canonicalize_name(name), []).append(Version(version))
    for requirement in map(Requirement, wanted):
        versions = pinned.get(canonicalize_name(requirement.name), [])
        assert any(requirement.specifier.contains(version) for version in versions), requirement


def test_the_lock_checks_every_file_and_names_no_index() -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", LOCK.split("\n", 2)[2])
    assert len(blocks) > 50
    assert [block.split("\n")[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host|@ ", LOCK)
