"""The practice store at a terminal, for every test of a command, or as a planner."""

import shutil
from pathlib import Path

import pytest

from homeapp.demo import DEMO_WORKER, fill
from homeapp.planner import Planner
from tests.fakes import FrozenClock
from tests.terminal import Terminal, make_practice

__all__ = ["amina", "filled", "own", "practice"]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Return a terminal on the practice store, which no test changes."""
    home = tmp_path_factory.mktemp("practice")
    make_practice(home / "store" / "practice.store")
    return Terminal(home, home / "store" / "practice.store")


@pytest.fixture
def own(practice: Terminal, tmp_path: Path) -> Terminal:
    """Return a terminal on a copy of the practice store, to change or to damage."""
    shutil.copytree(practice.store.parent, tmp_path / "store")
    return Terminal(tmp_path, tmp_path / "store" / practice.store.name)


@pytest.fixture(scope="module")
def amina(practice: Terminal) -> str:
    """Return the id of a resident with an agreed plan, who reads Urdu."""
    return practice.residents()["Amina"]


@pytest.fixture
def filled(planner: Planner, clock: FrozenClock) -> Planner:
    """Return a planner with the practice people in it."""
    planner.workers.introduce(DEMO_WORKER)
    fill(planner, clock().date())
    return planner
