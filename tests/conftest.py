"""What every test can ask for."""

import gc
import os
from collections.abc import Iterator

import pytest

from homeapp.content.loading import load_content
from homeapp.planner import Planner
from tests.fakes import FrozenClock, MemoryRecovery, MemoryStore

os.environ["SPEECHD_ADDRESS"] = "none"  # no test speaks up, unless it brings a voice of its own


_PLENTY = 100_000


@pytest.fixture(autouse=True)
def tidy_on_the_main_thread() -> Iterator[None]:
    """Look for garbage between tests alone: found in a thread, a widget ends the process."""
    gc.disable()
    yield
    if gc.get_count()[0] > _PLENTY:
        gc.collect()


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
