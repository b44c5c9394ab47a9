"""What undo leaves of the warning on sudden stopping, in a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import opening
from db.store import WorkerStore
from homeapp.content.loading import load_content
from homeapp.domain.measures import DEPENDENCE
from homeapp.errors import NotFound
from homeapp.planner import Planner
from tests.db.conftest import PASSPHRASE, QUICK
from tests.factories import a_resident
from tests.fakes import FrozenClock, MemoryRecovery
from tests.stopping import SIGNS, check_in


@pytest.fixture
def stored(tmp_path: Path, clock: FrozenClock) -> Iterator[Planner]:
    """Return a planner over a store on disk."""
    new = opening.create(tmp_path / "planner.store", "Sam Jones", PASSPHRASE, QUICK)
    store = WorkerStore(new.store, new.worker_id, clock)
    yield Planner(store, clock, load_content(), recovery=MemoryRecovery())
    store.close()


def test_the_warning_stays_given_and_the_person_can_still_be_taken_back(stored: Planner) -> None:
    amina = stored.residents.add(a_resident())
    kept = check_in(stored, amina.id, SIGNS["shaky"])
    stored.history.undo()
    [left] = stored.measures.of(amina.id)
    assert (left.responses, left.warned_of) == ({}, (DEPENDENCE,))
    assert stored.measures.drinks_safely_only(amina.id)
    stored.history.redo()
    assert stored.measures.of(amina.id) == [kept]
    stored.measures.discard(kept.id)
    assert stored.measures.drinks_safely_only(amina.id)
    while stored.history.next_undo:
        stored.history.undo()
    with pytest.raises(NotFound):
        stored.residents.get(amina.id)
    assert stored.measures.of(amina.id) == []
    while stored.history.next_redo:
        stored.history.redo()
    assert stored.measures.drinks_safely_only(amina.id)
