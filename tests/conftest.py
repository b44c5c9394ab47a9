"""What every test can ask for."""

import os

import pytest

from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

os.environ["SPEECHD_ADDRESS"] = "none"  # no test speaks up, unless it brings a voice of its own


@pytest.fixture
def clock() -> FrozenClock:
    """Return a clock that stands at 10 o'clock on 21 November 2026."""
    return FrozenClock()


@pytest.fixture
def memory_store(clock: FrozenClock) -> MemoryStore:
    """Return an empty store in memory, with its worker."""
    return MemoryStore(clock)


@pytest.fixture
def planner(memory_store: MemoryStore, clock: FrozenClock) -> Planner:
    """Return the services over a store in memory."""
    return Planner(memory_store, clock, load_content(), recovery=MemoryRecovery())
